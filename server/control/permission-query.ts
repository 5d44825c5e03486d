import { type ChannelId, ROOT } from '#domain/ids.ts';
import type { Decoded } from '#proto/message-types.ts';
import type { ControlContext, Sender } from './context.ts';

export function handlePermissionQuery(
  { state, permissions }: ControlContext,
  { session }: Sender,
  body: Decoded<'PermissionQuery'>,
): void {
  const channel = (body.channelId ?? ROOT) as ChannelId;
  if (state.tree.get(channel) !== undefined) permissions.answer(session, channel);
}
