import { MAX_DATAGRAM } from '#protocol/ocb2.ts';

const SLOTS = 4096;

/**
 * Buffers for datagrams on their way to the kernel, of one socket. A send normally copies at once, but when the kernel's buffer
 * is full the socket keeps a reference and sends later: a buffer that is written again by then goes out with the wrong bytes.
 * So while anything is queued, each datagram gets a slot of its own; while nothing is, they all use the first.
 */
export class DatagramRing {
  readonly #slots: number;
  readonly #memory: Buffer;
  /** Of the first slot, one view per length: making one costs more than filling it. */
  readonly #firstViews: (Buffer | undefined)[] = [];
  #at = 0;

  constructor(slots: number = SLOTS) {
    this.#slots = slots;
    this.#memory = Buffer.alloc(slots * MAX_DATAGRAM);
  }

  /**
   * A buffer of exactly length bytes, up to MAX_DATAGRAM, to fill and send at once; null when too much is waiting.
   * @param queued how many earlier sends the socket still holds, in the order they were taken.
   */
  take(length: number, queued: number): Buffer | null {
    if (queued === 0) {
      this.#at = 0;
      return this.#firstViews[length] ?? this.#makeFirstView(length);
    }
    if (queued > this.#slots / 2) return null;
    this.#at = (this.#at + 1) % this.#slots;
    const from = this.#at * MAX_DATAGRAM;
    return this.#memory.subarray(from, from + length);
  }

  #makeFirstView(length: number): Buffer {
    const view = this.#memory.subarray(0, length);
    this.#firstViews[length] = view;
    return view;
  }
}
