import type { Clock } from '#control/ports.ts';

/** Bytes. Above this a reader is behind: voice to it would only be late. */
const BEHIND = 64 * 1024;
/** Bytes. Above this a reader costs too much memory. */
const LOST = 8 * 1024 * 1024;
/** A reader that stays behind for so long is gone or hostile. */
const PATIENCE_MS = 30_000;

/** Judges how far one reader is behind, from the bytes queued for it. */
export class Backlog {
  readonly #clock: Clock;
  #behindSince: number | null = null;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Ask before each write. 'behind': drop voice; 'lost': disconnect. */
  judge(queuedBytes: number): 'clear' | 'behind' | 'lost' {
    if (queuedBytes <= BEHIND) {
      this.#behindSince = null;
      return 'clear';
    }
    if (queuedBytes > LOST) return 'lost';
    const now = this.#clock.now();
    this.#behindSince ??= now;
    return now - this.#behindSince > PATIENCE_MS ? 'lost' : 'behind';
  }
}
