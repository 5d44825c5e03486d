import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Permission } from '#domain/permissions.ts';
import { Mumble } from '#proto/generated/messages.js';
import { packVersion } from '#protocol/version.ts';
import { adaAndBob } from '../../test/support/ada-and-bob.ts';
import { allow, deny } from '../../test/support/control-world.ts';
import { said } from '../../test/support/recording-connection.ts';

const { DenyType } = Mumble.PermissionDenied;

test('a ping returns its time stamp, beyond what a double holds, and what the server counted', async () => {
  const { world, ada } = await adaAndBob();
  world.peers.received = { good: 4, late: 3, lost: 2, resync: 1 };
  // Field 1, varint: 2^53 + 1.
  ada.connection.sayBytes(3, Buffer.from('088180808080808010', 'hex'));
  const [pong] = ada.connection.takeOnly('Ping');
  assert.equal(pong?.timestamp?.toString(), '9007199254740993');
  const { timestamp: _, ...counters } = said(pong ?? {});
  assert.deepEqual(counters, { good: 4, late: 3, lost: 2, resync: 1 });
});

describe('statistics of a session', () => {
  async function asked(
    prepare: (parts: Awaited<ReturnType<typeof adaAndBob>>) => Promise<void> | void,
    statsOnly = false,
  ) {
    const parts = await adaAndBob();
    const { world, ada, bob } = parts;
    bob.connection.say('Ping', { good: 9, tcpPackets: 5, udpPackets: 6, tcpPingAvg: 1.5 });
    world.clock.advance(7000);
    await prepare(parts);
    ada.connection.take();
    ada.connection.say('UserStats', { session: bob.session.id, statsOnly });
    await world.settle();
    return { ...parts, sent: ada.connection.take() };
  }
  const basic = [
    'session',
    'udpPackets',
    'tcpPackets',
    'udpPingAvg',
    'udpPingVar',
    'tcpPingAvg',
    'tcpPingVar',
    'onlinesecs',
  ];
  const local = ['fromClient', 'fromServer', 'bandwidth', 'idlesecs'];
  const details = ['certificates', 'version', 'celtVersions', 'address', 'strongCertificate', 'opus'];
  const fields = (body: object | undefined) => Object.keys(said(body ?? {})).sort();

  test('in the same channel: the traffic but no details', async () => {
    const { sent, bob } = await asked(() => {});
    assert.deepEqual(fields(sent[0]?.body), [...basic, ...local].sort());
    const body = said(sent[0]?.body ?? {});
    assert.deepEqual(
      [body['session'], body['tcpPackets'], body['onlinesecs'], body['idlesecs']],
      [bob.session.id, 5, 7, 7],
    );
    assert.equal((body['fromServer'] as { good: number }).good, 9);
  });

  test('elsewhere: the basics, and nothing without Enter there', async () => {
    const away = async ({ world, bob }: Awaited<ReturnType<typeof adaAndBob>>) => {
      const room = await world.addChannel('Room');
      bob.connection.say('UserState', { channelId: room });
      await world.settle();
    };
    assert.deepEqual(fields((await asked(away)).sent[0]?.body), [...basic].sort());
    const closed = await asked(async (parts) => {
      await away(parts);
      await parts.world.setAcl(parts.bob.session.channel, [deny('all', Permission.Enter)]);
    });
    const expected = { type: DenyType.Permission, permission: 4, channelId: 1, session: closed.ada.session.id };
    assert.deepEqual(said(closed.sent[0]?.body ?? {}), expected);
  });

  test('for those who may ban, and of oneself: everything, unless only the numbers are asked for', async () => {
    const may = ({ world }: Awaited<ReturnType<typeof adaAndBob>>) => world.setAcl(0, [allow('all', Permission.Ban)]);
    const all = await asked(may);
    assert.deepEqual(fields(all.sent[0]?.body), [...basic, ...local, ...details].sort());
    const address = said(all.sent[0]?.body ?? {})['address'] as Uint8Array;
    assert.equal(Buffer.from(address).toString('hex'), '00000000000000000000ffffc0000201');
    assert.deepEqual(fields((await asked(may, true)).sent[0]?.body), [...basic, ...local].sort());
    all.bob.connection.take();
    all.bob.connection.say('UserStats', {});
    assert.deepEqual(fields(all.bob.connection.take()[0]?.body), [...basic, ...local, ...details].sort());
  });
});

test('blobs are sent one by one to who asks: descriptions, pictures, comments', async () => {
  const { world, ada, bob } = await adaAndBob();
  const room = await world.addChannel('Room', 0, { description: 'd'.repeat(200) });
  bob.connection.say('UserState', { comment: 'c'.repeat(200), texture: new Uint8Array(200) });
  await world.settle();
  ada.connection.take();
  const { id } = bob.session;
  ada.connection.say('RequestBlob', {
    sessionTexture: [id, 99, id],
    sessionComment: [id],
    channelDescription: [room, 0],
  });
  const sent = ada.connection.take().map(({ name, body }) => [name, ...Object.keys(said(body))]);
  assert.deepEqual(sent, [
    ['ChannelState', 'channelId', 'description'],
    ['UserState', 'session', 'texture'],
    ['UserState', 'session', 'comment'],
  ]);
});

test('expensive questions are answered up to a limit', async () => {
  const { world, ada } = await adaAndBob();
  await world.addChannel('Room', 0, { description: 'd'.repeat(200) });
  for (let i = 0; i < 100; i += 1) ada.connection.say('RequestBlob', { channelDescription: [1] });
  assert.equal(ada.connection.take().length, 60);
});

test('plugin data goes to the listed sessions that can take it, the list does not', async () => {
  const { world, ada, bob } = await adaAndBob();
  const old = await world.join('Old', { version: packVersion(1, 3, 0) });
  const data = Uint8Array.of(1, 2);
  const receiverSessions = [bob.session.id, bob.session.id, old.session.id, 99];
  ada.connection.say('PluginDataTransmission', { senderSession: 99, receiverSessions, data, dataID: 'id' });
  const got = bob.connection.takeOnly('PluginDataTransmission').map(said);
  assert.deepEqual(got, [{ senderSession: ada.session.id, data: Buffer.from(data), dataID: 'id' }]);
  assert.deepEqual(old.connection.take(), []);
  ada.connection.say('PluginDataTransmission', { receiverSessions, data: new Uint8Array(1001), dataID: 'id' });
  ada.connection.say('PluginDataTransmission', { receiverSessions, data, dataID: 'x'.repeat(101) });
  ada.connection.say('PluginDataTransmission', { receiverSessions, dataID: 'id' });
  assert.deepEqual(bob.connection.take(), []);
});

test('a client that lost track gets the nonce of the server or brings its own', async () => {
  const { world, ada } = await adaAndBob();
  ada.connection.say('CryptSetup', {});
  const [setup] = ada.connection.takeOnly('CryptSetup').map(said);
  assert.deepEqual(setup, { serverNonce: Buffer.alloc(16, 2) });
  ada.connection.say('CryptSetup', { clientNonce: new Uint8Array(16) });
  assert.equal(world.peers.resyncs[0]?.session, ada.session.id);
  ada.connection.say('CryptSetup', { clientNonce: new Uint8Array(3) });
  assert.deepEqual(ada.connection.take(), []);
  assert.equal(world.troubles.length, 1);
});

describe('PermissionQuery', () => {
  test('is answered with the rights in the channel, not to SuperUser and not for unknown channels', async () => {
    const { world, ada } = await adaAndBob();
    await world.addChannel('Room');
    ada.connection.say('PermissionQuery', { channelId: 1 });
    ada.connection.say('PermissionQuery', { channelId: 99 });
    const answers = ada.connection.takeOnly('PermissionQuery').map(said);
    assert.deepEqual(answers, [{ channelId: 1, permissions: 0xb0e + 0x8000000 }]);
    const root = await world.joinUser('SuperUser', 0);
    root.connection.say('PermissionQuery', { channelId: 1 });
    assert.deepEqual(root.connection.take(), []);
  });

  test('comes unasked with flush when rights the client was told of have changed', async () => {
    const { world, ada } = await adaAndBob();
    const room = await world.addChannel('Room');
    await world.setAcl(room, [deny('all', Permission.Enter), allow('#key', Permission.Enter)]);
    ada.connection.say('PermissionQuery', { channelId: room });
    ada.connection.take();
    ada.connection.say('Authenticate', { tokens: ['other'] });
    assert.deepEqual(ada.connection.takeOnly('PermissionQuery'), []);
    ada.connection.say('Authenticate', { tokens: ['key'] });
    const told = ada.connection.takeOnly('PermissionQuery').map(said);
    assert.deepEqual(told, [{ channelId: room, permissions: 0xb0e + 0x8000000, flush: true }]);
  });

  test('comes with flush in any case when the client was told of twenty channels', async () => {
    const { world, ada } = await adaAndBob();
    for (let at = 0; at < 20; at += 1) await world.addChannel(`Room ${at}`);
    for (let id = 0; id < 20; id += 1) ada.connection.say('PermissionQuery', { channelId: id });
    ada.connection.take();
    ada.connection.say('Authenticate', { tokens: ['other'] });
    const told = ada.connection.takeOnly('PermissionQuery').map((query) => [query.channelId, query.flush]);
    assert.deepEqual(told, [[19, true]]);
    // From here on the client knows of one channel, and what it knows is right.
    ada.connection.say('Authenticate', { tokens: ['third'] });
    assert.deepEqual(ada.connection.takeOnly('PermissionQuery'), []);
  });
});

describe('kicking', () => {
  test('needs Kick or Ban on the root, is told to all and ends the session', async () => {
    const { world, ada, bob } = await adaAndBob();
    const cid = await world.join('Cid');
    ada.connection.take();
    bob.connection.take();
    const kick = { session: bob.session.id, reason: 'enough' };
    ada.connection.say('UserRemove', kick);
    await world.settle();
    assert.deepEqual(said(ada.connection.takeOnly('PermissionDenied')[0] ?? {}), {
      type: DenyType.Permission,
      permission: 0x30000,
      channelId: 0,
      session: ada.session.id,
    });
    await world.setAcl(0, [allow('all', Permission.Kick)]);
    ada.connection.say('UserRemove', kick);
    await world.settle();
    const told = { ...kick, actor: ada.session.id };
    assert.deepEqual(cid.connection.takeOnly('UserRemove').map(said), [told, { session: bob.session.id }]);
    assert.deepEqual(bob.connection.takeOnly('UserRemove').map(said), [told]);
    assert.equal(bob.connection.ended, 'flush');
  });

  test('SuperUser is not kicked', async () => {
    const { world, ada } = await adaAndBob();
    await world.setAcl(0, [allow('all', Permission.Kick)]);
    const root = await world.joinUser('SuperUser', 0);
    ada.connection.say('UserRemove', { session: root.session.id });
    await world.settle();
    assert.equal(root.connection.ended, null);
    assert.equal(ada.connection.takeOnly('PermissionDenied').length, 1);
  });
});

describe('voice targets', () => {
  test('keep what exists, and an empty one is removed', async () => {
    const { world, ada, bob } = await adaAndBob();
    const room = await world.addChannel('Room');
    const targets = [
      { session: [bob.session.id, 99] },
      { channelId: room, links: true, group: 'admin' },
      { channelId: 99, children: true },
    ];
    ada.connection.say('VoiceTarget', { id: 3, targets });
    assert.deepEqual(ada.session.targets.get(3 as never), {
      sessions: [bob.session.id],
      channels: [{ id: room, links: true, children: false, group: 'admin' }],
    });
    ada.connection.say('VoiceTarget', { id: 3, targets: [{ session: [99] }] });
    assert.equal(ada.session.targets.size, 0);
  });

  test('that are too large are refused with a reason, and the one before stays', async () => {
    const { ada, bob } = await adaAndBob();
    ada.connection.say('VoiceTarget', { id: 3, targets: [{ session: [bob.session.id] }] });
    ada.connection.say('VoiceTarget', { id: 3, targets: Array.from({ length: 201 }, () => ({ channelId: 0 })) });
    assert.deepEqual(
      ada.connection.takeOnly('PermissionDenied').map(({ type }) => type),
      [DenyType.Text],
    );
    assert.deepEqual(ada.session.targets.get(3 as never)?.sessions, [bob.session.id]);
  });

  test('exist from 1 to 30', async () => {
    const { ada, bob } = await adaAndBob();
    for (const id of [0, 1, 30, 31])
      ada.connection.say('VoiceTarget', { id, targets: [{ session: [bob.session.id] }] });
    assert.deepEqual([...ada.session.targets.keys()], [1, 30]);
  });
});
