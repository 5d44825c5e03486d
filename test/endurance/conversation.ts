import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import { opusSamples } from '#protocol/opus.ts';
import { CHROMIUM_PATH, launchChromium } from '../support/chromium.ts';
import type { HeardPacket } from '../support/client-voice.ts';
import { Coturn } from '../support/coturn.ts';
import { speak } from '../support/desktop-voice.ts';
import { threeFreePorts } from '../support/free-port.ts';
import { MumbleClient } from '../support/mumble-client.ts';
import { NetworkNamespace } from '../support/network-namespace.ts';
import { RoomPage } from '../support/room-page.ts';
import { ServerProcess } from '../support/server-process.ts';
import { markedTone } from '../support/sound.ts';
import { writeWav } from '../support/tone.ts';
import { until } from '../support/until.ts';
import { SoundLog } from './sound-log.ts';

const CHANNEL = 'Lounge';
const NAMES = ['Ana', 'Ben'] as const;
const DESKTOP = 'Dan';
const SECRET = 'shared with the relay';
const SPURT_MS = 8000;
const PAUSE_MS = 200;
const COLLECT_MS = 1000;
const SAMPLES_PER_MS = 48;
/** What hangs is left to the end of this process. */
const ENDING_MS = 8000;

/** Two pages behind a cable and a desktop, who all talk from start to close(). */
export class Conversation {
  readonly network: NetworkNamespace;
  readonly server: ServerProcess;
  readonly pages: readonly RoomPage[];
  readonly logs: readonly SoundLog[];
  readonly httpPort: number;
  readonly #desktop: MumbleClient;
  readonly #sleeping = new Set<RoomPage>();
  readonly #ending: (() => unknown)[];
  readonly #stop = new AbortController();
  #packets = 0;
  /** Sessions are looked up again after each collection: a page may come back as another one. */
  #sessions = new Map<number, number>();
  #work: Promise<unknown> = Promise.resolve();
  readonly #failures = new Set<string>();

  static async open(): Promise<Conversation> {
    const ending: (() => unknown)[] = [];
    try {
      return await begin(ending);
    } catch (error) {
      for (const end of ending.toReversed()) await end();
      throw error;
    }
  }

  constructor(parts: Parts, ending: (() => unknown)[]) {
    this.network = parts.network;
    this.server = parts.server;
    this.pages = parts.pages;
    this.httpPort = parts.httpPort;
    this.#desktop = parts.desktop;
    this.#ending = ending;
    this.logs = [
      ...NAMES.flatMap((name) => [new SoundLog(`${DESKTOP} → ${name}`), new SoundLog(`${name} → ${DESKTOP}`)]),
      new SoundLog(`${NAMES[0]} → ${NAMES[1]}`),
      new SoundLog(`${NAMES[1]} → ${NAMES[0]}`),
    ];
  }

  start(): void {
    const broken = (error: unknown) => void this.#failures.add(`the conversation broke off: ${String(error)}`);
    this.#work = Promise.all([this.#talk().catch(broken), this.#collect().catch(broken)]);
  }

  /** Why something was not heard that had nothing to do with the network. */
  get failures(): readonly string[] {
    return [...this.#failures];
  }

  silence(page: RoomPage, asleep: boolean): void {
    if (asleep) this.#sleeping.add(page);
    else this.#sleeping.delete(page);
  }

  /** What is wrong with who is where, as the desktop sees it. */
  async faults(): Promise<string[]> {
    const faults: string[] = [];
    for (const [n, page] of this.pages.entries()) {
      const people = await page.people();
      if (people.length !== NAMES.length + 1) faults.push(`${NAMES[n]} sees ${people.length} people`);
      for (const { name, channel, muted, deafened } of people) {
        if (channel !== CHANNEL) faults.push(`${NAMES[n]} sees ${name} in ${channel}`);
        if (muted || deafened) faults.push(`${NAMES[n]} sees ${name} muted`);
      }
    }
    return faults;
  }

  async paths(): Promise<string> {
    const badges = this.pages.map((page) => page.page.locator('[data-testid=connection]').textContent());
    return (await Promise.all(badges)).map((text) => text?.trim().split(' ·')[0]).join(', ');
  }
  sessions(): Promise<number[]> {
    return Promise.all(this.pages.map((page) => page.session()));
  }

  async close(): Promise<void> {
    this.#stop.abort();
    for (const end of [...this.#ending, () => this.#work].toReversed()) {
      const ended = Promise.resolve().then(end);
      await Promise.race([ended, delay(ENDING_MS)]).catch((error: unknown) => this.#failures.add(String(error)));
    }
  }

  async #talk(): Promise<void> {
    const spurt = markedTone(620, SPURT_MS);
    while (!this.#stop.signal.aborted) {
      await speak(this.#desktop, spurt, { until: this.#stop.signal });
      await delay(PAUSE_MS);
    }
  }

  async #collect(): Promise<void> {
    while (!this.#stop.signal.aborted) {
      await Promise.all(this.pages.map((page, n) => this.#sleeping.has(page) || this.#takeOrNote(page, n)));
      const { all } = this.#desktop.voice.heard;
      for (; this.#packets < all.length; this.#packets++) {
        const packet = all[this.#packets];
        const n = packet && this.#sessions.get(packet.sender);
        if (packet && n !== undefined) this.#log(NAMES[n] ?? '', DESKTOP).add(packet.at, millisecondsOf(packet));
      }
      await delay(COLLECT_MS);
    }
  }

  /** A page that does not answer now may do so later. */
  #takeOrNote(page: RoomPage, n: number): Promise<void> {
    return this.#take(page, n).catch(
      (error: unknown) => void this.#failures.add(`${NAMES[n]}'s page: ${String(error)}`),
    );
  }

  async #take(page: RoomPage, n: number): Promise<void> {
    const own = await page.session();
    if (own !== 0) this.#sessions.set(own, n);
    const heard = await page.take();
    for (const { name, session } of await page.people()) {
      if (session === own) continue;
      for (const [from, to] of heard.timesOf(session)) this.#log(name, NAMES[n] ?? '').add(to, to - from);
    }
  }

  #log(from: string, to: string): SoundLog {
    const log = this.logs.find(({ name }) => name === `${from} → ${to}`);
    if (log === undefined) throw new Error(`nobody talks from ${from} to ${to}`);
    return log;
  }
}

/** Longer where much gets lost. */
function millisecondsOf({ opus }: HeardPacket): number {
  return opusSamples(opus, 0, opus.length) / SAMPLES_PER_MS;
}

interface Parts extends Pick<Conversation, 'network' | 'server' | 'pages' | 'httpPort'> {
  readonly desktop: MumbleClient;
}

async function begin(ending: (() => unknown)[]): Promise<Conversation> {
  const folder = mkdtempSync(join(tmpdir(), 'endurance-'));
  ending.push(() => rmSync(folder, { recursive: true }));
  const network = NetworkNamespace.open();
  ending.push(() => network.close());
  const address = network.hostAddress;
  const [httpPort, mediaPort, turnPort] = await threeFreePorts(address);
  const coturn = await Coturn.start({ address, port: turnPort, access: { turnSecret: SECRET } });
  ending.push(() => coturn.close());
  const directory = join(folder, 'server');
  mkdirSync(directory);
  const server = new ServerProcess({
    directory,
    environment: {
      ...{ HTTP_HOST: '', HTTP_PORT: String(httpPort), MEDIA_PORT: String(mediaPort), MEDIA_ADDRESS: '' },
      UNDERTONE_ICE_SERVERS: `turn:${address}:${turnPort}?transport=tcp`,
      UNDERTONE_TURN_SECRET: SECRET,
      // Renewed within the run.
      UNDERTONE_TURN_LIFETIME: '120',
    },
  });
  ending.push(() => server.kill('SIGTERM'));
  await server.ready();
  await makeChannel(server);
  const desktop = await joinDesktop(server);
  ending.push(() => desktop.drop());
  const browser = await openBrowser(network, folder, `http://${address}:${httpPort}`);
  ending.push(() => browser.close());
  const pages: RoomPage[] = [];
  for (const name of NAMES) {
    const page = await RoomPage.open(browser, `http://${address}:${httpPort}/`, { settings: { mode: 'always' } });
    await page.join(name);
    await page.enter(CHANNEL);
    pages.push(page);
  }
  return new Conversation({ network, server, pages, httpPort, desktop }, ending);
}

/** Only SuperUser may; and SuperUser may not speak. */
async function makeChannel(server: ServerProcess): Promise<void> {
  await until(() => server.firstPassword !== null, 'the first password');
  const owner = await MumbleClient.join({ port: server.port, name: 'SuperUser', password: server.firstPassword ?? '' });
  owner.send('ChannelState', { parent: 0, name: CHANNEL });
  await owner.next('ChannelState', ({ name }) => name === CHANNEL);
  await owner.close();
}

async function joinDesktop(server: ServerProcess): Promise<MumbleClient> {
  const desktop = await MumbleClient.join({ port: server.port, name: DESKTOP });
  const { channelId } = await desktop.next('ChannelState', ({ name }) => name === CHANNEL);
  desktop.send('UserState', { session: desktop.session, channelId });
  await desktop.voice.ping();
  return desktop;
}

function openBrowser(network: NetworkNamespace, folder: string, origin: string): Promise<Browser> {
  const wav = join(folder, 'microphone.wav');
  writeWav(wav, markedTone(950, 30_000));
  const args = [`--unsafely-treat-insecure-origin-as-secure=${origin}`];
  return launchChromium(wav, args, network.wrap(CHROMIUM_PATH, join(folder, 'chromium')));
}
