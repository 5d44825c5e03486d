import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aclEntry, channelRecord } from '../../test/support/drawn-world.ts';
import { effectivePermissions } from './acl.ts';
import type { GroupDef } from './change.ts';
import { LiveChannelTree } from './channel-tree.ts';
import { NEW_SERVER } from './default-acl.ts';
import { type AclSubject, groupApplies, isMember, membersOf, visibleGroup, visibleGroups } from './groups.ts';
import { type ChannelId, ROOT, type UserId } from './ids.ts';
import { hasAny, Permission } from './permissions.ts';

const [A, B, C] = [1, 2, 3] as ChannelId[] as [ChannelId, ChannelId, ChannelId];
const NAMES = new Map([
  ['root', ROOT],
  ['A', A],
  ['B', B],
  ['C', C],
]);
const [FIVE, SIX] = [5, 6] as UserId[] as [UserId, UserId];

/** "root: staff add 5, not inheritable": one definition. */
function define(tree: LiveChannelTree, text: string): void {
  const [, channel = '', name = '', rest = ''] = /^(\w+): (\w+) ?(.*)$/.exec(text) ?? [];
  const listed = (word: string) =>
    [...rest.matchAll(new RegExp(`${word} (\\d+)`, 'g'))].map(([, id]) => Number(id) as UserId);
  const group: GroupDef = {
    name,
    inherit: !rest.includes('not inheriting'),
    inheritable: !rest.includes('not inheritable'),
    add: listed('add'),
    remove: listed('remove'),
  };
  const holder = tree.get(NAMES.get(channel) ?? ROOT) ?? tree.root;
  tree.setAcl(holder.id, true, holder.acl, [...holder.groups.values(), group]);
}

/** root → A → B → C. */
function treeWith(...definitions: string[]): LiveChannelTree {
  const tree = new LiveChannelTree({ ...NEW_SERVER, acls: new Map(), groups: new Map() });
  tree.create(channelRecord(A, ROOT, 'A'), false);
  tree.create(channelRecord(B, A, 'B'), false);
  tree.create(channelRecord(C, B, 'C'), false);
  for (const definition of definitions) define(tree, definition);
  return tree;
}

function registered(user: UserId): AclSubject {
  return {
    user,
    certHash: null,
    strongCertificate: false,
    tokens: new Set(),
    channel: ROOT,
    temporaryGroups: new Map(),
  };
}

/** A session that belongs to the group staff of this channel until it leaves. */
function temporarily(user: UserId | null, where: ChannelId): AclSubject {
  return { ...registered(FIVE), user, temporaryGroups: new Map([[where, new Set(['staff'])]]) };
}

function mayMove(tree: LiveChannelTree, user: UserId, where: ChannelId): boolean {
  return hasAny(effectivePermissions(tree, registered(user), where), Permission.Move);
}

// Reference 6.9, third table.
for (const definitions of [
  ['root: staff add 5', 'B: staff add 6 remove 5'],
  ['root: staff add 5', 'B: staff add 6 not inheriting'],
  ['root: staff add 5 not inheritable', 'B: staff add 6'],
]) {
  test(`with "${definitions.join('" and "')}" an entry on C takes user 6 alone`, () => {
    const tree = treeWith(...definitions);
    const { inheritAcl, groups } = tree.get(C) ?? tree.root;
    tree.setAcl(C, inheritAcl, [aclEntry('staff +Move')], [...groups.values()]);
    assert.equal(mayMove(tree, FIVE, C), false);
    assert.equal(mayMove(tree, SIX, C), true);
  });
}

for (const [group, expected] of [
  ['staff', [true, false, false]],
  ['~staff', [true, true, true]],
] as const) {
  test(`an entry for ${group} on the root follows the membership ${group === 'staff' ? 'there' : 'at the root'}`, () => {
    const tree = treeWith('root: staff add 5', 'B: staff remove 5');
    tree.setAcl(ROOT, true, [aclEntry(`${group} +Move`)], [...tree.root.groups.values()]);
    assert.deepEqual(
      [A, B, C].map((where) => mayMove(tree, FIVE, where)),
      expected,
    );
  });
}

test('an unregistered session is in no real group, and a group nobody defined has no members', () => {
  const tree = treeWith('root: staff add 5');
  const guest = { ...registered(FIVE), user: null };
  assert.equal(groupApplies(tree, 'staff', guest, A, A), false);
  assert.equal(groupApplies(tree, '!staff', guest, A, A), true);
  assert.equal(isMember(tree, A, 'nobody', registered(FIVE)), false);
});

test('a group that is not inheritable still counts in its own channel', () => {
  const tree = treeWith('A: staff add 5 not inheritable');
  assert.deepEqual(
    [A, B].map((where) => isMember(tree, where, 'staff', registered(FIVE))),
    [true, false],
  );
});

const ALL = [ROOT, A, B, C];

for (const [definitions, expected] of [
  [[], [false, true, true, true]],
  [['root: staff add 6'], [false, true, true, true]],
  [['A: staff'], [false, true, true, true]],
  [['A: staff not inheritable'], [false, true, false, false]],
  [['B: staff not inheriting'], [false, true, false, false]],
  [['B: staff not inheritable'], [false, true, true, false]],
  [['A: staff not inheriting'], [false, true, true, true]],
] as const) {
  const rules = definitions.length === 0 ? 'without a definition' : `with "${definitions}"`;
  test(`a membership on A until one leaves is inherited as any of A's, ${rules}`, () => {
    const tree = treeWith(...definitions);
    for (const user of [null, FIVE]) {
      const who = temporarily(user, A);
      assert.deepEqual(
        ALL.map((where) => isMember(tree, where, 'staff', who)),
        expected,
      );
    }
  });
}

test('whoever a definition removes is out, there and below, in spite of a membership until they leave', () => {
  const here = treeWith('A: staff remove 5');
  const below = treeWith('B: staff remove 5');
  const of = (tree: LiveChannelTree, user: UserId | null) =>
    ALL.map((where) => isMember(tree, where, 'staff', temporarily(user, A)));
  assert.deepEqual(of(here, FIVE), [false, false, false, false]);
  assert.deepEqual(of(below, FIVE), [false, true, false, false]);
  assert.deepEqual(of(below, null), [false, true, true, true], 'a guest is nobody who could be removed');
});

test('a membership until one leaves takes in this one session and applies as a group does', () => {
  const tree = treeWith();
  const who = temporarily(null, A);
  const other = { ...registered(FIVE), user: null };
  assert.deepEqual(
    ['staff', '!staff', 'other'].map((group) => groupApplies(tree, group, who, B, A)),
    [true, false, false],
  );
  assert.equal(groupApplies(tree, 'staff', other, B, A), false);
});

test('listed members are those whom the group takes', () => {
  const tree = treeWith('root: staff add 5', 'B: staff add 6 remove 5');
  assert.deepEqual([...membersOf(tree, A, 'staff')], [FIVE]);
  assert.deepEqual([...membersOf(tree, C, 'staff')], [SIX]);
});

test('an editor offers the own groups of a channel and the inheritable ones above it', () => {
  const tree = treeWith('root: staff', 'root: secret not inheritable', 'A: staff not inheritable', 'B: team');
  assert.deepEqual([...visibleGroups(tree, ROOT)], ['staff', 'secret']);
  assert.deepEqual([...visibleGroups(tree, A)], ['staff']);
  assert.deepEqual([...visibleGroups(tree, B)], ['team']);
});

test('the definition seen from a channel is the nearest, or none when that one stays at home', () => {
  const tree = treeWith('root: staff add 5', 'A: staff add 6 not inheritable');
  assert.deepEqual(visibleGroup(tree, A, 'staff')?.add, [SIX]);
  assert.equal(visibleGroup(tree, B, 'staff'), undefined);
  assert.deepEqual(visibleGroup(tree, ROOT, 'staff')?.add, [FIVE]);
});
