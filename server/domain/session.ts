import type { ChannelId, Millis, SessionId, TargetId, UserId } from './ids.ts';
import type { TemporaryGroups } from './temporary-groups.ts';

/** An authenticated connected client, from admission to disconnect. Owned and changed by ServerState alone; others read it. */
export interface Session {
  readonly id: SessionId;
  readonly kind: 'desktop' | 'browser';
  /** As shown; changes only when the registration is renamed. */
  name: string;
  /** Lowercase hex SHA-1 of the certificate's DER. */
  readonly certHash: string | null;
  /** The certificate chains to a trusted authority (group "strong"). */
  readonly strongCertificate: boolean;
  /** Textual IP address, IPv4 without the mapped prefix; a page that resumes may have come to another network. */
  address: string;
  readonly bot: boolean;
  /** Announced version, major * 2^32 + minor * 2^16 + patch, so that versions compare as numbers; 0 = unknown, the lowest. */
  clientVersion: number;
  user: UserId | null;
  channel: ChannelId;
  audio: AudioState;
  /** How voice reaches this session. A browser without WebRTC hears like a tunnelling desktop. */
  hears: 'legacy' | 'protobuf' | 'slots';
  /** Access tokens, lower case. */
  tokens: ReadonlySet<string>;
  temporaryGroups: TemporaryGroups;
  targets: ReadonlyMap<TargetId, VoiceTarget>;
  /** Channels heard without being in them, with the linear volume factor. */
  listening: ReadonlyMap<ChannelId, number>;
  comment: string;
  texture: Uint8Array;
  /** Opaque bytes as latin-1 text; positions pass only between equal contexts. */
  pluginContext: string;
  pluginIdentity: string;
  /** Of a browser in a game, whose voice packets carry none; a desktop client puts its own into each. */
  position: Position | null;
  readonly since: Millis;
  lastActive: Millis;
}

/** Metres in Mumble's left-handed space: x to the right, y up, z ahead. Finite. */
export interface Position {
  readonly x: number;
  readonly y: number;
  readonly z: number;
  /** When it was told. */
  readonly at: Millis;
}

export interface AudioState {
  readonly mute: boolean;
  readonly deaf: boolean;
  readonly suppress: boolean;
  readonly selfMute: boolean;
  readonly selfDeaf: boolean;
  readonly prioritySpeaker: boolean;
  readonly recording: boolean;
}

export const INITIAL_AUDIO: AudioState = {
  mute: false,
  deaf: false,
  suppress: false,
  selfMute: false,
  selfDeaf: false,
  prioritySpeaker: false,
  recording: false,
};

/** Definition of a whisper or shout; rights are tested when it is used, not when it is defined. */
export interface VoiceTarget {
  readonly sessions: readonly SessionId[];
  readonly channels: readonly {
    readonly id: ChannelId;
    readonly links: boolean;
    readonly children: boolean;
    readonly group: string | null;
  }[];
}

export function isSilenced(audio: AudioState): boolean {
  return audio.mute || audio.suppress || audio.selfMute;
}
export function isDeafened(audio: AudioState): boolean {
  return audio.deaf || audio.selfDeaf;
}
