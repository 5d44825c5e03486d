import assert from 'node:assert/strict';
import { test } from 'node:test';
import { UplinkTuning } from './uplink-tuning.ts';

test('loss lowers the bitrate, step by step', () => {
  const tuning = new UplinkTuning();
  const seen = [tuning.bitrate];
  while (tuning.report(0.2)) seen.push(tuning.bitrate);
  assert.deepEqual(seen, [40_000, 32_000, 24_000, 16_000]);
});

test('it recovers slowly, and not at all while a little is lost', () => {
  const tuning = new UplinkTuning();
  tuning.report(0.1);
  for (let n = 0; n < 50; n++) assert.equal(tuning.report(0.03), false);
  for (let n = 0; n < 4; n++) assert.equal(tuning.report(0), false);
  assert.equal(tuning.report(0), true);
  assert.equal(tuning.bitrate, 40_000);
});
