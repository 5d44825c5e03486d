import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ControlMessage } from '#proto/message-types.ts';
import type { Channel } from '../protocol/model.ts';
import { Rooms } from './rooms.ts';

/** Below the root, with these positions; ids count from 1. */
function roomsAt(...positions: number[]) {
  const root = { id: 0, parent: null, name: 'Root', position: 0 } as Channel;
  const children = positions.map(
    (position, index) => ({ id: index + 1, parent: 0, name: `c${index + 1}`, position }) as Channel,
  );
  const channels = new Map([root, ...children].map((channel) => [channel.id, channel]));
  const sent: ControlMessage[] = [];
  /** Whether a channel may be changed; without an entry the server has not answered yet. */
  const writable = new Map(children.map(({ id }) => [id, true]));
  let answer = (): boolean => true;
  const rooms = new Rooms({
    tree: { channels, ownSession: 1 },
    permissions: { knows: (id) => writable.has(id), can: (_, id) => writable.get(id) ?? false },
    send: (message) => sent.push(message),
    fence: async () => answer(),
  });
  return {
    rooms,
    sent,
    writable,
    channel: (id: number): Channel => channels.get(id) ?? assert.fail(),
    beforeFence(act: () => boolean): void {
      answer = act;
    },
  };
}
const placed = (channelId: number, position: number) => ({ name: 'ChannelState', body: { channelId, position } });

test('a channel goes one place up or down among its siblings', () => {
  const { rooms, sent } = roomsAt(10, 20, 30);
  void rooms.shift(3, -1);
  void rooms.shift(1, 1);
  void rooms.shift(2, 1);
  assert.deepEqual(sent, [placed(3, 15), placed(1, 25), placed(2, 40)]);
});

test('among equal positions the name says the place, and a channel is moved all the same', () => {
  const { rooms, sent, channel } = roomsAt(0, 0, 0);
  assert.deepEqual(
    [1, 2, 3].map((id) => rooms.placeOf(channel(id))),
    [0, 1, 2],
  );
  void rooms.shift(2, -1);
  assert.deepEqual(sent, [placed(2, -10)]);
});

test('beyond the first and the last there is no place, and none beside the root', () => {
  const { rooms, sent, channel } = roomsAt(10, 20);
  const may = (id: number) => [rooms.canShift(channel(id), -1), rooms.canShift(channel(id), 1)];
  assert.deepEqual(
    [may(0), may(1), may(2)],
    [
      [false, false],
      [false, true],
      [true, false],
    ],
  );
  void rooms.shift(0, 1);
  void rooms.shift(1, -1);
  void rooms.shift(2, 1);
  assert.deepEqual(sent, []);
});

test('who may change only one channel moves it where nobody has to make room for it', () => {
  const { rooms, sent, channel, writable } = roomsAt(0, 0, 0, 10);
  for (const id of [1, 3, 4]) writable.set(id, false);
  assert.deepEqual([rooms.canShift(channel(2), -1), rooms.canShift(channel(2), 1)], [true, true]);
  assert.deepEqual([rooms.canPlace(2, 0, 1), rooms.canPlace(2, 0, 2)], [false, true]);
  writable.set(1, true);
  assert.equal(rooms.canShift(channel(1), 1), false);
  void rooms.shift(1, 1);
  void rooms.move(2, 0, 1);
  assert.deepEqual(sent, []);
  void rooms.shift(2, 1);
  assert.deepEqual(sent, [placed(2, 5)]);
});

test('nothing is sent before the server has said whether the others may make room', async () => {
  for (const answered of [true, false]) {
    const { rooms, sent, channel, writable, beforeFence } = roomsAt(0, 0, 0);
    writable.delete(3);
    beforeFence(() => {
      writable.set(3, answered);
      return true;
    });
    assert.deepEqual([rooms.canShift(channel(1), 1), rooms.knowsShifts(channel(1))], [true, false]);
    const shifted = rooms.shift(1, 1);
    assert.deepEqual(sent, []);
    await shifted;
    assert.deepEqual(sent, answered ? [placed(1, 10), placed(3, 20)] : []);
    assert.equal(rooms.knowsShifts(channel(1)), true);
  }
  const { rooms, sent, writable, beforeFence } = roomsAt(0, 0, 0);
  writable.delete(3);
  // Whoever comes back later has long forgotten about it.
  beforeFence(() => {
    writable.set(3, true);
    return false;
  });
  await rooms.shift(1, 1);
  assert.deepEqual(sent, []);
});
