import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { User } from '../protocol/model.ts';
import { badgesOf } from './person-state.ts';

const user = (set: Partial<User>): User => ({ ...PLAIN, ...set });
// Only what is looked at.
const PLAIN = {
  mute: false,
  deaf: false,
  suppress: false,
  selfMute: false,
  selfDeaf: false,
  recording: false,
  prioritySpeaker: false,
} as User;

test('whoever does nothing special has no marks', () => {
  assert.deepEqual(badgesOf(user({}), false), []);
});

test('what a moderator did and what somebody did alone are told apart, and shown both', () => {
  assert.deepEqual(badgesOf(user({ mute: true, selfMute: true }), false), ['mutedByServer', 'muted']);
  assert.deepEqual(badgesOf(user({ mute: true, deaf: true, selfMute: true }), false), ['deafenedByServer', 'muted']);
});

test('whoever is deafened is not said to be muted as well', () => {
  assert.deepEqual(badgesOf(user({ selfMute: true, selfDeaf: true }), false), ['deafened']);
});

test('every mark is there at once, the one of oneself first', () => {
  const all = user({ mute: true, suppress: true, recording: true, prioritySpeaker: true });
  assert.deepEqual(badgesOf(all, true), ['silenced', 'mutedByServer', 'suppressed', 'recording', 'priority']);
});
