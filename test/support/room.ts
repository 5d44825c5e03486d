import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setPriority, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { TestApp, type TestAppOptions } from './app.ts';
import { launchChromium } from './chromium.ts';
import type { MumbleClient, MumbleClientOptions } from './mumble-client.ts';
import type { Login } from './protocol-client.ts';
import { RoomPage, type RoomPageOptions } from './room-page.ts';
import { writeWav } from './tone.ts';

/** Niceness. */
const PRECEDENCE = -15;

export interface RoomOptions extends TestAppOptions {
  /** What every page's microphone picks up, over and over. Without one it beeps. */
  readonly microphone?: Float32Array;
  readonly chromiumArgs?: readonly string[];
  /** Starts Chromium in its own way. */
  readonly chromium?: string;
}
export interface PageOptions extends RoomPageOptions {
  readonly listenOnly?: boolean;
  /** Default: the plain HTTP port. */
  readonly url?: string;
}

/** The whole server and a Chromium, for all tests of a file; people come and go. */
export class Room {
  readonly app: TestApp;
  readonly browser: Browser;
  readonly #ending: (() => unknown)[];

  private constructor(app: TestApp, browser: Browser, ending: (() => unknown)[]) {
    this.app = app;
    this.browser = browser;
    this.#ending = ending;
  }

  static async open({ microphone, chromiumArgs, chromium, ...options }: RoomOptions = {}): Promise<Room> {
    const ending: (() => unknown)[] = [];
    const folder = mkdtempSync(join(tmpdir(), 'room-'));
    ending.push(() => rmSync(folder, { recursive: true }));
    const wav = join(folder, 'microphone.wav');
    if (microphone) writeWav(wav, microphone);
    const app = await TestApp.start({ after: (end) => ending.push(end as () => unknown) }, options);
    const browser = await launchChromium(microphone && wav, chromiumArgs, chromium);
    ending.push(() => browser.close());
    takePrecedence();
    return new Room(app, browser, ending);
  }

  /** Joined, and its UDP works unless it tunnels. */
  async desktop(
    name: string,
    options: Omit<MumbleClientOptions, 'port'> & Partial<Login> & { readonly tunnelling?: boolean } = {},
  ): Promise<MumbleClient> {
    const { tunnelling = false, ...rest } = options;
    const client = await this.app.join(name, rest);
    const { voice } = client;
    voice.tunnelling = tunnelling;
    voice.dropIncoming = tunnelling;
    voice.dropOutgoing = tunnelling;
    if (!tunnelling) await voice.ping();
    return client;
  }

  /** Joined, with voice both ways. */
  async page(name: string, { listenOnly = false, url, ...options }: PageOptions = {}): Promise<RoomPage> {
    const page = await this.openPage({ ...options, ...(url !== undefined && { url }) });
    return page.join(name, { listenOnly });
  }

  /** The join screen. */
  openPage({ url, ...options }: Omit<PageOptions, 'listenOnly'> = {}): Promise<RoomPage> {
    return RoomPage.open(this.browser, url ?? this.app.pageUrl, options);
  }

  async close(): Promise<void> {
    for (const end of this.#ending.toReversed()) await end();
  }
}

/**
 * Sound is measured in time: whatever else runs on this machine shall wait, where that is ours to ask (only root may). Linux
 * weighs sessions of processes first, and browser and media worker each begin one.
 */
function takePrecedence(): void {
  for (const pid of [process.pid, ...children()]) {
    try {
      setPriority(pid, PRECEDENCE);
      writeFileSync(`/proc/${pid}/autogroup`, String(PRECEDENCE));
    } catch {
      // Then it is measured as it comes.
    }
  }
}

function children(): number[] {
  const list = `/proc/self/task/${process.pid}/children`;
  return existsSync(list) ? readFileSync(list, 'utf8').trim().split(' ').filter(Boolean).map(Number) : [];
}
