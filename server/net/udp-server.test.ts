import assert from 'node:assert/strict';
import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { afterEach, beforeEach, describe, test } from 'node:test';
import type { SessionId } from '#domain/ids.ts';
import { CryptState } from '#protocol/ocb2.ts';
import { decodeServerReply, encodePing, encodeServerQuery, type ServerInfo } from '#protocol/udp-ping.ts';
import { packVersion } from '#protocol/version.ts';
import { FakeClock } from '../../test/support/fake-clock.ts';
import { freePort } from '../../test/support/free-port.ts';
import { until } from '../../test/support/until.ts';
import { UdpPeers } from './udp-peers.ts';
import { UdpServer } from './udp-server.ts';

const INFO: ServerInfo = { version: packVersion(1, 5, 200), users: 2, maxUsers: 100, maxBandwidth: 72_000 };
const VOICE = Buffer.from('002a04f8112233', 'hex');

let clock: FakeClock;
let peers: UdpPeers;
let server: UdpServer;
let info: ServerInfo | null;
let voice: string[];
let voiceIsSound: boolean;
const clients: Client[] = [];

beforeEach(() => {
  clock = new FakeClock();
  peers = new UdpPeers(clock, () => {});
  info = INFO;
  voice = [];
  voiceIsSound = true;
  server = new UdpServer({
    peers,
    entrance: {
      packet(speaker, bytes, length) {
        voice.push(`${speaker}: ${Buffer.from(bytes.subarray(0, length)).toString('hex')}`);
        return voiceIsSound;
      },
    },
    clock,
    serverInfo: () => info,
  });
});

afterEach(async () => {
  for (const client of clients.splice(0)) client.close();
  await server.close();
});

/** A client's UDP socket, and its keys once it has logged in. */
class Client {
  readonly #socket: Socket;
  readonly #server: { readonly address: string; readonly port: number };
  readonly received: Buffer[] = [];
  crypt: CryptState | null = null;
  session = 0 as SessionId;

  constructor(socket: Socket, port: number, address: string) {
    this.#socket = socket;
    this.#server = { port, address };
    socket.on('message', (datagram) => this.received.push(datagram));
    clients.push(this);
  }

  static async bind(port: number, address = '127.0.0.1'): Promise<Client> {
    const socket = createSocket({ type: address.includes(':') ? 'udp6' : 'udp4', recvBufferSize: 1 << 22 });
    socket.bind(0, address);
    await once(socket, 'listening');
    return new Client(socket, port, address);
  }

  logIn(id: number): this {
    this.session = id as SessionId;
    const { key, clientNonce, serverNonce } = peers.open(this.session, this.#server.address);
    this.crypt = new CryptState(key, clientNonce, serverNonce);
    return this;
  }

  send(datagram: Uint8Array): void {
    this.#socket.send(datagram, this.#server.port, this.#server.address);
  }

  seal(plain: Uint8Array): Uint8Array {
    const datagram = new Uint8Array(plain.length + 4);
    this.crypt?.encrypt(plain, plain.length, datagram);
    return datagram;
  }

  async next(): Promise<Buffer> {
    while (this.received.length === 0) await once(this.#socket, 'message', { signal: AbortSignal.timeout(5000) });
    return this.received.shift() ?? Buffer.alloc(0);
  }

  async nextOpened(): Promise<string> {
    const datagram = await this.next();
    const plain = Buffer.alloc(1024);
    const length = this.crypt?.decrypt(datagram, datagram.length, plain) ?? -1;
    assert.ok(length >= 0, 'sealed with the keys of this session');
    return plain.toString('hex', 0, length);
  }

  /** A ping and its echo: everything sent before it has been handled by then. */
  async ping(): Promise<void> {
    const ping = new Uint8Array(16);
    const length = encodePing('protobuf', 77, ping);
    this.send(this.seal(ping.subarray(0, length)));
    assert.equal(await this.nextOpened(), Buffer.from(ping.subarray(0, length)).toString('hex'));
  }

  close(): void {
    this.#socket.close();
  }
}

async function listen(address = '127.0.0.1'): Promise<number> {
  await server.listen([{ address, port: 0 }]);
  return server.addresses[0]?.port ?? 0;
}

describe('connected sessions', () => {
  test('get their pings back in the form they sent, which binds them but says nothing about voice', async () => {
    const client = (await Client.bind(await listen())).logIn(1);
    peers.tunnelled(client.session);
    for (const hex of ['0108ac02', '20812c']) {
      client.send(client.seal(Buffer.from(hex, 'hex')));
      assert.equal(await client.nextOpened(), hex);
    }
    assert.equal(peers.reaches(client.session), false);
    assert.equal(server.counters.pings, 2);
    assert.deepEqual(voice, []);
  });

  test('have their voice handed in under their own session, and hear by UDP from then on', async () => {
    const port = await listen();
    const client = (await Client.bind(port)).logIn(1);
    const other = (await Client.bind(port)).logIn(2);
    peers.tunnelled(client.session);
    other.send(other.seal(VOICE));
    await other.ping();
    client.send(client.seal(VOICE));
    await client.ping();
    assert.deepEqual(voice, [`2: ${VOICE.toString('hex')}`, `1: ${VOICE.toString('hex')}`]);
    assert.equal(peers.reaches(client.session), true);
  });

  test('stay with the tunnel when what came by UDP was no voice', async () => {
    const client = (await Client.bind(await listen())).logIn(1);
    peers.tunnelled(client.session);
    voiceIsSound = false;
    client.send(client.seal(VOICE));
    await client.ping();
    assert.equal(voice.length, 1);
    assert.equal(peers.reaches(client.session), false);
  });

  test('get no answer to a connected ping that asks for more', async () => {
    const client = (await Client.bind(await listen())).logIn(1);
    client.send(client.seal(Buffer.from('0108ac021001', 'hex')));
    await client.ping();
    assert.deepEqual(client.received, []);
  });

  test('are heard although their datagram looks like a question about the server', async () => {
    const client = (await Client.bind(await listen())).logIn(1);
    await client.ping();
    // Nonces count up: sooner or later the first byte is 01.
    for (let i = 0; i < 256; i++) client.send(client.seal(VOICE));
    await client.ping();
    assert.equal(voice.length, 256);
  });

  test('may ask for server information on the same socket', async () => {
    const client = (await Client.bind(await listen())).logIn(1);
    await client.ping();
    const query = new Uint8Array(16);
    client.send(query.subarray(0, encodeServerQuery('legacy', 9, query)));
    assert.equal((await client.next()).length, 24);
  });

  test('are sent every copy whole and in order, however many wait', async () => {
    const client = (await Client.bind(await listen())).logIn(1);
    await client.ping();
    const BURST = 200; // what any system's receive buffer holds
    const plain = Buffer.alloc(300);
    const copy = (i: number) => {
      plain.fill(1 + (i % 255)); // the cipher alters runs of zeros
      plain.writeUInt32BE(i);
      return 100 + (i % 200);
    };
    for (let burst = 0; burst < 10 * BURST; burst += BURST) {
      for (let i = burst; i < burst + BURST; i++) {
        const length = copy(i);
        assert.equal(peers.sendEncrypted(client.session, plain, length), true);
      }
      for (let i = burst; i < burst + BURST; i++) {
        const received = await client.nextOpened();
        const length = copy(i);
        assert.equal(received, plain.toString('hex', 0, length), `copy ${i}`);
      }
    }
  });
});

describe('unconnected pings', () => {
  test('are answered in both formats', async () => {
    const client = await Client.bind(await listen());
    for (const format of ['legacy', 'protobuf'] as const) {
      const query = new Uint8Array(32);
      client.send(query.subarray(0, encodeServerQuery(format, 123_456, query)));
      const reply = await client.next();
      assert.deepEqual(decodeServerReply(reply, reply.length), { timestamp: 123_456, info: INFO });
    }
    assert.equal(server.counters.queries, 2);
  });

  test('are answered at a limited rate, and not at all when that is switched off', async () => {
    const client = (await Client.bind(await listen())).logIn(1);
    const query = new Uint8Array(12);
    for (let i = 0; i < 50; i++) client.send(query);
    await until(() => server.counters.received === 50, 'all questions');
    assert.equal(server.counters.queries, 20);
    assert.equal(server.counters.queriesRefused, 30);
    info = null;
    clock.advance(60_000);
    client.send(query);
    client.received.length = 0;
    client.send(client.seal(Buffer.from('010805', 'hex')));
    while ((await client.next()).length !== 7);
    assert.equal(server.counters.queries, 20);
  });
});

describe('odd datagrams', () => {
  test('too short, too long or of nobody are counted and change nothing', async () => {
    const port = await listen();
    const client = (await Client.bind(port)).logIn(1);
    for (const length of [0, 1, 4, 1025, 5000]) client.send(new Uint8Array(length));
    client.send(Buffer.alloc(1024, 7));
    client.send(Buffer.from('010805ffff', 'hex'));
    await client.ping();
    assert.equal(server.counters.odd, 5);
    assert.equal(peers.counters.unopened, 2);
    assert.deepEqual(client.received, []);
  });
});

describe('sockets', () => {
  test('an IPv6 socket serves sessions that logged in over IPv4', async () => {
    const port = await listen('::');
    const client = (await Client.bind(port, '127.0.0.1')).logIn(1);
    await client.ping();
    const modern = (await Client.bind(port, '::1')).logIn(2);
    await modern.ping();
    assert.equal(peers.sendEncrypted(client.session, VOICE, VOICE.length), true);
    assert.equal(await client.nextOpened(), VOICE.toString('hex'));
  });

  test('one IPv4 and one IPv6 socket share a port', async () => {
    const port = await freePort('::1');
    await server.listen([{ address: '127.0.0.1', port }]);
    await server.listen([{ address: '::1', port }]);
    assert.deepEqual(
      server.addresses.map((address) => address.port),
      [port, port],
    );
    const client = (await Client.bind(port, '::1')).logIn(1);
    await client.ping();
  });

  test('when one address cannot be had none is kept', async () => {
    const port = await listen();
    const second = new UdpServer({
      peers,
      entrance: { packet: () => false },
      clock,
      serverInfo: () => null,
    });
    await assert.rejects(
      second.listen([
        { address: '127.0.0.1', port: 0 },
        { address: '127.0.0.1', port },
      ]),
      { code: 'EADDRINUSE' },
    );
    await second.close();
  });

  test('after closing nothing is sent, and closing again does nothing', async () => {
    const client = (await Client.bind(await listen())).logIn(1);
    await client.ping();
    await server.close();
    await server.close();
    assert.equal(peers.sendEncrypted(client.session, VOICE, VOICE.length), false);
  });
});
