import { createHash } from 'node:crypto';
import { ROOT } from '#domain/ids.ts';
import type { Channel, ServerState } from '#domain/server-state.ts';
import type { Session } from '#domain/session.ts';
import type { Body } from '#proto/message-types.ts';
import { Since } from './client-version.ts';

// Domain to messages. Every message is built from what is true, never from what a client sent.

/** Shorter values travel inline; longer ones as their hash, fetched with RequestBlob. */
const BLOB_THRESHOLD = 128;

export function textHash(text: string): Uint8Array {
  return createHash('sha1').update(text, 'utf8').digest();
}
export function bytesHash(bytes: Uint8Array): Uint8Array {
  return createHash('sha1').update(bytes).digest();
}

/** Pictures are large and every login names all of them: each is hashed once. */
export class TextureHashes {
  readonly #known = new WeakMap<Uint8Array, Uint8Array>();

  of(texture: Uint8Array): Uint8Array {
    const known = this.#known.get(texture);
    if (known !== undefined) return known;
    const hash = bytesHash(texture);
    this.#known.set(texture, hash);
    return hash;
  }
}

/** As seen by a client of this version. An empty comment is sent as such: it means removed. */
export function commentFields(comment: string, version: number): Pick<Body<'UserState'>, 'comment' | 'commentHash'> {
  // The threshold counts UTF-16 units, the hash is over UTF-8.
  if (comment.length < BLOB_THRESHOLD || version < Since.blobHashes) return { comment };
  return { commentHash: textHash(comment) };
}

/** Clients below 1.2.2 understand only raw 600x60 pictures and get none. */
export function textureFields(
  texture: Uint8Array,
  version: number,
  hashes: TextureHashes,
): Pick<Body<'UserState'>, 'texture' | 'textureHash'> {
  if (version < Since.blobHashes) return {};
  return texture.length < BLOB_THRESHOLD ? { texture } : { textureHash: hashes.of(texture) };
}

export function descriptionFields(
  description: string,
  version: number,
): Pick<Body<'ChannelState'>, 'description' | 'descriptionHash'> {
  if (description.length < BLOB_THRESHOLD || version < Since.blobHashes) return { description };
  return { descriptionHash: textHash(description) };
}

/** One channel as a session learns of it at login; links come in a second pass, when all channels are known. */
export function channelAtLogin(state: ServerState, channel: Channel, version: number): Body<'ChannelState'> {
  const told = newChannel(channel, version);
  return channel.id === ROOT ? { ...told, name: state.settings.registerName || 'Root' } : told;
}

/** A channel that has just come into being, for everybody. */
export function newChannel(channel: Channel, version: number): Body<'ChannelState'> {
  return {
    channelId: channel.id,
    ...(channel.parent === null ? {} : { parent: channel.parent }),
    name: channel.name,
    position: channel.position,
    ...(channel.description === '' ? {} : descriptionFields(channel.description, version)),
    maxUsers: channel.maxUsers,
    ...(channel.temporary ? { temporary: true } : {}),
  };
}

/** The profile with which everybody, the new one included, learns of a new session. */
export function joinedUser(session: Session, version: number, hashes: TextureHashes): Body<'UserState'> {
  return {
    ...identity(session, version, hashes),
    channelId: session.channel,
    ...(session.audio.suppress ? { suppress: true } : {}),
  };
}

/** Somebody who was there already, for a new session. */
export function presentUser(
  session: Session,
  version: number,
  withVolumes: boolean,
  hashes: TextureHashes,
): Body<'UserState'> {
  const { audio } = session;
  const listening = version < Since.listeners ? [] : [...session.listening.keys()];
  return {
    ...identity(session, version, hashes),
    ...(session.channel === ROOT ? {} : { channelId: session.channel }),
    // The stronger of each pair implies the weaker one.
    ...(audio.deaf ? { deaf: true } : audio.mute ? { mute: true } : {}),
    ...(audio.suppress ? { suppress: true } : {}),
    ...(audio.prioritySpeaker ? { prioritySpeaker: true } : {}),
    ...(audio.recording ? { recording: true } : {}),
    ...(audio.selfDeaf ? { selfDeaf: true } : audio.selfMute ? { selfMute: true } : {}),
    ...(listening.length === 0 ? {} : { listeningChannelAdd: listening }),
    ...(withVolumes && listening.length > 0 ? { listeningVolumeAdjustment: volumes(session) } : {}),
  };
}

/** Volume factors other than 1, by channel. */
export function volumes(session: Session): NonNullable<Body<'UserState'>['listeningVolumeAdjustment']> {
  const result = [];
  for (const [channel, volume] of session.listening) {
    if (volume !== 1) result.push({ listeningChannel: channel, volumeAdjustment: volume });
  }
  return result;
}

function identity(session: Session, version: number, hashes: TextureHashes): Body<'UserState'> {
  return {
    session: session.id,
    name: session.name,
    ...(session.user === null ? {} : { userId: session.user }),
    ...(session.texture.length === 0 ? {} : textureFields(session.texture, version, hashes)),
    ...(session.comment === '' ? {} : commentFields(session.comment, version)),
    ...(session.certHash === null ? {} : { hash: session.certHash }),
  };
}
