import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Millis } from '#domain/ids.ts';
import { RefusalLog } from './refusal-log.ts';

function open() {
  const lines: object[] = [];
  const refusals = new RefusalLog({ info: (fields) => lines.push(fields) });
  return { lines, refusals, refuse: (address: string, now: number) => refusals.refused(address, now as Millis) };
}

test('the first refusal of a source is told at once, the others of its minute as a number with the next', () => {
  const { lines, refuse } = open();
  for (let second = 0; second < 50; second++) refuse('192.0.2.1', second * 1000);
  refuse('192.0.2.2', 50_000);
  refuse('192.0.2.1', 60_000);
  assert.deepEqual(lines, [
    { address: '192.0.2.1' },
    { address: '192.0.2.2' },
    { address: '192.0.2.1', refusedBefore: 49 },
  ]);
});

test('a flood from many sources leaves a hundred lines, and the next minute has its own', () => {
  const { lines, refusals, refuse } = open();
  for (let n = 0; n < 5000; n++) refuse(`10.0.${n >> 8}.${n & 255}`, n);
  assert.equal(lines.length, 100);
  refusals.expire(60_000 as Millis);
  refuse('192.0.2.9', 60_001);
  assert.deepEqual(lines.at(-1), { address: '192.0.2.9' });
});
