import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SoundLog } from './sound-log.ts';

test('share, gap and recovery are those of the sound that arrived, also when it came in heaps', () => {
  const log = new SoundLog('a to b');
  for (let at = 100; at <= 2000; at += 100) log.add(at, 100);
  for (let at = 5100; at <= 8000; at += 100) for (let n = 0; n < 5; n++) log.add(at, 20);
  assert.equal(log.share(0, 2000), 1);
  assert.equal(log.share(0, 4000), 0.5);
  assert.deepEqual(log.longestGap(0, 8000), { milliseconds: 3100, end: 5100 });
  assert.equal(log.recovery(0, 8000, 1), 0);
  assert.equal(log.recovery(3000, 8000, 1), 2000);
  assert.equal(log.recovery(7500, 8000, 1), null);
});
