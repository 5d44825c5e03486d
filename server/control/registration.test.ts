import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { ChannelId, UserId } from '#domain/ids.ts';
import { Permission } from '#domain/permissions.ts';
import { Mumble } from '#proto/generated/messages.js';
import type { Body } from '#proto/message-types.ts';
import { adaAndBob } from '../../test/support/ada-and-bob.ts';
import { allow, ControlWorld, deny } from '../../test/support/control-world.ts';
import { certificate, type RecordingConnection, said } from '../../test/support/recording-connection.ts';

const { DenyType } = Mumble.PermissionDenied;

async function two() {
  const { world, ada, bob } = await adaAndBob();
  const say = async (connection: RecordingConnection, body: Body<'UserState'>) => {
    connection.say('UserState', body);
    await world.settle();
  };
  return { world, ada, bob, say };
}

describe('registering', () => {
  test('oneself makes a user of the session, tells everybody and keeps certificate, comment, picture and listeners', async () => {
    const { world, ada, bob, say } = await two();
    const hall = await world.addChannel('Hall');
    const texture = Uint8Array.of(1, 2, 3);
    await say(ada.connection, { comment: 'hello', texture, listeningChannelAdd: [hall] });
    await say(ada.connection, { listeningVolumeAdjustment: [{ listeningChannel: hall, volumeAdjustment: 0.5 }] });
    bob.connection.take();
    await say(ada.connection, { userId: 0 });
    const { id } = ada.session;
    assert.deepEqual(bob.connection.takeOnly('UserState').map(said), [{ session: id, actor: id, userId: 1 }]);
    assert.equal(ada.session.user, 1);
    const stored = await world.store.load();
    const {
      lastSeen: _,
      texture: blob,
      ...user
    } = stored.users.find((each) => each.name === 'Ada') ?? { texture: null };
    assert.deepEqual(user, {
      id: 1,
      name: 'Ada',
      certHash: ada.session.certHash,
      email: null,
      comment: 'hello',
      lastChannel: 0,
      lastDisconnect: null,
    });
    assert.deepEqual([...((blob && (await world.store.getBlob(blob))) ?? [])], [...texture]);
    assert.deepEqual(stored.listeners, [{ user: 1, channel: hall, enabled: true, volume: 0.5 }]);
  });

  test('oneself needs SelfRegister, another Register, both on the root', async () => {
    const { world, ada, bob, say } = await two();
    await world.setAcl(0, []);
    await say(ada.connection, { userId: 5 });
    await say(ada.connection, { session: bob.session.id, userId: 5 });
    const denied = (permission: number) => ({
      type: DenyType.Permission,
      permission,
      channelId: 0,
      session: ada.session.id,
    });
    assert.deepEqual(ada.connection.takeDenials(), [denied(Permission.SelfRegister), denied(Permission.Register)]);
    await world.setAcl(0, [allow('all', Permission.Register)]);
    await say(ada.connection, { session: bob.session.id, userId: 5 });
    assert.deepEqual(bob.connection.takeOnly('UserState').map(said), [
      { session: bob.session.id, actor: ada.session.id, userId: 1 },
    ]);
    await say(ada.connection, { session: bob.session.id, userId: 5 });
    assert.deepEqual(ada.connection.takeDenials(), [denied(Permission.Register)], 'once is enough');
  });

  test('keeps the address of the certificate of a page that has lost its connection and come back', async () => {
    const { world, say } = await two();
    const shown = { ...certificate('ab'.repeat(20)), emails: ['mo@example.org'] };
    const page = await world.login({ name: 'Mo', kind: 'browser', certificate: shown });
    const back = await world.comeBack(page);
    await say(back, { userId: 0 });
    const mo = (await world.store.load()).users.find(({ name }) => name === 'Mo');
    assert.deepEqual([mo?.certHash, mo?.email], ['ab'.repeat(20), 'mo@example.org']);
  });

  test('takes a certificate', async () => {
    const { world, ada, say } = await two();
    await world.setAcl(0, [allow('all', Permission.Register | Permission.SelfRegister)]);
    const plain = await world.join('Plain', { certificate: null });
    await say(plain.connection, { userId: 0 });
    await say(ada.connection, { session: plain.session.id, userId: 0 });
    const expected = { type: DenyType.MissingCertificate, session: plain.session.id };
    assert.deepEqual([plain.connection.takeDenials(), ada.connection.takeDenials()], [[expected], [expected]]);
    assert.equal(plain.session.user, null);
  });

  test('a name that somebody else has registered meanwhile is refused', async () => {
    const { world, ada, say } = await two();
    await world.register('ADA', 9);
    await say(ada.connection, { userId: 0 });
    assert.deepEqual(ada.connection.takeDenials(), [{ type: DenyType.UserName, name: 'Ada' }]);
  });

  test('changes nothing when the store does not take it', async () => {
    const { world, ada, bob, say } = await two();
    world.store.apply = () => Promise.reject(new Error('down'));
    await say(ada.connection, { userId: 0 });
    assert.deepEqual([ada.connection.takeNames(), bob.connection.take()], [['PermissionDenied'], []]);
    assert.deepEqual([ada.session.user, world.state.users.byName('Ada')], [null, undefined]);
  });

  test('gives the rights of the registered at once', async () => {
    const { world, ada, say } = await two();
    await world.setAcl(0, [
      allow('all', Permission.SelfRegister),
      deny('all', Permission.Speak),
      allow('auth', Permission.Speak),
    ]);
    await say(ada.connection, { channelId: await world.addChannel('Hall') });
    assert.equal(ada.session.audio.suppress, true);
    ada.connection.take();
    await say(ada.connection, { userId: 0 });
    assert.equal(ada.session.audio.suppress, false);
    const told = ada.connection.takeOnly('UserState').map(said);
    assert.deepEqual(told.at(-1), { session: ada.session.id, suppress: false });
  });
});

describe('the list of users', () => {
  async function withUsers() {
    const world = await ControlWorld.start();
    await world.register('Old', 3);
    const boss = await world.joinUser('SuperUser', 0);
    const mo = await world.joinUser('Mo', 5);
    boss.connection.take();
    const edit = async (...users: NonNullable<Body<'UserList'>['users']>) => {
      boss.connection.say('UserList', { users });
      await world.settle();
    };
    return { world, boss, mo, edit };
  }

  test('names all but SuperUser, with when and where they were last', async () => {
    const { world, boss, edit } = await withUsers();
    await world.change({
      kind: 'user-updated',
      id: 3 as UserId,
      set: {
        lastSeen: new Date('2029-01-02T03:04:05.678Z'),
        lastDisconnect: new Date('2029-01-02T04:00:00Z'),
        lastChannel: 0 as ChannelId,
      },
    });
    await edit();
    const [list] = boss.connection.takeOnly('UserList');
    assert.deepEqual(list?.users.map(said), [
      { userId: 3, name: 'Old', lastSeen: '2029-01-02T04:00:00Z', lastChannel: 0 },
      { userId: 5, name: 'Mo', lastSeen: '2030-01-01T00:00:00Z', lastChannel: 0 },
    ]);
  });

  test('is for those with Register on the root', async () => {
    const { world, mo } = await withUsers();
    mo.connection.say('UserList', {});
    mo.connection.say('UserList', { users: [{ userId: 3 }] });
    await world.settle();
    const denied = { type: DenyType.Permission, permission: Permission.Register, channelId: 0, session: mo.session.id };
    assert.deepEqual(mo.connection.takeDenials(), [denied, denied]);
    assert.notEqual(world.state.users.get(3 as UserId), undefined);
  });

  test('renames, and whoever is here is seen under the new name', async () => {
    const { world, boss, mo, edit } = await withUsers();
    await edit({ userId: 5, name: '  Moritz ' }, { userId: 0, name: 'Nobody' }, { userId: 77, name: 'Ghost' });
    assert.deepEqual(mo.connection.takeOnly('UserState').map(said), [
      { session: mo.session.id, actor: boss.session.id, name: 'Moritz' },
    ]);
    assert.equal(mo.session.name, 'Moritz');
    assert.equal((await world.store.load()).users.find(({ id }) => id === 5)?.name, 'Moritz');
    assert.equal(world.state.users.get(0 as UserId)?.name, 'SuperUser');
  });

  test('refuses each name that is not allowed or taken, and makes the other edits', async () => {
    const { world, boss, mo, edit } = await withUsers();
    await world.join('Guest');
    boss.connection.take();
    await edit(
      { userId: 5, name: '' },
      { userId: 5, name: 'a\nb' },
      { userId: 5, name: 'oLD' },
      { userId: 5, name: 'guest' },
      { userId: 5, name: 'MO' },
    );
    assert.deepEqual(boss.connection.takeDenials(), [
      { type: DenyType.UserName, name: '' },
      { type: DenyType.UserName, name: 'a\nb' },
      { type: DenyType.UserName, name: 'oLD' },
      { type: DenyType.UserName, name: 'guest' },
    ]);
    assert.equal(mo.session.name, 'MO', 'another spelling of the own name is free');
  });

  test('makes all edits of a message in one transaction, each after those before it', async (t) => {
    const { world, mo, edit } = await withUsers();
    const apply = t.mock.method(world.store, 'apply');
    await edit({ userId: 5, name: 'Tmp' }, { userId: 3, name: 'Mo' }, { userId: 5, name: 'Old' }, { userId: 3 });
    assert.equal(apply.mock.callCount(), 1);
    assert.equal(mo.session.name, 'Old');
    assert.deepEqual(
      mo.connection.takeOnly('UserState').map(({ name }) => name),
      ['Tmp', 'Old'],
    );
    const users = (await world.store.load()).users.map(({ id, name }) => [id, name]);
    assert.deepEqual(users, [
      [0, 'SuperUser'],
      [5, 'Old'],
    ]);
  });

  test('makes no edit, and says so once, when the store does not take them', async () => {
    const { world, boss, mo, edit } = await withUsers();
    world.store.apply = () => Promise.reject(new Error('down'));
    await edit({ userId: 5, name: 'Moritz' }, { userId: 3 });
    assert.deepEqual(boss.connection.takeDenials(), [{ type: DenyType.Text, reason: 'temporary failure, try again' }]);
    assert.equal(mo.session.name, 'Mo');
    assert.ok(world.state.users.get(3 as UserId));
  });

  test('without a name unregisters: struck from every rule and group, here as a guest from now on', async () => {
    const { world, mo, edit } = await withUsers();
    const hall = await world.addChannel('Hall');
    const crew = { name: 'crew', inherit: true, inheritable: true, add: [5 as UserId], remove: [3 as UserId] };
    await world.setAcl(hall, [{ ...allow('', 1), who: { kind: 'user', user: 5 as UserId } }], [crew]);
    await edit({ userId: 5 });
    const told = mo.connection.takeOnly('UserState').map(said);
    assert.deepEqual(told[0], { session: mo.session.id, userId: 0xffffffff });
    assert.equal(mo.session.user, null);
    assert.deepEqual(world.state.tree.get(hall)?.acl, []);
    assert.deepEqual(world.state.tree.get(hall)?.groups.get('crew')?.add, []);
    assert.equal(
      (await world.store.load()).users.some(({ id }) => id === 5),
      false,
    );
    assert.notEqual(await world.state.users.nextId(), 5, 'the number is not given again');
  });

  test('who loses the right to speak with the registration is silent, and everybody knows', async () => {
    const { world, mo, edit } = await withUsers();
    await world.setAcl(0, [deny('all', Permission.Speak), allow('auth', Permission.Speak)]);
    assert.equal(mo.session.audio.suppress, false);
    await edit({ userId: 5 });
    assert.equal(mo.session.audio.suppress, true);
    const told = mo.connection.takeOnly('UserState').map(said);
    assert.deepEqual(told, [
      { session: mo.session.id, userId: 0xffffffff },
      { session: mo.session.id, suppress: true },
    ]);
  });
});

describe('logging in as a user', () => {
  test('binds the certificate and its address to the registration, once', async () => {
    const world = await ControlWorld.start();
    await world.register('Mo', 5);
    world.logins.set('Mo', { kind: 'registered', user: 5 as UserId, name: 'Mo' });
    const shown = { ...certificate('ab'.repeat(20)), emails: ['mo@example.org', 'other@example.org'] };
    const first = await world.join('Mo', { certificate: shown });
    const mo = (await world.store.load()).users.find(({ id }) => id === 5);
    assert.deepEqual([mo?.certHash, mo?.email], ['ab'.repeat(20), 'mo@example.org']);
    assert.equal(world.state.users.byCertHash('ab'.repeat(20))?.id, 5);
    first.connection.drop();
    await world.settle();
    let writes = 0;
    const apply = world.store.apply.bind(world.store);
    world.store.apply = (changes) => {
      writes += 1;
      return apply(changes);
    };
    const again = await world.join('Mo', { certificate: shown });
    assert.equal(writes, 0, 'nothing is new');
    again.connection.drop();
    await world.settle();
    await world.join('Mo', { certificate: null });
    assert.equal(world.state.users.get(5 as UserId)?.certHash, 'ab'.repeat(20), 'no certificate takes none away');
  });

  test('works while the store does not', async () => {
    const world = await ControlWorld.start();
    await world.register('Mo', 5);
    world.logins.set('Mo', { kind: 'registered', user: 5 as UserId, name: 'Mo' });
    world.store.apply = () => Promise.reject(new Error('down'));
    const { session } = await world.join('Mo', { certificate: certificate('cd'.repeat(20)) });
    assert.equal(session.user, 5);
    assert.equal(world.state.users.get(5 as UserId)?.certHash, null);
  });

  test('never binds a certificate to SuperUser', async () => {
    const world = await ControlWorld.start();
    await world.joinUser('SuperUser', 0, { certificate: certificate('ef'.repeat(20)) });
    assert.equal(world.state.users.get(0 as UserId)?.certHash, null);
  });

  test('leads back to the channel left last, as long as it is remembered', async () => {
    const world = await ControlWorld.start({ rememberChannelDuration: 60 });
    const hall = await world.addChannel('Hall');
    const visit = async () => {
      const { connection, session } = await world.joinUser('Mo', 5);
      const { channel } = session;
      connection.say('UserState', { channelId: hall });
      await world.settle();
      connection.drop();
      await world.settle();
      return channel;
    };
    assert.equal(await visit(), 0);
    world.clock.advance(60_000);
    assert.equal(await visit(), hall);
    world.clock.advance(60_001);
    assert.equal(await visit(), 0);
  });
});
