import assert from 'node:assert/strict';
import { after, before, describe, type TestContext, test } from 'node:test';
import { generateIdentity } from '../../server/net/certificate.ts';
import { assertArrived } from '../support/arrival.ts';
import { hasChromium } from '../support/chromium.ts';
import { DesktopHeard, speak } from '../support/desktop-voice.ts';
import { freePort } from '../support/free-port.ts';
import { Nginx, noNginx } from '../support/nginx.ts';
import { Room } from '../support/room.ts';
import { markedTone } from '../support/sound.ts';

const HOST = 'voice.test';
const PAGE_HZ = 950;
const DESKTOP_HZ = 620;
const SECONDS = 3;

// The page comes through nginx, over TLS and below a path that nginx takes away; voice goes straight to the media port.
describe('a page behind nginx', { skip: hasChromium ? noNginx : 'no Chromium here' }, () => {
  let room: Room;
  let proxy: Nginx | undefined;
  let url: string;

  before(async () => {
    const port = await freePort();
    url = `https://${HOST}:${port}/voice/`;
    room = await Room.open({
      microphone: markedTone(PAGE_HZ, 10_000),
      chromiumArgs: [`--host-resolver-rules=MAP ${HOST} 127.0.0.1`],
      config: { publicUrl: url, mediaAddress: '127.0.0.1', trustedProxies: '127.0.0.1/32' },
    });
    const identity = await generateIdentity(new Date());
    const upstream = room.app.app.ports.http;
    proxy = await Nginx.start({ port, upstream, identity, host: HOST, path: '/voice/', strips: true });
  });
  after(async () => {
    await room.close();
    await proxy?.close();
  });

  test('joins, talks, hears and chats', async (t: TestContext) => {
    const desktop = await room.desktop('Desktop');
    const page = await room.page('Page', { url, settings: { mode: 'always' } });
    const session = await page.session();
    await page.take();
    const since = performance.now();
    const said = await speak(desktop, markedTone(DESKTOP_HZ, SECONDS * 1000), { bitrate: 48_000 });
    const [taken, sent] = [await page.take(), new DesktopHeard(desktop, session, since, performance.now())];
    const lateness = Math.max(said.lateness, taken.lateness);
    const judged = { milliseconds: (SECONDS - 1) * 1000, lateness };
    assertArrived(t, { way: 'page to desktop', hertz: PAGE_HZ, heard: sent.sound, ...judged });
    assertArrived(t, { way: 'desktop to page', hertz: DESKTOP_HZ, heard: taken.of(desktop.session), ...judged });
    await page.say('through the proxy');
    assert.equal((await desktop.next('TextMessage')).message, 'through the proxy');
  });
});
