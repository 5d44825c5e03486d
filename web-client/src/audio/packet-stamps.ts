/** Only told apart by it: how long packets are does not matter. */
const STEP_US = 20_000;

/**
 * Which packet it was that comes out of a decoder: packets are known by their time stamps alone. Browsers count these in floating
 * point and give back 4099999 for 4100000; an exact comparison lost ever more packets of whoever talked for long.
 */
export class PacketStamps<T> {
  readonly #open = new Map<number, T>();
  #count = 0;

  /** The time stamp of the next packet, in microseconds. */
  stamp(packet: T): number {
    const number = this.#count++;
    this.#open.set(number, packet);
    return number * STEP_US;
  }

  /** What was stamped so. Those before it are forgotten too: decoders keep the order, so nothing comes of them any more. */
  take(timestamp: number): T | undefined {
    const number = Math.round(timestamp / STEP_US);
    const packet = this.#open.get(number);
    for (const each of this.#open.keys()) {
      if (each > number) break;
      this.#open.delete(each);
    }
    return packet;
  }
}
