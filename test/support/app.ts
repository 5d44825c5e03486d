import { get, type IncomingMessage } from 'node:http';
import type { TestContext } from 'node:test';
import type { Clock, Log, Store } from '#control/ports.ts';
import type { ChannelRecord } from '#domain/change.ts';
import type { ChannelId } from '#domain/ids.ts';
import { App } from '../../server/app.ts';
import { parseConfig } from '../../server/ops/config.ts';
import { MemoryStore } from './memory-store.ts';
import { MumbleClient, type MumbleClientOptions } from './mumble-client.ts';
import { sharedServerIdentity } from './net-world.ts';
import type { Login } from './protocol-client.ts';
import { silentLog } from './silent-log.ts';
import { WebSocketClient, type WebSocketClientOptions } from './web-socket-client.ts';

export interface TestAppOptions {
  /** By their names in the configuration, over those that suit tests. */
  readonly config?: Readonly<Record<string, unknown>>;
  /** Default: an empty one in memory. null: as the configuration says. */
  readonly store?: Store | null;
  /** Names of channels below the root, made in this order; only in the default store. */
  readonly channels?: readonly string[];
  readonly log?: Log;
  readonly clock?: Clock;
}

/** Whatever ends: a test, or a file's worth of them. */
export type Ending = Pick<TestContext, 'after'>;

// All on free ports; every client of a test comes from one address, often within seconds.
const CONFIG = { host: '127.0.0.1', port: 0, httpPort: 0, mediaPort: 0, mediaAddress: '127.0.0.1', autobanAttempts: 0 };

/** The whole server as users meet it, and its clients; all of it ends with the test. */
export class TestApp {
  readonly app: App;
  readonly #t: Ending;

  static async start(t: Ending, options: TestAppOptions = {}): Promise<TestApp> {
    const values = Object.entries({ ...CONFIG, ...options.config });
    const store = options.store === undefined ? await freshStore(options.channels ?? []) : options.store;
    const app = await App.start({
      config: parseConfig(new Map(values.map(([name, value]) => [name, { value, source: 'test' }]))),
      log: options.log ?? silentLog,
      version: '0.0.0-test',
      ...(store && { store }),
      ...(options.clock && { clock: options.clock }),
    });
    t.after(async () => {
      await app.close();
      if (options.store === undefined) await store?.close();
    });
    return new TestApp(t, app);
  }

  private constructor(t: Ending, app: App) {
    this.#t = t;
    this.app = app;
  }

  /** http: URL of the page, with its last slash. */
  get pageUrl(): string {
    return `http://127.0.0.1:${this.app.ports.http}/`;
  }

  /** Values by name without the prefix, with what is counted: "sessions{kind="desktop"}". */
  async metrics(): Promise<Map<string, number>> {
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      // A connection of its own: tests count what is left of others.
      get(`${this.pageUrl}metrics`, { agent: false }, resolve).once('error', reject);
    });
    const text = (await response.toArray()).join('');
    return new Map(
      [...text.matchAll(/^undertone_(.+) (\S+)$/gm)].map(([, name = '', value]) => [name, Number(value)] as const),
    );
  }

  /** Value of one metric and of what is counted by it. */
  async metric(name: string, what?: string): Promise<number> {
    const full = what === undefined ? name : `${name}{what="${what}"}`;
    const value = (await this.metrics()).get(full);
    if (value === undefined) throw new Error(`there is no metric ${full}`);
    return value;
  }

  /** Connected and not logged in. */
  async connect(options: Omit<MumbleClientOptions, 'port'> = {}): Promise<MumbleClient> {
    const client = await MumbleClient.connect({ port: this.app.ports.mumble, ...options });
    this.#t.after(() => client.drop());
    return client;
  }

  /** A desktop client, logged in. Throws LoginRejected. */
  async join(name: string, options: Omit<MumbleClientOptions, 'port'> & Partial<Login> = {}): Promise<MumbleClient> {
    const client = await this.connect(options);
    await client.login({ ...options, name });
    return client;
  }

  /** A WebSocket, not logged in. */
  async openWebSocket(options: Partial<WebSocketClientOptions> = {}): Promise<WebSocketClient> {
    const client = await WebSocketClient.connect({ url: `ws://127.0.0.1:${this.app.ports.http}/ws`, ...options });
    this.#t.after(() => client.drop());
    return client;
  }

  /** A browser without media, logged in. */
  async joinByWeb(
    name: string,
    options: Partial<WebSocketClientOptions> & Partial<Login> = {},
  ): Promise<WebSocketClient> {
    const client = await this.openWebSocket(options);
    await client.login({ ...options, name });
    return client;
  }
}

/** A key takes longer to make than most tests take. */
async function freshStore(channels: readonly string[]): Promise<Store> {
  const store = new MemoryStore();
  const { cert, key } = await sharedServerIdentity();
  await store.apply([
    { kind: 'config-set', key: 'certificate', value: cert },
    { kind: 'config-set', key: 'key', value: key },
    ...channels.map((name, n) => ({ kind: 'channel-created', channel: channelRecord(n + 1, name) }) as const),
  ]);
  return store;
}

function channelRecord(id: number, name: string): ChannelRecord {
  return {
    id: id as ChannelId,
    parent: 0 as ChannelId,
    name,
    description: '',
    position: 0,
    maxUsers: 0,
    inheritAcl: true,
  };
}
