import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { type TestContext, test } from 'node:test';
import { TestApp, type TestAppOptions } from '../support/app.ts';
import { HurriedClock } from '../support/hurried-clock.ts';
import type { MumbleClient } from '../support/mumble-client.ts';
import type { ProtocolClient } from '../support/protocol-client.ts';
import { until } from '../support/until.ts';
import type { WebSocketClient } from '../support/web-socket-client.ts';

const FRAME = Uint8Array.of(0xfc, 1, 2, 3);
/** Longer than a page may take to come back. */
const FORSAKEN_MS = 60_000;

const HELD = [
  'control{what="connections"}',
  'control{what="sessions"}',
  'udp_peers{what="sessions"}',
  'udp_peers{what="addresses"}',
  'tls_handshakes',
  'web_sockets',
  'media{what="browsers"}',
  'media{what="banks"}',
  'media{what="slots"}',
  'channels',
] as const;
type Held = Readonly<Record<(typeof HELD)[number], number>>;

/** Everything that the server holds for somebody. */
async function holdings(server: TestApp): Promise<Held> {
  const values = await server.metrics();
  return Object.fromEntries(HELD.map((name) => [name, values.get(name)])) as Held; // of all its names
}

/** Sockets and files of this process; null where the system does not tell. */
function openFiles(): number | null {
  return process.platform === 'linux' ? readdirSync('/proc/self/fd').length : null;
}

async function closesFiles(before: number | null): Promise<void> {
  const closed = () => before === null || (openFiles() ?? 0) <= before;
  await until(closed, `no more than ${before} open files`);
}

async function becomes(server: TestApp, expected: Held): Promise<void> {
  const same = async () => JSON.stringify(await holdings(server)) === JSON.stringify(expected);
  await until(same, 'a server that holds nothing').catch(async () => {
    assert.deepEqual(await holdings(server), expected);
  });
}

/** Does what leaves traces. */
async function useUp(client: ProtocolClient, n: number): Promise<void> {
  client.send('ChannelState', { parent: 0, name: `Meeting ${n}`, temporary: true });
  client.defineTarget(1, [{ channelId: 0, children: true }]);
  client.send('UserState', { session: client.session, listeningChannelAdd: [0] });
  await client.ping();
}

async function talk(client: MumbleClient): Promise<void> {
  await client.voice.ping();
  client.voice.talk({ opus: FRAME, frameNumber: 0 });
  client.voice.tunnelling = true;
  client.voice.talk({ opus: FRAME, frameNumber: 2, terminator: true });
  await client.ping();
}

async function openTransports(page: WebSocketClient): Promise<void> {
  await page.next('WebHello');
  for (const direction of [0, 1]) {
    page.send('TransportRequest', { request: direction, direction });
    await page.next('TransportReady', ({ request }) => request === direction);
  }
  await page.next('SlotsOpened');
}

async function start(t: TestContext, options: TestAppOptions = {}) {
  const clock = new HurriedClock();
  const server = await TestApp.start(t, { clock, channels: ['Lobby'], ...options });
  // The first request opens what stays open.
  const before = await holdings(server);
  return { server, clock, before, files: openFiles() };
}

test('of sessions of both kinds, however they end, nothing is left', async (t) => {
  const { server, clock, before, files } = await start(t);
  for (let round = 0; round < 3; round++) {
    const desktops = await Promise.all(Array.from({ length: 8 }, (_, n) => server.join(`Desktop ${n}`)));
    const pages = await Promise.all(Array.from({ length: 8 }, (_, n) => server.joinByWeb(`Page ${n}`)));
    await Promise.all(desktops.map(talk));
    await Promise.all(pages.map(openTransports));
    const everybody = [...desktops, ...pages];
    await Promise.all(everybody.map(useUp));
    const meanwhile = await holdings(server);
    assert.equal(meanwhile['control{what="sessions"}'], everybody.length);
    assert.equal(meanwhile['udp_peers{what="sessions"}'], desktops.length);
    assert.ok(meanwhile['media{what="banks"}'] > 0);
    // Half of them say goodbye.
    await Promise.all(everybody.map((client, n) => (n % 2 === 0 ? client.close() : client.drop())));
    await until(async () => (await server.metric('web_sockets')) === 0, 'no WebSocket');
    clock.advance(FORSAKEN_MS);
    await becomes(server, before);
  }
  await closesFiles(files);
});

test('of connections that end before their login nothing is left', async (t) => {
  const { server, clock, before, files } = await start(t, { config: { serverPassword: 'secret' } });
  for (let round = 0; round < 10; round++) {
    const client = await server.connect();
    client.introduce({ name: 'Ann', password: 'secret' });
    await client.drop();
    const page = await server.openWebSocket();
    page.introduce({ name: 'Bo', password: 'secret' });
    await page.drop();
    await assert.rejects(server.join('Cy', { password: 'wrong' }));
    const plain = connect(server.app.ports.mumble, '127.0.0.1').on('error', () => {});
    plain.write('this is no TLS');
    plain.resume();
    await once(plain, 'close');
  }
  // Some were quick enough to log in.
  await until(async () => (await server.metric('web_sockets')) === 0, 'no WebSocket');
  clock.advance(FORSAKEN_MS);
  await becomes(server, before);
  await closesFiles(files);
});

test('two hundred half-open connections of each kind keep nobody out and leave nothing behind', async (t) => {
  const { server, before } = await start(t);
  const held: Socket[] = [];
  for (let i = 0; i < 200; i++) held.push(connect(server.app.ports.mumble, '127.0.0.1').on('error', () => {}));
  const silent = await Promise.all(Array.from({ length: 200 }, () => server.connect()));
  const client = await server.join('Ann');
  await client.voice.ping();
  for (const socket of held) socket.destroy();
  await Promise.all(silent.map((stranger) => stranger.drop()));
  await client.ping();
  await client.close();
  await becomes(server, before);
});

test('a thousand idle sockets on each port make room for who really comes, by both ways', async (t) => {
  const { server, before } = await start(t);
  const { mumble, http } = server.app.ports;
  const idle = Array.from({ length: 2000 }, (_, n) =>
    connect(n % 2 === 0 ? mumble : http, '127.0.0.1').on('error', () => {}),
  );
  await Promise.all(idle.map((socket) => (socket.connecting ? once(socket, 'connect') : null)));
  const desktop = await server.join('Desktop');
  await desktop.voice.ping();
  const page = await server.joinByWeb('Page');
  page.say('hello');
  await desktop.next('TextMessage');
  assert.ok((await server.metric('tls_handshakes')) <= 128, 'the oldest made room');
  for (const socket of idle) socket.destroy();
  await Promise.all([desktop.close(), page.close()]);
  await becomes(server, before);
});

test('more silent TLS connections of one address than are borne make room, the oldest first', async (t) => {
  const { server, before } = await start(t);
  const silent: MumbleClient[] = [];
  for (let batch = 0; batch < 6; batch++) {
    silent.push(...(await Promise.all(Array.from({ length: 50 }, () => server.connect()))));
  }
  // Those of one batch come in any order.
  let gone = 0;
  for (const client of silent.slice(0, 50)) client.closed.then(() => gone++);
  await until(() => gone === 300 - 256, 'room made by the first batch');
  await server.join('Ann').then((client) => client.close());
  await Promise.all(silent.map((client) => client.drop()));
  await becomes(server, before);
});
