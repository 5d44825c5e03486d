import { fetchPublicTree, type PublicChannel } from '../protocol/public-tree.ts';
import { fetchServerInfo, type ServerInfo } from '../protocol/server-info.ts';

const INTERVAL_MS = 5_000;
/** Answers in a row that fail to come until what is known counts no more: one may get lost on a bad line. */
const MISSED = 3;

export interface LobbySources {
  readonly info: (base: string) => Promise<ServerInfo | undefined>;
  readonly tree: (base: string) => Promise<readonly PublicChannel[] | undefined>;
}

/** What is known of the server before joining. */
export class Lobby {
  readonly #base: string;
  readonly #sources: LobbySources;
  #missed = 0;

  /** null until it was told; undefined when it could not be. */
  info: ServerInfo | null | undefined = $state.raw(null);
  /** null: the server does not tell. */
  channels: readonly PublicChannel[] | null = $state.raw(null);
  /** A full server is joined as soon as it has room. */
  waits = $state(true);

  readonly isEmpty = $derived.by(() => this.channels?.every(({ users, more }) => users.length + more === 0) ?? true);
  readonly isFull = $derived.by(() => {
    const { users = 0, maxUsers = 0 } = this.info ?? {};
    return maxUsers > 0 && users >= maxUsers;
  });

  constructor(base: string, sources: LobbySources = { info: fetchServerInfo, tree: fetchPublicTree }) {
    this.#base = base;
    this.#sources = sources;
  }

  async refresh(): Promise<void> {
    const info = await this.#sources.info(this.#base);
    this.#missed = info ? 0 : this.#missed + 1;
    if (!info && this.info && this.#missed < MISSED) return;
    const channels = info?.publicTree ? ((await this.#sources.tree(this.#base)) ?? this.channels) : null;
    // Together: what is being filled in is to move once.
    this.info = info;
    this.channels = channels;
  }

  /** Asks at once, and again and again while `wanted` says that somebody looks; ends with the returned function. */
  watch(wanted: () => boolean, ask: () => Promise<void> = () => this.refresh()): () => void {
    void ask();
    const timer = setInterval(() => {
      if (wanted()) void ask();
    }, INTERVAL_MS);
    return () => clearInterval(timer);
  }

  /** Names from below the root down to the channel, as in an invitation. */
  pathOf(id: number): string[] {
    const byId = new Map(this.channels?.map((channel) => [channel.id, channel]));
    const names: string[] = [];
    for (let at = byId.get(id); at && at.parent !== null; at = byId.get(at.parent)) names.unshift(at.name);
    return names;
  }
}
