import assert from 'node:assert/strict';
import { test } from 'node:test';
import { UplinkTuning } from './uplink-tuning.ts';

test('loss lowers the bitrate and raises error correction, step by step', () => {
  const tuning = new UplinkTuning();
  const seen = [tuning.quality];
  while (tuning.report(0.2)) seen.push(tuning.quality);
  assert.deepEqual(
    seen.map(({ bitrate, expectedLoss }) => [bitrate, expectedLoss]),
    [
      [40_000, 0],
      [32_000, 5],
      [24_000, 15],
      [16_000, 25],
    ],
  );
});

test('it recovers slowly, and not at all while a little is lost', () => {
  const tuning = new UplinkTuning();
  tuning.report(0.1);
  for (let n = 0; n < 50; n++) assert.equal(tuning.report(0.03), false);
  for (let n = 0; n < 4; n++) assert.equal(tuning.report(0), false);
  assert.equal(tuning.report(0), true);
  assert.equal(tuning.quality.bitrate, 40_000);
});
