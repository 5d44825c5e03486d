import { sourceKey } from '#domain/ip-address.ts';

export interface ConnectionLimits {
  readonly perSource: number;
  readonly total: number;
}

/**
 * Connections in a state that passes soon. When there are too many, the oldest makes room: who only holds connections open cannot
 * lock anybody out, least of all others behind the same address.
 */
export class ConnectionLimit {
  readonly #limits: ConnectionLimits;
  // Sets keep the order of arrival.
  readonly #all = new Set<Entry>();
  readonly #bySource = new Map<string, Set<Entry>>();

  constructor(limits: ConnectionLimits) {
    this.#limits = limits;
  }

  get count(): number {
    return this.#all.size;
  }

  /** Returns what to call when that state is over (idempotent). evict closes the connection; called at most once. */
  enter(address: string, evict: () => void): () => void {
    const source = sourceKey(address);
    const neighbours = this.#bySource.get(source);
    if (neighbours !== undefined && neighbours.size >= this.#limits.perSource) this.#evictOldest(neighbours);
    if (this.#all.size >= this.#limits.total) this.#evictOldest(this.#all);
    const entry: Entry = { source, evict };
    this.#all.add(entry);
    // Looked up again: the eviction may have emptied and dropped the set.
    const set = this.#bySource.get(source) ?? new Set();
    set.add(entry);
    this.#bySource.set(source, set);
    return () => this.#remove(entry);
  }

  #evictOldest(entries: Set<Entry>): void {
    for (const oldest of entries) {
      this.#remove(oldest);
      oldest.evict();
      return;
    }
  }

  #remove(entry: Entry): void {
    if (!this.#all.delete(entry)) return;
    const neighbours = this.#bySource.get(entry.source);
    neighbours?.delete(entry);
    if (neighbours?.size === 0) this.#bySource.delete(entry.source);
  }
}

interface Entry {
  readonly source: string;
  readonly evict: () => void;
}
