import assert from 'node:assert/strict';
import { test } from 'node:test';
import { coversAddress, findBan, isBanPrefix, isExpired } from './bans.ts';
import type { BanRecord } from './change.ts';
import { addressToBytes, addressToHex, sourceKey } from './ip-address.ts';

const START = new Date('2026-01-01T00:00:00Z');
const after = (seconds: number) => new Date(START.getTime() + seconds * 1000);

function ban(address: string | null, prefix: number, set: Partial<BanRecord> = {}): BanRecord {
  return {
    address: address === null ? null : addressToHex(address),
    prefix,
    name: '',
    certHash: null,
    reason: '',
    start: START,
    durationSeconds: 0,
    ...set,
  };
}

for (const [text, hex] of [
  ['192.0.2.255', '00000000000000000000ffffc00002ff'],
  ['::ffff:192.0.2.255', '00000000000000000000ffffc00002ff'],
  ['2001:DB8::1', '20010db8000000000000000000000001'],
  ['fe80::1%eth0', 'fe800000000000000000000000000001'],
  ['::', '0'.repeat(32)],
  ['1:2:3:4:5:6:7:8', '00010002000300040005000600070008'],
  ['1:2:3:4:5:6:7::', '00010002000300040005000600070000'],
] as const) {
  test(`${text} is read as ${hex}`, () => {
    assert.equal(addressToHex(text), hex);
  });
}

test('what is no address is not read as one', () => {
  const wrong = ['', 'host', '1.2.3', '1.2.3.256', '1.2.3.4.5', '1:2', ':::', '1::2::3', '12345::', 'g::', '1.2.3.4::'];
  wrong.push('1:2:3:4:5:6:7:8:9', '1:2:3:4:5:6:7:8::', '::1.2.3', '1.2.3.x', '-1.2.3.4');
  for (const text of wrong) assert.equal(addressToHex(text), null, text);
  assert.equal(addressToBytes('host'), null);
});

test('the bytes of an address are those of its digits', () => {
  const bytes = addressToBytes('192.0.2.1');
  assert.equal(bytes && Buffer.from(bytes).toString('hex'), addressToHex('192.0.2.1'));
});

test('an IPv6 host is one source however it picks its address', () => {
  assert.equal(sourceKey('2001:db8::1'), sourceKey('2001:db8::2:3'));
  assert.notEqual(sourceKey('2001:db8::1'), sourceKey('2001:db8:0:1::1'));
  assert.notEqual(sourceKey('192.0.2.1'), sourceKey('192.0.2.2'));
  assert.equal(sourceKey('unknown'), 'unknown');
});

for (const [banned, prefix, address, covered] of [
  ['192.0.2.1', 128, '192.0.2.1', true],
  ['192.0.2.1', 128, '192.0.2.2', false],
  ['192.0.2.0', 120, '192.0.2.77', true],
  ['192.0.2.0', 120, '192.0.3.77', false],
  ['192.0.2.0', 122, '192.0.2.63', true],
  ['192.0.2.0', 122, '192.0.2.64', false],
  ['192.0.2.64', 123, '192.0.2.95', true],
  ['192.0.2.64', 123, '192.0.2.96', false],
  ['192.0.2.1', 127, '192.0.2.0', true],
  ['192.0.2.1', 90, '198.51.100.1', true],
  ['192.0.2.1', 90, '2001:db8::1', false],
  ['2001:db8::', 32, '2001:db8:ffff::1', true],
  ['2001:db8::', 32, '2001:db9::1', false],
  ['192.0.2.1', 7, '192.0.2.1', false],
] as const) {
  test(`a ban on ${banned}/${prefix} ${covered ? 'covers' : 'leaves'} ${address}`, () => {
    assert.equal(coversAddress(ban(banned, prefix), addressToHex(address) ?? ''), covered);
  });
}

test('prefixes run from 8 to 128', () => {
  assert.deepEqual([7, 8, 128, 129, 8.5].map(isBanPrefix), [false, true, true, false, false]);
});

test('address or certificate alone suffices, and expired bans do not count', () => {
  const byAddress = ban('192.0.2.0', 120, { durationSeconds: 60 });
  const byCertificate = ban(null, 128, { certHash: 'aa' });
  const bans = [byAddress, byCertificate];
  const find = (address: string, hash: string | null, seconds: number) => findBan(bans, address, hash, after(seconds));
  assert.equal(find('192.0.2.9', null, 60), byAddress);
  assert.equal(find('192.0.2.9', null, 61), undefined);
  assert.equal(find('198.51.100.1', 'aa', 61), byCertificate);
  assert.equal(find('198.51.100.1', 'bb', 0), undefined);
  assert.equal(find('unknown', null, 0), undefined);
});

test('a ban without a duration never expires', () => {
  assert.equal(isExpired(ban('192.0.2.1', 128), after(1e9)), false);
});
