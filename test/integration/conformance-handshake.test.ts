import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Mumble } from '#proto/generated/messages.js';
import { TestApp } from '../support/app.ts';
import { clientIdentity } from '../support/client-certificate.ts';
import {
  arrivals,
  type Conformance,
  conforms,
  conformsByTls,
  makeChannel,
  setRules,
  settled,
} from '../support/conformance.ts';
import { LoginRejected, type ProtocolClient } from '../support/protocol-client.ts';

const { RejectType } = Mumble.Reject;

/** Names of Mumble's own messages in the greeting, runs of equal ones as one. */
function greeting(client: ProtocolClient): string[] {
  const names = client.inbox.all.map(({ name }) => name).filter((name) => !name.startsWith('Web'));
  const upTo = names.indexOf('ServerConfig');
  return names.slice(0, upTo + 1).filter((name, at) => name !== names[at - 1]);
}

/** The client that connects, before it logs in. */
function arrive({ server, transport }: Conformance): Promise<ProtocolClient> {
  return transport === 'TLS' ? server.connect() : server.openWebSocket();
}

async function rejection(attempt: Promise<unknown>): Promise<string> {
  const error = await attempt.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return error instanceof LoginRejected ? (RejectType[error.body.type ?? 0] ?? '?') : 'none';
}

for (const version of ['1.2.4', '1.3.0', '1.3.4', '1.4.230', '1.4.287', '1.5.735', '1.6.0', null]) {
  conforms(
    `a client of version ${version ?? 'nothing'} is admitted and finds itself in the tree`,
    {},
    async (world) => {
      const client = await world.join('Somebody', { version });
      assert.equal(client.belief.users.get(client.session)?.name, 'Somebody');
      assert.deepEqual(client.belief.offences, []);
    },
  );
}

conforms('Version comes first by itself, and may be said again at any time', {}, async (world) => {
  const client = await arrive(world);
  const hello = await client.next('Version');
  assert.match(hello.release ?? '', /^Undertone/);
  await client.login({ name: 'Ada', version: '1.3.4' });
  client.send('Version', { versionV1: 0x010500 });
  client.send('Version', {});
  client.send('UserStats', {});
  assert.equal((await client.next('UserStats')).version?.versionV1, 0);
});

conforms('alone, the greeting has the exact order', {}, async (world) => {
  const client = await world.join('Ada');
  await client.next('ServerConfig');
  const expected = [
    'Version',
    'CryptSetup',
    'CodecVersion',
    'ChannelState',
    'PermissionQuery',
    'UserState',
    'ServerSync',
    'ServerConfig',
  ];
  assert.deepEqual(
    greeting(client),
    world.transport === 'TLS' ? expected : expected.filter((name) => name !== 'CryptSetup'),
  );
});

conforms(
  'with others, links and long descriptions the greeting comes in the same order, channels before links',
  {},
  async (world) => {
    const boss = await world.boss();
    const a = await makeChannel(boss, 'A', 0, { description: 'd'.repeat(200) });
    const b = await makeChannel(boss, 'B', a);
    boss.send('ChannelState', { channelId: a, linksAdd: [b] });
    await settled(boss);
    const others = await Promise.all([world.join('Ben'), world.join('Cid')]);
    await settled(boss, ...others);
    const ada = await world.join('Ada');
    const states = ada.inbox.all.flatMap((message) => (message.name === 'ChannelState' ? [message.body] : []));
    assert.deepEqual(
      states.map(({ channelId, links }) => [channelId, links]),
      [
        [0, []],
        [a, []],
        [b, []],
        [a, [b]],
        [b, [a]],
      ],
    );
    assert.equal(states[1]?.descriptionHash?.length, 20);
    assert.equal(states[1]?.description, null);
    const users = ada.inbox.all.flatMap((message) => (message.name === 'UserState' ? [message.body.name] : []));
    assert.deepEqual([users[0], [...users].sort()], ['Ada', ['Ada', 'Ben', 'Cid', 'SuperUser']]);
    assert.deepEqual(ada.belief.offences, []);
  },
);

conforms("SuperUser's first state says that it is suppressed, and its permissions are all", {}, async (world) => {
  const watcher = await world.join('Watcher');
  const boss = await world.boss();
  const sync = boss.inbox.all.flatMap((message) => (message.name === 'ServerSync' ? [message.body] : []));
  assert.equal(sync[0]?.permissions?.low, 0x1f0fff);
  await watcher.becomes((belief) => belief.userNamed('SuperUser')?.suppress === true, 'suppressed SuperUser');
  const told = boss.inbox.all.flatMap((message) => (message.name === 'PermissionQuery' ? [message] : []));
  assert.deepEqual(told, []);
});

conformsByTls(
  'a registered user is announced with its id and comes back under its name whatever it types',
  {},
  async (world) => {
    const identity = clientIdentity('Ada');
    const ada = await world.join('Ada', { identity });
    ada.send('UserState', { userId: 0 });
    await ada.becomes(({ users }) => users.get(ada.session)?.userId === 1, 'registration');
    await ada.close();
    const watcher = await world.join('Watcher');
    const again = await world.join('Somebody else', { identity });
    await watcher.becomes((belief) => belief.userNamed('Ada')?.userId === 1, 'registered user under its name');
    assert.equal(again.belief.users.get(again.session)?.name, 'Ada');
  },
);

conforms('a name that is not allowed is rejected', {}, async (world) => {
  assert.equal(await rejection(world.join('line\nbreak')), 'InvalidUsername');
  assert.equal(await rejection(world.join('')), 'InvalidUsername');
});

conforms(
  'the name of a user without its password or certificate is rejected, and SuperUser with a wrong one',
  {},
  async (world) => {
    assert.equal(await rejection(world.join('SuperUser')), 'WrongUserPW');
    assert.equal(await rejection(world.join('superuser', { password: 'guess' })), 'WrongUserPW');
  },
);

conforms(
  'the server password is for guests, and its lack overrides nothing that comes later',
  { serverPassword: 'open' },
  async (world) => {
    assert.equal(await rejection(world.join('Ada')), 'WrongServerPW');
    assert.equal(await rejection(world.join('Ada', { password: 'OPEN' })), 'WrongServerPW');
    assert.equal(await rejection(world.join('Ada', { password: 'open' })), 'none');
  },
);

conformsByTls('registered users need no server password', { serverPassword: 'open' }, async (world) => {
  const identity = clientIdentity('Ada');
  const ada = await world.join('Ada', { identity, password: 'open' });
  ada.send('UserState', { userId: 0 });
  await ada.becomes(({ users }) => users.get(ada.session)?.userId === 1, 'registration');
  await ada.close();
  assert.equal(await rejection(world.join('Ada', { identity })), 'none');
  assert.equal(await rejection(world.join('Ada', { password: 'open' })), 'WrongUserPW');
});

conforms('a full server rejects guests and takes SuperUser', { users: 2 }, async (world) => {
  await world.join('Ada');
  await world.join('Eve');
  assert.equal(await rejection(world.join('Ben')), 'ServerFull');
  assert.equal(await rejection(world.boss()), 'none');
});

conforms(
  'where a certificate is required, none is rejected, but for SuperUser',
  { certRequired: true },
  async (world) => {
    assert.equal(await rejection(world.join('Ada')), 'NoCertificate');
    assert.equal(await rejection(world.boss()), 'none');
    assert.equal(await rejection(world.server.join('Ada', { identity: clientIdentity('Ada') })), 'none');
  },
);

conforms(
  'a later reason overrides an earlier one',
  { users: 1, serverPassword: 'open', certRequired: true },
  async (world) => {
    await world.server.join('First', { password: 'open', identity: clientIdentity('First') });
    assert.equal(await rejection(world.join('line\nbreak')), 'NoCertificate', 'not InvalidUsername, not ServerFull');
  },
);

conforms(
  'who comes again from the same address takes the place of the older session, which is told why',
  {},
  async (world) => {
    const old = await world.join('Ada');
    const watcher = await world.join('Watcher');
    const again = await world.join('ADA');
    const told = await old.next('UserRemove');
    assert.deepEqual([told.session, told.actor, told.ban], [old.session, null, null]);
    assert.match(told.reason ?? '', /another device/);
    await old.closed;
    await watcher.becomes(
      ({ users }) => users.has(again.session) && !users.has(old.session),
      'one session of that name',
    );
  },
);

conforms('new access tokens are answered with every channel and nothing else is changed', {}, async (world) => {
  const boss = await world.boss();
  const closed = await makeChannel(boss, 'Closed');
  await setRules(boss, closed, [
    { group: 'all', deny: 4 },
    { group: '#key', grant: 4 },
  ]);
  const ada = await world.join('Ada');
  const states = await arrivals(ada, 'ChannelState', () => {
    ada.send('Authenticate', { tokens: ['KEY'], username: 'Eve', password: 'x' });
    return settled(ada);
  });
  assert.deepEqual(
    states.map(({ channelId, canEnter }) => [channelId, canEnter]),
    [
      [0, true],
      [closed, true],
    ],
  );
  assert.equal(ada.belief.users.get(ada.session)?.name, 'Ada');
});

test('a name in use is rejected from elsewhere', async (t) => {
  const server = await TestApp.start(t, { config: { trustedProxies: ['127.0.0.1'] } });
  await server.joinByWeb('Ada', { headers: { 'x-forwarded-for': '192.0.2.1' } });
  const attempt = server.joinByWeb('ada', { headers: { 'x-forwarded-for': '192.0.2.2' } });
  assert.equal(await rejection(attempt), 'UsernameInUse');
});
