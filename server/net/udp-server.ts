import { isIPv4 } from 'node:net';
import type { Clock } from '#control/ports.ts';
import type { SessionId } from '#domain/ids.ts';
import { MAX_DATAGRAM } from '#protocol/ocb2.ts';
import {
  createPingFrame,
  decodePing,
  decodeServerQuery,
  encodePingEcho,
  encodeServerReply,
  MAX_SERVER_REPLY,
  type ServerInfo,
} from '#protocol/udp-ping.ts';
import type { VoiceEntrance } from '#voice/entrance.ts';
import { everywhere } from './bind-addresses.ts';
import { SourceLimit, type SourceLimits } from './source-limit.ts';
import { createOpenedDatagram, type UdpPeers } from './udp-peers.ts';
import { type DatagramReceiver, type UdpBinding, UdpSocket } from './udp-socket.ts';

/** Nonce byte, three tag bytes and one byte of content (reference 1.6). */
const MIN_DATAGRAM = 5;
/** How many unconnected pings are answered: each is an answer to an address that anybody may have forged. */
const QUERIES: SourceLimits = {
  perSource: { perSecond: 5, burst: 20 },
  total: { perSecond: 2000, burst: 2000 },
};

export interface UdpServerParts {
  readonly peers: UdpPeers;
  readonly entrance: Pick<VoiceEntrance, 'packet'>;
  readonly clock: Clock;
  /** What unconnected pings are told; null when they are not answered. */
  serverInfo(): ServerInfo | null;
}

export interface UdpCounters {
  received: number;
  /** Too short, too long, or of port 0, to which nothing can be sent. */
  odd: number;
  /** Connected pings. */
  pings: number;
  /** Unconnected pings answered. */
  queries: number;
  /** Unconnected pings over the limit. */
  queriesRefused: number;
}

/** The UDP side of the desktop protocol: opens datagrams, answers pings and hands voice to the entrance. */
export class UdpServer implements DatagramReceiver {
  readonly counters: UdpCounters = { received: 0, odd: 0, pings: 0, queries: 0, queriesRefused: 0 };
  readonly #parts: UdpServerParts;
  readonly #queryLimit: SourceLimit;
  readonly #sockets: UdpSocket[] = [];
  readonly #opened = createOpenedDatagram();
  readonly #ping = createPingFrame();
  readonly #answer = new Uint8Array(MAX_DATAGRAM);
  #closed = false;

  constructor(parts: UdpServerParts) {
    this.#parts = parts;
    this.#queryLimit = new SourceLimit(QUERIES, parts.clock.now());
  }

  /** Binds all or none; rejects with the system's error. "::" takes IPv4 too unless an IPv4 address is among the bindings. */
  async listen(bindings: readonly UdpBinding[]): Promise<void> {
    const ipv6Only = bindings.some(({ address }) => isIPv4(address));
    const outcomes = await Promise.allSettled(bindings.map((binding) => UdpSocket.open(binding, ipv6Only, this)));
    const sockets = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
    const failure = outcomes.find((outcome) => outcome.status === 'rejected');
    if (failure === undefined && !this.#closed) {
      this.#sockets.push(...sockets);
      return;
    }
    await Promise.all(sockets.map((socket) => socket.close()));
    if (failure !== undefined) throw failure.reason;
  }

  /** Every address of this machine, also where it has IPv4 only. */
  listenEverywhere(port: number): Promise<void> {
    return everywhere((address) => this.listen([{ address, port }]));
  }

  /** Where it listens, in the order of the bindings. */
  get addresses(): readonly UdpBinding[] {
    return this.#sockets.map((socket) => socket.address);
  }

  received(socket: UdpSocket, datagram: Uint8Array, address: string, port: number): void {
    this.counters.received++;
    const { length } = datagram;
    if (length < MIN_DATAGRAM || length > MAX_DATAGRAM || port === 0) {
      this.counters.odd++;
      return;
    }
    const { peers } = this.#parts;
    // The first byte of an encrypted datagram may look like a ping: of a known source decryption has the first word, of
    // others the ping, which is cheaper to recognise.
    const known = peers.knows(address, port);
    if (!known && this.#answerQuery(socket, datagram, address, port)) return;
    if (peers.receive(datagram, length, socket, address, port, this.#opened)) {
      this.#take(this.#opened.session, this.#opened.plain, this.#opened.length);
    } else if (known) {
      this.#answerQuery(socket, datagram, address, port);
    }
  }

  /** Idempotent. */
  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all(this.#sockets.map((socket) => socket.close()));
  }

  #take(session: SessionId, plain: Uint8Array, length: number): void {
    const { peers, entrance } = this.#parts;
    const ping = this.#ping;
    if (!decodePing(plain, length, ping)) {
      if (entrance.packet(session, plain, length)) peers.talkedByUdp(session);
      return;
    }
    this.counters.pings++;
    // Server information belongs into unconnected pings only (reference 1.12).
    if (ping.query || ping.reply) return;
    peers.sendEncrypted(session, this.#answer, encodePingEcho(ping, this.#answer));
  }

  /** True when the datagram was an unconnected ping, answered or not. */
  #answerQuery(socket: UdpSocket, datagram: Uint8Array, address: string, port: number): boolean {
    if (!decodeServerQuery(datagram, datagram.length, this.#ping)) return false;
    const info = this.#parts.serverInfo();
    if (info === null || !this.#queryLimit.admits(address, this.#parts.clock.now())) {
      this.counters.queriesRefused++;
      return true;
    }
    const answer = new Uint8Array(MAX_SERVER_REPLY);
    const length = encodeServerReply(this.#ping, info, answer);
    const reply = socket.take(length);
    if (reply === null) return true;
    reply.set(answer.subarray(0, length));
    socket.send(reply, port, address);
    this.counters.queries++;
    return true;
  }
}
