import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Channel, User } from '../protocol/model.ts';
import { definitionOf, isWhisperTarget, type WhisperTarget } from './whisper-target.ts';

// Only what is looked at.
const users = [
  { session: 4, name: 'Ana', hash: 'aa' },
  { session: 5, name: 'Ben', hash: '' },
] as User[];
const channels = new Map([[3, { id: 3 } as Channel]]);
const keyOf = ({ hash, name }: User) => (hash === '' ? `name:${name}` : `hash:${hash}`);
const target = (set: Partial<WhisperTarget>): WhisperTarget => ({
  name: 'T',
  people: [],
  channel: null,
  links: false,
  children: false,
  ...set,
});

test('people are found by certificate or name, under whatever session they are here', () => {
  const people = ['hash:aa', 'name:Ben', 'hash:gone'];
  assert.deepEqual(definitionOf(target({ people }), users, channels, keyOf), [{ session: [4, 5] }]);
  assert.deepEqual(definitionOf(target({ people: ['hash:gone'] }), users, channels, keyOf), []);
});

test('a channel takes along linked and inner ones as chosen; one that is gone reaches nobody', () => {
  const definition = definitionOf(target({ channel: 3, children: true }), users, channels, keyOf);
  assert.deepEqual(definition, [{ channelId: 3, links: false, children: true }]);
  assert.deepEqual(definitionOf(target({ channel: 9 }), users, channels, keyOf), []);
});

test('only what looks like a target is one', () => {
  assert.equal(isWhisperTarget(target({})), true);
  for (const wrong of [null, 'x', {}, { ...target({}), people: [1] }, { ...target({}), channel: '3' }]) {
    assert.equal(isWhisperTarget(wrong), false);
  }
});
