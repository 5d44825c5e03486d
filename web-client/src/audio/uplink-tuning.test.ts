import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Random } from '../../../test/support/random.ts';
import { UplinkTuning } from './uplink-tuning.ts';

function shown({ plan: { bitrate, packetMs, fec, dtx } }: UplinkTuning): string {
  return [bitrate / 1000, packetMs, fec && 'fec', dtx && 'dtx'].filter(Boolean).join(' ');
}

test('with each reading of heavy loss the voice gets smaller, and packets mend each other', () => {
  const tuning = new UplinkTuning();
  const seen = [0, 0.16, 0.2, 0.3, 0.3].map((share) => {
    tuning.lost(share);
    return shown(tuning);
  });
  assert.deepEqual(seen, ['40 20', '32 20 fec', '24 40 fec dtx', '20 60 fec dtx', '20 60 fec dtx']);
});

test('a little loss is mended at full size, however long it lasts: one bad reading of sixty packets is no bad line', () => {
  const tuning = new UplinkTuning();
  const random = new Random(7);
  const seen = new Map<string, number>();
  for (let reading = 0; reading < 2000; reading++) {
    const lost = Array.from({ length: 60 }, () => random.chance(0.02)).filter(Boolean).length;
    tuning.lost(lost / 60);
    if (reading >= 20) seen.set(shown(tuning), (seen.get(shown(tuning)) ?? 0) + 1);
  }
  assert.ok((seen.get('40 20 fec') ?? 0) > 1500, JSON.stringify([...seen]));
  assert.deepEqual(
    [...seen.keys()].filter((plan) => !plan.includes(' 20')),
    [],
  );
});

test('a bad line is recognised within ten seconds', () => {
  const tuning = new UplinkTuning();
  for (let reading = 0; reading < 5; reading++) tuning.lost(0.1);
  assert.equal(shown(tuning), '20 60 fec dtx');
});

test('it takes five good readings in a row for each step back, and five more before nothing is mended any more', () => {
  const tuning = new UplinkTuning();
  tuning.lost(0.2);
  const good = (count: number) => {
    for (let i = 0; i < count; i++) tuning.lost(0);
    return shown(tuning);
  };
  // What was lost is forgotten by and by.
  good(5);
  assert.equal(good(3), '32 20 fec');
  tuning.lost(0.05);
  good(1);
  assert.equal(good(4), '32 20 fec');
  assert.equal(good(1), '40 20 fec');
  assert.equal(good(4), '40 20 fec');
  assert.equal(good(1), '40 20');
});

test('in a tunnel what waits counts instead, and nothing is mended, for nothing is lost', () => {
  const tuning = new UplinkTuning();
  tuning.lost(0.2);
  tuning.waiting(3000);
  assert.equal(shown(tuning), '24 40 dtx');
  tuning.waiting(1000);
  for (let i = 0; i < 10; i++) tuning.waiting(0);
  assert.equal(shown(tuning), '40 20');
});
