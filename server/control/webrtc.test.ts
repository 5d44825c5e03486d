import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { bankOfChannel, bankOfSession, type ChannelId, type SlotId } from '#domain/ids.ts';
import { ControlWorld } from '../../test/support/control-world.ts';
import { said } from '../../test/support/recording-connection.ts';

async function browser(settings = {}) {
  const world = await ControlWorld.start(settings);
  const room = await world.addChannel('Room');
  const page = await world.join('Page', { kind: 'browser' });
  return { world, room, page };
}

describe('the handshake of a page', () => {
  test('is that of a desktop without CryptSetup, and WebHello comes last', async () => {
    const world = await ControlWorld.start();
    const connection = await world.login({ name: 'Page', kind: 'browser', opus: false });
    assert.deepEqual(connection.takeNames(), [
      'Version',
      'CodecVersion',
      'ChannelState',
      'PermissionQuery',
      'UserState',
      'ServerSync',
      'ServerConfig',
      'WebHello',
    ]);
    assert.equal(world.sessionOf(connection)?.hears, 'slots');
    assert.equal(world.peers.keys.size, 0);
  });

  test('WebHello carries what the page needs to load its device', async () => {
    const world = await ControlWorld.start();
    const connection = await world.login({ name: 'Page', kind: 'browser' });
    const [hello] = connection.takeOnly('WebHello').map(said);
    const { resumeToken, ...rest } = hello ?? {};
    assert.deepEqual(rest, { protocolVersion: 1, routerCapabilities: '{"codecs":[]}', resumeSeconds: 15 });
    assert.match(String(resumeToken), /^[\w-]{32}\.1$/);
  });

  test('a media plane that cannot take it leaves the session without WebHello', async () => {
    const world = await ControlWorld.start();
    world.media.failure = new Error('no worker');
    const connection = await world.login({ name: 'Page', kind: 'browser' });
    assert.equal(connection.sent.at(-1)?.name, 'ServerConfig');
    assert.equal(world.troubles.length, 1);
  });

  test('a page that is gone before it is attached is detached again', async () => {
    const world = await ControlWorld.start();
    const attached = Promise.withResolvers<{ routerCapabilities: unknown }>();
    world.media.attach = () => attached.promise;
    const { connection, session } = await world.join('Page', { kind: 'browser' });
    connection.drop();
    world.media.take('detach');
    attached.resolve({ routerCapabilities: {} });
    await world.settle();
    assert.deepEqual(world.media.take('detach'), [[session.id]]);
  });
});

describe('requests of a page', () => {
  test('are answered under their number', async () => {
    const { world, page } = await browser();
    page.connection.say('TransportRequest', { request: 1, direction: 1 });
    page.connection.say('TransportConnect', { request: 2, transport: 'transport-1', dtlsParameters: '{"a":1}' });
    page.connection.say('ProduceRequest', { request: 3, transport: 'transport-1', rtpParameters: '{"b":2}' });
    page.connection.say('IceRestart', { request: 4, transport: 'transport-1' });
    await world.settle();
    const told = page.connection.take().map(({ name, body }) => [name, said(body)]);
    assert.deepEqual(JSON.parse(JSON.stringify(told)), [
      [
        'TransportReady',
        { request: 1, transport: 'transport-1', parameters: '{"direction":"receive"}', iceServers: { servers: [] } },
      ],
      ['Done', { request: 2 }],
      ['ProduceReady', { request: 3, producer: 'producer-2' }],
      ['IceRestarted', { request: 4, iceParameters: '{"usernameFragment":"x"}', iceServers: { servers: [] } }],
    ]);
    assert.deepEqual(world.media.take('connectTransport'), [[page.session.id, 'transport-1', { a: 1 }]]);
    assert.deepEqual(world.media.take('produce'), [[page.session.id, 'transport-1', { b: 2 }]]);
  });

  test('that fail again and again make a few lines in the log', async () => {
    const { world, page } = await browser();
    for (let request = 0; request < 30; request++) {
      page.connection.say('TransportConnect', { request, transport: 't', dtlsParameters: 'not json' });
    }
    await world.settle();
    assert.equal(page.connection.takeOnly('Failure').length, 30);
    assert.equal(world.troubles.length, 5);
  });

  test('that fail, or carry no JSON, are answered with Failure', async () => {
    const { world, page } = await browser();
    page.connection.say('TransportConnect', { request: 1, transport: 't', dtlsParameters: 'not json' });
    world.media.failure = new Error('worker died');
    page.connection.say('TransportRequest', { request: 2, direction: 0 });
    await world.settle();
    const failures = page.connection.takeOnly('Failure').map((failure) => failure.request);
    assert.deepEqual(failures, [1, 2]);
  });

  test('do not hold up the lane', async () => {
    const { world, page } = await browser();
    world.media.createTransport = () => new Promise(() => {});
    page.connection.say('TransportRequest', { request: 1, direction: 0 });
    page.connection.say('Ping', {});
    assert.deepEqual(page.connection.takeNames(), ['Ping']);
    assert.equal(world.server.lane.depth, 0);
  });
});

describe('what a page hears', () => {
  test('follows its channel and the channels it listens to, told once for many changes', async () => {
    const { world, room, page } = await browser();
    const { id } = page.session;
    assert.deepEqual(world.media.take('listen'), [[id, [0]]]);
    const gate = Promise.withResolvers<void>();
    world.server.lane.run(() => gate.promise);
    page.connection.say('UserState', { channelId: room });
    page.connection.say('UserState', { listeningChannelAdd: [0] });
    gate.resolve();
    await world.settle();
    assert.deepEqual(world.media.take('listen'), [[id, [0, room]]]);
    page.connection.say('UserState', { comment: 'x' });
    await world.settle();
    assert.deepEqual(world.media.take('listen'), []);
  });

  test('stops while it is deaf, by itself or by others', async () => {
    const { world, page } = await browser();
    page.connection.say('UserState', { selfDeaf: true });
    await world.settle();
    page.connection.say('UserState', { selfDeaf: false });
    await world.settle();
    world.state.setAudio(page.session.id, { deaf: true });
    await world.server.lane.run(() => {});
    assert.deepEqual(
      world.media.take('deafen').map(([, deaf]) => deaf),
      [true, false, true],
    );
  });

  test('comes by tunnel when WebRTC fails, and by slots again when it works', async () => {
    const { world, page } = await browser();
    world.media.take('listen');
    page.connection.say('VoicePath', { path: 1 });
    assert.equal(page.session.hears, 'protobuf');
    assert.deepEqual(world.media.take('listen'), [[page.session.id, []]]);
    page.connection.say('VoicePath', { path: 0 });
    assert.equal(page.session.hears, 'slots');
    assert.deepEqual(world.media.take('listen'), [[page.session.id, [0]]]);
  });

  test('starts anew when its media worker was replaced', async () => {
    const { world, page } = await browser();
    const { id } = page.session;
    page.connection.say('UserState', { selfDeaf: true });
    await world.settle();
    page.connection.take();
    world.media.calls.length = 0;
    world.server.mediaEvents.workerReplaced([id]);
    await world.settle();
    assert.deepEqual(page.connection.takeNames(), ['WebHello']);
    assert.deepEqual(world.media.calls, [
      ['attach', id],
      ['deafen', id, true],
      ['listen', id, [0]],
    ]);
  });

  test('the slots it may hear and who speaks through them are told as messages', async () => {
    const { world, room, page } = await browser();
    const desktop = await world.join('Desktop');
    page.connection.take();
    const { mediaEvents } = world.server;
    const [bank, own] = [bankOfChannel(room), bankOfSession(page.session.id)];
    const slot = { slot: 2 as SlotId, consumer: 'c', producer: 'p', rtpParameters: { x: 1 } };
    mediaEvents.slotsOpened(page.session.id, bank, [slot]);
    mediaEvents.slotsOpened(page.session.id, own, []);
    const assignment = {
      bank,
      slot: 2 as SlotId,
      speaker: desktop.session.id,
      context: 1,
      talking: true,
      volume: 0.5,
    } as const;
    mediaEvents.slotAssigned([page.session.id, desktop.session.id], assignment);
    mediaEvents.slotAssigned([page.session.id], { ...assignment, speaker: null, talking: false });
    mediaEvents.slotsClosed(page.session.id, bank);
    const told = page.connection.take().map(({ name, body }) => [name, said(body)]);
    const opened = { slot: 2, consumer: 'c', producer: 'p', rtpParameters: '{"x":1}' };
    const assigned = { bank, slot: 2, context: 1, volume: 0.5 };
    assert.deepEqual(JSON.parse(JSON.stringify(told)), [
      ['SlotsOpened', { bank, channelId: room, slots: [opened] }],
      ['SlotsOpened', { bank: own }],
      ['SlotAssigned', { ...assigned, session: desktop.session.id, talking: true }],
      ['SlotAssigned', { ...assigned, session: 0, talking: false }],
      ['SlotsClosed', { bank }],
    ]);
    assert.deepEqual(desktop.connection.take(), []);
  });
});

test('the page says with which target it talks and which slots it can play', async () => {
  const { world, room, page } = await browser();
  const { id } = page.session;
  assert.equal(world.server.talkTargetOf(id), 0);
  page.connection.say('TalkTarget', { target: 7 });
  page.connection.say('TalkTarget', { target: 32 });
  assert.equal(world.server.talkTargetOf(id), 7);
  page.connection.say('SlotsReady', { bank: bankOfChannel(room as ChannelId), slots: [0, 2] });
  assert.deepEqual(world.media.take('slotsReady'), [[id, bankOfChannel(room), [0, 2]]]);
});

test('a desktop never gets a message of the web family, whatever happens', async () => {
  const { world, page } = await browser();
  const { connection, session } = await world.join('Desktop');
  page.connection.say('UserState', { selfDeaf: true });
  world.server.outbox.toAll({ name: 'SlotsClosed', body: { bank: 1 } });
  world.server.outbox.to(session.id, { name: 'SlotsClosed', body: { bank: 1 } });
  world.server.outbox.toEach([session.id], { name: 'SlotsClosed', body: { bank: 1 } });
  world.server.mediaEvents.workerReplaced([session.id]);
  await world.settle();
  assert.deepEqual(connection.takeNames(), ['UserState']);
});

test('a page says where its person is; what is no place changes nothing, and a desktop says it with its voice alone', async () => {
  const { world, page } = await browser();
  const desktop = await world.join('Desktop');
  world.clock.advance(500);
  for (const { connection } of [page, desktop]) connection.say('SpeakerPosition', { session: 1, x: 1.5, y: -2, z: 3 });
  await world.settle();
  const told = { x: 1.5, y: -2, z: 3, at: world.clock.now() };
  assert.deepEqual(page.session.position, told);
  assert.equal(desktop.session.position, null);
  page.connection.say('SpeakerPosition', { session: 1, x: Number.POSITIVE_INFINITY, y: 0, z: 0 });
  page.connection.say('SpeakerPosition', { session: 1, x: 0, y: Number.NaN, z: 0 });
  await world.settle();
  assert.deepEqual(page.session.position, told);
});

test('a place in one game is none in the next', async () => {
  const { world, page } = await browser();
  const enter = (game: string) => page.connection.say('UserState', { pluginContext: new TextEncoder().encode(game) });
  enter('cave');
  page.connection.say('SpeakerPosition', { session: 1, x: 1, y: 2, z: 3 });
  enter('cave');
  await world.settle();
  assert.notEqual(page.session.position, null);
  enter('castle');
  await world.settle();
  assert.equal(page.session.position, null);
});
