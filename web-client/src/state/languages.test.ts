import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languageOf } from './languages.ts';

test('the choice wins over the browser, whose first known language wins over the others', () => {
  assert.equal(languageOf('fr', ['de']), 'fr');
  assert.equal(languageOf('', ['pt-BR', 'es-MX', 'de']), 'es');
  assert.equal(languageOf('', ['de-AT']), 'de');
  assert.equal(languageOf('', ['ja']), 'en');
  assert.equal(languageOf('toString', []), 'en');
});
