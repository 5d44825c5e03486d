import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { test } from 'node:test';
import { readTexts, type WrittenTexts } from '../../build/read-messages.ts';
import { LANGUAGES } from '../state/languages.ts';
import { Catalogue } from './catalogue.ts';
import en from './en.json' with { type: 'json' };
import { type ValueKind, valuesOf } from './values-of.ts';

function read(code: string): WrittenTexts {
  return JSON.parse(readFileSync(path.join(import.meta.dirname, `${code}.json`), 'utf8'));
}

function messages(texts: WrittenTexts, area = ''): [key: string, text: string][] {
  return Object.entries(texts).flatMap(([name, inner]) =>
    typeof inner === 'string' ? [[`${area}${name}`, inner]] : messages(inner, `${area}${name}.`),
  );
}

/** Languages differ in what they count; a text that counts one is given the same numbers. */
function shape(text: string): [name: string, kind: ValueKind][] {
  const values = [...valuesOf(text)];
  return values.map(([name, kind]): [string, ValueKind] => [name, kind === 'number' ? 'text' : kind]).sort();
}

test('every catalogue says everything that the English one says, and with the same values', () => {
  const english = messages(en);
  for (const code of Object.keys(LANGUAGES)) {
    const said = new Map(messages(read(code)));
    assert.equal(said.get('language'), code);
    assert.deepEqual([...said.keys()].sort(), english.map(([key]) => key).sort(), code);
    for (const [key, text] of english) {
      const other = said.get(key) ?? '';
      assert.notEqual(other, '', `${code} ${key}`);
      assert.deepEqual(shape(other), shape(text), `${code} ${key}`);
    }
  }
});

test('every message is said somewhere', () => {
  const sources = path.join(import.meta.dirname, '..');
  const files = globSync('**/*.{ts,svelte}', { cwd: sources }).filter(
    (file) => !/\.test\.ts$|message-values/.test(file),
  );
  const code = files.map((file) => readFileSync(path.join(sources, file), 'utf8')).join('\n');
  const quoted = new Set([...code.matchAll(/(['"`])([\w.]+)\1/g)].map(([, , text]) => text));
  // `area.${name}` may say any message of its area.
  const chosen = [...code.matchAll(/`([\w.]+\.)\$\{/g)].map(([, area = '']) => area);
  const unsaid = messages(en).filter(([key]) => !quoted.has(key) && !chosen.some((area) => key.startsWith(area)));
  assert.deepEqual(
    unsaid.map(([key]) => key),
    [],
  );
});

test('a message counts as its language does, and leaves out who did not act', () => {
  const { t } = new Catalogue('en', en);
  const french = new Catalogue('fr', read('fr'));
  assert.equal(t('tree.people', { count: 1 }), '1 person');
  assert.equal(t('tree.people', { count: 0 }), '0 people');
  assert.equal(french.t('tree.people', { count: 0 }), '0 personne');
  const kicked = { name: 'ben', actor: 'ana', reason: 'noise' };
  assert.equal(t('log.kicked', kicked), 'ben was removed by ana: noise');
  assert.equal(t('log.kicked', { ...kicked, actor: '', reason: '' }), 'ben was removed');
});

test('messages that were read when the page was built say the same', () => {
  for (const code of Object.keys(LANGUAGES)) {
    const written = new Catalogue(code, read(code));
    // What goes into the page is JSON.
    const built = new Catalogue(code, JSON.parse(JSON.stringify(readTexts(read(code)))));
    for (const count of [0, 1, 7]) assert.equal(built.t('tree.people', { count }), written.t('tree.people', { count }));
    const kicked = { name: 'ben', actor: 'ana', reason: '<b>' };
    assert.equal(built.t('log.kicked', kicked), written.t('log.kicked', kicked));
    assert.equal(built.t('join.join'), written.t('join.join'));
  }
});

test('a value is never read as a message', () => {
  const { t } = new Catalogue('en', en);
  for (const name of ['{channel}', "it's", '<b>', '#1', '$&', '{count, plural, other {x}}'])
    assert.equal(t('log.arrived', { name }), `${name} joined`);
});
