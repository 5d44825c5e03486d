import assert from 'node:assert/strict';
import { test } from 'node:test';
import { de } from '../i18n/de.ts';
import { en } from '../i18n/en.ts';
import { es } from '../i18n/es.ts';
import { fr } from '../i18n/fr.ts';
import { LANGUAGES, languageOf } from './languages.ts';

test('the choice wins over the browser, whose first known language wins over the others', () => {
  assert.equal(languageOf('fr', ['de']), 'fr');
  assert.equal(languageOf('', ['pt-BR', 'es-MX', 'de']), 'es');
  assert.equal(languageOf('', ['de-AT']), 'de');
  assert.equal(languageOf('', ['ja']), 'en');
  assert.equal(languageOf('toString', []), 'en');
});

/** Every text, functions called with a mark for each value. */
function texts(value: unknown, path = ''): [path: string, text: string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') {
    const values = Array.from({ length: value.length }, (_, index) => `<${index}>`);
    return [[path, String(value(...values))]];
  }
  return Object.entries(value as object).flatMap(([key, inner]) => texts(inner, `${path}.${key}`));
}

test('every catalogue says everything and uses every value that the English one uses', () => {
  const english = texts(en);
  const catalogues = { en, de, fr, es };
  assert.deepEqual(Object.keys(LANGUAGES), Object.keys(catalogues));
  for (const [code, words] of Object.entries(catalogues)) {
    const said = new Map(texts(words));
    assert.equal(said.size, english.length, code);
    for (const [path, text] of english) {
      const other = said.get(path) ?? '';
      assert.notEqual(other, '', `${code}${path}`);
      for (const mark of new Set(text.match(/<\d>/g))) assert.ok(other.includes(mark), `${code}${path} drops ${mark}`);
    }
  }
});
