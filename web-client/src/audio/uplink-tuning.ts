/** How the own voice is encoded. */
export interface UplinkQuality {
  /** bit/s. */
  readonly bitrate: number;
  /** Percent that the encoder's error correction prepares for. */
  readonly expectedLoss: number;
}

/** From a good line to a bad one. Smaller packets get through where larger ones do not, and leave room for error correction. */
const STEPS: readonly UplinkQuality[] = [
  { bitrate: 40_000, expectedLoss: 0 },
  { bitrate: 32_000, expectedLoss: 5 },
  { bitrate: 24_000, expectedLoss: 15 },
  { bitrate: 16_000, expectedLoss: 25 },
];
/** Shares lost at which it goes one step down, and below which, for a while, one up. */
const WORSE = 0.05;
const BETTER = 0.01;
/** Good readings in a row before it dares a step up. */
const PATIENCE = 5;

/** Chooses bitrate and error correction by the loss that the server reports. */
export class UplinkTuning {
  #step = 0;
  #good = 0;

  get quality(): UplinkQuality {
    // The step is one of the list.
    return STEPS[this.#step] as UplinkQuality;
  }

  /** A share, 0 to 1, of the packets of the last seconds. True when the quality has changed. */
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

  reset(): void {
    this.#step = 0;
    this.#good = 0;
  }
}
