import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Mumble } from '#proto/generated/messages.js';
import { ControlWorld, type Visitor } from '../../test/support/control-world.ts';
import { certificate, type RecordingConnection } from '../../test/support/recording-connection.ts';

type RejectType = keyof typeof Mumble.Reject.RejectType;

function assertRejected(connection: RecordingConnection, type: RejectType): void {
  const last = connection.sent.at(-1);
  assert.equal(last?.name, 'Reject', `admitted instead of ${type}`);
  assert.equal(last.name === 'Reject' && last.body.type, Mumble.Reject.RejectType[type]);
  assert.equal(connection.ended, 'flush');
}

describe('a login is refused', () => {
  const cases: [string, RejectType, Visitor][] = [
    ['a name outside the pattern', 'InvalidUsername', { name: 'tab\there' }],
    ['no name', 'InvalidUsername', { name: '  ' }],
    ['a registered name without its password', 'WrongUserPW', { name: 'Taken' }],
    ['a wrong server password', 'WrongServerPW', { name: 'Guest', password: 'no' }],
    ['no server password', 'WrongServerPW', { name: 'Guest' }],
    ['an authenticator that cannot tell', 'AuthenticatorFail', { name: 'Nobody knows', password: 'open' }],
  ];
  for (const [why, type, visitor] of cases) {
    test(`${why}: ${type}`, async () => {
      const world = await ControlWorld.start({ serverPassword: 'open' });
      world.logins.set('Taken', { kind: 'wrong-credentials' });
      world.logins.set('Nobody knows', { kind: 'unavailable' });
      assertRejected(await world.login(visitor), type);
      assert.equal(world.state.sessions.count, 0);
    });
  }

  test('surrounding white space is no part of a name', async () => {
    const world = await ControlWorld.start();
    assert.equal((await world.join(' Ada ')).session.name, 'Ada');
  });

  test('the server is full, but not for SuperUser: ServerFull', async () => {
    const world = await ControlWorld.start({ users: 2 });
    await world.join('Ada');
    await world.join('Eve');
    assertRejected(await world.login({ name: 'Bob' }), 'ServerFull');
    await world.joinUser('SuperUser', 0);
  });

  test('no certificate where one is demanded, but not of SuperUser: NoCertificate', async () => {
    const world = await ControlWorld.start({ certRequired: true });
    assertRejected(await world.login({ name: 'Bob' }), 'NoCertificate');
    await world.joinUser('SuperUser', 0, { certificate: null });
  });

  test('no channel has room: ServerFull', async () => {
    const world = await ControlWorld.start({ usersPerChannel: 1 });
    await world.join('Ada');
    assertRejected(await world.login({ name: 'Bob' }), 'ServerFull');
  });

  test('the last reason that applies is the one that is told', async () => {
    const world = await ControlWorld.start({ users: 1, certRequired: true, serverPassword: 'open' });
    await world.join('Ada', { password: 'open' });
    assertRejected(await world.login({ name: 'tab\there' }), 'NoCertificate');
    assertRejected(await world.login({ name: 'tab\there', certificate: certificate('b1') }), 'ServerFull');
  });

  test('registered users need no server password', async () => {
    const world = await ControlWorld.start({ serverPassword: 'open' });
    await world.joinUser('Ada', 5);
  });

  test('the stored spelling of a registered name is shown', async () => {
    const world = await ControlWorld.start();
    await world.register('Ada', 5);
    world.logins.set('somebody', { kind: 'registered', user: 5 as never, name: 'Ada' });
    assert.equal((await world.join('somebody')).session.name, 'Ada');
  });

  test('a broken authenticator is told as AuthenticatorFail and logged', async () => {
    const world = await ControlWorld.start();
    world.logins.get = () => {
      throw new Error('directory is down');
    };
    assertRejected(await world.login({ name: 'Ada' }), 'AuthenticatorFail');
    assert.equal(world.troubles.length, 1);
  });

  test('after a refusal nothing more is listened to', async () => {
    const world = await ControlWorld.start();
    const connection = await world.login({ name: '' });
    connection.say('Authenticate', { username: 'Ada' });
    await world.settle();
    assert.equal(world.state.sessions.count, 0);
  });
});

describe('a second login of the same person', () => {
  interface Case {
    readonly title: string;
    readonly old: Partial<Visitor>;
    readonly new: Partial<Visitor>;
    readonly oldUser?: number;
    readonly newUser?: number;
    readonly outcome: 'old goes' | 'new refused';
  }
  const here = '192.0.2.1';
  const there = '198.51.100.7';
  const cases: Case[] = [
    {
      title: 'registered, from elsewhere',
      ...{ old: { address: here }, new: { address: there }, oldUser: 5, newUser: 5, outcome: 'old goes' },
    },
    {
      title: 'registered, the older one a guest of that name',
      ...{ old: { address: here }, new: { address: there }, newUser: 5, outcome: 'old goes' },
    },
    {
      title: 'guests at one address',
      ...{ old: { certificate: null }, new: { certificate: null }, outcome: 'old goes' },
    },
    {
      title: 'guests elsewhere with one certificate',
      old: { address: here, certificate: certificate('a1') },
      ...{ new: { address: there, certificate: certificate('a1') }, outcome: 'old goes' },
    },
    {
      title: 'guests elsewhere with different certificates',
      old: { address: here, certificate: certificate('a1') },
      ...{ new: { address: there, certificate: certificate('b2') }, outcome: 'new refused' },
    },
    {
      title: 'guests elsewhere without certificates',
      old: { address: here, certificate: null },
      ...{ new: { address: there, certificate: null }, outcome: 'new refused' },
    },
  ];
  for (const { title, outcome, ...parts } of cases) {
    test(`${title}: the ${outcome}`, async () => {
      const world = await ControlWorld.start();
      const bystander = await world.join('Bystander');
      const old =
        parts.oldUser === undefined
          ? await world.join('Ada', parts.old)
          : await world.joinUser('Ada', parts.oldUser, parts.old);
      if (parts.newUser !== undefined) world.logins.set('ada', { kind: 'registered', user: 5 as never, name: 'Ada' });
      bystander.connection.take();
      const newcomer = await world.login({ name: 'ada', certificate: certificate('c3'), ...parts.new });
      if (outcome === 'new refused') {
        assertRejected(newcomer, 'UsernameInUse');
        assert.equal(old.connection.ended, null);
        return;
      }
      const farewell = old.connection.takeOnly('UserRemove').at(-1);
      assert.equal(farewell?.session, old.session.id);
      assert.equal(farewell?.actor, null);
      assert.ok(farewell?.reason);
      assert.equal(old.connection.ended, 'flush');
      const session = world.sessionOf(newcomer);
      assert.ok(session !== undefined && session.id !== old.session.id);
      assert.deepEqual(bystander.connection.takeNames(), ['UserRemove', 'UserState']);
      assert.equal(world.state.sessions.count, 2);
    });
  }
});
