import type { Millis } from '#domain/ids.ts';
import type { ConnectionRecord } from './connections.ts';
import type { Connection, ControlEntrance, PeerIdentity } from './ports.ts';

/**
 * Stands in for a page's lost connection until the page is back. What is said gets lost: all of the state is told anew then, and
 * texts are kept elsewhere.
 */
export class ParkedConnection implements Connection {
  readonly kind = 'browser';
  readonly peer: PeerIdentity;
  readonly since: Millis;
  /** So many were sent before. */
  readonly texts: number;
  readonly #entrance: Pick<ControlEntrance, 'closed'>;
  #closed = false;

  constructor(
    { connection, texts }: Pick<ConnectionRecord, 'connection' | 'texts'>,
    since: Millis,
    entrance: Pick<ControlEntrance, 'closed'>,
  ) {
    this.peer = connection.peer;
    this.since = since;
    this.texts = texts.sent;
    this.#entrance = entrance;
  }

  send(): void {}

  sendVoice(): boolean {
    return false;
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#entrance.closed(this);
  }
}
