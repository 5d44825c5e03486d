interface Look {
  readonly at: number;
  readonly speaking: boolean;
}

/** What was seen to get through counts for so long: as long as a sentence. */
const REMEMBERED_MS = 3_000;
/** So much speech without a trace of it is no accident. */
const ENOUGH_MS = 1_000;
/** The server tells what it got in its last second. */
const ANSWER_WINDOW_MS = 1_000;
/** What is said just now has not left yet, or not come to the server, which also says nothing of what it got just now. */
const UNDERWAY_MS = 250;
const KEPT_MS = 10_000;

/**
 * Whether speech leaves the browser and whether the server gets it. People speak in sentences: that nothing moves in a pause is no
 * fault, so only speech counts against the way, added up over sentences until something gets through. Times in milliseconds.
 */
export class UplinkEvidence {
  #looks: Look[] = [];
  #count: { readonly at: number; readonly sent: number } | null = null;
  #leftAt = Number.NEGATIVE_INFINITY;
  #arrivedAt = Number.NEGATIVE_INFINITY;
  /** Speech since something was last seen to leave, and to arrive. */
  #unsent = 0;
  #unheard = 0;

  /** A voice passes the gate at this moment, or not. */
  looked(at: number, speaking: boolean): void {
    this.#looks.push({ at, speaking });
    this.#looks = this.#looks.filter((look) => look.at > at - KEPT_MS);
  }

  /** So many packets have left. Fewer than before: another encoder or another way began to count. */
  counted(at: number, sent: number): void {
    const before = this.#count;
    this.#count = { at, sent };
    if (before === null) return;
    if (sent === before.sent) this.#unsent += this.#speech(before.at - UNDERWAY_MS, at - UNDERWAY_MS);
    else this.#unsent = 0;
    if (sent > before.sent) this.#leftAt = at;
  }

  /** What the server said of its last second, some time between question and answer. */
  answered(asked: number, at: number, bytesPerSecond: number): void {
    if (bytesPerSecond > 0) {
      this.#arrivedAt = at;
      this.#unheard = 0;
      return;
    }
    this.#unheard += this.#speech(at - ANSWER_WINDOW_MS, asked - UNDERWAY_MS);
  }

  /** Another way: what was seen of the one before says nothing of it. */
  reset(): void {
    this.#looks = [];
    this.#count = null;
    this.#leftAt = Number.NEGATIVE_INFINITY;
    this.#arrivedAt = Number.NEGATIVE_INFINITY;
    this.#unsent = 0;
    this.#unheard = 0;
  }

  /** null: not known. */
  leaves(now: number): boolean | null {
    if (this.#unsent >= ENOUGH_MS) return false;
    return now - this.#leftAt <= REMEMBERED_MS ? true : null;
  }

  arrives(now: number): boolean | null {
    if (this.#unheard >= ENOUGH_MS) return false;
    return now - this.#arrivedAt <= REMEMBERED_MS ? true : null;
  }

  /** Milliseconds: between two looks somebody speaks who did at both. */
  #speech(from: number, to: number): number {
    let sum = 0;
    this.#looks.forEach(({ at, speaking }, n) => {
      const before = this.#looks[n - 1];
      if (speaking && before?.speaking) sum += Math.max(0, Math.min(at, to) - Math.max(before.at, from));
    });
    return sum;
  }
}
