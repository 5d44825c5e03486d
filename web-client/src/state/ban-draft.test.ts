import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type BanEntry, type BanForm, EMPTY_BAN, endOf, entryOf, formOf, problemOf as problemIn } from './ban-draft.ts';
import { fieldTime } from './ban-end.ts';

const now = new Date('2026-01-02T03:04:05Z');
const HASH = '0123456789abcdef0123456789abcdef01234567';

test('an IPv4 prefix is counted as people count it and sent as Mumble does', () => {
  const entry = entryOf({ ...EMPTY_BAN, address: '10.1.0.0', mask: 16 }, now);
  assert.equal(entry.mask, 112);
  assert.equal(entry.start, '2026-01-02T03:04:05');
  const form = formOf({ name: null, hash: null, reason: null, start: null, duration: null, ...entry } as BanEntry);
  assert.deepEqual([form.address, form.mask], ['10.1.0.0', 16]);
});

test('IPv6 prefixes are the same on both sides', () => {
  const entry = entryOf({ ...EMPTY_BAN, address: '2001:db8::', mask: 32 }, now);
  assert.equal(entry.mask, 32);
});

test('a ban needs an address or a certificate', () => {
  const problemOf = (form: BanForm) => problemIn(form, now);
  assert.equal(problemOf(EMPTY_BAN), 'nothing');
  assert.equal(problemOf({ ...EMPTY_BAN, hash: HASH }), undefined);
  assert.equal(problemOf({ ...EMPTY_BAN, address: 'here' }), 'address');
  assert.equal(problemOf({ ...EMPTY_BAN, address: '1.2.3.4', mask: 33 }), 'mask');
  assert.equal(problemOf({ ...EMPTY_BAN, address: '::1', mask: 7 }), 'mask');
  assert.equal(problemOf({ ...EMPTY_BAN, address: '::1', mask: 128 }), undefined);
});

test('times without a zone are UTC', () => {
  const entry = { start: '2026-01-02T03:00:00', duration: 3600 } as BanEntry;
  assert.equal(endOf(entry)?.toISOString(), '2026-01-02T04:00:00.000Z');
  assert.equal(endOf({ ...entry, duration: 0 }), undefined);
});

test('a certificate has 40 digits, and is taken as other programs write it', () => {
  const written = HASH.toUpperCase().replaceAll(/(..)(?=.)/g, '$1:');
  assert.equal(written.length, 59);
  for (const hash of [HASH, written, ` ${written.replaceAll(':', ' ')} `]) {
    assert.equal(problemIn({ ...EMPTY_BAN, hash }, now), undefined);
    assert.equal(entryOf({ ...EMPTY_BAN, hash }, now).hash, HASH);
  }
  for (const hash of ['ab', HASH.slice(1), `${HASH}0`, HASH.replace('0', 'g')]) {
    assert.equal(problemIn({ ...EMPTY_BAN, hash }, now), 'hash');
    // An address beside it does not make it right: servers would drop the certificate alone.
    assert.equal(problemIn({ ...EMPTY_BAN, address: '1.2.3.4', hash }, now), 'hash');
  }
});

test('a ban ends when its form says, and not in the past', () => {
  const until = (time: string): BanForm => ({ ...EMPTY_BAN, hash: HASH, end: { kind: 'until', time } });
  assert.equal(problemIn(until(fieldTime(new Date('2026-01-01T00:00:00Z'))), now), 'end');
  const entry = entryOf(until(fieldTime(new Date('2026-01-03T00:00:00Z'))), now);
  assert.equal(endOf(entry as BanEntry)?.toISOString(), '2026-01-03T00:00:00.000Z');
});
