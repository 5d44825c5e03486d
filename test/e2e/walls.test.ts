import assert from 'node:assert/strict';
import { after, before, describe, type TestContext, test } from 'node:test';
import { assertArrived } from '../support/arrival.ts';
import { hasChromium } from '../support/chromium.ts';
import { noCoturn } from '../support/coturn.ts';
import { DesktopHeard, speak } from '../support/desktop-voice.ts';
import type { MumbleClient } from '../support/mumble-client.ts';
import { noNamespaces, type Wall } from '../support/network-namespace.ts';
import type { PageOptions } from '../support/room.ts';
import type { RoomPage } from '../support/room-page.ts';
import { markedTone } from '../support/sound.ts';
import { until } from '../support/until.ts';
import { type WalledPorts, WalledRoom } from '../support/walled-room.ts';

const PAGE_HZ = 950;
const DESKTOP_HZ = 620;
const SECONDS = 4;
/** Delays from mouth to ear; a path through a relay or through TCP now and then brings two packets at once. */
const JUDGED = { milliseconds: (SECONDS - 1) * 1000, marks: 2, longestDelay: 400, longestGap: 100 };
const PATH_DEADLINE_MS = 20_000;
const PACKETS_DEADLINE_MS = 20_000;
/** Longer than a page on a detour waits before it looks for the direct way. */
const RETURN_DEADLINE_MS = 45_000;
/** Of the browser, which tells it to a page whenever something about its network is new. */
const NETWORK_CHANGED = "window.dispatchEvent(new Event('online'))";
/** Voice may be gone that long when its path closes in the middle of a word: three seconds, and as much for a busy machine. */
const LONGEST_SILENCE_MS = 6_000;
/** TCP port 1 is none of ours. */
const NOBODYS_PORT = 1;
/** No path is given up for that. */
const HICCUP_MS = 1_500;
const COUNT_PATHS = `
  window.paths = 0;
  window.RTCPeerConnection = class extends RTCPeerConnection {
    constructor(...values) {
      super(...values);
      window.paths += 1;
    }
  };
`;

type Path = 'UDP' | 'TCP' | 'TURN' | 'WebSocket';
const WALLS: readonly { readonly title: string; readonly path: Path; readonly wall: (ports: WalledPorts) => Wall }[] = [
  { title: 'lets everything through', path: 'UDP', wall: () => ({}) },
  { title: 'drops UDP', path: 'TCP', wall: () => ({ udp: true }) },
  {
    title: 'drops UDP and the media port, but not the relay',
    path: 'TURN',
    wall: ({ media }) => ({ udp: true, tcp: [media] }),
  },
  { title: 'lets nothing but the page through', path: 'WebSocket', wall: ({ http }) => ({ allBut: [http] }) },
];

describe('voice through a network', { skip: !hasChromium ? 'no Chromium here' : noNamespaces }, () => {
  let walled: WalledRoom;
  let desktop: MumbleClient;

  before(async () => {
    walled = await WalledRoom.open({ microphone: markedTone(PAGE_HZ, 30_000), channels: ['Lounge'] });
    desktop = await walled.room.desktop('Desktop');
  });
  after(() => walled.close());

  for (const { title, path, wall } of WALLS) {
    test(`that ${title} goes by ${path}`, { skip: path === 'TURN' && noCoturn }, async (t) => {
      walled.network.wall(wall(walled.ports));
      const page = await walled.room.openPage({ url: walled.pageUrl, settings: { mode: 'always' } });
      const began = performance.now();
      await page.join('Page');
      await takesPath(page, path);
      t.diagnostic(`${seconds(performance.now() - began)} s after Join by ${path}`);
      await page.press('Mute');
      await page.press('Unmute');
      const since = performance.now();
      await page.take();
      const said = await speak(desktop, markedTone(DESKTOP_HZ, SECONDS * 1000));
      const end = performance.now();
      const recorded = await page.take();
      const { microphone } = recorded;
      assert.ok(microphone);
      const heard = recorded.of(desktop.session);
      const sent = new DesktopHeard(desktop, await page.session(), since, end).sound;
      const lateness = Math.max(said.lateness, recorded.lateness);
      const judged = { ...JUDGED, lateness };
      assertArrived(t, { way: `desktop to page by ${path}`, hertz: DESKTOP_HZ, said, heard, ...judged });
      assertArrived(t, { way: `page to desktop by ${path}`, hertz: PAGE_HZ, said: microphone, heard: sent, ...judged });
      await page.page.locator('[data-testid=connection]').click();
      t.diagnostic(
        `the page says: ${await page.page.locator('[data-testid=connection-facts] dd').first().textContent()}`,
      );
      await page.close();
    });
  }

  test('stays on its way when the browser tells of a change of network that changed nothing', async (t) => {
    walled.network.wall();
    const page = await walled.room.page('Page', { url: walled.pageUrl, settings: { mode: 'always' } });
    await takesPath(page, 'UDP');
    const session = await page.session();
    await packetsOf(session, 50);
    const since = performance.now();
    await page.evaluate(NETWORK_CHANGED);
    // Longer than new credentials are given time to help.
    await packetsOf(session, 250);
    const { packets } = new DesktopHeard(desktop, session, since);
    const wait = longestWait(packets.map(({ at }) => at));
    t.diagnostic(`${Math.round(wait)} ms without a packet`);
    assert.ok(wait < 500, `${wait} ms without a packet`);
    await takesPath(page, 'UDP', 1000);
    await page.close();
  });

  test('goes on from another address', async (t) => {
    const page = await inLounge();
    const session = await page.session();
    const before = await page.person('Page');
    const { spoken, speaking } = await talks(t, page, session);
    const since = performance.now();
    walled.network.changeAddress();
    await packetsAfter(session, 150, since + 500);
    speaking.abort();
    await spoken;
    assertSilences(t, 'another address', since, session, (await page.takeAll()).longestSilenceOf(desktop.session));
    assert.deepEqual(await page.person('Page'), before);
    await page.close();
  });

  test('stays on its way when nothing at all gets through for a moment', async (t) => {
    const page = await inLounge({ initScript: COUNT_PATHS });
    const session = await page.session();
    const { spoken, speaking } = await talks(t, page, session);
    const paths = await page.evaluate('window.paths');
    for (const wall of [{ allBut: [NOBODYS_PORT] }, { udp: true }]) {
      const end = performance.now() + HICCUP_MS;
      walled.network.wall(wall);
      await until(() => performance.now() > end, 'the end of it');
      walled.network.wall();
      await packetsAfter(session, 150, end);
    }
    speaking.abort();
    await spoken;
    assert.equal(await page.evaluate('window.paths'), paths);
    await page.close();
  });

  test('takes the next way when UDP vanishes in the middle of a word, and by itself UDP again when it is back', async (t) => {
    await moves(t, { udp: true }, 'TCP', { told: false });
  });

  test('takes the tunnel when all of WebRTC vanishes in the middle of a word, and WebRTC again when the browser tells of a change', async (t) => {
    await moves(t, { allBut: [walled.ports.http] }, 'WebSocket', { told: true });
  });

  async function moves(t: TestContext, wall: Wall, path: Path, { told }: { told: boolean }): Promise<void> {
    const page = await inLounge();
    const session = await page.session();
    const before = await page.person('Page');
    for (const [what, change, expected] of [
      [`UDP to ${path}`, wall, path],
      [`${path} to UDP`, {}, 'UDP'],
    ] as const) {
      const { spoken, speaking } = await talks(t, page, session);
      const since = performance.now();
      walled.network.wall(change);
      if (expected === 'UDP' && told) await page.evaluate(NETWORK_CHANGED);
      await takesPath(page, expected, told ? PATH_DEADLINE_MS : RETURN_DEADLINE_MS);
      const moved = performance.now();
      await packetsOf(session, 150);
      speaking.abort();
      await spoken;
      const silence = (await page.takeAll()).longestSilenceOf(desktop.session);
      assertSilences(t, `${what}: shown after ${seconds(moved - since)} s`, since, session, silence);
      assert.deepEqual(await page.person('Page'), before);
    }
    await page.close();
  }

  /** On its direct way, in a channel with the desktop. */
  async function inLounge(options: PageOptions = {}): Promise<RoomPage> {
    walled.network.wall();
    const page = await walled.room.page('Page', { ...options, url: walled.pageUrl, settings: { mode: 'always' } });
    await page.enter('Lounge');
    await takesPath(page, 'UDP');
    desktop.send('UserState', { session: desktop.session, channelId: 1 });
    await page.sees('Desktop', ({ channel }) => channel === 'Lounge', 'comes along');
    return page;
  }

  /** Both talk, and hear each other by now. */
  async function talks(t: TestContext, page: RoomPage, session: number) {
    await page.take();
    const speaking = new AbortController();
    t.after(() => speaking.abort());
    const spoken = speak(desktop, markedTone(DESKTOP_HZ, 70_000), { until: speaking.signal });
    await page.sees('Desktop', ({ talking }) => talking, 'talks');
    await packetsOf(session, 50);
    return { spoken, speaking };
  }

  function assertSilences(t: TestContext, what: string, since: number, session: number, silence: number): void {
    const heard = new DesktopHeard(desktop, session, since - 500);
    const wait = longestWait(heard.packets.map(({ at }) => at));
    t.diagnostic(`${what}: ${seconds(silence)} s silent at the page, ${seconds(wait)} s silent at the desktop`);
    assert.ok(silence < LONGEST_SILENCE_MS && wait < LONGEST_SILENCE_MS);
  }

  function packetsOf(session: number, count: number): Promise<void> {
    return packetsAfter(session, count, performance.now());
  }

  async function packetsAfter(session: number, count: number, since: number): Promise<void> {
    const arrived = () => desktop.voice.heard.all.filter(({ sender, at }) => sender === session && at > since).length;
    await until(() => arrived() >= count, 'packets of the page', PACKETS_DEADLINE_MS);
  }
});

async function takesPath(page: RoomPage, path: Path, timeout = PATH_DEADLINE_MS): Promise<void> {
  await page.page
    .locator('[data-testid=connection]', { hasText: new RegExp(`^\\s*${path}( · \\d+ ms)?\\s*$`) })
    .waitFor({ timeout });
}

function longestWait(times: readonly number[]): number {
  return Math.max(...times.toSorted((a, b) => a - b).map((at, n, all) => at - (all[n - 1] ?? at)));
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(1);
}
