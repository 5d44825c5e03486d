import type { ChannelId } from '#domain/ids.ts';
import type { Decoded } from '#proto/message-types.ts';
import { answerAclQuery } from './acl-query.ts';
import { updateAcl } from './acl-update.ts';
import type { ControlContext, Sender } from './context.ts';
import { payForCommand } from './rate.ts';
import { mustEditRules } from './rule-editors.ts';

/** The rules of a channel, to read or to replace (reference 3.13). */
export async function handleAcl(context: ControlContext, from: Sender, body: Decoded<'ACL'>): Promise<void> {
  const { state } = context;
  const { session } = from;
  const channel = state.tree.get(body.channelId as ChannelId);
  if (channel === undefined) return;
  mustEditRules(state, session, channel);
  payForCommand(context, from);
  if (body.query === true) answerAclQuery(context, session, channel);
  else await updateAcl(context, session, channel, body);
}
