import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ControlMessage } from '#proto/message-types.ts';
import type { Channel, User } from '../protocol/model.ts';
import { Rooms } from './rooms.ts';
import { dropPlace } from './tree-drop.ts';
import { TypeAhead, treeStep } from './tree-keys.ts';
import { treeRows } from './tree-rows.ts';

const channels = new Map(
  [
    { id: 0, parent: null, name: 'Root', position: 0 },
    { id: 1, parent: 0, name: 'a', position: 1 },
    { id: 2, parent: 0, name: 'b', position: 2 },
    { id: 3, parent: 2, name: 'c', position: 0 },
  ].map((channel) => [channel.id, channel as Channel]),
);
const users = new Map([[9, { session: 9, name: 'ana', channel: 3 } as User]]);
const rows = treeRows(channels, users, new Set());
const row = (key: string) => rows.find((one) => one.key === key) ?? assert.fail(key);
const sent: ControlMessage[] = [];
/** Of somebody who may change every channel but this one. */
const roomsOf = (all: Map<number, Channel>, barred?: number): Rooms =>
  new Rooms({
    tree: { channels: all, ownSession: 9 },
    permissions: { knows: () => true, can: (_, channel) => channel !== barred },
    send: (message) => sent.push(message),
    fence: async () => true,
  });
const rooms = roomsOf(channels);

test('people go into the channel of whatever row they are dropped on', () => {
  const moved = users.get(9) ?? assert.fail();
  assert.equal(dropPlace(row('channel-1'), 0.1, moved, rooms)?.channel, 1);
  assert.equal(dropPlace(row('user-9'), 0.9, moved, rooms)?.channel, 3);
});

test('a channel goes beside a row at its ends and into it in the middle', () => {
  const moved = channels.get(3) ?? assert.fail();
  assert.deepEqual(dropPlace(row('channel-1'), 0.5, moved, rooms), {
    key: 'channel-1',
    edge: 'into',
    channel: 1,
  });
  const before = dropPlace(row('channel-2'), 0.1, moved, rooms);
  assert.deepEqual([before?.edge, before?.channel, before?.index], ['before', 0, 1]);
  const after = dropPlace(row('channel-1'), 0.9, moved, rooms);
  assert.deepEqual([after?.edge, after?.channel, after?.index], ['after', 0, 1]);
  assert.equal(dropPlace(row('channel-0'), 0.1, moved, rooms)?.edge, 'into', 'nothing is beside the root');
});

test('a channel goes neither onto itself nor where it may not be', () => {
  const moved = channels.get(2) ?? assert.fail();
  assert.equal(dropPlace(row('channel-2'), 0.5, moved, rooms), undefined);
  assert.equal(dropPlace(row('channel-3'), 0.5, moved, rooms), undefined, 'below itself');
});

test('among siblings that a search leaves out a channel lands beside the row it was dropped at', () => {
  const names = ['pit', 'aft', 'bow', 'cab', 'pool'];
  const many = new Map(
    ['Root', ...names].map((name, id) => [id, { id, parent: id === 0 ? null : 0, name, position: 10 * id } as Channel]),
  );
  const all = roomsOf(many);
  const found = treeRows(many, new Map(), new Set(), 'p');
  assert.deepEqual(
    found.map(({ key }) => key),
    ['channel-0', 'channel-1', 'channel-5'],
  );
  const pool = found.at(-1) ?? assert.fail();
  const pit = many.get(1) ?? assert.fail();
  const place = dropPlace(pool, 0.1, pit, all) ?? assert.fail();
  sent.length = 0;
  void all.move(1, place.channel, place.index);
  assert.deepEqual(sent, [{ name: 'ChannelState', body: { channelId: 1, position: 45 } }]);
});

test('no place is offered for which a channel would have to make room that may not be changed', () => {
  const tight = new Map([...channels, [4, { id: 4, parent: 0, name: 'd', position: 2 } as Channel]]);
  const moved = tight.get(3) ?? assert.fail();
  assert.deepEqual(dropPlace(row('channel-2'), 0.1, moved, roomsOf(tight, 4)), undefined);
  assert.equal(dropPlace(row('channel-2'), 0.1, moved, roomsOf(tight))?.edge, 'before');
  assert.equal(dropPlace(row('channel-1'), 0.1, moved, roomsOf(tight, 4))?.edge, 'before', 'nobody makes room');
});

const key = (name: string, modifiers = {}) => ({
  key: name,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...modifiers,
});
const indexOf = (name: string): number => rows.findIndex((one) => one.key === name);

test('arrows walk, open and close the tree', () => {
  const step = (name: string, at: string) => treeStep(key(name), rows, indexOf(at));
  assert.deepEqual(step('ArrowDown', 'channel-0'), { kind: 'focus', row: rows[1] });
  assert.deepEqual(step('ArrowLeft', 'channel-2'), { kind: 'toggle', channel: 2 });
  assert.deepEqual(step('ArrowLeft', 'user-9'), { kind: 'focus', row: row('channel-3') });
  assert.deepEqual(step('ArrowRight', 'channel-2'), { kind: 'focus', row: row('channel-3') });
  assert.deepEqual(step('End', 'channel-0'), { kind: 'focus', row: rows.at(-1) });
});

test('keys cut, paste and open the menu; others are left to the browser', () => {
  const step = (name: string, modifiers = {}) => treeStep(key(name, modifiers), rows, 1)?.kind;
  assert.equal(step('x', { ctrlKey: true }), 'cut');
  assert.equal(step('v', { metaKey: true }), 'paste');
  assert.equal(step('F10', { shiftKey: true }), 'menu');
  assert.equal(step('ContextMenu'), 'menu');
  assert.equal(step('Enter', { shiftKey: true }), 'message');
  assert.equal(step('F10'), undefined);
  assert.equal(step('c', { ctrlKey: true }), undefined);
  assert.equal(step('ArrowLeft', { altKey: true }), undefined);
});

test('Alt and an arrow move a channel among its siblings, and nobody else', () => {
  const step = (name: string, at: string, modifiers = {}) =>
    treeStep(key(name, { altKey: true, ...modifiers }), rows, indexOf(at));
  assert.deepEqual(step('ArrowUp', 'channel-2'), { kind: 'shift', channel: 2, by: -1 });
  assert.deepEqual(step('ArrowDown', 'channel-1'), { kind: 'shift', channel: 1, by: 1 });
  assert.equal(step('ArrowDown', 'user-9'), undefined);
  assert.equal(step('ArrowDown', 'channel-1', { ctrlKey: true }), undefined);
});

test('typed letters find the next name, quickly typed ones the whole word', () => {
  const search = new TypeAhead();
  assert.equal(search.find('a', 0, rows, 0)?.key, 'channel-1');
  assert.equal(search.find('n', 100, rows, 1)?.key, 'user-9');
  assert.equal(search.find('b', 5000, rows, 0)?.key, 'channel-2');
});
