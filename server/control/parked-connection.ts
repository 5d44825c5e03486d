import type { Millis } from '#domain/ids.ts';
import { messageId } from '#proto/message-types.ts';
import type { Connection, ControlEntrance, PeerIdentity } from './ports.ts';

/** Enough for a lively conversation of RESUME_SECONDS. */
const MOST_TEXTS = 200;
const MOST_TEXT_BYTES = 1024 * 1024;

const TEXT = messageId('TextMessage');

/**
 * Stands in for a page's lost connection until the page is back. What is said about the state gets lost, for all of it is
 * told anew then; texts are kept, because nobody says them twice.
 */
export class ParkedConnection implements Connection {
  readonly kind = 'browser';
  readonly peer: PeerIdentity;
  readonly since: Millis;
  readonly #entrance: Pick<ControlEntrance, 'closed'>;
  readonly #texts: Uint8Array[] = [];
  #textBytes = 0;
  #closed = false;

  constructor(lost: Connection, since: Millis, entrance: Pick<ControlEntrance, 'closed'>) {
    this.peer = lost.peer;
    this.since = since;
    this.#entrance = entrance;
  }

  send(type: number, payload: Uint8Array): void {
    if (type !== TEXT || this.#closed) return;
    if (this.#texts.length >= MOST_TEXTS || this.#textBytes + payload.length > MOST_TEXT_BYTES) return;
    this.#textBytes += payload.length;
    this.#texts.push(payload);
  }

  sendVoice(): boolean {
    return false;
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#entrance.closed(this);
  }

  deliver(to: Connection): void {
    for (const payload of this.#texts.splice(0)) to.send(TEXT, payload);
  }
}
