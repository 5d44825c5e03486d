import { type ChannelId, type Millis, NORMAL_TALK, type SessionId, type TargetId } from '#domain/ids.ts';
import { RateLimit } from '#domain/rate-limit.ts';
import type { Settings } from '#domain/settings.ts';
import { Deferred } from './deferred.ts';
import { KeptTexts } from './kept-texts.ts';
import type { Connection, PeerCertificate } from './ports.ts';

/** How far a connection has come; each phase has only its own fields. */
export type Handshake =
  | { readonly phase: 'greeted' }
  | { readonly phase: 'verifying' }
  | { readonly phase: 'admitted'; readonly session: SessionId }
  /** Rejected, kicked or violating: waits for its socket to close, hears nobody and is not heard. */
  | { readonly phase: 'ending'; readonly since: Millis };

/** What a client says about itself in Version; all of it may be missing. */
export interface ClientVersion {
  /** As Session.clientVersion. */
  readonly number: number;
  readonly release: string;
  readonly os: string;
  readonly osVersion: string;
}
const UNKNOWN_CLIENT: ClientVersion = { number: 0, release: '', os: '', osVersion: '' };

/** What the client counted and measured itself, from its pings. */
export interface ClientCounters {
  readonly good: number;
  readonly late: number;
  readonly lost: number;
  readonly resync: number;
  readonly udpPackets: number;
  readonly tcpPackets: number;
  /** Milliseconds. */
  readonly udpPingAvg: number;
  readonly udpPingVar: number;
  readonly tcpPingAvg: number;
  readonly tcpPingVar: number;
}
const NOTHING_COUNTED: ClientCounters = {
  good: 0,
  late: 0,
  lost: 0,
  resync: 0,
  udpPackets: 0,
  tcpPackets: 0,
  udpPingAvg: 0,
  udpPingVar: 0,
  tcpPingAvg: 0,
  tcpPingVar: 0,
};

/** Everything control remembers of one connection beside the Session. */
export interface ConnectionRecord {
  /** Another one after a lost connection was resumed. */
  connection: Connection;
  readonly since: Millis;
  handshake: Handshake;
  /** Shown at the login; a connection that the session is resumed over shows none. */
  certificate: PeerCertificate | null;
  client: ClientVersion;
  opus: boolean;
  celtVersions: readonly number[];
  counters: ClientCounters;
  lastMessage: Millis;
  malformed: number;
  /** Requests that the media plane could not do. */
  mediaFailures: number;
  talkTarget: TargetId;
  /** Channel permissions this client was sent since the last flush. */
  readonly permissionsSent: Map<ChannelId, number>;
  /** Volumes of channels it listens to or listened to; a channel that is listened to again gets its volume back. */
  readonly volumes: Map<ChannelId, number>;
  lastQueried: ChannelId | null;
  /** Channels that it was told it may not enter. */
  readonly closedTo: Set<ChannelId>;
  readonly deferred: Deferred;
  /** Empty for a desktop, which never comes back. */
  readonly texts: KeptTexts;
  /** Messages of this connection that wait for the lane. */
  pending: number;
  /** Closed by us outside the lane; its session ends with the connection's own closing. */
  cutOff: boolean;
  /** For whatever it sends: beyond that it is no client any more. */
  readonly traffic: RateLimit;
  readonly commands: RateLimit;
  readonly pluginMessages: RateLimit;
  /** For what murmur leaves unlimited though it is expensive: blobs, token updates, resyncs, statistics. */
  readonly requests: RateLimit;
  /** For what is done to channels and to others, of which everybody is told. */
  readonly actions: RateLimit;
}

/** A client that comes into a full room asks for a picture of everybody at once. */
const TRAFFIC_PER_SECOND = 200;
const TRAFFIC_BURST = 3000;
const REQUESTS_PER_SECOND = 10;
const REQUESTS_BURST = 60;
/** A program that moves a whole room does that at once. */
const ACTIONS_PER_SECOND = 20;
const ACTIONS_BURST = 200;

/** Which connection is whose. The only place that knows all of them. */
export class Connections {
  readonly #records = new Map<Connection, ConnectionRecord>();
  readonly #admitted = new Map<SessionId, ConnectionRecord>();
  readonly #settings: Settings;

  constructor(settings: Settings) {
    this.#settings = settings;
  }

  get count(): number {
    return this.#records.size;
  }
  get admittedCount(): number {
    return this.#admitted.size;
  }

  add(connection: Connection, now: Millis): ConnectionRecord {
    const { messageLimit, messageBurst, pluginMessageLimit, pluginMessageBurst } = this.#settings;
    const record: ConnectionRecord = {
      connection,
      since: now,
      handshake: { phase: 'greeted' },
      certificate: null,
      client: UNKNOWN_CLIENT,
      opus: false,
      celtVersions: [],
      counters: NOTHING_COUNTED,
      lastMessage: now,
      malformed: 0,
      mediaFailures: 0,
      talkTarget: NORMAL_TALK,
      permissionsSent: new Map(),
      volumes: new Map(),
      lastQueried: null,
      closedTo: new Set(),
      deferred: new Deferred(),
      texts: new KeptTexts(),
      pending: 0,
      cutOff: false,
      traffic: new RateLimit(TRAFFIC_PER_SECOND, TRAFFIC_BURST, now),
      commands: new RateLimit(messageLimit, messageBurst, now),
      pluginMessages: new RateLimit(pluginMessageLimit, pluginMessageBurst, now),
      requests: new RateLimit(REQUESTS_PER_SECOND, REQUESTS_BURST, now),
      actions: new RateLimit(ACTIONS_PER_SECOND, ACTIONS_BURST, now),
    };
    this.#records.set(connection, record);
    return record;
  }

  get(connection: Connection): ConnectionRecord | undefined {
    return this.#records.get(connection);
  }
  of(session: SessionId): ConnectionRecord | undefined {
    return this.#admitted.get(session);
  }
  all(): Iterable<ConnectionRecord> {
    return this.#records.values();
  }
  /** Admitted ones with their session ids, in order of admission. */
  admitted(): Iterable<readonly [SessionId, ConnectionRecord]> {
    return this.#admitted.entries();
  }

  sessionOf(connection: Connection): SessionId | undefined {
    const handshake = this.#records.get(connection)?.handshake;
    return handshake?.phase === 'admitted' ? handshake.session : undefined;
  }
  connectionOf(session: SessionId): Connection | undefined {
    return this.#admitted.get(session)?.connection;
  }

  admit(record: ConnectionRecord, session: SessionId): void {
    record.connection.authenticated?.();
    record.certificate = record.connection.peer.certificate;
    record.handshake = { phase: 'admitted', session };
    this.#admitted.set(session, record);
  }

  /** No more messages to or from it. Returns the session it had. */
  end(record: ConnectionRecord, now: Millis): SessionId | undefined {
    const { handshake } = record;
    if (handshake.phase !== 'ending') record.handshake = { phase: 'ending', since: now };
    if (handshake.phase !== 'admitted') return undefined;
    this.#admitted.delete(handshake.session);
    return handshake.session;
  }

  /** The record, and with it the session, goes on over another connection; nothing comes from the former any more. */
  rebind(record: ConnectionRecord, connection: Connection): void {
    this.#records.delete(record.connection);
    record.connection = connection;
    this.#records.set(connection, record);
  }

  remove(connection: Connection): void {
    this.#records.delete(connection);
  }
}
