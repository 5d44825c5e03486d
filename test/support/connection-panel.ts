import type { Locator } from 'playwright-core';
import type { RoomPage } from './room-page.ts';
import { until } from './until.ts';

/** Keeps every change of what the panel says, from when it is shown. */
const WATCH = `
  window.panelLog = [];
  window.panelWatch?.disconnect();
  window.panelWatch = new MutationObserver(() => {
    const result = document.querySelector('[data-testid=hearing-result]');
    if (!result) return;
    const entry = { at: performance.now(), fault: result.dataset.fault, text: result.textContent };
    const last = window.panelLog.at(-1);
    if (last?.fault !== entry.fault || last?.text !== entry.text) window.panelLog.push(entry);
  });
  window.panelWatch.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
`;

export interface PanelEntry {
  /** Milliseconds after it was shown. */
  readonly after: number;
  /** The broken step; empty: none is called broken. */
  readonly fault: string;
  readonly text: string;
}

export interface TalkerFigures {
  /** Milliseconds; null: not told. */
  readonly delay: number | null;
  /** False: a part of the delay is not known. */
  readonly whole: boolean;
  readonly buffer: number | null;
  /** Per cent. */
  readonly lost: number | null;
}

/** What a page says of its connection, behind the badge. */
export class ConnectionPanel {
  readonly #page: RoomPage;
  readonly #result: Locator;

  private constructor(page: RoomPage) {
    this.#page = page;
    this.#result = page.page.getByTestId('hearing-result');
  }

  static async open(page: RoomPage): Promise<ConnectionPanel> {
    await page.evaluate(WATCH);
    await page.page.getByTestId('connection').click();
    const panel = new ConnectionPanel(page);
    await panel.#result.waitFor();
    return panel;
  }

  async close(): Promise<void> {
    await this.#page.page.keyboard.press('Escape');
    await this.#result.waitFor({ state: 'detached' });
  }

  /** Until this step is named; resolves with what is said of it. */
  async names(fault: string, deadlineMs?: number): Promise<string> {
    await until(async () => (await this.#result.getAttribute('data-fault')) === fault, fault, deadlineMs);
    return (await this.#result.textContent()) ?? '';
  }

  /** Until this is shown of a step. */
  async becomes(step: string, state: 'good' | 'broken' | 'waiting'): Promise<void> {
    await this.#page.page.locator(`[data-step=${step}][data-state=${state}]`).waitFor();
  }

  /** Until nothing is broken all along the way. */
  async whole(deadlineMs?: number): Promise<void> {
    await until(
      async () => (await this.#result.textContent()) === 'Your voice gets through.',
      'a whole way',
      deadlineMs,
    );
  }

  /** All that was said since it was opened, when that is so long ago. */
  async history(seconds = 0): Promise<PanelEntry[]> {
    const { shownAt, entries } = await this.#log();
    if (seconds === 0) return entries;
    const over = async () => (await this.#page.evaluate<number>('performance.now()')) >= shownAt + seconds * 1000;
    await until(over, `${seconds} seconds`, seconds * 1000 + 60_000);
    return (await this.#log()).entries;
  }

  /** Per cent lost on the way to the server; null: not told. */
  async uplinkLoss(): Promise<number | null> {
    return numberIn(await this.#fact(2));
  }

  async path(): Promise<string> {
    return this.#fact(0);
  }

  /** Milliseconds; null: not told. */
  async roundTrip(): Promise<number | null> {
    return numberIn(await this.#fact(1));
  }

  /** null: this talker is not listed. */
  async talker(session: number): Promise<TalkerFigures | null> {
    const cells = await this.#page.page
      .locator(`[data-testid=talkers] [data-session="${session}"] td`)
      .allTextContents();
    if (cells.length === 0) return null;
    const [delay = '', buffer = '', lost = ''] = cells;
    return {
      delay: numberIn(delay),
      whole: !delay.startsWith('at least'),
      buffer: numberIn(buffer),
      lost: numberIn(lost),
    };
  }

  async #log(): Promise<{ readonly shownAt: number; readonly entries: PanelEntry[] }> {
    const log = await this.#page.evaluate<{ at: number; fault: string; text: string }[]>('window.panelLog');
    const shownAt = log[0]?.at ?? 0;
    return { shownAt, entries: log.map(({ at, fault, text }) => ({ after: at - shownAt, fault, text })) };
  }

  async #fact(n: number): Promise<string> {
    return (await this.#page.page.getByTestId('connection-facts').locator('dd').nth(n).textContent()) ?? '';
  }
}

function numberIn(text: string): number | null {
  const found = /[\d.]+/.exec(text);
  return found ? Number(found[0]) : null;
}
