import { isExpired } from '#domain/bans.ts';
import type { Millis } from '#domain/ids.ts';
import { banListOf } from './ban-list.ts';
import { removeIfDeserted } from './channel-removal.ts';
import { commit } from './commit.ts';
import type { ConnectionRecord } from './connections.ts';
import type { ControlContext } from './context.ts';
import { dismiss } from './departure.ts';
import { enqueue } from './incidents.ts';
import { isForsaken } from './resume.ts';

/** How long a socket may take to deliver the last words and close. */
const ENDING_MS = 5000;

/** Everything that happens by time alone. */
export class Housekeeping {
  readonly #context: ControlContext;
  readonly #resume: () => void;

  /** resume handles what was put off because it came too fast. */
  constructor(context: ControlContext, resume: () => void) {
    this.#context = context;
    this.#resume = resume;
  }

  /** To call about once a second. */
  tick(now: Millis): void {
    enqueue(this.#context, 'housekeeping', 'server', async () => {
      for (const record of [...this.#context.connections.all()]) this.#checkTime(record, now);
      await this.#removeDeserted();
      await this.#removeExpiredBans();
    });
    this.#resume();
  }

  #checkTime(record: ConnectionRecord, now: Millis): void {
    const { timeout, loginTimeout } = this.#context.settings;
    switch (record.handshake.phase) {
      case 'greeted':
      case 'verifying':
        if (now - record.since >= loginTimeout * 1000) dismiss(this.#context, record, 'abort', 'login timed out');
        break;
      case 'admitted':
        if (isForsaken(record, now)) dismiss(this.#context, record, 'abort', 'connection lost');
        else if (now - record.lastMessage >= timeout * 1000) dismiss(this.#context, record, 'abort', 'timed out');
        break;
      case 'ending':
        if (now - record.handshake.since >= ENDING_MS) record.connection.close('abort');
        break;
    }
  }

  async #removeExpiredBans(): Promise<void> {
    const { state, clock, log } = this.#context;
    const now = clock.date();
    const inForce = state.bans.filter((ban) => !isExpired(ban, now));
    const expired = state.bans.length - inForce.length;
    if (expired === 0) return;
    await commit(this.#context, [banListOf(inForce)]);
    log.info({ bans: expired }, 'expired bans removed');
  }

  /** Normally they go with their last session; this catches what a failing store left behind. */
  async #removeDeserted(): Promise<void> {
    for (const channel of [...this.#context.state.tree.all()]) {
      if (channel.temporary) await removeIfDeserted(this.#context, channel.id);
    }
  }
}
