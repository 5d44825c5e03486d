// One virtual server as murmur's database has it: rows with their columns cast to one type, and nothing judged yet. A flag
// is a number other than 0; a date is text of UTC.

export interface ChannelRow {
  readonly id: number;
  readonly parent: number | null;
  readonly name: string;
  readonly inheritAcl: number;
  readonly description: string;
  readonly position: number;
  readonly maxUsers: number;
}

export interface LinkRow {
  readonly channel: number;
  readonly other: number;
}

export interface GroupRow {
  readonly id: number;
  readonly channel: number;
  readonly name: string;
  readonly inherit: number;
  readonly inheritable: number;
}

export interface MemberRow {
  readonly group: number;
  readonly user: number;
  /** Otherwise taken out of what the group inherits. */
  readonly added: number;
}

/** In order of priority within a channel. */
export interface AclRow {
  readonly channel: number;
  readonly user: number | null;
  readonly group: string | null;
  readonly applyHere: number;
  readonly applySubs: number;
  readonly grant: number;
  readonly revoke: number;
}

export interface UserRow {
  readonly id: number;
  readonly name: string;
  /** Hex; empty: no login by password. */
  readonly password: string;
  readonly salt: string;
  readonly iterations: number;
  readonly certHash: string;
  readonly email: string;
  readonly comment: string;
  readonly lastChannel: number | null;
  readonly lastActive: string | null;
  readonly lastDisconnect: string | null;
}

export interface BanRow {
  readonly address: Uint8Array | null;
  readonly prefix: number;
  readonly name: string;
  readonly certHash: string;
  readonly reason: string;
  readonly start: string | null;
  readonly duration: number;
}

export interface ListenerRow {
  readonly user: number;
  readonly channel: number;
  readonly volume: number;
  readonly enabled: number;
}

export interface ConfigRow {
  readonly key: string;
  readonly value: string;
}

export interface TextureRow {
  readonly user: number;
  readonly bytes: Uint8Array;
}

/** All but the textures, which are large and taken one by one. */
export interface MurmurServer {
  readonly channels: readonly ChannelRow[];
  readonly links: readonly LinkRow[];
  readonly groups: readonly GroupRow[];
  readonly members: readonly MemberRow[];
  readonly acl: readonly AclRow[];
  readonly users: readonly UserRow[];
  readonly bans: readonly BanRow[];
  readonly listeners: readonly ListenerRow[];
  readonly config: readonly ConfigRow[];
}
