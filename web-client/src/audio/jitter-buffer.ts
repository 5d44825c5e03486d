/** A decoded packet. */
export interface Piece {
  /** Place of its first sample in the speaker's stream. */
  readonly at: number;
  readonly samples: Float32Array;
  /** It ends the talk spurt. */
  readonly last: boolean;
}

/** Playing starts this long after the first packet, more when packets have come late, less when they have not. */
const FIRST_DELAY_MS = 60;
const LEAST_DELAY_MS = 40;
const MOST_DELAY_MS = 300;
const LATER_MS = 20;
const SOONER_MS = 10;
/** Without a late packet for so long, the delay shrinks. */
const CALM_MS = 8_000;
/** A reserve this much above the delay is cut, a little at a time. */
const SURPLUS_MS = 30;
const CUT_MS = 20;
/** The reserve is judged by its smallest value in a stretch of this length. */
const JUDGED_MS = 500;
/** What is repeated in place of what is missing, and how long until that has faded away. */
const REPEATED_MS = 20;
const FADE_MS = 80;
/** Sound goes over into concealment and back in this time, or it would click. */
const BLEND_MS = 3;
/** The mean wait is that of so many packets. */
const WAITS = 8;
/** Nothing for so long ends a talk spurt that had no end. */
const QUIET_MS = 500;
/** A packet this far from what is played belongs to a speaker whose counting began anew. */
const JUMP_MS = 5_000;
/** No delay and no pause within a spurt make the reserve greater; cutting such a one a little at a time would take minutes. */
const MOST_RESERVE_MS = MOST_DELAY_MS + QUIET_MS;
/** More are never kept: of the shortest packets these are more than the greatest reserve, of the usual ones 5 s. */
const MOST_PIECES = 250;

/**
 * Lets one speaker's packets be heard in step, though they come in gusts. A tunnel delivers in order and loses nothing on the
 * way, so a hole is one that the speaker or the server left, and there is nothing to wait for. Runs in the audio thread.
 */
export class JitterBuffer {
  readonly #samplesPerMs: number;
  readonly #pieces: Piece[] = [];
  readonly #history: Float32Array;
  #historyAt = 0;
  /** null: no talk spurt is being played. */
  #position: number | null = null;
  #delayMs = FIRST_DELAY_MS;
  /** Samples from when a packet comes to when it is played, as a mean. */
  #wait = 0;
  /** Samples since the first packet of a spurt that has not begun to play. */
  #waited = 0;
  /** Samples concealed in a row, and the gain of the last of them. */
  #missing = 0;
  #blend = 1;
  #calm = 0;
  #judged = 0;
  #leastReserve = Number.POSITIVE_INFINITY;
  #concealed = 0;

  constructor(sampleRate: number) {
    this.#samplesPerMs = sampleRate / 1000;
    this.#history = new Float32Array(Math.round(REPEATED_MS * this.#samplesPerMs));
  }

  /** How long packets wait here at the moment, by intention. */
  get delayMs(): number {
    return this.#delayMs;
  }
  /** How long packets have really waited of late: the delay by intention is reached only by and by. */
  get waitMs(): number {
    return this.#wait / this.#samplesPerMs;
  }
  /** Samples made up so far. */
  get concealed(): number {
    return this.#concealed;
  }
  get playing(): boolean {
    return this.#position !== null;
  }

  push(piece: Piece): void {
    // Beyond that, one sample further is the same number.
    if (!Number.isSafeInteger(piece.at + piece.samples.length)) return;
    const position = this.#position;
    const newest = this.#pieces.at(-1);
    const expected = newest ? newest.at + newest.samples.length : position;
    if (expected !== null && Math.abs(piece.at - expected) > JUMP_MS * this.#samplesPerMs) this.#reset();
    else if (expected !== null && piece.at < expected) return;
    if (this.#pieces.length === 0 && this.#position === null) this.#waited = 0;
    if (this.#position !== null) this.#wait += (Math.max(0, piece.at - this.#position) - this.#wait) / WAITS;
    this.#pieces.push(piece);
    if (this.#pieces.length > MOST_PIECES) this.#pieces.shift();
  }

  /** Fills out with what is to be heard now. */
  pull(out: Float32Array): void {
    if (this.#position === null && !this.#begin(out.length)) {
      out.fill(0);
      return;
    }
    this.#catchUp();
    for (let i = 0; i < out.length; i++) out[i] = this.#next();
    this.#judge(out.length);
  }

  #begin(passing: number): boolean {
    const [first] = this.#pieces;
    if (!first) return false;
    this.#waited += passing;
    const complete = this.#pieces.at(-1)?.last === true;
    if (!complete && this.#waited < this.#delayMs * this.#samplesPerMs) return false;
    this.#position = first.at;
    this.#wait = this.#waited;
    this.#missing = 0;
    this.#blend = 1;
    // It comes out of silence: what ended before it is not to be repeated in it.
    this.#history.fill(0);
    this.#leastReserve = Number.POSITIVE_INFINITY;
    this.#judged = 0;
    return true;
  }

  #next(): number {
    const position = this.#position;
    if (position === null) return 0;
    const [first] = this.#pieces;
    // Nothing there yet: time stands still, and what comes is played later from now on.
    if (!first) return this.#starve();
    if (position < first.at) {
      this.#position = position + 1;
      return this.#conceal();
    }
    const sample = first.samples[position - first.at] ?? 0;
    this.#position = position + 1;
    if (this.#position >= first.at + first.samples.length) {
      this.#pieces.shift();
      if (first.last) this.#reset(this.#pieces);
    }
    return this.#real(sample);
  }

  #real(sample: number): number {
    let heard = sample;
    if (this.#blend < 1) {
      heard = sample * this.#blend + this.#repeated() * (1 - this.#blend);
      this.#blend = Math.min(1, this.#blend + 1 / (BLEND_MS * this.#samplesPerMs));
      if (this.#blend === 1) this.#missing = 0;
    }
    this.#history[this.#historyAt] = heard;
    this.#historyAt = (this.#historyAt + 1) % this.#history.length;
    return heard;
  }

  #starve(): number {
    if (this.#missing === 0) {
      this.#delayMs = Math.min(MOST_DELAY_MS, this.#delayMs + LATER_MS);
      this.#calm = 0;
    }
    const heard = this.#conceal();
    if (this.#missing > QUIET_MS * this.#samplesPerMs) this.#reset();
    return heard;
  }

  #conceal(): number {
    this.#blend = 0;
    this.#concealed += 1;
    return this.#repeated();
  }

  /** The last sound to and fro, so that no edge is heard, ever quieter. */
  #repeated(): number {
    const length = this.#history.length;
    const turn = this.#missing % (2 * length);
    const back = turn < length ? turn : 2 * length - 1 - turn;
    const gain = Math.max(0, 1 - this.#missing / (FADE_MS * this.#samplesPerMs));
    this.#missing += 1;
    return (this.#history[(this.#historyAt - 1 - back + 2 * length) % length] ?? 0) * gain;
  }

  #judge(passed: number): void {
    const position = this.#position;
    if (position === null) return;
    const newest = this.#pieces.at(-1);
    const reserve = newest ? newest.at + newest.samples.length - position : 0;
    this.#leastReserve = Math.min(this.#leastReserve, reserve);
    this.#judged += passed;
    this.#calm += passed;
    if (this.#calm >= CALM_MS * this.#samplesPerMs) {
      this.#calm = 0;
      this.#delayMs = Math.max(LEAST_DELAY_MS, this.#delayMs - SOONER_MS);
    }
    if (this.#judged < JUDGED_MS * this.#samplesPerMs) return;
    const surplus = this.#leastReserve - (this.#delayMs + SURPLUS_MS) * this.#samplesPerMs;
    this.#judged = 0;
    this.#leastReserve = Number.POSITIVE_INFINITY;
    if (surplus > 0) this.#goOnAt(position + Math.round(CUT_MS * this.#samplesPerMs));
  }

  /** After a stall, or by wild numbering: whoever goes on talking is not heard seconds late for the rest of it. */
  #catchUp(): void {
    const position = this.#position;
    const ending = this.#pieces.find(({ last }) => last);
    const newest = ending ?? this.#pieces.at(-1);
    if (position === null || !newest) return;
    const end = newest.at + newest.samples.length;
    // A spurt that has ended already is heard to its end.
    if (end - position <= (ending ? JUMP_MS : MOST_RESERVE_MS) * this.#samplesPerMs) return;
    this.#wait = Math.round(this.#delayMs * this.#samplesPerMs);
    this.#goOnAt(end - this.#wait);
  }

  /** Leaves out what is before that, blending over; where a hole has faded away, silence goes on until there is sound. */
  #goOnAt(position: number): void {
    if (this.#blend > 0) this.#missing = 0;
    this.#blend = 0;
    this.#position = position;
    while (this.#pieces[0] && this.#pieces[0].at + this.#pieces[0].samples.length <= this.#position)
      this.#pieces.shift();
  }

  #reset(keep: readonly Piece[] = []): void {
    const kept = [...keep];
    this.#pieces.splice(0, this.#pieces.length, ...kept);
    this.#position = null;
    this.#waited = 0;
    this.#missing = 0;
    this.#blend = 1;
  }
}
