import { sourceKey } from '#domain/ip-address.ts';

/** Too many passwords of this source, or of all, are waiting to be checked. */
export class HashingRefused extends Error {
  override readonly name = 'HashingRefused';
}

// Hashing shares the four threads of libuv's pool with files and name look-ups: half of them stay free.
const AT_ONCE = 2;
// About 0.2 s each: the last in the queue of a source waits a second or two, of all some ten.
const WAITING_PER_SOURCE = 5;
const WAITING_IN_ALL = 50;

/** Lets few hash at once, and of one source one at a time, so that slow hashes are no lever against the server. */
export class HashingGate {
  readonly #waiting: { readonly source: string; readonly enter: () => void }[] = [];
  readonly #busy = new Set<string>();

  /** @throws HashingRefused at once when the queue is full */
  async pass<T>(address: string, job: () => Promise<T>): Promise<T> {
    const source = sourceKey(address);
    const ofSource = this.#waiting.filter((each) => each.source === source).length;
    if (ofSource >= WAITING_PER_SOURCE || this.#waiting.length >= WAITING_IN_ALL) throw new HashingRefused();
    await new Promise<void>((enter) => {
      this.#waiting.push({ source, enter });
      this.#admit();
    });
    try {
      return await job();
    } finally {
      this.#busy.delete(source);
      this.#admit();
    }
  }

  #admit(): void {
    while (this.#busy.size < AT_ONCE) {
      const next = this.#waiting.findIndex(({ source }) => !this.#busy.has(source));
      const [admitted] = next < 0 ? [] : this.#waiting.splice(next, 1);
      if (admitted === undefined) return;
      this.#busy.add(admitted.source);
      admitted.enter();
    }
  }
}
