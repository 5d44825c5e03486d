import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { hasChromium } from '../support/chromium.ts';
import { DesktopHeard, speak } from '../support/desktop-voice.ts';
import type { MumbleClient } from '../support/mumble-client.ts';
import { Room } from '../support/room.ts';
import type { RoomPage } from '../support/room-page.ts';
import {
  decibelsOf,
  delaysBetween,
  fromFirstSound,
  longestGap,
  markedTone,
  median,
  part,
  type Sound,
} from '../support/sound.ts';
import { loudest } from '../support/tone.ts';

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
    const ways: readonly [string, number, Sound, Sound][] = [
      ['desktop to browser', DESKTOP_HZ, said, recorded.of(desktop.session)],
      ['browser to desktop', PAGE_HZ, microphone, new DesktopHeard(desktop, await page.session(), since, end).sound],
    ];
    for (const [way, hertz, source, arrived] of ways) {
      const heard = part(fromFirstSound(arrived), 100, 3500);
      const delays = delaysBetween(source, arrived);
      const level = decibelsOf(hertz, heard);
      const gap = longestGap(heard);
      t.diagnostic(
        `${way}: ${hertz} Hz at ${level.toFixed(1)} dB, longest gap ${gap} ms, delay ${median(delays).toFixed(0)} ms`,
      );
      assert.equal(loudest([DESKTOP_HZ, PAGE_HZ, 1300], heard.samples), hertz);
      assert.ok(heard.samples.length >= 3000 * 48);
      assert.ok(Math.abs(level) < 3);
      assert.ok(gap <= 60);
      assert.ok(delays.length >= 2);
    }
  });
});
