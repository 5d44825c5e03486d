import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Decoded } from '#proto/message-types.ts';
import { type Body, encodeMessage, messageId, messageTypeById } from '#proto/message-types.ts';
import { Permission } from '../protocol/permission.ts';
import {
  moveRule,
  passwordOf,
  type RuleDraft,
  type RuleSubject,
  type RulesDraft,
  readRules,
  unfinishedRule,
  withPassword,
  withPermission,
  writeRules,
} from './rules-draft.ts';

/** Through the codec, so that absent fields look as they do on the wire. */
function told(body: Body<'ACL'>): Decoded<'ACL'> {
  const bytes = encodeMessage({ name: 'ACL', body });
  return messageTypeById(messageId('ACL'))?.codec.decode(bytes) as Decoded<'ACL'>;
}
function written(rules: RulesDraft): Body<'ACL'> {
  return writeRules(rules) ?? assert.fail('a rule is for nobody');
}
function ruleFor(who: RuleSubject, deny = 0): RuleDraft {
  return { key: 9, inherited: false, here: true, subs: true, who, grant: 0, deny };
}
const draft = readRules(
  told({
    channelId: 3,
    inheritAcls: true,
    acls: [
      { group: 'admin', grant: Permission.Write },
      { group: 'auth', inherited: false, applySubs: false, deny: Permission.Speak },
      { userId: 7, inherited: false, grant: Permission.Enter },
    ],
    groups: [
      { name: 'admin', inherited: true, inheritedMembers: [1] },
      { name: 'friends', inherited: false, add: [7, 8] },
    ],
  }),
);

test('what comes from above is shown and not sent back', () => {
  assert.deepEqual(
    draft.rules.map(({ inherited }) => inherited),
    [true, false, false],
  );
  const body = written(draft);
  assert.deepEqual(body.acls, [
    { applyHere: true, applySubs: false, inherited: false, group: 'auth', grant: 0, deny: Permission.Speak },
    { applyHere: true, applySubs: true, inherited: false, userId: 7, grant: Permission.Enter, deny: 0 },
  ]);
  assert.deepEqual(
    body.groups?.map(({ name, add }) => [name, add]),
    [['friends', [7, 8]]],
  );
});

test('an inherited group that was changed here is defined here', () => {
  const [admin, ...others] = draft.groups;
  assert.ok(admin);
  const body = written({ ...draft, groups: [{ ...admin, remove: [1] }, ...others] });
  assert.deepEqual(
    body.groups?.map(({ name, remove }) => [name, remove]),
    [
      ['admin', [1]],
      ['friends', []],
    ],
  );
});

test('a rule for nobody yet makes all of them unfinished: without it they would say something else', () => {
  for (const who of [
    { kind: 'nobody', group: 'all' },
    { kind: 'group', group: ' ' },
  ] as const) {
    const unfinished = { ...draft, rules: [...draft.rules, ruleFor(who)] };
    assert.equal(writeRules(unfinished), undefined);
    assert.equal(unfinishedRule(unfinished)?.key, 9);
  }
  assert.equal(unfinishedRule(draft), undefined);
});

test('allowing takes back denying', () => {
  const [, auth] = draft.rules;
  assert.ok(auth);
  const allowed = withPermission(auth, 'grant', Permission.Speak, true);
  assert.deepEqual([allowed.grant, allowed.deny], [Permission.Speak, 0]);
  const neither = withPermission(allowed, 'grant', Permission.Speak, false);
  assert.deepEqual([neither.grant, neither.deny], [0, 0]);
});

test('rules change places only among those of the channel itself', () => {
  const keys = (key: number, by: 1 | -1): number[] => moveRule(draft.rules, key, by).map((rule) => rule.key);
  assert.deepEqual(keys(1, 1), [0, 2, 1]);
  assert.deepEqual(keys(1, -1), [0, 1, 2]);
  assert.deepEqual(keys(2, 1), [0, 1, 2]);
});

test('a password is two rules, and removing it removes both', () => {
  assert.equal(passwordOf(draft), '');
  const closed = withPassword(draft, 'pass');
  assert.equal(passwordOf(closed), 'pass');
  assert.equal(passwordOf(withPassword(closed, 'other')), 'other');
  assert.equal(withPassword(closed, 'other').rules.length, closed.rules.length);
  assert.deepEqual(withPassword(closed, '').rules, draft.rules);
  assert.equal(passwordOf(readRules(told(written(closed)))), 'pass');
});

test('a rule against all that denies more than to enter keeps the rest when the password changes or goes', () => {
  const { Enter, Speak, Listen } = Permission;
  const everybody = { kind: 'group', group: 'all' } as const;
  const [closing, opening] = withPassword({ ...draft, rules: [] }, 'pass').rules;
  assert.ok(closing && opening);
  const strict = { ...draft, rules: [{ ...closing, deny: Enter | Speak | Listen }, opening] };
  const other = withPassword(strict, 'other');
  assert.equal(passwordOf(other), 'other');
  assert.deepEqual(
    other.rules.map(({ key, deny }) => [key, deny]),
    [
      [closing.key, Enter | Speak | Listen],
      [opening.key, 0],
    ],
  );
  assert.deepEqual(
    withPassword(other, '').rules.map(({ deny }) => deny),
    [Speak | Listen],
  );

  // One that closed the channel before stays, with or without a password.
  const closed = { ...draft, rules: [ruleFor(everybody, Enter | Speak)] };
  assert.deepEqual(withPassword(withPassword(closed, 'pass'), '').rules, closed.rules);
});

test('removing a password leaves other tokens what they open, and the channel closed to those who have none', () => {
  const { Enter } = Permission;
  const guests: RuleDraft = { ...ruleFor({ kind: 'group', group: '#guests' }), key: 20, grant: Enter };
  const closed = withPassword(draft, 'pass');
  const opening = closed.rules.at(-1) ?? assert.fail();
  const second: RuleDraft = { ...opening, key: 21, who: { kind: 'group', group: '#other' } };
  for (const other of [guests, second]) {
    const rules = [...closed.rules, other];
    assert.deepEqual(
      withPassword({ ...closed, rules }, '').rules,
      rules.filter((rule) => rule !== opening),
    );
  }
});
