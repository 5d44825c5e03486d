import assert from 'node:assert/strict';
import { clientIdentity } from '../support/client-certificate.ts';
import {
  arrivals,
  conforms,
  conformsByTls,
  denials,
  makeChannel,
  ROOT_RULES,
  rights,
  setRules,
  settled,
} from '../support/conformance.ts';

conforms('the rights of a new server are those of the reference', {}, async (world) => {
  const boss = await world.boss();
  const a = await makeChannel(boss, 'A');
  const guest = await world.join('Guest');
  assert.equal(await rights(guest, 0), 0x80b0e);
  assert.equal(await rights(guest, a), 0xb0e);
});

conforms('denials above hold below, but for "here only"; a cut path cuts everything', {}, async (world) => {
  const boss = await world.boss();
  const a = await makeChannel(boss, 'A');
  const b = await makeChannel(boss, 'B', a);
  const guest = await world.join('Guest');
  await setRules(boss, a, [{ group: 'all', deny: 4 }]);
  assert.deepEqual([await rights(guest, a), await rights(guest, b)], [0xb0a, 0xb0a]);
  await setRules(boss, a, [{ group: 'all', deny: 4, applySubs: false }]);
  assert.deepEqual([await rights(guest, a), await rights(guest, b)], [0xb0a, 0xb0e]);
  await setRules(boss, a, [{ group: 'all', deny: 2, applySubs: false }]);
  assert.deepEqual([await rights(guest, a), await rights(guest, b)], [0, 0]);
});

conforms(
  'the query shows inherited rules marked as such, and the update takes them back without the mark',
  {},
  async (world) => {
    const boss = await world.boss();
    const a = await makeChannel(boss, 'A');
    await setRules(boss, a, [{ group: 'all', deny: 8 }]);
    boss.send('ACL', { channelId: a, query: true });
    const shown = await boss.next('ACL', ({ channelId }) => channelId === a);
    assert.deepEqual(
      shown.acls.map(({ group, inherited, applyHere, applySubs, grant, deny }) => [
        group,
        inherited,
        applyHere,
        applySubs,
        grant,
        deny,
      ]),
      [
        ['admin', true, true, true, 1, 0],
        ['auth', true, true, true, 0x400, 0],
        ['all', false, true, true, 0, 8],
      ],
    );
    assert.deepEqual(
      shown.groups.map(({ name, inherited }) => [name, inherited]),
      [['admin', true]],
    );
    // As a client saves: without the inherited rows, and without the flag.
    const own = shown.acls.filter(({ inherited }) => inherited !== true);
    const lines = own.map(({ group, grant, deny, applyHere, applySubs }) => ({
      group,
      grant,
      deny,
      applyHere,
      applySubs,
    }));
    await setRules(boss, a, lines, { inheritAcls: shown.inheritAcls ?? true, groups: shown.groups });
    boss.send('ACL', { channelId: a, query: true });
    const again = await boss.next('ACL', ({ channelId }) => channelId === a);
    assert.deepEqual(again.acls, shown.acls);
    assert.deepEqual(again.groups, shown.groups);
  },
);

conformsByTls(
  'who edits does not lock itself out, and Write on the root opens what inherits nothing',
  {},
  async (world) => {
    const boss = await world.boss();
    const a = await makeChannel(boss, 'A');
    const ada = await world.join('Ada', { identity: clientIdentity('Ada') });
    await setRules(boss, a, [{ group: 'all', grant: 1 }]);
    await setRules(ada, a, [{ group: 'all', deny: 1 }]);
    assert.equal((await rights(ada, a)) & 1, 1);
    const admin = await world.join('Admin', { identity: clientIdentity('Admin') });
    boss.send('UserState', { session: admin.session, userId: 0 });
    await admin.becomes(({ users }) => users.get(admin.session)?.userId === 1, 'registration');
    await setRules(boss, 0, [...ROOT_RULES], { groups: [{ name: 'admin', add: [1] }] });
    await setRules(boss, a, [], { inheritAcls: false });
    assert.equal(await rights(admin, a), 0xb0e);
    assert.deepEqual(await denials(admin, 'ACL', { channelId: a, query: true }), []);
    assert.deepEqual(await denials(ada, 'ACL', { channelId: a, query: true }), ['Permission 1']);
  },
);

conforms('a channel password is an access token, whatever its letter case', {}, async (world) => {
  const boss = await world.boss();
  const a = await makeChannel(boss, 'A');
  await setRules(boss, a, [
    { group: 'all', deny: 4 },
    { group: '#Secret', grant: 0x38e, applySubs: false },
  ]);
  const stranger = await world.join('Stranger');
  assert.deepEqual(await denials(stranger, 'UserState', { channelId: a }), ['Permission 4']);
  stranger.send('UserState', { channelId: a, temporaryAccessTokens: ['sECRET'] });
  await stranger.becomes(({ users }) => users.get(stranger.session)?.channel === a, 'entry for once');
  const friend = await world.join('Friend', { tokens: ['secret'] });
  await friend.move(a);
  const all = [...stranger.inbox.all, ...friend.inbox.all, ...boss.inbox.all];
  for (const { name, body } of all) if (name === 'UserState') assert.deepEqual(body.temporaryAccessTokens, []);
});

conforms(
  'an edit tells everybody who may enter, and takes the word from those who may not speak',
  {},
  async (world) => {
    const boss = await world.boss();
    const a = await makeChannel(boss, 'A');
    const b = await makeChannel(boss, 'B', a);
    const guest = await world.join('Guest');
    await guest.move(b);
    const states = await arrivals(guest, 'ChannelState', async () => {
      await setRules(boss, a, [{ group: 'all', deny: 0xc }]);
      await settled(guest);
    });
    assert.deepEqual(
      states.map(({ channelId, isEnterRestricted, canEnter }) => [channelId, isEnterRestricted, canEnter]),
      [
        [a, true, false],
        [b, null, false],
      ],
    );
    assert.equal(guest.belief.users.get(guest.session)?.suppress, true);
    await setRules(boss, a, []);
    await settled(guest);
    assert.equal(guest.belief.users.get(guest.session)?.suppress, false);
  },
);

conforms('rights that a client was told are told anew with flush when they change', {}, async (world) => {
  const boss = await world.boss();
  const a = await makeChannel(boss, 'A');
  const guest = await world.join('Guest');
  await rights(guest, a);
  const told = await arrivals(guest, 'PermissionQuery', async () => {
    await setRules(boss, a, [{ group: 'all', deny: 0x200 }]);
    await settled(guest);
  });
  assert.deepEqual(
    told.map(({ channelId, permissions, flush }) => [channelId, permissions, flush]),
    [[a, 0x90e + 0x8000000, true]],
  );
});

conforms('names behind ids are told to those who may edit some channel', {}, async (world) => {
  const boss = await world.boss();
  const guest = await world.join('Guest');
  for (const [client, expected] of [
    [boss, [[[0], ['SuperUser']]]],
    [guest, []],
  ] as const) {
    const answers = await arrivals(client, 'QueryUsers', () => {
      client.send('QueryUsers', { ids: [0, 7], names: ['superuser', 'nobody'] });
      return settled(client);
    });
    assert.deepEqual(
      answers.map(({ ids, names }) => [ids, names]),
      expected,
    );
  }
});
