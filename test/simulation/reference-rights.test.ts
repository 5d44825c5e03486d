import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DEFAULT_ACL } from '#domain/default-acl.ts';
import { EXAMPLES, SUB_FORMS } from '../support/acl-examples.ts';
import { aclEntry } from '../support/drawn-world.ts';
import {
  applies,
  type ReferenceChannel,
  type ReferenceSubject,
  type ReferenceTree,
  rightsOf,
} from './reference-rights.ts';

const NAMES = ['root', 'A', 'B', 'C', 'D'];
const PARENTS = [null, 0, 1, 2, 0];
const USERS: Readonly<Record<string, number | null>> = { guest: null, m: 5, adm: 7 };

function treeWith(extra: readonly string[]): ReferenceTree {
  const channels = NAMES.map((name, id): ReferenceChannel => {
    const lines = extra.filter((line) => line.startsWith(`${name}: `)).map((line) => line.slice(name.length + 2));
    const entries = lines.filter((line) => line !== 'inherit off').map(aclEntry);
    const admin = { inherit: true, inheritable: true, add: [7], remove: [] };
    return {
      id,
      parent: PARENTS[id] ?? null,
      inheritAcl: !lines.includes('inherit off'),
      acl: id === 0 ? [...DEFAULT_ACL, ...entries] : entries,
      groups: id === 0 ? new Map([['admin', admin]]) : new Map(),
    };
  });
  return { get: (id) => channels[id] };
}

/** "guest", "m" or "adm", then "in B", "with token". */
function subject(text: string): ReferenceSubject {
  const [, name = '', place = 'root', token] = /^(\w+)(?: in (\w+))?(?: with (\w+))?$/.exec(text) ?? [];
  const tokens = new Set(token === undefined ? [] : [token]);
  const nothing = { certHash: 'aa', strongCertificate: false, temporaryGroups: new Map() };
  return { ...nothing, user: USERS[name] ?? null, tokens, channel: NAMES.indexOf(place) };
}

for (const [row, [extra, who, results]] of Object.entries(EXAMPLES)) {
  test(`the simulation judges the worked example ${row} as the reference does`, () => {
    const tree = treeWith(extra);
    for (const [channel, expected] of Object.entries(results)) {
      assert.equal(rightsOf(tree, subject(who), NAMES.indexOf(channel)), expected, `${who} on ${channel}`);
    }
  });
}

for (const [spec, tested, expected] of SUB_FORMS) {
  test(`the simulation applies ${spec} on A to ${tested} as the reference does`, () => {
    const tree = treeWith([]);
    const results = NAMES.map((place) => applies(tree, spec, subject(`guest in ${place}`), NAMES.indexOf(tested), 1));
    assert.equal(results.map((result) => (result ? 'yes' : 'no')).join(' '), expected);
  });
}

test('the simulation takes a member until they leave as one of the group there and below, unless a definition removes them', () => {
  const tree = treeWith([]);
  const within = (who: string) => ({ ...subject(who), temporaryGroups: new Map([[1, new Set(['staff'])]]) });
  const staff = { inherit: true, inheritable: true, add: [], remove: [5] };
  const removing: ReferenceTree = {
    get: (id) => {
      const channel = tree.get(id);
      return channel?.id === 2 ? { ...channel, groups: new Map([['staff', staff]]) } : channel;
    },
  };
  const where = (of: ReferenceTree, who: string) => [0, 1, 2, 3].map((at) => applies(of, 'staff', within(who), at, at));
  assert.deepEqual(where(tree, 'guest'), [false, true, true, true]);
  assert.deepEqual(where(removing, 'guest'), [false, true, true, true]);
  assert.deepEqual(where(removing, 'm'), [false, true, false, false]);
});
