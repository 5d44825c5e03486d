import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPublicTree } from './public-tree.ts';

test('who is where is read with its channels, parents first', () => {
  const root = { id: 0, parent: null, name: 'Home', users: ['ana'], more: 2, canEnter: true };
  const attic = { id: 4, parent: 0, name: 'Attic', users: [], more: 0, canEnter: false };
  assert.deepEqual(readPublicTree({ channels: [root, attic] }), [root, attic]);
});

test('an answer of another shape yields nothing, or what of it makes sense', () => {
  for (const json of [null, 'x', {}, { channels: 'x' }]) assert.equal(readPublicTree(json), undefined);
  const channels = [{ id: 0, parent: null, users: [5, 'ana'] }, { id: 'x' }, { id: 9, parent: 8 }, null];
  assert.deepEqual(readPublicTree({ channels }), [
    { id: 0, parent: null, name: '', users: ['ana'], more: 0, canEnter: true },
  ]);
});
