import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { CDPSession } from 'playwright-core';
import { assertArrived } from '../support/arrival.ts';
import { hasChromium } from '../support/chromium.ts';
import { DesktopHeard } from '../support/desktop-voice.ts';
import { joinAsSuperUser } from '../support/moderation.ts';
import type { MumbleClient } from '../support/mumble-client.ts';
import { Room } from '../support/room.ts';
import type { RoomPage } from '../support/room-page.ts';
import { decibelsOf, fromFirstSound, markedTone, part } from '../support/sound.ts';
import { until } from '../support/until.ts';

const PAGE_HZ = 950;
const WHISPER = 2;

describe('a phone', { skip: !hasChromium && 'no Chromium here' }, () => {
  let room: Room;
  let phone: RoomPage;
  let touch: CDPSession;
  let friend: MumbleClient;
  let bystander: RoomPage;

  before(async () => {
    room = await Room.open({ microphone: markedTone(PAGE_HZ, 30_000) });
    friend = await room.desktop('Friend');
    bystander = await room.page('Bystander', { listenOnly: true });
    phone = await room.page('Phone', { viewport: { width: 390, height: 844 }, settings: { mode: 'push' } });
    touch = await phone.page.context().newCDPSession(phone.page);
    await touch.send('Emulation.setTouchEmulationEnabled', { enabled: true });
  });
  after(() => room.close());

  test('makes a whisper button of a person by the menu', async () => {
    await phone.press('Show channels and people');
    await phone.page.locator('[data-user=Friend]').click({ button: 'right' });
    await phone.page.getByRole('menuitem', { name: 'Add whisper button' }).click();
    await phone.press('Close');
    await phone.page.locator('.sheet').waitFor({ state: 'detached' });
    await phone.page.locator('[data-whisper=Friend]').waitFor();
  });

  test('whispers while a finger holds it, also one that slides off, and a bystander hears digital silence', async () => {
    const button = phone.page.locator('[data-whisper=Friend]');
    const box = await button.boundingBox();
    assert.ok(box && box.height >= 44, 'large enough for a thumb');
    const point = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    await phone.evaluate(
      "window.menus = 0; addEventListener('contextmenu', (e) => { if (!e.defaultPrevented) menus += 1; })",
    );
    await bystander.take();
    const since = performance.now();
    const heard = () => new DesktopHeard(friend, friend.belief.userNamed('Phone')?.session ?? 0, since);
    await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [point] });
    await until(() => heard().packets.length > 30, 'whispered packets');
    await touch.send('Input.dispatchTouchEvent', {
      type: 'touchMove',
      touchPoints: [{ x: point.x, y: point.y - 200 }],
    });
    await until(() => heard().packets.length > 75, 'packets after the finger moved');
    await phone.screenshot('test/output/phone-whisper.png');
    await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await until(() => heard().packets.some(({ terminator }) => terminator), 'the end of it');
    const { packets, sound } = heard();
    assert.ok(packets.every(({ context }) => context === WHISPER));
    assert.ok(Math.abs(decibelsOf(PAGE_HZ, part(fromFirstSound(sound), 100))) < 3);
    assert.ok((await bystander.take()).silent);
    assert.equal(await phone.evaluate('String(getSelection())'), '');
    assert.equal(await phone.evaluate('window.menus'), 0);
  });

  test('whispers no more when the button has gone under the finger, and again with the next touch', async () => {
    const admin = await joinAsSuperUser(room);
    const session = friend.belief.userNamed('Phone')?.session ?? 0;
    const button = phone.page.locator('[data-whisper=Friend]');
    const heard = (since: number) => new DesktopHeard(friend, session, since).packets;
    const hold = async () => {
      const box = (await button.boundingBox()) ?? assert.fail();
      const touchPoints = [{ x: box.x + box.width / 2, y: box.y + box.height / 2 }];
      const since = performance.now();
      await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints });
      await until(() => heard(since).length > 20, 'whispered packets');
      return since;
    };
    const release = () => touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await hold();
    admin.send('UserState', { session, mute: true });
    await button.waitFor({ state: 'detached' });
    await release();
    admin.send('UserState', { session, mute: false });
    await phone.page.locator('[data-whisper=Friend][aria-pressed=false]').waitFor();
    const freed = performance.now();
    await phone.caughtUp();
    const since = await hold();
    assert.ok(heard(since).every(({ context }) => context === WHISPER));
    assert.equal(heard(freed).length, heard(since).length, 'nothing was said by itself');
    await release();
    await until(() => heard(since).some(({ terminator }) => terminator), 'the end of it');
    await admin.close();
  });

  test('talks to all while a finger holds the large button, and a page and a desktop hear it', async (t) => {
    const button = phone.page.getByRole('button', { name: 'Hold to talk' });
    const box = (await button.boundingBox()) ?? assert.fail();
    const session = friend.belief.userNamed('Phone')?.session ?? 0;
    await phone.take();
    await bystander.take();
    const since = performance.now();
    const heard = () => new DesktopHeard(friend, session, since);
    await touch.send('Input.dispatchTouchEvent', {
      type: 'touchStart',
      touchPoints: [{ x: box.x + box.width / 2, y: box.y + box.height / 2 }],
    });
    await until(() => heard().packets.length > 100, 'two seconds of packets');
    await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await until(() => heard().packets.at(-1)?.terminator === true, 'the end of it');
    const { packets, sound } = heard();
    assert.equal(packets.filter(({ terminator }) => terminator).length, 1);
    assert.ok(packets.every(({ context }) => context === 0));
    const there = await bystander.takeAll();
    const { lateness } = await phone.take();
    const arrival = { hertz: PAGE_HZ, milliseconds: 1800, lateness: Math.max(lateness, there.lateness) };
    assertArrived(t, { way: 'phone to desktop', heard: sound, ...arrival });
    assertArrived(t, { way: 'phone to page', heard: there.of(session), ...arrival });
  });
});

test('a channel says in one line what it is about, and all of it when asked', {
  skip: !hasChromium && 'no Chromium here',
}, async (t) => {
  const room = await Room.open();
  t.after(() => room.close());
  const page = await room.page('Ana', { listenOnly: true });
  assert.equal(await page.page.getByTitle('What this channel is about').count(), 0);
  const admin = await joinAsSuperUser(room);
  admin.send('ChannelState', { channelId: 0, description: '<p>Chess on <b>Fridays</b></p><p>Bring a board.</p>' });
  const topic = page.page.getByTitle('What this channel is about');
  await topic.waitFor();
  assert.equal(await topic.textContent(), 'Chess on Fridays');
  await topic.click();
  await page.page.getByText('Bring a board.').waitFor();
});
