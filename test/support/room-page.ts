import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { type Body, type ControlMessage, encodeMessage, type MessageName, messageId } from '#proto/message-types.ts';
import { uint64 } from '../../web-client/src/protocol/uint64.ts';
import type { Sound } from './sound.ts';
import { until } from './until.ts';

const SAMPLES_PER_MS = 48;
const DEADLINE_MS = 10_000;
/** Microseconds since a page was opened. */
const FAR_FUTURE = 2 ** 50;
/** For what is evaluated the browser has no limit; pages that are stopped or starved take their time. */
const ANSWER_MS = 60_000;
/** Longer than anything in the buffers of a receiver. */
const QUIET_MS = 250;
const SCRIPT = readFileSync(new URL('./room-page-script.js', import.meta.url), 'utf8');
const LATE_SCRIPT = readFileSync(new URL('./late-page-script.js', import.meta.url), 'utf8');
/** Finds tests that take for granted that a page has heard what another client has heard (test/README.md). */
const LATENESS_MS = Number(process.env['LATE_PAGES'] ?? 0);

export interface RoomPageOptions {
  /** Over those of a first visit; by default the browser's processing is off, for it takes tones for noise. */
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly dark?: boolean;
  /** A finger instead of a mouse. */
  readonly touch?: boolean;
  /** Whoever wants no movement says so to the system. */
  readonly reducedMotion?: boolean;
  /** Runs in the page before its own scripts. */
  readonly initScript?: string;
}

export interface Person {
  readonly name: string;
  readonly channel: string;
  readonly session: number;
  readonly self: boolean;
  readonly talking: boolean;
  readonly context: string;
  readonly muted: boolean;
  readonly deafened: boolean;
}
export interface LampChange {
  readonly user: string;
  readonly talking: boolean;
  readonly context: string;
  /** performance.now() of this process. */
  readonly at: number;
}
export interface ChatEntry {
  readonly kind: string;
  readonly author: string;
  readonly text: string;
}
export interface SlotStats {
  readonly bank: number;
  readonly slot: number;
  readonly session: number;
  readonly packetsReceived: number;
  readonly packetsLost: number;
  readonly concealedSamples: number;
  /** Seconds, summed over jitterBufferEmittedCount samples. */
  readonly jitterBufferDelay: number;
  readonly jitterBufferEmittedCount: number;
}

/** Start, samples, session on the slot, whether there was any sound. */
type Piece = readonly [number, number, number, 0 | 1];
interface Track {
  readonly pieces: readonly Piece[];
  readonly samples: string;
}

/** One person's real page in a real browser. */
export class RoomPage {
  readonly page: Page;
  readonly #context: BrowserContext;
  /** What to add to a time of the page. */
  #clock = 0;
  #asked = 0;

  private constructor(context: BrowserContext, page: Page) {
    this.#context = context;
    this.page = page;
  }

  /** The join screen. */
  static async open(browser: Browser, url: string, options: RoomPageOptions = {}): Promise<RoomPage> {
    const context = await browser.newContext({
      viewport: options.viewport ?? { width: 1280, height: 800 },
      colorScheme: options.dark ? 'dark' : 'light',
      reducedMotion: options.reducedMotion ? 'reduce' : 'no-preference',
      ...(options.touch && { hasTouch: true, isMobile: true }),
      ignoreHTTPSErrors: true,
    });
    context.setDefaultTimeout(DEADLINE_MS);
    const settings = JSON.stringify({ processing: false, ...options.settings });
    await context.addInitScript(
      `localStorage.getItem('undertone.settings') ?? localStorage.setItem('undertone.settings', ${JSON.stringify(settings)});`,
    );
    if (LATENESS_MS > 0) await context.addInitScript(`(() => { const LATENESS = ${LATENESS_MS}; ${LATE_SCRIPT} })()`);
    await context.addInitScript(`(() => {${SCRIPT}})()`);
    if (options.initScript !== undefined) await context.addInitScript(options.initScript);
    const room = new RoomPage(context, await context.newPage());
    await room.page.goto(url);
    await room.#setClock();
    return room;
  }

  /** In the tree, able to talk (unless it only listens) and to hear. */
  async join(name: string, { listenOnly = false } = {}): Promise<this> {
    await this.fillName(name);
    await this.press(listenOnly ? 'Listen only' : 'Join');
    await this.joined();
    return this;
  }

  async fillName(name: string): Promise<void> {
    await this.page.locator('input[name=name]').fill(name);
  }

  /** Joined, and voice has its path and its slots: three of the channel, two private ones. */
  async joined(): Promise<void> {
    await until(() => this.evaluate<boolean>("window.undertone.state === 'joined'"), 'the room');
    await until(async () => (await this.stats()).length >= 5, 'voice slots');
    await this.page.locator('[data-testid=connection][data-state=connected]').waitFor({ state: 'attached' });
  }

  /** Presses the button with exactly this label; of several the last, for hints come before the bar. */
  async press(label: string): Promise<void> {
    await this.page.getByRole('button', { name: label, exact: true }).last().click();
  }

  async enter(channel: string): Promise<void> {
    await this.page.locator(`[data-channel="${channel}"]`).click();
    await this.page.locator(`[data-channel="${channel}"][data-own=true]`).waitFor();
    await until(async () => (await this.stats()).length >= 5, 'voice slots of the other channel');
  }

  async say(text: string): Promise<void> {
    await this.page.getByRole('textbox', { name: /^Message to / }).fill(text);
    await this.press('Send');
  }

  /** Says what the protocol offers and the page has no control for yet, on the page's own connection. */
  async send<N extends MessageName>(name: N, body: Body<N>): Promise<void> {
    await this.evaluate(`window.recorder.send('${webFrame(name, body)}')`);
  }

  /** As if the server had said it to this page. */
  async hear<N extends MessageName>(name: N, body: Body<N>): Promise<void> {
    await this.evaluate(`window.recorder.receive('${webFrame(name, body)}')`);
  }

  /** Until the page has taken all that the server has said so far: a ping that the page itself did not send, and its answer. */
  async caughtUp(): Promise<void> {
    this.#asked += 1;
    // Lies in the page's future, from where it measures no round trip.
    const timestamp = uint64(FAR_FUTURE + this.#asked);
    await this.evaluate(`window.recorder.ask('${webFrame('Ping', { timestamp })}')`);
  }

  /** The form behind "Talking and sound". */
  async openSettings(): Promise<Locator> {
    await this.press('Talking and sound');
    const form = this.page.locator('[aria-label="Talking and sound"]:not(button)');
    await form.waitFor();
    return form;
  }

  /** By that form. */
  async setTalkMode(mode: 'Voice' | 'Push to talk' | 'Always'): Promise<void> {
    const radio = this.page.getByRole('radio', { name: mode, exact: true });
    // The radio button itself is hidden behind its label.
    await this.#inSettings((form) => form.locator('label').filter({ has: radio }).click());
  }
  async switchProcessing(): Promise<void> {
    await this.#inSettings((form) => form.getByRole('switch', { name: 'Remove noise and echo' }).click());
  }

  async people(): Promise<Person[]> {
    return this.evaluate(`(() => {
      let channel = '';
      return [...document.querySelectorAll('[data-channel], [data-user]')].flatMap(({ dataset: d }) => {
        if (d.channel !== undefined) { channel = d.channel; return []; }
        return [{
          name: d.user, channel, session: Number(d.session), self: d.self === 'true', talking: d.talking === 'true',
          context: d.context ?? '', muted: d.muted === 'true', deafened: d.deafened === 'true',
        }];
      });
    })()`);
  }

  async person(name: string): Promise<Person | undefined> {
    return (await this.people()).find((person) => person.name === name);
  }

  /** Waits until this holds of what the tree shows of a person. */
  async sees(name: string, holds: (person: Person) => boolean, what: string): Promise<void> {
    await until(async () => {
      const person = await this.person(name);
      return person !== undefined && holds(person);
    }, `${name} ${what}`);
  }

  /** Session id of the page's own person. */
  async session(): Promise<number> {
    return (await this.people()).find(({ self }) => self)?.session ?? 0;
  }

  async chat(): Promise<ChatEntry[]> {
    return this.evaluate(`[...document.querySelectorAll('li[data-kind]')].map((entry) => ({
      kind: entry.dataset.kind, author: entry.dataset.author ?? '', text: entry.innerText,
    }))`);
  }

  /** Every change of a lamp since the page was opened. */
  async lamps(): Promise<LampChange[]> {
    const changes = await this.evaluate<LampChange[]>('window.recorder.lamps');
    return changes.map((change) => ({ ...change, at: change.at + this.#clock }));
  }

  stats(): Promise<SlotStats[]> {
    return this.evaluate('window.undertone.stats()');
  }

  /** Everything that was played and picked up since the last time; forgets it. */
  async take(): Promise<Heard> {
    const { slots, microphone } = await this.evaluate<{ slots: Track[]; microphone: Track | null }>(
      'window.recorder.take()',
    );
    return new Heard(slots, microphone, this.#clock);
  }

  /** What was played and picked up until a moment ago, when the last sound had died away. */
  async takeAll(): Promise<Heard> {
    await until(async () => (await this.evaluate<number>('window.recorder.quietFor()')) > QUIET_MS, 'silence');
    return this.take();
  }

  async screenshot(path: string): Promise<void> {
    await this.page.screenshot({ path });
  }

  async close(): Promise<void> {
    await this.#context.close();
  }

  async evaluate<T>(expression: string): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    const silence = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`the page gives no answer to ${expression.slice(0, 100)}`)), ANSWER_MS);
    });
    try {
      return await Promise.race([this.page.evaluate(expression) as Promise<T>, silence]);
    } finally {
      clearTimeout(timer);
    }
  }

  async #inSettings(act: (form: Locator) => Promise<void>): Promise<void> {
    const form = await this.openSettings();
    await act(form);
    await this.page.keyboard.press('Escape');
    await form.waitFor({ state: 'detached' });
  }

  /** The fastest of a few round trips is the most exact. */
  async #setClock(): Promise<void> {
    let fastest = Number.POSITIVE_INFINITY;
    for (let n = 0; n < 5; n++) {
      const asked = performance.now();
      const now = await this.evaluate<number>('performance.now()');
      const trip = performance.now() - asked;
      if (trip >= fastest) continue;
      fastest = trip;
      this.#clock = asked + trip / 2 - now;
    }
  }
}

/** As the page's connection carries a message, base64. */
function webFrame<N extends MessageName>(name: N, body: Body<N>): string {
  const type = Buffer.alloc(2);
  type.writeUInt16BE(messageId(name));
  // Name and body belong together by the signature.
  return Buffer.concat([type, encodeMessage({ name, body } as ControlMessage)]).toString('base64');
}

/** What a page played and picked up in some stretch of time. */
export class Heard {
  readonly microphone: Sound | null;
  readonly #microphone: Track | null;
  readonly #tracks: readonly Track[];
  readonly #clock: number;

  constructor(tracks: readonly Track[], microphone: Track | null, clock: number) {
    this.#tracks = tracks;
    this.#microphone = microphone;
    this.#clock = clock;
    this.microphone = microphone === null ? null : soundOf(microphone, clock, () => true);
  }

  /** What was played of this session: of its slot with the most sound. */
  of(session: number): Sound {
    const loudness = ({ pieces }: Track) => pieces.filter(([, , on, loud]) => on === session && loud).length;
    const [best] = this.#tracks.toSorted((a, b) => loudness(b) - loudness(a));
    if (best === undefined || loudness(best) === 0) throw new Error(`session ${session} was not heard`);
    return soundOf(best, this.#clock, (on) => on === session);
  }

  /** Milliseconds in which there was any sound of this session, on whatever slots. */
  soundingOf(session: number): number {
    const loud = this.#tracks.flatMap(({ pieces }) => pieces.filter(([, , on, sounds]) => on === session && sounds));
    return samplesIn(loud) / SAMPLES_PER_MS;
  }

  /** Longest time in which no sound of this session was played, between the first and the last of it. */
  longestSilenceOf(session: number): number {
    let longest = 0;
    let end = Number.POSITIVE_INFINITY;
    for (const [from, to] of this.timesOf(session).toSorted(([a], [b]) => a - b)) {
      longest = Math.max(longest, from - end);
      end = to;
    }
    return longest;
  }

  /** From when to when there was sound of this session, piece by piece; performance.now() of this process. */
  timesOf(session: number): (readonly [from: number, to: number])[] {
    const loud = this.#tracks.flatMap(({ pieces }) => pieces.filter(([, , on, sounds]) => on === session && sounds));
    return loud.map(([at, length]) => [at - length / SAMPLES_PER_MS + this.#clock, at + this.#clock]);
  }

  /** All that was played by the slot that carried this session, whoever was on it. */
  slotOf(session: number): Sound {
    const track = this.#tracks.find(({ pieces }) => pieces.some(([, , on]) => on === session));
    if (track === undefined) throw new Error(`session ${session} was on no slot`);
    return soundOf(track, this.#clock, () => true);
  }

  /** How late the microphone's samples reached the page at worst, in milliseconds: whether the browser got its share of time. */
  get lateness(): number {
    const { microphone } = this;
    if (microphone === null) return 0;
    let samples = 0;
    let latest = 0;
    for (const [at, length] of this.#microphone?.pieces ?? []) {
      samples += length;
      latest = Math.max(latest, at + this.#clock - microphone.at - samples / SAMPLES_PER_MS);
    }
    return latest;
  }

  /** How many slots played sound of this session. */
  slotsOf(session: number): number {
    return this.#tracks.filter(({ pieces }) => pieces.some(([, , on, loud]) => on === session && loud)).length;
  }

  /** Sessions whose sound was played, in order of appearance. */
  get sessions(): number[] {
    return [
      ...new Set(
        this.#tracks.flatMap(({ pieces }) => pieces.flatMap(([, , session, loud]) => (loud ? [session] : []))),
      ),
    ];
  }

  /** Milliseconds of recording of the slot that was recorded longest. */
  get milliseconds(): number {
    return Math.max(0, ...this.#tracks.map(({ pieces }) => samplesIn(pieces) / SAMPLES_PER_MS));
  }

  /** Nothing but zeros on every slot. */
  get silent(): boolean {
    return this.#tracks.every(({ samples }) => samples.length === 0);
  }
}

function samplesIn(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, [, length]) => sum + length, 0);
}

/** Pieces arrive late, never early: the earliest by its place tells when the first sample sounded. */
function soundOf({ pieces, samples }: Track, clock: number, wanted: (session: number) => boolean): Sound {
  const bytes = Buffer.from(samples, 'base64');
  const sounding = new Float32Array(Uint8Array.from(bytes).buffer);
  const kept = new Float32Array(samplesIn(pieces.filter(([, , session]) => wanted(session))));
  let start = Number.POSITIVE_INFINITY;
  let from = 0;
  let to = 0;
  for (const [at, length, session, loud] of pieces) {
    if (wanted(session)) {
      if (loud) kept.set(sounding.subarray(from, from + length), to);
      to += length;
      start = Math.min(start, at - to / SAMPLES_PER_MS);
    }
    if (loud) from += length;
  }
  return { samples: kept, at: start + clock };
}
