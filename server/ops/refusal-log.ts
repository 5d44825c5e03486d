import type { Log } from '#control/ports.ts';
import type { Millis } from '#domain/ids.ts';
import { sourceKey } from '#domain/ip-address.ts';

/** One source is told of this often. */
const PER_SOURCE_MS = 60_000;
/** Beyond so many sources in a minute the rest is not told of: a flood must not become one of lines. */
const MOST_SOURCES = 100;

interface Told {
  /** As it was refused first. */
  readonly address: string;
  at: Millis;
  /** Refused since, without a line. */
  silent: number;
}

/** Lines about connections that are refused at the door: the first of a source at once, the others as a number each minute. */
export class RefusalLog {
  readonly #log: Pick<Log, 'info'>;
  readonly #told = new Map<string, Told>();

  constructor(log: Pick<Log, 'info'>) {
    this.#log = log;
  }

  refused(address: string, now: Millis): void {
    const source = sourceKey(address);
    const told = this.#told.get(source);
    if (told !== undefined) {
      told.silent += 1;
      return;
    }
    if (this.#told.size >= MOST_SOURCES) return;
    this.#told.set(source, { address, at: now, silent: 0 });
    this.#log.info({ address }, 'a banned address was refused');
  }

  /** Tells how often sources came again, and forgets those that did not; to be called now and then. */
  expire(now: Millis): void {
    for (const [source, told] of this.#told) {
      if (now - told.at < PER_SOURCE_MS) continue;
      if (told.silent === 0) this.#told.delete(source);
      else this.#log.info({ address: told.address, refused: told.silent }, 'a banned address was refused again');
      told.at = now;
      told.silent = 0;
    }
  }
}
