import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Fence } from './fence.ts';
import { uint64 } from './uint64.ts';

test('each fence is passed by its own answer, and measuring pings are none of them', async () => {
  const sent: number[] = [];
  const fence = new Fence((timestamp) => sent.push(timestamp));
  const passed: string[] = [];
  const first = fence.passed().then(() => passed.push('first'));
  const second = fence.passed().then(() => passed.push('second'));
  assert.deepEqual(sent, [1, 2]);
  assert.equal(fence.settle({ timestamp: uint64(5_000_000) }), false);
  assert.equal(fence.settle({ timestamp: null }), false);
  assert.equal(fence.settle({ timestamp: uint64(2) }), true);
  await second;
  assert.deepEqual(passed, ['second']);
  assert.equal(fence.settle({ timestamp: uint64(1) }), true);
  await first;
  assert.equal(fence.settle({ timestamp: uint64(1) }), true, 'late, but nobody else is meant');
});

test('with the connection every fence falls, and says that nobody knows', async () => {
  const fence = new Fence(() => undefined);
  const both = Promise.all([fence.passed(), fence.passed()]);
  fence.settle({ timestamp: uint64(1) });
  fence.lose();
  assert.deepEqual(await both, [true, false]);
  const next = fence.passed();
  assert.equal(fence.settle({ timestamp: uint64(3) }), true);
  assert.equal(await next, true);
});
