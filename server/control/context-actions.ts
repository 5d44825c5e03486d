import type { ChannelId, SessionId } from '#domain/ids.ts';
import type { Decoded } from '#proto/message-types.ts';
import { Since } from './client-version.ts';
import type { Connections } from './connections.ts';
import type { ControlContext, Sender } from './context.ts';
import type { SessionOutbox } from './outbox.ts';

/** Menus in which an entry appears; bits on the wire. */
export const ActionPlace = { Server: 1, Channel: 2, User: 4 } as const;

/** What the entry was chosen on; null where it was on nothing of that kind. */
export interface ActionTarget {
  readonly session: SessionId | null;
  readonly channel: ChannelId | null;
}
export type ActionCallback = (by: SessionId, on: ActionTarget) => void;

/** Menu entries that an administration program gives to single sessions (reference 8.5). They go with the session. */
export class ContextActions {
  readonly #connections: Connections;
  readonly #out: SessionOutbox;
  readonly #callbacks = new Map<SessionId, Map<string, ActionCallback>>();

  constructor(connections: Connections, out: SessionOutbox) {
    this.#connections = connections;
    this.#out = out;
  }

  /** places is a sum of ActionPlace. An action of the same name is replaced. */
  add(session: SessionId, action: string, text: string, places: number, callback: ActionCallback): void {
    if (this.#connections.of(session) === undefined) return;
    this.remove(session, action);
    const actions = this.#callbacks.get(session) ?? new Map<string, ActionCallback>();
    actions.set(action, callback);
    this.#callbacks.set(session, actions);
    this.#out.to(session, { name: 'ContextActionModify', body: { action, text, context: places, operation: 0 } });
  }

  remove(session: SessionId, action: string): void {
    if (this.#callbacks.get(session)?.delete(action) !== true) return;
    const record = this.#connections.of(session);
    // Older clients know no removal and would take it for one more entry.
    if (record === undefined || record.client.number < Since.contextActionRemoval) return;
    this.#out.to(session, { name: 'ContextActionModify', body: { action, operation: 1 } });
  }

  forget(session: SessionId): void {
    this.#callbacks.delete(session);
  }

  trigger(by: SessionId, action: string, on: ActionTarget): void {
    this.#callbacks.get(by)?.get(action)?.(by, on);
  }
}

export function handleContextAction(
  { state, contextActions }: ControlContext,
  from: Sender,
  body: Decoded<'ContextAction'>,
): void {
  // Clients send 0 for "no session".
  const session = body.session === null || body.session === 0 ? null : (body.session as SessionId);
  const channel = body.channelId as ChannelId | null;
  if (session !== null && state.sessions.get(session) === undefined) return;
  if (channel !== null && state.tree.get(channel) === undefined) return;
  contextActions.trigger(from.session.id, body.action, { session, channel });
}
