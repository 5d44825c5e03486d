import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decay, decibels, FLOOR_DB, METER_HIGH_DB, METER_LOW_DB, meanSquare, meterFraction } from './level.ts';

test('a full-scale sine reads −3 dB and silence the floor', () => {
  const sine = Float32Array.from({ length: 4800 }, (_, i) => Math.sin((2 * Math.PI * 100 * i) / 48_000));
  assert.ok(Math.abs(decibels(meanSquare(sine)) + 3.01) < 0.02);
  assert.equal(decibels(meanSquare(new Float32Array(10))), FLOOR_DB);
  assert.equal(decibels(meanSquare(new Float32Array(0))), FLOOR_DB);
});

test('the meter clamps at both ends', () => {
  assert.equal(meterFraction(METER_LOW_DB - 10), 0);
  assert.equal(meterFraction(METER_HIGH_DB + 10), 1);
  assert.equal(meterFraction((METER_LOW_DB + METER_HIGH_DB) / 2), 0.5);
});

test('a meter rises at once and falls in steps', () => {
  assert.equal(decay(-60, -20), -20);
  assert.equal(decay(-20, -60), -30);
});
