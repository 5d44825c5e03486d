import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import type { Response } from 'playwright-core';
import { type Body, encodeMessage, messageId } from '#proto/message-types.ts';
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
const ALL_BYTES = 247_000;
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
/** Quiet it is less than one; others may work here. */
const INTERACTIVE_MS = 2500;

/** Of people who exist for the page alone: so many real ones would measure this machine. */
const FIRST_SESSION = 100_000;

async function compressed(scripts: readonly Response[]): Promise<number> {
  const bodies = await Promise.all(scripts.map((response) => response.body()));
  return bodies.reduce((sum, body) => sum + gzipSync(body).length, 0);
}

/** A message of the server, in base64. */
function state(body: Body<'UserState'>): string {
  const type = Buffer.alloc(2);
  type.writeUInt16BE(messageId('UserState'));
  return Buffer.concat([type, encodeMessage({ name: 'UserState', body })]).toString('base64');
}

/** Work of the page that held a frame up for more than 50 ms, while the tree is scrolled from end to end. */
const SCROLL = (milliseconds: number) => `(async () => {
  const tasks = [];
  const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration)));
  observer.observe({ type: 'longtask' });
  const tree = document.querySelector('[role=tree]');
  const start = performance.now();
  let frames = 0;
  for (let now = start; now - start < ${milliseconds}; frames++) {
    tree.scrollTop = (1 - Math.cos((now - start) / 700)) / 2 * (tree.scrollHeight - tree.clientHeight);
    now = await new Promise(requestAnimationFrame);
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

  test('the scripts of the first screen are few, those until the room is shown not many more, and one can type a name soon', async (t) => {
    const times: number[] = [];
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const page = await room.openPage({ initScript: MARK_SHOWN });
      t.after(() => page.close());
      // What the page still loads belongs to no visit that is measured.
      await page.page.goto('about:blank');
      const scripts: Response[] = [];
      page.page.on('response', (response) => response.url().endsWith('.js') && scripts.push(response));
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

  test('scrolling and twenty updates a second hold no frame up', async (t) => {
    const updates = Array.from({ length: UPDATES_PER_S * SECONDS }, (_, n) => {
      const session = FIRST_SESSION + ((n * 37) % CROWD);
      return state(
        n % 2 === 0 ? { session, selfMute: n % 4 === 0 } : { session, channelId: 1 + (n % CHANNELS.length) },
      );
    });
    const found: number[][] = [];
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      await page.evaluate(`(() => {
        const updates = ${JSON.stringify(updates)};
        const timer = setInterval(() => {
          window.recorder.receive(updates.shift());
          if (updates.length === 0) clearInterval(timer);
        }, ${1000 / UPDATES_PER_S});
        window.updatesLeft = () => updates.length;
      })()`);
      const { tasks, frames } = await page.evaluate<{ tasks: number[]; frames: number }>(SCROLL(SECONDS * 1000));
      const left = await page.evaluate<number>('window.updatesLeft()');
      const list = tasks.map((milliseconds) => milliseconds.toFixed(0)).join(', ') || 'none';
      t.diagnostic(`${frames} frames, ${updates.length - left} updates; tasks over 50 ms: ${list}`);
      assert.ok(left < updates.length / 2, 'at least half of the updates came within the time');
      found.push(tasks);
      if (tasks.length === 0) return;
      await until(() => page.evaluate<boolean>('window.updatesLeft() === 0'), 'the last update');
    }
    assert.fail(`tasks over 50 ms at each attempt: ${JSON.stringify(found)}`);
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

  test('a search among a thousand finds one', async () => {
    await page.page.getByLabel('Search people and channels').fill('person 777');
    await until(async () => (await page.people()).map(({ name }) => name).join() === 'Person 777', 'the one');
  });
});
