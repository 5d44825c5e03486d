/** bit/s, from a good line to a bad one: what a crowded line is spared, it does not lose. */
const STEPS = [40_000, 32_000, 24_000, 16_000] as const;
/** Shares lost at which it goes one step down, and below which, for a while, one up. */
const WORSE = 0.05;
const BETTER = 0.01;
/** Good readings in a row before it dares a step up. */
const PATIENCE = 5;

/** Chooses the bitrate by the loss that the server reports. Error correction within it follows the same reports by itself. */
export class UplinkTuning {
  #step = 0;
  #good = 0;

  get bitrate(): number {
    return STEPS[this.#step] ?? STEPS[0];
  }

  /** A share, 0 to 1, of the packets of the last seconds. True when the bitrate has changed. */
  report(lost: number): boolean {
    const before = this.#step;
    if (lost >= WORSE) {
      this.#step = Math.min(STEPS.length - 1, this.#step + 1);
      this.#good = 0;
    } else if (lost <= BETTER) {
      this.#good += 1;
      if (this.#good >= PATIENCE) {
        this.#step = Math.max(0, this.#step - 1);
        this.#good = 0;
      }
    } else {
      this.#good = 0;
    }
    return this.#step !== before;
  }
}
