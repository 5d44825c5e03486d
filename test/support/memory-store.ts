import { createHash } from 'node:crypto';
import type { Store } from '#control/ports.ts';
import type { Change, Note, PasswordHash, StoredServer } from '#domain/change.ts';
import type { BlobHash, UserId } from '#domain/ids.ts';
import { FIRST_CONTENTS } from '../../server/store/first-contents.ts';
import { MemoryTables } from './memory-tables.ts';

/** What outlives a MemoryStore, as a database outlives the program. */
export class MemoryDatabase {
  tables = new MemoryTables();

  constructor() {
    this.commit(FIRST_CONTENTS);
  }

  /** All or nothing. */
  commit(changes: readonly Change[]): void {
    const next = this.tables.copy();
    for (const change of changes) next.apply(change);
    this.tables = next;
  }
}

/** A Store without a database, for tests; keeps to the same contract. */
export class MemoryStore implements Store {
  readonly #database: MemoryDatabase;
  readonly #notes = new Map<UserId, Note>();
  #closed = false;

  constructor(database = new MemoryDatabase()) {
    this.#database = database;
  }

  async load(): Promise<StoredServer> {
    this.#refuseWhenClosed();
    return this.#database.tables.contents();
  }

  async apply(changes: readonly Change[]): Promise<void> {
    this.#refuseWhenClosed();
    this.#database.commit(changes);
  }

  note(note: Note): void {
    this.#notes.set(note.user, { ...this.#notes.get(note.user), ...note });
  }

  async passwordOf(user: UserId): Promise<PasswordHash> {
    this.#refuseWhenClosed();
    return this.#database.tables.passwords.get(user) ?? null;
  }

  async putBlob(bytes: Uint8Array): Promise<BlobHash> {
    this.#refuseWhenClosed();
    const hash = createHash('sha256').update(bytes).digest('hex') as BlobHash;
    this.#database.tables.blobs.set(hash, bytes.slice());
    return hash;
  }

  async getBlob(hash: BlobHash): Promise<Uint8Array | undefined> {
    this.#refuseWhenClosed();
    return this.#database.tables.blobs.get(hash)?.slice();
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    for (const note of this.#notes.values()) this.#database.tables.write(note);
  }

  #refuseWhenClosed(): void {
    if (this.#closed) throw new Error('the store is closed');
  }
}
