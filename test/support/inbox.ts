/** Far longer than anything takes, on a busy machine too: it is there for what never comes. */
const DEADLINE_MS = 30_000;

/** Things that arrive, and tests that wait for some of them. */
export class Inbox<T> {
  /** Everything that ever came, in order. */
  readonly all: T[] = [];
  readonly #untaken: T[] = [];
  readonly #waiting = new Set<() => void>();
  #ended: string | null = null;

  add(item: T): void {
    this.all.push(item);
    this.#untaken.push(item);
    this.#wake();
  }

  /** Nothing more will come: who waits fails with this text. */
  end(reason: string): void {
    this.#ended ??= reason;
    this.#wake();
  }

  /** Takes the oldest that matches and was not taken yet, now or when it comes. what names it in the failure. */
  async take<S extends T>(matches: (item: T) => item is S, what: string, deadlineMs?: number): Promise<S>;
  async take(matches: (item: T) => boolean, what: string, deadlineMs?: number): Promise<T>;
  async take(matches: (item: T) => boolean, what: string, deadlineMs = DEADLINE_MS): Promise<T> {
    let at = -1;
    await this.wait(
      () => {
        at = this.#untaken.findIndex(matches);
        return at >= 0;
      },
      what,
      deadlineMs,
    );
    const [item] = this.#untaken.splice(at, 1);
    // at is an index within the list: wait() has just found it.
    return item as T;
  }

  /** Forgets what was not taken. */
  skip(): void {
    this.#untaken.length = 0;
  }

  /** Resolves when holds() is true; it is asked now and at each arrival. */
  wait(holds: () => boolean, what: string, deadlineMs = DEADLINE_MS): Promise<void> {
    return new Promise((resolve, reject) => {
      const check = (): boolean => {
        const held = holds();
        if (!held && this.#ended === null) return false;
        clearTimeout(timer);
        this.#waiting.delete(check);
        if (held) resolve();
        else reject(new Error(`no ${what}: ${this.#ended}`));
        return true;
      };
      const timer = setTimeout(() => {
        this.#waiting.delete(check);
        reject(new Error(`no ${what} within ${deadlineMs} ms`));
      }, deadlineMs);
      if (!check()) this.#waiting.add(check);
    });
  }

  #wake(): void {
    for (const check of [...this.#waiting]) check();
  }
}
