import type { Decoded } from '#proto/message-types.ts';
import { toHex } from './hex.ts';
import { hasComment, hasPicture, type User } from './model.ts';

const ROOT = 0;
/** Told when a registration was removed: minus one as an unsigned number. */
const UNREGISTERED = 0xffff_ffff;

/** Shorter texts (UTF-16 units) and pictures (bytes) never travel as a hash. */
export const INLINE = 128;

export function newcomer(session: number): User {
  return {
    session,
    name: '',
    channel: ROOT,
    userId: null,
    hash: '',
    mute: false,
    deaf: false,
    suppress: false,
    prioritySpeaker: false,
    selfMute: false,
    selfDeaf: false,
    recording: false,
    listening: new Set(),
    listeningVolumes: new Map(),
    comment: '',
    commentHash: '',
    texture: null,
    textureHash: '',
  };
}

export function mergeUser(user: User, state: Decoded<'UserState'>): User {
  const deaf = state.deaf ?? (state.mute === false ? false : user.deaf);
  const selfDeaf = state.selfDeaf ?? (state.selfMute === false ? false : user.selfDeaf);
  let listening = user.listening;
  if (state.listeningChannelAdd.length > 0 || state.listeningChannelRemove.length > 0) {
    const channels = new Set(listening);
    for (const id of state.listeningChannelAdd) channels.add(id);
    for (const id of state.listeningChannelRemove) channels.delete(id);
    listening = channels;
  }
  return {
    session: user.session,
    name: state.name ?? user.name,
    channel: state.channelId ?? user.channel,
    userId: state.userId === null ? user.userId : state.userId === UNREGISTERED ? null : state.userId,
    hash: state.hash ?? user.hash,
    // The server names only the stronger of the two: deaf implies mute.
    mute: state.deaf === true || (state.mute ?? user.mute),
    deaf,
    suppress: state.suppress ?? user.suppress,
    prioritySpeaker: state.prioritySpeaker ?? user.prioritySpeaker,
    selfMute: state.selfDeaf === true || (state.selfMute ?? user.selfMute),
    selfDeaf,
    recording: state.recording ?? user.recording,
    listening,
    listeningVolumes: volumes(user, state),
    ...comment(user, state),
    ...texture(user, state),
  };
}

function volumes(user: User, { listeningVolumeAdjustment }: Decoded<'UserState'>): User['listeningVolumes'] {
  if (listeningVolumeAdjustment.length === 0) return user.listeningVolumes;
  const result = new Map(user.listeningVolumes);
  for (const { listeningChannel, volumeAdjustment } of listeningVolumeAdjustment) {
    result.set(listeningChannel ?? 0, volumeAdjustment ?? 1);
  }
  return result;
}

function comment(user: User, state: Decoded<'UserState'>): Pick<User, 'comment' | 'commentHash'> {
  const { commentHash: known } = user;
  // The answer to RequestBlob looks like a new comment, but new ones of that length come as a hash.
  if (state.comment !== null) {
    return { comment: state.comment, commentHash: state.comment.length < INLINE ? '' : known };
  }
  const hash = state.commentHash === null ? known : toHex(state.commentHash);
  return hash === known ? { comment: user.comment, commentHash: known } : { comment: null, commentHash: hash };
}

function texture(user: User, state: Decoded<'UserState'>): Pick<User, 'texture' | 'textureHash'> {
  const { textureHash: known } = user;
  if (state.texture !== null) {
    const picture = state.texture.length === 0 ? null : state.texture;
    return { texture: picture, textureHash: state.texture.length < INLINE ? '' : known };
  }
  const hash = state.textureHash === null ? known : toHex(state.textureHash);
  return hash === known ? { texture: user.texture, textureHash: known } : { texture: null, textureHash: hash };
}

export function audioDiffers(a: User, b: User): boolean {
  return (
    a.mute !== b.mute ||
    a.deaf !== b.deaf ||
    a.suppress !== b.suppress ||
    a.selfMute !== b.selfMute ||
    a.selfDeaf !== b.selfDeaf ||
    a.prioritySpeaker !== b.prioritySpeaker ||
    a.recording !== b.recording
  );
}

export function profileDiffers(a: User, b: User): boolean {
  return (
    a.name !== b.name || a.userId !== b.userId || hasComment(a) !== hasComment(b) || hasPicture(a) !== hasPicture(b)
  );
}
