import type { AclEntry, BanRecord, Change, ChannelRecord, GroupDef, ListenerRecord, UserRecord } from './change.ts';
import type { Newcomer } from './groups.ts';
import type { ChannelId, Millis, Permissions, SessionId, TargetId, UserId } from './ids.ts';
import type { AudioState, Position, Session, VoiceTarget } from './session.ts';
import type { Settings } from './settings.ts';
import type { VoiceRoutes } from './voice-routes.ts';

export interface Channel extends ChannelRecord {
  /** Lives in memory only and goes with its last session. */
  readonly temporary: boolean;
  readonly acl: readonly AclEntry[];
  readonly groups: ReadonlyMap<string, GroupDef>;
  /** Direct links; always symmetric. */
  readonly links: ReadonlySet<ChannelId>;
}

export interface ChannelTree {
  readonly root: Channel;
  readonly size: number;
  get(id: ChannelId): Channel | undefined;
  /** Sorted by position, then name. */
  children(id: ChannelId): readonly Channel[];
  /** Breadth first from the root: parents before children. */
  all(): Iterable<Channel>;
  pathFromRoot(id: ChannelId): readonly Channel[];
  /** A channel is not its own ancestor. */
  isAncestor(ancestor: ChannelId, of: ChannelId): boolean;
  /** Transitive link set including the channel itself; remembered until the tree changes. */
  linkedWith(id: ChannelId): ReadonlySet<ChannelId>;
  /** The channel and everything below it, parents first. */
  subtree(id: ChannelId): readonly Channel[];
  /** Root is 0. */
  level(id: ChannelId): number;
  /** Levels below this channel; 0 for a leaf. */
  depth(id: ChannelId): number;
  /** One above the highest id ever in use, so that an id is not soon taken again. */
  nextId(): ChannelId;
}

export interface Sessions {
  readonly count: number;
  get(id: SessionId): Session | undefined;
  all(): Iterable<Session>;
  /** Case-insensitive. */
  byName(name: string): Session | undefined;
  byUser(user: UserId): Session | undefined;
  byCertHash(hash: string): Session | undefined;
  inChannel(channel: ChannelId): ReadonlySet<SessionId>;
  listeningTo(channel: ChannelId): ReadonlySet<SessionId>;
  /** First in, first out, so that an id is reused late; null when all are taken. */
  takeId(): SessionId | null;
  /** For an id that was taken but never joined; leave() returns those that did. */
  returnId(id: SessionId): void;
}

export interface Users {
  get(id: UserId): UserRecord | undefined;
  /** Case-insensitive. */
  byName(name: string): UserRecord | undefined;
  byCertHash(hash: string): UserRecord | undefined;
  byEmail(email: string): UserRecord | undefined;
  all(): Iterable<UserRecord>;
  nextId(): UserId;
}

/** What a session brings at admission; the rest has fixed first values. */
export type NewSession = Pick<
  Session,
  | 'id'
  | 'kind'
  | 'name'
  | 'certHash'
  | 'strongCertificate'
  | 'address'
  | 'bot'
  | 'clientVersion'
  | 'user'
  | 'channel'
  | 'tokens'
  | 'hears'
  | 'since'
>;

/** What entering a channel did to the session beside the move itself. */
export type EntryEffect = Partial<Pick<AudioState, 'suppress' | 'prioritySpeaker'>>;

/** Fields a session may have changed outside moves and audio flags. */
export type SessionPatch = Partial<
  Pick<
    Session,
    | 'name'
    | 'user'
    | 'tokens'
    | 'temporaryGroups'
    | 'listening'
    | 'comment'
    | 'texture'
    | 'pluginContext'
    | 'pluginIdentity'
    | 'hears'
    | 'address'
    | 'clientVersion'
  >
>;

/**
 * The only mutable truth: who is connected, where, and what the rules are. Every method is synchronous; persistent
 * mutations come in as Change values after the store has them.
 */
export interface ServerState {
  readonly settings: Settings;
  readonly tree: ChannelTree;
  readonly sessions: Sessions;
  readonly users: Users;
  readonly bans: readonly BanRecord[];
  /** Run-time configuration overrides. */
  readonly config: ReadonlyMap<string, string>;
  readonly routes: VoiceRoutes;
  /** Moves whenever "who hears whom" or "who may what" may have changed. */
  readonly epoch: number;

  /**
   * Temporary channels take changes too, they are just not stored. Sessions in a removed channel come to the nearest one
   * above it. Who changes rights sees to the rest: suppress is tested again by nobody, and the session of a removed user
   * keeps the user until update() takes it away.
   */
  apply(change: Change): void;
  createTemporaryChannel(channel: ChannelRecord): void;
  removeTemporaryChannel(id: ChannelId): void;

  /** The id comes from sessions.takeId(); suppress is set where the session may not speak. */
  join(session: NewSession): Session;
  leave(id: SessionId): Session | undefined;
  move(id: SessionId, to: ChannelId): EntryEffect;
  /** Adds what the flags imply, see withImplied(). */
  setAudio(id: SessionId, set: Partial<AudioState>): void;
  update(id: SessionId, set: SessionPatch): void;
  /** undefined removes the definition. */
  setTarget(id: SessionId, target: TargetId, definition: VoiceTarget | undefined): void;
  touch(id: SessionId, now: Millis): void;
  /** Changes nothing about who hears whom, so the epoch stays. */
  place(id: SessionId, position: Position): void;

  /** Any bit of permission is granted. */
  can(who: SessionId, permission: Permissions, where: ChannelId): boolean;
  permissions(who: SessionId, where: ChannelId): Permissions;
  /** For somebody who has not joined yet, as if standing in subject.channel. */
  permissionsFor(subject: Newcomer, where: ChannelId): Permissions;
  /** What is stored for a user, disabled records with their volume included; join() restores the enabled ones. */
  storedListeners(user: UserId): readonly ListenerRecord[];
  /** By the number of sessions and the limits; ignores who asks. */
  isFull(channel: ChannelId): boolean;
  /** The channel's own ACL denies Enter to somebody. */
  isEnterRestricted(channel: ChannelId): boolean;
}
