import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Channel, User } from '../protocol/model.ts';
import { treeRows } from './tree-rows.ts';

function channel(id: number, parent: number | null, name: string, position = 0): [number, Channel] {
  const rest = {
    temporary: false,
    maxUsers: 0,
    enterRestricted: false,
    canEnter: true,
    links: new Set<number>(),
    description: '',
    descriptionHash: '',
  };
  return [id, { id, parent, name, position, ...rest }];
}
function user(session: number, name: string, inChannel: number): [number, User] {
  const flags = {
    mute: false,
    deaf: false,
    suppress: false,
    prioritySpeaker: false,
    selfMute: false,
    selfDeaf: false,
    recording: false,
    listeningVolumes: new Map<number, number>(),
    comment: '',
    commentHash: '',
    texture: null,
    textureHash: '',
  };
  return [session, { session, name, channel: inChannel, userId: null, hash: '', listening: new Set(), ...flags }];
}
const channels = new Map([
  channel(0, null, 'Root'),
  channel(1, 0, 'Lobby', 1),
  channel(2, 0, 'bar', 0),
  channel(3, 0, 'Attic', 0),
  channel(4, 1, 'Side'),
]);
const users = new Map([
  user(1, 'zoe', 1),
  user(2, 'Ana', 1),
  user(3, 'ben', 4),
  user(10, 'user10', 3),
  user(9, 'user9', 3),
]);
const drawn = (collapsed: Iterable<number> = [], query = ''): string[] =>
  treeRows(channels, users, new Set(collapsed), query).map(
    (row) => `${'  '.repeat(row.level - 1)}${row.kind === 'channel' ? row.channel.name : row.user.name}`,
  );

test('people come before sub-channels, both in order of position, then name', () => {
  assert.deepEqual(drawn(), [
    'Root',
    '  Attic',
    '    user9',
    '    user10',
    '  bar',
    '  Lobby',
    '    Ana',
    '    zoe',
    '    Side',
    '      ben',
  ]);
});

test('a closed branch hides what is in it and knows whom it hides', () => {
  assert.deepEqual(drawn([1, 3]), ['Root', '  Attic', '  bar', '  Lobby']);
  const lobby = treeRows(channels, users, new Set([1])).at(-1);
  assert.ok(lobby?.kind === 'channel');
  assert.deepEqual([lobby.expanded, lobby.expandable, lobby.people], [false, true, 2]);
  assert.deepEqual([...lobby.hidden].sort(), [1, 2, 3]);
});

test('rows carry the numbers that screen readers need', () => {
  const side = treeRows(channels, users, new Set()).find((row) => row.kind === 'channel' && row.channel.id === 4);
  assert.deepEqual([side?.level, side?.position, side?.siblings], [3, 3, 3]);
});

test('an empty channel cannot be expanded', () => {
  const bar = treeRows(channels, users, new Set()).find((row) => row.kind === 'channel' && row.channel.id === 2);
  assert.ok(bar?.kind === 'channel');
  assert.deepEqual([bar.expandable, bar.expanded], [false, false]);
});

test('nothing is shown before the root is known', () => {
  assert.deepEqual(treeRows(new Map(), users, new Set()), []);
});

test('a search keeps the way to what it finds', () => {
  assert.deepEqual(drawn([], 'BEN'), ['Root', '  Lobby', '    Side', '      ben']);
  assert.deepEqual(drawn([], 'bar '), ['Root', '  bar']);
  assert.deepEqual(drawn([], 'nobody'), []);
});

test('a channel that is called so shows its people, and everybody in a channel counts though the search leaves them out', () => {
  assert.deepEqual(drawn([], 'lob'), ['Root', '  Lobby', '    Ana', '    zoe']);
  const found = (query: string, collapsed: number[] = []) =>
    treeRows(channels, users, new Set(collapsed), query).flatMap((row) =>
      row.kind === 'channel' ? [[row.channel.name, row.people, row.expandable, row.hidden.length]] : [],
    );
  assert.deepEqual(found('ana'), [
    ['Root', 0, true, 0],
    ['Lobby', 2, true, 0],
  ]);
  assert.deepEqual(found('ana', [1]).at(-1), ['Lobby', 2, true, 3], 'closed it hides all that is in it');
  assert.deepEqual(found('bar').at(-1), ['bar', 0, false, 0]);
});
