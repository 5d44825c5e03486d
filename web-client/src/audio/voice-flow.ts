/** What was counted by the time the server answered a ping. All counts only grow, until something begins anew. */
export interface FlowReading {
  /** Packets of the own voice that have left. */
  readonly sent: number;
  /** Those of them that have reached the server, as its answer says. */
  readonly taken: number;
  /** Packets of all others that have come. */
  readonly came: number;
  /** Others talk. */
  readonly awaited: boolean;
}

/** So many packets are not lost one by one. */
const ENOUGH = 5;
/** Answers in a row: one may overtake what it should tell of. */
const STILL_ANSWERS = 2;

/**
 * Notices by the server's answers, which come another way, that voice does not get through. Sooner than the browser does, which
 * waits longer than anybody who talks. Without an answer nothing is said: then it is not only voice that does not get through.
 */
export class VoiceFlow {
  #before: FlowReading | null = null;
  #still = 0;

  /** 'idle': nothing was to be expected. */
  read(now: FlowReading): 'idle' | 'flowing' | 'faltering' | 'still' {
    const before = this.#before;
    this.#before = now;
    const sends = before !== null && now.sent - before.sent >= ENOUGH;
    const hears = before?.awaited === true && now.awaited;
    if (before === null || !(sends || hears)) {
      this.#still = 0;
      return 'idle';
    }
    const lost = (sends && now.taken === before.taken) || (hears && now.came === before.came);
    this.#still = lost ? this.#still + 1 : 0;
    if (!lost) return 'flowing';
    return this.#still >= STILL_ANSWERS ? 'still' : 'faltering';
  }
}
