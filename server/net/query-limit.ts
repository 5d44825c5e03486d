import type { Millis } from '#domain/ids.ts';
import { sourceKey } from '#domain/ip-address.ts';

const PER_SOURCE = { perSecond: 5, burst: 20 };
/** All sources together: forged ones are many. */
const TOTAL = { perSecond: 2000, burst: 2000 };
/** Sources that share a bucket share an allowance; the table never grows. */
const BUCKETS = 4096;

/** How many unconnected pings are answered: each is an answer to an address that anybody may have forged. */
export class QueryLimit {
  readonly #levels = new Float64Array(BUCKETS + 1);
  readonly #times: Float64Array;

  constructor(now: Millis) {
    this.#times = new Float64Array(BUCKETS + 1).fill(now);
  }

  admits(address: string, now: Millis): boolean {
    return this.#pour(hash(sourceKey(address)) % BUCKETS, PER_SOURCE, now) && this.#pour(BUCKETS, TOTAL, now);
  }

  #pour(bucket: number, limit: typeof PER_SOURCE, now: Millis): boolean {
    const leaked = ((now - (this.#times[bucket] ?? now)) * limit.perSecond) / 1000;
    const level = Math.max(0, (this.#levels[bucket] ?? 0) - leaked);
    this.#times[bucket] = now;
    const admitted = level + 1 <= limit.burst;
    this.#levels[bucket] = admitted ? level + 1 : level;
    return admitted;
  }
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value >>> 0;
}
