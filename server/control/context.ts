import type { SessionId } from '#domain/ids.ts';
import type { ServerState } from '#domain/server-state.ts';
import type { Session } from '#domain/session.ts';
import type { Settings } from '#domain/settings.ts';
import type { Decoded, MessageName } from '#proto/message-types.ts';
import type { AccessNews } from './access-news.ts';
import type { BrowserMedia } from './browser-media.ts';
import type { ConnectionRecord, Connections } from './connections.ts';
import type { ContextActions } from './context-actions.ts';
import type { IceServers } from './ice-servers.ts';
import type { Lane } from './lane.ts';
import type { SessionOutbox } from './outbox.ts';
import type { PermissionNews } from './permission-news.ts';
import type { Authenticator, Clock, DatagramPeers, Log, LoginAttempts, MediaPlane, Store } from './ports.ts';
import type { TextureHashes } from './present.ts';
import type { ResumeTokens } from './resume-tokens.ts';

/** What the server says of itself in Version. */
export interface ServerVersion {
  /** Protocol version as Session.clientVersion; from 1.5.0 on clients speak the protobuf voice format. */
  readonly number: number;
  readonly release: string;
  readonly os: string;
  readonly osVersion: string;
}

/** Everything a handler works with. */
export interface ControlContext {
  readonly state: ServerState;
  readonly settings: Settings;
  readonly store: Store;
  readonly media: MediaPlane;
  readonly peers: DatagramPeers;
  readonly authenticator: Authenticator;
  readonly clock: Clock;
  readonly log: Log;
  readonly lane: Lane;
  readonly connections: Connections;
  readonly out: SessionOutbox;
  readonly browsers: BrowserMedia;
  readonly resumeTokens: ResumeTokens;
  readonly permissions: PermissionNews;
  readonly access: AccessNews;
  readonly contextActions: ContextActions;
  readonly loginAttempts: LoginAttempts;
  readonly serverVersion: ServerVersion;
  readonly textureHashes: TextureHashes;
  readonly startedAt: Date;
  readonly iceServers: IceServers;
  /** Bytes per second of voice that a session sends now. */
  readonly voiceBandwidth: (session: SessionId) => number;
}

export interface Sender {
  readonly session: Session;
  readonly record: ConnectionRecord;
}

export type Handler<N extends MessageName> = (
  context: ControlContext,
  from: Sender,
  body: Decoded<N>,
) => void | Promise<void>;
