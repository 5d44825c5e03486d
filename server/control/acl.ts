import { type ChannelId, ROOT } from '#domain/ids.ts';
import { Permission } from '#domain/permissions.ts';
import type { Decoded } from '#proto/message-types.ts';
import { answerAclQuery } from './acl-query.ts';
import { updateAcl } from './acl-update.ts';
import type { ControlContext, Sender } from './context.ts';
import { Denied } from './errors.ts';
import { payForCommand } from './rate.ts';

/** The rules of a channel, to read or to replace (reference 3.13). Write on the root opens every channel's. */
export async function handleAcl(context: ControlContext, from: Sender, body: Decoded<'ACL'>): Promise<void> {
  const { state } = context;
  const { session } = from;
  const channel = state.tree.get(body.channelId as ChannelId);
  if (channel === undefined) return;
  const mayEdit = state.can(session.id, Permission.Write, channel.id) || state.can(session.id, Permission.Write, ROOT);
  if (!mayEdit) throw Denied.permission(Permission.Write, channel.id, session.id);
  payForCommand(context, from);
  if (body.query === true) answerAclQuery(context, session, channel);
  else await updateAcl(context, session, channel, body);
}
