import { parseGroupSpec } from '#domain/group-spec.ts';
import { type ChannelId, ROOT, type SessionId } from '#domain/ids.ts';
import { Permission } from '#domain/permissions.ts';
import type { ServerState } from '#domain/server-state.ts';
import type { Session } from '#domain/session.ts';
import type { Body } from '#proto/message-types.ts';
import type { ConnectionRecord, Connections } from './connections.ts';
import type { SessionOutbox } from './outbox.ts';

/** Rights that are worked out before voice gets its turn: some ten milliseconds. */
const CHECKS_AT_ONCE = 5000;

type Access = Required<Pick<Body<'ChannelState'>, 'isEnterRestricted' | 'canEnter'>>;

/**
 * Keeps right what clients believe of the channels they may enter. murmur tells of the edited channel alone; here
 * everybody learns of every channel that opened or closed for them, whatever the cause.
 */
export class AccessNews {
  readonly #state: ServerState;
  readonly #connections: Connections;
  readonly #out: SessionOutbox;
  /** Channels that everybody was told are restricted. */
  readonly #restricted: Set<ChannelId>;
  /** Sessions whose beliefs are to be checked, and from which channel downwards. */
  readonly #pending = new Map<SessionId, ChannelId>();
  #scheduled = false;
  #dependsOnPlace: boolean;

  constructor(state: ServerState, connections: Connections, out: SessionOutbox) {
    this.#state = state;
    this.#connections = connections;
    this.#out = out;
    this.#restricted = new Set(restrictedChannels(state, ROOT));
    this.#dependsOnPlace = dependsOnPlace(state);
  }

  /** For a login: what this viewer is told now, and will be told again when it changes. */
  describe(record: ConnectionRecord, viewer: Session, channel: ChannelId): Access {
    const canEnter = this.#state.can(viewer.id, Permission.Enter, channel);
    believe(record, channel, canEnter);
    return { isEnterRestricted: this.#state.isEnterRestricted(channel), canEnter };
  }

  /** The rules of this channel were edited: everybody is told of it, and of those below it what changed. */
  edited(channel: ChannelId): void {
    if (this.#state.isEnterRestricted(channel)) this.#restricted.add(channel);
    else this.#restricted.delete(channel);
    for (const [id, record] of this.#connections.admitted()) {
      const session = this.#state.sessions.get(id);
      if (session === undefined) continue;
      this.#out.to(id, {
        name: 'ChannelState',
        body: { channelId: channel, ...this.describe(record, session, channel) },
      });
    }
    this.rulesChanged(channel);
  }

  /** Rules that hold from this channel downwards may have changed. */
  rulesChanged(top: ChannelId = ROOT): void {
    this.#dependsOnPlace = dependsOnPlace(this.#state);
    const restricted = new Set(restrictedChannels(this.#state, top));
    for (const { id } of this.#state.tree.subtree(top)) {
      if (restricted.has(id) === this.#restricted.has(id)) continue;
      if (restricted.has(id)) this.#restricted.add(id);
      else this.#restricted.delete(id);
      this.#out.toAll({ name: 'ChannelState', body: { channelId: id, isEnterRestricted: restricted.has(id) } });
    }
    for (const [id] of this.#connections.admitted()) this.#enqueue(id, top);
    this.#work();
  }

  /** A channel hangs elsewhere: whoever stands in it or below may, by rules that ask for that, have other rights anywhere. */
  channelMoved(channel: ChannelId): void {
    this.rulesChanged(this.#dependsOnPlace ? ROOT : channel);
  }

  /** The session has become somebody else: registered, or no longer. */
  sessionChanged(session: Session): void {
    this.#enqueue(session.id, ROOT);
    this.#work();
  }

  /** Matters only where rules ask in which channel somebody is. */
  moved(session: Session): void {
    if (this.#dependsOnPlace) this.sessionChanged(session);
  }

  /** All channels, changed or not: the answer to new access tokens. */
  tellAll(session: Session): void {
    const record = this.#connections.of(session.id);
    if (record === undefined) return;
    for (const { id } of this.#state.tree.all()) {
      const { canEnter } = this.describe(record, session, id);
      this.#out.to(session.id, { name: 'ChannelState', body: { channelId: id, canEnter } });
    }
  }

  forget(channel: ChannelId): void {
    this.#restricted.delete(channel);
    for (const [, record] of this.#connections.admitted()) record.closedTo.delete(channel);
  }

  #enqueue(session: SessionId, top: ChannelId): void {
    const waiting = this.#pending.get(session);
    this.#pending.set(session, waiting === undefined || waiting === top ? top : ROOT);
  }

  #work(): void {
    if (this.#scheduled) return;
    let checks = 0;
    for (const [id, top] of this.#pending) {
      if (checks > CHECKS_AT_ONCE) {
        this.#scheduled = true;
        setImmediate(() => {
          this.#scheduled = false;
          this.#work();
        });
        return;
      }
      this.#pending.delete(id);
      checks += this.#refresh(id, top);
    }
  }

  /** Returns how many rights it looked at. */
  #refresh(id: SessionId, top: ChannelId): number {
    const record = this.#connections.of(id);
    if (record === undefined) return 0;
    const channels = this.#state.tree.subtree(top);
    for (const { id: channelId } of channels) {
      const canEnter = this.#state.can(id, Permission.Enter, channelId);
      if (canEnter !== record.closedTo.has(channelId)) continue;
      believe(record, channelId, canEnter);
      this.#out.to(id, { name: 'ChannelState', body: { channelId, canEnter } });
    }
    return channels.length;
  }
}

/** Clients take a channel of which nothing is said as open. */
function believe({ closedTo }: ConnectionRecord, channel: ChannelId, canEnter: boolean): void {
  if (canEnter) closedTo.delete(channel);
  else closedTo.add(channel);
}

function restrictedChannels(state: ServerState, top: ChannelId): ChannelId[] {
  return state.tree
    .subtree(top)
    .map(({ id }) => id)
    .filter((id) => state.isEnterRestricted(id));
}

const PLACES: ReadonlySet<string> = new Set(['in', 'out', 'sub']);

function dependsOnPlace({ tree }: ServerState): boolean {
  for (const { acl } of tree.all()) {
    for (const { who } of acl) {
      if (who.kind === 'group' && PLACES.has(parseGroupSpec(who.group)?.test.kind ?? '')) return true;
    }
  }
  return false;
}
