import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ControlMessage } from '#proto/message-types.ts';
import type { Channel } from '../protocol/model.ts';
import { Rooms } from './rooms.ts';

/** Below the root, with these positions; ids count from 1. */
function roomsAt(...positions: number[]): { rooms: Rooms; channel: (id: number) => Channel; sent: ControlMessage[] } {
  const root = { id: 0, parent: null, name: 'Root', position: 0 } as Channel;
  const children = positions.map(
    (position, index) => ({ id: index + 1, parent: 0, name: `c${index + 1}`, position }) as Channel,
  );
  const channels = new Map([root, ...children].map((channel) => [channel.id, channel]));
  const sent: ControlMessage[] = [];
  const rooms = new Rooms((message) => sent.push(message), { channels, ownSession: 1 });
  return { rooms, sent, channel: (id) => channels.get(id) ?? assert.fail() };
}
const placed = (channelId: number, position: number) => ({ name: 'ChannelState', body: { channelId, position } });

test('a channel goes one place up or down among its siblings', () => {
  const { rooms, sent } = roomsAt(10, 20, 30);
  rooms.shift(3, -1);
  rooms.shift(1, 1);
  rooms.shift(2, 1);
  assert.deepEqual(sent, [placed(3, 15), placed(1, 25), placed(2, 40)]);
});

test('among equal positions the name says the place, and a channel is moved all the same', () => {
  const { rooms, sent, channel } = roomsAt(0, 0, 0);
  assert.deepEqual(
    [1, 2, 3].map((id) => rooms.placeOf(channel(id))),
    [0, 1, 2],
  );
  rooms.shift(2, -1);
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
  rooms.shift(0, 1);
  rooms.shift(1, -1);
  rooms.shift(2, 1);
  assert.deepEqual(sent, []);
});
