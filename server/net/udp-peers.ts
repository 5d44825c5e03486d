import { randomBytes } from 'node:crypto';
import { isIPv4 } from 'node:net';
import type { Clock, CryptKeys, DatagramPeers, PacketCounts } from '#control/ports.ts';
import type { SessionId } from '#domain/ids.ts';
import { CryptState, MAX_DATAGRAM, MAX_PLAINTEXT, SEAL_OVERHEAD } from '#protocol/ocb2.ts';
import type { DatagramSink } from '#voice/sinks.ts';
import { type DatagramOutlet, UdpHost, type UdpPeer } from './udp-host.ts';

const KEY_BYTES = 16;
/** Decryptions tried for one datagram of unknown owner. */
const MAX_TRIALS = 16;
/** Without a good datagram, and between two requests for the client's nonce (reference 1.15). */
const RESYNC_AFTER_MS = 5000;

const NOTHING_COUNTED: PacketCounts = { good: 0, late: 0, lost: 0, resync: 0 };

/** What a datagram turned out to be; reused for every datagram. */
export interface OpenedDatagram {
  session: SessionId;
  readonly plain: Uint8Array;
  length: number;
}

export function createOpenedDatagram(): OpenedDatagram {
  return { session: 0 as SessionId, plain: new Uint8Array(MAX_DATAGRAM), length: 0 };
}

export interface UdpPeerSizes {
  readonly sessions: number;
  /** Sessions whose address is known. */
  readonly bound: number;
  /** Addresses, an IPv4 one in both its forms. */
  readonly addresses: number;
}

export interface UdpPeerCounters {
  /** Datagrams that nobody's key opened. */
  unopened: number;
  /** Decryptions tried for datagrams of unknown owner. */
  trials: number;
  /** Sessions found at an address they had not used before. */
  bindings: number;
  resyncRequests: number;
  /** Datagrams not sent since too many were waiting. */
  queueFull: number;
}

/** Keys and UDP addresses of the desktop sessions: who sent a datagram, and how one gets back. */
export class UdpPeers implements DatagramPeers, DatagramSink {
  readonly counters: UdpPeerCounters = { unopened: 0, trials: 0, bindings: 0, resyncRequests: 0, queueFull: 0 };
  readonly #clock: Clock;
  readonly #onDesync: (session: SessionId) => void;
  /** By session id. */
  readonly #peers: (UdpPeer | undefined)[] = [];
  /** By address as sockets name it; an IPv4 address also in the form that dual-stack sockets use. */
  readonly #hosts = new Map<string, UdpHost>();

  /** onDesync: nothing of this session could be opened for a while; the client should be asked for its nonce. */
  constructor(clock: Clock, onDesync: (session: SessionId) => void) {
    this.#clock = clock;
    this.#onDesync = onDesync;
  }

  /** What it holds now. */
  sizes(): UdpPeerSizes {
    const peers = this.#peers.filter((peer) => peer !== undefined);
    const bound = peers.filter(({ outlet }) => outlet !== null);
    return { sessions: peers.length, bound: bound.length, addresses: this.#hosts.size };
  }

  open(session: SessionId, address: string): CryptKeys {
    this.close(session);
    const keys = {
      key: randomBytes(KEY_BYTES),
      serverNonce: firstNonce(),
      clientNonce: firstNonce(),
    };
    const now = this.#clock.now();
    const host = this.#hostFor(withoutZone(address));
    const peer: UdpPeer = {
      session,
      crypt: new CryptState(keys.key, keys.serverNonce, keys.clientNonce),
      host,
      outlet: null,
      address: '',
      port: 0,
      usesUdp: true,
      lastGood: now,
      lastResyncRequest: now,
    };
    host.peers.push(peer);
    this.#peers[session] = peer;
    return keys;
  }

  serverNonce(session: SessionId): Uint8Array | undefined {
    return this.#peers[session]?.crypt.encryptNonce;
  }

  resync(session: SessionId, clientNonce: Uint8Array): boolean {
    return this.#peers[session]?.crypt.resynchronise(clientNonce) ?? false;
  }

  counts(session: SessionId): PacketCounts {
    const crypt = this.#peers[session]?.crypt;
    if (crypt === undefined) return NOTHING_COUNTED;
    return { good: crypt.good, late: crypt.late, lost: crypt.lost, resync: crypt.resync };
  }

  close(session: SessionId): void {
    const peer = this.#peers[session];
    if (peer === undefined) return;
    this.#peers[session] = undefined;
    peer.host.remove(peer);
    if (peer.host.peers.length > 0) return;
    for (const [address, host] of this.#hosts) if (host === peer.host) this.#hosts.delete(address);
  }

  reaches(to: SessionId): boolean {
    const peer = this.#peers[to];
    return peer !== undefined && peer.outlet !== null && peer.usesUdp;
  }

  /** Sends to a bound session whether or not voice to it goes by UDP, as answers to pings do. */
  sendEncrypted(to: SessionId, plain: Uint8Array, length: number): boolean {
    const peer = this.#peers[to];
    if (peer === undefined || peer.outlet === null || length > MAX_PLAINTEXT) return false;
    const datagram = peer.outlet.take(length + SEAL_OVERHEAD);
    if (datagram === null) {
      this.counters.queueFull++;
      return false;
    }
    peer.crypt.encrypt(plain, length, datagram);
    peer.outlet.send(datagram, peer.port, peer.address);
    return true;
  }

  /** Voice of this session came through its tunnel: it wants to hear that way too. */
  tunnelled(session: SessionId): void {
    const peer = this.#peers[session];
    if (peer !== undefined) peer.usesUdp = false;
  }

  /** Voice of this session came by UDP. Pings do not count: they go on while a client tunnels. */
  talkedByUdp(session: SessionId): void {
    const peer = this.#peers[session];
    if (peer !== undefined) peer.usesUdp = true;
  }

  /** Whether a session is bound to this source. */
  knows(address: string, port: number): boolean {
    return this.#hostAt(address)?.byPort.has(port) ?? false;
  }

  /**
   * Opens datagram[0..length) with the key of the session bound to the source, or else with that of another session of the
   * same IP address, which is then bound: a first datagram, or a NAT that changed its mind. False: nobody's.
   */
  receive(
    datagram: Uint8Array,
    length: number,
    outlet: DatagramOutlet,
    address: string,
    port: number,
    into: OpenedDatagram,
  ): boolean {
    const host = this.#hostAt(address);
    if (host !== undefined) {
      const bound = host.byPort.get(port);
      if (bound !== undefined && this.#opens(bound, datagram, length, into)) {
        if (bound.outlet !== outlet) host.bind(bound, outlet, address, port);
        return true;
      }
      const found = this.#search(host, bound, datagram, length, into);
      if (found !== undefined) {
        host.bind(found, outlet, address, port);
        this.counters.bindings++;
        return true;
      }
      // Of an unbound source only a session alone at its address is a suspect: others must not pay for its datagrams.
      const suspect = bound ?? (host.peers.length === 1 ? host.peers[0] : undefined);
      if (suspect !== undefined) this.#missed(suspect);
    }
    this.counters.unopened++;
    return false;
  }

  #opens(peer: UdpPeer, datagram: Uint8Array, length: number, into: OpenedDatagram): boolean {
    const plainLength = peer.crypt.decrypt(datagram, length, into.plain);
    if (plainLength < 0) return false;
    peer.lastGood = this.#clock.now();
    into.session = peer.session;
    into.length = plainLength;
    return true;
  }

  /** Tries the keys of the host's other sessions, unbound ones first. */
  #search(
    host: UdpHost,
    except: UdpPeer | undefined,
    datagram: Uint8Array,
    length: number,
    into: OpenedDatagram,
  ): UdpPeer | undefined {
    const { peers } = host;
    const first = datagram[0] ?? 0;
    const now = this.#clock.now();
    const start = host.next;
    let trials = 0;
    for (let pass = 0; pass < 2; pass++) {
      for (let i = 0; i < peers.length && trials < MAX_TRIALS; i++) {
        const at = (start + i) % peers.length;
        const peer = peers[at] as UdpPeer; // below the length
        const isBound = peer.outlet !== null;
        if (isBound !== (pass === 1) || peer === except || !peer.crypt.mayAccept(first)) continue;
        if (!host.admitsTrial(now)) return undefined;
        trials++;
        this.counters.trials++;
        host.next = at + 1;
        if (this.#opens(peer, datagram, length, into)) return peer;
      }
    }
    return undefined;
  }

  #missed(peer: UdpPeer): void {
    const now = this.#clock.now();
    if (now - peer.lastGood <= RESYNC_AFTER_MS || now - peer.lastResyncRequest <= RESYNC_AFTER_MS) return;
    peer.lastResyncRequest = now;
    this.counters.resyncRequests++;
    this.#onDesync(peer.session);
  }

  #hostAt(address: string): UdpHost | undefined {
    const host = this.#hosts.get(address);
    return host === undefined && address.includes('%') ? this.#hosts.get(withoutZone(address)) : host;
  }

  #hostFor(address: string): UdpHost {
    const known = this.#hosts.get(address);
    if (known !== undefined) return known;
    const host = new UdpHost(this.#clock.now());
    this.#hosts.set(address, host);
    if (isIPv4(address)) this.#hosts.set(`::ffff:${address}`, host);
    return host;
  }
}

/**
 * A receiver's replay history starts as zeros: with a second nonce byte of 0, or one that is about to become it, every datagram
 * behind a gap would be taken for a repetition. Nonces must differ, not surprise, so two values can be spared.
 */
function firstNonce(): Buffer {
  const nonce = randomBytes(KEY_BYTES);
  nonce[1] = 1 + ((nonce[1] ?? 0) % 254);
  return nonce;
}

/** Link-local addresses name their interface; not all sockets say so. */
function withoutZone(address: string): string {
  const zone = address.indexOf('%');
  return zone < 0 ? address : address.slice(0, zone);
}
