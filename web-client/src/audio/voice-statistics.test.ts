import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pathStatistics, settledRoundTrip } from './voice-statistics.ts';

test('the first measurements of a path are not shown; where they are not counted, each is', () => {
  const shown = (measured: number | null) => settledRoundTrip({ protocol: 'UDP', roundTrip: 24, measured });
  assert.deepEqual([0, 1, 2, 3, 40, null].map(shown), [null, null, null, 24, 24, 24]);
});

test('the path is the pair that is used, which is told in other ways by other browsers', async () => {
  const pair = { type: 'candidate-pair', state: 'succeeded', nominated: false };
  const pairs = [
    { ...pair, id: 'tried', localCandidateId: 'udp' },
    { ...pair, id: 'used', localCandidateId: 'tcp' },
    { id: 'udp', type: 'local-candidate', protocol: 'udp' },
    { id: 'tcp', type: 'local-candidate', protocol: 'tcp' },
  ];
  const protocolOf = async (reports: readonly { readonly id: string }[]) => {
    const all = new Map(reports.map((report) => [report.id, report]));
    return (await pathStatistics({ closed: false, getStats: async () => all }))?.protocol;
  };
  const told = { id: 'transport', type: 'transport', selectedCandidatePairId: 'used' };
  assert.equal(await protocolOf([...pairs, told]), 'TCP');
  assert.equal(await protocolOf([...pairs.filter(({ id }) => id !== 'used'), told]), undefined);
  assert.equal(await protocolOf(pairs), undefined);
  assert.equal(await protocolOf(pairs.map((one) => (one.id === 'used' ? { ...one, nominated: true } : one))), 'TCP');
  assert.equal(await protocolOf(pairs.map((one) => (one.id === 'used' ? { ...one, selected: true } : one))), 'TCP');
});
