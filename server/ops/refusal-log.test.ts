import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Millis } from '#domain/ids.ts';
import { RefusalLog } from './refusal-log.ts';

function open() {
  const lines: object[] = [];
  const refusals = new RefusalLog({ info: (fields) => lines.push(fields) });
  return {
    lines,
    refuse: (address: string, now: number) => refusals.refused(address, now as Millis),
    expire: (now: number) => refusals.expire(now as Millis),
  };
}

test('the first refusal of a source is told at once, the others as a number each minute', () => {
  const { lines, refuse, expire } = open();
  for (let second = 0; second < 150; second++) {
    expire(second * 1000);
    refuse('192.0.2.1', second * 1000);
  }
  assert.deepEqual(lines, [
    { address: '192.0.2.1' },
    { address: '192.0.2.1', refused: 59 },
    { address: '192.0.2.1', refused: 60 },
  ]);
});

test('a source that has been quiet for a minute is new', () => {
  const { lines, refuse, expire } = open();
  refuse('192.0.2.1', 0);
  expire(60_000);
  refuse('192.0.2.1', 60_001);
  assert.deepEqual(lines, [{ address: '192.0.2.1' }, { address: '192.0.2.1' }]);
});

test('a flood from many sources leaves a hundred lines, and the next minute has its own', () => {
  const { lines, refuse, expire } = open();
  for (let n = 0; n < 5000; n++) refuse(`10.0.${n >> 8}.${n & 255}`, n);
  assert.equal(lines.length, 100);
  expire(60_000 + 5000);
  refuse('192.0.2.9', 65_001);
  assert.deepEqual(lines.slice(100), [{ address: '192.0.2.9' }]);
});
