import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { type TestContext, test } from 'node:test';
import { connect, createServer, type TLSSocket } from 'node:tls';
import type { Connection } from '#control/ports.ts';
import { ControlFrameDecoder, encodeControlFrame, MAX_CONTROL_PAYLOAD } from '#protocol/control-frame.ts';
import { FakeClock } from '../../test/support/fake-clock.ts';
import { Inbox } from '../../test/support/inbox.ts';
import { RecordingEntrances, sharedServerIdentity } from '../../test/support/net-world.ts';
import { silentLog } from '../../test/support/silent-log.ts';
import { ControlConnection } from './control-connection.ts';
import { TlsServer } from './tls-server.ts';

const KIB = 1024;
const MIB = 1024 * KIB;

interface Frame {
  readonly type: number;
  readonly payload: Uint8Array;
}
interface Pair {
  readonly clock: FakeClock;
  readonly entrances: RecordingEntrances;
  readonly client: TLSSocket;
  readonly connection: Connection;
  readonly frames: Inbox<Frame>;
}

async function pair(t: TestContext): Promise<Pair> {
  const clock = new FakeClock();
  const entrances = new RecordingEntrances();
  const identity = await sharedServerIdentity();
  const server = new TlsServer({ identity, entrances, clock, log: silentLog, web: () => {} });
  const port = await server.listen(0, ['127.0.0.1']);
  t.after(() => server.close());
  const client = connect({ port, host: '127.0.0.1', rejectUnauthorized: false });
  client.on('error', () => {});
  t.after(() => client.destroy());
  const connection = await entrances.opened();
  const frames = new Inbox<Frame>();
  const decoder = new ControlFrameDecoder(MAX_CONTROL_PAYLOAD);
  const sink = { frame: (type: number, payload: Uint8Array) => frames.add({ type, payload }) };
  client.on('data', (bytes) => void decoder.push(bytes, sink));
  return { clock, entrances, client, connection, frames };
}

test('frames come in whole and in order, however they were cut', async (t) => {
  const { client, entrances } = await pair(t);
  const stream = Buffer.concat([
    encodeControlFrame(3, Buffer.from('first')),
    encodeControlFrame(999, new Uint8Array(0)),
    encodeControlFrame(11, Buffer.alloc(40_000, 7)),
  ]);
  client.write(stream.subarray(0, 4));
  client.write(stream.subarray(4, 13));
  client.write(stream.subarray(13));
  const received = [await entrances.message(), await entrances.message(), await entrances.message()];
  assert.deepEqual(
    received.map(({ type, payload }) => [type, payload.length]),
    [
      [3, 5],
      [999, 0],
      [11, 40_000],
    ],
  );
});

test('type 1 goes to the voice entrance when it can be a voice packet', async (t) => {
  const { client, entrances } = await pair(t);
  for (const length of [0, 1, 2, 1024, 1025]) client.write(encodeControlFrame(1, new Uint8Array(length)));
  client.write(encodeControlFrame(3, new Uint8Array(0)));
  const lengths: string[] = [];
  for (;;) {
    const { kind, payload } = await entrances.message();
    if (kind === 'message') break;
    lengths.push(`${kind} ${payload.length}`);
  }
  assert.deepEqual(lengths, ['voice 2', 'voice 1024']);
});

test('a stranger may send 64 KiB at once, and 8 MiB after the login', async (t) => {
  const stranger = await pair(t);
  stranger.client.write(encodeControlFrame(11, new Uint8Array(64 * KIB)));
  assert.equal((await stranger.entrances.message()).payload.length, 64 * KIB);
  const header = encodeControlFrame(11, new Uint8Array(64 * KIB + 1)).subarray(0, 6);
  stranger.client.write(header);
  await stranger.entrances.closed(stranger.connection);

  const known = await pair(t);
  known.connection.authenticated?.();
  known.client.write(encodeControlFrame(9, new Uint8Array(MAX_CONTROL_PAYLOAD)));
  assert.equal((await known.entrances.message()).payload.length, MAX_CONTROL_PAYLOAD);
  known.client.write(Uint8Array.of(0, 9, 0, 0x80, 0, 0));
  await known.entrances.closed(known.connection);
});

test('messages of one turn leave together and in order; bytes are copied', async (t) => {
  const { client, connection, frames } = await pair(t);
  const reused = Uint8Array.of(1, 2, 3);
  let chunks = 0;
  client.on('data', () => {
    chunks += 1;
  });
  connection.send(3, reused);
  assert(connection.sendVoice(reused, 2));
  reused.fill(9);
  connection.send(11, reused);
  await frames.wait(() => frames.all.length === 3, 'three frames');
  assert.deepEqual(
    frames.all.map(({ type, payload }) => [type, ...payload]),
    [
      [3, 1, 2, 3],
      [1, 1, 2],
      [11, 9, 9, 9],
    ],
  );
  assert.equal(chunks, 1);
});

test('a payload that no frame can hold is not sent', async (t) => {
  const { connection, frames } = await pair(t);
  connection.send(11, new Uint8Array(MAX_CONTROL_PAYLOAD + 1));
  connection.send(3, new Uint8Array(0));
  await frames.take(({ type }) => type === 3, 'the small one');
  assert.equal(frames.all.length, 1);
});

/** Within one turn, so that nothing of it is on its way yet. */
function pileUp({ connection, client }: Pair, bytes: number): void {
  client.pause();
  for (let sent = 0; sent < bytes; sent += 256 * KIB) connection.send(11, new Uint8Array(256 * KIB));
}

test('voice to a reader that is behind is dropped, messages are not', async (t) => {
  const it = await pair(t);
  pileUp(it, 4 * MIB);
  assert.equal(it.connection.sendVoice(new Uint8Array(100), 100), false);
  it.connection.send(3, new Uint8Array(0));
  it.client.resume();
  await it.frames.take(({ type }) => type === 3, 'the last message');
  assert.equal(it.frames.all.filter(({ type }) => type === 1).length, 0);
  assert(it.connection.sendVoice(new Uint8Array(100), 100));
});

test('a reader with more than 8 MiB before it is disconnected', async (t) => {
  const it = await pair(t);
  pileUp(it, 9 * MIB);
  await it.entrances.closed(it.connection);
});

test('a reader that stays behind for 30 seconds is disconnected', async (t) => {
  const it = await pair(t);
  pileUp(it, 4 * MIB);
  it.clock.advance(30_001);
  it.connection.send(3, new Uint8Array(0));
  await it.entrances.closed(it.connection);
});

test('a flushing close delivers what is queued, though the peer goes on sending', async (t) => {
  const { client, connection, entrances, frames } = await pair(t);
  connection.send(4, Buffer.from('rejected'));
  connection.close('flush');
  connection.send(3, new Uint8Array(0));
  client.write(encodeControlFrame(3, new Uint8Array(100)));
  await once(client, 'end');
  assert.deepEqual(
    frames.all.map(({ type, payload }) => [type, Buffer.from(payload).toString()]),
    [[4, 'rejected']],
  );
  await entrances.closed(connection);
  assert.deepEqual(
    entrances.arrivals.all.map(({ kind }) => kind),
    ['opened', 'closed'],
  );
});

test('an aborting close is immediate; closed() follows once and not from within', async (t) => {
  const { connection, entrances } = await pair(t);
  connection.close('abort');
  assert.equal(entrances.arrivals.all.length, 1);
  connection.close('flush');
  connection.close('abort');
  connection.send(3, new Uint8Array(1));
  assert.equal(connection.sendVoice(new Uint8Array(2), 2), false);
  await entrances.closed(connection);
  assert.equal(entrances.arrivals.all.length, 2);
});

test('frames behind the one whose receiver closed the connection are not handed in', async (t) => {
  const { client, connection, entrances } = await pair(t);
  const received = entrances.control.received;
  entrances.control.received = (from, type, payload) => {
    received(from, type, payload);
    from.close('flush');
  };
  client.write(Buffer.concat([1, 2, 3].map((n) => encodeControlFrame(100 + n, new Uint8Array(1)))));
  await entrances.closed(connection);
  assert.deepEqual(
    entrances.arrivals.all.map((arrival) => ('type' in arrival ? arrival.type : arrival.kind)),
    ['opened', 101, 'closed'],
  );
});

test('to a client that has said its last word nothing is written', async (t) => {
  const server = createServer({ ...(await sharedServerIdentity()) }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => server.close());
  // Listening on a port yields an AddressInfo.
  const { port } = server.address() as AddressInfo;
  const client = connect({ port, host: '127.0.0.1', rejectUnauthorized: false });
  t.after(() => client.destroy());
  const [socket] = await once(server, 'secureConnection');
  const entrances = new RecordingEntrances();
  const connection = new ControlConnection(
    socket,
    { address: '127.0.0.1', certificate: null },
    entrances,
    new FakeClock(),
  );
  const errors: unknown[] = [];
  socket.on('error', (error: unknown) => errors.push(error));
  client.end();
  client.resume();
  await once(socket, 'end');
  connection.send(3, Buffer.from('too late'));
  assert.equal(connection.sendVoice(Buffer.alloc(10), 10), false);
  if (!socket.closed) await once(socket, 'close');
  assert.deepEqual(errors, []);
});
