import type { SessionId } from './ids.ts';

/** First in, first out over 1 … 2·users − 1, so that an id comes back late (reference 4.1). */
export class SessionIds {
  readonly #queue: SessionId[] = [];
  readonly #waiting = new Set<SessionId>();
  readonly #end: number;

  constructor(users: number) {
    this.#end = 2 * users;
    for (let id = 1; id < this.#end; id++) this.giveBack(id as SessionId);
  }

  take(): SessionId | null {
    const id = this.#queue.shift();
    if (id === undefined) return null;
    this.#waiting.delete(id);
    return id;
  }

  /** For a session that comes with an id of its own. */
  claim(id: SessionId): void {
    if (this.#waiting.delete(id)) this.#queue.splice(this.#queue.indexOf(id), 1);
  }

  /** Ids that wait already, or never belonged here, are passed over. */
  giveBack(id: SessionId): void {
    if (id < 1 || id >= this.#end || this.#waiting.has(id)) return;
    this.#waiting.add(id);
    this.#queue.push(id);
  }
}
