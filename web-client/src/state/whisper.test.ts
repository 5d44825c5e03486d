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
  const defined: unknown[] = [];
  const settings = new Settings(null);
  // What a whisper does not look at is left out.
  const users = new Map([[2, { session: 2, name: 'ben' } as User]]);
  const channels = new Map([[4, { id: 4 } as Channel]]);
  const talk = { muted: false, whispering: false, held: false };
  const whisper = new Whisper({
    settings,
    tree: { users, channels },
    talk,
    voice: { setTarget: (target) => done.push(`target ${target}`) },
    send: (message) => {
      done.push(message.name);
      if (message.name === 'VoiceTarget') defined.push(...(message.body.targets ?? []));
    },
    fence: async () => {
      done.push(talk.held ? 'fence while shut' : 'fence');
      return true;
    },
    personKey: ({ name }) => `name:${name}`,
  });
  return { done, defined, settings, users, talk, whisper };
}

beforeEach(() => {
  mock.timers.reset();
  mock.timers.enable({ apis: ['setTimeout'] });
});

test('a whisper is aimed before anything is let through, and lights its lamp', async () => {
  const { whisper, talk, done } = world();
  assert.equal(whisper.context, 'normal');
  whisper.hold(BEN);
  assert.deepEqual([talk.held, talk.whispering], [true, false]);
  await settled();
  assert.deepEqual(done, ['VoiceTarget', 'target 1', 'fence while shut']);
  assert.deepEqual([talk.held, talk.whispering, whisper.context], [false, true, 'whisper']);
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
  assert.equal(talk.whispering, false);
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

test('with the stay every whisper ends at once', async () => {
  const { whisper, talk } = world();
  whisper.hold(BEN);
  await settled();
  whisper.reset();
  assert.deepEqual([whisper.active, talk.whispering, talk.held], [null, false, false]);
});

test('without a connection it is for nobody, and for the same one again when that is back, under whatever number', async () => {
  const { whisper, talk, users, done } = world();
  whisper.hold(BEN);
  await settled();
  done.length = 0;
  whisper.lose();
  assert.deepEqual([whisper.active, talk.whispering, talk.held, done], [null, false, true, []]);
  users.clear();
  users.set(9, { session: 9, name: 'ben' } as User);
  whisper.regain();
  await settled();
  assert.deepEqual(done, ['VoiceTarget', 'target 1', 'fence while shut']);
  assert.deepEqual([whisper.active, talk.whispering, talk.held], [BEN, true, false]);
});

test('what is pressed while another is held changes nothing, and what is held is for the same one after a loss', async () => {
  const { whisper, defined } = world();
  whisper.hold(BEN);
  await settled();
  whisper.hold(ATTIC);
  await settled();
  assert.equal(whisper.active, BEN);
  whisper.lose();
  whisper.regain();
  await settled();
  assert.deepEqual([whisper.active, defined], [BEN, [{ session: [2] }, { session: [2] }]]);
});

test('a connection that is lost and back changes nothing for whoever does not whisper', () => {
  const { whisper, talk, done } = world();
  talk.whispering = true;
  whisper.lose();
  whisper.regain();
  assert.deepEqual([talk.whispering, talk.held, done], [true, false, []]);
});

test('the gate is waited for as long as it stays open after a key', async () => {
  const { whisper, talk, settings } = world();
  settings.change({ release: 500 });
  whisper.hold(BEN);
  await settled();
  whisper.release();
  mock.timers.tick(500);
  await settled();
  assert.equal(talk.held, false);
  mock.timers.tick(10);
  await settled();
  assert.equal(talk.held, true);
});

test('the channel is the target after a test that the connection broke off', () => {
  const { whisper, done } = world();
  for (const end of ['lose', 'reset'] as const) {
    whisper.setLoopback(true);
    whisper[end]();
    assert.deepEqual([whisper.loopback, done.at(-1)], [false, 'target 0']);
  }
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
