import { createHash } from 'node:crypto';
import type { Log, Store } from '#control/ports.ts';
import type { Change, Note, PasswordHash, StoredServer } from '#domain/change.ts';
import type { BlobHash, UserId } from '#domain/ids.ts';
import { loadAcls, loadGroups } from './acl-rows.ts';
import { loadChannels, loadLinks } from './channel-rows.ts';
import type { Database } from './database.ts';
import { blobStored, loadBans, loadBlob, loadConfig } from './server-rows.ts';
import { statementsOf } from './statements.ts';
import { loadListeners, loadPassword, loadUsers, noted } from './user-rows.ts';
import { WriteBehind } from './write-behind.ts';

/** The persistent data of one server, in PostgreSQL. */
export class DrizzleStore implements Store {
  readonly #database: Database;
  readonly #notes: WriteBehind;
  readonly #afterClose: () => Promise<void>;
  #closed: Promise<void> | undefined;

  /** @param afterClose for what lies below the connection */
  constructor(database: Database, log: Log, afterClose: () => Promise<void> = async () => undefined) {
    this.#database = database;
    this.#afterClose = afterClose;
    this.#notes = new WriteBehind((notes) => database.write(notes.map(noted)), log);
  }

  load(): Promise<StoredServer> {
    return this.#database.read(async (ask) => ({
      channels: await loadChannels(ask),
      links: await loadLinks(ask),
      acls: await loadAcls(ask),
      groups: await loadGroups(ask),
      users: await loadUsers(ask),
      listeners: await loadListeners(ask),
      bans: await loadBans(ask),
      config: await loadConfig(ask),
    }));
  }

  /** @throws ChangeRefused when the changes contradict what is stored; StoreUnavailable */
  async apply(changes: readonly Change[]): Promise<void> {
    const statements = changes.flatMap(statementsOf);
    if (statements.length > 0) await this.#database.write(statements);
  }

  note(note: Note): void {
    this.#notes.add(note);
  }

  passwordOf(user: UserId): Promise<PasswordHash> {
    return this.#database.read((ask) => loadPassword(ask, user));
  }

  async putBlob(bytes: Uint8Array): Promise<BlobHash> {
    const hash = createHash('sha256').update(bytes).digest('hex') as BlobHash;
    await this.#database.write([blobStored(hash, bytes)]);
    return hash;
  }

  getBlob(hash: BlobHash): Promise<Uint8Array | undefined> {
    return this.#database.read((ask) => loadBlob(ask, hash));
  }

  close(): Promise<void> {
    this.#closed ??= this.#end();
    return this.#closed;
  }

  async #end(): Promise<void> {
    await this.#notes.close();
    await this.#database.close();
    await this.#afterClose();
  }
}
