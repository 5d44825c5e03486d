import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, type TestContext, test } from 'node:test';
import { hasChromium } from '../support/chromium.ts';
import { ConnectionPanel, type TalkerFigures } from '../support/connection-panel.ts';
import { speak } from '../support/desktop-voice.ts';
import type { MumbleClient } from '../support/mumble-client.ts';
import { noNamespaces } from '../support/network-namespace.ts';
import type { RoomPage } from '../support/room-page.ts';
import { delaysBetween, markedTone, median, part, type Sound } from '../support/sound.ts';
import { until } from '../support/until.ts';
import { WalledRoom } from '../support/walled-room.ts';

const PAGE_HZ = 950;
const DESKTOP_HZ = 620;
const SECONDS = 12;
const SECOND_MS = 1000;
/** Where markedTone() has its marks. */
const MARK_AFTER_MS = 500;
/** Between what is shown and what tones tell, half of the marks at least. */
const TOLERANCE_MS = 40;
/** A mark is shown in the figures of the second after it. */
const SHOWN_FROM_MS = 200;
const SHOWN_UNTIL_MS = 1200;
const LEAST_MARKS = 6;
const LOSS_PERCENT = 10;
/** Each shows some 37 packets, of which chance takes more or less. */
const LOSS_LOOKS = 24;
const LOSS_DEADLINE_MS = 60_000;
const PATH_DEADLINE_MS = 30_000;

interface Look extends TalkerFigures {
  readonly at: number;
}

// What is shown is compared with what tones measure, from when they are said to when the browser plays them.
describe('the figures of the connection panel', { skip: !hasChromium ? 'no Chromium here' : noNamespaces }, () => {
  let walled: WalledRoom;
  let desktop: MumbleClient;

  before(async () => {
    walled = await WalledRoom.open({ microphone: markedTone(PAGE_HZ, 30_000) });
  });
  beforeEach(async () => {
    // Its pings are what the tests say of it; without any it stays long enough for one.
    desktop = await walled.room.desktop('Desktop', { pings: false });
  });
  afterEach(async () => {
    walled.network.mend();
    await desktop.close();
  });
  after(() => walled.close());

  for (const path of ['UDP', 'WebSocket'] as const) {
    test(`the delay of a desktop talker is what tones tell, by ${path}`, async (t) => {
      const { page, panel } = await listener(t, path);
      tellTrip(1);
      const { difference, whole } = await compare(t, `desktop by ${path}`, page, panel, sayByDesktop());
      assert.ok(whole, 'a part was not known');
      assert.ok(Math.abs(difference) < TOLERANCE_MS, `${difference} ms off`);
    });

    test(`the delay of a page that talks is what tones tell, by ${path}`, async (t) => {
      const { page, panel } = await listener(t, path);
      const { difference } = await compare(t, `page by ${path}`, page, panel, await sayByPage(t, path));
      assert.ok(Math.abs(difference) < TOLERANCE_MS, `${difference} ms off`);
    });
  }

  test('the way between a talker and the server counts as the talker has measured it', async (t) => {
    const { page, panel } = await listener(t, 'UDP');
    tellTrip(200);
    const { difference } = await compare(t, 'a talker far away', page, panel, sayByDesktop());
    assert.ok(Math.abs(difference - 100) < TOLERANCE_MS, `${difference} ms more than tones tell`);
  });

  test('a talker whose way is not known takes at least so long', async (t) => {
    const { page, panel } = await listener(t, 'UDP');
    tellTrip(0);
    const { difference, whole } = await compare(t, 'a talker without pings', page, panel, sayByDesktop());
    assert.ok(!whole, 'all is said to be known');
    assert.ok(Math.abs(difference) < TOLERANCE_MS, `${difference} ms off`);
  });

  test('the own way counts by half', async (t) => {
    const { page, panel } = await listener(t, 'UDP');
    if (!walled.network.delay(120)) return t.skip('this kernel delays no packets');
    tellTrip(1);
    await until(async () => ((await panel.roundTrip()) ?? 0) > 100, 'a round trip of a tenth of a second');
    const { difference } = await compare(t, 'a listener far away', page, panel, sayByDesktop());
    assert.ok(Math.abs(difference) < TOLERANCE_MS, `${difference} ms off`);
  });

  test('packets that get lost are shown, both ways', async (t) => {
    const { panel } = await listener(t, 'UDP');
    walled.network.wall({ loss: LOSS_PERCENT });
    const speaking = new AbortController();
    t.after(() => speaking.abort());
    void speak(desktop, markedTone(DESKTOP_HZ, 60_000), { until: speaking.signal });
    const down: number[] = [];
    const up: number[] = [];
    await until(
      async () => {
        const figures = await panel.talker(desktop.session);
        const [lost, sent] = [figures?.lost ?? 0, (await panel.uplinkLoss()) ?? 0];
        // A figure that is the same again may be the one before.
        if (lost !== down.at(-1)) down.push(lost);
        if (sent !== up.at(-1)) up.push(sent);
        return down.length >= LOSS_LOOKS && up.filter((one) => one > 0).length >= 2;
      },
      'losses both ways',
      LOSS_DEADLINE_MS,
    );
    t.diagnostic(`lost on the way here: ${down.join(', ')} %; on the way to the server: ${up.join(', ')} %`);
    const mean = down.slice(2).reduce((sum, one) => sum + one, 0) / (down.length - 2);
    assert.ok(mean > LOSS_PERCENT / 2 && mean < LOSS_PERCENT * 2, `${mean} %`);
    assert.ok(Math.max(...up) > LOSS_PERCENT / 4 && Math.max(...up) < LOSS_PERCENT * 4, `${Math.max(...up)} %`);
  });

  /** A page that only hears, with its panel open, on this path. */
  async function listener(t: TestContext, path: 'UDP' | 'WebSocket') {
    const page = await pageOn(t, path, 'Listener', 'push');
    return { page, panel: await ConnectionPanel.open(page) };
  }

  async function pageOn(t: TestContext, path: 'UDP' | 'WebSocket', name: string, mode: string): Promise<RoomPage> {
    walled.network.wall(path === 'UDP' ? {} : { allBut: [walled.ports.http] });
    const page = await walled.room.openPage({ url: walled.pageUrl, settings: { mode } });
    t.after(() => page.close());
    await page.fillName(name);
    await page.press('Join');
    await page.page.locator('[data-testid=connection]', { hasText: path }).waitFor({ timeout: PATH_DEADLINE_MS });
    return page;
  }

  /** What a desktop client tells the server of its own way, in milliseconds. */
  function tellTrip(milliseconds: number): void {
    desktop.send('Ping', { udpPackets: 10, udpPingAvg: milliseconds });
  }

  function sayByDesktop(): Talk {
    return { session: desktop.session, say: () => speak(desktop, markedTone(DESKTOP_HZ, SECONDS * SECOND_MS)) };
  }

  async function sayByPage(t: TestContext, path: 'UDP' | 'WebSocket'): Promise<Talk> {
    const talker = await pageOn(t, path, 'Talker', 'always');
    const say = async () => {
      await talker.take();
      const end = performance.now() + SECONDS * SECOND_MS;
      await until(() => performance.now() > end, 'the end of the talk');
      return (await talker.take()).microphone ?? assert.fail();
    };
    return { session: await talker.session(), say };
  }
});

interface Talk {
  readonly session: number;
  say(): Promise<Sound>;
}

/** How much more is shown than tones tell, and whether all parts of it were known at last. */
async function compare(t: TestContext, what: string, page: RoomPage, panel: ConnectionPanel, { session, say }: Talk) {
  const looks: Look[] = [];
  let over = false;
  await page.take();
  const talk = say().finally(() => {
    over = true;
  });
  await until(async () => {
    const figures = await panel.talker(session);
    if (figures?.delay) looks.push({ ...figures, at: performance.now() });
    return over;
  }, 'the end of what is said');
  const [said, recorded] = [await talk, await page.take()];
  const pairs = compared(said, recorded.of(session), looks);
  t.diagnostic(`${what}: ${pairs.map(({ tone, shown }) => `${tone.toFixed(0)} ms shown as ${shown}`).join(', ')}`);
  assert.ok(pairs.length >= LEAST_MARKS, `${pairs.length} marks were heard and shown`);
  return { difference: median(pairs.map(({ tone, shown }) => shown - tone)), whole: looks.at(-1)?.whole === true };
}

/** Mark by mark: the delay changes while somebody talks. */
function compared(said: Sound, heard: Sound, looks: readonly Look[]) {
  const marks = Math.floor(said.samples.length / (48 * SECOND_MS));
  return Array.from({ length: marks }, (_, n) => n * SECOND_MS).flatMap((from) => {
    const [tone] = delaysBetween(part(said, from, SECOND_MS), heard);
    if (tone === undefined) return [];
    const arrival = said.at + from + MARK_AFTER_MS + tone;
    const near = looks.filter(({ at }) => at > arrival + SHOWN_FROM_MS && at < arrival + SHOWN_UNTIL_MS);
    return near.length === 0 ? [] : [{ tone, shown: median(near.map(({ delay }) => delay ?? Number.NaN)) }];
  });
}
