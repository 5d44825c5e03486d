import type { User } from '../protocol/model.ts';
import { Permission } from '../protocol/permission.ts';
import type { Queries } from '../protocol/queries.ts';
import { appendBan, queryBans } from './ban.ts';
import type { People } from './people.ts';
import type { Tree } from './tree.svelte.ts';

interface BanTargetParts {
  readonly tree: Pick<Tree, 'users'>;
  readonly queries: Queries;
  readonly people: Pick<People, 'kick' | 'banForGood'>;
}

/** Somebody who is to be banned. They may leave before it is decided: what is known of them by then keeps them out. */
export class BanTarget {
  readonly #parts: BanTargetParts;
  readonly user: User;
  readonly #departure = Promise.withResolvers<void>();
  #asked: Promise<void>;

  /** Only the server knows it, and only while they are here; null: not known. */
  address: Uint8Array | null = $state.raw(null);

  constructor(user: User, parts: BanTargetParts) {
    this.user = user;
    this.#parts = parts;
    this.#asked = this.#ask();
    // Whoever bans waits for it, and is told.
    this.#asked.catch(() => undefined);
  }

  /** Somebody else may have got their number since. */
  get gone(): boolean {
    const { session, name, hash } = this.user;
    const there = this.#parts.tree.users.get(session);
    return !there || there.hash !== hash || (hash === '' && there.name !== name);
  }

  /** Something is known by which they can be kept out, or will be. */
  get possible(): boolean {
    return !this.gone || this.user.hash !== '' || this.address !== null;
  }

  /** To be called once they are gone: nothing more will be known of them. */
  depart(): void {
    this.#departure.resolve();
  }

  /** Zero seconds: for good. Rejects with QueryFailed; then nobody was removed. */
  async ban(reason: string, seconds: number): Promise<void> {
    const { user } = this;
    const { queries, people } = this.#parts;
    if (!this.gone) await Promise.race([this.#known(), this.#departure.promise]);
    if (!this.gone && seconds === 0) {
      people.banForGood(user, reason);
      // The server drops it silently when they have just left.
      const { bans } = await queryBans(queries);
      if (bans.some(({ duration, hash, address }) => !duration && this.#meets(hash, address))) return;
    }
    await appendBan(queries, { ...user, address: this.address }, reason, seconds);
    // A removal bans only for good: the entry goes into the list, the person out of the server.
    if (!this.gone) people.kick(user, reason);
  }

  #meets(hash: string | null, address: Uint8Array): boolean {
    if (this.user.hash !== '') return hash === this.user.hash;
    return this.address?.every((byte, index) => byte === address[index]) ?? false;
  }

  async #known(): Promise<void> {
    try {
      await this.#asked;
    } catch {
      this.#asked = this.#ask();
      await this.#asked;
    }
  }

  async #ask(): Promise<void> {
    const { session } = this.user;
    const { address } = await this.#parts.queries.ask(
      { name: 'UserStats', body: { session } },
      { answer: 'UserStats', matches: (body) => body.session === session, permission: Permission.Enter },
    );
    this.address = address;
  }
}
