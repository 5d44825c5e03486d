import { type ChannelId, SUPER_USER } from '#domain/ids.ts';
import { CACHED, Permission } from '#domain/permissions.ts';
import type { ServerState } from '#domain/server-state.ts';
import type { Session } from '#domain/session.ts';
import type { Connections } from './connections.ts';
import type { SessionOutbox } from './outbox.ts';

/** Up to this many values a client is left alone when all of them are still right. */
const FLUSH_THRESHOLD = 20;

/** Keeps each client's picture of its own permissions, and everybody's picture of who is suppressed, right (reference 6.7). */
export class PermissionNews {
  readonly #state: ServerState;
  readonly #connections: Connections;
  readonly #out: SessionOutbox;

  constructor(state: ServerState, connections: Connections, out: SessionOutbox) {
    this.#state = state;
    this.#connections = connections;
    this.#out = out;
  }

  /** Answers an explicit question; SuperUser may do everything and gets no answer. */
  answer(session: Session, channel: ChannelId): void {
    const record = this.#connections.of(session.id);
    if (record === undefined) return;
    record.lastQueried = channel;
    this.#send(session, channel, false);
  }

  /** The session has entered its channel: that one and its parent, as far as the client does not know the value. */
  entered(session: Session): void {
    const sent = this.#connections.of(session.id)?.permissionsSent;
    const here = this.#state.tree.get(session.channel);
    if (sent === undefined || here === undefined) return;
    for (const channel of here.parent === null ? [here.id] : [here.id, here.parent]) {
      if (sent.get(channel) !== this.#value(session, channel)) this.#send(session, channel, false);
    }
  }

  /** To call when the rights of one session may have changed. */
  flush(session: Session): void {
    this.#refresh(session);
    const suppress = !this.#state.can(session.id, Permission.Speak, session.channel);
    if (suppress === session.audio.suppress) return;
    this.#state.setAudio(session.id, { suppress });
    this.#out.toAll({ name: 'UserState', body: { session: session.id, suppress } });
  }

  /** To call when rules have changed. */
  flushAll(): void {
    for (const session of [...this.#state.sessions.all()]) this.flush(session);
  }

  /** A new channel may have the number of one that is gone. */
  forget(channel: ChannelId): void {
    for (const [, record] of this.#connections.admitted()) record.permissionsSent.delete(channel);
  }

  #value(session: Session, channel: ChannelId): number {
    return this.#state.permissions(session.id, channel) | CACHED;
  }

  #refresh(session: Session): void {
    const record = this.#connections.of(session.id);
    if (record === undefined) return;
    const sent = record.permissionsSent;
    const right = ([channel, value]: readonly [ChannelId, number]) =>
      this.#state.tree.get(channel) !== undefined && this.#value(session, channel) === value;
    if (sent.size < FLUSH_THRESHOLD && [...sent].every(right)) return;
    sent.clear();
    const { lastQueried } = record;
    const known = lastQueried !== null && this.#state.tree.get(lastQueried) !== undefined;
    record.lastQueried = known ? lastQueried : session.channel;
    this.#send(session, record.lastQueried, true);
  }

  #send(session: Session, channel: ChannelId, flush: boolean): void {
    const record = this.#connections.of(session.id);
    if (record === undefined || session.user === SUPER_USER) return;
    const permissions = this.#value(session, channel);
    record.permissionsSent.set(channel, permissions);
    const body = { channelId: channel, permissions, ...(flush ? { flush } : {}) };
    this.#out.to(session.id, { name: 'PermissionQuery', body });
  }
}
