import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeFrame, encodeFrame } from './frame.ts';
import { type SlotAssignment, Speakers } from './speakers.ts';

interface World {
  readonly speakers: Speakers;
  readonly lit: Map<number, string | null>;
  assign(slot: number, session: number, talking?: boolean, context?: number, bank?: number): SlotAssignment;
}

function world(): World {
  const lit = new Map<number, string | null>();
  const speakers = new Speakers((session, context) => lit.set(session, context));
  return {
    lit,
    speakers,
    assign(slot, session, talking = true, context = 0, bank = 1) {
      const message = decodeFrame(
        encodeFrame({ name: 'SlotAssigned', body: { bank, slot, session, talking, context } }),
      );
      assert.ok(message?.name === 'SlotAssigned');
      return speakers.assign(message.body);
    },
  };
}

test('a lamp is lit for the talk spurt and out at its end', () => {
  const { lit, assign } = world();
  assign(0, 5);
  assert.equal(lit.get(5), 'normal');
  assign(0, 5, false);
  assert.equal(lit.get(5), null);
});

test('a slot that changes hands puts out the first lamp', () => {
  const { lit, assign } = world();
  assign(0, 5);
  assign(0, 6);
  assert.deepEqual([lit.get(5), lit.get(6)], [null, 'normal']);
});

test('a freed slot carries nobody', () => {
  const { lit, assign, speakers } = world();
  assign(0, 5);
  assert.equal(assign(0, 0, true).talking, false);
  assert.equal(lit.get(5), null);
  assert.equal(speakers.slotOf(1, 0), undefined);
});

test('a whisper shows before plain speech heard on another bank', () => {
  const { lit, assign, speakers } = world();
  assign(0, 5, true, 2, 9);
  assign(0, 5, true, 0, 1);
  assert.equal(lit.get(5), 'whisper');
  speakers.closeBank(9);
  assert.equal(lit.get(5), 'normal');
});

test('a closed bank and a session that left put lamps out', () => {
  const { lit, assign, speakers } = world();
  assign(0, 5);
  assign(1, 6);
  speakers.forget(5);
  assert.deepEqual([lit.get(5), lit.get(6)], [null, 'normal']);
  speakers.closeBank(1);
  assert.equal(lit.get(6), null);
});
