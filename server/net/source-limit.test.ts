import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Millis } from '#domain/ids.ts';
import { SourceLimit } from './source-limit.ts';

const LIMITS = { perSource: { perSecond: 5, burst: 20 }, total: { perSecond: 2000, burst: 2000 } };

function admitted(limit: SourceLimit, addresses: readonly string[], now: number): number {
  return addresses.filter((address) => limit.admits(address, now as Millis)).length;
}

test('one source gets a burst and then its rate', () => {
  const limit = new SourceLimit(LIMITS, 0 as Millis);
  const flood = Array.from({ length: 100 }, () => '192.0.2.1');
  assert.equal(admitted(limit, flood, 0), 20);
  assert.equal(admitted(limit, flood, 1000), 5);
  assert.equal(admitted(limit, ['192.0.2.2'], 1000), 1, 'others are not affected');
  assert.equal(admitted(limit, flood, 3_600_000), 20);
});

test('addresses of one IPv6 network are one source', () => {
  const limit = new SourceLimit(LIMITS, 0 as Millis);
  const network = Array.from({ length: 100 }, (_, i) => `2001:db8::${i.toString(16)}`);
  assert.equal(admitted(limit, network, 0), 20);
});

test('all sources together are limited too', () => {
  const limit = new SourceLimit(LIMITS, 0 as Millis);
  const many = Array.from({ length: 5000 }, (_, i) => `10.0.${i >> 8}.${i & 0xff}`);
  assert.ok(admitted(limit, many, 0) <= 2000);
});
