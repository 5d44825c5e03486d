import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aclEntry, channelRecord } from '../../test/support/drawn-world.ts';
import { deniesEnter, effectivePermissions } from './acl.ts';
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
  };
}

type Row = readonly [extra: readonly string[], who: string, results: Readonly<Record<string, number>>];

// Reference 6.9, first table, by number.
const ROWS: Readonly<Record<string, Row>> = {
  '1': [[], 'guest', { root: 0x80b0e, A: 0xb0e }],
  '2': [[], 'm', { root: 0x80f0e, A: 0xf0e }],
  '3': [[], 'adm', { root: 0x1f0fff, A: 0xfff }],
  '4': [['A: all -Enter'], 'guest', { A: 0xb0a, B: 0xb0a }],
  '4 for an admin': [['A: all -Enter'], 'adm', { A: 0xfff }],
  '5': [['A: here all -Enter'], 'guest', { A: 0xb0a, B: 0xb0e }],
  '6': [['A: here all -Traverse'], 'guest', { A: 0, B: 0, C: 0 }],
  '6 for an admin': [['A: here all -Traverse'], 'adm', { B: 0xfff }],
  '7': [['A: subs all -Traverse'], 'guest', { A: 0xb0e, B: 0 }],
  '8': [['A: all -Traverse', 'B: all +Traverse'], 'guest', { B: 0 }],
  '9 for a guest': [['B: inherit off'], 'guest', { B: 0xb0e }],
  '9 for a user': [['B: inherit off'], 'm', { B: 0xb0e }],
  '9 for an admin': [['B: inherit off'], 'adm', { B: 0xb0e }],
  '10': [['A: all -Speak -Whisper'], 'adm', { A: 0xef7 }],
  '11': [['A: all -Write'], 'adm', { A: 0xf0e, B: 0xf0e }],
  '12': [['A: all +Kick +Ban +Register'], 'guest', { A: 0xb0e }],
  '13': [['root: user 5 +Kick'], 'm', { root: 0x90f0e, A: 0xf0e }],
  '14': [['root: all -SelfRegister'], 'guest', { root: 0xb0e }],
  '15 without the token': [['A: here all -Enter', 'A: here #Secret +Enter'], 'guest', { A: 0xb0a }],
  '15 with the token': [['A: here all -Enter', 'A: here #Secret +Enter'], 'guest with sECRET', { A: 0xb0e }],
  '16 without the token': [['A: #x -Enter', 'A: !#x -Speak'], 'guest', { A: 0xb06 }],
  '16 with the token': [['A: #x -Enter', 'A: !#x -Speak'], 'guest with x', { A: 0xb0a }],
  '17 from A': [['A: in +Move'], 'guest in A', { A: 0xb2e, B: 0xb0e }],
  '17 from B': [['A: in +Move'], 'guest in B', { A: 0xb0e, B: 0xb2e }],
  '18 from A': [['A: ~in +Move'], 'guest in A', { A: 0xb2e, B: 0xb2e }],
  '18 from B': [['A: ~in +Move'], 'guest in B', { A: 0xb0e, B: 0xb0e }],
  '19': [['A: all -Traverse', 'A: user 5 +Write'], 'm', { A: 0xfff, B: 0xfff }],
  '20': [['A: all +Enter -Enter'], 'guest', { A: 0xb0a }],
  '21': [['A: here all +Write'], 'guest', { A: 0xfff, B: 0xb0e }],
  '22': [['A: ! +Move'], 'guest', { A: 0xb0e }],
};

for (const [row, [extra, who, results]] of Object.entries(ROWS)) {
  test(`rights of the worked example ${row} come out as in the reference`, () => {
    const tree = treeWith(extra);
    for (const [channel, expected] of Object.entries(results)) {
      assert.equal(effectivePermissions(tree, subject(who), at(channel)), expected, `${who} on ${channel}`);
    }
  });
}

// Second table: does an entry on A apply, while the user is in root, A, B, C, D?
const SUB_FORMS: readonly (readonly [spec: string, tested: string, expected: string])[] = [
  ['sub', 'A', 'no no yes yes no'],
  ['sub', 'B', 'no no no yes no'],
  ['sub,0,0', 'A', 'no yes yes yes no'],
  ['sub,0,0', 'B', 'no no yes yes no'],
  ['sub,0,1,1', 'A', 'no no yes no no'],
  ['sub,0,1,1', 'B', 'no no no yes no'],
  ['sub,-1', 'A', 'no yes yes yes yes'],
  ['sub,-1', 'B', 'no no yes yes no'],
  ['~sub', 'A', 'no no yes yes no'],
  ['~sub', 'B', 'no no yes yes no'],
  ['~sub,0,2', 'A', 'no no no yes no'],
  ['~sub,0,2', 'B', 'no no no yes no'],
  ['sub,1', 'A', 'no no no no no'],
  ['sub,1', 'B', 'no no no no no'],
  ['!sub,5', 'A', 'yes yes yes yes yes'],
  ['!sub,5', 'B', 'yes yes yes yes yes'],
];

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
