import assert from 'node:assert/strict';
import type { Body } from '#proto/message-types.ts';
import { clientIdentity } from '../support/client-certificate.ts';
import {
  arrivals,
  type Conformance,
  conforms,
  conformsByTls,
  denials,
  makeChannel,
  ROOT_RULES,
  setRules,
  settled,
} from '../support/conformance.ts';
import type { ProtocolClient } from '../support/protocol-client.ts';

const LOOPBACK = new Uint8Array(Buffer.from('00000000000000000000ffff7f000001', 'hex'));
const ELSEWHERE = new Uint8Array(Buffer.from('00000000000000000000ffffc6336400', 'hex'));
type Ban = NonNullable<Body<'BanList'>['bans']>[number];

async function bans(boss: ProtocolClient): Promise<Ban[]> {
  const [list] = await arrivals(boss, 'BanList', () => {
    boss.send('BanList', { query: true });
    return settled(boss);
  });
  return list?.bans ?? [];
}

/** Whether a new desktop client does not get in. */
async function turnedAway({ server }: Conformance, identity = clientIdentity('Newcomer')): Promise<boolean> {
  return server.join('Newcomer', { identity }).then(
    () => false,
    () => true,
  );
}

conforms(
  'a kick takes Kick or Ban on the root, is told to all with actor and reason, and is no ban',
  {},
  async (world) => {
    const boss = await world.boss();
    const ada = await world.join('Ada');
    const ben = await world.join('Ben');
    assert.deepEqual(await denials(ada, 'UserRemove', { session: ben.session }), ['Permission 30000']);
    assert.deepEqual(await denials(ada, 'UserRemove', { session: ben.session, ban: true }), ['Permission 20000']);
    assert.deepEqual(await denials(ada, 'UserRemove', { session: 999 }), []);
    await setRules(boss, 0, [...ROOT_RULES, { group: 'all', grant: 0x10000 }]);
    ada.send('UserRemove', { session: ben.session, reason: 'because' });
    for (const client of [ben, boss]) {
      const told = await client.next('UserRemove');
      assert.deepEqual([told.session, told.actor, told.reason, told.ban], [ben.session, ada.session, 'because', null]);
    }
    await ben.closed;
    await world.join('Ben');
    assert.deepEqual(
      await denials(ada, 'UserRemove', { session: boss.session }),
      ['Permission 30000'],
      'never SuperUser',
    );
  },
);

conformsByTls('who is banned by certificate is kept out, and let in again when the list says so', {}, async (world) => {
  const boss = await world.boss();
  const identity = clientIdentity('Ben');
  const ben = await world.join('Ben', { identity });
  boss.send('UserRemove', { session: ben.session, ban: true, banIp: false, reason: 'noise' });
  await ben.closed;
  const [ban, ...more] = await bans(boss);
  assert.deepEqual([ban?.name, ban?.reason, ban?.duration, ban?.hash?.length, more], ['Ben', 'noise', 0, 40, []]);
  assert.equal(await turnedAway(world, identity), true);
  assert.equal(await turnedAway(world), false);
  boss.send('BanList', { bans: [] });
  await settled(boss);
  assert.equal(await turnedAway(world, identity), false);
});

conforms('a ban by address mask keeps out who connects, not who is here', {}, async (world) => {
  const boss = await world.boss();
  const ada = await world.join('Ada');
  assert.deepEqual(await denials(ada, 'BanList', { query: true }), ['Permission 20000']);
  assert.deepEqual(await denials(ada, 'BanList', { bans: [] }), ['Permission 20000']);
  boss.send('BanList', { bans: [{ address: ELSEWHERE, mask: 120 }] });
  await settled(boss);
  assert.equal(await turnedAway(world), false);
  boss.send('BanList', { bans: [{ address: LOOPBACK, mask: 104, reason: 'all of 127' }] });
  await settled(boss, ada);
  assert.equal(await turnedAway(world), true);
  assert.deepEqual(
    (await bans(boss)).map(({ mask, reason }) => [mask, reason]),
    [[104, 'all of 127']],
    'replaced as a whole',
  );
});

conforms('a ban that has run out bans nobody, and entries that make no sense are left out', {}, async (world) => {
  const boss = await world.boss();
  boss.send('BanList', {
    bans: [
      { address: LOOPBACK, mask: 128, start: '2020-01-01T00:00:00', duration: 3600 },
      { address: new Uint8Array(16), mask: 128 },
      { address: ELSEWHERE, mask: 7 },
      { address: ELSEWHERE, mask: 129 },
      { address: ELSEWHERE, mask: 128, start: '2020-01-02T03:04:05Z' },
    ],
  });
  await settled(boss);
  assert.equal(await turnedAway(world), false);
  const listed = (await bans(boss)).filter(({ duration }) => duration === 0);
  assert.deepEqual(
    listed.map(({ start, mask }) => [start, mask]),
    [['2020-01-02T03:04:05Z', 128]],
  );
});

conformsByTls('the list of users is read, and edited name by name', {}, async (world) => {
  const boss = await world.boss();
  const ada = await world.join('Ada', { identity: clientIdentity('Ada') });
  const ben = await world.join('Ben', { identity: clientIdentity('Ben') });
  for (const client of [ada, ben]) {
    client.send('UserState', { userId: 0 });
    await settled(client);
  }
  assert.deepEqual(await denials(ada, 'UserList', {}), ['Permission 40000']);
  const [list] = await arrivals(boss, 'UserList', () => {
    boss.send('UserList', {});
    return settled(boss);
  });
  assert.deepEqual(
    list?.users.map(({ userId, name }) => [userId, name]),
    [
      [1, 'Ada'],
      [2, 'Ben'],
    ],
  );
  assert.match(list?.users[0]?.lastSeen ?? '', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
  const refused = await denials(boss, 'UserList', {
    users: [
      { userId: 1, name: 'ben' },
      { userId: 1, name: 'Adele' },
    ],
  });
  assert.deepEqual(refused, ['UserName']);
  await ben.becomes(({ users }) => users.get(ada.session)?.name === 'Adele', 'new name');
  boss.send('UserList', { users: [{ userId: 1 }] });
  await ben.becomes(({ users }) => users.get(ada.session)?.userId === null, 'no registration');
  assert.equal(ben.belief.users.get(ada.session)?.name, 'Adele');
});

conforms('statistics show as much as the asker may see', {}, async (world) => {
  const boss = await world.boss();
  const hall = await makeChannel(boss, 'Hall');
  const ada = await world.join('Ada');
  const ben = await world.join('Ben');
  const seen = async (asker: ProtocolClient, body: Body<'UserStats'>) => {
    const [stats] = await arrivals(asker, 'UserStats', () => {
      asker.send('UserStats', body);
      return settled(asker);
    });
    if (stats === undefined) return 'nothing';
    const details = stats.version !== null && stats.address !== null;
    const local = stats.fromClient !== null && stats.fromServer !== null && stats.idlesecs !== null;
    return `${stats.onlinesecs === null ? '' : 'basics'}${local ? ' local' : ''}${details ? ' details' : ''}`;
  };
  assert.equal(await seen(ada, {}), 'basics local details');
  assert.equal(await seen(ada, { session: ada.session, statsOnly: true }), 'basics local');
  assert.equal(await seen(ada, { session: ben.session }), 'basics local');
  await ben.move(hall);
  assert.equal(await seen(ada, { session: ben.session }), 'basics');
  assert.equal(await seen(boss, { session: ben.session }), 'basics local details');
  await setRules(boss, hall, [{ group: 'all', deny: 4 }]);
  assert.deepEqual(await denials(ada, 'UserStats', { session: ben.session }), ['Permission 4']);
  assert.equal(await seen(ada, { session: 999 }), 'nothing');
});

conformsByTls('statistics show the certificates to those who may ban', {}, async (world) => {
  const boss = await world.boss();
  const ada = await world.join('Ada', { identity: clientIdentity('Ada') });
  boss.send('UserStats', { session: ada.session });
  const stats = await boss.next('UserStats');
  assert.equal(stats.certificates.length, 1);
  assert.equal(stats.strongCertificate, false);
  assert.equal(stats.version?.release, 'test client');
  assert.equal(Buffer.from(stats.address ?? []).toString('hex'), Buffer.from(LOOPBACK).toString('hex'));
});

conforms('who guesses passwords is shut out for a while', { autobanAttempts: 6 }, async (world) => {
  const guess = async () => {
    const client = world.transport === 'TLS' ? await world.server.connect() : await world.server.openWebSocket();
    client.introduce({ name: 'SuperUser', password: 'guess' });
    await client.closed;
  };
  let guesses = 0;
  while (guesses < 20) {
    const refused = await guess().then(
      () => false,
      () => true,
    );
    if (refused) break;
    guesses += 1;
  }
  // A TLS connection counts by itself, and once more for the wrong password.
  assert.equal(guesses, world.transport === 'TLS' ? 4 : 7);
});
