import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type BanEntry, EMPTY_BAN, endOf, entryOf, formOf, problemOf } from './ban-draft.ts';

const now = new Date('2026-01-02T03:04:05Z');

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
  assert.equal(problemOf(EMPTY_BAN), 'nothing');
  assert.equal(problemOf({ ...EMPTY_BAN, hash: 'ab' }), undefined);
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
