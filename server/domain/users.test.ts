import assert from 'node:assert/strict';
import { test } from 'node:test';
import { userRecord } from '../../test/support/drawn-world.ts';
import { BrokenInvariant } from './broken-invariant.ts';
import { NEW_SERVER } from './default-acl.ts';
import type { UserId } from './ids.ts';
import { LiveUsers } from './users.ts';

const id = (n: number) => n as UserId;

test('a user is found by name and address in any case and by certificate', () => {
  const users = new LiveUsers([userRecord(5, 'Ann', { certHash: 'aa', email: 'Ann@example.org' })]);
  assert.equal(users.byName('aNN')?.id, 5);
  assert.equal(users.byCertHash('aa')?.id, 5);
  assert.equal(users.byEmail('ann@EXAMPLE.org')?.id, 5);
  assert.deepEqual(
    [users.byName('bob'), users.byCertHash('bb'), users.byEmail('x')],
    [undefined, undefined, undefined],
  );
});

test('a change is found under the new name and not under the old', () => {
  const users = new LiveUsers([userRecord(5, 'ann', { certHash: 'aa', email: 'a@example.org' }), userRecord(6, 'bob')]);
  users.update(id(5), { name: 'ANNA', certHash: null, email: null });
  users.update(id(9), { name: 'nobody' });
  assert.equal(users.byName('anna')?.id, 5);
  assert.deepEqual(
    [users.byName('ann'), users.byCertHash('aa'), users.byEmail('a@example.org')],
    [undefined, undefined, undefined],
  );
  users.update(id(5), { name: 'anna', comment: 'hello' });
  assert.equal(users.get(id(5))?.comment, 'hello');
  assert.deepEqual(
    Array.from(users.all(), ({ id }) => id),
    [5, 6],
  );
});

test('two users never share an id or a name', () => {
  const users = new LiveUsers([userRecord(5, 'ann'), userRecord(6, 'bob')]);
  assert.throws(() => users.add(userRecord(5, 'eve')), BrokenInvariant);
  assert.throws(() => users.add(userRecord(7, 'BOB')), BrokenInvariant);
  assert.throws(() => users.update(id(5), { name: 'Bob' }), BrokenInvariant);
  assert.equal(users.byName('ann')?.id, 5);
  assert.equal(users.byName('bob')?.id, 6);
});

test('the id of a removed user is not given to the next, who would inherit its rights', () => {
  const users = new LiveUsers(NEW_SERVER.users);
  assert.equal(users.nextId(), 1);
  users.add(userRecord(8, 'ann', { certHash: 'aa', email: 'a@example.org' }));
  users.remove(id(8));
  users.remove(id(8));
  assert.equal(users.nextId(), 9);
  assert.deepEqual([users.get(id(8)), users.byName('ann')], [undefined, undefined]);
});

test('a certificate that two users had is found at the one that got it last', () => {
  const users = new LiveUsers([userRecord(5, 'ann', { certHash: 'aa' }), userRecord(6, 'bob', { certHash: 'aa' })]);
  users.remove(id(5));
  assert.equal(users.byCertHash('aa')?.id, 6);
});
