import { isPermanent } from '#domain/channel-rules.ts';
import { type ChannelId, ROOT, type SessionId } from '#domain/ids.ts';
import { Permission } from '#domain/permissions.ts';
import type { ServerState } from '#domain/server-state.ts';
import type { Session } from '#domain/session.ts';
import type { Body } from '#proto/message-types.ts';
import { removeIfDeserted } from './channel-removal.ts';
import { remember } from './commit.ts';
import type { ControlContext } from './context.ts';
import { enqueue } from './incidents.ts';

export type EntryFields = Pick<Body<'UserState'>, 'channelId' | 'suppress' | 'prioritySpeaker'>;

/**
 * Puts the session into the channel, whatever the cause, and tells its client about its rights there (reference 5.6).
 * Returns what everybody must be told in a UserState; empty when the session was there already.
 */
export function enter(context: ControlContext, session: Session, to: ChannelId): EntryFields {
  const from = session.channel;
  if (from === to) return {};
  const effect = context.state.move(session.id, to);
  context.permissions.flush(session);
  rememberChannel(context, session);
  leftBehind(context, from);
  context.permissions.entered(session);
  context.access.moved(session);
  return { channelId: to, ...effect };
}

export function rememberChannel(context: ControlContext, session: Session): void {
  if (session.user === null || !isPermanent(context.state.tree, session.channel)) return;
  remember(context, { user: session.user, lastChannel: session.channel, lastSeen: context.clock.date() });
}

/** Somebody left this channel: a temporary one goes when nobody came meanwhile. */
export function leftBehind(context: ControlContext, channel: ChannelId): void {
  if (context.state.tree.get(channel)?.temporary !== true) return;
  if (context.state.sessions.inChannel(channel).size > 0) return;
  enqueue(context, 'temporary channel', 'server', () => removeIfDeserted(context, channel));
}

/** The first channel from here to the root that admits the session; the root always does. */
export function refuge(state: ServerState, who: SessionId, from: ChannelId): ChannelId {
  const path = state.tree.pathFromRoot(from);
  for (const channel of [...path].reverse()) {
    const hasRoom = !state.isFull(channel.id) || state.can(who, Permission.Write, channel.id);
    if (hasRoom && state.can(who, Permission.Enter, channel.id)) return channel.id;
  }
  return ROOT;
}
