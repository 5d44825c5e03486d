import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { hasChromium } from '../support/chromium.ts';
import { DesktopHeard, speak } from '../support/desktop-voice.ts';
import type { MumbleClient } from '../support/mumble-client.ts';
import { Room } from '../support/room.ts';
import type { RoomPage } from '../support/room-page.ts';
import { SeveringProxy } from '../support/severing-proxy.ts';
import { fromFirstSound, markedTone, part } from '../support/sound.ts';
import { levelOf, loudest, sine } from '../support/tone.ts';
import { until } from '../support/until.ts';

const PAGE_HZ = 950;
const DESKTOP_HZ = 620;
const MS = 48;

describe('one room for desktops and pages', { skip: !hasChromium && 'no Chromium here' }, () => {
  let room: Room;
  let desktop: MumbleClient;
  let page: RoomPage;

  before(async () => {
    room = await Room.open({ microphone: markedTone(PAGE_HZ, 10_000), channels: ['Lobby', 'Quiet'] });
    desktop = await room.desktop('Dora');
    page = await room.page('Paul', { settings: { mode: 'always' } });
  });
  after(() => room.close());

  const channel = (name: string): number => desktop.belief.channelNamed(name)?.id ?? assert.fail();
  const talksTo = async (client: MumbleClient, session: number): Promise<void> => {
    const since = performance.now();
    await until(() => new DesktopHeard(client, session, since).packets.length >= 40, 'voice of the page');
    const { samples } = new DesktopHeard(client, session, since).sound;
    assert.equal(loudest([DESKTOP_HZ, PAGE_HZ], samples.subarray(100 * MS)), PAGE_HZ);
  };
  const hears = async (one: RoomPage): Promise<void> => {
    await one.take();
    await speak(desktop, sine(DESKTOP_HZ, 1500 * MS, { amplitude: 0.25 }));
    const heard = part(fromFirstSound((await one.takeAll()).of(desktop.session)), 50, 500);
    assert.equal(loudest([DESKTOP_HZ, PAGE_HZ], heard.samples), DESKTOP_HZ);
  };

  test('both sides see the same tree and the same people', async () => {
    const shown = await page.evaluate<string[]>(
      "[...document.querySelectorAll('[data-channel]')].map(({ dataset }) => dataset.channel)",
    );
    assert.deepEqual(shown, ['Root', 'Lobby', 'Quiet']);
    const people = (await page.people()).map(({ name, channel: place, self }) => [name, place, self]);
    assert.deepEqual(people, [
      ['Dora', 'Root', false],
      ['Paul', 'Root', true],
    ]);
    await desktop.becomes((belief) => belief.userNamed('Paul') !== undefined, 'Paul');
    assert.deepEqual(desktop.belief.namesIn(0), ['Dora', 'Paul']);
  });

  test('text goes both ways', async () => {
    await page.say('Hello from the page <b>& more</b>');
    const { message, actor } = await desktop.next('TextMessage');
    assert.equal(actor, await page.session());
    assert.match(message, /Hello from the page &lt;b&gt;&amp; more&lt;\/b&gt;/);
    desktop.say('Hello from the <b>desktop</b>');
    await until(async () => (await page.chat()).some(({ author }) => author === 'Dora'), 'the answer');
    const entry = (await page.chat()).find(({ author }) => author === 'Dora');
    assert.match(entry?.text ?? '', /Hello from the desktop/);
    assert.equal(await page.evaluate("document.querySelector('li[data-author=Dora] b')?.textContent"), 'desktop');
  });

  test('moves are seen both ways, and voice goes where people are', async () => {
    const session = await page.session();
    await page.enter('Lobby');
    await desktop.becomes(({ users }) => users.get(session)?.channel === channel('Lobby'), 'page in the lobby');
    await desktop.move(channel('Quiet'));
    await page.sees('Dora', (person) => person.channel === 'Quiet', 'is in Quiet');
    await desktop.move(channel('Lobby'));
    await page.sees('Dora', (person) => person.channel === 'Lobby', 'is in the lobby');
    await talksTo(desktop, session);
    await hears(page);
  });

  test('mute and deafen are shown on both sides', async () => {
    const session = await page.session();
    const own = () => desktop.belief.users.get(session);
    await page.press('Mute');
    await desktop.becomes(() => own()?.selfMute === true && own()?.selfDeaf === false, 'muted page');
    await page.press('Deafen');
    await desktop.becomes(() => own()?.selfMute === true && own()?.selfDeaf === true, 'deafened page');
    await page.press('Undeafen');
    await desktop.becomes(() => own()?.selfMute === true && own()?.selfDeaf === false, 'page that hears');
    await page.press('Unmute');
    await desktop.becomes(() => own()?.selfMute === false, 'page that talks');
    await desktop.setAudio({ selfMute: true, selfDeaf: true });
    await page.sees('Dora', ({ muted, deafened }) => muted && deafened, 'is deafened');
    await desktop.setAudio({ selfMute: false, selfDeaf: false });
    await page.sees('Dora', ({ muted, deafened }) => !muted && !deafened, 'hears');
  });

  test('a name in use is said in words on the join screen, with another name to take', async (t) => {
    // From the same address it would be the same person who returns.
    const elsewhere = await SeveringProxy.listen(room.app.app.ports.http, '127.0.0.2');
    t.after(() => elsewhere.close());
    const second = await room.openPage({ url: `http://127.0.0.1:${elsewhere.port}/` });
    await second.fillName('Dora');
    await second.press('Join');
    const alert = second.page.getByRole('alert');
    await alert.waitFor();
    assert.match((await alert.textContent()) ?? '', /Dora is in use\. Choose another name\./);
    await second.press('Join as Dora2');
    await second.joined();
    await desktop.becomes((belief) => belief.userNamed('Dora2') !== undefined, 'Dora2');
    await second.close();
    await desktop.becomes(({ users }) => users.size === 2, 'closed page out of the tree');
  });

  test('a page whose connection is cut returns: same channel, same mute state, and voice', async (t) => {
    const proxy = await SeveringProxy.listen(room.app.app.ports.http);
    t.after(() => proxy.close());
    const roaming = await room.page('Rosa', {
      url: `http://127.0.0.1:${proxy.port}/`,
      settings: { mode: 'always' },
    });
    await roaming.enter('Lobby');
    // One talks at a time here.
    await page.press('Mute');
    for (const muted of [true, false]) {
      await roaming.press(muted ? 'Mute' : 'Unmute');
      await desktop.becomes(({ users }) =>
        [...users.values()].some(({ name, selfMute }) => name === 'Rosa' && selfMute === muted),
      );
      const cut = performance.now();
      proxy.sever();
      await roaming.page.getByTestId('reconnecting').waitFor();
      proxy.restore();
      await until(async () => (await roaming.evaluate('window.undertone.state')) === 'joined', 'the room again');
      await roaming.joined();
      t.diagnostic(`back ${(performance.now() - cut).toFixed(0)} ms after the cut, ${muted ? 'muted' : 'talking'}`);
      const user = () => desktop.belief.userNamed('Rosa');
      await desktop.becomes(() => user()?.channel === channel('Lobby') && user()?.selfMute === muted, 'the same state');
      const self = await roaming.person('Rosa');
      assert.deepEqual([self?.channel, self?.muted], ['Lobby', muted]);
      await hears(roaming);
      if (muted) continue;
      await talksTo(desktop, user()?.session ?? 0);
    }
    await roaming.close();
    await page.press('Unmute');
  });

  test('who leaves is gone from the tree, and the page is back on its join screen', async () => {
    const session = await page.session();
    await page.press('Leave');
    await desktop.becomes(({ users }) => !users.has(session), 'page out of the tree');
    await page.page.locator('input[name=name]').waitFor();
    assert.equal(await page.page.locator('input[name=name]').inputValue(), 'Paul');
    await page.press('Join');
    await page.joined();
    await desktop.close();
    await until(async () => (await page.person('Dora')) === undefined, 'desktop out of the tree');
  });

  test('the switch "Remove noise and echo" decides whether a steady tone gets through', async (t) => {
    const listener = await room.desktop('Lena');
    const session = await page.session();
    const levels: number[] = [];
    for (const on of [false, true]) {
      if (on) await page.switchProcessing();
      const since = performance.now();
      // Suppression takes a while to learn what noise is.
      await until(() => performance.now() - since > 3000, 'a few seconds of it');
      const { samples } = new DesktopHeard(listener, session, since + 2000).sound;
      levels.push(20 * Math.log10(levelOf(PAGE_HZ, samples) / 0.25));
    }
    await page.switchProcessing();
    const [off = 0, on = 0] = levels;
    t.diagnostic(`950 Hz at ${off.toFixed(1)} dB without processing, ${on.toFixed(1)} dB with it`);
    assert.ok(Math.abs(off) < 3);
    assert.ok(on < off - 6, 'it takes a steady tone for noise, which is why it can be switched off');
  });
});
