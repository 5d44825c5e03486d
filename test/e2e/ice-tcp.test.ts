import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { assertArrived } from '../support/arrival.ts';
import { hasChromium } from '../support/chromium.ts';
import { DesktopHeard, speak } from '../support/desktop-voice.ts';
import type { MumbleClient } from '../support/mumble-client.ts';
import { Room } from '../support/room.ts';
import type { RoomPage } from '../support/room-page.ts';
import { markedTone } from '../support/sound.ts';

const PAGE_HZ = 950;
const DESKTOP_HZ = 620;
/** The policy by which organisations forbid their browsers UDP: what a firewall does to it, too. */
const NO_UDP = '--webrtc-ip-handling-policy=disable_non_proxied_udp';

describe('a browser that may not use UDP', { skip: !hasChromium && 'no Chromium here' }, () => {
  let room: Room;
  let desktop: MumbleClient;
  let page: RoomPage;

  before(async () => {
    room = await Room.open({ microphone: markedTone(PAGE_HZ, 10_000), chromiumArgs: [NO_UDP] });
    desktop = await room.desktop('Desktop');
    page = await room.page('Page', { settings: { mode: 'always' } });
  });
  after(() => room.close());

  test('says that its voice goes by TCP', async () => {
    const badge = page.page.locator('[data-testid=connection]', { hasText: /^\s*TCP · \d+ ms\s*$/ });
    await badge.waitFor({ timeout: 10_000 });
  });

  test('talks and hears through TCP on the media port', async (t) => {
    const since = performance.now();
    await page.take();
    const said = await speak(desktop, markedTone(DESKTOP_HZ, 4000));
    const end = performance.now();
    const recorded = await page.take();
    const { microphone } = recorded;
    assert.ok(microphone);
    const lateness = Math.max(said.lateness, recorded.lateness);
    const judged = { milliseconds: 3300, marks: 2, lateness };
    const heard = recorded.of(desktop.session);
    assertArrived(t, { way: 'desktop to browser', hertz: DESKTOP_HZ, said, heard, ...judged });
    const sent = new DesktopHeard(desktop, await page.session(), since, end).sound;
    assertArrived(t, { way: 'browser to desktop', hertz: PAGE_HZ, said: microphone, heard: sent, ...judged });
  });
});
