import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import '../../../test/support/runes.ts';
import type { MirrorEvent, User } from '../protocol/model.ts';
import { Announcer } from './announcer.ts';

const { Settings } = await import('./settings.svelte.ts');

/** As much of a browser's voice as is used. */
class FakeUtterance {
  lang = '';
  volume = 1;
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

let spoken: FakeUtterance[];

beforeEach(() => {
  spoken = [];
  Object.assign(globalThis, {
    speechSynthesis: { speak: (utterance: FakeUtterance) => spoken.push(utterance) },
    SpeechSynthesisUtterance: FakeUtterance,
  });
});
afterEach(() => {
  for (const name of ['speechSynthesis', 'SpeechSynthesisUtterance']) Reflect.deleteProperty(globalThis, name);
});

function person(session: number): User {
  // What the announcer does not look at is left out.
  return { session, channel: 0 } as User;
}

function world(count = 1) {
  const settings = new Settings(null);
  // Cues have a context of their own, which is not there.
  settings.change({ cueVolume: 0 });
  const language: { code: 'en' | 'de' } = { code: 'en' };
  const own = { deafened: false };
  const announcer = new Announcer({
    settings,
    tree: { self: person(1), here: Array.from({ length: count }, (_, n) => person(n + 1)) },
    language,
    deafened: () => own.deafened,
    plainText: (markup) => markup.replace(/<[^>]*>/g, ''),
  });
  return { settings, language, own, announcer };
}

test('nothing is read aloud unless it is wanted', () => {
  const { settings, announcer } = world();
  announcer.say('ben came');
  announcer.message('ben', 'hello');
  assert.equal(spoken.length, 0);
  settings.change({ spoken: true });
  announcer.say('ben came');
  assert.equal(spoken.length, 1);
});

test('an event is read as it stands, a message with whoever wrote it, a notice of the server alone', () => {
  const { settings, announcer } = world();
  settings.change({ spoken: true });
  announcer.say('ben left');
  announcer.message('ben', 'hello');
  announcer.message('', 'welcome');
  assert.deepEqual(
    spoken.map(({ text }) => text),
    ['ben left', 'ben: hello', 'welcome'],
  );
});

test('it is read in the language of the page and as loud as everything else', () => {
  const { settings, announcer, language } = world();
  settings.change({ spoken: true, volume: 0.3 });
  announcer.say('one');
  language.code = 'de';
  announcer.say('zwei');
  assert.deepEqual(
    spoken.map(({ lang, volume }) => [lang, volume]),
    [
      ['en', 0.3],
      ['de', 0.3],
    ],
  );
});

test('whoever is deafened hears none of it', () => {
  const { settings, announcer, own } = world();
  settings.change({ spoken: true });
  own.deafened = true;
  announcer.say('ben came');
  announcer.message('ben', 'hello');
  assert.equal(spoken.length, 0);
  own.deafened = false;
  announcer.message('ben', 'are you back?');
  assert.equal(spoken.length, 1);
});

test('of a long message only the beginning is read', () => {
  const { settings, announcer } = world();
  settings.change({ spoken: true });
  announcer.message('ben', 'la '.repeat(1000));
  assert.equal(spoken[0]?.text.length, 300);
});

test('a browser without a voice is no error', () => {
  const { settings, announcer } = world();
  settings.change({ spoken: true });
  Reflect.deleteProperty(globalThis, 'speechSynthesis');
  announcer.say('ben came');
  assert.equal(spoken.length, 0);
});

test('in a crowd nobody is told who comes and goes, but what concerns oneself and what is written', () => {
  const ben = person(2);
  const coming: MirrorEvent = { kind: 'joined', user: ben };
  const events: MirrorEvent[] = [
    coming,
    { kind: 'moved', user: ben, from: 3, actor: null },
    { kind: 'left', user: ben, actor: null, reason: '', ban: false },
  ];
  const own: MirrorEvent[] = [
    { kind: 'moved', user: person(1), from: 3, actor: ben },
    { kind: 'audio-changed', user: person(1), before: person(1), actor: ben },
  ];
  const few = world(30);
  few.settings.change({ spoken: true });
  for (const event of events) few.announcer.say('news', event);
  assert.equal(spoken.length, 3);
  const many = world(31);
  many.settings.change({ spoken: true });
  for (const event of events) many.announcer.say('no news', event);
  assert.equal(spoken.length, 3);
  for (const event of own) many.announcer.say('about me', event);
  many.announcer.message('ben', 'hello');
  assert.deepEqual(
    spoken.slice(3).map(({ text }) => text),
    ['about me', 'about me', 'ben: hello'],
  );
});
