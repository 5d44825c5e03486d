import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Channel, User } from '../protocol/model.ts';
import '../../../test/support/runes.ts';

const { Moving } = await import('./moving.svelte.ts');

const ana = { session: 1, name: 'ana', channel: 0 } as User;
const ben = { session: 1, name: 'ben', channel: 0 } as User;
const lobby = { id: 2, parent: 0, name: 'Lobby' } as Channel;

function hands() {
  const users = new Map([[1, ana]]);
  return { users, moving: new Moving({ users, channels: new Map([[2, lobby]]) }) };
}

test('what is dragged is put somewhere and forgotten, and what was cut before is cut still', () => {
  const { moving } = hands();
  moving.take(ana);
  moving.drag(lobby);
  assert.deepEqual([moving.cut, moving.current], [ana, lobby]);
  assert.deepEqual([moving.is('user', 1), moving.is('channel', 2), moving.is('channel', 1)], [true, true, false]);
  assert.deepEqual(moving.give(), lobby);
  moving.release();
  assert.deepEqual([moving.give(), moving.give()], [ana, undefined]);
});

test('a drag is no cut', () => {
  const { moving } = hands();
  moving.drag(lobby);
  assert.equal(moving.cut, undefined);
  moving.release();
  assert.equal(moving.current, undefined);
});

test('who was cut or dragged does not become somebody else who gets the same number', () => {
  const { moving, users } = hands();
  moving.take(lobby);
  moving.drag(ana);
  users.set(1, ben);
  assert.deepEqual([moving.current, moving.is('user', 1)], [undefined, false]);
  assert.equal(moving.give(), undefined);
  assert.equal(moving.cut, lobby, 'a drag that came to nothing pastes nothing');
  users.set(1, ana);
  moving.take(ana);
  users.set(1, ben);
  assert.deepEqual([moving.cut, moving.give()], [undefined, undefined]);
});
