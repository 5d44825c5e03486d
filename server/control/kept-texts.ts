/** Enough for a lively conversation while a page is on its way back. */
const MOST_TEXTS = 200;
const MOST_BYTES = 1024 * 1024;

/** What a page lacks, and how many texts came before that. */
export interface MissedTexts {
  readonly before: number;
  readonly payloads: readonly Uint8Array[];
}

/**
 * The last texts that one page was sent, whether they arrived or not: a broken connection takes what is written into it until
 * somebody notices, and nobody says a text twice.
 */
export class KeptTexts {
  readonly #payloads: Uint8Array[] = [];
  #bytes = 0;
  /** Of those that were sent, so many are kept no longer. */
  #gone = 0;

  /** Of this stay. */
  get sent(): number {
    return this.#gone + this.#payloads.length;
  }

  keep(payload: Uint8Array): void {
    this.#payloads.push(payload);
    this.#bytes += payload.length;
    while (this.#payloads.length > MOST_TEXTS || this.#bytes > MOST_BYTES) {
      this.#bytes -= this.#payloads.shift()?.length ?? 0;
      this.#gone += 1;
    }
  }

  /** For a page that has so many. */
  missedBy(received: number): MissedTexts {
    const before = Math.min(Math.max(received, this.#gone), this.sent);
    return { before, payloads: this.#payloads.slice(before - this.#gone) };
  }
}
