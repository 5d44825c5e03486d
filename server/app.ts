import { release, type } from 'node:os';
import { join } from 'node:path';
import { ControlServer } from '#control/control-server.ts';
import { IceServers } from '#control/ice-servers.ts';
import type { Clock, Log, Store } from '#control/ports.ts';
import { createServerState } from '#domain/create-server-state.ts';
import { isTreePublic, publicTree } from '#domain/public-tree.ts';
import type { ServerState } from '#domain/server-state.ts';
import { SERVER_VERSION } from '#protocol/version.ts';
import { VoiceEntrance } from '#voice/entrance.ts';
import { VoicePipeline } from '#voice/pipeline.ts';
import type { PositionSink, TunnelSink } from '#voice/sinks.ts';
import { Admission } from './app-admission.ts';
import { StoredIdentity } from './app-identity.ts';
import { addServerMetrics, type World } from './app-metrics.ts';
import { RegistrationAuthenticator } from './auth/authenticator.ts';
import { giveFirstPassword } from './auth/super-user.ts';
import { MediaEngine } from './media/engine.ts';
import { bindAddresses } from './net/bind-addresses.ts';
import { ownIdentity, readAuthorities, readIdentity, type TlsIdentity } from './net/certificate.ts';
import type { Entrances } from './net/entrances.ts';
import { HttpServer } from './net/http-server.ts';
import { openMumblePort } from './net/mumble-port.ts';
import { TlsServer } from './net/tls-server.ts';
import { UdpPeers } from './net/udp-peers.ts';
import { UdpServer } from './net/udp-server.ts';
import { SystemClock } from './ops/clock.ts';
import { type Config, withOverrides } from './ops/config.ts';
import { addProcessMetrics, Metrics } from './ops/metrics.ts';
import { turnAccess } from './ops/turn-access.ts';
import { openStore } from './store/open.ts';

const MEDIA_TICK_MS = 100;
/** Twenty times a second, as often as a page is told where a talker is. */
const POSITION_TICK_MS = 50;
const HOUSEKEEPING_TICK_MS = 1000;
const PAGES = join(import.meta.dirname, '../web-client/dist');

export interface AppParts {
  readonly config: Config;
  readonly log: Log;
  readonly version: string;
  /** Tests bring their own; then the caller closes it. */
  readonly store?: Store;
  /** Tests let time pass. */
  readonly clock?: Clock;
}

export interface AppPorts {
  readonly mumble: number;
  readonly http: number;
  readonly media: number;
}

/** One virtual server, put together and serving. */
export class App {
  readonly #config: Config;
  readonly #log: Log;
  readonly #clock: Clock;
  readonly #version: string;
  /** What to close, in the order it was opened. */
  readonly #opened: (() => Promise<void> | void)[] = [];
  #ports: AppPorts = { mumble: 0, http: 0, media: 0 };
  #firstPassword: string | null = null;
  #closing: Promise<void> | undefined;
  #tls: TlsServer | undefined;

  private constructor({ config, log, version, clock = new SystemClock() }: AppParts) {
    this.#config = config;
    this.#clock = clock;
    this.#log = log;
    this.#version = version;
  }

  /** Serving when it resolves. Whatever was opened is closed again when it rejects. */
  static async start(parts: AppParts): Promise<App> {
    const app = new App(parts);
    try {
      await app.#start(parts.store);
      return app;
    } catch (error) {
      await app.close();
      throw error;
    }
  }

  get ports(): AppPorts {
    return this.#ports;
  }
  /** Of SuperUser, on the very first start; to be shown once. */
  get firstPassword(): string | null {
    return this.#firstPassword;
  }

  /** Reads the configured certificate again; a self-made one stays. */
  async reloadCertificate(): Promise<void> {
    const { sslCert } = this.#config;
    if (sslCert !== null) this.#tls?.replaceIdentity(await this.#readIdentity(sslCert));
  }

  /** Tells nobody and forgets nothing: connections end, what is to be stored is stored. Idempotent. */
  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    for (const close of this.#opened.reverse()) {
      try {
        await close();
      } catch (error) {
        this.#log.error({ error }, 'a part did not close in order');
      }
    }
  }

  async #start(given: Store | undefined): Promise<void> {
    const config = this.#config;
    const log = this.#log;
    const clock = this.#clock;
    const store = given ?? (await this.#openStore());
    this.#firstPassword = await giveFirstPassword(store);
    const stored = await store.load();
    const { settings, problems } = withOverrides(config.settings, stored.config);
    for (const problem of problems) log.error({}, problem);
    const state = createServerState(stored, settings);
    const identity = await this.#identity(store, state);

    // The media plane, the control side and the voice path know each other; nothing is called before all three exist.
    const media = await MediaEngine.start({
      address: { port: config.mediaPort, announced: config.mediaAddress },
      events: {
        slotsOpened: (...news) => control.mediaEvents.slotsOpened(...news),
        slotsClosed: (...news) => control.mediaEvents.slotsClosed(...news),
        slotAssigned: (...news) => control.mediaEvents.slotAssigned(...news),
        workerReplaced: (...news) => control.mediaEvents.workerReplaced(...news),
      },
      browserVoice: (speaker, frame) => pipeline.accept(speaker, frame),
      talkTargetOf: (session) => control.talkTargetOf(session),
      isPriority: (session) => state.sessions.get(session)?.audio.prioritySpeaker ?? false,
      clock,
      log,
    });
    this.#opened.push(() => media.close());
    const admission = new Admission(state, clock, config, this.#log);
    const peers = new UdpPeers(clock, (session) => control.outbox.to(session, { name: 'CryptSetup', body: {} }));
    const tunnel: TunnelSink = {
      sendTunnelled: (to, packet, length) => control.connectionOf(to)?.sendVoice(packet, length) ?? false,
    };
    const positions: PositionSink = {
      speakerPlaced: (browsers, session, x, y, z) =>
        control.outbox.toEach(browsers, { name: 'SpeakerPosition', body: { session, x, y, z } }),
    };
    const pipeline = new VoicePipeline(state, { datagrams: peers, tunnel, slots: media, positions }, clock);
    const control = new ControlServer({
      state,
      store,
      media,
      peers,
      authenticator: new RegistrationAuthenticator(
        state.users,
        {
          passwordOf: (user) => store.passwordOf(user),
          renew: (id, password) => store.apply([{ kind: 'user-password-set', id, password }]),
        },
        log,
      ),
      clock,
      log,
      serverVersion: {
        number: SERVER_VERSION,
        release: `Undertone ${this.#version}`,
        os: type(),
        osVersion: release(),
      },
      iceServers: new IceServers(config.iceServers, turnAccess(config)),
      voiceBandwidth: (session) => pipeline.bytesPerSecond(session),
      loginAttempts: admission,
    });

    const world = { state, control, media, peers, pipeline };
    await this.#listen(world, identity, admission);
    this.#every(MEDIA_TICK_MS, () => media.tick(clock.now()));
    this.#every(POSITION_TICK_MS, () => pipeline.tellPositions());
    this.#every(HOUSEKEEPING_TICK_MS, () => {
      control.housekeeping.tick(clock.now());
      admission.expire();
    });
  }

  async #listen(world: World, identity: TlsIdentity, admission: Admission): Promise<void> {
    const { state, control, peers, pipeline } = world;
    const { settings } = state;
    const config = this.#config;
    const log = this.#log;
    const clock = this.#clock;
    const entrance = new VoiceEntrance(state, pipeline);
    const entrances: Entrances = {
      control: control.entrance,
      voice: (connection, packet) => {
        const session = control.sessionOf(connection);
        if (session === undefined) return;
        peers.tunnelled(session);
        entrance.packet(session, packet, packet.length);
      },
    };

    const metrics = new Metrics();
    this.#opened.push(addProcessMetrics(metrics));
    const http = new HttpServer({
      entrances,
      clock,
      log,
      pages: PAGES,
      info: () => ({
        name: settings.registerName,
        users: state.sessions.count,
        maxUsers: settings.users,
        mumbleHost: config.publicUrl?.hostname ?? null,
        mumblePort: this.#ports.mumble,
        passwordRequired: settings.serverPassword !== '',
        publicTree: isTreePublic(settings),
        defaultChannel: settings.defaultChannel,
      }),
      publicTree: () => publicTree(state),
      banOf: (address) => admission.banOf(address),
      metrics: () => metrics.render(),
      publicUrl: config.publicUrl,
      trustedProxies: config.trustedProxies,
      embedders: config.pageEmbedders,
      admits: (address) => admission.admitsPage(address),
    });
    this.#opened.push(() => http.close());
    const tls = new TlsServer({
      identity,
      entrances,
      clock,
      log,
      web: (socket) => http.adopt(socket),
      admits: (address) => admission.admits(address),
      attempted: (address) => admission.attempted(address),
      ...(config.sslCa === null ? {} : { authorities: [await readAuthorities(config.sslCa)] }),
    });
    this.#opened.push(() => tls.close());
    this.#tls = tls;
    const udp = new UdpServer({
      peers,
      entrance,
      clock,
      serverInfo: () =>
        settings.allowPing
          ? {
              version: SERVER_VERSION,
              users: countPeople(state),
              maxUsers: settings.users,
              maxBandwidth: settings.bandwidth,
            }
          : null,
    });
    this.#opened.push(() => udp.close());
    // The first to close: what is queued for the clients leaves before their sockets go.
    this.#opened.push(() => control.close());
    addServerMetrics(metrics, { ...world, http, tls, udp });

    const addresses = await bindAddresses(config.host);
    const port = await openMumblePort({ tls, udp }, config.port, addresses);
    this.#ports = { mumble: port, http: await http.listen(config.httpPort, config.httpHost), media: config.mediaPort };
  }

  async #openStore(): Promise<Store> {
    const { databaseUrl, dataDirectory } = this.#config;
    const store = await openStore({ databaseUrl: databaseUrl ?? undefined, dataDirectory, log: this.#log });
    this.#opened.push(() => store.close());
    return store;
  }

  async #identity(store: Store, state: ServerState): Promise<TlsIdentity> {
    const { sslCert } = this.#config;
    if (sslCert !== null) return this.#readIdentity(sslCert);
    return ownIdentity(new StoredIdentity(store, state), this.#clock.date());
  }

  #readIdentity(cert: string): Promise<TlsIdentity> {
    return readIdentity({ cert, key: this.#config.sslKey, passphrase: this.#config.sslPassPhrase });
  }

  #every(milliseconds: number, job: () => void): void {
    const timer = setInterval(job, milliseconds);
    this.#opened.push(() => clearInterval(timer));
  }
}

/** Server lists count people (reference 1.11). */
function countPeople(state: ServerState): number {
  let people = 0;
  for (const session of state.sessions.all()) if (!session.bot) people++;
  return people;
}
