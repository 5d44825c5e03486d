import type { ChannelId, SessionId } from '#domain/ids.ts';
import { Mumble } from '#proto/generated/messages.js';
import type { Decoded } from '#proto/message-types.ts';
import type { ControlContext, Sender } from './context.ts';

/** A small question with large answers: what goes beyond this is answered by and by, or the reader would be cut off. */
const BYTES_AT_ONCE = 2 * 1024 * 1024;
const MAX_QUESTIONS = 10_000;

/** Descriptions, then textures, then comments; one message each, for those that have one. */
export function handleRequestBlob(context: ControlContext, from: Sender, body: Decoded<'RequestBlob'>): void {
  const { state, out } = context;
  const asker = from.session.id;
  let room = BYTES_AT_ONCE;

  /** Answers as many as there is room for and returns the others. */
  const answer = (ids: readonly number[], tell: (id: number) => number): number[] => {
    const wanted = [...new Set(ids.slice(0, MAX_QUESTIONS))];
    let answered = 0;
    while (answered < wanted.length && room > 0) room -= tell(wanted[answered++] ?? 0);
    return wanted.slice(answered);
  };

  const channelDescription = answer(body.channelDescription, (channelId) => {
    const description = state.tree.get(channelId as ChannelId)?.description ?? '';
    if (description !== '') out.to(asker, { name: 'ChannelState', body: { channelId, description } });
    return description.length;
  });
  const sessionTexture = answer(body.sessionTexture, (session) => {
    const texture = state.sessions.get(session as SessionId)?.texture;
    if (texture === undefined || texture.length === 0) return 0;
    out.to(asker, { name: 'UserState', body: { session, texture } });
    return texture.length;
  });
  const sessionComment = answer(body.sessionComment, (session) => {
    const comment = state.sessions.get(session as SessionId)?.comment ?? '';
    if (comment !== '') out.to(asker, { name: 'UserState', body: { session, comment } });
    return comment.length;
  });

  if (channelDescription.length + sessionTexture.length + sessionComment.length === 0) return;
  const rest = Mumble.RequestBlob.create({ channelDescription, sessionTexture, sessionComment });
  from.record.deferred.put({ name: 'RequestBlob', body: rest });
}
