import assert from 'node:assert/strict';
import { test } from 'node:test';
import { WebSocket } from 'ws';
import { TestApp } from '../support/app.ts';
import { HurriedClock } from '../support/hurried-clock.ts';
import type { WebSocketClient } from '../support/web-socket-client.ts';

const TEXT = 11;
const CRYPT_SETUP = 15;

test('a WebSocket that sends text, or messages without a type, is closed, and the room stays', async (t) => {
  const server = await TestApp.start(t);
  const ann = await server.join('Ann');
  for (const nonsense of [
    (bo: WebSocketClient) => bo.sendText('hello'),
    (bo: WebSocketClient) => bo.sendRaw(new Uint8Array(0)),
    (bo: WebSocketClient) => bo.sendRaw(Uint8Array.of(1)),
  ]) {
    const bo = await server.joinByWeb('Bo');
    await ann.becomes(({ users }) => users.size === 2, 'Bo');
    nonsense(bo);
    await bo.closed;
    await ann.becomes(({ users }) => users.size === 1, 'Bo gone');
  }
});

test('frames that break the WebSocket protocol end it', async (t) => {
  const server = await TestApp.start(t);
  // A continuation of nothing, a reserved bit, a ping in pieces, and bytes without a mask.
  for (const frame of ['0080', 'c080', '0980', '8201aa']) {
    const socket = new WebSocket(`ws://127.0.0.1:${server.app.ports.http}/ws`);
    socket.on('error', () => {});
    await new Promise((resolve) => socket.once('open', resolve));
    const closed = new Promise((resolve) => socket.once('close', resolve));
    const { _socket: raw } = socket as unknown as { _socket: NodeJS.WritableStream }; // ws shows it to nobody
    raw.write(Buffer.from(`${frame}00000000`, 'hex'));
    await closed;
  }
  await server.joinByWeb('Ann');
});

test('messages of unknown types, of desktops only and without sense change nothing', async (t) => {
  const server = await TestApp.start(t);
  const ann = await server.join('Ann');
  const bo = await server.joinByWeb('Bo');
  await ann.becomes(({ users }) => users.size === 2, 'Bo');
  const before = await server.metric('control_messages_total', 'ignored');
  for (const type of [27, 999, 1999, 0xffff]) bo.sendBytes(type, new Uint8Array(10));
  bo.sendBytes(CRYPT_SETUP, new Uint8Array(0));
  bo.sendBytes(TEXT, Uint8Array.of(0x2a, 100, 1));
  bo.send('TransportConnect', { request: 7, transport: 'of nobody', dtlsParameters: '{' });
  bo.send('ProduceRequest', { request: 8, transport: 'of nobody', rtpParameters: '{}' });
  bo.send('SlotsReady', { bank: 4711, slots: [1, 2, 3] });
  bo.send('TalkTarget', { target: 4711 });
  for (const request of [7, 8]) await bo.next('Failure', (failure) => failure.request === request);
  await bo.ping();
  await ann.ping();
  assert.equal((await server.metric('control_messages_total', 'ignored')) - before, 5);
  assert.equal(await server.metric('control_messages_total', 'malformed'), 1);
  assert.deepEqual([ann.belief.users.size, ann.belief.offences], [2, []]);
});

test('a page whose microphone makes no sense harms nobody else: others get their transports, and hear desktops on their slots', async (t) => {
  const server = await TestApp.start(t);
  const ann = await server.join('Ann');
  await ann.voice.ping();
  const eve = await server.joinByWeb('Eve');
  eve.send('TransportRequest', { request: 1, direction: 0 });
  const { transport } = await eve.next('TransportReady');
  const codecs = [{ mimeType: 'audio/opus', payloadType: 111, clockRate: 48_000, channels: 2 }];
  for (const value of [0.5, null, 'x', {}]) {
    for (const key of ['maxBitrate', 'codecPayloadType', 'ssrc']) {
      const rtpParameters = JSON.stringify({ codecs, encodings: [{ ssrc: 1, [key]: value }] });
      eve.send('ProduceRequest', { request: 2, transport, rtpParameters });
    }
  }
  eve.send('ProduceRequest', { request: 3, transport, rtpParameters: 'null' });
  await eve.next('Failure', ({ request }) => request === 3);

  const bo = await server.joinByWeb('Bo');
  for (const direction of [0, 1]) bo.send('TransportRequest', { request: direction, direction });
  const sending = await bo.next('TransportReady', ({ request }) => request === 0);
  const rtpParameters = JSON.stringify({ codecs, encodings: [{ ssrc: 1 }] });
  bo.send('ProduceRequest', { request: 2, transport: sending.transport, rtpParameters });
  await bo.next('ProduceReady');
  const { bank, slots } = await bo.next('SlotsOpened', ({ channelId }) => channelId === 0);
  bo.send('SlotsReady', { bank, slots: slots.map(({ slot }) => slot) });
  await bo.ping();
  ann.voice.talk({ opus: Uint8Array.of(0xf0, 0xff, 0xfe) });
  assert.equal((await bo.next('SlotAssigned', ({ talking }) => talking === true)).session, ann.session);
  assert.equal(await server.metric('media', 'unsentFrames'), 0);
});

test('a desktop client that sends what belongs to pages is not served by the media plane', async (t) => {
  const server = await TestApp.start(t);
  const ann = await server.join('Ann');
  ann.send('TransportRequest', { request: 1, direction: 0 });
  ann.send('VoicePath', { path: 0 });
  ann.send('Resume', { token: 'guessed' });
  await ann.ping();
  assert.ok(ann.inbox.all.every(({ name }) => !['TransportReady', 'Failure', 'Resumed'].includes(name)));
  assert.equal(await server.metric('media', 'browsers'), 0);
});

test('before the login 64 KiB are the limit, in one message and in all; after it messages may be large', async (t) => {
  const server = await TestApp.start(t);
  const atOnce = await server.openWebSocket();
  atOnce.say('x'.repeat(65_536), { channel: 0 });
  await atOnce.closed;
  const inPieces = await server.openWebSocket();
  for (let n = 0; n < 100; n++) inPieces.say('x'.repeat(1000), { channel: 0 });
  await inPieces.closed;

  const member = await server.joinByWeb('Ann');
  member.say('x'.repeat(1_000_000));
  assert.equal((await member.next('PermissionDenied')).type, 4, 'it came, and is too long for a text');
  member.sendRaw(new Uint8Array(8_388_610));
  await member.closed;
});

test('a page that says nothing is let go like any other client', async (t) => {
  const clock = new HurriedClock();
  const server = await TestApp.start(t, { clock, config: { loginTimeout: 20 } });
  const silent = await server.openWebSocket();
  const member = await server.joinByWeb('Ann');
  clock.advance(21_000);
  await silent.closed;
  await member.ping();
});
