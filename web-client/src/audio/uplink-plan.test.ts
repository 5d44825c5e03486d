import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lineRate, type UplinkPlan, withinLimit } from './uplink-plan.ts';

const PLAN: UplinkPlan = { bitrate: 40_000, packetMs: 20, fec: false, dtx: false };

test('headers count on the line: fifty packets a second cost 14.8 kbit/s, longer ones less, positions more', () => {
  assert.equal(lineRate(PLAN, false), 40_000 + 14_800);
  assert.equal(lineRate({ ...PLAN, packetMs: 60 }, false), 40_000 + 5467);
  assert.equal(lineRate(PLAN, true), 40_000 + 14_800 + 4800);
});

test('what fits stays as it is', () => {
  assert.deepEqual(withinLimit(PLAN, 54_800, false), PLAN);
  assert.deepEqual(withinLimit(PLAN, 558_000, true), PLAN);
});

test('under a lower limit the bitrate gives way first, then packets become longer', () => {
  assert.deepEqual(withinLimit(PLAN, 45_000, false), { ...PLAN, bitrate: 30_000 });
  assert.deepEqual(withinLimit(PLAN, 36_000, false), { ...PLAN, packetMs: 40, bitrate: 28_000 });
  assert.deepEqual(withinLimit(PLAN, 30_000, false), { ...PLAN, packetMs: 60, bitrate: 24_000 });
  assert.deepEqual(withinLimit(PLAN, 20_000, false), { ...PLAN, packetMs: 60, bitrate: 14_000 });
});

test('every plan stays within every limit that can be kept at all', () => {
  for (let limit = 15_100; limit < 80_000; limit += 700) {
    for (const positional of [false, true]) {
      const plan = withinLimit(PLAN, limit, positional);
      assert.ok(lineRate(plan, positional) <= limit, `${limit}`);
    }
  }
  assert.equal(withinLimit(PLAN, 1000, false).bitrate, 8000);
});

test('longer packets that are wanted stay long', () => {
  assert.equal(withinLimit({ ...PLAN, packetMs: 60 }, 558_000, false).packetMs, 60);
});
