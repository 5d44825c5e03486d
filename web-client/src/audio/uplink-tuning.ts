import type { UplinkPlan } from './uplink-plan.ts';

/**
 * From a good line to a bad one: what a crowded line is spared, it does not lose. Not below 20 kbit/s: with less, Opus leaves
 * out what mends the packet before, and of long packets it is needed most.
 */
const STEPS: readonly Omit<UplinkPlan, 'fec'>[] = [
  { bitrate: 40_000, packetMs: 20, dtx: false },
  { bitrate: 32_000, packetMs: 20, dtx: false },
  { bitrate: 24_000, packetMs: 40, dtx: true },
  { bitrate: 20_000, packetMs: 60, dtx: true },
];
const [BEST = { bitrate: 40_000, packetMs: 20, dtx: false }] = STEPS;
/** What the newest reading counts: of the few packets between two reports now one, now five are lost, though the line stays the same. */
const WEIGHT = 1 / 3;
/** Shares lost at which it goes one step down, and below which, for a while, one up. */
const WORSE = 0.05;
const BETTER = 0.01;
/** A share lost from which on packets help to mend each other. */
const MENDED = 0.02;
/** Good readings in a row before it dares a step up. */
const PATIENCE = 5;
/** Bytes that wait in the tunnel: about half a second of speech is too much, a few packets are nothing. */
const CROWDED = 3000;
const FLOWING = 500;

/** Chooses how the own voice is sent by how it fares: by loss, or in a tunnel, where nothing is lost, by what waits. */
export class UplinkTuning {
  #step = 0;
  #good = 0;
  /** Lost, smoothed. */
  #share = 0;
  #fec = false;

  get plan(): UplinkPlan {
    return { ...(STEPS[this.#step] ?? BEST), fec: this.#fec };
  }

  /** A share, 0 to 1, of the packets of the last seconds that did not arrive. */
  lost(share: number): void {
    this.#share += (share - this.#share) * WEIGHT;
    if (this.#share >= MENDED) this.#fec = true;
    this.#judge(this.#share >= WORSE ? 'bad' : this.#share <= BETTER ? 'good' : 'fair');
  }

  /** Bytes that wait to leave through the tunnel. */
  waiting(bytes: number): void {
    this.#fec = false;
    this.#share = 0;
    this.#judge(bytes >= CROWDED ? 'bad' : bytes <= FLOWING ? 'good' : 'fair');
  }

  #judge(reading: 'good' | 'fair' | 'bad'): void {
    if (reading === 'good') this.#good += 1;
    else this.#good = 0;
    if (reading === 'bad') this.#step = Math.min(STEPS.length - 1, this.#step + 1);
    if (this.#good < PATIENCE) return;
    this.#good = 0;
    if (this.#step === 0) this.#fec = false;
    else this.#step -= 1;
  }
}
