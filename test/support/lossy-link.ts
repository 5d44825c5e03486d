import type { Random } from './random.ts';

export interface LinkQuality {
  /** Chances that a datagram is lost, comes twice, or comes late. */
  readonly loss: number;
  readonly repeat: number;
  readonly delay: number;
}

/** One direction of a network, in memory: takes datagrams and gives them on, or not, or twice, or late and out of order. */
export class LossyLink {
  readonly #random: Random;
  readonly #quality: LinkQuality;
  readonly #deliver: (datagram: Uint8Array, repeated: boolean) => void;
  #held: { readonly datagram: Uint8Array; readonly repeated: boolean }[] = [];
  #cut = false;

  constructor(random: Random, quality: LinkQuality, deliver: (datagram: Uint8Array, repeated: boolean) => void) {
    this.#random = random;
    this.#quality = quality;
    this.#deliver = deliver;
  }

  /** Keeps a reference to the bytes. */
  send(datagram: Uint8Array): void {
    const random = this.#random;
    const { loss, repeat, delay } = this.#quality;
    if (this.#cut || random.chance(loss)) return;
    if (random.chance(delay)) {
      this.#held.push({ datagram, repeated: false });
      return;
    }
    this.#deliver(datagram, false);
    if (random.chance(repeat)) this.#held.push({ datagram, repeated: true });
  }

  /** What was held back arrives, in any order. */
  release(): void {
    if (this.#held.length === 0) return;
    const arriving = this.#random.shuffled(this.#held);
    this.#held = [];
    for (const { datagram, repeated } of arriving) if (!this.#cut) this.#deliver(datagram, repeated);
  }

  /** Nothing arrives any more. */
  cut(): void {
    this.#cut = true;
    this.#held = [];
  }
}
