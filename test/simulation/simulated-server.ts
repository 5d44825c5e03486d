import { setImmediate } from 'node:timers/promises';
import { ControlServer } from '#control/control-server.ts';
import type { Log } from '#control/ports.ts';
import type { Change } from '#domain/change.ts';
import { createServerState } from '#domain/create-server-state.ts';
import type { SessionId } from '#domain/ids.ts';
import type { ServerState } from '#domain/server-state.ts';
import type { Session } from '#domain/session.ts';
import { DEFAULT_SETTINGS, type Settings } from '#domain/settings.ts';
import { packVersion } from '#protocol/version.ts';
import { VoiceEntrance } from '#voice/entrance.ts';
import { VoicePipeline } from '#voice/pipeline.ts';
import { RegistrationAuthenticator } from '../../server/auth/authenticator.ts';
import { UdpPeers } from '../../server/net/udp-peers.ts';
import { FakeClock } from '../support/fake-clock.ts';
import { MemoryDatabase, MemoryStore } from '../support/memory-store.ts';
import { type BankPacket, SimulatedMedia } from './simulated-media.ts';

const QUIET: Log = { debug() {}, info() {}, warn() {}, error() {} };
const USERS = 45;
/** Session ids that are left: the next to come soon get those of the last who went. */
const IDS = 41;
/** No limit of rate or bandwidth in the way. */
const SETTINGS: Settings = {
  ...DEFAULT_SETTINGS,
  users: USERS,
  bandwidth: 1e9,
  messageLimit: 1e6,
  messageBurst: 1e6,
};

/** The whole server as app.ts puts it together, but without sockets and media worker, its data and its time in memory. */
export class SimulatedServer {
  readonly clock = new FakeClock();
  readonly store: MemoryStore;
  readonly state: ServerState;
  readonly peers: UdpPeers;
  readonly media: SimulatedMedia;
  readonly control: ControlServer;
  readonly pipeline: VoicePipeline;
  readonly voice: VoiceEntrance;
  /** What was logged as a warning or an error. */
  readonly troubles: string[] = [];

  private constructor(
    store: MemoryStore,
    state: ServerState,
    heardByPage: (page: SessionId, packet: BankPacket) => void,
  ) {
    this.store = store;
    this.state = state;
    const trouble = (fields: object, text: string) => this.troubles.push(`${text} ${JSON.stringify(fields)}`);
    const log: Log = { ...QUIET, warn: trouble, error: trouble };
    const { clock } = this;
    this.media = new SimulatedMedia(heardByPage);
    this.peers = new UdpPeers(clock, (session) => this.control.outbox.to(session, { name: 'CryptSetup', body: {} }));
    const tunnel = {
      sendTunnelled: (to: SessionId, packet: Uint8Array, length: number) =>
        this.control.connectionOf(to)?.sendVoice(packet, length) ?? false,
    };
    const positions = { speakerPlaced: () => {} };
    this.pipeline = new VoicePipeline(state, { datagrams: this.peers, tunnel, slots: this.media, positions }, clock);
    this.voice = new VoiceEntrance(state, this.pipeline);
    const passwords = {
      passwordOf: (user: NonNullable<Session['user']>) => store.passwordOf(user),
      renew: async () => {},
    };
    this.control = new ControlServer({
      state,
      store,
      media: this.media,
      peers: this.peers,
      authenticator: new RegistrationAuthenticator(state.users, passwords, log),
      clock,
      log,
      serverVersion: { number: packVersion(1, 5, 735), release: 'simulated', os: '', osVersion: '' },
    });
  }

  static async start(
    contents: readonly Change[],
    heardByPage: (page: SessionId, packet: BankPacket) => void,
  ): Promise<SimulatedServer> {
    const database = new MemoryDatabase();
    database.commit(contents);
    const store = new MemoryStore(database);
    const state = createServerState(await store.load(), SETTINGS);
    for (let spare = 2 * USERS - 1; spare > IDS; spare -= 1) state.sessions.takeId();
    return new SimulatedServer(store, state, heardByPage);
  }

  /** Everything that needs no time to pass has happened. */
  async settle(): Promise<void> {
    do await setImmediate();
    while (this.control.lane.depth > 0);
    await setImmediate();
  }

  async close(): Promise<void> {
    await this.control.close();
    await this.store.close();
  }
}
