import assert from 'node:assert/strict';
import { test } from 'node:test';
import { VoiceReception } from './voice-reception.ts';

function countsOf({ good, late, lost }: VoiceReception): number[] {
  return [good, late, lost];
}

test('a stream is counted once however often it is read, and what it brought stays when it is gone', () => {
  const reception = new VoiceReception();
  reception.count([{ ssrc: 1, received: 10, late: 0, lost: 1 }]);
  reception.count([{ ssrc: 1, received: 25, late: 1, lost: 2 }]);
  reception.count([{ ssrc: 2, received: 5, late: 0, lost: 0 }]);
  assert.deepEqual(countsOf(reception), [30, 1, 2]);
});

test('a packet that was given up for lost and came after all is not lost', () => {
  const reception = new VoiceReception();
  reception.count([{ ssrc: 1, received: 10, late: 0, lost: 2 }]);
  reception.count([{ ssrc: 1, received: 13, late: 1, lost: 0 }]);
  assert.deepEqual(countsOf(reception), [13, 1, 0]);
});

test('more packets than were numbered, as doubled ones make it seem, are not told as a loss below zero', () => {
  const reception = new VoiceReception();
  reception.count([{ ssrc: 1, received: 10, late: 0, lost: -3 }]);
  assert.equal(reception.lost, 0);
});

test('what comes through the WebSocket counts as arrived, and another session begins at nothing', () => {
  const reception = new VoiceReception();
  reception.count([{ ssrc: 1, received: 10, late: 1, lost: 1 }]);
  reception.countTunnelled();
  reception.roundTrips.add(20);
  assert.deepEqual(countsOf(reception), [11, 1, 1]);
  reception.reset();
  assert.deepEqual([...countsOf(reception), reception.roundTrips.count], [0, 0, 0, 0]);
});
