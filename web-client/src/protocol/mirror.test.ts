import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Body, ControlMessage } from '#proto/message-types.ts';
import { decodeFrame, encodeFrame } from './frame.ts';
import { Mirror } from './mirror.ts';
import type { MirrorEvent } from './model.ts';

/** Through the codecs, so that absent fields look as they do on the wire. */
function tell(mirror: Mirror, message: ControlMessage): MirrorEvent[] | undefined {
  const received = decodeFrame(encodeFrame(message));
  assert.ok(received);
  return mirror.apply(received);
}
const channel = (mirror: Mirror, body: Body<'ChannelState'>): MirrorEvent[] | undefined =>
  tell(mirror, { name: 'ChannelState', body });
const user = (mirror: Mirror, body: Body<'UserState'>): MirrorEvent[] | undefined =>
  tell(mirror, { name: 'UserState', body });

function populated(): Mirror {
  const mirror = new Mirror();
  channel(mirror, { channelId: 0, name: 'Root', position: 0, maxUsers: 0, canEnter: true, isEnterRestricted: false });
  channel(mirror, { channelId: 1, parent: 0, name: 'Lobby', position: 2, maxUsers: 5 });
  channel(mirror, { channelId: 2, parent: 1, name: 'Side' });
  user(mirror, { session: 7, name: 'ana', channelId: 1 });
  user(mirror, { session: 8, name: 'ben' });
  tell(mirror, { name: 'ServerSync', body: { session: 7, welcomeText: 'Hello' } });
  return mirror;
}

test('a login describes channels, users, the own session and limits', () => {
  const mirror = populated();
  tell(mirror, { name: 'ServerConfig', body: { allowHtml: false, messageLength: 300, maxUsers: 10 } });
  assert.equal(mirror.self?.name, 'ana');
  assert.equal(mirror.channels.get(0)?.parent, null);
  assert.equal(mirror.channels.get(1)?.position, 2);
  assert.equal(mirror.users.get(8)?.channel, 0);
  assert.deepEqual(mirror.limits, {
    allowHtml: false,
    messageLength: 300,
    imageMessageLength: 0,
    maxUsers: 10,
    welcomeText: 'Hello',
  });
});

test('a channel update changes only what it names', () => {
  const mirror = populated();
  channel(mirror, { channelId: 1, name: 'Hall' });
  const hall = mirror.channels.get(1);
  assert.equal(hall?.name, 'Hall');
  assert.equal(hall?.position, 2);
  assert.equal(hall?.maxUsers, 5);
  channel(mirror, { channelId: 1, maxUsers: 0, isEnterRestricted: true, canEnter: false });
  assert.equal(mirror.channels.get(1)?.maxUsers, 0);
  assert.equal(mirror.channels.get(1)?.canEnter, false);
  channel(mirror, { channelId: 2, parent: 0 });
  assert.equal(mirror.channels.get(2)?.parent, 0);
});

test('links hold in both directions, are replaced by a full list and changed by deltas', () => {
  const mirror = populated();
  channel(mirror, { channelId: 1, links: [2] });
  assert.deepEqual([...(mirror.channels.get(2)?.links ?? [])], [1]);
  channel(mirror, { channelId: 1, linksAdd: [0] });
  assert.deepEqual([...(mirror.channels.get(1)?.links ?? [])].sort(), [0, 2]);
  channel(mirror, { channelId: 2, linksRemove: [1] });
  assert.deepEqual([...(mirror.channels.get(1)?.links ?? [])], [0]);
  channel(mirror, { channelId: 1, links: [2] });
  assert.deepEqual([...(mirror.channels.get(0)?.links ?? [])], []);
});

test('a removed channel takes its sub-channels and links along but no people', () => {
  const mirror = populated();
  channel(mirror, { channelId: 0, linksAdd: [2] });
  tell(mirror, { name: 'ChannelRemove', body: { channelId: 1 } });
  assert.deepEqual([...mirror.channels.keys()], [0]);
  assert.equal(mirror.channels.get(0)?.links.size, 0);
  assert.equal(mirror.users.get(7)?.channel, 0);
});

test('a new session is announced, a state for an unknown one without a name is not', () => {
  const mirror = populated();
  const events = user(mirror, { session: 9, name: 'cleo', channelId: 1, userId: 4, hash: 'ab' });
  assert.equal(events?.[0]?.kind, 'joined');
  assert.equal(mirror.users.get(9)?.userId, 4);
  assert.deepEqual(user(mirror, { session: 10, suppress: true }), []);
  assert.equal(mirror.users.has(10), false);
});

test('a move tells where from and who did it', () => {
  const mirror = populated();
  const [event] = user(mirror, { session: 8, actor: 7, channelId: 1 }) ?? [];
  assert.ok(event?.kind === 'moved');
  assert.equal(event.from, 0);
  assert.equal(event.user.channel, 1);
  assert.equal(event.actor?.name, 'ana');
});

test('deafness implies muteness and ends with it', () => {
  const mirror = populated();
  user(mirror, { session: 8, selfDeaf: true });
  assert.deepEqual([mirror.users.get(8)?.selfMute, mirror.users.get(8)?.selfDeaf], [true, true]);
  user(mirror, { session: 8, selfMute: false });
  assert.deepEqual([mirror.users.get(8)?.selfMute, mirror.users.get(8)?.selfDeaf], [false, false]);
  user(mirror, { session: 8, deaf: true });
  assert.deepEqual([mirror.users.get(8)?.mute, mirror.users.get(8)?.deaf], [true, true]);
  user(mirror, { session: 8, deaf: false });
  assert.deepEqual([mirror.users.get(8)?.mute, mirror.users.get(8)?.deaf], [true, false]);
});

test('every audio flag is its own delta and yields one event', () => {
  for (const flag of ['suppress', 'prioritySpeaker', 'recording', 'selfMute', 'mute'] as const) {
    const mirror = populated();
    const [event, ...rest] = user(mirror, { session: 8, [flag]: true }) ?? [];
    assert.equal(event?.kind, 'audio-changed', flag);
    assert.equal(rest.length, 0);
    assert.equal(mirror.users.get(8)?.[flag], true);
    assert.deepEqual(user(mirror, { session: 8, [flag]: true }), [], `${flag} again changes nothing`);
  }
});

test('listened channels are added and removed', () => {
  const mirror = populated();
  user(mirror, { session: 8, listeningChannelAdd: [1, 2] });
  user(mirror, { session: 8, listeningChannelRemove: [1] });
  assert.deepEqual([...(mirror.users.get(8)?.listening ?? [])], [2]);
});

test('a removal tells reason and actor, and only once', () => {
  const mirror = populated();
  const removal: ControlMessage = { name: 'UserRemove', body: { session: 8, actor: 7, reason: 'spam', ban: true } };
  const [event] = tell(mirror, removal) ?? [];
  assert.ok(event?.kind === 'left');
  assert.deepEqual([event.user.name, event.actor?.name, event.reason, event.ban], ['ben', 'ana', 'spam', true]);
  assert.equal(mirror.users.has(8), false);
  assert.deepEqual(tell(mirror, removal), []);
});

test('values that did not change keep their identity', () => {
  const mirror = populated();
  const before = mirror.users.get(7);
  user(mirror, { session: 8, selfMute: true });
  assert.equal(mirror.users.get(7), before);
});

test('messages about other things are not taken', () => {
  assert.equal(tell(new Mirror(), { name: 'TextMessage', body: { message: 'x' } }), undefined);
});

test('a reset forgets the server', () => {
  const mirror = populated();
  mirror.reset();
  assert.deepEqual([mirror.channels.size, mirror.users.size, mirror.ownSession, mirror.self], [0, 0, 0, undefined]);
});
