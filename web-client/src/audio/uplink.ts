import { isSameCodec, type UplinkCodec, type UplinkPlan, withinLimit } from './uplink-plan.ts';
import { UplinkTuning } from './uplink-tuning.ts';

export interface UplinkEvents {
  /** bit/s from now on. */
  bitrate(bitrate: number): void;
  /** Nobody talks: the encoder may be exchanged. */
  codec(codec: UplinkCodec): void;
}

/** A shorter silence may be one between two words. */
const PAUSE_MS = 1000;

export const FIRST_PLAN = new UplinkTuning().plan;

/** How the own voice is sent: as measured or as chosen, within the server's limit, and changed where it cuts no word. */
export class Uplink {
  readonly #events: UplinkEvents;
  readonly #tuning = new UplinkTuning();
  #chosen: UplinkPlan | null = null;
  #limit = Number.POSITIVE_INFINITY;
  #positional = false;
  #used: UplinkPlan = FIRST_PLAN;
  #talkedAt = Number.NEGATIVE_INFINITY;

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
    if (now - this.#talkedAt < PAUSE_MS) return;
    const { packetMs, fec, dtx } = this.#wanted;
    if (isSameCodec(this.#used, this.#wanted)) return;
    this.#used = { ...this.#used, packetMs, fec, dtx };
    this.#events.codec({ packetMs, fec, dtx });
    this.#applyBitrate();
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
