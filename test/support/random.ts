/** Seeded generator (xorshift128) for tests: the same seed gives the same run everywhere. */
export class Random {
  #a: number;
  #b: number;
  #c: number;
  #d: number;
  readonly seed: number;

  constructor(seed: number) {
    this.seed = seed;
    this.#a = seed | 0;
    this.#b = 0x9e3779b9 | 0;
    this.#c = 0x243f6a88 | 0;
    this.#d = 0xb7e15162 | 0;
    // Neighbouring seeds differ in few bits; stirring spreads them.
    for (let i = 0; i < 16; i++) this.bits();
  }

  /** 32 random bits, unsigned. */
  bits(): number {
    const t = this.#d ^ (this.#d << 11);
    this.#d = this.#c;
    this.#c = this.#b;
    this.#b = this.#a;
    this.#a = this.#a ^ (this.#a >>> 19) ^ t ^ (t >>> 8);
    return this.#a >>> 0;
  }

  /** Integer in [0, below). */
  below(below: number): number {
    return Math.floor(this.fraction() * below);
  }

  /** Integer in [low, high]. */
  between(low: number, high: number): number {
    return low + this.below(high - low + 1);
  }

  /** In [0, 1). */
  fraction(): number {
    return this.bits() / 0x1_0000_0000;
  }

  chance(probability: number): boolean {
    return this.fraction() < probability;
  }

  /** @throws RangeError when there is nothing to pick. */
  pick<T>(from: readonly T[]): T {
    const picked = from[this.below(from.length)];
    if (picked === undefined && from.length === 0) throw new RangeError('nothing to pick from');
    return picked as T; // undefined only if T itself contains it
  }

  bytes(length: number): Uint8Array {
    const bytes = new Uint8Array(length);
    for (let i = 0; i < length; i++) bytes[i] = this.bits() >>> 13;
    return bytes;
  }

  /** A copy in another order. */
  shuffled<T>(list: readonly T[]): T[] {
    const result = [...list];
    for (let i = result.length - 1; i > 0; i--) {
      const j = this.below(i + 1);
      const kept = result[i] as T; // both indexes are below the length
      result[i] = result[j] as T;
      result[j] = kept;
    }
    return result;
  }
}
