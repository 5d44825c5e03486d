import assert from 'node:assert/strict';
import { beforeEach, mock, test } from 'node:test';
import type { ReceivedMessage } from '#proto/message-types.ts';
import { Backoff } from './backoff.ts';
import { Connection, type Socket } from './connection.ts';
import * as frames from './frame.ts';

class LoopbackSocket implements Socket {
  binaryType = '';
  bufferedAmount = 0;
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onclose: ((event: { code: number }) => void) | null = null;
  readonly sent: Uint8Array[] = [];
  closed = false;

  send(data: Uint8Array<ArrayBuffer>): void {
    this.sent.push(data);
  }
  close(): void {
    this.closed = true;
  }
}

interface World {
  readonly connection: Connection;
  readonly sockets: LoopbackSocket[];
  readonly received: ReceivedMessage[];
  readonly voice: number[][];
  readonly lost: number[];
  readonly stopped: boolean[];
  opened: number;
}

function world(): World {
  const sockets: LoopbackSocket[] = [];
  const seen: World = {
    sockets,
    received: [],
    voice: [],
    lost: [],
    stopped: [],
    opened: 0,
    connection: new Connection(
      'ws://test/ws',
      {
        opened: () => {
          seen.opened += 1;
        },
        received: (message) => seen.received.push(message),
        voice: (packet) => seen.voice.push([...packet]),
        lost: (retryInMs, stopped) => {
          seen.lost.push(retryInMs);
          seen.stopped.push(stopped);
        },
      },
      {
        frames: () => frames,
        backoff: new Backoff(() => 1),
        openSocket: () => {
          const socket = new LoopbackSocket();
          sockets.push(socket);
          return socket;
        },
      },
    ),
  };
  return seen;
}

beforeEach(() => {
  mock.timers.reset();
  mock.timers.enable({ apis: ['setTimeout'] });
});

test('an attempt that gets no answer is given up', () => {
  const seen = world();
  seen.connection.open();
  mock.timers.tick(8000);
  assert.equal(seen.sockets[0]?.closed, true);
  assert.equal(seen.lost.length, 1);
  mock.timers.tick(500);
  seen.sockets[1]?.onopen?.();
  mock.timers.tick(60_000);
  assert.equal(seen.sockets.length, 2);
});

test('a message travels as two bytes of type and its payload', () => {
  const { connection, sockets } = world();
  connection.open();
  sockets[0]?.onopen?.();
  connection.send({ name: 'TalkTarget', body: { target: 31 } });
  assert.deepEqual([...(sockets[0]?.sent[0] ?? [])], [1014 >> 8, 1014 & 255, 0x08, 31]);
});

test('an incoming message is decoded and unknown ids, texts and broken payloads are ignored', () => {
  const { connection, sockets, received } = world();
  connection.open();
  sockets[0]?.onopen?.();
  const deliver = (data: unknown): void => sockets[0]?.onmessage?.({ data });
  deliver(frames.encodeFrame({ name: 'ChannelRemove', body: { channelId: 7 } }).buffer);
  deliver(Uint8Array.of(0x7f, 0xff, 1, 2, 3).buffer);
  deliver(Uint8Array.of(0, 7, 0xff, 0xff, 0xff).buffer);
  deliver(Uint8Array.of(0).buffer);
  deliver('text');
  assert.equal(received.length, 1);
  assert.equal(received[0]?.name, 'ChannelRemove');
});

test('nothing is sent while the socket is not open', () => {
  const { connection, sockets } = world();
  connection.open();
  connection.send({ name: 'Ping', body: {} });
  assert.equal(sockets[0]?.sent.length, 0);
});

test('a lost socket is opened again after growing waits', () => {
  const { connection, sockets, lost } = world();
  connection.open();
  sockets[0]?.onclose?.({ code: 1006 });
  mock.timers.tick(499);
  assert.equal(sockets.length, 1);
  mock.timers.tick(1);
  assert.equal(sockets.length, 2);
  sockets[1]?.onclose?.({ code: 1006 });
  assert.deepEqual(lost, [500, 1000]);
});

test('a login that settled makes the next wait short again', () => {
  const { connection, sockets, lost } = world();
  connection.open();
  sockets[0]?.onclose?.({ code: 1006 });
  mock.timers.tick(500);
  connection.settle();
  sockets[1]?.onclose?.({ code: 1006 });
  assert.deepEqual(lost, [500, 500]);
});

test('close ends the socket and every further attempt', () => {
  const { connection, sockets, lost } = world();
  connection.open();
  sockets[0]?.onclose?.({ code: 1006 });
  connection.close();
  mock.timers.tick(60_000);
  assert.equal(sockets.length, 1);
  connection.open();
  connection.close();
  assert.equal(sockets[1]?.closed, true);
  assert.deepEqual(lost, [500]);
});

test('an abandoned socket is closed, reported lost once and replaced', () => {
  const { connection, sockets, lost } = world();
  connection.open();
  sockets[0]?.onopen?.();
  const late = sockets[0]?.onclose;
  connection.abandon();
  assert.equal(sockets[0]?.closed, true);
  assert.equal(sockets[0]?.onclose, null);
  assert.notEqual(late, null);
  assert.deepEqual(lost, [500]);
  mock.timers.tick(500);
  assert.equal(sockets.length, 2);
});

test('of a socket in doubt and another one beside it, the first that shows life is kept', () => {
  const { connection, sockets, lost, ...seen } = world();
  connection.open();
  connection.race();
  assert.equal(sockets.length, 1, 'what is still opening is not raced');
  const [first] = sockets;
  first?.onopen?.();
  connection.race();
  connection.race();
  assert.equal(sockets.length, 2);
  first?.onmessage?.({ data: frames.encodeFrame({ name: 'Ping', body: {} }).buffer });
  assert.deepEqual([first?.closed, sockets[1]?.closed, sockets[1]?.onopen], [false, true, null]);
  assert.deepEqual(lost, []);
  connection.race();
  sockets[2]?.onopen?.();
  assert.deepEqual([first?.closed, sockets[2]?.closed], [true, false]);
  assert.deepEqual(lost, [0]);
  connection.send({ name: 'Ping', body: {} });
  assert.deepEqual(
    sockets.map(({ sent }) => sent.length),
    [0, 0, 1],
  );
  mock.timers.tick(60_000);
  assert.equal(sockets.length, 3);
  assert.equal(seen.received.length, 1);
});

test('a rival that fails changes nothing, and one that is left goes with its socket', () => {
  const { connection, sockets, lost } = world();
  connection.open();
  sockets[0]?.onopen?.();
  connection.race();
  sockets[1]?.onclose?.({ code: 1006 });
  assert.deepEqual(lost, []);
  connection.race();
  assert.equal(sockets.length, 3);
  connection.close();
  assert.deepEqual([sockets[0]?.closed, sockets[2]?.closed], [true, true]);
});

test('retrying by hand does not wait and does not open a second socket later', () => {
  const { connection, sockets } = world();
  connection.open();
  sockets[0]?.onclose?.({ code: 1006 });
  connection.retryNow();
  connection.retryNow();
  mock.timers.tick(60_000);
  assert.equal(sockets.length, 2);
});

test('voice packets travel as type 1, apart from messages, and are dropped when the line does not keep up', () => {
  const { connection, sockets, received, voice } = world();
  assert.equal(connection.sendVoice(Uint8Array.of(0, 9)), false);
  connection.open();
  const [socket] = sockets;
  socket?.onopen?.();
  assert.equal(connection.sendVoice(Uint8Array.of(0, 9)), true);
  assert.deepEqual(
    socket?.sent.map((bytes) => [...bytes]),
    [[0, 1, 0, 9]],
  );
  if (socket) socket.bufferedAmount = 20_000;
  assert.equal(connection.waiting, 20_000);
  assert.equal(connection.sendVoice(Uint8Array.of(0, 9)), false);
  socket?.onmessage?.({ data: Uint8Array.of(0, 1, 0, 42, 1).buffer });
  assert.deepEqual(voice, [[0, 42, 1]]);
  assert.deepEqual(received, []);
});

test('a server that stops on purpose is told from a connection that broke', () => {
  const seen = world();
  seen.connection.open();
  seen.sockets[0]?.onopen?.();
  for (const code of [1001, 1012, 1006, 1000]) {
    seen.sockets.at(-1)?.onclose?.({ code });
    mock.timers.tick(60_000);
  }
  assert.deepEqual(seen.stopped, [true, true, false, false]);
});
