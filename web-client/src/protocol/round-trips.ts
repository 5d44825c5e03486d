/** How long answers took: number, mean and variance of the measurements (Welford). */
export class RoundTrips {
  #count = 0;
  #mean = 0;
  /** Sum of squared deviations. */
  #deviation = 0;

  get count(): number {
    return this.#count;
  }
  /** Milliseconds. */
  get mean(): number {
    return this.#mean;
  }
  get variance(): number {
    return this.#count > 1 ? this.#deviation / this.#count : 0;
  }

  add(milliseconds: number): void {
    this.#count += 1;
    const delta = milliseconds - this.#mean;
    this.#mean += delta / this.#count;
    this.#deviation += delta * (milliseconds - this.#mean);
  }

  reset(): void {
    this.#count = 0;
    this.#mean = 0;
    this.#deviation = 0;
  }
}
