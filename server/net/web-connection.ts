import type { Duplex } from 'node:stream';
import type { RawData, WebSocket } from 'ws';
import type { Clock, Connection, Log, PeerIdentity } from '#control/ports.ts';
import { encodeMessage, messageId } from '#proto/message-types.ts';
import { MAX_UNAUTHENTICATED_PAYLOAD } from '#protocol/control-frame.ts';
import { Cork } from './cork.ts';
import { type Entrances, handOver } from './entrances.ts';
import { IdentityChallenge } from './identity-challenge.ts';
import { type Carrier, Outflow } from './outflow.ts';

const TYPE_BYTES = 2;
/** Beats without a sign of life; a page that is busy or behind a slow line may miss one. */
const LONGEST_SILENCE = 2;
/** WebSocket close codes, RFC 6455 7.4.1 and IANA's registry. */
const NORMAL_CLOSE = 1000;
const GOING_AWAY = 1001;
const NO_STATUS = 1005;
/** The page comes back by itself. */
const SERVICE_RESTART = 1012;
/** A page that was closed or pressed Leave. One that gives up on a slow connection, to come back, says another code. */
const LEAVING: ReadonlySet<number> = new Set([NORMAL_CLOSE, GOING_AWAY, NO_STATUS]);
const UNSUPPORTED_DATA = 1003;
const PROTOCOL_ERROR = 1002;

const IDENTITY = messageId('WebIdentity');

export interface WebConnectionParts {
  readonly webSocket: WebSocket;
  /** The stream below it. */
  readonly socket: Duplex;
  readonly address: string;
  /** By which people know this server. */
  readonly host: string;
  readonly entrances: Entrances;
  readonly clock: Clock;
  readonly log: Log;
}

/** One browser's WebSocket. A message is a two-byte big-endian type and the payload. */
export class WebConnection implements Connection {
  readonly kind = 'browser';
  readonly #log: Log;
  readonly #webSocket: WebSocket;
  readonly #socket: Duplex;
  readonly #entrances: Entrances;
  readonly #outflow: Outflow;
  readonly #cork: Cork;
  readonly #challenge: IdentityChallenge;
  #peer: PeerIdentity;
  #known = false;
  #strangersBytes = 0;
  #silentBeats = 0;
  #closing = false;
  /** It broke the rules: its session is not kept. */
  #refused = false;

  constructor({ webSocket, socket, address, host, entrances, clock, log }: WebConnectionParts) {
    this.#webSocket = webSocket;
    this.#socket = socket;
    this.#peer = { address, certificate: null };
    this.#challenge = new IdentityChallenge(host);
    this.#log = log;
    this.#entrances = entrances;
    const carrier: Carrier = {
      queued: () => webSocket.bufferedAmount,
      write: (type, payload, length) => this.#write(type, payload, length),
      drop: () => this.close('abort'),
    };
    this.#outflow = new Outflow(carrier, clock);
    this.#cork = new Cork(socket);
    socket.on('data', this.#countStrangersBytes);
    webSocket.on('message', (data, binary) => this.#receive(data, binary));
    webSocket.on('pong', () => {
      this.#silentBeats = 0;
    });
    // Broken frames; ws closes the connection by itself.
    webSocket.on('error', () => {
      this.#refused = true;
    });
    webSocket.once('close', (code) => {
      this.#closing = true;
      entrances.control.closed(this, this.#refused || LEAVING.has(code) ? 'left' : 'lost');
    });
    entrances.control.opened(this);
    this.send(
      messageId('WebChallenge'),
      encodeMessage({ name: 'WebChallenge', body: { nonce: this.#challenge.nonce } }),
    );
  }

  /** With the certificate that the page proved to be its own, as soon as it has. */
  get peer(): PeerIdentity {
    return this.#peer;
  }

  authenticated(): void {
    this.#known = true;
    this.#socket.off('data', this.#countStrangersBytes);
  }

  /** Call at a steady interval: asks for a sign of life, and aborts when there was none for two intervals. */
  beat(): void {
    if (this.#silentBeats >= LONGEST_SILENCE) {
      this.close('abort');
      return;
    }
    this.#silentBeats += 1;
    if (!this.#closing) this.#webSocket.ping();
  }

  send(type: number, payload: Uint8Array): void {
    if (!this.#closing) this.#outflow.send(type, payload);
  }

  sendVoice(packet: Uint8Array, length: number): boolean {
    return !this.#closing && this.#outflow.sendVoice(packet, length);
  }

  close(how: 'flush' | 'abort' | 'stop'): void {
    if (how === 'abort') {
      this.#closing = true;
      this.#webSocket.terminate();
      return;
    }
    if (this.#closing) return;
    this.#closing = true;
    // What is queued leaves before the close frame; ws terminates when the peer does not answer that in time.
    this.#webSocket.close(how === 'stop' ? SERVICE_RESTART : NORMAL_CLOSE);
    this.#cork.pull();
  }

  // ws has one message limit for a connection's whole life; a stranger is held to a small one over all it sends.
  readonly #countStrangersBytes = (bytes: Uint8Array): void => {
    this.#strangersBytes += bytes.length;
    if (this.#strangersBytes > MAX_UNAUTHENTICATED_PAYLOAD) this.close('abort');
  };

  #receive(data: RawData, binary: boolean): void {
    this.#silentBeats = 0;
    if (this.#closing) return;
    // binaryType is "nodebuffer", so that data is one Buffer.
    if (!binary || !Buffer.isBuffer(data)) {
      this.#refuse(UNSUPPORTED_DATA, 'binary messages only');
      return;
    }
    if (data.length < TYPE_BYTES) {
      this.#refuse(PROTOCOL_ERROR, 'a message starts with its type');
      return;
    }
    const type = data.readUInt16BE(0);
    const payload = data.subarray(TYPE_BYTES);
    if (type === IDENTITY) {
      this.#identify(payload);
      return;
    }
    handOver(this.#entrances, this, type, payload);
  }

  /** Whoever proves nothing is a guest. */
  #identify(payload: Uint8Array): void {
    if (this.#known) return;
    const certificate = this.#challenge.judge(payload);
    if (certificate === null) this.#log.info({ address: this.#peer.address }, 'a page could not prove its identity');
    else this.#peer = { ...this.#peer, certificate };
  }

  #refuse(code: number, reason: string): void {
    this.#closing = true;
    this.#refused = true;
    this.#webSocket.close(code, reason);
  }

  #write(type: number, payload: Uint8Array, length: number): void {
    // A copy: the caller may reuse its bytes.
    const message = Buffer.allocUnsafe(TYPE_BYTES + length);
    message.writeUInt16BE(type, 0);
    message.set(length === payload.length ? payload : payload.subarray(0, length), TYPE_BYTES);
    this.#cork.put();
    this.#webSocket.send(message);
  }
}
