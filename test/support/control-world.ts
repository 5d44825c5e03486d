import { setImmediate } from 'node:timers/promises';
import { ControlServer } from '#control/control-server.ts';
import type { Log, LoginClaim, LoginResult, PeerCertificate, Store } from '#control/ports.ts';
import type { AclEntry, Change, ChannelRecord, GroupDef } from '#domain/change.ts';
import { createServerState } from '#domain/create-server-state.ts';
import type { ChannelId, Permissions, UserId } from '#domain/ids.ts';
import type { ServerState } from '#domain/server-state.ts';
import type { Session } from '#domain/session.ts';
import { DEFAULT_SETTINGS, type Settings } from '#domain/settings.ts';
import { packVersion, versionV1, versionV2 } from '#protocol/version.ts';
import { FakeClock } from './fake-clock.ts';
import { FakeMedia } from './fake-media.ts';
import { FakePeers } from './fake-peers.ts';
import { MemoryStore } from './memory-store.ts';
import { certificate, RecordingConnection } from './recording-connection.ts';

const V1_5 = packVersion(1, 5, 735);
const QUIET: Log = { debug() {}, info() {}, warn() {}, error() {} };

export interface Visitor {
  readonly name: string;
  readonly kind?: 'desktop' | 'browser';
  readonly address?: string;
  readonly certificate?: PeerCertificate | null;
  readonly password?: string;
  readonly tokens?: string[];
  /** null: sends no Version at all. */
  readonly version?: number | null;
  readonly opus?: boolean;
}

/** The control side with the real rules and a store in memory; connections, time and media are played by the test. */
export class ControlWorld {
  readonly clock = new FakeClock();
  readonly media = new FakeMedia();
  readonly peers = new FakePeers();
  readonly store: Store;
  readonly state: ServerState;
  readonly server: ControlServer;
  /** Errors and warnings that were logged. */
  readonly troubles: { readonly fields: object; readonly text: string }[] = [];
  /** What was logged as worth knowing. */
  readonly notices: { readonly fields: object; readonly text: string }[] = [];
  /** What the authenticator says of a name; everybody else is unknown to it. */
  readonly logins = new Map<string, LoginResult>();
  #certificates = 0;

  private constructor(store: Store, state: ServerState) {
    this.store = store;
    this.state = state;
    this.server = new ControlServer({
      state,
      store,
      media: this.media,
      peers: this.peers,
      authenticator: { authenticate: async (claim: LoginClaim) => this.logins.get(claim.name) ?? { kind: 'unknown' } },
      clock: this.clock,
      log: {
        ...QUIET,
        info: (fields, text) => this.notices.push({ fields, text }),
        warn: (fields, text) => this.troubles.push({ fields, text }),
        error: (fields, text) => this.troubles.push({ fields, text }),
      },
      serverVersion: { number: V1_5, release: 'Undertone test', os: 'Linux', osVersion: '1' },
    });
  }

  /** Rate limits are out of the way unless the settings name them. */
  static async start(settings: Partial<Settings> = {}, store: Store = new MemoryStore()): Promise<ControlWorld> {
    const generous = { messageLimit: 1000, messageBurst: 1000, pluginMessageLimit: 1000, pluginMessageBurst: 1000 };
    const all = { ...DEFAULT_SETTINGS, ...generous, ...settings };
    return new ControlWorld(store, createServerState(await store.load(), all));
  }

  /** Everything that needs no time to pass has happened. */
  async settle(): Promise<void> {
    do await setImmediate();
    while (this.server.lane.depth > 0);
    await setImmediate();
  }

  /** A page that has just joined loses its connection, and is back over another one. */
  async comeBack(page: RecordingConnection): Promise<RecordingConnection> {
    const [hello] = page.takeOnly('WebHello');
    page.drop('lost');
    await this.settle();
    const back = this.connect({ kind: 'browser' });
    back.say('Resume', { token: hello?.resumeToken ?? '' });
    await this.settle();
    return back;
  }

  /** A connection that has said nothing yet. */
  connect({
    kind = 'desktop',
    address = '192.0.2.1',
    certificate: shown = null,
  }: Partial<Visitor> = {}): RecordingConnection {
    const connection = new RecordingConnection(this.server.entrance, kind, { address, certificate: shown });
    this.server.entrance.opened(connection);
    return connection;
  }

  /** Up to the answer to Authenticate, whatever that is. */
  async login(visitor: Visitor): Promise<RecordingConnection> {
    const connection = this.connect(visitor);
    const { name, password, tokens = [], version = V1_5, opus = true } = visitor;
    if (version !== null) {
      connection.say('Version', { versionV1: versionV1(version), versionV2: versionV2(version), release: 'test' });
    }
    connection.say('Authenticate', { username: name, ...(password === undefined ? {} : { password }), tokens, opus });
    await this.settle();
    return connection;
  }

  /** An admitted session with a certificate of its own, with its greeting already read. */
  async join(
    name: string,
    visitor: Partial<Visitor> = {},
  ): Promise<{ connection: RecordingConnection; session: Session }> {
    this.#certificates += 1;
    const own = certificate(this.#certificates.toString(16).padStart(40, '0'));
    const connection = await this.login({ certificate: own, ...visitor, name });
    const session = this.sessionOf(connection);
    if (session === undefined) throw new Error(`${name} was not admitted: ${JSON.stringify(connection.sent.at(-1))}`);
    connection.take();
    return { connection, session };
  }

  /** SuperUser is one too: user 0. */
  async joinUser(name: string, user: number, visitor: Partial<Visitor> = {}): ReturnType<ControlWorld['join']> {
    const id = user as UserId;
    if (this.state.users.get(id) === undefined) await this.register(name, user);
    this.logins.set(name, { kind: 'registered', user: id, name });
    return this.join(name, visitor);
  }

  async register(name: string, user: number): Promise<void> {
    const nothing = { certHash: null, email: null, comment: '', texture: null };
    const never = { lastChannel: null, lastSeen: null, lastDisconnect: null };
    await this.change({
      kind: 'user-registered',
      user: { id: user as UserId, name, ...nothing, ...never },
      password: null,
    });
  }

  sessionOf(connection: RecordingConnection): Session | undefined {
    const id = this.server.sessionOf(connection);
    return id === undefined ? undefined : this.state.sessions.get(id);
  }

  async change(...changes: Change[]): Promise<void> {
    await this.store.apply(changes);
    for (const change of changes) this.state.apply(change);
  }

  async addChannel(name: string, parent = 0, set: Partial<ChannelRecord> = {}): Promise<ChannelId> {
    const id = this.state.tree.nextId();
    const plain = { description: '', position: 0, maxUsers: 0, inheritAcl: true };
    const channel = { id, parent: parent as ChannelId, name, ...plain, ...set };
    await this.change({ kind: 'channel-created', channel });
    return id;
  }

  /** Replaces the ACL of the channel by these lines. */
  async setAcl(channel: number, entries: readonly AclEntry[], groups: readonly GroupDef[] = []): Promise<void> {
    await this.change({ kind: 'acl-replaced', id: channel as ChannelId, inherit: true, entries, groups });
  }

  async link(a: ChannelId, b: ChannelId): Promise<void> {
    await this.change({ kind: 'links-changed', id: a, add: [b], remove: [] });
  }
}

export function allow(group: string, permissions: number): AclEntry {
  return { ...line(group), allow: permissions as Permissions };
}
export function deny(group: string, permissions: number): AclEntry {
  return { ...line(group), deny: permissions as Permissions };
}
function line(group: string): AclEntry {
  const nothing = 0 as Permissions;
  return { applyHere: true, applySubs: true, who: { kind: 'group', group }, allow: nothing, deny: nothing };
}
