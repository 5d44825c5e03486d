import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, KeyInput, Page } from 'puppeteer-core';
import { Heard, type Person, type SlotStats } from './room-page.ts';
import { until } from './until.ts';

const SCRIPTS = [
  new URL('./track-processor-script.js', import.meta.url),
  new URL('./room-page-script.js', import.meta.url),
].map((url) => readFileSync(url, 'utf8'));
const QUIET_MS = 250;

export interface FirefoxPageOptions {
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Runs in the page before its own scripts. */
  readonly initScript?: string;
}

/** One person's real page in Firefox: what its tests need of RoomPage, over WebDriver BiDi. */
export class FirefoxPage {
  readonly page: Page;
  readonly #context: BrowserContext;

  private constructor(context: BrowserContext, page: Page) {
    this.#context = context;
    this.page = page;
  }

  /** The join screen. */
  static async open(browser: Browser, url: string, options: FirefoxPageOptions = {}): Promise<FirefoxPage> {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    await page.setViewport({ width: 1280, height: 800 });
    const settings = JSON.stringify({ processing: false, ...options.settings });
    await page.evaluateOnNewDocument(
      `localStorage.getItem('undertone.settings') ?? localStorage.setItem('undertone.settings', ${JSON.stringify(settings)});`,
    );
    for (const script of SCRIPTS) await page.evaluateOnNewDocument(`(() => {${script}})()`);
    if (options.initScript !== undefined) await page.evaluateOnNewDocument(options.initScript);
    await page.goto(url);
    return new FirefoxPage(context, page);
  }

  /** In the tree, able to talk and to hear. */
  async join(name: string): Promise<this> {
    await this.pressJoin(name);
    await until(() => this.evaluate<boolean>("window.undertone.state === 'joined'"), 'the room');
    await until(async () => (await this.stats()).length >= 5, 'voice slots');
    await this.shows('[data-testid=connection][data-state=connected]');
    return this;
  }

  async pressJoin(name: string): Promise<void> {
    await this.shows('input[name=name]');
    await this.evaluate("document.querySelector('input[name=name]').select()");
    await this.page.type('input[name=name]', name);
    await this.press('Join');
  }

  /** Presses the button with exactly this label; of several the last. */
  async press(label: string): Promise<void> {
    const button = `[...document.querySelectorAll('button')].filter((one) =>
      (one.ariaLabel ?? one.innerText).trim() === ${JSON.stringify(label)} && one.checkVisibility()).at(-1) ?? null`;
    await until(() => this.evaluate<boolean>(`(${button}) !== null`), `the button ${label}`);
    const handle = (await this.page.evaluateHandle(button)).asElement();
    await handle?.click();
  }

  async hold(key: KeyInput): Promise<void> {
    await this.page.keyboard.down(key);
  }
  async release(key: KeyInput): Promise<void> {
    await this.page.keyboard.up(key);
  }

  /** Waits until something matches. */
  async shows(selector: string, deadlineMs?: number): Promise<void> {
    const query = `document.querySelector(${JSON.stringify(selector)}) !== null`;
    await until(() => this.evaluate<boolean>(query), selector, deadlineMs);
  }

  /** Waits until nothing matches. */
  async hides(selector: string): Promise<void> {
    const query = `document.querySelector(${JSON.stringify(selector)}) === null`;
    await until(() => this.evaluate<boolean>(query), `no ${selector}`);
  }

  /** From the menu of what matches. */
  async choose(selector: string, text: string): Promise<void> {
    await this.page.click(selector, { button: 'right' });
    const item = `[...document.querySelectorAll('[role=menu] [role^=menuitem]')].find((one) =>
      [...one.children].some((part) => part.textContent.trim() === ${JSON.stringify(text)})) ?? null`;
    await until(() => this.evaluate<boolean>(`(${item}) !== null`), `${text} in the menu`);
    await (await this.page.evaluateHandle(item)).asElement()?.click();
    await this.hides('[role=menu]');
  }

  /** As somebody who lets a slider go there. */
  async slide(selector: string, value: number): Promise<void> {
    await this.evaluate(`(() => {
      const slider = document.querySelector(${JSON.stringify(selector)});
      slider.value = ${value};
      for (const type of ['input', 'change']) slider.dispatchEvent(new Event(type, { bubbles: true }));
    })()`);
  }

  async text(selector: string): Promise<string> {
    return this.evaluate(`document.querySelector(${JSON.stringify(selector)})?.innerText ?? ''`);
  }

  async person(name: string): Promise<Omit<Person, 'channel' | 'self'> | undefined> {
    return this.evaluate(`(() => {
      const row = document.querySelector(${JSON.stringify(`[data-user="${name}"]`)});
      if (!row) return undefined;
      const { user, session, talking, context, muted, deafened } = row.dataset;
      return {
        name: user, session: Number(session), talking: talking === 'true', context: context ?? '',
        muted: muted === 'true', deafened: deafened === 'true',
      };
    })()`);
  }

  async sees(name: string, holds: (person: Omit<Person, 'channel' | 'self'>) => boolean, what: string): Promise<void> {
    await until(async () => {
      const person = await this.person(name);
      return person !== undefined && holds(person);
    }, `${name} ${what}`);
  }

  stats(): Promise<SlotStats[]> {
    return this.evaluate('window.undertone.stats()');
  }

  /** Everything that was played and picked up since the last time; its times are the page's. */
  async take(): Promise<Heard> {
    // What the recorder keeps, as Heard takes it.
    const { slots, microphone } = await this.evaluate<{ slots: never[]; microphone: null }>('window.recorder.take()');
    return new Heard(slots, microphone, 0);
  }

  /** What was played until a moment ago, when the last sound had died away. */
  async takeAll(): Promise<Heard> {
    await until(async () => (await this.evaluate<number>('window.recorder.quietFor()')) > QUIET_MS, 'silence');
    return this.take();
  }

  evaluate<T>(expression: string): Promise<T> {
    return this.page.evaluate(expression) as Promise<T>;
  }

  async close(): Promise<void> {
    await this.#context.close();
  }
}
