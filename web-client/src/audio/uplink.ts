import { isSameCodec, type UplinkCodec, type UplinkPlan, withinLimit } from './uplink-plan.ts';
import { UplinkTuning } from './uplink-tuning.ts';

export interface UplinkEvents {
  /** bit/s from now on. */
  bitrate(bitrate: number): void;
  /** Nobody talks, or for so long that one word has to be cut: the encoder may be exchanged. */
  codec(codec: UplinkCodec): void;
}

/** A shorter silence may be one between two words. */
const PAUSE_MS = 1000;
/** Who sends all the time never pauses. */
const LONGEST_WAIT_MS = 15_000;

export const FIRST_PLAN = new UplinkTuning().plan;

/** How the own voice is sent: as measured or as chosen, within the server's limit, and changed where it cuts no word, if there is such a moment. */
export class Uplink {
  readonly #events: UplinkEvents;
  readonly #tuning = new UplinkTuning();
  #chosen: UplinkPlan | null = null;
  #limit = Number.POSITIVE_INFINITY;
  #positional = false;
  #used: UplinkPlan = FIRST_PLAN;
  #talkedAt = Number.NEGATIVE_INFINITY;
  /** Since when another codec is wanted. */
  #waitingSince: number | null = null;

  constructor(events: UplinkEvents) {
    this.#events = events;
  }

  /** What is in use. */
  get plan(): UplinkPlan {
    return this.#used;
  }

  /** By hand; null: as measured. */
  choose(plan: UplinkPlan | null): void {
    this.#chosen = plan;
    this.#applyBitrate();
    // There is no word to be cut yet.
    if (this.#talkedAt === Number.NEGATIVE_INFINITY) this.#applyCodec();
  }

  /** bit/s that the server allows, headers included. */
  limit(bitsPerSecond: number): void {
    this.#limit = bitsPerSecond;
    this.#applyBitrate();
  }

  /** Whether packets carry positions. */
  set positional(positional: boolean) {
    this.#positional = positional;
    this.#applyBitrate();
  }

  lost(share: number): void {
    this.#tuning.lost(share);
    this.#applyBitrate();
  }

  waiting(bytes: number): void {
    this.#tuning.waiting(bytes);
    this.#applyBitrate();
  }

  /** Call a few times a second; now: milliseconds. */
  watch(talking: boolean, now: number): void {
    if (talking) this.#talkedAt = now;
    if (isSameCodec(this.#used, this.#wanted)) {
      this.#waitingSince = null;
      return;
    }
    this.#waitingSince ??= now;
    if (now - this.#talkedAt < PAUSE_MS && now - this.#waitingSince < LONGEST_WAIT_MS) return;
    this.#applyCodec();
    this.#applyBitrate();
  }

  #applyCodec(): void {
    const { packetMs, fec, dtx } = this.#wanted;
    if (isSameCodec(this.#used, this.#wanted)) return;
    this.#waitingSince = null;
    this.#used = { ...this.#used, packetMs, fec, dtx };
    this.#events.codec({ packetMs, fec, dtx });
  }

  get #wanted(): UplinkPlan {
    return withinLimit(this.#chosen ?? this.#tuning.plan, this.#limit, this.#positional);
  }

  /** At once, and until the next pause for the packets of now: short ones leave less room. */
  #applyBitrate(): void {
    const { bitrate } = this.#wanted;
    if (bitrate === this.#used.bitrate) return;
    this.#used = { ...this.#used, bitrate };
    this.#events.bitrate(bitrate);
  }
}
