import type { TLSSocket } from 'node:tls';
import type { Clock, Connection, PeerIdentity } from '#control/ports.ts';
import { ControlFrameDecoder, encodeControlFrame, MAX_CONTROL_PAYLOAD } from '#protocol/control-frame.ts';
import { Cork } from './cork.ts';
import { type Entrances, FLUSH_DEADLINE_MS, handOver } from './entrances.ts';
import { type Carrier, Outflow } from './outflow.ts';

/** One desktop client's TLS connection: frames in, frames and backpressure out. */
export class ControlConnection implements Connection {
  readonly kind = 'desktop';
  readonly peer: PeerIdentity;
  readonly #socket: TLSSocket;
  readonly #entrances: Entrances;
  readonly #outflow: Outflow;
  readonly #cork: Cork;
  readonly #decoder = new ControlFrameDecoder();
  readonly #frames = { frame: (type: number, payload: Uint8Array) => handOver(this.#entrances, this, type, payload) };
  #closing = false;
  #deadline: NodeJS.Timeout | undefined;

  constructor(socket: TLSSocket, peer: PeerIdentity, entrances: Entrances, clock: Clock) {
    this.#socket = socket;
    this.peer = peer;
    this.#entrances = entrances;
    const carrier: Carrier = {
      queued: () => socket.writableLength,
      write: (type, payload, length) => this.#write(type, payload, length),
      drop: () => this.close('abort'),
    };
    this.#outflow = new Outflow(carrier, clock);
    this.#cork = new Cork(socket);
    socket.on('data', (bytes) => this.#read(bytes));
    // It has said its last word, and Node writes nothing after that: it would make an error of every message instead, which
    // costs as much as a hundred messages when many leave at once.
    socket.once('end', () => this.close('flush'));
    // The 'close' that follows says all that matters.
    socket.on('error', () => {});
    socket.once('close', () => {
      clearTimeout(this.#deadline);
      this.#stop();
      entrances.control.closed(this);
    });
    entrances.control.opened(this);
  }

  authenticated(): void {
    this.#decoder.limit = MAX_CONTROL_PAYLOAD;
  }

  send(type: number, payload: Uint8Array): void {
    if (!this.#closing) this.#outflow.send(type, payload);
  }

  sendVoice(packet: Uint8Array, length: number): boolean {
    return !this.#closing && this.#outflow.sendVoice(packet, length);
  }

  close(how: 'flush' | 'abort' | 'stop'): void {
    if (how === 'abort') {
      this.#stop();
      this.#socket.destroy();
      return;
    }
    if (this.#closing) return;
    this.#stop();
    this.#cork.pull();
    // Reading goes on: unread bytes at close would reset the connection and take the last message with them.
    this.#socket.end();
    this.#deadline = setTimeout(() => this.#socket.destroy(), FLUSH_DEADLINE_MS);
  }

  #stop(): void {
    this.#closing = true;
    this.#decoder.stop();
  }

  #read(bytes: Uint8Array): void {
    if (this.#closing) return;
    if (this.#decoder.push(bytes, this.#frames) !== null) this.close('abort');
  }

  #write(type: number, payload: Uint8Array, length: number): void {
    // The frame is a copy: the caller may reuse its bytes, and header and payload leave in one piece.
    this.#cork.put();
    this.#socket.write(encodeControlFrame(type, payload, length));
  }
}
