import type { Log } from '#control/ports.ts';
import type { Millis } from '#domain/ids.ts';
import { sourceKey } from '#domain/ip-address.ts';

/** One source is told of this often. */
const PER_SOURCE_MS = 60_000;
/** Beyond so many sources in a minute the rest is not told of: a flood must not become one of lines. */
const MOST_SOURCES = 100;

interface Told {
  readonly at: Millis;
  /** Refused since, without a line. */
  silent: number;
}

/** Lines about connections that are refused at the door: the first of a source at once, the others as a number. */
export class RefusalLog {
  readonly #log: Pick<Log, 'info'>;
  readonly #told = new Map<string, Told>();

  constructor(log: Pick<Log, 'info'>) {
    this.#log = log;
  }

  refused(address: string, now: Millis): void {
    const source = sourceKey(address);
    const told = this.#told.get(source);
    if (told !== undefined && now - told.at < PER_SOURCE_MS) {
      told.silent += 1;
      return;
    }
    if (told === undefined && this.#told.size >= MOST_SOURCES) return;
    this.#told.set(source, { at: now, silent: 0 });
    const before = told?.silent ?? 0;
    this.#log.info({ address, ...(before > 0 ? { refusedBefore: before } : {}) }, 'a banned address was refused');
  }

  /** Forgets sources that have been quiet; to be called now and then. */
  expire(now: Millis): void {
    for (const [source, { at }] of this.#told) if (now - at >= PER_SOURCE_MS) this.#told.delete(source);
  }
}
