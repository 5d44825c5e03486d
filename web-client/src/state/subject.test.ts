import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Channel, User } from '../protocol/model.ts';
import '../../../test/support/runes.ts';

const { Subject } = await import('./subject.svelte.ts');

const ana = { session: 5, name: 'ana', channel: 0 } as User;
const root = { id: 0, parent: null, name: 'Root' } as Channel;
const lobby = { id: 5, parent: 0, name: 'Lobby' } as Channel;

test('a person who leaves becomes nobody else, not even who gets the same number', () => {
  const users = new Map([[5, ana]]);
  const subject = new Subject({ users, channels: new Map([[0, root]]) });
  subject.aimAt(ana);
  users.set(5, { ...ana, channel: 3 });
  assert.deepEqual([subject.user?.channel, subject.channel, subject.goneName], [3, undefined, null]);
  users.delete(5);
  assert.deepEqual([subject.user, subject.channel, subject.goneName], [undefined, undefined, 'ana']);
  users.set(5, { ...ana, name: 'ben' });
  assert.deepEqual([subject.user, subject.goneName], [undefined, 'ana']);
  subject.aimAt(undefined);
  assert.equal(subject.goneName, null);
});

test('a channel that is deleted does not become the root', () => {
  const channels = new Map([root, lobby].map((channel) => [channel.id, channel]));
  const subject = new Subject({ users: new Map([[5, ana]]), channels });
  subject.aimAt(lobby);
  channels.set(5, { ...lobby, name: 'Hall' });
  assert.deepEqual([subject.channel?.name, subject.user, subject.goneName], ['Hall', undefined, null]);
  channels.delete(5);
  assert.deepEqual([subject.channel, subject.goneName], [undefined, 'Lobby']);
});
