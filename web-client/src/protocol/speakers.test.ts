import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeFrame, encodeFrame } from './frame.ts';
import { type SlotAssignment, Speakers, TUNNEL_BANK } from './speakers.ts';

const OWN_CHANNEL = 7;

interface World {
  readonly speakers: Speakers;
  readonly lit: Map<number, string | null>;
  assign(
    slot: number,
    session: number,
    talking?: boolean,
    context?: number,
    bank?: number,
    volume?: number,
  ): SlotAssignment;
}

function world(): World {
  const lit = new Map<number, string | null>();
  const speakers = new Speakers({
    changed: (session, context) => lit.set(session, context),
    ownChannel: () => OWN_CHANNEL,
  });
  return {
    lit,
    speakers,
    assign(slot, session, talking = true, context = 0, bank = 1, volume = 1) {
      const message = decodeFrame(
        encodeFrame({ name: 'SlotAssigned', body: { bank, slot, session, talking, context, volume } }),
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

test('of two banks that carry the same speech, that of the own channel is played', () => {
  const { assign, speakers } = world();
  speakers.openBank(1, 30);
  speakers.openBank(2, OWN_CHANNEL);
  assert.equal(assign(0, 5, true, 0, 1).context, 'listen');
  assert.equal(speakers.isDoubled(1, 0), false);
  assign(1, 5, true, 0, 2);
  assert.deepEqual([speakers.isDoubled(1, 0), speakers.isDoubled(2, 1)], [true, false]);
});

test('the end of a talk spurt does not bring back the other bank for its last sounds', () => {
  const { assign, speakers } = world();
  speakers.openBank(1, OWN_CHANNEL);
  speakers.openBank(2, 30);
  for (const talking of [true, false]) for (const bank of [1, 2]) assign(0, 5, talking, 0, bank);
  assert.deepEqual([speakers.isDoubled(1, 0), speakers.isDoubled(2, 0)], [false, true]);
  assign(0, 5, true, 0, 2);
  assert.equal(speakers.isDoubled(2, 0), false, 'this time it is the only one');
  assign(0, 6, true, 0, 1);
  assert.equal(speakers.isDoubled(1, 0), false);
});

test('among equals the louder bank is played, and the other one again when it closes', () => {
  const { assign, speakers } = world();
  speakers.openBank(1, 30);
  speakers.openBank(2, 31);
  assign(0, 5, true, 3, 1, 0.5);
  assign(0, 5, true, 3, 2, 0.8);
  assert.deepEqual([speakers.isDoubled(1, 0), speakers.isDoubled(2, 0)], [true, false]);
  speakers.closeBank(2);
  assert.equal(speakers.isDoubled(1, 0), false);
});

test('a whisper is played whatever the speaker says elsewhere', () => {
  const { assign, speakers } = world();
  speakers.openBank(1, OWN_CHANNEL);
  speakers.openBank(9, null);
  assign(0, 5, true, 0, 1);
  assign(0, 5, true, 2, 9);
  assert.deepEqual([speakers.isDoubled(1, 0), speakers.isDoubled(9, 0)], [false, false]);
});

test('a bank of another channel than the own one is listened to; a private bank, the own one and the tunnel are not', () => {
  const { speakers } = world();
  speakers.openBank(1, OWN_CHANNEL);
  speakers.openBank(2, 8);
  speakers.openBank(3, null);
  speakers.openBank(TUNNEL_BANK, null);
  assert.deepEqual(
    [1, 2, 3, TUNNEL_BANK, 99].map((bank) => speakers.listenedBy(bank)),
    [null, 8, null, null, null],
  );
});
