import assert from 'node:assert/strict';
import { test } from 'node:test';
import '../../../test/support/runes.ts';

const { Language } = await import('./language.svelte.ts');

test('everything is said in the language that was chosen last', async () => {
  const language = new Language();
  const { t } = language;
  assert.equal(t('tree.people', { count: 2 }), '2 people');
  assert.equal(await language.choose('de'), true);
  assert.equal(t('tree.people', { count: 2 }), '2 Personen');
  assert.equal(language.code, 'de');
});

test('who chooses twice quickly gets the second', async () => {
  const language = new Language();
  await Promise.all([language.choose('fr'), language.choose('es')]);
  assert.equal(language.code, 'es');
  assert.equal(language.t('settings.title'), 'Ajustes');
});
