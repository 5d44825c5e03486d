import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Millis, SessionId } from './ids.ts';
import { type Placement, SlotTable } from './slots.ts';
import { VoiceContext } from './voice-context.ts';

// Invariant 14 of the README.

const { Normal, Whisper } = VoiceContext;
const at = (ms: number) => ms as Millis;
const who = (n: number) => n as SessionId;

/** As "kind slot fresh" or "stolen slot from evicted". */
function show(placement: Placement): string {
  if (placement.kind === 'refused') return 'refused';
  if (placement.kind === 'stolen') return `stolen ${placement.slot} from ${placement.evicted}`;
  return `${placement.kind} ${placement.slot}${placement.fresh ? ' fresh' : ''}`;
}
function talk(table: SlotTable, speaker: number, ms: number, priority = false, context: VoiceContext = Normal): string {
  return show(table.place(who(speaker), context, priority, at(ms)));
}

test('a talker is assigned a free slot and keeps it', () => {
  const table = new SlotTable();
  assert.equal(table.size, 3);
  assert.equal(talk(table, 7, 0), 'assigned 0 fresh');
  assert.equal(talk(table, 7, 20), 'kept 0');
  assert.equal(talk(table, 8, 20), 'assigned 1 fresh');
});

test('a fourth talker makes the table grow, up to the limit', () => {
  const table = new SlotTable(3, 5);
  for (const speaker of [1, 2, 3]) talk(table, speaker, 0);
  assert.equal(talk(table, 4, 0), 'grown 3 fresh');
  assert.equal(talk(table, 5, 0), 'grown 4 fresh');
  assert.equal(talk(table, 6, 0), 'refused');
  assert.equal(table.size, 5);
});

test('a new context, a terminator and a long pause all begin a fresh spurt on the same slot', () => {
  const table = new SlotTable();
  talk(table, 1, 0);
  assert.equal(talk(table, 1, 20, false, Whisper), 'kept 0 fresh');
  assert.equal(talk(table, 1, 40, false, Whisper), 'kept 0');
  assert.equal(table.endSpurt(who(1), at(60)), 0);
  assert.equal(talk(table, 1, 100, false, Whisper), 'kept 0 fresh');
  assert.equal(talk(table, 1, 399, false, Whisper), 'kept 0');
  assert.equal(talk(table, 1, 699, false, Whisper), 'kept 0 fresh');
});

test('quiet() ends the spurt after 300 ms, once, and the slot stays held', () => {
  const table = new SlotTable();
  talk(table, 1, 0);
  assert.deepEqual(table.quiet(at(299)), []);
  assert.deepEqual(table.quiet(at(300)), [{ slot: 0, speaker: 1 }]);
  assert.deepEqual(table.quiet(at(310)), []);
  assert.deepEqual([...table.occupants()], [{ slot: 0, speaker: 1, context: Normal, talking: false }]);
  assert.equal(talk(table, 1, 320), 'kept 0 fresh');
});

test('expire() frees a slot 500 ms after the last frame or the terminator', () => {
  const table = new SlotTable();
  talk(table, 1, 0);
  talk(table, 2, 0);
  table.endSpurt(who(2), at(100));
  assert.deepEqual(table.expire(at(499)), []);
  assert.deepEqual(table.expire(at(500)), [{ slot: 0, speaker: 1 }]);
  assert.deepEqual(table.expire(at(600)), [{ slot: 1, speaker: 2 }]);
  assert.deepEqual([...table.occupants()], []);
});

test('a talker gets its last slot back, and others avoid it while they can', () => {
  const table = new SlotTable();
  talk(table, 1, 0);
  talk(table, 2, 10);
  table.expire(at(1000));
  assert.equal(talk(table, 3, 1000), 'assigned 2 fresh');
  assert.equal(talk(table, 2, 1000), 'assigned 1 fresh');
  assert.equal(talk(table, 1, 1000), 'assigned 0 fresh');
});

test('a slot that was taken meanwhile is not given back', () => {
  const table = new SlotTable(1, 2);
  talk(table, 1, 0);
  table.expire(at(1000));
  talk(table, 2, 1000);
  assert.equal(talk(table, 1, 1000), 'grown 1 fresh');
});

test('release() frees at once', () => {
  const table = new SlotTable(1, 1);
  talk(table, 1, 0);
  assert.equal(table.release(who(1)), 0);
  assert.equal(table.release(who(1)), undefined);
  assert.equal(table.endSpurt(who(1), at(0)), undefined);
  assert.equal(talk(table, 2, 0), 'assigned 0 fresh');
});

test('at the limit the longest quiet talker without priority loses its slot', () => {
  const table = new SlotTable(4, 4);
  talk(table, 1, 0, true);
  talk(table, 2, 0);
  talk(table, 3, 0);
  talk(table, 4, 0);
  talk(table, 2, 100);
  table.endSpurt(who(3), at(60));
  table.endSpurt(who(4), at(40));
  assert.equal(talk(table, 5, 110), 'stolen 3 from 4');
  assert.equal(talk(table, 6, 110), 'stolen 2 from 3');
  assert.equal(talk(table, 7, 110), 'refused');
  assert.equal(talk(table, 4, 400), 'stolen 1 from 2');
});

test('at the limit a speaker with priority displaces a talker, but not another with priority', () => {
  const table = new SlotTable(2, 2);
  talk(table, 1, 0, true);
  talk(table, 2, 0);
  assert.equal(talk(table, 3, 10), 'refused');
  assert.equal(talk(table, 4, 10, true), 'stolen 1 from 2');
  assert.equal(talk(table, 5, 20, true), 'refused');
});

test('a slot whose time is over is taken before the table grows, though nobody called expire()', () => {
  const table = new SlotTable(1, 2);
  talk(table, 1, 0, true);
  assert.equal(talk(table, 2, 500), 'stolen 0 from 1');
  assert.equal(table.size, 1);
});

test('place() answers with an object it reuses', () => {
  const table = new SlotTable();
  const first = table.place(who(1), Normal, false, at(0));
  assert.equal(table.place(who(1), Normal, false, at(20)), first);
});
