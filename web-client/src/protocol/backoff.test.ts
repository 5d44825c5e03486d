import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Backoff } from './backoff.ts';

test('waits double from half a second and stop growing at fifteen', () => {
  const backoff = new Backoff(() => 1);
  const waits = Array.from({ length: 7 }, () => backoff.next());
  assert.deepEqual(waits, [500, 1000, 2000, 4000, 8000, 15_000, 15_000]);
});

test('jitter takes away at most half of a wait', () => {
  const backoff = new Backoff(() => 0);
  assert.deepEqual([backoff.next(), backoff.next(), backoff.next()], [250, 500, 1000]);
});

test('a success makes the next wait short again', () => {
  const backoff = new Backoff(() => 1);
  backoff.next();
  backoff.next();
  backoff.reset();
  assert.equal(backoff.next(), 500);
});
