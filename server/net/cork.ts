import type { Duplex } from 'node:stream';

/** Lets all that is written within one turn of the event loop leave in as few segments, and TLS records, as possible. */
export class Cork {
  readonly #stream: Pick<Duplex, 'cork' | 'uncork'>;
  readonly #pulled = () => this.pull();
  #isIn = false;

  constructor(stream: Pick<Duplex, 'cork' | 'uncork'>) {
    this.#stream = stream;
  }

  /** Before each write; pulled by itself when the turn ends. */
  put(): void {
    if (this.#isIn) return;
    this.#isIn = true;
    this.#stream.cork();
    process.nextTick(this.#pulled);
  }

  /** What waits leaves now. */
  pull(): void {
    if (!this.#isIn) return;
    this.#isIn = false;
    this.#stream.uncork();
  }
}
