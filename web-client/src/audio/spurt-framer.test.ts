import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type SpurtFrame, SpurtFramer } from './spurt-framer.ts';

function run(...inputs: number[][]): (number[] | null)[] {
  const frames: SpurtFrame[] = [];
  const framer = new SpurtFramer(4, (frame) => frames.push(frame));
  for (const input of inputs) framer.process(Float32Array.from(input));
  return frames.map((frame) => frame && [...frame]);
}

test('silence makes no packets', () => {
  assert.deepEqual(run(Array(100).fill(0)), []);
});

test('a spurt begins with its first sound and ends with a packet of silence', () => {
  assert.deepEqual(run([0, 0, 0, 1, 2, 3], [4, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]), [[1, 2, 3, 4], [5, 0, 0, 0], null]);
});

test('a silent stretch shorter than a packet ends nothing', () => {
  assert.deepEqual(run([1, 1, 0, 0, 0, 1, 1, 1]), [
    [1, 1, 0, 0],
    [0, 1, 1, 1],
  ]);
});

test('the next spurt begins as the first', () => {
  assert.deepEqual(run([1, 1, 1, 1, 0, 0, 0, 0, 0, 7, 7, 7, 7]), [[1, 1, 1, 1], null, [7, 7, 7, 7]]);
});
