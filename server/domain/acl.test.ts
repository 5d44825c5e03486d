import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EXAMPLES, SUB_FORMS } from '../../test/support/acl-examples.ts';
import { aclEntry, channelRecord } from '../../test/support/drawn-world.ts';
import { deniesEnter, effectivePermissions, permissionsIfDrafted } from './acl.ts';
import { LiveChannelTree } from './channel-tree.ts';
import { DEFAULT_ACL, NEW_SERVER } from './default-acl.ts';
import type { AclSubject } from './groups.ts';
import { type ChannelId, ROOT, SUPER_USER, type UserId } from './ids.ts';

const CHANNELS: Readonly<Record<string, ChannelId>> = {
  root: ROOT,
  A: 1 as ChannelId,
  B: 2 as ChannelId,
  C: 3 as ChannelId,
  D: 4 as ChannelId,
};
const ADMIN = 7 as UserId;

function at(name: string): ChannelId {
  const id = CHANNELS[name];
  assert.ok(id !== undefined, `channel ${name}`);
  return id;
}

/** root → A → B → C and root → D, user 7 in admin, the given entries added: "A: all -Enter" or "B: inherit off". */
function treeWith(extra: readonly string[]): LiveChannelTree {
  const tree = new LiveChannelTree(NEW_SERVER);
  for (const [parent, child] of ['rootA', 'AB', 'BC', 'rootD'].map((edge) => [edge.slice(0, -1), edge.slice(-1)])) {
    tree.create(channelRecord(at(child ?? ''), at(parent ?? ''), child ?? ''), false);
  }
  tree.setAcl(ROOT, true, DEFAULT_ACL, [{ name: 'admin', inherit: true, inheritable: true, add: [ADMIN], remove: [] }]);
  for (const line of extra) {
    const [channel = '', entry = ''] = line.split(': ');
    const { id, inheritAcl, acl, groups } = tree.get(at(channel)) ?? tree.root;
    if (entry === 'inherit off') tree.setAcl(id, false, acl, [...groups.values()]);
    else tree.setAcl(id, inheritAcl, [...acl, aclEntry(entry)], [...groups.values()]);
  }
  return tree;
}

/** "guest", "m", "adm" or "su", then "in B", "with token". */
function subject(text: string): AclSubject {
  const [name = '', ...facts] = text.split(' ');
  const users: Readonly<Record<string, UserId | null>> = { guest: null, m: 5 as UserId, adm: ADMIN, su: SUPER_USER };
  const user = users[name];
  assert.ok(user !== undefined, `subject ${name}`);
  const fact = (word: string) => facts[facts.indexOf(word) + 1];
  return {
    user,
    certHash: 'aa11',
    strongCertificate: facts.includes('strong'),
    tokens: new Set(facts.includes('with') ? [fact('with')?.toLowerCase() ?? ''] : []),
    channel: at(facts.includes('in') ? (fact('in') ?? '') : 'root'),
    temporaryGroups: new Map(),
  };
}

for (const [row, [extra, who, results]] of Object.entries(EXAMPLES)) {
  test(`rights of the worked example ${row} come out as in the reference`, () => {
    const tree = treeWith(extra);
    for (const [channel, expected] of Object.entries(results)) {
      assert.equal(effectivePermissions(tree, subject(who), at(channel)), expected, `${who} on ${channel}`);
    }
  });
}

for (const [spec, tested, expected] of SUB_FORMS) {
  test(`an entry for ${spec} on A, tested on ${tested}, applies as in the reference`, () => {
    const tree = treeWith([`A: ${spec} +Move`]);
    const applies = Object.keys(CHANNELS).map((where) =>
      effectivePermissions(tree, subject(`guest in ${where}`), at(tested)) === 0xb2e ? 'yes' : 'no',
    );
    assert.equal(applies.join(' '), expected);
  });
}

test('SuperUser has everything but Speak and Whisper, whatever the ACL says', () => {
  const tree = treeWith(['root: all -Write -Traverse', 'A: all -Kick -Enter']);
  assert.equal(effectivePermissions(tree, subject('su'), ROOT), 0x1f0ef7);
  assert.equal(effectivePermissions(tree, subject('su'), at('A')), 0x1f0ef7);
});

test('nobody may do anything in a channel that does not exist', () => {
  for (const who of ['guest', 'su']) assert.equal(effectivePermissions(treeWith([]), subject(who), 99 as ChannelId), 0);
});

test('only denials in its own ACL make a channel one with restricted entry', () => {
  const tree = treeWith(['A: all -Enter', 'D: all +Enter']);
  const restricted = Object.keys(CHANNELS).filter((name) => deniesEnter(tree.get(at(name)) ?? tree.root));
  assert.deepEqual(restricted, ['A']);
});

for (const [spec, who, applies] of [
  ['all', 'guest', true],
  ['none', 'guest', false],
  ['!none', 'guest', true],
  ['auth', 'guest', false],
  ['auth', 'm', true],
  ['strong', 'guest', false],
  ['strong', 'guest strong', true],
  ['$aa11', 'guest', true],
  ['$AA11', 'guest', false],
  ['!$aa11', 'guest', false],
  ['out', 'guest in B', true],
  ['out', 'guest in A', false],
  ['~!in', 'guest in B', true],
  ['#', 'guest', false],
  ['!#', 'guest', false],
  ['sub,x,y', 'guest in A', true],
  ['subway', 'guest in B', false],
  ['Auth', 'm', false],
] as const) {
  test(`the group ${spec} ${applies ? 'takes' : 'leaves'} ${who}`, () => {
    const granted = effectivePermissions(treeWith([`A: ${spec} +Ban +Move`]), subject(who), at('A'));
    assert.equal((granted & 0x20) !== 0, applies);
  });
}

test('a draft of a channel shows what somebody could do there, and changes nothing', () => {
  const tree = treeWith(['A: all +Move', 'B: all -Speak']);
  const a = tree.get(at('A')) ?? tree.root;
  const draft = { ...a, acl: [aclEntry('all -Enter'), aclEntry('~sub,0,0 +LinkChannel')] };
  // In B, so below the drafted channel.
  assert.equal(permissionsIfDrafted(tree, draft, subject('guest in B')), 0xb8a);
  assert.equal(permissionsIfDrafted(tree, draft, subject('guest in D')), 0xb0a);
  assert.equal(effectivePermissions(tree, subject('guest in B'), at('A')), 0xb2e);
});

test('a draft may be of a channel that does not exist yet', () => {
  const tree = treeWith(['A: all -Traverse']);
  const draft = { ...channelRecord(9 as ChannelId, at('A'), 'New'), temporary: false, links: new Set<ChannelId>() };
  const open = { ...draft, acl: [], groups: new Map() };
  assert.equal(permissionsIfDrafted(tree, open, subject('guest')), 0);
  const elsewhere = { ...open, parent: at('D') };
  assert.equal(permissionsIfDrafted(tree, elsewhere, subject('guest')), 0xb0e);
  assert.equal(permissionsIfDrafted(tree, { ...elsewhere, acl: [aclEntry('all +Write')] }, subject('guest')), 0xfff);
});
