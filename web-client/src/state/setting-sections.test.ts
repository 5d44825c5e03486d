import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SECTIONS } from './setting-sections.ts';
import { DEFAULTS } from './setting-values.ts';

/** What people typed or made elsewhere; nobody expects it to go with a section. */
const ELSEWHERE = ['name', 'tokens', 'people', 'whispers'];

test('whatever is chosen in the settings is reset with the one section it is in', () => {
  const reset = Object.values(SECTIONS).flat();
  assert.deepEqual([...reset, ...ELSEWHERE].toSorted(), Object.keys(DEFAULTS).toSorted());
});
