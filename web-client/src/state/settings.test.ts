import assert from 'node:assert/strict';
import { test } from 'node:test';
import '../../../test/support/runes.ts';

const { Settings } = await import('./settings.svelte.ts');

const KEY = 'undertone.settings';

/** As much of localStorage as is used. */
function storage(text?: string, write?: () => void) {
  const kept = new Map<string, string>(text === undefined ? [] : [[KEY, text]]);
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => {
      write?.();
      kept.set(key, value);
    },
  };
}

const untouched = new Settings(null).values;

test('a choice is there again on the next visit', () => {
  const place = storage();
  const settings = new Settings(place);
  settings.change({ name: 'ana', mode: 'push' });
  settings.changePerson('hash:ab', { volume: 1.5 });
  const next = new Settings(place);
  assert.deepEqual([next.values.name, next.values.mode, next.person('hash:ab').volume], ['ana', 'push', 1.5]);
});

test('what another tab chose is not undone by what this one chooses', () => {
  const place = storage();
  const [one, other] = [new Settings(place), new Settings(place)];
  other.changePerson('hash:ab', { volume: 1.5 });
  one.follow('somebody.elses');
  assert.equal(one.person('hash:ab').volume, 1);
  one.follow(KEY);
  one.change({ name: 'ana' });
  const next = new Settings(place);
  assert.deepEqual([next.values.name, next.person('hash:ab').volume], ['ana', 1.5]);
});

test('what cannot be read counts as nothing', () => {
  for (const text of ['', '{', 'null', '7', '[]', '"mode"', '{"__proto__":{"mode":"push"},"toString":"x"}']) {
    assert.deepEqual(new Settings(storage(text)).values, untouched, text);
  }
});

test('storage that the browser forbids counts as empty', () => {
  const forbidden = {
    getItem: () => {
      throw new DOMException('no', 'SecurityError');
    },
    setItem: () => undefined,
  };
  assert.deepEqual(new Settings(forbidden).values, untouched);
});

test('of what an older or a foreign page stored, the good part is kept', () => {
  const stored = {
    name: 'ana',
    theme: 'sepia',
    mode: 'shout',
    noise: true,
    volume: 7,
    cueVolume: -1,
    threshold: '-40',
    silentCues: ['join', 3],
    people: { 'name:ben': 5 },
    gone: 1,
  };
  assert.deepEqual(new Settings(storage(JSON.stringify(stored))).values, { ...untouched, name: 'ana' });
});

test('with full storage a choice holds for this visit', () => {
  const full = storage(undefined, () => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  const settings = new Settings(full);
  settings.change({ theme: 'dark' });
  assert.equal(settings.values.theme, 'dark');
});

test('a person set back to normal is forgotten', () => {
  const settings = new Settings(null);
  settings.changePerson('name:ben', { silenced: true });
  assert.deepEqual(settings.person('name:ben'), { volume: 1, silenced: true });
  settings.changePerson('name:ben', { silenced: false });
  assert.deepEqual(settings.values.people, {});
});

test('a reset brings the named choices back and leaves the others', () => {
  const settings = new Settings(null);
  settings.change({ theme: 'dark', mode: 'push' });
  settings.reset(['theme']);
  assert.deepEqual([settings.values.theme, settings.values.mode], ['system', 'push']);
});

test('an export leaves out devices, and an import takes none', () => {
  const settings = new Settings(null);
  settings.change({ name: 'ana', microphone: 'one', speaker: 'two' });
  const other = new Settings(null);
  other.change({ microphone: 'own' });
  assert.equal(other.importText(settings.exportText(false)), true);
  assert.deepEqual([other.values.name, other.values.microphone], ['ana', 'own']);
  assert.equal(other.importText('{"microphone":"one"}'), false);
  assert.equal(other.importText('no settings'), false);
});

test('an export holds access tokens only when they are asked for; one without them takes none away', () => {
  const settings = new Settings(null);
  settings.change({ name: 'ana', tokens: ['secret'] });
  assert.equal(settings.exportText(false).includes('secret'), false);
  const other = new Settings(null);
  other.change({ tokens: ['own'] });
  other.importText(settings.exportText(false));
  assert.deepEqual(other.values.tokens, ['own']);
  other.importText(settings.exportText(true));
  assert.deepEqual(other.values.tokens, ['secret']);
});
