import assert from 'node:assert/strict';
import { beforeEach, mock, test } from 'node:test';
import '../../../test/support/runes.ts';
import type { Channel, User } from '../protocol/model.ts';

const { Settings } = await import('./settings.svelte.ts');
const { Whisper } = await import('./whisper.svelte.ts');

const BEN = { name: 'ben', people: ['name:ben'], channel: null, links: false, children: false };
const ATTIC = { name: 'Attic', people: [], channel: 4, links: true, children: false };

/** Promises that are ready have had their consequences. */
function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

function world() {
  const done: string[] = [];
  const settings = new Settings(null);
  // What a whisper does not look at is left out.
  const users = new Map([[2, { session: 2, name: 'ben' } as User]]);
  const channels = new Map([[4, { id: 4 } as Channel]]);
  const talk = { muted: false, pressed: false, held: false };
  const whisper = new Whisper({
    settings,
    tree: { users, channels },
    talk,
    voice: { setTarget: (target) => done.push(`target ${target}`) },
    send: ({ name }) => done.push(name),
    fence: async () => {
      done.push(talk.held ? 'fence while shut' : 'fence');
    },
    personKey: ({ name }) => `name:${name}`,
  });
  return { done, settings, users, talk, whisper };
}

beforeEach(() => {
  mock.timers.reset();
  mock.timers.enable({ apis: ['setTimeout'] });
});

test('a whisper is aimed before anything is let through, and lights its lamp', async () => {
  const { whisper, talk, done } = world();
  assert.equal(whisper.context, 'normal');
  whisper.hold(BEN);
  assert.deepEqual([talk.held, talk.pressed], [true, false]);
  await settled();
  assert.deepEqual(done, ['VoiceTarget', 'target 1', 'fence while shut']);
  assert.deepEqual([talk.held, talk.pressed, whisper.context], [false, true, 'whisper']);
});

test('to a channel it is a shout', async () => {
  const { whisper } = world();
  whisper.hold(ATTIC);
  await settled();
  assert.equal(whisper.context, 'shout');
});

test('let go, the channel is the target again', async () => {
  const { whisper, talk, done } = world();
  whisper.hold(BEN);
  await settled();
  whisper.release();
  assert.equal(talk.pressed, false);
  for (let i = 0; i < 3; i++) {
    mock.timers.tick(1000);
    await settled();
  }
  assert.deepEqual(done.slice(-2), ['target 0', 'fence while shut']);
  assert.deepEqual([whisper.active, talk.held], [null, false]);
});

test('muted, or to nobody who is here, nothing is held', () => {
  const { whisper, talk, users, done } = world();
  talk.muted = true;
  whisper.hold(BEN);
  talk.muted = false;
  users.clear();
  assert.equal(whisper.reaches(BEN), false);
  whisper.hold(BEN);
  assert.deepEqual([done, talk.held], [[], false]);
});

test('a test of the own voice is heard by nobody else, and no whisper ends it', () => {
  const { whisper, done } = world();
  whisper.setLoopback(true);
  whisper.hold(BEN);
  whisper.setLoopback(true);
  whisper.setLoopback(false);
  assert.deepEqual(done, ['target 31', 'target 0']);
});

test('with the connection every whisper ends at once', async () => {
  const { whisper, talk } = world();
  whisper.hold(BEN);
  await settled();
  whisper.reset();
  assert.deepEqual([whisper.active, talk.pressed, talk.held], [null, false, false]);
});

test('the channel is the target after a test that the connection broke off', () => {
  const { whisper, done } = world();
  whisper.setLoopback(true);
  whisper.reset();
  assert.deepEqual([whisper.loopback, done.at(-1)], [false, 'target 0']);
});

test('buttons are kept in the settings, and those that cannot be read are left out', () => {
  const { whisper, settings } = world();
  whisper.save(BEN);
  settings.change({ whispers: { ...settings.values.whispers, broken: { name: 'x' } as never } });
  assert.deepEqual(
    whisper.targets.map(([, { name }]) => name),
    ['ben'],
  );
  const [[id] = ['']] = whisper.targets;
  whisper.remove(id);
  assert.deepEqual(whisper.targets, []);
});
