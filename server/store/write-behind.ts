import type { Log } from '#control/ports.ts';
import type { Note } from '#domain/change.ts';
import type { UserId } from '#domain/ids.ts';

const FLUSH_EVERY_MS = 10_000;

/** Collects what may be lost in a crash: the newest of each kind per user, written every ten seconds and at the end. */
export class WriteBehind {
  readonly #write: (notes: readonly Note[]) => Promise<void>;
  readonly #log: Log;
  #pending = new Map<UserId, Note>();
  #timer: NodeJS.Timeout | undefined;
  #writing: Promise<void> = Promise.resolve();
  #closed = false;

  constructor(write: (notes: readonly Note[]) => Promise<void>, log: Log) {
    this.#write = write;
    this.#log = log;
  }

  add(note: Note): void {
    this.#pending.set(note.user, { ...this.#pending.get(note.user), ...note });
    this.#arm();
  }

  /** Everything added so far is written, or kept for the next time when the store does not take it. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#writing = this.#writing.then(() => this.#writePending());
    return this.#writing;
  }

  /** Flushes for the last time. */
  close(): Promise<void> {
    this.#closed = true;
    return this.flush();
  }

  async #writePending(): Promise<void> {
    const notes = this.#pending;
    if (notes.size === 0) return;
    this.#pending = new Map();
    try {
      await this.#write([...notes.values()]);
    } catch (error) {
      this.#log.warn({ error, users: notes.size }, 'notes could not be written');
      // What came meanwhile is newer.
      for (const [user, note] of notes) this.#pending.set(user, { ...note, ...this.#pending.get(user) });
      this.#arm();
    }
  }

  #arm(): void {
    if (this.#closed) return;
    this.#timer ??= setTimeout(() => void this.flush(), FLUSH_EVERY_MS).unref();
  }
}
