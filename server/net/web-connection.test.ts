import assert from 'node:assert/strict';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { type TestContext, test } from 'node:test';
import { WebSocket } from 'ws';
import { messageId } from '#proto/message-types.ts';
import { FakeClock } from '../../test/support/fake-clock.ts';
import { Inbox } from '../../test/support/inbox.ts';
import { RecordingEntrances } from '../../test/support/net-world.ts';
import { silentLog } from '../../test/support/silent-log.ts';
import { HttpServer } from './http-server.ts';

const KIB = 1024;
const MIB = 1024 * KIB;
const INFO = {
  name: '',
  users: 0,
  maxUsers: 0,
  mumbleHost: null,
  mumblePort: 0,
  passwordRequired: false,
  publicTree: false,
  defaultChannel: 0,
};

async function pair(t: TestContext, options: { autoPong?: boolean; beatIntervalMs?: number } = {}) {
  const clock = new FakeClock();
  const entrances = new RecordingEntrances();
  const server = new HttpServer({
    entrances,
    clock,
    log: silentLog,
    pages: tmpdir(),
    info: () => INFO,
    metrics: () => '',
    publicUrl: null,
    trustedProxies: [],
    ...(options.beatIntervalMs !== undefined && { beatIntervalMs: options.beatIntervalMs }),
  });
  const port = await server.listen(0, '127.0.0.1');
  t.after(() => server.close());
  const client = new WebSocket(`ws://127.0.0.1:${port}/ws`, { autoPong: options.autoPong ?? true });
  client.on('error', () => {});
  t.after(() => client.terminate());
  const messages = new Inbox<Buffer>();
  client.on('message', (data: Buffer) => {
    if (data.readUInt16BE(0) !== messageId('WebChallenge')) messages.add(data);
  });
  await once(client, 'open');
  const connection = await entrances.opened();
  return { clock, entrances, server, client, connection, messages };
}

function message(type: number, payload: Uint8Array): Buffer {
  return Buffer.concat([Buffer.of(type >> 8, type & 0xff), payload]);
}

test('a message is its type and its payload, both ways', async (t) => {
  const { client, connection, entrances, messages } = await pair(t);
  client.send(message(1003, Buffer.from('abc')));
  const received = await entrances.message();
  assert.deepEqual([received.kind, received.type, received.payload.toString()], ['message', 1003, 'abc']);
  const reused = Uint8Array.of(1, 2, 3);
  connection.send(1002, reused);
  assert(connection.sendVoice(reused, 2));
  reused.fill(9);
  await messages.wait(() => messages.all.length === 2, 'two messages');
  assert.deepEqual(
    messages.all.map((bytes) => [...bytes]),
    [
      [0x03, 0xea, 1, 2, 3],
      [0, 1, 1, 2],
    ],
  );
});

test('type 1 is a voice packet', async (t) => {
  const { client, entrances } = await pair(t);
  client.send(message(1, new Uint8Array(1)));
  client.send(message(1, Uint8Array.of(7, 8)));
  client.send(message(3, new Uint8Array(0)));
  const kinds = [await entrances.message(), await entrances.message()].map(({ kind, payload }) => [kind, ...payload]);
  assert.deepEqual(kinds, [['voice', 7, 8], ['message']]);
});

test('text and messages without a type end the connection', async (t) => {
  for (const [wrong, code] of [
    ['text', 1003],
    [Buffer.of(1), 1002],
  ] as const) {
    const { client, connection, entrances } = await pair(t);
    client.send(wrong);
    const [closed] = await once(client, 'close');
    assert.equal(closed, code);
    await entrances.closed(connection);
  }
});

test('a stranger may send 64 KiB in all, and 8 MiB at once after the login', async (t) => {
  const stranger = await pair(t);
  stranger.client.send(message(3, new Uint8Array(60 * KIB)));
  await stranger.entrances.message();
  stranger.client.send(message(3, new Uint8Array(10 * KIB)));
  await stranger.entrances.closed(stranger.connection);

  const known = await pair(t);
  known.client.send(message(2, new Uint8Array(60 * KIB)));
  await known.entrances.message();
  known.connection.authenticated?.();
  known.client.send(message(9, new Uint8Array(8 * MIB - 1)));
  assert.equal((await known.entrances.message()).payload.length, 8 * MIB - 1);
  known.client.send(message(9, new Uint8Array(8 * MIB)));
  await known.entrances.closed(known.connection);
});

test('voice to a reader that is behind is dropped; one that is too far behind is disconnected', async (t) => {
  const { client, connection, entrances, messages } = await pair(t);
  client.pause();
  for (let i = 0; i < 16; i++) connection.send(11, new Uint8Array(256 * KIB));
  assert.equal(connection.sendVoice(new Uint8Array(9), 9), false);
  client.resume();
  await messages.wait(() => messages.all.length === 16, 'all messages');
  assert(connection.sendVoice(new Uint8Array(9), 9));
  for (let i = 0; i < 36; i++) connection.send(11, new Uint8Array(256 * KIB));
  await entrances.closed(connection);
});

test('a reader that stays behind for 30 seconds is disconnected', async (t) => {
  const { clock, client, connection, entrances } = await pair(t);
  client.pause();
  for (let i = 0; i < 16; i++) connection.send(11, new Uint8Array(256 * KIB));
  clock.advance(30_001);
  connection.send(3, new Uint8Array(0));
  await entrances.closed(connection);
});

test('a peer that answers no pings is disconnected, one that does is not', async (t) => {
  const dead = await pair(t, { autoPong: false, beatIntervalMs: 20 });
  await dead.entrances.closed(dead.connection);
  const alive = await pair(t, { beatIntervalMs: 20 });
  for (let i = 0; i < 5; i++) await once(alive.client, 'ping');
  assert.equal(alive.entrances.arrivals.all.length, 1);
});

test('a flushing close delivers what is queued; closed() follows once', async (t) => {
  const { client, connection, entrances, messages } = await pair(t);
  connection.send(4, Buffer.from('rejected'));
  connection.close('flush');
  connection.send(3, new Uint8Array(0));
  client.send(message(3, new Uint8Array(1)));
  const [code] = await once(client, 'close');
  assert.equal(code, 1000);
  assert.deepEqual(
    messages.all.map((bytes) => bytes.subarray(2).toString()),
    ['rejected'],
  );
  await entrances.closed(connection);
  assert.equal(entrances.arrivals.all.length, 2);
});

test('a page is told that the whole server stops, after what is queued', async (t) => {
  const { client, connection, messages } = await pair(t);
  connection.send(4, Buffer.from('last words'));
  connection.close('stop');
  const [code] = await once(client, 'close');
  assert.equal(code, 1012);
  assert.equal(messages.all.length, 1);
});

test('an aborting close is not announced from within', async (t) => {
  const { connection, entrances } = await pair(t);
  connection.close('abort');
  connection.close('abort');
  assert.equal(entrances.arrivals.all.length, 1);
  assert.equal(connection.sendVoice(new Uint8Array(2), 2), false);
  await entrances.closed(connection);
});

test('closing the server ends its WebSockets', async (t) => {
  const { server, connection, entrances } = await pair(t);
  await server.close();
  await entrances.closed(connection);
  await server.close();
});

test('a page that closes or breaks the rules has left; one whose connection breaks, or that says it will be back, is lost', async (t) => {
  for (const [end, how] of [
    [(client: WebSocket) => client.close(), 'left'],
    [(client: WebSocket) => client.close(1001), 'left'],
    [(client: WebSocket) => client.close(4000), 'lost'],
    [(client: WebSocket) => client.terminate(), 'lost'],
    [(client: WebSocket) => client.send('text'), 'left'],
    [(client: WebSocket) => rawOf(client).write(Uint8Array.of(0x00, 0x80, 0, 0, 0, 0)), 'left'],
  ] as const) {
    const { client, connection, entrances } = await pair(t);
    end(client);
    assert.equal(await entrances.closed(connection), how);
  }
});

/** The stream below a WebSocket, for frames that no library would send. */
function rawOf(client: WebSocket): NodeJS.WritableStream {
  const { _socket: raw } = client as unknown as { readonly _socket: NodeJS.WritableStream }; // ws shows it to nobody
  return raw;
}
