import { Permission } from '../protocol/permission.ts';
import type { Queries } from '../protocol/queries.ts';

/** It changes slowly: the server tells a mean. */
const REFRESH_MS = 5_000;

/** How long others and the server take there and back, as they measured it and the server tells. */
export class TalkerTrips {
  readonly #queries: Pick<Queries, 'ask'>;
  readonly #asked = new Map<number, number>();
  readonly #known = new Map<number, number | null>();

  constructor(queries: Pick<Queries, 'ask'>) {
    this.#queries = queries;
  }

  /** Milliseconds; null: not known, or never measured. */
  of(session: number): number | null {
    return this.#known.get(session) ?? null;
  }

  /** Asks again for those whose value is old. */
  refresh(sessions: readonly number[], now: number): void {
    for (const session of sessions) {
      if (now - (this.#asked.get(session) ?? Number.NEGATIVE_INFINITY) < REFRESH_MS) continue;
      this.#asked.set(session, now);
      void this.#ask(session);
    }
  }

  async #ask(session: number): Promise<void> {
    const question = { name: 'UserStats', body: { session, statsOnly: true } } as const;
    try {
      const { udpPingAvg, tcpPingAvg } = await this.#queries.ask(question, {
        answer: 'UserStats',
        matches: (body) => body.session === session,
        permission: Permission.Enter,
      });
      // Who has no UDP speaks through the connection.
      this.#known.set(session, udpPingAvg || tcpPingAvg || null);
    } catch {
      // Not for us to know, or gone.
      this.#known.set(session, null);
    }
  }
}
