import type { BlobHash, ChannelId, Permissions, UserId } from './ids.ts';

// Persistent records as the domain sees them, and every persistent mutation as a value: the same value is written to the
// database, applied to memory and could be sent to another host.

export interface ChannelRecord {
  readonly id: ChannelId;
  /** null for the root only. */
  readonly parent: ChannelId | null;
  readonly name: string;
  readonly description: string;
  readonly position: number;
  /** 0: the server-wide limit applies. */
  readonly maxUsers: number;
  readonly inheritAcl: boolean;
}

export interface UserRecord {
  readonly id: UserId;
  readonly name: string;
  readonly certHash: string | null;
  readonly email: string | null;
  readonly comment: string;
  readonly texture: BlobHash | null;
  readonly lastChannel: ChannelId | null;
  readonly lastSeen: Date | null;
  readonly lastDisconnect: Date | null;
}

/** Encoded password hash with its parameters, see auth/password.ts; null = no password login. */
export type PasswordHash = string | null;

/** One line of a channel's ACL. */
export interface AclEntry {
  readonly applyHere: boolean;
  readonly applySubs: boolean;
  readonly who: { readonly kind: 'user'; readonly user: UserId } | { readonly kind: 'group'; readonly group: string };
  readonly allow: Permissions;
  readonly deny: Permissions;
}

export interface GroupDef {
  readonly name: string;
  readonly inherit: boolean;
  readonly inheritable: boolean;
  readonly add: readonly UserId[];
  readonly remove: readonly UserId[];
}

export interface BanRecord {
  /** 16 bytes, IPv4 mapped, as 32 lowercase hex digits; null = any address, the certificate alone is banned. */
  readonly address: string | null;
  /** Prefix length over 128 bits. */
  readonly prefix: number;
  readonly name: string;
  readonly certHash: string | null;
  readonly reason: string;
  readonly start: Date;
  /** 0 = permanent. */
  readonly durationSeconds: number;
}

export interface ListenerRecord {
  readonly user: UserId;
  readonly channel: ChannelId;
  readonly enabled: boolean;
  /** Linear factor. */
  readonly volume: number;
}

export type Change =
  | { readonly kind: 'channel-created'; readonly channel: ChannelRecord }
  | { readonly kind: 'channel-updated'; readonly id: ChannelId; readonly set: Partial<Omit<ChannelRecord, 'id'>> }
  /** Children before parents. Takes links, ACL, groups, listeners and last-channel references with it. */
  | { readonly kind: 'channels-removed'; readonly ids: readonly ChannelId[] }
  | {
      readonly kind: 'links-changed';
      readonly id: ChannelId;
      readonly add: readonly ChannelId[];
      readonly remove: readonly ChannelId[];
    }
  | {
      readonly kind: 'acl-replaced';
      readonly id: ChannelId;
      readonly inherit: boolean;
      readonly entries: readonly AclEntry[];
      readonly groups: readonly GroupDef[];
    }
  | { readonly kind: 'user-registered'; readonly user: UserRecord; readonly password: PasswordHash }
  | { readonly kind: 'user-updated'; readonly id: UserId; readonly set: Partial<Omit<UserRecord, 'id'>> }
  | { readonly kind: 'user-password-set'; readonly id: UserId; readonly password: PasswordHash }
  /** Takes ACL entries, group memberships and listeners of the user with it. */
  | { readonly kind: 'user-removed'; readonly id: UserId }
  | { readonly kind: 'listener-set'; readonly listener: ListenerRecord }
  | { readonly kind: 'bans-replaced'; readonly bans: readonly BanRecord[] }
  | { readonly kind: 'config-set'; readonly key: string; readonly value: string | null };

/** What nobody is told and a crash may lose: written later, the newest per user wins. */
export interface Note {
  readonly user: UserId;
  readonly lastChannel?: ChannelId;
  readonly lastSeen?: Date;
  readonly lastDisconnect?: Date;
}

/** Everything that is loaded at start and kept in memory. */
export interface StoredServer {
  readonly channels: readonly ChannelRecord[];
  readonly links: readonly (readonly [ChannelId, ChannelId])[];
  readonly acls: ReadonlyMap<ChannelId, readonly AclEntry[]>;
  readonly groups: ReadonlyMap<ChannelId, readonly GroupDef[]>;
  readonly users: readonly UserRecord[];
  readonly listeners: readonly ListenerRecord[];
  readonly bans: readonly BanRecord[];
  /** Run-time overrides and what the server keeps for itself (certificate, server id): key to value. */
  readonly config: ReadonlyMap<string, string>;
}
