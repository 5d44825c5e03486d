import type { Clock } from '#control/ports.ts';
import { MAX_CONTROL_PAYLOAD } from '#protocol/control-frame.ts';
import { Backlog } from './backlog.ts';
import { TUNNEL } from './entrances.ts';

/** What carries messages to the reader. */
export interface Carrier {
  /** Bytes that have not left yet. */
  queued(): number;
  /** Copies: the caller may reuse its bytes. */
  write(type: number, payload: Uint8Array, length: number): void;
  /** The reader is lost. */
  drop(): void;
}

/** What goes out to one reader, as fast as that one reads: messages wait, voice does not, and nobody is waited for forever. */
export class Outflow {
  readonly #carrier: Carrier;
  readonly #backlog: Backlog;

  constructor(carrier: Carrier, clock: Clock) {
    this.#carrier = carrier;
    this.#backlog = new Backlog(clock);
  }

  send(type: number, payload: Uint8Array): void {
    if (payload.length > MAX_CONTROL_PAYLOAD) return;
    if (this.#backlog.judge(this.#carrier.queued()) === 'lost') this.#carrier.drop();
    else this.#carrier.write(type, payload, payload.length);
  }

  /** False when it was dropped. */
  sendVoice(packet: Uint8Array, length: number): boolean {
    const state = this.#backlog.judge(this.#carrier.queued());
    if (state === 'lost') this.#carrier.drop();
    if (state !== 'clear') return false;
    this.#carrier.write(TUNNEL, packet, length);
    return true;
  }
}
