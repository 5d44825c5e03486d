import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DrawnWorld } from '../../test/support/drawn-world.ts';
import type { SessionId, TargetId } from './ids.ts';
import type { VoiceTarget } from './session.ts';

// Invariants 3 and 10 to 12 of the README.

function whisperTo(world: DrawnWorld, ...names: string[]): VoiceTarget {
  return { sessions: names.map((name) => world.session(name)), channels: [] };
}

/** "Hall", "Hall links", "Hall children group=staff": one addressed channel. */
function shoutTo(world: DrawnWorld, ...channels: string[]): VoiceTarget {
  return {
    sessions: [],
    channels: channels.map((text) => {
      const [name = '', ...flags] = text.split(' ');
      const group = flags.find((flag) => flag.startsWith('group='))?.slice('group='.length) ?? null;
      return { id: world.channel(name), links: flags.includes('links'), children: flags.includes('children'), group };
    }),
  };
}

function routeTo(world: DrawnWorld, speaker: string, target: VoiceTarget): string[] {
  world.state.setTarget(world.session(speaker), 5 as TargetId, target);
  return world.route(speaker, 5);
}

const HOUSE = `
Root: rita
  Hall: ann bob eve[legacy]
    Nook: ned
  Attic: tom
`;

test('normal talk reaches the channel of the speaker, each kind of packet once', () => {
  assert.deepEqual(new DrawnWorld(HOUSE).route('ann'), ['normal legacy: eve', 'normal protobuf: bob']);
});

test('the deafened hear nothing, and who is alone reaches nobody', () => {
  assert.deepEqual(new DrawnWorld('Root: ann bob[deaf]').route('ann'), []);
});

test('normal talk goes on through links of links', () => {
  const world = new DrawnWorld(`${HOUSE}
    Hall = Attic
    Attic = Nook`);
  assert.deepEqual(world.route('ann'), ['normal legacy: eve', 'normal protobuf: bob ned tom']);
  assert.deepEqual(world.route('ned'), ['normal legacy: eve', 'normal protobuf: ann bob tom']);
});

test('a linked channel hears only those who may speak there', () => {
  const world = new DrawnWorld(`${HOUSE}
    Hall = Attic`);
  world.acl('Attic', 'all -Speak');
  assert.deepEqual(world.route('ann'), ['normal legacy: eve', 'normal protobuf: bob']);
  assert.deepEqual(world.route('tom'), ['normal legacy: eve', 'normal protobuf: ann bob']);
});

test('who is let talk in spite of the ACL is heard in the own channel, not in linked ones', () => {
  const world = new DrawnWorld(`${HOUSE}
    Hall = Attic`);
  world.acl('Root', 'all -Speak');
  world.state.setAudio(world.session('ann'), { suppress: false });
  assert.deepEqual(world.route('ann'), ['normal legacy: eve', 'normal protobuf: bob']);
});

test('listeners hear a channel and those it is linked with, at their own volume', () => {
  const world = new DrawnWorld(`${HOUSE}
    Hall = Attic
    rita hears Hall 0.5
    ned hears Attic 2`);
  assert.deepEqual(world.route('bob'), [
    'listen protobuf x0.5: rita',
    'listen protobuf x2: ned',
    'normal legacy: eve',
    'normal protobuf: ann tom',
  ]);
});

test('who can hear in several ways gets one copy with the nearest context and the greatest volume', () => {
  const world = new DrawnWorld(`${HOUSE}
    ann hears Hall 2
    rita hears Hall 0.5`);
  const target = { ...shoutTo(world, 'Hall', 'Root'), sessions: [world.session('rita'), world.session('tom')] };
  assert.deepEqual(world.route('bob'), ['listen protobuf x0.5: rita', 'normal legacy: eve', 'normal protobuf x2: ann']);
  assert.deepEqual(routeTo(world, 'bob', target), [
    'shout legacy: eve',
    'shout protobuf x2: ann',
    'shout protobuf: rita',
    'whisper protobuf: tom',
  ]);
});

test('legacy packets have no volume, so listeners of all volumes share one', () => {
  const world = new DrawnWorld(`
Root: ann[legacy] bob[legacy]
  Hall: tom
ann hears Hall 0.5
bob hears Hall 2`);
  assert.deepEqual(world.route('tom'), ['listen legacy: ann bob']);
});

test('positions go only to those with the same plugin context', () => {
  const world = new DrawnWorld('Root: ann bob eve');
  for (const name of ['ann', 'bob']) world.state.update(world.session(name), { pluginContext: 'game' });
  assert.deepEqual(world.route('ann'), ['normal protobuf unplaced: eve', 'normal protobuf: bob']);
});

test('loopback comes back to the speaker alone, deaf or not', () => {
  const world = new DrawnWorld('Root: ann[deaf] bob eve[slots]');
  assert.deepEqual(world.route('ann', 31), ['normal protobuf: ann']);
  assert.deepEqual(world.route('eve', 31), ['normal bank of eve']);
});

test('a whisper reaches the sessions named where the speaker may whisper, and nobody else', () => {
  const world = new DrawnWorld(HOUSE);
  world.acl('Attic', 'all -Whisper');
  assert.deepEqual(routeTo(world, 'ann', whisperTo(world, 'ann', 'ned', 'tom')), ['whisper protobuf: ned']);
});

test('a shout goes to the channel, with its links and with the channels below it, as asked', () => {
  const world = new DrawnWorld(`
Root: rita
  Hall: ann
    Nook: ned
  Attic: tom
    Loft: liz
Hall = Attic`);
  const shout = (channel: string) => routeTo(world, 'rita', shoutTo(world, channel));
  assert.deepEqual(shout('Hall'), ['shout protobuf: ann']);
  assert.deepEqual(shout('Hall links'), ['shout protobuf: ann tom']);
  assert.deepEqual(shout('Hall children'), ['shout protobuf: ann ned']);
  // Channels below a linked channel are not meant.
  assert.deepEqual(shout('Hall links children'), ['shout protobuf: ann ned tom']);
});

test('a shout skips channels where the speaker may not whisper and channels that are gone', () => {
  const world = new DrawnWorld(HOUSE);
  world.acl('Nook', 'all -Whisper');
  const target = shoutTo(world, 'Hall children', 'Attic');
  world.state.apply({ kind: 'channels-removed', ids: [world.channel('Attic')] });
  assert.deepEqual(routeTo(world, 'rita', target), ['shout legacy: eve', 'shout protobuf: ann bob']);
});

test('a shout with a group reaches only those in it, judged in each channel, listeners too', () => {
  const world = new DrawnWorld(`${HOUSE}
    rita hears Hall 0.5`);
  for (const name of ['bob', 'ned', 'rita']) world.state.update(world.session(name), { tokens: new Set(['Key']) });
  const shout = (channel: string) => routeTo(world, 'tom', shoutTo(world, channel));
  assert.deepEqual(shout('Hall children group=#key'), ['listen protobuf x0.5: rita', 'shout protobuf: bob ned']);
  assert.deepEqual(shout('Hall group=in'), ['shout legacy: eve', 'shout protobuf: ann bob']);
  assert.deepEqual(shout('Hall group=~out'), ['listen protobuf x0.5: rita']);
  assert.deepEqual(shout('Hall group=!'), []);
});

test('an undefined target, one out of range and an unknown speaker reach nobody', () => {
  const world = new DrawnWorld('Root: ann bob');
  assert.deepEqual(world.route('ann', 7), []);
  // The range must not spill over: 32 after session 1 would be session 2's normal talk.
  world.route('bob');
  assert.deepEqual(world.route('ann', 32), []);
  assert.deepEqual(world.state.routes.lookup(99 as SessionId, 0 as TargetId).groups, []);
});

test('the same route is answered until the epoch moves', () => {
  const world = new DrawnWorld('Root: ann bob');
  const lookup = () => world.state.routes.lookup(world.session('ann'), 0 as TargetId);
  const first = lookup();
  assert.equal(lookup(), first);
  assert.equal(first.epoch, world.state.epoch);
  world.state.setAudio(world.session('bob'), { selfDeaf: true });
  assert.notEqual(lookup(), first);
  assert.deepEqual(world.route('ann'), []);
});

test('a whisper target does not pass to whoever gets the id of a session that left', () => {
  const world = new DrawnWorld('Root: ann bob eve', { users: 2 });
  const bob = world.session('bob');
  world.state.setTarget(world.session('ann'), 5 as TargetId, whisperTo(world, 'bob', 'eve'));
  world.state.leave(bob);
  assert.equal(world.state.sessions.takeId(), bob);
  assert.deepEqual(world.state.sessions.get(world.session('ann'))?.targets.get(5 as TargetId)?.sessions, [
    world.session('eve'),
  ]);
});

test('browsers of the same game are told where a speaker is, others and those in no game are not', () => {
  const world = new DrawnWorld('Root: ann bob[slots] eve[slots] tom[slots] ned');
  const placed = () => world.state.routes.lookup(world.session('ann'), 0 as TargetId).placed;
  const play = (name: string, pluginContext: string) => world.state.update(world.session(name), { pluginContext });
  assert.deepEqual(placed(), []);
  play('ann', 'game');
  play('bob', 'game');
  play('eve', 'another game');
  play('ned', 'game');
  assert.deepEqual(placed(), [world.session('bob')]);
  world.state.setAudio(world.session('bob'), { selfDeaf: true });
  assert.deepEqual(placed(), []);
});
