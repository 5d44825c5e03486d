interface Piece {
  readonly at: number;
  readonly milliseconds: number;
}

export interface Gap {
  readonly milliseconds: number;
  readonly end: number;
}

const STEP_MS = 20;

/** When one heard the other. Times are those of performance.now(). */
export class SoundLog {
  readonly name: string;
  readonly #pieces: Piece[] = [];

  constructor(name: string) {
    this.name = name;
  }

  /** A piece that had arrived at this time. */
  add(at: number, milliseconds: number): void {
    this.#pieces.push({ at, milliseconds });
  }

  /** How much of this time was heard, 0 to 1. */
  share(from: number, to: number): number {
    const heard = this.#between(from, to).reduce((sum, { milliseconds }) => sum + milliseconds, 0);
    return Math.min(1, heard / (to - from));
  }

  /** The longest time in which nothing arrived. */
  longestGap(from: number, to: number): Gap {
    let longest: Gap = { milliseconds: 0, end: from };
    let before = from;
    for (const at of [...this.#between(from, to).map((piece) => piece.at), to]) {
      if (at - before > longest.milliseconds) longest = { milliseconds: at - before, end: at };
      before = at;
    }
    return longest;
  }

  /** Milliseconds from this time until a second begins of which enough is heard; null: not before the end. */
  recovery(from: number, end: number, enough: number): number | null {
    const pieces = this.#between(from, end);
    for (let start = from; start + 1000 <= end; start += STEP_MS) {
      const second = pieces.filter(({ at }) => at > start && at <= start + 1000);
      if (second.reduce((sum, { milliseconds }) => sum + milliseconds, 0) >= enough * 1000) return start - from;
    }
    return null;
  }

  #between(from: number, to: number): Piece[] {
    return this.#pieces.filter(({ at }) => at > from && at <= to).toSorted((a, b) => a.at - b.at);
  }
}
