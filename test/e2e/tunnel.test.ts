import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { assertArrived, excused } from '../support/arrival.ts';
import { BLOCKED_WEBRTC } from '../support/blocked-webrtc.ts';
import { hasChromium } from '../support/chromium.ts';
import { DesktopHeard, speak } from '../support/desktop-voice.ts';
import type { MumbleClient } from '../support/mumble-client.ts';
import { Room } from '../support/room.ts';
import type { RoomPage } from '../support/room-page.ts';
import { fromFirstSound, markedTone, type Sound } from '../support/sound.ts';
import { loudest } from '../support/tone.ts';
import { until } from '../support/until.ts';

const DESKTOP_HZ = 620;
const PAGE_HZ = 950;
const SECONDS = 8;
const PACKETS_PER_SECOND = 50;
/** Mouth to ear, on a machine that has other things to do. */
const LONGEST_DELAY_MS = 350;

describe('a page that WebRTC cannot reach', { skip: !hasChromium && 'no Chromium here' }, () => {
  let room: Room;
  let desktop: MumbleClient;
  let page: RoomPage;

  before(async () => {
    room = await Room.open({
      microphone: markedTone(PAGE_HZ, 30_000),
      config: { messageLimit: 100, messageBurst: 100 },
    });
    desktop = await room.desktop('Desktop');
    page = await joinBlocked(room, 'Page');
  });
  after(() => room.close());

  test('says which way its voice takes', async () => {
    const badge = await page.page.locator('[data-testid=connection]').textContent();
    assert.match(badge?.trim() ?? '', /^WebSocket · \d+ ms$/);
  });

  test('hears and is heard at the right level, without gaps or long delay', async (t) => {
    const session = await page.session();
    await until(() => desktop.voice.heard.all.some(({ sender }) => sender === session), 'the first packet of the page');
    await page.take();
    const since = performance.now();
    const said = await speak(desktop, markedTone(DESKTOP_HZ, SECONDS * 1000), { bitrate: 48_000 });
    const end = performance.now();
    const taken = await page.takeAll();
    assert.ok(taken.microphone);
    const judged = {
      ...{ milliseconds: (SECONDS - 1) * 1000, marks: SECONDS - 3, longestDelay: LONGEST_DELAY_MS },
      lateness: Math.max(said.lateness, taken.lateness),
    };
    const heard = taken.of(desktop.session);
    assertArrived(t, { way: 'desktop to page', hertz: DESKTOP_HZ, said, heard, ...judged });
    const sent = new DesktopHeard(desktop, session, since, end).sound;
    assertArrived(t, { way: 'page to desktop', hertz: PAGE_HZ, said: taken.microphone, heard: sent, ...judged });
    const [voice] = (await page.stats()).filter(({ session }) => session === desktop.session);
    t.diagnostic(`jitter buffer ${JSON.stringify(voice)}`);
    assert.ok(desktop.voice.heard.all.every(({ sender, context }) => sender !== session || context === 0));
  });

  test('tells the server what came through the tunnel, and of no way by UDP', async () => {
    const session = await page.session();
    await until(async () => {
      desktop.send('UserStats', { session });
      const { fromServer, udpPackets, udpPingAvg } = await desktop.next('UserStats');
      assert.deepEqual([fromServer?.lost, udpPackets, udpPingAvg], [0, 0, 0]);
      return (fromServer?.good ?? 0) >= SECONDS * PACKETS_PER_SECOND;
    }, 'a ping of the page that tells of what it heard');
  });

  test('shows who talks, and is shown talking, from the first packet to the last', async () => {
    const lampsBefore = (await page.lamps()).length;
    await page.take();
    const said = await speak(desktop, markedTone(DESKTOP_HZ, 1000));
    await page.sees('Desktop', ({ talking }) => !talking, 'falls silent');
    const lamps = (await page.lamps()).slice(lampsBefore).filter(({ user }) => user === 'Desktop');
    assert.deepEqual(
      lamps.map(({ talking, context }) => [talking, context]),
      [
        [true, 'normal'],
        [false, 'none'],
      ],
    );
    const lit = (lamps[0]?.at ?? Number.NaN) - said.at;
    assert.ok(lit < 150 + excused(said.lateness, (await page.take()).lateness), `lit after ${lit} ms`);
  });

  test('ends its talk spurt with a terminator when muted, and falls silent', async () => {
    const session = await page.session();
    const count = desktop.voice.heard.all.length;
    await page.setTalkMode('Push to talk');
    await until(
      () => desktop.voice.heard.all.slice(count).some(({ sender, terminator }) => sender === session && terminator),
      'a terminator',
    );
    const after = desktop.voice.heard.all.length;
    await page.press('Mute');
    await page.sees('Page', ({ muted }) => muted, 'is muted');
    assert.equal(desktop.voice.heard.all.slice(after).filter(({ sender }) => sender === session).length, 0);
    await page.press('Unmute');
  });

  test('hears another page that is no better off', async () => {
    const other = await joinBlocked(room, 'Other');
    await page.sees('Other', ({ talking }) => talking, 'talks');
    await page.take();
    const heard = await waitForSound(page, await other.session());
    assert.equal(loudest([DESKTOP_HZ, PAGE_HZ, 1250], heard.samples), PAGE_HZ);
    await other.close();
  });

  test('that cannot encode hears others, says that nobody hears it, and its own lamp stays dark', async (t) => {
    const mute = await joinBlocked(room, 'Mute', 'delete window.AudioEncoder;');
    t.after(() => mute.close());
    await mute.page.getByTestId('unheard').waitFor();
    const speaking = speak(desktop, markedTone(DESKTOP_HZ, 1000));
    await mute.sees('Desktop', ({ talking }) => talking, 'talks');
    await speaking;
    assert.equal((await mute.person('Mute'))?.talking, false);
    assert.equal(await mute.page.getByTestId('talk-status').textContent(), 'Nobody hears you');
  });

  test('goes back to WebRTC when a way opens, without ceasing to hear', async (t) => {
    await page.take();
    const speaking = speak(desktop, markedTone(DESKTOP_HZ, 6000));
    await page.sees('Desktop', ({ talking }) => talking, 'talks');
    await page.evaluate("window.webRtcBlocked = false; window.dispatchEvent(new Event('online'))");
    await page.page.locator('[data-testid=connection]', { hasText: 'UDP' }).waitFor({ timeout: 15_000 });
    await speaking;
    const taken = await page.takeAll();
    const sounding = taken.soundingOf(desktop.session);
    t.diagnostic(`${Math.round(sounding)} of 6000 ms were heard`);
    assert.ok(sounding > 5500);
    const session = await page.session();
    const since = performance.now();
    await page.setTalkMode('Always');
    await until(
      () => desktop.voice.heard.all.some(({ sender, at }) => sender === session && at > since),
      'a packet of the page',
    );
  });
});

async function joinBlocked(room: Room, name: string, script = ''): Promise<RoomPage> {
  const page = await room.openPage({ settings: { mode: 'always' }, initScript: BLOCKED_WEBRTC + script });
  await page.fillName(name);
  await page.press('Join');
  await page.page.locator('[data-testid=connection]', { hasText: 'WebSocket' }).waitFor({ timeout: 20_000 });
  return page;
}

/** A second of what this session said. */
async function waitForSound(page: RoomPage, session: number): Promise<Sound> {
  const heard = async () => (await page.stats()).find((slot) => slot.session === session)?.packetsReceived ?? 0;
  const first = await heard();
  await until(async () => (await heard()) > first + 60, 'a second of sound');
  return fromFirstSound((await page.take()).of(session));
}
