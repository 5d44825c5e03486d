import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { assertArrived } from '../support/arrival.ts';
import { hasChromium } from '../support/chromium.ts';
import { noCoturn } from '../support/coturn.ts';
import { DesktopHeard, speak } from '../support/desktop-voice.ts';
import type { MumbleClient } from '../support/mumble-client.ts';
import { noNamespaces, type Wall } from '../support/network-namespace.ts';
import { markedTone } from '../support/sound.ts';
import { type WalledPorts, WalledRoom } from '../support/walled-room.ts';

const PAGE_HZ = 950;
const DESKTOP_HZ = 620;
const SECONDS = 4;
const JUDGED = { milliseconds: (SECONDS - 1) * 1000, marks: 2, longestDelay: 400, longestGap: 100 };
const PATH_DEADLINE_MS = 20_000;
const ACCESS = { turnUsername: 'guests', turnCredential: 'of the relay' };

const WALLS: readonly { readonly transport: string; readonly wall: (ports: WalledPorts) => Wall }[] = [
  { transport: 'TCP', wall: ({ media }) => ({ udp: true, tcp: [media] }) },
  { transport: 'UDP', wall: ({ media, turn }) => ({ udpPorts: [media], tcp: [media, turn] }) },
];

describe('a relay with one name and password for all', {
  skip: hasChromium ? noNamespaces || noCoturn : 'no Chromium here',
}, () => {
  let walled: WalledRoom;
  let desktop: MumbleClient;

  before(async () => {
    walled = await WalledRoom.open({
      microphone: markedTone(PAGE_HZ, 30_000),
      relayAccess: ACCESS,
      relayTransports: ['udp', 'tcp'],
    });
    desktop = await walled.room.desktop('Desktop');
  });
  after(() => walled.close());

  for (const { transport, wall } of WALLS) {
    test(`carries voice both ways for a page that reaches it by ${transport} alone`, async (t) => {
      walled.network.wall(wall(walled.ports));
      const before = walled.coturn?.said.length;
      const page = await walled.room.page('Page', { url: walled.pageUrl, settings: { mode: 'always' } });
      await page.page
        .locator('[data-testid=connection]', { hasText: /^\s*TURN( · \d+ ms)?\s*$/ })
        .waitFor({ timeout: PATH_DEADLINE_MS });
      assert.match(walled.coturn?.said.slice(before) ?? '', /username=<guests>/);
      await page.press('Mute');
      await page.press('Unmute');
      const since = performance.now();
      await page.take();
      const said = await speak(desktop, markedTone(DESKTOP_HZ, SECONDS * 1000));
      const end = performance.now();
      const recorded = await page.take();
      assert.ok(recorded.microphone);
      const sent = new DesktopHeard(desktop, await page.session(), since, end).sound;
      const judged = { ...JUDGED, lateness: Math.max(said.lateness, recorded.lateness) };
      const heard = recorded.of(desktop.session);
      assertArrived(t, { way: 'desktop to page', hertz: DESKTOP_HZ, said, heard, ...judged });
      assertArrived(t, { way: 'page to desktop', hertz: PAGE_HZ, said: recorded.microphone, heard: sent, ...judged });
      await page.close();
    });
  }
});
