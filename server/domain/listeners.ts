import type { ListenerRecord } from './change.ts';
import type { ChannelId, UserId } from './ids.ts';
import type { Sessions } from './server-state.ts';
import type { Session } from './session.ts';
import type { Settings } from './settings.ts';

// Channel listeners, reference 5.7.

/** Clients offer -60 dB to +30 dB; a factor is 2^(dB / 6). */
const QUIETEST = 2 ** (-60 / 6);
const LOUDEST = 2 ** (30 / 6);

/** A linear volume factor as a client sent it, made sane; 1 for what is no number. */
export function clampVolume(factor: number): number {
  return Number.isNaN(factor) ? 1 : Math.min(LOUDEST, Math.max(QUIETEST, factor));
}

/**
 * Which limit one more listener would break, if any; whoever listens there already breaks none.
 * @param more channels that the session is about to listen to beside this one.
 */
export function listenerLimit(
  sessions: Sessions,
  settings: Pick<Settings, 'listenersPerChannel' | 'listenersPerUser'>,
  session: Session,
  channel: ChannelId,
  more = 0,
): 'channel' | 'user' | null {
  if (session.listening.has(channel)) return null;
  const { listenersPerChannel, listenersPerUser } = settings;
  if (listenersPerChannel >= 0 && sessions.listeningTo(channel).size >= listenersPerChannel) return 'channel';
  if (listenersPerUser >= 0 && session.listening.size + more >= listenersPerUser) return 'user';
  return null;
}

/** What is stored of the users, connected or not; a disabled record remembers the volume. */
export class StoredListeners {
  readonly #records = new Map<UserId, Map<ChannelId, ListenerRecord>>();

  constructor(records: readonly ListenerRecord[]) {
    for (const record of records) this.set(record);
  }

  of(user: UserId): readonly ListenerRecord[] {
    return [...(this.#records.get(user)?.values() ?? [])];
  }

  /** What a new session of this user listens to. */
  enabledOf(user: UserId): ReadonlyMap<ChannelId, number> {
    return new Map(
      this.of(user)
        .filter((record) => record.enabled)
        .map((record) => [record.channel, clampVolume(record.volume)]),
    );
  }

  set(record: ListenerRecord): void {
    const ofUser = this.#records.get(record.user);
    if (ofUser === undefined) this.#records.set(record.user, new Map([[record.channel, record]]));
    else ofUser.set(record.channel, record);
  }

  dropUser(user: UserId): void {
    this.#records.delete(user);
  }

  dropChannels(channels: ReadonlySet<ChannelId>): void {
    for (const ofUser of this.#records.values()) for (const channel of channels) ofUser.delete(channel);
  }
}
