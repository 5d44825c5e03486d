import type { Millis } from './ids.ts';

/** Leaky bucket as clients know it (reference 8.4): a message leaks away every 1/rate seconds, at most burst fit in. */
export class RateLimit {
  readonly #rate: number;
  readonly #burst: number;
  #level = 0;
  #since: Millis;

  /** @param perSecond and burst are at least 1 each; smaller values are raised. */
  constructor(perSecond: number, burst: number, now: Millis) {
    this.#rate = Math.max(1, perSecond);
    this.#burst = Math.max(1, burst);
    this.#since = now;
  }

  /** False: over the limit, and nothing is recorded. What costs more than fits in is admitted when the bucket has room at all. */
  admit(now: Millis, cost = 1): boolean {
    const drained = Math.floor(((now - this.#since) * this.#rate) / 1000);
    if (drained > 0) {
      // The fraction is lost on purpose: clients are tuned to this.
      this.#since = now;
      this.#level = Math.max(0, this.#level - drained);
    }
    if (this.#level > this.#burst - 1) return false;
    this.#level += cost;
    return true;
  }
}
