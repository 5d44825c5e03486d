import assert from 'node:assert/strict';
import { after, before, describe, type TestContext, test } from 'node:test';
import { assertArrived } from '../support/arrival.ts';
import { BLOCKED_WEBRTC } from '../support/blocked-webrtc.ts';
import { hasChromium } from '../support/chromium.ts';
import { DesktopHeard, speak } from '../support/desktop-voice.ts';
import { FAN_MICROPHONE } from '../support/fan-noise.ts';
import { Firefox, HUM_AMPLITUDE, HUM_HZ, noFirefox } from '../support/firefox.ts';
import { FirefoxPage } from '../support/firefox-page.ts';
import type { MumbleClient } from '../support/mumble-client.ts';
import { Room } from '../support/room.ts';
import { fromFirstSound, type Sound } from '../support/sound.ts';
import { loudest, rms, sine } from '../support/tone.ts';
import { until } from '../support/until.ts';

const DESKTOP_HZ = 620;
const CHROMIUM_HZ = 1600;
const CANDIDATES = [440, DESKTOP_HZ, HUM_HZ, CHROMIUM_HZ];
const SAMPLES_PER_MS = 48;
const HOOKS = `
  window.sockets = [];
  window.WebSocket = class extends WebSocket {
    constructor(...args) { super(...args); window.sockets.push(this); }
  };`;

/** Firefox has closed by itself now and then; then it is told, not waited for. */
const LONGEST_MS = 180_000;
const skip = noFirefox || (!hasChromium && 'no Chromium here');

describe('a page in Firefox', { skip, timeout: LONGEST_MS }, () => {
  let room: Room;
  let firefox: Firefox;
  let desktop: MumbleClient;
  let page: FirefoxPage;

  before(async () => {
    [room, firefox] = await Promise.all([
      Room.open({ microphone: sine(CHROMIUM_HZ, 20_000 * SAMPLES_PER_MS, { amplitude: 0.25 }) }),
      Firefox.launch(),
    ]);
    desktop = await room.desktop('Desktop');
    page = await FirefoxPage.open(firefox.browser, room.app.pageUrl, {
      settings: { mode: 'push', pushKey: 'KeyT' },
      initScript: HOOKS,
    });
    await page.join('Page');
  });
  after(async () => {
    await firefox?.close();
    await room?.close();
  });

  /** Packets of somebody that the desktop client got since then. */
  const heardOf = (session: number, since: number) => new DesktopHeard(desktop, session, since);

  test('is heard on the desktop while the key is held, in the right pitch and level, and not longer', async (t) => {
    const session = (await page.person('Page'))?.session ?? 0;
    const since = performance.now();
    await page.hold('t');
    await until(() => heardOf(session, since).packets.length > 100, 'two seconds of packets');
    await page.sees('Page', ({ talking }) => talking, 'is shown talking');
    await page.release('t');
    await until(() => heardOf(session, since).packets.some(({ terminator }) => terminator), 'the end');
    const count = heardOf(session, since).packets.length;
    judge(t, 'page to desktop', HUM_HZ, heardOf(session, since).sound, HUM_AMPLITUDE);
    await page.sees('Page', ({ talking }) => !talking, 'falls silent');
    assert.equal(heardOf(session, since).packets.length, count);
  });

  test('hears the desktop in the right pitch and level', async (t) => {
    await page.take();
    await speak(desktop, sine(DESKTOP_HZ, 3000 * SAMPLES_PER_MS, { amplitude: 0.25 }), { bitrate: 48_000 });
    const heard = (await page.takeAll()).of(desktop.session);
    judge(t, 'desktop to page', DESKTOP_HZ, heard, 0.25);
  });

  test('and a page in Chromium hear each other', async () => {
    const other = await room.page('Other', { settings: { mode: 'always' } });
    await page.sees('Other', ({ talking }) => talking, 'talks');
    await page.take();
    const session = await other.session();
    const received = async () => (await page.stats()).find((slot) => slot.session === session)?.packetsReceived ?? 0;
    const first = await received();
    await until(async () => (await received()) > first + 60, 'a second of sound');
    assert.equal(loudest(CANDIDATES, fromFirstSound((await page.take()).of(session)).samples), CHROMIUM_HZ);
    await other.take();
    await page.hold('t');
    await other.sees('Page', ({ talking }) => talking, 'talks');
    await page.release('t');
    await other.sees('Page', ({ talking }) => !talking, 'falls silent');
    const own = (await page.person('Page'))?.session ?? 0;
    assert.equal(loudest(CANDIDATES, fromFirstSound((await other.take()).of(own)).samples), HUM_HZ);
    await other.close();
  });

  test('muted, sends nothing, and everybody sees it', async () => {
    const session = (await page.person('Page'))?.session ?? 0;
    await page.press('Mute');
    await desktop.becomes(({ users }) => users.get(session)?.selfMute === true, 'mute');
    const since = performance.now();
    await page.hold('t');
    await speak(desktop, sine(DESKTOP_HZ, 300 * SAMPLES_PER_MS));
    await page.release('t');
    assert.equal(heardOf(session, since).packets.length, 0);
    await page.press('Unmute');
    await desktop.becomes(({ users }) => users.get(session)?.selfMute === false);
  });

  test('is the same session again after its WebSocket was cut', async () => {
    const session = (await page.person('Page'))?.session ?? 0;
    await page.evaluate('window.sockets.at(-1).close(4999)');
    await until(() => page.evaluate<boolean>("window.undertone.state === 'reconnecting'"), 'the loss');
    await until(() => page.evaluate<boolean>("window.undertone.state === 'joined'"), 'the return');
    assert.equal((await page.person('Page'))?.session, session);
    const since = performance.now();
    await page.hold('t');
    await until(() => heardOf(session, since).packets.length > 10, 'packets');
    await page.release('t');
  });

  test('takes out what is no speech', async (t) => {
    const levelWith = async (name: string, settings: object): Promise<number> => {
      const other = await FirefoxPage.open(firefox.browser, room.app.pageUrl, {
        settings: { mode: 'always', ...settings },
        initScript: FAN_MICROPHONE,
      });
      await other.join(name);
      const session = (await other.person(name))?.session ?? 0;
      // The network needs a while to find out that nobody speaks.
      const since = performance.now() + 2000;
      const heard = () => heardOf(session, since);
      await until(() => heard().packets.length > 75, 'a second and a half of sound');
      await other.close();
      return 20 * Math.log10(rms(heard().sound.samples));
    };
    const fan = await levelWith('Fan', { processing: false });
    const left = await levelWith('Quiet', { processing: true, echo: false, gain: false, noise: 'strong' });
    t.diagnostic(`a fan at ${fan.toFixed(1)} dB, ${left.toFixed(1)} dB with noise removal`);
    assert.ok(fan > -45, `the fan is at ${fan} dB`);
    assert.ok(left < fan - 20, `the fan was at ${fan} dB and is still at ${left}`);
  });

  test('is the same person on its next visit, and talks and hears through the WebSocket where WebRTC is blocked', async (t) => {
    const hash = desktop.belief.userNamed('Page')?.hash ?? '';
    assert.match(hash, /^[0-9a-f]{40}$/);
    await page.page.evaluateOnNewDocument(BLOCKED_WEBRTC);
    await page.page.reload();
    await desktop.becomes((belief) => belief.userNamed('Page') === undefined);
    await page.evaluate(
      `localStorage.setItem('undertone.settings', '{"processing":false,"mode":"push","pushKey":"KeyT"}')`,
    );
    await page.page.reload();
    await page.pressJoin('Page');
    await until(
      async () => (await page.text('[data-testid=connection]')).startsWith('WebSocket'),
      'the tunnel',
      20_000,
    );
    await desktop.becomes((belief) => belief.userNamed('Page') !== undefined, 'the page again');
    assert.equal(desktop.belief.userNamed('Page')?.hash, hash);
    const session = (await page.person('Page'))?.session ?? 0;
    const since = performance.now();
    await page.take();
    await page.hold('t');
    await until(() => heardOf(session, since).packets.length > 100, 'two seconds of packets');
    await page.release('t');
    await until(() => heardOf(session, since).packets.some(({ terminator }) => terminator), 'the end');
    judge(t, 'page to desktop by WebSocket', HUM_HZ, heardOf(session, since).sound, HUM_AMPLITUDE);
    await speak(desktop, sine(DESKTOP_HZ, 2500 * SAMPLES_PER_MS, { amplitude: 0.25 }), { bitrate: 48_000 });
    judge(t, 'desktop to page by WebSocket', DESKTOP_HZ, (await page.takeAll()).of(desktop.session), 0.25);
  });
});

function judge(t: TestContext, way: string, hertz: number, heard: Sound, amplitude: number): void {
  assertArrived(t, { way, hertz, heard, amplitude, milliseconds: 1500 });
}
