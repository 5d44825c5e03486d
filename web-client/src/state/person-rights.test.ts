import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Channel, User } from '../protocol/model.ts';
import { Permission } from '../protocol/permission.ts';
import { channelRights } from './channel-rights.ts';
import { personRights } from './person-rights.ts';

function having(byChannel: Record<number, number>) {
  const can = (permission: number, channel: number): boolean => ((byChannel[channel] ?? 0) & permission) !== 0;
  return { can, mayBe: can, onRoot: (permission: number) => can(permission, 0) };
}
const ana = { session: 1, userId: null, hash: 'ab', channel: 2, comment: '', texture: null, textureHash: '' } as User;
const names = (rights: object): string[] =>
  Object.entries(rights)
    .filter(([, value]) => value)
    .map(([name]) => name);

test('nobody may do anything without permission', () => {
  assert.deepEqual(names(personRights(having({}), ana, false)), []);
});

test('a moderator of a channel moves and mutes there, an admin removes and registers', () => {
  const moderator = having({ 2: Permission.MuteDeafen | Permission.Move | Permission.Enter });
  assert.deepEqual(names(personRights(moderator, ana, false)), ['information', 'mute', 'take']);
  const admin = having({ 0: Permission.Kick | Permission.Ban | Permission.Register });
  assert.deepEqual(names(personRights(admin, ana, false)), ['information', 'kick', 'ban', 'register']);
});

test('nothing may be done to the SuperUser', () => {
  const all = having({ 0: -1, 2: -1 });
  assert.deepEqual(names(personRights(all, { ...ana, userId: 0, comment: 'x' }, false)), ['information']);
});

test('one registers oneself with a certificate only', () => {
  const guest = having({ 0: Permission.SelfRegister });
  assert.equal(personRights(guest, ana, true).register, true);
  assert.equal(personRights(guest, { ...ana, hash: '' }, true).register, false);
  assert.equal(personRights(guest, { ...ana, userId: 5 }, true).register, false);
});

test('content is removed where there is some', () => {
  const admin = having({ 0: Permission.ResetUserContent });
  assert.equal(personRights(admin, ana, false).reset, false);
  assert.equal(personRights(admin, { ...ana, textureHash: 'cd' }, false).reset, true);
});

test('a temporary channel holds no others, and the root is not removed', () => {
  const all = having({ 0: -1, 2: -1 });
  const channel = { id: 2, parent: 0, temporary: true } as Channel;
  assert.equal(channelRights(all, channel, 0).add, false);
  assert.equal(channelRights(all, { ...channel, temporary: false }, 0).add, true);
  const root = channelRights(all, { id: 0, parent: null, temporary: false } as Channel, 2);
  assert.deepEqual([root.remove, root.move, root.edit], [false, false, true]);
});

test('channels are said to be only temporary once the server has said so', () => {
  const channel = { id: 2, parent: 0, temporary: false } as Channel;
  const guest = having({ 2: Permission.MakeTempChannel });
  assert.equal(channelRights({ ...guest, mayBe: () => true }, channel, 0).onlyTemporary, false);
  assert.deepEqual(names(channelRights(guest, channel, 0)), ['add', 'onlyTemporary']);
});
