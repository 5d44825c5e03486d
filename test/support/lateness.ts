/** Finds tests that take for granted that a client has heard what another one has heard (test/README.md). */
const LATENESS_MS = Number(process.env['LATE_CLIENTS'] ?? 0);

/** Hands on what arrived up to LATENESS_MS later, in its order; without lateness at once. */
export class Lateness {
  readonly #waiting: (() => void)[] = [];
  #last = 0;

  handOn(arrival: () => void): void {
    if (LATENESS_MS === 0) {
      arrival();
      return;
    }
    this.#waiting.push(arrival);
    this.#last = Math.max(this.#last, performance.now() + Math.random() * LATENESS_MS);
    setTimeout(() => this.#waiting.shift()?.(), this.#last - performance.now());
  }
}
