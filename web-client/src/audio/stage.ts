import {
  type Falloff,
  isReachable,
  lengthOf,
  type Pose,
  seenFrom,
  toWebAudio,
  type Vector,
  volumesAt,
} from './spatial.ts';

/** Who has not said a place for so long has left the game. */
const KNOWN_FOR_MS = 5000;

/** How one voice is to be played. */
export interface Placing {
  /** In WebAudio's space, the listener at its origin. */
  readonly point: Vector;
  /** Factors of what comes from there, and of what comes from all around. */
  readonly directed: number;
  readonly around: number;
}

/** As in Mumble's clients at first. */
export const FALLOFF: Falloff = { minDistance: 1, maxDistance: 15, minVolume: 0, bloom: 0.5 };
const ALL_AROUND: Placing = { point: [0, 0, 0], directed: 0, around: 1 };

/** Where the listener and the talkers are, as far as they are in the same game. */
export class Stage {
  readonly #talkers = new Map<number, { readonly position: Vector; readonly at: number }>();
  falloff = FALLOFF;
  /** null: in no game. */
  listener: Pose | null = null;

  /** now: milliseconds, here and below. */
  hear(session: number, position: Vector, now: number): void {
    if (position.every(isReachable)) this.#talkers.set(session, { position, at: now });
  }

  forget(session: number): void {
    this.#talkers.delete(session);
  }

  clear(): void {
    this.#talkers.clear();
  }

  /** Whose place is not known is heard as ever. */
  placingOf(session: number, now: number): Placing {
    const talker = this.#talkers.get(session);
    if (!this.listener || !talker || now - talker.at > KNOWN_FOR_MS) return ALL_AROUND;
    const seen = seenFrom(this.listener, talker.position);
    // WebAudio throws at what is no number to it, and then nobody is heard.
    if (!seen.every((metres) => Number.isFinite(Math.fround(metres)))) return ALL_AROUND;
    return { point: toWebAudio(seen), ...volumesAt(lengthOf(seen), this.falloff) };
  }
}
