import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { hasChromium } from '../support/chromium.ts';
import { DesktopHeard } from '../support/desktop-voice.ts';
import { FAN_MICROPHONE } from '../support/fan-noise.ts';
import type { MumbleClient } from '../support/mumble-client.ts';
import { Room } from '../support/room.ts';
import type { RoomPage } from '../support/room-page.ts';
import { decibelsOf, fromFirstSound, markedTone, part } from '../support/sound.ts';
import { loudest, rms } from '../support/tone.ts';
import { until } from '../support/until.ts';
import { playBack, WATCHED_DEVICES } from '../support/watched-devices.ts';

const PAGE_HZ = 950;
/** Context of a whisper in a voice packet. */
const WHISPER = 2;

describe('what a page offers for talking', { skip: !hasChromium && 'no Chromium here' }, () => {
  let room: Room;
  let page: RoomPage;
  let friend: MumbleClient;
  let stranger: MumbleClient;

  before(async () => {
    room = await Room.open({ microphone: markedTone(PAGE_HZ, 30_000) });
    friend = await room.desktop('Friend');
    stranger = await room.desktop('Stranger');
    const target = { name: 'Friend', people: ['name:Friend'], channel: null, links: false, children: false };
    page = await room.page('Page', { settings: { mode: 'push', whispers: { a: target } } });
  });
  after(() => room.close());

  /** Packets of the page that somebody got since then. */
  async function heardBy(client: MumbleClient, since: number) {
    return new DesktopHeard(client, await page.session(), since).packets;
  }

  test('a held button whispers to those of it and to nobody else, from the first packet to the last', async () => {
    const since = performance.now();
    const button = page.page.locator('[data-whisper=Friend]');
    await button.hover();
    await page.page.mouse.down();
    await until(async () => (await heardBy(friend, since)).length > 20, 'whispered packets');
    await page.sees('Page', ({ context }) => context === 'whisper', 'shows that it whispers');
    await page.page.mouse.up();
    await until(async () => (await heardBy(friend, since)).some(({ terminator }) => terminator), 'the end of it');
    await page.sees('Page', ({ talking }) => !talking, 'falls silent');
    assert.ok((await heardBy(friend, since)).every(({ context }) => context === WHISPER));
    assert.deepEqual(await heardBy(stranger, since), []);
  });

  test('after a whisper the channel hears it again', async () => {
    const since = performance.now();
    await page.page.getByRole('button', { name: 'Hold to talk' }).last().hover();
    await page.page.mouse.down();
    await until(async () => (await heardBy(stranger, since)).length > 10, 'packets for all');
    await page.page.mouse.up();
    await page.sees('Page', ({ talking }) => !talking, 'falls silent');
    assert.ok((await heardBy(stranger, since)).every(({ context }) => context === 0));
  });

  test('the hold button talks at once though the talking settings stand open, and they close', async () => {
    const form = await page.openSettings();
    const since = performance.now();
    // The settings may cover a part of it.
    const free = await page.evaluate<[number, number] | undefined>(`(() => {
      const button = [...document.querySelectorAll('button.hold')].findLast(({ textContent }) => textContent.includes('Hold to talk'));
      const { left, top, width, height } = button.getBoundingClientRect();
      const points = Array.from({ length: 99 }, (_, i) => [left + (width * (i + 1)) / 100, top + height / 2]);
      return points.find(([x, y]) => button.contains(document.elementFromPoint(x, y)));
    })()`);
    assert.ok(free, 'the settings cover the whole button');
    await page.page.mouse.move(...free);
    await page.page.mouse.down();
    await until(async () => (await heardBy(stranger, since)).length > 25, 'packets while it is held');
    await page.page.mouse.up();
    await form.waitFor({ state: 'detached' });
    await until(async () => (await heardBy(stranger, since)).some(({ terminator }) => terminator), 'the end of it');
    const packets = await heardBy(stranger, since);
    assert.equal(
      packets.findIndex(({ terminator }) => terminator),
      packets.length - 1,
      'one talk spurt',
    );
  });

  test('the loopback test brings the own voice back to the page alone', async () => {
    await page.press('Settings');
    const loopback = page.page.getByRole('switch', { name: /Hear yourself/ });
    await loopback.click();
    await page.take();
    const since = performance.now();
    await page.page.keyboard.press('Escape');
    await page.page.locator('[data-testid=dialog]').waitFor({ state: 'detached' });
    // Closed, the settings end the test.
    await page.setTalkMode('Always');
    await until(async () => (await heardBy(stranger, since)).length > 0, 'packets for all');
    await page.press('Settings');
    await loopback.click();
    await page.take();
    const session = await page.session();
    const returned = async () => (await page.stats()).find((slot) => slot.session === session)?.packetsReceived ?? 0;
    await until(async () => (await returned()) > 0, 'the first packet that came back');
    const during = performance.now() + 300;
    const first = await returned();
    await until(async () => (await returned()) > first + 100, 'two seconds of the own voice');
    const heard = await page.take();
    assert.deepEqual(await heardBy(stranger, during), []);
    const own = fromFirstSound(heard.of(session));
    assert.equal(loudest([440, PAGE_HZ, 1600], own.samples), PAGE_HZ);
    assert.ok(Math.abs(decibelsOf(PAGE_HZ, part(own, 200))) < 3);
    await page.page.keyboard.press('Escape');
  });

  test('the way of a voice is walked up to what is broken', async () => {
    await page.page.locator('[data-testid=connection]').click();
    const result = page.page.locator('[data-testid=hearing-result]');
    await page.page.getByText('Your voice gets through.').waitFor();
    assert.match((await page.page.locator('[data-testid=connection-facts]').textContent()) ?? '', /direct \(UDP\)/);
    await page.page.keyboard.press('Escape');
    await page.press('Mute');
    await page.page.locator('[data-testid=connection]').click();
    await until(async () => (await result.getAttribute('data-fault')) === 'muted', 'the broken step');
    assert.equal(await page.page.locator('[data-step=uplink]').getAttribute('data-state'), 'waiting');
    await page.page.keyboard.press('Escape');
    await page.press('Unmute');
  });

  test('a recording is made and played back', async () => {
    await page.press('Settings');
    const button = page.page.locator('[data-testid=sound-check]');
    await button.click();
    for (const state of ['recording', 'playing', 'idle']) {
      await page.page.locator(`[data-testid=sound-check][data-state=${state}]`).waitFor({ timeout: 10_000 });
    }
    await page.page.keyboard.press('Escape');
  });

  test('noise removal takes out what is no speech, and puts it back when switched off', async () => {
    await page.close();
    page = await room.page('Fan', { settings: { mode: 'always' }, initScript: WATCHED_DEVICES + FAN_MICROPHONE });
    const level = async (): Promise<number> => {
      const session = await page.session();
      // What was said before the switch has arrived by then, and the network has found out that nobody speaks.
      const since = performance.now() + 2000;
      const heard = () => new DesktopHeard(stranger, session, since);
      await until(() => heard().packets.length > 75, 'a second and a half of sound');
      return 20 * Math.log10(rms(heard().sound.samples));
    };
    // The network needs a moment to find out that nobody speaks.
    const own = async () => 20 * Math.log10(rms((await playBack(page)).samples.subarray(48_000)));
    const fan = await level();
    assert.ok(fan > -45, `the fan is at ${fan} dB`);
    await page.press('Settings');
    await page.page.getByRole('switch', { name: /Remove noise and echo/ }).click();
    await page.page.getByText('Speech only', { exact: true }).click();
    const left = await level();
    assert.ok(left < fan - 20, `the fan was at ${fan} dB and is still at ${left}`);
    const quiet = await own();
    assert.ok(quiet < fan - 20, `what is played back of it is at ${quiet} dB`);
    await page.page.getByRole('switch', { name: /Remove noise and echo/ }).click();
    assert.ok(Math.abs((await level()) - fan) < 3);
    const loud = await own();
    assert.ok(Math.abs(loud - fan) < 3, `what is played back of it is at ${loud} dB`);
    await page.page.keyboard.press('Escape');
  });
});
