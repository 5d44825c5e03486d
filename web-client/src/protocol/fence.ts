import type { Decoded } from '#proto/message-types.ts';
import { fromUint64 } from './uint64.ts';

/** Microseconds since the page was opened: no measuring ping is that early. */
const HIGHEST = 1000;

/**
 * Tells when the server has handled everything that was said before: it does so in order, and answers pings among it. Needed where
 * voice, which travels another way, must not overtake a message.
 */
export class Fence {
  readonly #ping: (timestamp: number) => void;
  readonly #waiting = new Map<number, (handled: boolean) => void>();
  #count = 0;

  /** ping sends one with this timestamp. */
  constructor(ping: (timestamp: number) => void) {
    this.#ping = ping;
  }

  /** False: the connection was lost meanwhile, and nobody knows what the server has handled. */
  passed(): Promise<boolean> {
    this.#count = (this.#count % HIGHEST) + 1;
    const { promise, resolve } = Promise.withResolvers<boolean>();
    this.#waiting.set(this.#count, resolve);
    this.#ping(this.#count);
    return promise;
  }

  /** True when the answer was one to a fence. */
  settle({ timestamp }: Pick<Decoded<'Ping'>, 'timestamp'>): boolean {
    const stamp = fromUint64(timestamp);
    if (stamp < 1 || stamp > HIGHEST) return false;
    this.#waiting.get(stamp)?.(true);
    this.#waiting.delete(stamp);
    return true;
  }

  /** The connection is gone: its pings have no answers. */
  lose(): void {
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const resolve of waiting) resolve(false);
  }
}
