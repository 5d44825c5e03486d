import type { Millis } from './ids.ts';

// Reference 7.8: an average over the last 360 accepted packets, lenient at the start of a burst of speech.

const SLOTS = 360;
/** IP, UDP and packet encryption headers, which the sender's line carries too. */
const OVERHEAD_BYTES = 20 + 8 + 4;
/** Every browser in reach is told of a talk spurt, at its start and at its end: it counts as so many bytes more. */
const SPURT_BYTES = 700;
/** Of a lower limit than the default a spurt takes 10 ms, for which the pause before it makes up. */
const SPURTS_PER_SECOND = 100;
const REPORT_WINDOW_MS = 1000;
/** Younger than this says nothing yet about a rate. */
const REPORT_MINIMUM_MS = 250;

/** What one speaker sends. Allocates nothing after construction. */
export class BandwidthWindow {
  readonly #limit: number;
  readonly #spurtBytes: number;
  readonly #sizes = new Uint32Array(SLOTS);
  /** What each counts against the limit. */
  readonly #costs = new Uint32Array(SLOTS);
  readonly #times = new Float64Array(SLOTS);
  #sum = 0;
  #next = 0;

  /** @param now when the session connected: the age of all empty slots. */
  constructor(limitBitsPerSecond: number, now: Millis) {
    this.#limit = Math.floor(limitBitsPerSecond / 8);
    this.#spurtBytes = Math.min(SPURT_BYTES, Math.floor(this.#limit / SPURTS_PER_SECOND));
    this.#times.fill(now);
  }

  /** When the last packet was accepted; the connection's start before the first. */
  get lastAccepted(): Millis {
    return (this.#times[(this.#next + SLOTS - 1) % SLOTS] ?? 0) as Millis;
  }

  /**
   * False: over the limit, and nothing is recorded, so that an over-eager client is thinned rather than silenced.
   * @param payloadBytes codec payload only.
   */
  accept(payloadBytes: number, now: Millis, startsSpurt = false): boolean {
    const at = this.#next;
    const elapsed = now - (this.#times[at] ?? 0);
    if (elapsed <= 0) return false;
    const size = OVERHEAD_BYTES + payloadBytes;
    const cost = startsSpurt ? size + this.#spurtBytes : size;
    const sum = this.#sum - (this.#costs[at] ?? 0) + cost;
    if (Math.floor((sum * 1000) / elapsed) > this.#limit) return false;
    this.#sum = sum;
    this.#sizes[at] = size;
    this.#costs[at] = cost;
    this.#times[at] = now;
    this.#next = (at + 1) % SLOTS;
    return true;
  }

  /** Over the last second, headers included; 0 while less than a quarter of a second is known. */
  bytesPerSecond(now: Millis): number {
    let sum = 0;
    let age = 0;
    for (let back = 1; back < SLOTS; back++) {
      const at = (this.#next + SLOTS - back) % SLOTS;
      const elapsed = now - (this.#times[at] ?? 0);
      if (elapsed > REPORT_WINDOW_MS) break;
      sum += this.#sizes[at] ?? 0;
      age = elapsed;
    }
    return age < REPORT_MINIMUM_MS ? 0 : Math.floor((sum * 1000) / age);
  }
}
