import type { Millis } from '#domain/ids.ts';
import { sourceKey } from '#domain/ip-address.ts';

export interface Flow {
  readonly perSecond: number;
  readonly burst: number;
}
export interface SourceLimits {
  readonly perSource: Flow;
  /** All sources together: forged ones are many. */
  readonly total: Flow;
}

/** Sources that share a bucket share an allowance; the table never grows. */
const BUCKETS = 4096;

/** How often something may happen for one source, and for all of them. */
export class SourceLimit {
  readonly #levels = new Float64Array(BUCKETS + 1);
  readonly #times: Float64Array;
  readonly #limits: SourceLimits;

  constructor(limits: SourceLimits, now: Millis) {
    this.#limits = limits;
    this.#times = new Float64Array(BUCKETS + 1).fill(now);
  }

  admits(address: string, now: Millis): boolean {
    const { perSource, total } = this.#limits;
    return this.#pour(hash(sourceKey(address)) % BUCKETS, perSource, now) && this.#pour(BUCKETS, total, now);
  }

  #pour(bucket: number, limit: Flow, now: Millis): boolean {
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
