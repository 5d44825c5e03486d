import { NORMAL_TALK, type SessionId, type TargetId } from '#domain/ids.ts';
import { AccessNews } from './access-news.ts';
import { BrowserMedia } from './browser-media.ts';
import { remember } from './commit.ts';
import { type ConnectionRecord, Connections } from './connections.ts';
import type { ControlContext } from './context.ts';
import { ContextActions } from './context-actions.ts';
import { Dispatcher, type DispatcherCounters } from './dispatcher.ts';
import { Housekeeping } from './housekeeping.ts';
import { IceServers } from './ice-servers.ts';
import { reportIncident } from './incidents.ts';
import { Lane } from './lane.ts';
import { MediaNews } from './media-news.ts';
import { SessionOutbox } from './outbox.ts';
import { PermissionNews } from './permission-news.ts';
import type { Connection, ControlEntrance, LoginAttempts, MediaEvents, Outbox } from './ports.ts';
import { TextureHashes } from './present.ts';
import { ResumeTokens } from './resume-tokens.ts';

/** What handlers work with and is made elsewhere. */
export type ControlServerParts = Pick<
  ControlContext,
  'state' | 'store' | 'media' | 'peers' | 'authenticator' | 'clock' | 'log' | 'serverVersion'
> &
  Partial<Pick<ControlContext, 'iceServers' | 'voiceBandwidth' | 'loginAttempts'>>;

const NOT_COUNTED: LoginAttempts = { failed() {}, succeeded() {} };

export interface ControlMetrics {
  /** A copy, taken when it was asked for. */
  readonly messages: Readonly<DispatcherCounters>;
  readonly connections: number;
  readonly sessions: number;
  readonly laneDepth: number;
  /** Milliseconds, since the metrics were last taken. */
  readonly laneLongestWait: number;
}

/** The control side of one virtual server, put together. Settings are those of the state. */
export class ControlServer {
  readonly entrance: ControlEntrance;
  readonly mediaEvents: MediaEvents;
  readonly outbox: Outbox;
  /** For administration programs. */
  readonly contextActions: ContextActions;
  readonly lane: Lane;
  readonly housekeeping: Housekeeping;
  readonly #connections: Connections;
  readonly #dispatcher: Dispatcher;
  readonly #context: ControlContext;
  #closing: Promise<void> | undefined;

  constructor(parts: ControlServerParts) {
    const { state, media, log } = parts;
    const settings = state.settings;
    const connections = new Connections(settings);
    const out = new SessionOutbox(connections);
    const lane = new Lane(parts.clock, () => this.#drained());
    const resumeTokens = new ResumeTokens();
    const browsers = new BrowserMedia({ state, connections, out, media, lane, log, resumeTokens });
    const contextActions = new ContextActions(connections, out);
    this.#context = {
      ...parts,
      settings,
      lane,
      connections,
      out,
      browsers,
      resumeTokens,
      permissions: new PermissionNews(state, connections, out),
      access: new AccessNews(state, connections, out),
      contextActions,
      loginAttempts: parts.loginAttempts ?? NOT_COUNTED,
      textureHashes: new TextureHashes(),
      startedAt: parts.clock.date(),
      iceServers: parts.iceServers ?? new IceServers(),
      voiceBandwidth: parts.voiceBandwidth ?? (() => 0),
    };
    this.#connections = connections;
    this.contextActions = contextActions;
    this.#dispatcher = new Dispatcher(this.#context);
    this.entrance = this.#dispatcher;
    this.mediaEvents = new MediaNews(out, browsers, { lane, log });
    this.outbox = out;
    this.lane = lane;
    this.housekeeping = new Housekeeping(this.#context, () => this.#dispatcher.resume());
  }

  sessionOf(connection: Connection): SessionId | undefined {
    return this.#connections.sessionOf(connection);
  }
  connectionOf(session: SessionId): Connection | undefined {
    return this.#connections.connectionOf(session);
  }
  /** The voice target of what this browser says now; one look-up, for use with every packet. */
  talkTargetOf(session: SessionId): TargetId {
    return this.#connections.of(session)?.talkTarget ?? NORMAL_TALK;
  }

  metrics(): ControlMetrics {
    return {
      messages: { ...this.#dispatcher.counters },
      connections: this.#connections.count,
      sessions: this.#connections.admittedCount,
      laneDepth: this.lane.depth,
      laneLongestWait: this.lane.takeLongestWait(),
    };
  }

  /** What is in the lane ends first, then every connection is closed. Idempotent. */
  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    await this.lane.close();
    for (const record of [...this.#connections.all()]) this.#hangUp(record);
  }

  /** Nobody is told of the others: all go. */
  #hangUp(record: ConnectionRecord): void {
    const { state, clock } = this.#context;
    const id = this.#connections.end(record, clock.now());
    const user = (id === undefined ? undefined : state.sessions.get(id)?.user) ?? null;
    if (user !== null) remember(this.#context, { user, lastDisconnect: clock.date() });
    record.connection.close('stop');
  }

  #drained(): void {
    try {
      this.#context.browsers.sync();
    } catch (error) {
      reportIncident(this.#context.log, 'media plane', error);
    }
  }
}
