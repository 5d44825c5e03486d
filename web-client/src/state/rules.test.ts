import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Body, ReceivedMessage } from '#proto/message-types.ts';
import '../../../test/support/runes.ts';
import { decodeFrame, encodeFrame } from '../protocol/frame.ts';
import { Permission } from '../protocol/permission.ts';
import { Queries } from '../protocol/queries.ts';

const { Rules } = await import('./rules.svelte.ts');

const LOBBY = 3;
const ANA = 7;

/** The rules of a channel in an editor, and a server that looks names up when it is told to. */
async function editor(acl: Body<'ACL'> = { channelId: LOBBY, acls: [], groups: [] }) {
  const queries = new Queries(() => undefined);
  const asked: { readonly name: string; answer(userId: number | undefined): void }[] = [];
  const names = {
    idOf: (name: string) => {
      const { promise, resolve } = Promise.withResolvers<number | undefined>();
      asked.push({ name, answer: resolve });
      return promise;
    },
  };
  const rules = new Rules(queries, names, LOBBY);
  const received: ReceivedMessage | undefined = decodeFrame(encodeFrame({ name: 'ACL', body: acl }));
  assert.ok(received);
  queries.settle(received);
  await new Promise(setImmediate);
  const rule = () => rules.rule ?? assert.fail('no rule is chosen');
  const answer = async (userId: number | undefined) => {
    (asked.shift() ?? assert.fail('nobody was looked up')).answer(userId);
    await new Promise(setImmediate);
  };
  const own = () => rules.message()?.body as Body<'ACL'> | undefined;
  return { rules, rule, asked, answer, own };
}

/** A new rule that is to be for a person, and allows to kick. */
async function kicker() {
  const all = await editor();
  const { rules, rule } = all;
  rules.addRule();
  rules.setKind(rule(), 'person');
  rules.changeRule({ ...rule(), grant: Permission.Kick });
  return { ...all, entry: rules.entry({ tab: 'rules', key: rule().key }) };
}

test('a rule for a person nobody knows is not saved, and never becomes one for everybody', async () => {
  const { rules, entry, answer, own } = await kicker();
  assert.equal(own(), undefined);
  entry.type('nobody');
  const complete = rules.complete();
  await answer(undefined);
  assert.equal(await complete, false);
  assert.equal(entry.problem, 'unknown');
  assert.equal(own(), undefined);
  entry.type('');
  assert.equal(await rules.complete(), false);
  assert.ok(rules.tried, 'the field says what is missing');
  assert.equal(own(), undefined);
});

test('saving waits for a name that is still looked up', async () => {
  const { rules, entry, answer, own } = await kicker();
  entry.type('ana');
  void entry.settle();
  const complete = rules.complete();
  assert.equal(own(), undefined);
  await answer(ANA);
  assert.ok(await complete);
  assert.deepEqual(
    own()?.acls?.map(({ userId, group, grant }) => [userId, group ?? null, grant]),
    [[ANA, null, Permission.Kick]],
  );
});

test('a rule that was for a person is for no group until one is named, and one for a group is for it again', async () => {
  const { rules, rule, entry, answer, own } = await kicker();
  entry.type('ana');
  const settled = entry.settle();
  await answer(ANA);
  await settled;
  rules.setKind(rule(), 'group');
  assert.deepEqual(rule().who, { kind: 'group', group: '' });
  assert.equal(own(), undefined);
  rules.changeRule({ ...rule(), who: { kind: 'group', group: 'friends' } });
  rules.setKind(rule(), 'person');
  rules.setKind(rule(), 'group');
  assert.deepEqual(rule().who, { kind: 'group', group: 'friends' });
});

test('the answer about a name does not change a rule that is for a group by then', async () => {
  const { rules, rule, entry, answer } = await kicker();
  entry.type('ana');
  void entry.settle();
  rules.setKind(rule(), 'group');
  await answer(ANA);
  assert.deepEqual(rule().who, { kind: 'group', group: 'all' });
});

test('a member whose name was typed and not looked up is saved with the rest', async () => {
  const { rules, asked, answer, own } = await editor();
  rules.addGroup('friends');
  rules.addGroup('others');
  rules.entry({ tab: 'groups', group: 'friends', list: 'add' }).type('ana');
  // Somebody looks at another group meanwhile.
  rules.selectedGroup = 'others';
  const complete = rules.complete();
  assert.deepEqual(
    asked.map(({ name }) => name),
    ['ana'],
  );
  await answer(ANA);
  assert.ok(await complete);
  assert.deepEqual(
    own()?.groups?.map(({ name, add }) => [name, add]),
    [
      ['friends', [ANA]],
      ['others', []],
    ],
  );
});

test('a name that is unknown is shown where it stands, and can be corrected', async () => {
  const { rules, answer, own } = await editor();
  rules.addGroup('friends');
  const entry = rules.entry({ tab: 'groups', group: 'friends', list: 'add' });
  entry.type('anna');
  const first = rules.complete();
  await answer(undefined);
  assert.equal(await first, false);
  assert.deepEqual([rules.tab, rules.selectedGroup, entry.problem], ['groups', 'friends', 'unknown']);
  entry.type('ana');
  assert.equal(entry.problem, null);
  const second = rules.complete();
  await answer(ANA);
  assert.ok(await second);
  assert.deepEqual(own()?.groups?.[0]?.add, [ANA]);
});

test('a typed name is a change already, and none once it is taken away again', async () => {
  const { rules } = await editor({ channelId: LOBBY, acls: [], groups: [{ name: 'friends', inherited: false }] });
  assert.equal(rules.changed, false);
  const entry = rules.entry({ tab: 'groups', group: 'friends', list: 'add' });
  entry.type('ana');
  assert.ok(rules.changed);
  entry.type('');
  assert.equal(rules.changed, false);
});

test('a name that is being typed while another is looked up is neither lost nor taken as it stands', async () => {
  for (const answered of [ANA, undefined]) {
    const { rules, asked, answer } = await editor();
    rules.addGroup('friends');
    const entry = rules.entry({ tab: 'groups', group: 'friends', list: 'add' });
    entry.type('ana');
    const complete = rules.complete();
    entry.type('be');
    await answer(answered);
    assert.equal(await complete, false);
    assert.deepEqual([entry.name, entry.problem, asked.length], ['be', null, 0]);
    assert.deepEqual(rules.draft?.groups[0]?.add, answered === undefined ? [] : [ANA]);
  }
});

test('a group whose name was typed and not added is made when the rules are saved', async () => {
  const { rules, own } = await editor();
  assert.equal(rules.changed, false);
  rules.newGroup = ' friends ';
  assert.equal(rules.changed, true);
  assert.equal(await rules.complete(), true);
  assert.deepEqual(
    own()?.groups?.map(({ name }) => name),
    ['friends'],
  );
  assert.deepEqual([rules.newGroup, rules.selectedGroup], ['', 'friends']);
  rules.newGroup = 'friends';
  rules.takeNewGroup();
  assert.equal(own()?.groups?.length, 1);
});

test('a password that is cleared and typed anew keeps its place among the rules', async () => {
  const { Enter, Speak, Whisper, TextMessage, LinkChannel } = Permission;
  const { rules, own } = await editor({
    channelId: LOBBY,
    groups: [],
    acls: [
      { group: 'all', inherited: false, deny: Enter },
      { group: '#old', inherited: false, grant: Enter | Speak | Whisper | TextMessage | LinkChannel },
      { group: 'troll', inherited: false, deny: Enter },
    ],
  });
  const groups = () => own()?.acls?.map(({ group }) => group);
  const type = (...passwords: string[]) => {
    for (const password of passwords) {
      rules.setPassword(password);
      assert.equal(rules.password, password);
    }
  };
  type('ol', 'o', '', 'n', 'ne', 'new');
  assert.deepEqual(groups(), ['all', '#new', 'troll']);
  type('');
  assert.deepEqual(groups(), ['troll']);
  rules.leavePassword();
  type('late');
  assert.deepEqual(groups(), ['troll', 'all', '#late']);
});

test('another edit while a password is typed is not undone by the next letter', async () => {
  const { rules, own } = await editor();
  rules.setPassword('n');
  rules.addRule();
  rules.setPassword('ne');
  assert.deepEqual(
    own()?.acls?.map(({ group }) => group),
    ['all', '#ne', 'all'],
  );
});
