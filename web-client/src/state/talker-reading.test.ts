import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SlotStatistics } from '../audio/voice-statistics.ts';
import { talkerReadings } from './talker-reading.ts';

const slot = (set: Partial<SlotStatistics>): SlotStatistics => ({
  bank: 1,
  slot: 0,
  session: 4,
  packetsReceived: 0,
  packetsLost: 0,
  totalAudioEnergy: 0,
  totalSamplesDuration: 0,
  concealedSamples: 0,
  jitterBufferDelay: 0,
  jitterBufferEmittedCount: 0,
  ...set,
});

test('what counts is what happened since the last look', () => {
  const before = [
    slot({ packetsReceived: 1000, packetsLost: 500, jitterBufferDelay: 90, jitterBufferEmittedCount: 48_000 }),
  ];
  const now = [
    slot({
      packetsReceived: 1045,
      packetsLost: 505,
      jitterBufferDelay: 90 + 2400,
      jitterBufferEmittedCount: 96_000,
      totalSamplesDuration: 1,
      concealedSamples: 4800,
    }),
  ];
  assert.deepEqual(talkerReadings([before], now), [
    { session: 4, jitterBuffer: 50, packet: 20, lost: 0.1, concealed: 0.1 },
  ]);
});

test('of several slots of a talker the one that plays counts; free slots are left out', () => {
  const now = [
    slot({ packetsReceived: 1 }),
    slot({ slot: 1, packetsReceived: 50, packetsLost: 50 }),
    slot({ slot: 2, session: 0, packetsReceived: 99 }),
  ];
  assert.deepEqual(talkerReadings([], now), [
    { session: 4, jitterBuffer: null, packet: null, lost: 0.5, concealed: 0 },
  ]);
});

test('how long packets are is told by what they yield, lost ones included, and not by a few', () => {
  const packetOf = (set: Partial<SlotStatistics>) => talkerReadings([], [slot(set)])[0]?.packet;
  assert.equal(packetOf({ packetsReceived: 100, jitterBufferEmittedCount: 48_000 }), 10);
  assert.equal(packetOf({ packetsReceived: 48, jitterBufferEmittedCount: 49_000 }), 20);
  assert.equal(packetOf({ packetsReceived: 34, packetsLost: 16, jitterBufferEmittedCount: 47_000 }), 20);
  assert.equal(packetOf({ packetsReceived: 16, jitterBufferEmittedCount: 48_000 }), 60);
  assert.equal(packetOf({ packetsReceived: 3, jitterBufferEmittedCount: 6000 }), null);
});

test('losses are told over all looks at the same talker', () => {
  const look = (session: number, packetsReceived: number, packetsLost: number) => [
    slot({ session, packetsReceived, packetsLost }),
  ];
  const lost = (...looks: readonly (readonly SlotStatistics[])[]) =>
    talkerReadings(looks.slice(0, -1), looks.at(-1) ?? [])[0]?.lost;
  assert.equal(lost(look(4, 100, 50), look(4, 140, 60), look(4, 190, 60)), 0.1);
  assert.equal(
    lost(look(9, 100, 50), look(9, 190, 60), look(4, 190, 60), look(4, 235, 65)),
    0.1,
    'of whom is there now',
  );
  assert.equal(lost(look(9, 100, 50), look(4, 145, 55)), 0.1, 'whose first look it is');
});
