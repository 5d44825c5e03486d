import type { ChannelId, SessionId } from '#domain/ids.ts';
import type { Decoded } from '#proto/message-types.ts';
import type { ControlContext, Sender } from './context.ts';

/** A small question with large answers: more than this at once is nobody's client. */
const MAX_ANSWERS = 500;

/** Descriptions, then textures, then comments; one message each, for those that have one. */
export function handleRequestBlob(
  { state, out }: ControlContext,
  { session }: Sender,
  body: Decoded<'RequestBlob'>,
): void {
  for (const channelId of wanted(body.channelDescription)) {
    const description = state.tree.get(channelId as ChannelId)?.description ?? '';
    if (description !== '') out.to(session.id, { name: 'ChannelState', body: { channelId, description } });
  }
  for (const id of wanted(body.sessionTexture)) {
    const texture = state.sessions.get(id as SessionId)?.texture;
    if (texture !== undefined && texture.length > 0) {
      out.to(session.id, { name: 'UserState', body: { session: id, texture } });
    }
  }
  for (const id of wanted(body.sessionComment)) {
    const comment = state.sessions.get(id as SessionId)?.comment ?? '';
    if (comment !== '') out.to(session.id, { name: 'UserState', body: { session: id, comment } });
  }
}

function wanted(ids: readonly number[]): Iterable<number> {
  return new Set(ids.slice(0, MAX_ANSWERS));
}
