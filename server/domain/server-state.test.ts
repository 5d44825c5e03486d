import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aclEntry, channelRecord, DrawnWorld, newSession, userRecord } from '../../test/support/drawn-world.ts';
import { BrokenInvariant } from './broken-invariant.ts';
import { createServerState } from './create-server-state.ts';
import { NEW_SERVER } from './default-acl.ts';
import { type ChannelId, type Millis, ROOT, type SessionId, SUPER_USER, type TargetId, type UserId } from './ids.ts';
import { clampVolume, listenerLimit } from './listeners.ts';
import { Permission } from './permissions.ts';
import { INITIAL_AUDIO, isSilenced, type Session } from './session.ts';
import { DEFAULT_SETTINGS } from './settings.ts';

// Invariants 5 to 10 of the README.

const HOUSE = `
Root: rita
  Hall: ann bob
    Nook: ned
  Attic: tom
`;
const gone = 99 as SessionId;

function found(world: DrawnWorld, name: string): Session {
  const session = world.state.sessions.get(world.session(name));
  assert.ok(session);
  return session;
}

/** The epoch moved while this ran. */
function movesEpoch(world: DrawnWorld, act: () => unknown): boolean {
  const before = world.state.epoch;
  act();
  return world.state.epoch !== before;
}

test('a session starts with the first values and with suppress where it may not speak', () => {
  const world = new DrawnWorld(HOUSE);
  world.acl('Attic', 'all -Speak');
  const given = newSession({ id: gone, channel: world.channel('Attic'), tokens: new Set(['KEY']), since: 7 as Millis });
  const session = world.state.join(given);
  assert.deepEqual(session.audio, { ...INITIAL_AUDIO, suppress: true });
  assert.deepEqual([...session.tokens], ['key']);
  assert.deepEqual([session.comment, session.lastActive, session.targets.size], ['', 7, 0]);
});

test('SuperUser is always suppressed', () => {
  const world = new DrawnWorld(HOUSE);
  assert.equal(world.state.join(newSession({ id: gone, user: SUPER_USER })).audio.suppress, true);
});

test('nobody joins or enters a channel that does not exist', () => {
  const world = new DrawnWorld(HOUSE);
  const nowhere = 42 as ChannelId;
  assert.throws(() => world.state.join(newSession({ id: gone, channel: nowhere })), BrokenInvariant);
  assert.throws(() => world.state.move(world.session('ann'), nowhere), BrokenInvariant);
  assert.throws(() => world.state.move(gone, ROOT), BrokenInvariant);
  assert.throws(() => world.state.isFull(nowhere), BrokenInvariant);
});

test('entering a channel tests Speak again, takes priority away and answers what changed', () => {
  const world = new DrawnWorld(HOUSE);
  const ann = world.session('ann');
  world.acl('Attic', 'all -Speak');
  world.state.setAudio(ann, { prioritySpeaker: true });
  assert.deepEqual(world.state.move(ann, world.channel('Attic')), { suppress: true, prioritySpeaker: false });
  assert.equal(found(world, 'ann').audio.prioritySpeaker, false);
  assert.deepEqual(world.state.move(ann, world.channel('Attic')), {});
  assert.deepEqual(world.state.move(ann, world.channel('Nook')), { suppress: false });
  assert.deepEqual(world.state.move(ann, world.channel('Hall')), {});
});

test('rights that depend on where somebody is count the channel just entered', () => {
  const world = new DrawnWorld(HOUSE);
  world.acl('Attic', 'out -Speak');
  const ann = world.session('ann');
  assert.equal(world.state.can(ann, Permission.Speak, world.channel('Attic')), false);
  assert.deepEqual(world.state.move(ann, world.channel('Attic')), {});
  assert.equal(world.state.can(ann, Permission.Speak, world.channel('Attic')), true);
});

test('who is let talk in spite of the ACL keeps that until the next entry', () => {
  const world = new DrawnWorld(HOUSE);
  world.acl('Attic', 'all -Speak');
  world.move('ann', 'Attic');
  world.state.setAudio(world.session('ann'), { suppress: false });
  world.state.apply({ kind: 'channel-updated', id: ROOT, set: { description: 'x' } });
  assert.equal(isSilenced(found(world, 'ann').audio), false);
});

for (const [set, implied] of [
  [{ deaf: true }, { deaf: true, mute: true }],
  [{ selfDeaf: true }, { selfDeaf: true, selfMute: true }],
  [{ mute: true }, { deaf: false, mute: true }],
] as const) {
  test(`after ${JSON.stringify(set)} a session has ${JSON.stringify(implied)}, and talking again means hearing again`, () => {
    const world = new DrawnWorld('Root: ann');
    const ann = world.session('ann');
    world.state.setAudio(ann, set);
    assert.deepEqual(found(world, 'ann').audio, { ...INITIAL_AUDIO, ...implied });
    world.state.setAudio(ann, { mute: false, selfMute: false });
    assert.deepEqual(found(world, 'ann').audio, INITIAL_AUDIO);
  });
}

test('rights follow ACLs, groups, inheritance, tokens, registration and the place of a channel', () => {
  const world = new DrawnWorld(HOUSE);
  const { state } = world;
  const ann = world.session('ann');
  const [hall, nook, attic] = [world.channel('Hall'), world.channel('Nook'), world.channel('Attic')];
  const may = (where: ChannelId) => state.can(ann, Permission.Enter, where);
  assert.equal(may(nook), true);
  world.acl('Hall', 'all -Enter', '#key +Enter', 'auth +Enter');
  assert.deepEqual([may(hall), may(nook), may(attic)], [false, false, true]);
  state.update(ann, { tokens: new Set(['KEY']) });
  assert.equal(may(nook), true);
  state.update(ann, { tokens: new Set() });
  state.update(ann, { user: 5 as UserId });
  assert.equal(may(nook), true);
  state.update(ann, { user: null });
  assert.equal(may(nook), false);
  state.apply({ kind: 'channel-updated', id: nook, set: { inheritAcl: false } });
  assert.equal(may(nook), true);
  state.apply({ kind: 'channel-updated', id: nook, set: { inheritAcl: true } });
  state.apply({ kind: 'channel-updated', id: nook, set: { parent: attic } });
  assert.equal(may(nook), true);
});

test('strangers and missing channels have no rights; who has not joined yet is judged as standing in a channel', () => {
  const world = new DrawnWorld(HOUSE);
  assert.equal(world.state.permissions(gone, ROOT), 0);
  assert.equal(world.state.permissions(world.session('ann'), 42 as ChannelId), 0);
  world.acl('Hall', '~in -Enter');
  const subject = newSession({ id: gone, channel: world.channel('Hall') });
  assert.equal(world.state.permissionsFor(subject, world.channel('Hall')), 0xb0a);
  assert.equal(world.state.permissionsFor({ ...subject, channel: ROOT }, world.channel('Hall')), 0xb0e);
});

test('a channel is full by its own limit or else by that of the server', () => {
  const world = new DrawnWorld(HOUSE, { usersPerChannel: 2 });
  const full = () => ['Root', 'Hall'].map((name) => world.state.isFull(world.channel(name)));
  assert.deepEqual(full(), [false, true]);
  world.state.apply({ kind: 'channel-updated', id: ROOT, set: { maxUsers: 1 } });
  world.state.apply({ kind: 'channel-updated', id: world.channel('Hall'), set: { maxUsers: 3 } });
  assert.deepEqual(full(), [true, false]);
  assert.equal(new DrawnWorld(HOUSE).state.isFull(ROOT), false);
});

test('entry is restricted where the own ACL says so', () => {
  const world = new DrawnWorld(HOUSE);
  world.acl('Hall', 'all -Enter');
  assert.equal(world.state.isEnterRestricted(world.channel('Hall')), true);
  assert.equal(world.state.isEnterRestricted(world.channel('Nook')), false);
});

test('with channels go the listeners and what users remember of them; sessions come to the next above', () => {
  const world = new DrawnWorld(`${HOUSE}
    tom hears Nook`);
  const { state } = world;
  const [hall, nook] = [world.channel('Hall'), world.channel('Nook')];
  const ann = userRecord(5, 'ann', { lastChannel: nook });
  state.apply({ kind: 'user-registered', user: ann, password: null });
  state.apply({ kind: 'listener-set', listener: { user: ann.id, channel: nook, enabled: true, volume: 1 } });
  state.apply({ kind: 'channels-removed', ids: [nook, hall] });
  assert.deepEqual([found(world, 'ned').channel, found(world, 'ann').channel], [ROOT, ROOT]);
  assert.equal(found(world, 'tom').listening.size, 0);
  assert.equal(state.sessions.listeningTo(nook).size, 0);
  assert.equal(state.users.get(ann.id)?.lastChannel, null);
  assert.deepEqual(state.storedListeners(ann.id), []);
  assert.equal(state.permissions(world.session('ned'), nook), 0);
});

test('a temporary channel comes and goes without being stored', () => {
  const world = new DrawnWorld(HOUSE);
  const id = world.state.tree.nextId();
  world.state.createTemporaryChannel(channelRecord(id, ROOT, 'side'));
  world.state.apply({ kind: 'links-changed', id, add: [world.channel('Attic')], remove: [] });
  world.state.move(world.session('ann'), id);
  assert.deepEqual(world.route('ann'), ['normal protobuf: tom']);
  world.state.removeTemporaryChannel(id);
  assert.equal(world.state.tree.get(id), undefined);
  assert.equal(found(world, 'ann').channel, ROOT);
});

test('a removed user leaves no trace in ACLs, groups and listeners', () => {
  const world = new DrawnWorld(HOUSE);
  const { state } = world;
  const five = 5 as UserId;
  state.apply({ kind: 'user-registered', user: userRecord(five, 'ann'), password: null });
  state.apply({
    kind: 'acl-replaced',
    id: ROOT,
    inherit: true,
    entries: [aclEntry('user 5 +Write'), aclEntry('staff +Kick')],
    groups: [{ name: 'staff', inherit: true, inheritable: true, add: [five, 6 as UserId], remove: [five] }],
  });
  state.apply({ kind: 'listener-set', listener: { user: five, channel: ROOT, enabled: true, volume: 1 } });
  state.update(world.session('ann'), { user: five });
  assert.equal(state.can(world.session('ann'), Permission.Write, ROOT), true);
  state.apply({ kind: 'user-removed', id: five });
  assert.equal(state.can(world.session('ann'), Permission.Write, ROOT), false);
  assert.deepEqual(state.tree.root.acl, [aclEntry('staff +Kick')]);
  assert.deepEqual(state.tree.root.groups.get('staff')?.add, [6]);
  assert.deepEqual(state.tree.root.groups.get('staff')?.remove, []);
  assert.deepEqual([state.users.get(five), state.storedListeners(five)], [undefined, []]);
});

test('a registered session listens again where it did, with the stored volume; a disabled record waits', () => {
  const world = new DrawnWorld(HOUSE);
  const { state } = world;
  const five = 5 as UserId;
  const [hall, attic] = [world.channel('Hall'), world.channel('Attic')];
  for (const [channel, enabled, volume] of [
    [hall, true, 0.5],
    [attic, false, 2],
    [42 as ChannelId, true, 1],
  ] as const) {
    state.apply({ kind: 'listener-set', listener: { user: five, channel, enabled, volume } });
  }
  const session = state.join(newSession({ id: gone, user: five }));
  assert.deepEqual([...session.listening], [[hall, 0.5]]);
  assert.deepEqual([...state.sessions.listeningTo(hall)], [gone]);
  assert.equal(state.storedListeners(five).find(({ channel }) => channel === attic)?.volume, 2);
});

test('limits of listeners hold per channel and per session, and not for whoever listens already', () => {
  const world = new DrawnWorld(`${HOUSE}
    ann hears Attic
    bob hears Nook`);
  const limit = (name: string, channel: string, listenersPerChannel: number, listenersPerUser: number) =>
    listenerLimit(
      world.state.sessions,
      { listenersPerChannel, listenersPerUser },
      found(world, name),
      world.channel(channel),
    );
  assert.equal(limit('bob', 'Attic', 1, -1), 'channel');
  assert.equal(limit('ann', 'Attic', 1, 1), null);
  assert.equal(limit('bob', 'Attic', -1, 1), 'user');
  assert.equal(limit('bob', 'Attic', 2, 2), null);
  assert.equal(limit('tom', 'Hall', 0, -1), 'channel');
});

test('volumes that make no sense are made sane', () => {
  assert.deepEqual([1, 0.5, 32, 33, Number.NaN].map(clampVolume), [1, 0.5, 32, 32, 1]);
  assert.ok(clampVolume(0) > 0 && clampVolume(-3) > 0);
});

test('the epoch moves with everything that may change who hears whom or who may what', () => {
  const world = new DrawnWorld(HOUSE);
  const { state } = world;
  const [ann, hall] = [world.session('ann'), world.channel('Hall')];
  const record = (name: string) => channelRecord(state.tree.nextId(), ROOT, name);
  for (const [name, act] of Object.entries({
    join: () => state.join(newSession({ id: gone })),
    leave: () => state.leave(gone),
    move: () => world.move('ann', 'Root'),
    mute: () => state.setAudio(ann, { selfMute: true }),
    deafen: () => state.setAudio(ann, { selfDeaf: true }),
    target: () => state.setTarget(ann, 5 as TargetId, { sessions: [], channels: [] }),
    'no target': () => state.setTarget(ann, 5 as TargetId, undefined),
    listening: () => state.update(ann, { listening: new Map([[hall, 1]]) }),
    wire: () => state.update(ann, { hears: 'legacy' }),
    'plugin context': () => state.update(ann, { pluginContext: 'game' }),
    tokens: () => state.update(ann, { tokens: new Set(['t']) }),
    'temporary groups': () => state.update(ann, { temporaryGroups: new Map([[hall, new Set(['staff'])]]) }),
    acl: () => world.acl('Hall', 'all -Speak'),
    link: () => state.apply({ kind: 'links-changed', id: hall, add: [ROOT], remove: [] }),
    'new channel': () => state.apply({ kind: 'channel-created', channel: record('x') }),
    'temporary channel': () => state.createTemporaryChannel(record('y')),
    'removed channel': () => state.apply({ kind: 'channels-removed', ids: [world.channel('Attic')] }),
    'moved channel': () => state.apply({ kind: 'channel-updated', id: hall, set: { parent: ROOT } }),
    'removed user': () => state.apply({ kind: 'user-removed', id: 5 as UserId }),
  })) {
    assert.ok(movesEpoch(world, act), name);
  }
  for (const [name, act] of Object.entries({
    bans: () => state.apply({ kind: 'bans-replaced', bans: [] }),
    config: () => state.apply({ kind: 'config-set', key: 'welcometext', value: 'hi' }),
    password: () => state.apply({ kind: 'user-password-set', id: SUPER_USER, password: null }),
    recording: () => state.setAudio(ann, { recording: true }),
    'identity in the same game': () => state.update(ann, { pluginContext: 'game', pluginIdentity: 'at the door' }),
    comment: () => state.update(ann, { comment: 'hi' }),
    touch: () => state.touch(ann, 5 as Millis),
    'same channel': () => world.move('ann', 'Root'),
    'channel name': () => state.apply({ kind: 'channel-updated', id: hall, set: { name: 'Aula' } }),
  })) {
    assert.equal(movesEpoch(world, act), false, name);
  }
});

test('what is applied is there to be read', () => {
  const stored = { ...NEW_SERVER, config: new Map([['a', '1']]) };
  const state = createServerState(stored, DEFAULT_SETTINGS);
  state.apply({ kind: 'config-set', key: 'b', value: '2' });
  state.apply({ kind: 'config-set', key: 'a', value: null });
  assert.deepEqual([...state.config], [['b', '2']]);
  assert.equal(stored.config.size, 1);
  const start = new Date(0);
  const ban = { address: null, prefix: 128, name: '', certHash: 'aa', reason: '', start, durationSeconds: 0 };
  state.apply({ kind: 'bans-replaced', bans: [ban] });
  assert.deepEqual(state.bans, [ban]);
  state.apply({ kind: 'user-updated', id: SUPER_USER, set: { comment: 'hello' } });
  assert.equal(state.users.get(SUPER_USER)?.comment, 'hello');
  assert.equal(state.settings, DEFAULT_SETTINGS);
});

test('plain fields of a session change as told', () => {
  const world = new DrawnWorld('Root: ann');
  const ann = world.session('ann');
  const texture = Uint8Array.of(1);
  world.state.update(ann, { comment: 'c', texture, pluginIdentity: 'p', clientVersion: 7, tokens: new Set(['X']) });
  const { comment, pluginIdentity, clientVersion, tokens } = found(world, 'ann');
  assert.deepEqual([comment, pluginIdentity, clientVersion, [...tokens]], ['c', 'p', 7, ['x']]);
  assert.equal(found(world, 'ann').texture, texture);
  world.state.touch(ann, 9 as Millis);
  world.state.touch(gone, 9 as Millis);
  assert.equal(found(world, 'ann').lastActive, 9);
});
