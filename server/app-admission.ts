import type { Clock, Log, LoginAttempts } from '#control/ports.ts';
import { AttemptLimit } from '#domain/attempt-limit.ts';
import { findBan } from '#domain/bans.ts';
import { sourceKey } from '#domain/ip-address.ts';
import type { ServerState } from '#domain/server-state.ts';
import type { PageBan } from './net/page-info.ts';
import { SourceLimit, type SourceLimits } from './net/source-limit.ts';
import type { Config } from './ops/config.ts';
import { RefusalLog } from './ops/refusal-log.ts';

type Limits = Pick<Config, 'autobanAttempts' | 'autobanTimeframe' | 'autobanTime' | 'autobanSuccessfulConnections'>;

/**
 * WebSockets of pages: one that lost its connection comes back by itself, and a whole school may be behind one address. Without a
 * limit one stranger could come and go a thousand times a second, and everybody would be told of it.
 */
const PAGES: SourceLimits = { perSource: { perSecond: 2, burst: 100 }, total: { perSecond: 50, burst: 1000 } };

/** Who may connect at all: not the banned, and nobody who tries too often or guesses passwords. */
export class Admission implements LoginAttempts {
  readonly #state: Pick<ServerState, 'bans'>;
  readonly #clock: Clock;
  readonly #limit: AttemptLimit;
  readonly #refusals: RefusalLog;
  readonly #forgiving: boolean;
  /** null: whoever turned the limit of attempts off wants none. */
  readonly #pages: SourceLimit | null;

  constructor(state: Pick<ServerState, 'bans'>, clock: Clock, limits: Limits, log: Pick<Log, 'info'>) {
    this.#state = state;
    this.#clock = clock;
    this.#refusals = new RefusalLog(log);
    this.#forgiving = !limits.autobanSuccessfulConnections;
    this.#pages = limits.autobanAttempts > 0 ? new SourceLimit(PAGES, clock.now()) : null;
    this.#limit = new AttemptLimit({
      attempts: limits.autobanAttempts,
      timeframeSeconds: limits.autobanTimeframe,
      banSeconds: limits.autobanTime,
    });
  }

  admits(address: string): boolean {
    const now = this.#clock.now();
    const admitted =
      !this.#limit.isBanned(sourceKey(address), now) &&
      findBan(this.#state.bans, address, null, this.#clock.date()) === undefined;
    if (!admitted) this.#refusals.refused(address, now);
    return admitted;
  }

  /** For WebSockets, which do not count as attempts. */
  admitsPage(address: string): boolean {
    return this.admits(address) && this.#pages?.admits(address, this.#clock.now()) !== false;
  }

  /** Why somebody may not connect, in what the page can say; null: nothing is against it. */
  banOf(address: string): PageBan | null {
    const ban = findBan(this.#state.bans, address, null, this.#clock.date());
    if (ban !== undefined) {
      const end = ban.start.getTime() + ban.durationSeconds * 1000;
      return { until: ban.durationSeconds === 0 ? null : new Date(end), reason: ban.reason, automatic: false };
    }
    const left = this.#limit.banLeft(sourceKey(address), this.#clock.now());
    if (left === 0) return null;
    return { until: new Date(this.#clock.date().getTime() + left), reason: '', automatic: true };
  }

  attempted(address: string): void {
    this.#limit.admit(sourceKey(address), this.#clock.now());
  }

  /** Counts once more, beside the connection itself: who guesses is shut out in half the time. */
  failed(address: string): void {
    this.attempted(address);
  }

  succeeded(address: string): void {
    // Who is shut out already stays so, though a connection from before got in.
    if (!this.#forgiving || this.#limit.isBanned(sourceKey(address), this.#clock.now())) return;
    this.#limit.clear(sourceKey(address));
  }

  /** Forgets what no longer matters; to be called now and then. */
  expire(): void {
    this.#limit.expire(this.#clock.now());
    this.#refusals.expire(this.#clock.now());
  }
}
