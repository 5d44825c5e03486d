import { BrokenInvariant } from './broken-invariant.ts';
import type { UserRecord } from './change.ts';
import type { ChannelId, UserId } from './ids.ts';
import { foldName } from './names.ts';
import type { Users } from './server-state.ts';

/** An address or certificate that several users have finds the one that got it last. */
export class LiveUsers implements Users {
  readonly #users = new Map<UserId, UserRecord>();
  readonly #byName = new Map<string, UserId>();
  readonly #byCertHash = new Map<string, UserId>();
  readonly #byEmail = new Map<string, UserId>();
  #highest = 0;

  constructor(users: readonly UserRecord[]) {
    for (const user of users) this.add(user);
  }

  get(id: UserId): UserRecord | undefined {
    return this.#users.get(id);
  }

  byName(name: string): UserRecord | undefined {
    return this.#find(this.#byName.get(foldName(name)));
  }

  byCertHash(hash: string): UserRecord | undefined {
    return this.#find(this.#byCertHash.get(hash));
  }

  byEmail(email: string): UserRecord | undefined {
    return this.#find(this.#byEmail.get(foldName(email)));
  }

  all(): Iterable<UserRecord> {
    return this.#users.values();
  }

  nextId(): UserId {
    return (this.#highest + 1) as UserId;
  }

  /** @throws BrokenInvariant when the id or the name is taken. */
  add(user: UserRecord): void {
    if (this.#users.has(user.id)) throw new BrokenInvariant(`user ${user.id} exists already`);
    this.#requireFree(user.name, user.id);
    this.#highest = Math.max(this.#highest, user.id);
    this.#users.set(user.id, user);
    this.#index(user);
  }

  /**
   * A user that does not exist is passed over.
   * @throws BrokenInvariant when the new name is another's.
   */
  update(id: UserId, set: Partial<Omit<UserRecord, 'id'>>): void {
    const user = this.#users.get(id);
    if (user === undefined) return;
    if (set.name !== undefined) this.#requireFree(set.name, id);
    const updated = { ...user, ...set };
    this.#users.set(id, updated);
    this.#unindex(user);
    this.#index(updated);
  }

  remove(id: UserId): void {
    const user = this.#users.get(id);
    if (user === undefined) return;
    this.#users.delete(id);
    this.#unindex(user);
  }

  /** These channels go away; who was last in one of them was last in none. */
  forgetChannels(removed: ReadonlySet<ChannelId>): void {
    for (const user of [...this.#users.values()]) {
      if (user.lastChannel !== null && removed.has(user.lastChannel)) this.update(user.id, { lastChannel: null });
    }
  }

  #requireFree(name: string, id: UserId): void {
    const holder = this.#byName.get(foldName(name));
    if (holder !== undefined && holder !== id) throw new BrokenInvariant(`user ${id} has the name of user ${holder}`);
  }

  #index(user: UserRecord): void {
    this.#byName.set(foldName(user.name), user.id);
    if (user.certHash !== null) this.#byCertHash.set(user.certHash, user.id);
    if (user.email !== null) this.#byEmail.set(foldName(user.email), user.id);
  }

  #unindex(user: UserRecord): void {
    this.#byName.delete(foldName(user.name));
    if (user.certHash !== null && this.#byCertHash.get(user.certHash) === user.id) {
      this.#byCertHash.delete(user.certHash);
    }
    if (user.email !== null && this.#byEmail.get(foldName(user.email)) === user.id) {
      this.#byEmail.delete(foldName(user.email));
    }
  }

  #find(id: UserId | undefined): UserRecord | undefined {
    return id === undefined ? undefined : this.#users.get(id);
  }
}
