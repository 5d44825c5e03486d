import type { Decoded } from '#proto/message-types.ts';
import { Permission } from '../protocol/permission.ts';
import { type Queries, QueryFailed } from '../protocol/queries.ts';

/** Often enough to watch packets being lost. */
const REFRESH_MS = 2_000;

/** What the server knows about one session, asked again and again while somebody looks. */
export class Statistics {
  readonly #queries: Queries;
  readonly #session: number;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #closed = false;

  /** The first answer: what does not change is in it alone. */
  details: Decoded<'UserStats'> | null = $state.raw(null);
  current: Decoded<'UserStats'> | null = $state.raw(null);
  problem: QueryFailed['cause'] | null = $state(null);

  constructor(queries: Queries, session: number) {
    this.#queries = queries;
    this.#session = session;
    void this.#refresh();
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
  }

  async #refresh(): Promise<void> {
    const session = this.#session;
    try {
      this.current = await this.#queries.ask(
        { name: 'UserStats', body: { session, statsOnly: this.details !== null } },
        { answer: 'UserStats', matches: (body) => body.session === session, permission: Permission.Enter },
      );
      this.details ??= this.current;
      this.problem = null;
    } catch (error) {
      this.problem = error instanceof QueryFailed ? error.cause : 'silence';
      if (this.problem === 'denied') return;
    }
    if (!this.#closed) this.#timer = setTimeout(() => void this.#refresh(), REFRESH_MS);
  }
}
