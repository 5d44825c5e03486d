/** What the page believes about the server. Values are replaced, never changed in place: identity tells whether something moved. */

export interface Channel {
  readonly id: number;
  /** null for the root. */
  readonly parent: number | null;
  readonly name: string;
  readonly position: number;
  readonly temporary: boolean;
  /** 0: no limit of its own. */
  readonly maxUsers: number;
  readonly enterRestricted: boolean;
  readonly canEnter: boolean;
  readonly links: ReadonlySet<number>;
  /** Markup; null: there is one that was not fetched yet. */
  readonly description: string | null;
  /** Hex SHA-1 of a long description; empty otherwise. */
  readonly descriptionHash: string;
}

/** Closed to whoever looks at it, though perhaps not to others. */
export function isLocked({ enterRestricted, canEnter }: Channel): boolean {
  return enterRestricted && !canEnter;
}

export interface User {
  readonly session: number;
  readonly name: string;
  readonly channel: number;
  /** Registration id; null for guests. */
  readonly userId: number | null;
  /** Hex SHA-1 of the certificate; empty when there is none. */
  readonly hash: string;
  /** Set by others: */
  readonly mute: boolean;
  readonly deaf: boolean;
  readonly suppress: boolean;
  readonly prioritySpeaker: boolean;
  /** Set by the user: */
  readonly selfMute: boolean;
  readonly selfDeaf: boolean;
  readonly recording: boolean;
  readonly listening: ReadonlySet<number>;
  /** Factors by channel; told only to the listener, and only where they differ from 1. */
  readonly listeningVolumes: ReadonlyMap<number, number>;
  /** Markup; null: there is one that was not fetched yet. */
  readonly comment: string | null;
  /** Hex SHA-1 of a long comment; empty otherwise. */
  readonly commentHash: string;
  /** An encoded image; null: none, or one that was not fetched yet. */
  readonly texture: Uint8Array | null;
  /** Hex SHA-1; empty when there is no picture or it came without a hash. */
  readonly textureHash: string;
}

/** Whether or not they were fetched yet. */
export function hasComment({ comment }: User): boolean {
  return comment !== '';
}
export function hasPicture({ texture, textureHash }: User): boolean {
  return texture !== null || textureHash !== '';
}

export interface ServerLimits {
  readonly allowHtml: boolean;
  /** UTF-16 units; 0: no limit. */
  readonly messageLength: number;
  /** UTF-16 units of a message with pictures, bytes of an avatar; 0: no limit. */
  readonly imageMessageLength: number;
  readonly maxUsers: number;
  readonly welcomeText: string;
}

export type MirrorEvent =
  | { readonly kind: 'synced' }
  | { readonly kind: 'joined'; readonly user: User }
  | {
      readonly kind: 'left';
      readonly user: User;
      readonly actor: User | null;
      readonly reason: string;
      readonly ban: boolean;
    }
  | { readonly kind: 'moved'; readonly user: User; readonly from: number; readonly actor: User | null }
  | { readonly kind: 'audio-changed'; readonly user: User; readonly before: User; readonly actor: User | null }
  /** Name, registration, or whether there is a comment or a picture. */
  | { readonly kind: 'profile-changed'; readonly user: User; readonly before: User; readonly actor: User | null };
