/** Too many passwords of this address, or of all, are waiting to be checked. */
export class HashingRefused extends Error {
  override readonly name = 'HashingRefused';
}

// Hashing shares the four threads of libuv's pool with files and name look-ups: half of them stay free.
const AT_ONCE = 2;
// About 0.2 s each: the last in the queue of an address waits a second or two, of all some ten.
const WAITING_PER_ADDRESS = 5;
const WAITING_IN_ALL = 50;

/** Lets few hash at once, and of one address one at a time, so that slow hashes are no lever against the server. */
export class HashingGate {
  readonly #waiting: { readonly address: string; readonly enter: () => void }[] = [];
  readonly #busy = new Set<string>();

  /** @throws HashingRefused at once when the queue is full */
  async pass<T>(address: string, job: () => Promise<T>): Promise<T> {
    const ofAddress = this.#waiting.filter((each) => each.address === address).length;
    if (ofAddress >= WAITING_PER_ADDRESS || this.#waiting.length >= WAITING_IN_ALL) throw new HashingRefused();
    await new Promise<void>((enter) => {
      this.#waiting.push({ address, enter });
      this.#admit();
    });
    try {
      return await job();
    } finally {
      this.#busy.delete(address);
      this.#admit();
    }
  }

  #admit(): void {
    while (this.#busy.size < AT_ONCE) {
      const next = this.#waiting.findIndex(({ address }) => !this.#busy.has(address));
      const [admitted] = next < 0 ? [] : this.#waiting.splice(next, 1);
      if (admitted === undefined) return;
      this.#busy.add(admitted.address);
      admitted.enter();
    }
  }
}
