import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Permission } from '#domain/permissions.ts';
import { packVersion } from '#protocol/version.ts';
import { allow, ControlWorld, deny } from '../../test/support/control-world.ts';
import { certificate, said } from '../../test/support/recording-connection.ts';

const GREETING = ['Version', 'CryptSetup', 'CodecVersion'];

describe('the handshake of a desktop client', () => {
  test('the server names its version in both forms before the client says anything', async () => {
    const world = await ControlWorld.start();
    const [version] = world.connect().takeOnly('Version');
    assert.equal(version?.versionV1, 0x000105ff);
    assert.equal(version?.versionV2?.toString(16), '1000502df0000');
    assert.equal(version?.release, 'Undertone test');
  });

  test('release and system are kept back when the settings say so', async () => {
    const world = await ControlWorld.start({ sendVersion: false });
    const [version] = world.connect().takeOnly('Version');
    assert.deepEqual(Object.keys(said(version ?? {})), ['versionV1', 'versionV2']);
  });

  test('alone on a new server it gets the burst in the order clients insist on', async () => {
    const world = await ControlWorld.start();
    const connection = await world.login({ name: 'Ada', certificate: certificate('a1') });
    assert.deepEqual(connection.takeNames(), [
      ...GREETING,
      'ChannelState',
      'PermissionQuery',
      'UserState',
      'ServerSync',
      'ServerConfig',
    ]);
  });

  test('with others, channels and links, those come in the order clients insist on', async () => {
    const world = await ControlWorld.start({ welcomeText: 'hello', suggestPushToTalk: true });
    const a = await world.addChannel('A', 0, { position: 2, maxUsers: 7 });
    const b = await world.addChannel('B', a, { description: 'x'.repeat(128) });
    await world.link(a, b);
    const first = await world.join('Ada');
    const second = await world.join('Bob');
    first.connection.take();
    const connection = await world.login({ name: 'Cid', certificate: certificate('c1') });
    const sent = connection.take();
    assert.deepEqual(
      sent.map((message) => message.name),
      [
        ...GREETING,
        ...['ChannelState', 'ChannelState', 'ChannelState', 'ChannelState', 'ChannelState'],
        'PermissionQuery',
        ...['UserState', 'UserState', 'UserState'],
        'ServerSync',
        'ServerConfig',
        'SuggestConfig',
      ],
    );
    const bodies = (name: string) => sent.filter((message) => message.name === name).map(({ body }) => said(body));
    const access = { isEnterRestricted: false, canEnter: true };
    const [root, channelA, channelB, linksA, linksB] = bodies('ChannelState');
    assert.deepEqual(root, { channelId: 0, name: 'Root', position: 0, maxUsers: 0, ...access });
    assert.deepEqual(channelA, { channelId: a, parent: 0, name: 'A', position: 2, maxUsers: 7, ...access });
    // SHA-1 of 128 times x.
    assert.equal(
      Buffer.from(channelB?.['descriptionHash'] as Uint8Array).toString('hex'),
      '150fa3fbdc899bd0b8f95a9fb6027f564d953762',
    );
    assert.equal(channelB?.['description'], undefined);
    assert.deepEqual(linksA, { channelId: a, links: [b] });
    assert.deepEqual(linksB, { channelId: b, links: [a] });
    const session = world.sessionOf(connection);
    const users = bodies('UserState');
    assert.deepEqual(users[0], { session: session?.id, name: 'Cid', channelId: 0, hash: 'c1' });
    assert.deepEqual(
      users.slice(1).map((user) => [user['session'], user['name'], user['channelId']]),
      [
        [first.session.id, 'Ada', undefined],
        [second.session.id, 'Bob', undefined],
      ],
    );
    const [sync] = bodies('ServerSync');
    assert.equal(sync?.['session'], session?.id);
    assert.equal(sync?.['welcomeText'], 'hello');
    assert.equal(Number(sync?.['permissions']), 0xb0e + 0x80000 + 0x8000000);
    assert.deepEqual(bodies('CodecVersion'), [{ alpha: -2147483637, beta: 0, preferAlpha: true, opus: true }]);
    assert.deepEqual(
      first.connection.take().map(({ name, body }) => [name, said(body)]),
      [['UserState', users[0]]],
    );
  });

  test('flags, blobs and listeners of those who are there already are told', async () => {
    const world = await ControlWorld.start();
    const room = await world.addChannel('Room');
    const { connection: ada, session } = await world.join('Ada');
    ada.say('UserState', { channelId: room, selfDeaf: true, comment: 'short', texture: new Uint8Array(200).fill(7) });
    ada.say('UserState', { recording: true, listeningChannelAdd: [0] });
    await world.settle();
    const connection = await world.login({ name: 'Bob' });
    const [, seen] = connection.takeOnly('UserState');
    const { textureHash, hash, ...plain } = said(seen ?? {});
    assert.equal(hash, session.certHash);
    assert.equal((textureHash as Uint8Array).length, 20);
    assert.deepEqual(plain, {
      session: session.id,
      name: 'Ada',
      channelId: room,
      selfDeaf: true,
      recording: true,
      comment: 'short',
      listeningChannelAdd: [0],
    });
  });

  test('SuperUser is shown suppressed, gets no PermissionQuery and every right in ServerSync', async () => {
    const world = await ControlWorld.start();
    world.logins.set('SuperUser', { kind: 'registered', user: 0 as never, name: 'SuperUser' });
    const sent = (await world.login({ name: 'SuperUser' })).take();
    const names = sent.map((message) => message.name);
    assert.ok(!names.includes('PermissionQuery'));
    const state = sent.find((message) => message.name === 'UserState');
    assert.deepEqual(said(state?.body ?? {}), {
      session: 1,
      name: 'SuperUser',
      userId: 0,
      channelId: 0,
      suppress: true,
    });
    const sync = sent.find((message) => message.name === 'ServerSync');
    assert.equal(Number(sync?.name === 'ServerSync' ? sync.body.permissions : 0), 0x1f0fff);
  });

  test('who enters a channel below the root is told of its rights there and in the parent', async () => {
    const world = await ControlWorld.start({ defaultChannel: 1 });
    await world.addChannel('Lobby');
    const connection = await world.login({ name: 'Ada' });
    assert.deepEqual(
      connection.takeOnly('PermissionQuery').map((query) => query.channelId),
      [1, 0],
    );
  });

  test('a returning user is put back into its last channel, a full or closed one is passed over', async () => {
    const world = await ControlWorld.start({ defaultChannel: 1 });
    const lobby = await world.addChannel('Lobby');
    const room = await world.addChannel('Room', 0, { maxUsers: 1 });
    const { connection } = await world.joinUser('Ada', 5);
    connection.say('UserState', { channelId: room });
    await world.settle();
    connection.drop();
    const again = await world.joinUser('Ada', 5);
    assert.equal(again.session.channel, room);
    again.connection.drop();
    const other = await world.join('Bob');
    other.connection.say('UserState', { channelId: room });
    await world.settle();
    assert.equal((await world.joinUser('Ada', 5)).session.channel, lobby);
  });

  test('a client without Opus is warned between CryptSetup and CodecVersion', async () => {
    const world = await ControlWorld.start();
    const connection = await world.login({ name: 'Ada', opus: false });
    assert.deepEqual(connection.takeNames().slice(1, 4), ['CryptSetup', 'TextMessage', 'CodecVersion']);
  });

  test('a client below 1.4 is told that it cannot see listeners, one below 1.2.2 gets texts in full', async () => {
    const world = await ControlWorld.start();
    const { connection: ada } = await world.join('Ada');
    ada.say('UserState', { comment: 'y'.repeat(500) });
    await world.settle();
    const connection = await world.login({ name: 'Old', version: packVersion(1, 2, 0) });
    const sent = connection.take();
    assert.equal(sent.at(-1)?.name, 'TextMessage');
    const shown = sent.filter((message) => message.name === 'UserState').map(({ body }) => said(body));
    assert.equal(shown[1]?.['comment'], 'y'.repeat(500));
    assert.equal(shown[1]?.['commentHash'], undefined);
  });

  test('listeners of a registration come back: told to the others without volumes, to oneself with them', async () => {
    const world = await ControlWorld.start();
    const room = await world.addChannel('Room');
    await world.register('Ada', 5);
    await world.change({
      kind: 'listener-set',
      listener: { user: 5 as never, channel: room, enabled: true, volume: 0.5 },
    });
    const { connection: bob } = await world.join('Bob');
    world.logins.set('Ada', { kind: 'registered', user: 5 as never, name: 'Ada' });
    const ada = await world.login({ name: 'Ada' });
    const names = ada.sent.map((message) => message.name);
    assert.deepEqual(names.slice(names.indexOf('ServerSync')), ['ServerSync', 'UserState', 'ServerConfig']);
    const own = ada.takeOnly('UserState').at(-1);
    assert.deepEqual(own?.listeningChannelAdd, [room]);
    assert.equal(own?.listeningVolumeAdjustment[0]?.volumeAdjustment, 0.5);
    const seen = bob.takeOnly('UserState').at(-1);
    assert.deepEqual(seen?.listeningChannelAdd, [room]);
    assert.deepEqual(seen?.listeningVolumeAdjustment, []);
  });

  test('the voice format follows the version, and a repeated Version changes it at once', async () => {
    const world = await ControlWorld.start();
    const { connection, session } = await world.join('Ada', { version: null });
    assert.equal(session.hears, 'legacy');
    connection.say('Version', { versionV1: 0x00010500 });
    assert.equal(session.hears, 'protobuf');
    connection.say('Version', { versionV1: 0x00010400 });
    assert.equal(session.hears, 'legacy');
  });
});

describe('access tokens', () => {
  test('a second Authenticate replaces them and tells for every channel whether it may be entered', async () => {
    const world = await ControlWorld.start();
    const room = await world.addChannel('Room');
    await world.setAcl(room, [deny('all', Permission.Enter), allow('#key', Permission.Enter)]);
    const { connection, session } = await world.join('Ada');
    connection.say('Authenticate', { username: 'ignored', tokens: ['KEY'] });
    const told = connection.takeOnly('ChannelState').map((channel) => [channel.channelId, channel.canEnter]);
    assert.deepEqual(told, [
      [0, true],
      [room, true],
    ]);
    assert.equal(session.name, 'Ada');
    connection.say('Authenticate', {});
    assert.equal(connection.takeOnly('ChannelState').at(-1)?.canEnter, false);
    connection.say('Authenticate', {});
    assert.deepEqual(connection.take(), []);
  });
});
