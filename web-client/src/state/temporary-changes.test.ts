import assert from 'node:assert/strict';
import { test } from 'node:test';
import { temporaryChanges } from './temporary-changes.ts';

test('who came into a group and who went out of it is told, and nobody else', () => {
  const stays = { group: 'staff', session: 1 };
  const before = [stays, { group: 'staff', session: 2 }, { group: 'crew', session: 1 }];
  const after = [stays, { group: 'crew', session: 3 }];
  assert.deepEqual(temporaryChanges(before, after), [
    { group: 'staff', session: 2, member: false },
    { group: 'crew', session: 1, member: false },
    { group: 'crew', session: 3, member: true },
  ]);
  assert.deepEqual(temporaryChanges(before, before), []);
});
