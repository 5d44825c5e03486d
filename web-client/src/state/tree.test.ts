import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ControlMessage } from '#proto/message-types.ts';
import '../../../test/support/runes.ts';
import { decodeFrame, encodeFrame } from '../protocol/frame.ts';

const { Tree } = await import('./tree.svelte.ts');

const LOBBY = 1;

function tell(tree: InstanceType<typeof Tree>, ...messages: ControlMessage[]): void {
  for (const message of messages) {
    const received = decodeFrame(encodeFrame(message));
    assert.ok(received);
    tree.apply(received);
  }
}

const login: ControlMessage[] = [
  { name: 'ChannelState', body: { channelId: 0, name: 'Home' } },
  { name: 'ChannelState', body: { channelId: LOBBY, parent: 0, name: 'Lobby', maxUsers: 2 } },
  { name: 'UserState', body: { session: 7, name: 'ana', channelId: LOBBY } },
  { name: 'UserState', body: { session: 8, name: 'ben', channelId: 0 } },
  { name: 'ServerSync', body: { session: 7 } },
];

test('a login appears as a whole, not message by message', () => {
  const tree = new Tree();
  tell(tree, ...login.slice(0, -1));
  assert.deepEqual([tree.users.size, tree.rows.length, tree.serverName], [0, 0, '']);
  tell(tree, ...login.slice(-1));
  assert.deepEqual(
    [tree.users.size, tree.self?.name, tree.ownChannel?.name, tree.serverName],
    [2, 'ana', 'Lobby', 'Home'],
  );
});

test('the tree of before stays in view while a new login is told', () => {
  const tree = new Tree();
  tell(tree, ...login);
  tree.expectSync();
  tell(tree, ...login.slice(0, 2));
  assert.deepEqual([tree.users.size, tree.self?.name], [2, 'ana']);
  tell(tree, ...login.slice(2).filter(({ body }) => !('name' in body) || body.name !== 'ben'));
  assert.deepEqual(
    [...tree.users.values()].map(({ name }) => name),
    ['ana'],
  );
});

test('who left while the connection was lost is known until the next loss', () => {
  const tree = new Tree();
  tell(tree, ...login);
  const [ben = assert.fail()] = [...tree.users.values()].filter(({ name }) => name === 'ben');
  const returnAlone = () => {
    tree.expectSync();
    tell(tree, ...login.filter(({ body }) => !('name' in body) || body.name !== 'ben'));
  };
  returnAlone();
  assert.deepEqual([tree.users.has(ben.session), tree.known(ben.session)?.name], [false, 'ben']);
  returnAlone();
  assert.equal(tree.known(ben.session), undefined);
});

test('who is here follows oneself', () => {
  const tree = new Tree();
  tell(tree, ...login);
  assert.deepEqual(
    tree.here.map(({ name }) => name),
    ['ana'],
  );
  tell(tree, { name: 'UserState', body: { session: 7, channelId: 0 } });
  assert.deepEqual(tree.here.map(({ name }) => name).sort(), ['ana', 'ben']);
});

test('a channel is full at its own limit, and one without a limit never is', () => {
  const tree = new Tree();
  tell(tree, ...login);
  const full = () => [...tree.channels.values()].map((channel) => tree.isFull(channel));
  assert.deepEqual(full(), [false, false]);
  tell(tree, { name: 'UserState', body: { session: 8, channelId: LOBBY } });
  assert.deepEqual(full(), [false, true]);
});

test('a closed branch hides its people, and opens again', () => {
  const tree = new Tree();
  tell(tree, ...login);
  const open = tree.rows.length;
  tree.toggle(0);
  assert.equal(tree.rows.length, 1);
  tree.toggle(0);
  assert.equal(tree.rows.length, open);
});

test('listeners are counted by channel', () => {
  const tree = new Tree();
  tell(tree, ...login, { name: 'UserState', body: { session: 8, listeningChannelAdd: [LOBBY] } });
  assert.deepEqual([...tree.listeners], [[LOBBY, 1]]);
});

test('after leaving nothing is in view', () => {
  const tree = new Tree();
  tell(tree, ...login);
  tree.clear();
  assert.deepEqual([tree.users.size, tree.rows.length, tree.self], [0, 0, undefined]);
});

test('what is closed during a search is closed for this search alone', () => {
  const tree = new Tree();
  tell(tree, ...login);
  const shown = () => tree.rows.map(({ key }) => key);
  const open = shown();
  tree.toggle(LOBBY);
  tree.query = 'ana';
  const found = ['channel-0', 'channel-1', 'user-7'];
  assert.deepEqual(shown(), found, 'a search opens what is closed');
  tree.toggle(LOBBY);
  assert.deepEqual(shown(), found.slice(0, 2));
  tree.query = 'an';
  assert.deepEqual(shown(), found, 'another search opens it again');
  tree.toggle(0);
  assert.deepEqual(shown(), found.slice(0, 1));
  tree.query = '';
  assert.deepEqual(shown(), open.slice(0, -1), 'what was closed before is closed still');
  tree.toggle(LOBBY);
  assert.deepEqual(shown(), open);
});

test('channels hear each other also by way of others', () => {
  const tree = new Tree();
  const channel = (channelId: number, name: string, ...links: number[]): ControlMessage => ({
    name: 'ChannelState',
    body: { channelId, parent: 0, name, links },
  });
  tell(tree, ...login.slice(0, 1), channel(1, 'a', 2), channel(2, 'b', 1, 3), channel(3, 'c', 2), channel(4, 'd'));
  tell(tree, ...login.slice(3));
  const linked = (id: number) => tree.linkedWith(tree.channels.get(id) ?? assert.fail()).map(({ name }) => name);
  assert.deepEqual([linked(1), linked(2), linked(3), linked(4)], [['b', 'c'], ['a', 'c'], ['a', 'b'], []]);
});
