import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { assertArrived, excused } from '../support/arrival.ts';
import { hasChromium } from '../support/chromium.ts';
import { DesktopHeard, speak } from '../support/desktop-voice.ts';
import type { MumbleClient } from '../support/mumble-client.ts';
import { Room } from '../support/room.ts';
import type { RoomPage } from '../support/room-page.ts';
import { SeveringProxy } from '../support/severing-proxy.ts';
import { markedTone } from '../support/sound.ts';
import { until } from '../support/until.ts';

const DESKTOP_HZ = 620;
const PAGE_HZ = 950;
/** In WebSocket's private range: as a connection that broke. */
const CUT = `window.sockets.at(-1).close(4999)`;
const KEEP_SOCKETS = `
  window.sockets = [];
  window.WebSocket = class extends WebSocket {
    constructor(...args) { super(...args); window.sockets.push(this); }
  };`;

describe('a page whose WebSocket breaks in mid-conversation', { skip: !hasChromium && 'no Chromium here' }, () => {
  let room: Room;
  let desktop: MumbleClient;
  let page: RoomPage;

  before(async () => {
    room = await Room.open({ microphone: markedTone(PAGE_HZ, 20_000), channels: ['Den'] });
    desktop = await room.desktop('Desktop');
    page = await room.openPage({ settings: { mode: 'always' }, initScript: KEEP_SOCKETS });
    await page.join('Page');
    await page.enter('Den');
    await desktop.move(1);
  });
  after(() => room.close());

  test('is the same session again at once; nobody saw it go, and voice never stopped, either way', async (t) => {
    const session = await page.session();
    await page.take();
    const news = desktop.inbox.all.length;
    const since = performance.now();
    const speaking = speak(desktop, markedTone(DESKTOP_HZ, 4000));
    await until(async () => (await page.person('Desktop'))?.talking === true, 'lamp');
    await page.evaluate(CUT);
    await until(() => page.evaluate<boolean>("window.undertone.state === 'reconnecting'"), 'the loss');
    const lost = performance.now();
    await until(() => page.evaluate<boolean>("window.undertone.state === 'joined'"), 'the return');
    t.diagnostic(`back after ${Math.round(performance.now() - lost)} ms`);
    await page.sees('Desktop', ({ talking }) => talking, 'is shown talking again');
    const { lateness } = await speaking;
    const end = performance.now();

    const taken = await page.takeAll();
    const judged = { milliseconds: 3500, lateness: Math.max(lateness, taken.lateness) };
    assertArrived(t, { way: 'desktop to page', hertz: DESKTOP_HZ, heard: taken.of(desktop.session), ...judged });
    const said = new DesktopHeard(desktop, session, since, end);
    // Joining anew takes a second at least.
    assert.ok(
      said.longestWait <= 400 + excused(judged.lateness),
      `${said.longestWait} ms without a packet of the page`,
    );
    assert.equal(await page.session(), session);
    assert.equal((await page.person('Page'))?.channel, 'Den');
    const told = desktop.inbox.all.slice(news).filter(({ name }) => name === 'UserState' || name === 'UserRemove');
    assert.deepEqual(told, []);
  });

  test('keeps its mute state, and what it changed meanwhile comes true', async () => {
    await page.evaluate(CUT);
    await page.press('Mute');
    await desktop.becomes(({ users }) => [...users.values()].some(({ name, selfMute }) => name === 'Page' && selfMute));
    await page.evaluate(CUT);
    await until(() => page.evaluate<boolean>("window.undertone.state === 'joined'"), 'the return');
    await page.sees('Page', ({ muted }) => muted, 'is still muted');
    assert.deepEqual(
      desktop.inbox.all.filter(({ name }) => name === 'UserRemove'),
      [],
    );
  });

  test('reads once what was written to it while its network took everything and brought nothing', async (t) => {
    const proxy = await SeveringProxy.listen(room.app.app.ports.http);
    t.after(() => proxy.close());
    const roaming = await room.page('Rosa', { listenOnly: true, url: `http://127.0.0.1:${proxy.port}/` });
    t.after(() => roaming.close());
    await roaming.enter('Den');
    const session = await roaming.session();
    const spoken = async () => (await roaming.chat()).filter(({ kind }) => kind === 'message').map(({ text }) => text);
    const reads = (text: string) =>
      until(async () => (await spoken()).some((entry) => entry.includes(text)), `“${text}” in the chat`);
    desktop.say('on the way');
    await reads('on the way');
    proxy.swallow();
    desktop.say('into the gap');
    // Only now the page looks for another way: the text was written into the dead one.
    await desktop.ping();
    await roaming.evaluate("void window.dispatchEvent(new Event('online'))");
    await reads('into the gap');
    desktop.say('and on');
    await reads('and on');
    const all = await spoken();
    assert.equal(all.length, 3, all.join('; '));
    assert.equal(await roaming.session(), session);
  });
});
