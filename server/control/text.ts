import type { ChannelId, SessionId } from '#domain/ids.ts';
import { Permission } from '#domain/permissions.ts';
import type { Decoded } from '#proto/message-types.ts';
import type { ControlContext, Sender } from './context.ts';
import { Denied } from './errors.ts';
import { acceptText } from './text-filter.ts';

const MAX_TARGETS = 1000;

/** Reference 3.9: nothing is delivered before every target passed, and each recipient gets it once. */
export function handleTextMessage(context: ControlContext, from: Sender, body: Decoded<'TextMessage'>): void {
  const { state } = context;
  const actor = from.session;
  const message = acceptText(context, body.message);
  if (message === '') return;
  const { channelId, treeId, session } = body;
  if (channelId.length + treeId.length + session.length > MAX_TARGETS) {
    throw Denied.text(`A message can go to ${MAX_TARGETS} targets`);
  }

  const recipients = new Set<SessionId>();
  const mayWrite = (channel: ChannelId) => state.can(actor.id, Permission.TextMessage, channel);
  const reach = (channel: ChannelId) => {
    for (const id of state.sessions.inChannel(channel)) recipients.add(id);
    for (const id of state.sessions.listeningTo(channel)) recipients.add(id);
  };
  for (const id of channelId as ChannelId[]) {
    if (state.tree.get(id) === undefined) return;
    if (!mayWrite(id)) throw Denied.permission(Permission.TextMessage, id, actor.id);
    reach(id);
  }
  for (const top of treeId as ChannelId[]) {
    if (state.tree.get(top) === undefined) return;
    if (!mayWrite(top)) throw Denied.permission(Permission.TextMessage, top, actor.id);
    const below = [top];
    for (let id = below.pop(); id !== undefined; id = below.pop()) {
      reach(id);
      // A channel that is closed to the sender closes what is below it.
      for (const child of state.tree.children(id)) if (mayWrite(child.id)) below.push(child.id);
    }
  }
  for (const id of session as SessionId[]) {
    const recipient = state.sessions.get(id);
    if (recipient === undefined) continue;
    if (!mayWrite(recipient.channel)) {
      throw Denied.permission(Permission.TextMessage, recipient.channel, actor.id);
    }
    recipients.add(id);
  }
  recipients.delete(actor.id);
  context.out.toEach(recipients, {
    name: 'TextMessage',
    body: { actor: actor.id, session, channelId, treeId, message },
  });
}
