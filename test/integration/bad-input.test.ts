import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { test } from 'node:test';
import type { ControlMessage } from '#proto/message-types.ts';
import { encodeMessage, messageId } from '#proto/message-types.ts';
import { encodeControlFrame } from '#protocol/control-frame.ts';
import { TestApp } from '../support/app.ts';
import { HurriedClock } from '../support/hurried-clock.ts';
import type { MumbleClient } from '../support/mumble-client.ts';
import { LoginRejected } from '../support/protocol-client.ts';
import { until } from '../support/until.ts';

const [REJECT, SERVER_SYNC, TEXT, PERMISSION_DENIED] = [4, 5, 11, 12];
const SERVER_ONLY = [REJECT, SERVER_SYNC, PERMISSION_DENIED, 16, 21, 24, 25];
const WRONG_SERVER_PASSWORD = 4;
const SERVER_FULL = 6;

function frameOf(message: ControlMessage): Uint8Array {
  return encodeControlFrame(messageId(message.name), encodeMessage(message));
}

/** Somebody who must not notice anything of what others send. */
async function bystander(server: TestApp): Promise<MumbleClient> {
  const client = await server.join('Bystander');
  await client.ping();
  client.inbox.skip();
  return client;
}

/** Nothing was said to the bystander, who is still served. */
async function noticedNothing(client: MumbleClient): Promise<void> {
  const before = client.inbox.all.length;
  await client.ping();
  const since = client.inbox.all.slice(before).filter(({ name }) => name !== 'Ping');
  assert.deepEqual(since, []);
  assert.deepEqual(client.belief.offences, []);
}

test('bytes that are not TLS end the connection, and count towards a ban of the address', async (t) => {
  const server = await TestApp.start(t, { config: { autobanAttempts: 2 } });
  for (let n = 0; n < 3; n++) {
    const socket = connect(server.app.ports.mumble, '127.0.0.1').on('error', () => {});
    socket.end('GET / HTTP/1.1\r\n\r\n').resume();
    await once(socket, 'close');
  }
  await until(async () => (await server.metric('tls_connections_total', 'failedHandshakes')) === 3, 'three failures');
  await assert.rejects(server.connect());
  assert.equal(await server.metric('tls_connections_total', 'refused'), 1);
});

test('an address that connects too often is shut out for a while, and no other', async (t) => {
  const clock = new HurriedClock();
  const server = await TestApp.start(t, { clock, config: { autobanAttempts: 2, autobanTime: 60 } });
  for (const name of ['Ann', 'Bo', 'Cy']) await (await server.join(name)).close();
  await assert.rejects(server.connect());
  const other = connect({ port: server.app.ports.mumble, host: '127.0.0.1', localAddress: '127.0.0.2' });
  await once(other, 'connect');
  other.destroy();
  clock.advance(61_000);
  await server.join('Di');
});

test('who says nothing, or trickles a frame, is let go when its time is over; a login in time is not', async (t) => {
  const clock = new HurriedClock();
  const server = await TestApp.start(t, { clock, config: { loginTimeout: 20, timeout: 30 } });
  const silent = await server.connect();
  const trickling = await server.connect();
  const frame = encodeControlFrame(TEXT, new Uint8Array(1000));
  trickling.sendRaw(frame.subarray(0, 8));
  const member = await server.join('Ann', { pings: false });
  clock.advance(15_000);
  trickling.sendRaw(frame.subarray(8, 9));
  await member.ping();
  clock.advance(6000);
  await Promise.all([silent.closed, trickling.closed]);
  await member.ping();

  // Bytes of a frame that does not end are no sign of life from a member either.
  member.sendRaw(frame.subarray(0, 500));
  clock.advance(31_000);
  await member.closed;
  await until(async () => (await server.metric('control', 'connections')) === 0, 'no connection left');
});

test('a message that comes byte by byte is a message', async (t) => {
  const server = await TestApp.start(t);
  const ann = await server.join('Ann');
  const bo = await server.join('Bo');
  const frame = frameOf({ name: 'TextMessage', body: { channelId: [0], message: 'slow' } });
  for (const byte of frame) {
    ann.sendRaw(Uint8Array.of(byte));
    // Lets it leave in a TLS record of its own.
    await new Promise(setImmediate);
  }
  assert.equal((await bo.next('TextMessage')).message, 'slow');
});

test('a frame that is too long ends the connection before its payload came', async (t) => {
  const server = await TestApp.start(t);
  const ann = await server.join('Ann');
  const stranger = await server.connect();
  stranger.sendRaw(Uint8Array.of(0, 2, 0, 1, 0, 1));
  await stranger.closed;
  for (const length of [
    [0x00, 0x80, 0x00, 0x00],
    [0x80, 0x00, 0x00, 0x00],
    [0xff, 0xff, 0xff, 0xff],
  ]) {
    const member = await server.join('Bo');
    member.sendRaw(Uint8Array.of(0, 9, ...length));
    await member.closed;
    await ann.becomes(({ users }) => users.size === 1, 'Bo gone');
  }
});

test('a member may send more than 64 KiB at once, a stranger may not', async (t) => {
  const server = await TestApp.start(t);
  const ann = await server.join('Ann');
  ann.say('x'.repeat(200_000));
  assert.equal((await ann.next('PermissionDenied')).type, 4, 'it came, and is too long for a text');
  const stranger = await server.connect();
  stranger.say('x'.repeat(200_000), { channel: 0 });
  await stranger.closed;
});

test('a client that leaves in the middle of a frame is gone', async (t) => {
  const server = await TestApp.start(t);
  const ann = await server.join('Ann');
  const bo = await server.join('Bo');
  bo.sendRaw(encodeControlFrame(TEXT, new Uint8Array(100)).subarray(0, 50));
  await bo.drop();
  await ann.becomes(({ users }) => users.size === 1, 'Bo gone');
});

test('messages before the login and messages of unknown types change nothing', async (t) => {
  const server = await TestApp.start(t);
  const client = await server.connect();
  client.send('TextMessage', { message: 'too early', channelId: [0] });
  client.send('UserState', { session: 1, channelId: 0 });
  client.sendBytes(4711, Uint8Array.of(1, 2, 3));
  client.sendBytes(1, new Uint8Array(1024));
  await client.login({ name: 'Ann', version: null });
  for (const type of [27, 999, 4711, 0xffff]) client.sendBytes(type, new Uint8Array(100));
  await client.ping();
  assert.equal(client.belief.userNamed('Ann')?.session, client.session);
  assert.equal(client.belief.users.size, 1);
  assert.equal(await server.metric('control_messages_total', 'ignored'), 7);
});

test('what only servers say is ignored when a client says it', async (t) => {
  const server = await TestApp.start(t);
  const watching = await bystander(server);
  const ann = await server.join('Ann');
  await watching.becomes(({ users }) => users.size === 2, 'Ann');
  ann.send('Reject', { reason: 'I say so' });
  ann.send('ServerSync', { session: 5, maxBandwidth: 1 });
  ann.send('PermissionDenied', { reason: 'no', session: watching.session });
  ann.send('ContextActionModify', { action: 'a', text: 'b', context: 7, operation: 0 });
  ann.send('CodecVersion', { alpha: 1, beta: 2, preferAlpha: true, opus: false });
  ann.send('ServerConfig', { maxBandwidth: 1 });
  ann.send('SuggestConfig', { positional: true });
  await ann.ping();
  await noticedNothing(watching);
  assert.equal(await server.metric('control_messages_total', 'ignored'), SERVER_ONLY.length);
});

test('a login that is refused says why, and what comes after it on that connection is not heard', async (t) => {
  const server = await TestApp.start(t, { config: { serverPassword: 'open', users: 2 } });
  const watching = await server.join('Bystander', { password: 'open' });
  const client = await server.connect();
  // In one go, so that the second is there before the connection is closed.
  client.introduce({ name: 'Ann', password: 'shut' });
  client.introduce({ name: 'Ann', password: 'open' });
  assert.equal((await client.next('Reject')).type, WRONG_SERVER_PASSWORD);
  await client.closed;
  assert.ok(!client.inbox.all.some(({ name }) => name === 'ServerSync'));
  await watching.ping();
  assert.equal(watching.belief.users.size, 1);
  await until(async () => (await server.metric('control', 'connections')) === 1, 'the refused one gone');

  await server.join('Ann', { password: 'open' });
  await assert.rejects(server.join('Bo', { password: 'open' }), (error) => {
    return error instanceof LoginRejected && error.body.type === SERVER_FULL;
  });
});

test('a second login on one connection does not make a second session', async (t) => {
  const server = await TestApp.start(t);
  const client = await server.connect();
  client.introduce({ name: 'Ann' });
  client.introduce({ name: 'Bo' });
  await client.next('ServerSync');
  await client.ping();
  assert.deepEqual(client.belief.namesIn(0), ['Ann']);
  assert.equal(await server.metric('control', 'sessions'), 1);
});

test('versions from long ago and from the future are let in', async (t) => {
  const server = await TestApp.start(t);
  for (const version of ['0.0.1', '1.2.0', '65535.255.255']) await (await server.join('Ann', { version })).close();
});

test('protobuf that cannot be read, lacks what it needs or holds no text is dropped, and ends the twentieth time', async (t) => {
  const server = await TestApp.start(t);
  const watching = await bystander(server);
  const ann = await server.join('Ann');
  await watching.becomes(({ users }) => users.size === 2, 'Ann');
  const bad = [
    // A length beyond the end, an endless varint, no message at all, and text that is not UTF-8.
    Uint8Array.of(0x2a, 100, 1),
    new Uint8Array(20).fill(0xff),
    Uint8Array.of(0x18, 0),
    Uint8Array.of(0x18, 0, 0x2a, 2, 0xc3, 0x28),
  ];
  for (const payload of bad) ann.sendBytes(TEXT, payload);
  await ann.ping();
  await noticedNothing(watching);
  assert.equal(await server.metric('control_messages_total', 'malformed'), bad.length);
  for (let n = bad.length; n < 20; n++) ann.sendBytes(TEXT, Uint8Array.of(0x2a, 100));
  await ann.closed;
  await watching.becomes(({ users }) => users.size === 1, 'Ann gone');
});

test('lists without end are dropped as a whole', async (t) => {
  const server = await TestApp.start(t);
  const watching = await bystander(server);
  const ann = await server.join('Ann');
  await watching.becomes(({ users }) => users.size === 2, 'Ann');
  const many = Array.from({ length: 10_000 }, (_, n) => n);
  const names = many.map((n) => `${n}`);
  ann.send('Authenticate', { username: 'Ann', tokens: names });
  ann.send('TextMessage', { session: many, channelId: many, treeId: many, message: 'to everybody' });
  ann.send('VoiceTarget', { id: 1, targets: [{ session: many }] });
  ann.send('VoiceTarget', { id: 2, targets: many.map((channelId) => ({ channelId })) });
  ann.send('UserState', { session: ann.session, listeningChannelAdd: many });
  ann.send('ChannelState', { channelId: 0, linksAdd: many });
  ann.send('QueryUsers', { ids: many, names });
  ann.send('RequestBlob', { sessionTexture: many, sessionComment: many, channelDescription: many });
  ann.send('PluginDataTransmission', { receiverSessions: many, data: new Uint8Array(10), dataID: 'x' });
  await ann.ping();
  await noticedNothing(watching);
  assert.equal(await server.metric('control_messages_total', 'malformed'), 9);
});

test('text over the limit is denied with the reason, and so are more messages than one may send', async (t) => {
  const server = await TestApp.start(t, {
    config: { textMessageLength: 100, imageMessageLength: 200, messageLimit: 1, messageBurst: 3 },
  });
  const watching = await bystander(server);
  const ann = await server.join('Ann');
  await watching.becomes(({ users }) => users.size === 2, 'Ann');
  ann.say('x'.repeat(101));
  assert.equal((await ann.next('PermissionDenied')).type, 4);
  await noticedNothing(watching);
  for (let n = 0; n < 10; n++) ann.say(`${n}`);
  assert.match((await ann.next('PermissionDenied')).reason ?? '', /too fast/);
  await ann.ping();
  await watching.ping();
  const came = watching.inbox.all.filter(({ name }) => name === 'TextMessage').length;
  assert.ok(came >= 1 && came < 6, `${came} messages were let through`);
});
