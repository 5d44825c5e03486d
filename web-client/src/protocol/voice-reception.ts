import { RoundTrips } from './round-trips.ts';

/** What the browser counts of one incoming stream. */
export interface StreamCount {
  readonly ssrc: number;
  readonly received: number;
  /** Came, but too late to be played. */
  readonly late: number;
  /** May shrink when a packet given up for lost comes after all. */
  readonly lost: number;
}

const NOTHING = { received: 0, late: 0, lost: 0 };

/** How the server's voice has reached this page since it logged in, whatever became of the streams that brought it. */
export class VoiceReception {
  readonly #streams = new Map<number, StreamCount>();
  /** Of the path by UDP, while there is one. */
  readonly roundTrips = new RoundTrips();
  #good = 0;
  #late = 0;
  #lost = 0;

  get good(): number {
    return this.#good;
  }
  get late(): number {
    return this.#late;
  }
  get lost(): number {
    return Math.max(0, this.#lost);
  }

  count(streams: Iterable<StreamCount>): void {
    for (const stream of streams) {
      const before = this.#streams.get(stream.ssrc) ?? NOTHING;
      this.#streams.set(stream.ssrc, stream);
      this.#good += stream.received - before.received;
      this.#late += stream.late - before.late;
      this.#lost += stream.lost - before.lost;
    }
  }

  /** One more packet through the WebSocket, which loses none. */
  countTunnelled(): void {
    this.#good += 1;
  }

  reset(): void {
    this.#streams.clear();
    this.roundTrips.reset();
    this.#good = 0;
    this.#late = 0;
    this.#lost = 0;
  }
}
