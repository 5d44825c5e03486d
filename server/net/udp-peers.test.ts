import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import type { SessionId } from '#domain/ids.ts';
import { CryptState } from '#protocol/ocb2.ts';
import { FakeClock } from '../../test/support/fake-clock.ts';
import type { DatagramOutlet } from './udp-host.ts';
import { createOpenedDatagram, UdpPeers } from './udp-peers.ts';

const HOME = '192.0.2.1';

class RecordingOutlet implements DatagramOutlet {
  readonly sent: { readonly datagram: Uint8Array; readonly port: number; readonly address: string }[] = [];
  full = false;
  take(length: number): Uint8Array | null {
    return this.full ? null : new Uint8Array(length);
  }
  send(datagram: Uint8Array, port: number, address: string): void {
    this.sent.push({ datagram, port, address });
  }
}

let clock: FakeClock;
let peers: UdpPeers;
let outlet: RecordingOutlet;
let desynced: SessionId[];
const opened = createOpenedDatagram();

beforeEach(() => {
  clock = new FakeClock();
  desynced = [];
  peers = new UdpPeers(clock, (session) => desynced.push(session));
  outlet = new RecordingOutlet();
});

/** The client's end of a session. */
class Client {
  readonly session: SessionId;
  readonly crypt: CryptState;
  constructor(id: number, address = HOME) {
    this.session = id as SessionId;
    const { key, serverNonce, clientNonce } = peers.open(this.session, address);
    this.crypt = new CryptState(key, clientNonce, serverNonce);
  }
  seal(text = `from ${this.session}`): Uint8Array {
    const datagram = new Uint8Array(text.length + 4);
    this.crypt.encrypt(Buffer.from(text), text.length, datagram);
    return datagram;
  }
  open(datagram: Uint8Array | undefined): string | null {
    const plain = new Uint8Array(1024);
    const length = this.crypt.decrypt(datagram ?? new Uint8Array(0), datagram?.length ?? 0, plain);
    return length < 0 ? null : Buffer.from(plain.subarray(0, length)).toString();
  }
}

function receive(datagram: Uint8Array, port: number, address = HOME, from: DatagramOutlet = outlet): string | null {
  if (!peers.receive(datagram, datagram.length, from, address, port, opened)) return null;
  return `${opened.session}: ${Buffer.from(opened.plain.subarray(0, opened.length)).toString()}`;
}

function send(to: Client, text = 'hello'): boolean {
  return peers.sendEncrypted(to.session, Buffer.from(text), text.length);
}

describe('finding out whose a datagram is', () => {
  test('the first one is tried with the keys of all sessions of that address', () => {
    const clients = [1, 2, 3].map((id) => new Client(id));
    const [, second] = clients;
    assert.ok(second);
    assert.equal(receive(second.seal(), 5000), '2: from 2');
    assert.deepEqual(
      clients.map(({ session }) => peers.reaches(session)),
      [false, true, false],
    );
    assert.equal(peers.knows(HOME, 5000), true);
    assert.equal(peers.counters.bindings, 1);
  });

  test('after that only its own key is tried for good datagrams', () => {
    const client = new Client(1);
    new Client(2);
    receive(client.seal(), 5000);
    const { trials } = peers.counters;
    for (let i = 0; i < 10; i++) assert.equal(receive(client.seal(), 5000), '1: from 1');
    assert.equal(peers.counters.trials, trials);
  });

  test('a session is not found from another address', () => {
    const client = new Client(1);
    assert.equal(receive(client.seal(), 5000, '192.0.2.2'), null);
    assert.equal(peers.counters.unopened, 1);
  });

  test('an IPv4 address is the same seen through a dual-stack socket, and is answered in the form it came in', () => {
    const client = new Client(1);
    assert.equal(receive(client.seal(), 5000, `::ffff:${HOME}`), '1: from 1');
    send(client);
    assert.equal(outlet.sent[0]?.address, `::ffff:${HOME}`);
  });

  test('a link-local address is the same with and without its interface', () => {
    const client = new Client(1, 'fe80::1');
    assert.equal(receive(client.seal(), 5000, 'fe80::1%eth0'), '1: from 1');
    assert.equal(peers.knows('fe80::1%eth0', 5000), true);
    send(client);
    assert.equal(outlet.sent[0]?.address, 'fe80::1%eth0');
  });

  test('a new port of a known session is taken for its new address', () => {
    const client = new Client(1);
    receive(client.seal(), 5000);
    assert.equal(receive(client.seal(), 6000), '1: from 1');
    assert.equal(peers.knows(HOME, 5000), false);
    send(client);
    assert.deepEqual([outlet.sent.length, outlet.sent[0]?.port], [1, 6000]);
  });

  test('a port that the NAT gave to another session changes hands', () => {
    const first = new Client(1);
    const second = new Client(2);
    receive(first.seal(), 5000);
    assert.equal(receive(second.seal(), 5000), '2: from 2');
    assert.deepEqual([peers.reaches(first.session), peers.reaches(second.session)], [false, true]);
    assert.equal(receive(first.seal(), 5001), '1: from 1');
    assert.equal(receive(second.seal(), 5000), '2: from 2');
  });

  test('another socket of the server takes over with the next datagram', () => {
    const client = new Client(1);
    receive(client.seal(), 5000);
    const other = new RecordingOutlet();
    receive(client.seal(), 5000, HOME, other);
    send(client);
    assert.deepEqual([outlet.sent.length, other.sent.length], [0, 1]);
  });

  test('a closed session is forgotten, and its port is free', () => {
    const client = new Client(1);
    receive(client.seal(), 5000);
    peers.close(client.session);
    peers.close(client.session);
    assert.equal(peers.knows(HOME, 5000), false);
    assert.equal(receive(client.seal(), 5000), null);
    assert.equal(send(client), false);
    assert.equal(peers.serverNonce(client.session), undefined);
    assert.deepEqual(peers.counts(client.session), { good: 0, late: 0, lost: 0, resync: 0 });
  });
});

describe('the cost of strangers', () => {
  test('an address without sessions costs no decryption', () => {
    new Client(1);
    receive(new Uint8Array(50), 5000, '198.51.100.1');
    assert.equal(peers.counters.trials, 0);
  });

  test('one datagram is tried with at most 16 keys, and the next one goes on with others until all had their turn', () => {
    const clients = Array.from({ length: 60 }, (_, i) => new Client(i + 1));
    for (const client of clients) {
      let datagrams = 0;
      let found: string | null = null;
      while (found === null && datagrams < 60) {
        const before = peers.counters.trials;
        found = receive(client.seal(), 5000 + client.session);
        assert.ok(peers.counters.trials - before <= 16);
        datagrams++;
        clock.advance(100);
      }
      assert.equal(found, `${client.session}: from ${client.session}`);
      assert.ok(datagrams <= 10, `session ${client.session} took ${datagrams} datagrams`);
    }
  });

  test('a flood from one address uses up its allowance, which time gives back', () => {
    const client = new Client(1);
    new Client(2);
    const junk = (i: number) => Uint8Array.from({ length: 40 }, (_, at) => (at === 0 ? i : at * 7));
    for (let i = 0; i < 5000; i++) receive(junk(i & 0xff), 7000);
    assert.equal(peers.counters.trials, 1000);
    assert.equal(receive(client.seal(), 5000), null);
    clock.advance(100);
    assert.equal(receive(client.seal(), 5000), '1: from 1');
    for (let i = 0; i < 100; i++)
      assert.equal(receive(client.seal(), 5000), '1: from 1', 'a bound session is not limited');
  });
});

describe('sending', () => {
  test('reaches a session only once it is bound', () => {
    const client = new Client(1);
    assert.equal(peers.reaches(client.session), false);
    assert.equal(send(client), false);
    receive(client.seal(), 5000);
    assert.equal(peers.reaches(client.session), true);
    assert.equal(send(client), true);
    const [sent] = outlet.sent;
    assert.deepEqual([sent?.address, sent?.port], [HOME, 5000]);
    assert.equal(client.open(sent?.datagram), 'hello');
  });

  test('voice in the tunnel turns it to the tunnel, voice by UDP turns it back, pings change nothing', () => {
    const client = new Client(1);
    receive(client.seal(), 5000);
    peers.tunnelled(client.session);
    assert.equal(peers.reaches(client.session), false);
    receive(client.seal('ping'), 5000);
    assert.equal(peers.reaches(client.session), false);
    assert.equal(send(client), true, 'an answer to a ping still goes out');
    peers.talkedByUdp(client.session);
    assert.equal(peers.reaches(client.session), true);
  });

  test('a full queue drops, and the nonce does not move', () => {
    const client = new Client(1);
    receive(client.seal(), 5000);
    const nonce = peers.serverNonce(client.session);
    outlet.full = true;
    assert.equal(send(client), false);
    assert.deepEqual(peers.serverNonce(client.session), nonce);
    assert.equal(peers.counters.queueFull, 1);
  });

  test('more than a datagram holds is not sent', () => {
    const client = new Client(1);
    receive(client.seal(), 5000);
    assert.equal(peers.sendEncrypted(client.session, new Uint8Array(1021), 1021), false);
    assert.equal(peers.sendEncrypted(client.session, new Uint8Array(1020), 1020), true);
  });
});

describe('loss of synchrony', () => {
  /** Moves the client's nonce out of the window. */
  function desync(client: Client): void {
    for (let i = 0; i < 257; i++) client.seal();
  }

  test('is noticed after five seconds without a good datagram, and again five seconds later', () => {
    const client = new Client(1);
    receive(client.seal(), 5000);
    desync(client);
    assert.equal(receive(client.seal(), 5000), null);
    clock.advance(5000);
    receive(client.seal(), 5000);
    assert.deepEqual(desynced, []);
    clock.advance(1);
    receive(client.seal(), 5000);
    receive(client.seal(), 5000);
    assert.deepEqual(desynced, [1]);
    clock.advance(5001);
    receive(client.seal(), 5000);
    assert.deepEqual(desynced, [1, 1]);
  });

  test("is healed by the client's nonce", () => {
    const client = new Client(1);
    receive(client.seal(), 5000);
    desync(client);
    assert.equal(receive(client.seal(), 5000), null);
    assert.equal(peers.resync(client.session, client.crypt.encryptNonce), true);
    assert.equal(receive(client.seal(), 5000), '1: from 1');
    assert.equal(peers.counts(client.session).resync, 1);
    assert.equal(peers.resync(client.session, new Uint8Array(3)), false);
    assert.equal(peers.resync(99 as SessionId, new Uint8Array(16)), false);
  });

  test('of an unbound session is suspected only when it is alone at its address', () => {
    const client = new Client(1);
    desync(client);
    clock.advance(6000);
    receive(client.seal(), 5000);
    assert.deepEqual(desynced, [1]);
    new Client(2);
    clock.advance(6000);
    receive(client.seal(), 5000);
    assert.deepEqual(desynced, [1]);
  });
});

test('no session starts where an empty replay history would take gaps for repetitions', () => {
  for (let id = 1; id <= 2000; id++) {
    const { serverNonce, clientNonce } = peers.open(id as SessionId, HOME);
    for (const nonce of [serverNonce, clientNonce]) assert.ok(nonce[1] !== 0 && nonce[1] !== 255);
  }
});

test('what was received is counted for the session', () => {
  const client = new Client(1);
  const packets = [client.seal(), client.seal(), client.seal(), client.seal()];
  for (const i of [0, 3, 1]) receive(packets[i] ?? new Uint8Array(0), 5000);
  assert.deepEqual(peers.counts(client.session), { good: 3, late: 1, lost: 1, resync: 0 });
});

test('opening a session again replaces its keys', () => {
  const former = new Client(1);
  const client = new Client(1);
  assert.equal(receive(former.seal(), 5000), null);
  assert.equal(receive(client.seal(), 5000), '1: from 1');
});
