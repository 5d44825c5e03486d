/** Milliseconds before the first retry, doubled with each further one. */
const FIRST_MS = 500;
/** Longest wait: a person watching the banner would press "now" before that. */
const LONGEST_MS = 15_000;

/** Waits between attempts to reach the server: exponential, with jitter so that a restarted server is not met by everyone at once. */
export class Backoff {
  readonly #random: () => number;
  #attempt = 0;

  constructor(random: () => number = Math.random) {
    this.#random = random;
  }

  /** Milliseconds to wait before the next attempt: between half and the whole of the current step. */
  next(): number {
    const step = Math.min(LONGEST_MS, FIRST_MS * 2 ** this.#attempt);
    this.#attempt += 1;
    return Math.round(step / 2 + (this.#random() * step) / 2);
  }

  reset(): void {
    this.#attempt = 0;
  }
}
