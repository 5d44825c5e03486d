import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newSession, userRecord } from '../../test/support/drawn-world.ts';
import { createServerState } from './create-server-state.ts';
import { NEW_SERVER } from './default-acl.ts';
import type { SessionId, UserId } from './ids.ts';
import { DEFAULT_SETTINGS } from './settings.ts';
import { UserEdits } from './user-edits.ts';

const ADA = 1 as UserId;
const BOB = 2 as UserId;
const UNKNOWN = 99 as UserId;

/** Ada and Bob are registered; who is here besides is listed, as which user or null for a guest. */
function edits(here: Readonly<Record<string, UserId | null>> = {}): UserEdits {
  const users = [userRecord(ADA, 'Ada'), userRecord(BOB, 'Bob')];
  const state = createServerState({ ...NEW_SERVER, users }, DEFAULT_SETTINGS);
  Object.entries(here).forEach(([name, user], at) => {
    state.join(newSession({ id: (at + 1) as SessionId, name, user }));
  });
  return new UserEdits(state);
}

test('a name is free for whoever has it in another spelling, and not for others', () => {
  const some = edits({ Guest: null });
  assert.deepEqual([some.rename(ADA, 'ADA'), some.rename(ADA, 'bob'), some.rename(ADA, 'guest')], [true, false, false]);
  assert.deepEqual(some.made, [{ user: ADA, from: 'Ada', to: 'ADA' }]);
});

test('a name is free when its owner was removed or has another by then', () => {
  const some = edits({ Bob: BOB });
  assert.equal(some.rename(ADA, 'Bob'), false);
  assert.equal(some.rename(BOB, 'Robert'), true);
  assert.equal(some.rename(ADA, 'Bob'), true);
  some.remove(ADA);
  assert.equal(some.rename(BOB, 'bob'), true);
  assert.deepEqual(some.changes, [
    { kind: 'user-updated', id: BOB, set: { name: 'Robert' } },
    { kind: 'user-updated', id: ADA, set: { name: 'Bob' } },
    { kind: 'user-removed', id: ADA },
    { kind: 'user-updated', id: BOB, set: { name: 'bob' } },
  ]);
});

test('a name that somebody has by then is not free, and the former one is', () => {
  const some = edits();
  assert.equal(some.rename(ADA, 'Eve'), true);
  assert.deepEqual([some.rename(BOB, 'eve'), some.rename(BOB, 'Ada')], [false, true]);
});

test('who is here and no user any more keeps the name', () => {
  const some = edits({ Ada: ADA });
  some.remove(ADA);
  assert.equal(some.rename(BOB, 'Ada'), false);
});

test('who is unknown, or removed already, is passed over', () => {
  const some = edits();
  some.remove(ADA);
  some.remove(ADA);
  some.remove(UNKNOWN);
  assert.deepEqual([some.rename(ADA, 'x'), some.rename(UNKNOWN, 'Bob')], [true, true]);
  assert.deepEqual(some.made, [{ user: ADA, from: 'Ada', to: null }]);
});
