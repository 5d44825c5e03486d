import assert from 'node:assert/strict';
import { test } from 'node:test';
import { simulate } from './simulation.ts';

/** SIMULATION_SEEDS=1000 runs them all, SIMULATION_FIRST=5000 others. */
const SEEDS = Number(process.env['SIMULATION_SEEDS'] ?? 150);
const FIRST = Number(process.env['SIMULATION_FIRST'] ?? 1);

// Seeds that have found a mistake, by what it was.

test('lent tokens leave no trace in what a client may enter (seeds 40 and 80)', async () => {
  for (const seed of [40, 80]) await simulate(seed);
});

test('moving a channel moves those in it for rules that ask how deep they stand (seeds 115, 198, 215, 265)', async () => {
  for (const seed of [115, 198, 215, 265]) await simulate(seed);
});

test(`whatever 40 clients do, all of them know the server as it is and hear what they must and nothing else (${SEEDS} seeds)`, async () => {
  let heard = 0;
  for (let seed = FIRST; seed < FIRST + SEEDS; seed += 1) heard += (await simulate(seed)).heard;
  assert.ok(heard > SEEDS * 100, `only ${heard} packets had anybody to hear them`);
});
