import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AttemptLimit } from './attempt-limit.ts';
import type { Millis } from './ids.ts';
import { RateLimit } from './rate-limit.ts';

const at = (ms: number) => ms as Millis;

/** Asks at each time and shows y or n. */
function admitted(limit: RateLimit, ...times: number[]): string {
  return times.map((ms) => (limit.admit(at(ms)) ? 'y' : 'n')).join('');
}

test('a burst passes at once, then one message a second', () => {
  const limit = new RateLimit(1, 5, at(0));
  assert.equal(admitted(limit, 0, 0, 0, 0, 0, 0, 999, 1000, 1000, 1999, 2000), 'yyyyynnynny');
});

test('the fraction of a second is lost when the bucket drains', () => {
  const limit = new RateLimit(1, 1, at(0));
  assert.equal(admitted(limit, 0, 1900, 2800, 2900), 'yyny');
});

test('a long rest admits no more than a burst', () => {
  const limit = new RateLimit(4, 3, at(0));
  assert.equal(admitted(limit, 0, 0, 0, 1e6, 1e6, 1e6, 1e6), 'yyyyyyn');
});

test('a rate or burst below one is one', () => {
  assert.equal(admitted(new RateLimit(0, 0, at(0)), 0, 0, 1000), 'yny');
});

const LIMITS = { attempts: 3, timeframeSeconds: 10, banSeconds: 60 };

test('a source that comes too often is shut out for a while, others are not', () => {
  const limit = new AttemptLimit(LIMITS);
  const admits = (ms: number, source = 'a') => limit.admit(source, at(ms));
  assert.deepEqual(
    [0, 1, 2, 3].map((ms) => admits(ms)),
    [true, true, true, false],
  );
  assert.equal(limit.isBanned('a', at(60_002)), true);
  assert.equal(admits(60_002), false);
  assert.equal(admits(4, 'b'), true);
  assert.equal(limit.isBanned('a', at(60_003)), false);
  assert.equal(admits(60_003), true);
});

test('attempts older than the time frame do not count', () => {
  const limit = new AttemptLimit(LIMITS);
  assert.deepEqual(
    [0, 5000, 10_000, 15_001, 20_001].map((ms) => limit.admit('a', at(ms))),
    [true, true, true, true, true],
  );
  assert.equal(limit.admit('a', at(20_002)), true);
  assert.equal(limit.admit('a', at(20_003)), false);
});

test('a source may be forgiven, and is forgotten in time', () => {
  const limit = new AttemptLimit(LIMITS);
  for (let n = 0; n < 4; n++) limit.admit('a', at(0));
  limit.expire(at(59_999));
  assert.equal(limit.isBanned('a', at(59_999)), true);
  limit.clear('a');
  assert.equal(limit.isBanned('a', at(1)), false);
  for (let n = 0; n < 3; n++) limit.admit('a', at(0));
  limit.expire(at(10_000));
  assert.equal(limit.admit('a', at(10_000)), false);
  limit.expire(at(100_000));
  assert.equal(limit.isBanned('a', at(0)), false);
});

test('a limit of nothing limits nothing', () => {
  for (const off of [
    { ...LIMITS, attempts: 0 },
    { ...LIMITS, timeframeSeconds: 0 },
  ]) {
    const limit = new AttemptLimit(off);
    for (let n = 0; n < 20; n++) assert.equal(limit.admit('a', at(0)), true);
  }
});
