import assert from 'node:assert/strict';
import { connect, type Socket } from 'node:net';
import { test } from 'node:test';
import { encodeControlFrame } from '#protocol/control-frame.ts';
import { TestApp } from '../support/app.ts';
import { LoginRejected } from '../support/protocol-client.ts';
import { until } from '../support/until.ts';

const FRAME = Uint8Array.of(0xfc, 1, 2, 3);

async function connections(server: TestApp): Promise<number> {
  const text = await (await fetch(`${server.pageUrl}metrics`)).text();
  return Number(/^undertone_control\{what="connections"\} (\d+)$/m.exec(text)?.[1]);
}

test('two hundred half-open connections of each kind keep nobody out and leave nothing behind', async (t) => {
  const server = await TestApp.start(t);
  const held: Socket[] = [];
  for (let i = 0; i < 200; i++) held.push(connect(server.app.ports.mumble, '127.0.0.1').on('error', () => {}));
  const silent = await Promise.all(Array.from({ length: 200 }, () => server.connect()));
  const client = await server.join('Ann');
  await client.voice.ping();
  for (const socket of held) socket.destroy();
  await Promise.all(silent.map((stranger) => stranger.drop()));
  await until(async () => (await connections(server)) === 1, 'one connection left');
  await client.ping();
});

test('a login that is refused says why, and the server goes on', async (t) => {
  const server = await TestApp.start(t, { config: { serverPassword: 'open', users: 1 } });
  const wrong = server.join('Ann', { password: 'shut' });
  await assert.rejects(wrong, (error) => error instanceof LoginRejected && error.body.type === 4);
  const ann = await server.join('Ann', { password: 'open' });
  await assert.rejects(server.join('Bo', { password: 'open' }), (error) => {
    return error instanceof LoginRejected && error.body.type === 6;
  });
  await ann.ping();
});

test('messages in the wrong order and without sense change nothing', async (t) => {
  const server = await TestApp.start(t);
  const client = await server.connect();
  client.send('TextMessage', { message: 'too early', channelId: [0] });
  client.send('UserState', { session: 1, channelId: 0 });
  client.send('ServerSync', { session: 5 });
  client.sendBytes(4711, Uint8Array.of(1, 2, 3));
  client.sendBytes(11, Uint8Array.of(0xff, 0xff, 0xff));
  client.sendBytes(1, new Uint8Array(1024));
  await client.login({ name: 'Ann', version: null });
  client.sendBytes(11, Uint8Array.of(0x0a));
  client.send('Authenticate', { username: 'Other' });
  await client.ping();
  assert.equal(client.belief.userNamed('Ann')?.session, client.session);
  assert.equal(client.belief.users.size, 1);
});

test('a frame that is too long ends the connection before its payload came', async (t) => {
  const server = await TestApp.start(t);
  const ann = await server.join('Ann');
  const stranger = await server.connect();
  stranger.sendRaw(Uint8Array.of(0, 2, 0, 1, 0, 1));
  await stranger.closed;
  const member = await server.join('Bo');
  member.sendRaw(Uint8Array.of(0, 9, 0xff, 0xff, 0xff, 0xff));
  await member.closed;
  await ann.becomes(({ users }) => users.size === 1, 'Bo gone');
});

test('a client that leaves in the middle of a frame is gone', async (t) => {
  const server = await TestApp.start(t);
  const ann = await server.join('Ann');
  const bo = await server.join('Bo');
  bo.sendRaw(encodeControlFrame(11, new Uint8Array(100)).subarray(0, 50));
  await bo.drop();
  await ann.becomes(({ users }) => users.size === 1, 'Bo gone');
});

test('forged, damaged and replayed datagrams are not heard', async (t) => {
  const server = await TestApp.start(t);
  const ann = await server.join('Ann');
  const bo = await server.join('Bo');
  await Promise.all([ann.voice.ping(), bo.voice.ping()]);
  const packet = ann.voice.encode({ opus: FRAME, frameNumber: 10 });
  const sealed = new Uint8Array(packet.length + 4);
  ann.voice.crypt.encrypt(packet, packet.length, sealed);
  const damaged = sealed.slice();
  damaged[damaged.length - 1] = (damaged.at(-1) ?? 0) ^ 1;
  for (const datagram of [damaged, sealed, sealed, new Uint8Array(0), new Uint8Array(4), new Uint8Array(1500)]) {
    ann.voice.sendRaw(datagram);
  }
  // Its echo says that all before it was handled, for loopback keeps the order.
  await ann.voice.ping();
  ann.voice.talk({ opus: FRAME, frameNumber: 12 });
  await bo.voice.heard.take(({ frameNumber }) => frameNumber === 12, 'the next packet');
  assert.deepEqual(
    bo.voice.heard.all.map(({ frameNumber }) => frameNumber),
    [10, 12],
  );
});

test('a WebSocket that sends nonsense is closed, and the room stays', async (t) => {
  const server = await TestApp.start(t);
  const ann = await server.join('Ann');
  const bo = await server.joinByWeb('Bo');
  await ann.becomes(({ users }) => users.size === 2, 'Bo');
  bo.sendText('hello');
  await bo.closed;
  await ann.becomes(({ users }) => users.size === 1, 'Bo gone');
});
