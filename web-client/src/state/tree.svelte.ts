import { SvelteSet } from 'svelte/reactivity';
import type { ReceivedMessage } from '#proto/message-types.ts';
import { Mirror } from '../protocol/mirror.ts';
import type { Channel, MirrorEvent, ServerLimits, User } from '../protocol/model.ts';
import { treeRows } from './tree-rows.ts';

interface TreeView {
  readonly channels: ReadonlyMap<number, Channel>;
  readonly users: ReadonlyMap<number, User>;
  readonly ownSession: number;
  readonly limits: ServerLimits;
}

/** The mirror as components see it. While a login is under way they keep seeing the tree from before. */
export class Tree {
  readonly #mirror = new Mirror();
  readonly #collapsed = new SvelteSet<number>();
  /** A search opens everything; what is closed meanwhile is closed for this search alone. */
  readonly #collapsedInSearch = new SvelteSet<number>();
  /** Who was there before the last login or return. */
  #former: ReadonlyMap<number, User> = new Map();
  #query = $state('');
  #view: TreeView = $state.raw({ channels: new Map(), users: new Map(), ownSession: 0, limits: this.#mirror.limits });

  readonly rows = $derived.by(() => treeRows(this.#view.channels, this.#view.users, this.#closed, this.#query));
  /** How many people listen to each channel from elsewhere. */
  readonly listeners = $derived.by(() => {
    const counts = new Map<number, number>();
    for (const { listening } of this.#view.users.values()) {
      for (const channel of listening) counts.set(channel, (counts.get(channel) ?? 0) + 1);
    }
    return counts;
  });
  readonly self = $derived.by(() => this.#view.users.get(this.#view.ownSession));
  readonly ownChannel = $derived.by(() => this.#view.channels.get(this.self?.channel ?? 0));
  /** The people in the own channel, oneself included. */
  readonly here = $derived.by(() =>
    [...this.#view.users.values()].filter((user) => user.channel === this.self?.channel),
  );

  get users(): ReadonlyMap<number, User> {
    return this.#view.users;
  }
  get channels(): ReadonlyMap<number, Channel> {
    return this.#view.channels;
  }
  get ownSession(): number {
    return this.#view.ownSession;
  }
  get limits(): ServerLimits {
    return this.#view.limits;
  }
  /** The root channel carries the server's name. */
  get serverName(): string {
    return this.#view.channels.get(0)?.name ?? '';
  }

  apply(message: ReceivedMessage): MirrorEvent[] | undefined {
    const events = this.#mirror.apply(message);
    if (events && this.#mirror.ownSession !== 0) this.#publish();
    return events;
  }

  /** A new login follows; its messages describe everything anew. */
  expectSync(): void {
    this.#former = this.#view.users;
    this.#mirror.reset();
  }

  /** Also who left while the connection was lost: what they wrote before comes afterwards. */
  known(session: number): User | undefined {
    return this.#view.users.get(session) ?? this.#former.get(session);
  }

  clear(): void {
    this.#mirror.reset();
    this.#former = new Map();
    this.#publish();
  }

  /** What is searched for; empty: everything is shown. */
  get query(): string {
    return this.#query;
  }
  set query(query: string) {
    if (query.trim() !== this.#query.trim()) this.#collapsedInSearch.clear();
    this.#query = query;
  }

  toggle(channel: number): void {
    if (!this.#closed.delete(channel)) this.#closed.add(channel);
  }

  /** All that hear each other with this channel, also by way of others; by name, itself not among them. */
  linkedWith(channel: Channel): Channel[] {
    const all = new Set([channel.id]);
    for (const id of all) for (const next of this.#view.channels.get(id)?.links ?? []) all.add(next);
    all.delete(channel.id);
    return [...all].flatMap((id) => this.#view.channels.get(id) ?? []).sort((a, b) => a.name.localeCompare(b.name));
  }

  /** Full: entering needs a moderator's right. */
  isFull(channel: Channel): boolean {
    if (channel.maxUsers === 0) return false;
    let count = 0;
    for (const user of this.#view.users.values()) if (user.channel === channel.id) count += 1;
    return count >= channel.maxUsers;
  }

  get #closed(): SvelteSet<number> {
    return this.#query.trim() === '' ? this.#collapsed : this.#collapsedInSearch;
  }

  #publish(): void {
    const { channels, users, ownSession, limits } = this.#mirror;
    this.#view = { channels: new Map(channels), users: new Map(users), ownSession, limits };
  }
}
