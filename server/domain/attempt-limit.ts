import type { Millis } from './ids.ts';

export interface AttemptLimits {
  /** 0 or less turns the limit off; so does a time frame of 0. */
  readonly attempts: number;
  readonly timeframeSeconds: number;
  readonly banSeconds: number;
}

interface Source {
  attempts: Millis[];
  bannedUntil: Millis;
}

/** Shuts out sources that connect or fail to log in too often, in memory only (reference 8.8). */
export class AttemptLimit {
  readonly #limits: AttemptLimits;
  readonly #sources = new Map<string, Source>();

  constructor(limits: AttemptLimits) {
    this.#limits = limits;
  }

  /** @param source see sourceKey(). */
  isBanned(source: string, now: Millis): boolean {
    const known = this.#sources.get(source);
    return known !== undefined && now < known.bannedUntil;
  }

  /** Milliseconds for which it stays shut out. */
  banLeft(source: string, now: Millis): number {
    return Math.max(0, (this.#sources.get(source)?.bannedUntil ?? now) - now);
  }

  /** Counts one attempt; false when the source is shut out, by this attempt or already. */
  admit(source: string, now: Millis): boolean {
    const { attempts, timeframeSeconds, banSeconds } = this.#limits;
    if (attempts <= 0 || timeframeSeconds <= 0) return true;
    if (this.isBanned(source, now)) return false;
    let known = this.#sources.get(source);
    if (known === undefined) {
      known = { attempts: [], bannedUntil: now };
      this.#sources.set(source, known);
    }
    known.attempts = known.attempts.filter((at) => now - at <= timeframeSeconds * 1000);
    known.attempts.push(now);
    if (known.attempts.length <= attempts) return true;
    known.attempts = [];
    known.bannedUntil = (now + banSeconds * 1000) as Millis; // arithmetic loses the brand
    return false;
  }

  /** What it did before is forgiven. */
  clear(source: string): void {
    this.#sources.delete(source);
  }

  /** Drops the sources that no longer matter; to be called now and then. */
  expire(now: Millis): void {
    for (const [source, { attempts, bannedUntil }] of this.#sources) {
      const last = attempts.at(-1) ?? bannedUntil;
      if (now >= bannedUntil && now - last > this.#limits.timeframeSeconds * 1000) this.#sources.delete(source);
    }
  }
}
