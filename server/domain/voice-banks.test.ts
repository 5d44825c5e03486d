import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DrawnWorld } from '../../test/support/drawn-world.ts';
import { bankOfChannel, bankOfSession, channelOfBank, type SessionId, sessionOfBank, type TargetId } from './ids.ts';
import { isDeafened, type VoiceTarget } from './session.ts';

// How routes reach browsers, which hear through voice slots; invariant 13 of the README.

function routeTo(world: DrawnWorld, speaker: string, target: VoiceTarget): string[] {
  world.state.setTarget(world.session(speaker), 5 as TargetId, target);
  return world.route(speaker, 5);
}

test('the browsers of a channel share its bank, whoever talks', () => {
  const world = new DrawnWorld('Root: ann web1[slots] web2[slots]');
  assert.deepEqual(world.route('ann'), ['normal bank of Root']);
  assert.deepEqual(world.route('web1'), ['normal bank of Root', 'normal protobuf: ann']);
});

test('a bank that nobody but the speaker and the deafened would hear is left out', () => {
  const world = new DrawnWorld('Root: ann web1[slots] web2[slots,deaf]');
  assert.deepEqual(world.route('web1'), ['normal protobuf: ann']);
  assert.deepEqual(world.route('ann'), ['normal bank of Root']);
});

test('a browser without WebRTC is reached like a desktop', () => {
  const world = new DrawnWorld('Root: ann web[slots]');
  world.state.update(world.session('web'), { hears: 'protobuf' });
  assert.deepEqual(world.route('ann'), ['normal protobuf: web']);
});

test('linked channels are reached by their own banks', () => {
  const world = new DrawnWorld(`
Root: ann web1[slots]
  Hall: web2[slots]
Root = Hall`);
  assert.deepEqual(world.route('ann'), ['normal bank of Hall', 'normal bank of Root']);
  world.acl('Hall', 'all -Speak');
  assert.deepEqual(world.route('ann'), ['normal bank of Root']);
});

test('a bank that only listeners hear says so; its volume is left to their pages', () => {
  const world = new DrawnWorld(`
Root: web[slots]
  Hall: ann
web hears Hall 0.5`);
  assert.deepEqual(world.route('ann'), ['listen bank of Hall']);
});

test('a bank that members and listeners hear has the context of the members', () => {
  const world = new DrawnWorld(`
Root: web1[slots]
  Hall: ann web2[slots]
web1 hears Hall 0.5`);
  assert.deepEqual(world.route('ann'), ['normal bank of Hall']);
});

test('the members of a channel decide the context of its bank, though a listener was found first', () => {
  const world = new DrawnWorld(`
Root: ann web1[slots]
  Hall: web2[slots]
web1 hears Hall`);
  const channels = ['Root', 'Hall'].map((name) => {
    return { id: world.channel(name), links: false, children: false, group: name === 'Root' ? 'all' : null };
  });
  assert.deepEqual(routeTo(world, 'ann', { sessions: [], channels }), ['shout bank of Hall']);
});

test('a browser in one of two linked channels that listens to the other is served by its own', () => {
  const world = new DrawnWorld(`
Root: ann
  Hall: web[slots]
Root = Hall
web hears Root`);
  assert.deepEqual(world.route('ann'), ['normal bank of Hall']);
});

test('a shout to a whole channel takes the bank of the channel', () => {
  const world = new DrawnWorld(`
Root: ann
  Hall: web1[slots] web2[slots]`);
  const channel = { id: world.channel('Hall'), links: false, children: false, group: null };
  assert.deepEqual(routeTo(world, 'ann', { sessions: [], channels: [channel] }), ['shout bank of Hall']);
  assert.deepEqual(routeTo(world, 'ann', { sessions: [], channels: [{ ...channel, group: '' }] }), [
    'shout bank of Hall',
  ]);
});

test('a whisper and a shout to a group take private banks', () => {
  const world = new DrawnWorld(`
Root: ann
  Hall: web1[slots] web2[slots]
  Attic: web3[slots]
web3 hears Hall 0.5`);
  for (const name of ['web1', 'web3']) world.state.update(world.session(name), { tokens: new Set(['key']) });
  const channel = { id: world.channel('Hall'), links: false, children: false, group: '#key' };
  assert.deepEqual(routeTo(world, 'ann', { sessions: [], channels: [channel] }), [
    'listen bank of web3 x0.5',
    'shout bank of web1',
  ]);
  assert.deepEqual(routeTo(world, 'ann', { sessions: [world.session('web2')], channels: [] }), [
    'whisper bank of web2',
  ]);
});

test('a browser that the bank of a channel reaches gets no private copy', () => {
  const world = new DrawnWorld(`
Root: ann web1[slots]
  Hall: web2[slots]
web1 hears Hall`);
  const channel = { id: world.channel('Hall'), links: false, children: false, group: null };
  const target = { sessions: [world.session('web1'), world.session('web2')], channels: [channel] };
  assert.deepEqual(routeTo(world, 'ann', target), ['shout bank of Hall']);
  const filtered = { ...channel, group: 'all' };
  assert.deepEqual(routeTo(world, 'ann', { sessions: [], channels: [filtered, channel] }), ['shout bank of Hall']);
});

test('banks reach exactly the browsers that a route of desktop sessions would reach', () => {
  const drawing = (wire: string) => `
Root: ann a[${wire}]
  Hall: bob b[${wire}] c[${wire},deaf]
    Nook: d[${wire}]
  Attic: e[${wire}]
Root = Attic
a hears Hall
d hears Hall
b hears Attic`;
  const desktops = new DrawnWorld(drawing('protobuf'));
  const browsers = new DrawnWorld(drawing('slots'));
  for (const speaker of ['ann', 'bob', 'a', 'b', 'e']) {
    const id = desktops.session(speaker);
    const expected = desktops.state.routes
      .lookup(id, 0 as TargetId)
      .groups.flatMap(({ sessions }) => Array.from(sessions))
      .filter((session) => browsers.state.sessions.get(session as SessionId)?.hears === 'slots');
    assert.deepEqual(heardBy(browsers, id), new Set(expected), speaker);
  }
});

/** Browsers that play the banks of normal talk, as the media side would serve them. */
function heardBy({ state }: DrawnWorld, speaker: SessionId): ReadonlySet<SessionId> {
  const heard = new Set<SessionId>();
  for (const { bank } of state.routes.lookup(speaker, 0 as TargetId).banks) {
    for (const session of state.sessions.all()) {
      const channel = channelOfBank(bank);
      const consumes = channel === null ? sessionOfBank(bank) === session.id : listens(session, channel);
      const plays = consumes && session.hears === 'slots' && !isDeafened(session.audio) && session.id !== speaker;
      if (plays) heard.add(session.id);
    }
  }
  return heard;
}

function listens(session: { channel: number; listening: ReadonlyMap<number, number> }, channel: number): boolean {
  return session.channel === channel || session.listening.has(channel);
}

test('the id of a bank says whose it is', () => {
  const { session, channel } = { session: 3 as SessionId, channel: new DrawnWorld('Root:').channel('Root') };
  assert.equal(channelOfBank(bankOfChannel(channel)), channel);
  assert.equal(sessionOfBank(bankOfChannel(channel)), null);
  assert.equal(sessionOfBank(bankOfSession(session)), session);
  assert.equal(channelOfBank(bankOfSession(session)), null);
});
