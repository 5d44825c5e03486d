import assert from 'node:assert/strict';
import { test } from 'node:test';
import { VoiceFlow } from './voice-flow.ts';

/** What was found after each of these, as [sent, taken, came, awaited]. */
function found(...readings: (readonly [number, number, number, boolean])[]): string[] {
  const flow = new VoiceFlow();
  return readings.map(([sent, taken, came, awaited]) => flow.read({ sent, taken, came, awaited }));
}

test('voice flows as long as some of what is sent and of what is awaited gets through', () => {
  assert.deepEqual(found([0, 0, 0, true], [50, 1, 1, true], [100, 2, 2, true]), ['idle', 'flowing', 'flowing']);
});

test('it stalls when for two answers in a row nothing of what was sent has come, whatever comes the other way', () => {
  assert.deepEqual(found([0, 0, 0, true], [50, 0, 50, true], [100, 0, 100, true]), ['idle', 'faltering', 'still']);
});

test('it stalls when others talk and nothing comes, whatever gets through the other way', () => {
  assert.deepEqual(found([0, 0, 9, true], [50, 50, 9, true], [100, 100, 9, true]), ['idle', 'faltering', 'still']);
});

test('one answer without progress is forgotten with the next one that tells of some', () => {
  assert.deepEqual(found([0, 0, 0, false], [50, 0, 0, false], [100, 90, 0, false], [150, 90, 0, false]), [
    'idle',
    'faltering',
    'flowing',
    'faltering',
  ]);
});

test('answers that come together, silence, and a talker who has only begun or just ended prove nothing', () => {
  assert.deepEqual(found([0, 0, 0, false], [50, 0, 0, false], [50, 0, 0, false], [52, 0, 0, false]), [
    'idle',
    'faltering',
    'idle',
    'idle',
  ]);
  assert.deepEqual(found([0, 0, 0, false], [0, 0, 0, true], [0, 0, 0, false]), ['idle', 'idle', 'idle']);
});

test('counts that begin anew are progress', () => {
  assert.deepEqual(found([500, 400, 300, true], [5, 4, 3, true], [50, 5, 4, true]), ['idle', 'flowing', 'flowing']);
});
