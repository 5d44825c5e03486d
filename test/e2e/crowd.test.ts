import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import type { Response } from 'playwright-core';
import { type Body, type ControlMessage, encodeMessage, messageId } from '#proto/message-types.ts';
import { hasChromium } from '../support/chromium.ts';
import { UNHURRIED } from '../support/moderation.ts';
import { Room } from '../support/room.ts';
import type { RoomPage } from '../support/room-page.ts';
import { until } from '../support/until.ts';

const CROWD = 1000;
const CHANNELS = Array.from({ length: 20 }, (_, n) => `Channel ${n + 1}`);
const UPDATES_PER_S = 20;
const SECONDS = 4;
/** Somebody else's work on this machine makes a page late, never early: the best of so many counts. */
const ATTEMPTS = 3;
/** Compressed; what the first screen waits for, and all until the room is shown. */
const FIRST_BYTES = 88_000;
const ALL_BYTES = 248_500;
const MARK_SHOWN = `new MutationObserver((_, observer) => {
  if (!document.querySelector('input[name=name]')) return;
  performance.mark('shown');
  observer.disconnect();
}).observe(document, { childList: true, subtree: true });`;
const ASKED_BEFORE_SHOWN = `(() => {
  const [shown] = performance.getEntriesByName('shown');
  const scripts = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.js'));
  return scripts.filter(({ startTime }) => startTime < shown.startTime).map(({ name }) => name);
})()`;
const INTERACTIVE_MS = 1000;
const LONGEST_FRAME_MS = 50;

/** Of people who exist for the page alone: so many real ones would measure this machine. */
const FIRST_SESSION = 100_000;

async function compressed(scripts: readonly Response[]): Promise<number> {
  const bodies = await Promise.all(scripts.map((response) => response.body()));
  return bodies.reduce((sum, body) => sum + gzipSync(body).length, 0);
}

/** A message of the server, in base64. */
function said(message: ControlMessage): string {
  const type = Buffer.alloc(2);
  type.writeUInt16BE(messageId(message.name));
  return Buffer.concat([type, encodeMessage(message)]).toString('base64');
}
function state(body: Body<'UserState'>): string {
  return said({ name: 'UserState', body });
}
/** On a slot of a bank that brings no sound: the lamp alone. */
function lamp(slot: number, session: number, talking: boolean): string {
  return said({ name: 'SlotAssigned', body: { bank: 900, slot, session, talking, context: 0, volume: 1 } });
}

/** Work of the page for more than 50 ms, and what passed between two frames, while the tree is scrolled from end to end. */
const SCROLL = (milliseconds: number) => `(async () => {
  const tasks = [];
  const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration)));
  observer.observe({ type: 'longtask' });
  const tree = document.querySelector('[role=tree]');
  const start = performance.now();
  const frames = [];
  let now = await new Promise(requestAnimationFrame);
  while (now - start < ${milliseconds}) {
    tree.scrollTop = (1 - Math.cos((now - start) / 700)) / 2 * (tree.scrollHeight - tree.clientHeight);
    const next = await new Promise(requestAnimationFrame);
    frames.push(next - now);
    now = next;
  }
  await new Promise((done) => setTimeout(done, 100));
  observer.takeRecords().forEach(({ duration }) => tasks.push(duration));
  observer.disconnect();
  return { tasks, frames };
})()`;

describe('first load', { skip: !hasChromium && 'no Chromium here' }, () => {
  let room: Room;

  before(async () => {
    room = await Room.open({});
  });
  after(() => room.close());

  test('the scripts of the first screen are few, those until the room is shown not many more, none for noise removal is among them, and one can type a name soon', async (t) => {
    const times: number[] = [];
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const page = await room.openPage({ initScript: MARK_SHOWN });
      t.after(() => page.close());
      // What the page still loads belongs to no visit that is measured.
      await page.page.goto('about:blank');
      const scripts: Response[] = [];
      const modules: string[] = [];
      page.page.on('response', (response) => {
        if (response.url().endsWith('.js')) scripts.push(response);
        if (response.url().endsWith('.wasm')) modules.push(response.url());
      });
      await page.page.goto(room.app.pageUrl);
      await page.fillName('Ana');
      times.push(await page.evaluate<number>('performance.now()'));
      await page.press('Join');
      await page.joined();
      const early = await page.evaluate<string[]>(ASKED_BEFORE_SHOWN);
      const first = await compressed(scripts.filter((response) => early.includes(response.url())));
      const all = await compressed(scripts);
      t.diagnostic(
        `${first} bytes in ${early.length} scripts before the first screen, ${all} in ${scripts.length} until the room; a name after ${times.at(-1)?.toFixed(0)} ms`,
      );
      assert.ok(first > 30_000 && first <= FIRST_BYTES, `${first} bytes of script before the first screen`);
      assert.ok(all > first && all <= ALL_BYTES, `${all} bytes of script until the room`);
      assert.deepEqual(modules, [], 'noise removal is loaded by whoever wants it');
      if (attempt === ATTEMPTS - 1) {
        await page.press('Settings');
        await page.page.getByRole('switch', { name: /Remove noise and echo/ }).click();
        await page.page.getByText('Speech only', { exact: true }).click();
        await until(() => modules.length === 1, 'the module of noise removal');
      }
      await page.close();
    }
    assert.ok(Math.min(...times) < INTERACTIVE_MS, `a name only after ${Math.min(...times)} ms`);
  });
});

describe('a tree of a thousand people', { skip: !hasChromium && 'no Chromium here' }, () => {
  let room: Room;
  let page: RoomPage;

  before(async () => {
    room = await Room.open({ channels: CHANNELS, config: UNHURRIED });
    page = await room.page('Zoe', { listenOnly: true });
    const arrivals = Array.from({ length: CROWD }, (_, n) =>
      state({ session: FIRST_SESSION + n, name: `Person ${n + 1}`, channelId: 1 + (n % CHANNELS.length) }),
    );
    await page.evaluate(`${JSON.stringify(arrivals)}.forEach(window.recorder.receive)`);
    await page.page.getByText(`${CROWD + 1} people`).waitFor();
  });
  after(() => room.close());

  test('scrolling, twenty updates and twenty lamps a second hold no frame up', async (t) => {
    const updates = Array.from({ length: UPDATES_PER_S * SECONDS }, (_, n) => {
      const session = FIRST_SESSION + ((n * 37) % CROWD);
      return [
        state(n % 2 === 0 ? { session, selfMute: n % 4 === 0 } : { session, channelId: 1 + (n % CHANNELS.length) }),
        // Whoever is on the slot falls silent when the next one talks.
        lamp(n % 8, FIRST_SESSION + ((n * 13) % CROWD), true),
      ];
    });
    const found: string[] = [];
    const lamps = await page.lamps();
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      await page.evaluate(`(() => {
        const updates = ${JSON.stringify(updates)};
        const timer = setInterval(() => {
          updates.shift().forEach(window.recorder.receive);
          if (updates.length === 0) clearInterval(timer);
        }, ${1000 / UPDATES_PER_S});
        window.updatesLeft = () => updates.length;
      })()`);
      const { tasks, frames } = await page.evaluate<{ tasks: number[]; frames: number[] }>(SCROLL(SECONDS * 1000));
      const left = await page.evaluate<number>('window.updatesLeft()');
      const late = frames.filter((milliseconds) => milliseconds > LONGEST_FRAME_MS);
      const list = (all: number[]) => all.map((milliseconds) => milliseconds.toFixed(0)).join(', ') || 'none';
      found.push(`tasks over 50 ms: ${list(tasks)}; frames over 50 ms: ${list(late)}`);
      t.diagnostic(
        `${frames.length} frames, the longest ${Math.max(...frames).toFixed(1)} ms, ${updates.length - left} updates; ${found.at(-1)}`,
      );
      assert.ok(left < updates.length / 2, 'at least half of the updates came within the time');
      assert.ok((await page.lamps()).length > lamps.length, 'lamps have changed');
      if (tasks.length === 0 && late.length === 0) return;
      await until(() => page.evaluate<boolean>('window.updatesLeft() === 0'), 'the last update');
    }
    assert.fail(`each attempt was late: ${found.join(' | ')}`);
  });

  test('only the rows in view are drawn, and keys reach the others', async () => {
    assert.ok((await page.page.locator('[data-row]').count()) < 200);
    await page.evaluate("document.querySelector('[role=tree]').scrollTo(0, 0)");
    await page.page.locator('[data-channel=Root]').waitFor();
    await page.page.locator('[data-channel=Root]').focus();
    await page.page.keyboard.press('End');
    await until(
      () => page.evaluate<boolean>("document.activeElement?.dataset.user?.startsWith('Person') ?? false"),
      'the last row',
    );
    const { bottom, height } = await page.evaluate<{ bottom: number; height: number }>(
      '({ bottom: document.activeElement.getBoundingClientRect().bottom, height: innerHeight })',
    );
    assert.ok(bottom <= height);
    await page.page.keyboard.press('Home');
    assert.equal(await page.evaluate('document.activeElement.dataset.channel'), 'Root');
  });

  test('Tab leads into it also where the row it had left is scrolled away, and keys go on from there', async () => {
    const focused = () => page.evaluate<string | undefined>('document.activeElement.dataset.channel');
    await page.page.locator('[data-channel=Root]').focus();
    await page.evaluate("document.querySelector('[role=tree]').scrollTo(0, 10_000)");
    await page.page.locator('[data-channel=Root]').waitFor({ state: 'detached' });
    await until(() => page.evaluate("document.activeElement.role === 'tree'"), 'the tree with the focus');
    await page.page.getByLabel('Search people and channels').focus();
    await page.page.keyboard.press('Tab');
    assert.equal(await page.evaluate('document.activeElement.role'), 'tree');
    await page.page.keyboard.press('Home');
    await until(async () => (await focused()) === 'Root', 'the first row');

    await page.evaluate("document.querySelector('[role=tree]').scrollTo(0, 10_000)");
    await until(() => page.evaluate("document.activeElement.role === 'tree'"), 'the tree with the focus again');
    await page.evaluate("document.querySelector('[role=tree]').scrollTo(0, 0)");
    await until(async () => (await focused()) === 'Root', 'the row that is there again');
  });

  test('a search among a thousand finds one', async () => {
    await page.page.getByLabel('Search people and channels').fill('person 777');
    await until(async () => (await page.people()).map(({ name }) => name).join() === 'Person 777', 'the one');
  });
});
