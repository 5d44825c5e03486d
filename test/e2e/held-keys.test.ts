import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import type { CDPSession } from 'playwright-core';
import { assertArrived, excused } from '../support/arrival.ts';
import { hasChromium } from '../support/chromium.ts';
import { DesktopHeard } from '../support/desktop-voice.ts';
import { Hand } from '../support/hand.ts';
import { joinAsSuperUser } from '../support/moderation.ts';
import type { MumbleClient } from '../support/mumble-client.ts';
import { Room } from '../support/room.ts';
import type { RoomPage } from '../support/room-page.ts';
import { SeveringProxy } from '../support/severing-proxy.ts';
import { decibelsOf, fromFirstSound, markedTone, part } from '../support/sound.ts';
import { until } from '../support/until.ts';

const PAGE_HZ = 950;
const MS = 48;
const WHISPER = 2;
/** Of the settings, unless they say otherwise. */
const RELEASE_MS = 150;
/** From a key to the last packet, beside the time it talks on: events, the encoder and the way to the server. */
const ON_THE_WAY_MS = 350;
/** A second of packets. */
const SECOND = 50;
const FRIEND = { name: 'Friend', people: ['name:Friend'], channel: null, links: false, children: false };

describe('what is held at a page', { skip: !hasChromium && 'no Chromium here' }, () => {
  let room: Room;
  let proxy: SeveringProxy;
  let friend: MumbleClient;
  let stranger: MumbleClient;
  let bystander: RoomPage;
  let page: RoomPage;
  let mouse: CDPSession;

  before(async () => {
    room = await Room.open({ microphone: markedTone(PAGE_HZ, 60_000), channels: ['Lobby'] });
    proxy = await SeveringProxy.listen(room.app.app.ports.http);
    friend = await room.desktop('Friend');
    stranger = await room.desktop('Stranger');
    bystander = await room.page('Bystander', { listenOnly: true });
    page = await room.page('Page', {
      url: `http://127.0.0.1:${proxy.port}/`,
      settings: { mode: 'push', whispers: { a: FRIEND } },
    });
    mouse = await page.page.context().newCDPSession(page.page);
  });
  after(async () => {
    await proxy?.close();
    await room.close();
  });
  afterEach(async () => {
    await page.sees('Page', ({ talking }) => !talking, 'is quiet');
    await bystander.sees('Page', ({ talking }) => !talking, 'is quiet');
  });

  const own = () => stranger.belief.userNamed('Page')?.session ?? 0;
  const heardBy = (client: MumbleClient, since: number) => new DesktopHeard(client, own(), since);
  const isIn = (state: string) => () => page.evaluate<boolean>(`window.undertone.state === '${state}'`);
  const has = (client: MumbleClient, since: number, packets: number, what: string) =>
    until(() => heardBy(client, since).packets.length >= packets, what);
  const isOver = (since: number) =>
    until(() => heardBy(stranger, since).packets.at(-1)?.terminator === true, 'the end of it');
  /** A second and a half in which something has the time to happen. */
  async function pass(): Promise<void> {
    const since = performance.now();
    await until(() => performance.now() > since + 1500, 'the time');
  }

  async function sever(): Promise<void> {
    proxy.sever();
    await until(isIn('reconnecting'), 'the loss');
  }
  async function restore(): Promise<void> {
    proxy.restore();
    await until(isIn('joined'), 'the return');
  }
  async function set(settings: object): Promise<void> {
    await page.evaluate(
      `localStorage.setItem('undertone.settings', JSON.stringify({ ...JSON.parse(localStorage.getItem('undertone.settings')), ...${JSON.stringify(settings)} }))`,
    );
    await page.page.reload();
    await join();
  }
  /** The others know it under its new number. */
  async function join(): Promise<void> {
    await page.join('Page');
    const session = await page.session();
    await stranger.becomes(() => own() === session, 'Page');
  }

  /** Held by whatever, the connection goes and comes back, and of the tone nothing is missing. */
  async function talkThroughLoss(t: Parameters<typeof assertArrived>[0], press: () => Promise<void>): Promise<number> {
    await page.take();
    const since = performance.now();
    await press();
    await has(stranger, since, SECOND, 'voice');
    await sever();
    const lost = performance.now();
    await has(stranger, lost, SECOND, 'voice without a connection');
    await restore();
    const back = performance.now();
    await has(stranger, back, SECOND, 'voice after the return');
    const { lateness } = await page.take();
    const heard = heardBy(stranger, since);
    assert.ok(heard.packets.every(({ context, terminator }) => context === 0 && !terminator));
    assertArrived(t, { way: 'held', hertz: PAGE_HZ, heard: heard.sound, milliseconds: 2800, lateness });
    return since;
  }

  test('a key goes on talking while the connection is lost and taken up again', async (t) => {
    const since = await talkThroughLoss(t, async () => {
      await page.page.keyboard.down('Space');
      // A key that is held repeats itself.
      await page.page.keyboard.down('Space');
    });
    await page.page.keyboard.up('Space');
    await isOver(since);
  });

  test('so does the button', async (t) => {
    const since = await talkThroughLoss(t, async () => {
      await page.page.getByRole('button', { name: 'Hold to talk' }).last().hover();
      await page.page.mouse.down();
    });
    await page.page.mouse.up();
    await isOver(since);
  });

  test('a side button of the mouse talks while it is down, and leads to no other page', async () => {
    await set({ pushKey: 'Mouse3' });
    const { href } = await page.evaluate<{ href: string }>('({ href: location.href })');
    const side = (type: 'mousePressed' | 'mouseReleased') =>
      mouse.send('Input.dispatchMouseEvent', { type, x: 640, y: 300, button: 'back', buttons: 8, clickCount: 1 });
    const since = performance.now();
    await side('mousePressed');
    await has(stranger, since, SECOND, 'voice');
    await side('mouseReleased');
    await isOver(since);
    assert.ok(Math.abs(decibelsOf(PAGE_HZ, part(fromFirstSound(heardBy(stranger, since).sound), 100, 700))) < 3);
    assert.equal(await page.evaluate('location.href'), href);
    assert.ok(await isIn('joined')());
  });

  test('a key that nobody writes with talks while the chat has the focus, and what is typed stays', async () => {
    await set({ pushKey: 'F8' });
    const field = page.page.getByRole('textbox', { name: /^Message to / });
    await field.fill('half a word');
    const since = performance.now();
    await page.page.keyboard.down('F8');
    await has(stranger, since, 20, 'voice');
    await page.page.keyboard.up('F8');
    await isOver(since);
    assert.equal(await field.inputValue(), 'half a word');
    await field.fill('');
  });

  test('a key that is held while the mode changes ends with its own end', async () => {
    await set({ pushKey: 'KeyT', threshold: -6 });
    const since = performance.now();
    await page.page.keyboard.down('KeyT');
    await has(stranger, since, 20, 'voice');
    await page.setTalkMode('Voice');
    await page.page.keyboard.up('KeyT');
    await isOver(since);
  });

  test('whoever was kicked with the key down talks with the first press after joining again', async () => {
    await set({ mode: 'push', pushKey: 'Space' });
    const admin = await joinAsSuperUser(room);
    const first = performance.now();
    await page.page.keyboard.down('Space');
    await has(stranger, first, 20, 'voice');
    admin.send('UserRemove', { session: own(), reason: 'enough' });
    await page.page.locator('input[name=name]').waitFor();
    await page.page.keyboard.up('Space');
    await join();
    await page.page.locator('body').click({ position: { x: 640, y: 300 } });
    const since = performance.now();
    await page.page.keyboard.down('Space');
    await has(stranger, since, 20, 'voice');
    await page.page.keyboard.up('Space');
    await isOver(since);
    await admin.close();
  });

  for (const [release, how] of [
    [RELEASE_MS, 'as long as nobody chose otherwise'],
    [600, 'as long as was chosen'],
  ] as const) {
    test(`after a key was let go the tone goes on for ${release} ms, ${how}`, async (t) => {
      if (release !== RELEASE_MS) {
        await page.press('Settings');
        const hand = new Hand(page);
        await hand.dialog.getByRole('tab', { name: 'Talking' }).click();
        await hand.dialog.getByRole('slider', { name: 'Keep sending after letting go' }).fill(`${release}`);
        await hand.dialog.getByText(`${release} ms`).waitFor();
        await hand.escape();
        await page.page.locator('body').click({ position: { x: 640, y: 300 } });
      }
      await page.take();
      const since = performance.now();
      await page.page.keyboard.down('Space');
      await has(stranger, since, SECOND, 'voice');
      const released = performance.now();
      await page.page.keyboard.up('Space');
      await isOver(since);
      const { samples, at } = heardBy(stranger, since).sound;
      const last = at + samples.findLastIndex((sample) => Math.abs(sample) > 0.05) / MS;
      const lateness = excused((await page.take()).lateness);
      t.diagnostic(`${(last - released).toFixed(0)} ms of tone`);
      assert.ok(last - released >= release, `${last - released} ms`);
      assert.ok(last - released < release + ON_THE_WAY_MS + lateness, `${last - released} ms`);
    });
  }

  test('a whisper that is held through a loss is a whisper again or nothing, and a bystander hears digital silence', async () => {
    await set({ mode: 'always' });
    await has(stranger, performance.now(), 20, 'voice for all');
    const button = page.page.locator('[data-whisper=Friend]');
    await button.hover();
    const pressed = performance.now();
    await page.page.mouse.down();
    await until(
      () => heardBy(friend, pressed).packets.filter(({ context }) => context === WHISPER).length > 20,
      'a whisper',
    );
    await bystander.takeAll();
    const since = performance.now();
    await sever();
    const lost = performance.now();
    await pass();
    // What was on its way when the gate shut.
    assert.deepEqual(heardBy(friend, lost + 300).packets, []);
    await restore();
    const back = performance.now();
    await has(friend, back, SECOND, 'the whisper again');
    assert.ok(heardBy(friend, since).packets.every(({ context }) => context === WHISPER));
    assert.deepEqual(heardBy(stranger, since).packets, []);
    assert.ok((await bystander.take()).silent);
    const released = performance.now();
    await page.page.mouse.up();
    await has(stranger, released, SECOND, 'voice for all again');
    assert.ok(heardBy(stranger, released).packets.every(({ context }) => context === 0));
    await page.press('Mute');
  });

  test('a whisper that is let go without a connection ends in silence until that is back', async () => {
    await page.press('Unmute');
    await has(stranger, performance.now(), 20, 'voice for all');
    await page.page.locator('[data-whisper=Friend]').hover();
    const pressed = performance.now();
    await page.page.mouse.down();
    await until(
      () => heardBy(friend, pressed).packets.filter(({ context }) => context === WHISPER).length > 20,
      'a whisper',
    );
    const since = performance.now();
    await sever();
    await page.page.mouse.up();
    await pass();
    assert.deepEqual(heardBy(stranger, since).packets, []);
    await restore();
    await has(stranger, since, SECOND, 'voice for all again');
    const first = heardBy(stranger, since).packets[0]?.at ?? 0;
    assert.deepEqual(
      heardBy(friend, first).packets.filter(({ context }) => context === WHISPER),
      [],
    );
    await page.press('Mute');
  });

  test('a whisper button that is pressed and let go without a connection leaves the microphone open', async () => {
    await page.press('Unmute');
    await has(stranger, performance.now(), 20, 'voice for all');
    await sever();
    await page.page.locator('[data-whisper=Friend]').hover();
    await page.page.mouse.down();
    await pass();
    const released = performance.now();
    await page.page.mouse.up();
    await has(stranger, released, SECOND, 'voice for all, still without a connection');
    // No attempt fails between this and the return.
    await page.page.mouse.down();
    await page.page.mouse.up();
    await restore();
    await has(stranger, performance.now(), SECOND, 'voice for all after the return');
    assert.ok(heardBy(friend, released).packets.every(({ context }) => context === 0));
    await page.press('Mute');
  });

  test('a channel that is clicked without a connection is entered when that is back, and marked until then', async () => {
    await sever();
    await page.page.locator('[data-channel=Lobby]').click();
    await restore();
    await stranger.becomes(() => stranger.belief.userNamed('Page')?.channel === 1, 'Page in the lobby');
    await page.page.locator('[data-channel=Lobby][data-own=true]').waitFor();
    await until(async () => (await page.page.locator('[data-channel][aria-busy=true]').count()) === 0, 'no mark');
  });
});
