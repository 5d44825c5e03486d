import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DrawnWorld } from '../../test/support/drawn-world.ts';
import { publicTree } from './public-tree.ts';

const HOUSE = `
Root: rita
  Hall: bob ann
    Nook: ned
  Attic: tom
`;

function seen(world: DrawnWorld): string[] | undefined {
  return publicTree(world.state)?.map(({ name, users }) => [name, ...users].join(' '));
}

test('visitors see channels and names, parents first and in order', () => {
  const world = new DrawnWorld(HOUSE);
  assert.deepEqual(seen(world), ['Root rita', 'Attic tom', 'Hall ann bob', 'Nook ned']);
  const [, , hall] = publicTree(world.state) ?? [];
  assert.deepEqual(hall, {
    id: world.channel('Hall'),
    parent: 0,
    name: 'Hall',
    users: ['ann', 'bob'],
    more: 0,
    canEnter: true,
  });
});

test('what visitors may not traverse is hidden with everything below it', () => {
  const world = new DrawnWorld(HOUSE);
  world.acl('Hall', 'all -Traverse');
  world.acl('Nook', 'all +Traverse');
  assert.deepEqual(seen(world), ['Root rita', 'Attic tom']);
});

test('rights of those who are known are not those of visitors', () => {
  const world = new DrawnWorld(HOUSE);
  world.acl('Hall', 'all -Traverse', 'auth +Traverse');
  assert.deepEqual(seen(world), ['Root rita', 'Attic tom']);
});

test('who is in a channel that visitors may not enter stays unnamed', () => {
  const world = new DrawnWorld(HOUSE);
  world.acl('Attic', 'all -Enter');
  assert.deepEqual(seen(world), ['Root rita', 'Attic', 'Hall ann bob', 'Nook ned']);
});

test('with a server password, or switched off, nothing is public', () => {
  assert.equal(publicTree(new DrawnWorld(HOUSE, { serverPassword: 'secret' }).state), null);
  assert.equal(publicTree(new DrawnWorld(HOUSE, { publicTree: false }).state), null);
});

test('of a crowd the first thousand are named and the others counted', () => {
  const crowd = Array.from({ length: 1100 }, (_, i) => `u${i}`).join(' ');
  const [root] = publicTree(new DrawnWorld(`Root: ${crowd}`, { users: 2000 }).state) ?? [];
  assert.deepEqual([root?.users.length, root?.more], [1000, 100]);
});
