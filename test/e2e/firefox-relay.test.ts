import { after, before, describe, test } from 'node:test';
import { assertArrived } from '../support/arrival.ts';
import { BLOCKED_WEBRTC } from '../support/blocked-webrtc.ts';
import { Coturn, noCoturn } from '../support/coturn.ts';
import { DesktopHeard, speak } from '../support/desktop-voice.ts';
import { Firefox, HUM_AMPLITUDE, HUM_HZ, noFirefox } from '../support/firefox.ts';
import { FirefoxPage } from '../support/firefox-page.ts';
import { freePort } from '../support/free-port.ts';
import type { MumbleClient } from '../support/mumble-client.ts';
import { Room } from '../support/room.ts';
import { sine } from '../support/tone.ts';
import { until } from '../support/until.ts';

const ADDRESS = '127.0.0.1';
const ACCESS = { turnSecret: 'shared with the relay' };
const DESKTOP_HZ = 620;
const DESKTOP_AMPLITUDE = 0.25;
const SAMPLES_PER_MS = 48;
const JUDGED_MS = 1500;
const PATH_DEADLINE_MS = 20_000;
/** Firefox has closed by itself now and then; then it is told, not waited for. */
const LONGEST_MS = 90_000;

for (const transport of ['udp', 'tcp'] as const) {
  const skip = noFirefox || noCoturn;
  describe(`a page in Firefox that reaches a relay by ${transport} alone`, { skip, timeout: LONGEST_MS }, () => {
    let coturn: Coturn;
    let room: Room;
    let firefox: Firefox;
    let desktop: MumbleClient;
    let page: FirefoxPage;

    before(async () => {
      const port = await freePort(ADDRESS);
      const iceServers = `turn:${ADDRESS}:${port}?transport=${transport}`;
      [coturn, room, firefox] = await Promise.all([
        Coturn.start({ address: ADDRESS, port, access: ACCESS }),
        Room.open({ config: { iceServers, ...ACCESS } }),
        Firefox.launch(),
      ]);
      desktop = await room.desktop('Desktop');
      page = await FirefoxPage.open(firefox.browser, room.app.pageUrl, {
        settings: { mode: 'push', pushKey: 'KeyT' },
        initScript: BLOCKED_WEBRTC,
      });
      await page.join('Page');
    });
    after(async () => {
      await firefox?.close();
      await room?.close();
      await coturn?.close();
    });

    test('talks and hears over it', async (t) => {
      await until(
        async () => (await page.text('[data-testid=connection]')).startsWith('TURN'),
        'the relay as the path',
        PATH_DEADLINE_MS,
      );
      const session = (await page.person('Page'))?.session ?? 0;
      const since = performance.now();
      const heard = () => new DesktopHeard(desktop, session, since);
      await page.hold('t');
      await until(() => heard().packets.length > 100, 'two seconds of packets');
      await page.release('t');
      await until(() => heard().packets.some(({ terminator }) => terminator), 'the end');
      const out = { way: 'page to desktop', hertz: HUM_HZ, amplitude: HUM_AMPLITUDE, milliseconds: JUDGED_MS };
      assertArrived(t, { ...out, heard: heard().sound });
      await page.take();
      await speak(desktop, sine(DESKTOP_HZ, 3000 * SAMPLES_PER_MS, { amplitude: DESKTOP_AMPLITUDE }));
      const back = { way: 'desktop to page', hertz: DESKTOP_HZ, amplitude: DESKTOP_AMPLITUDE, milliseconds: JUDGED_MS };
      assertArrived(t, { ...back, heard: (await page.takeAll()).of(desktop.session) });
    });
  });
}
