import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { hasChromium } from '../support/chromium.ts';
import { makeChannel } from '../support/conformance.ts';
import { DesktopHeard } from '../support/desktop-voice.ts';
import { Hand } from '../support/hand.ts';
import { joinAsSuperUser } from '../support/moderation.ts';
import type { MumbleClient } from '../support/mumble-client.ts';
import { Room } from '../support/room.ts';
import type { RoomPage } from '../support/room-page.ts';
import { decibelsOf, fromFirstSound, markedTone, part } from '../support/sound.ts';
import { loudest } from '../support/tone.ts';
import { until } from '../support/until.ts';

const PAGE_HZ = 950;
const SHOUT = 1;
const WHISPER = 2;
/** Packets of a second. */
const SECOND = 50;

describe('the buttons of a page that speak to some', { skip: !hasChromium && 'no Chromium here' }, () => {
  let room: Room;
  let page: RoomPage;
  /** In the attic. */
  let watching: RoomPage;
  let hand: Hand;
  /** By where they are: beside the page, in the attic, in the loft above it, in the cellar. */
  const desktops = new Map<'Here' | 'Attic' | 'Loft' | 'Cellar', MumbleClient>();

  before(async () => {
    room = await Room.open({ channels: ['Attic', 'Cellar'], microphone: markedTone(PAGE_HZ, 60_000) });
    const admin = await joinAsSuperUser(room);
    const loft = await makeChannel(admin, 'Loft', 1);
    for (const [name, channel] of [
      ['Here', 0],
      ['Attic', 1],
      ['Cellar', 2],
      ['Loft', loft],
    ] as const) {
      const desktop = await room.desktop(`${name} user`);
      if (channel !== 0) await desktop.move(channel);
      desktops.set(name, desktop);
    }
    watching = await room.page('Watching', { listenOnly: true });
    await watching.enter('Attic');
    page = await room.page('Page', { settings: { mode: 'push' } });
    hand = new Hand(page);
  });
  after(() => room.close());

  const button = (name: string) => page.page.locator(`[data-whisper="${name}"]`);

  async function add(fill: () => Promise<void>): Promise<void> {
    await page.press('Whisper and shout');
    await hand.dialog.waitFor();
    await fill();
    await hand.dialog.getByRole('button', { name: 'Add', exact: true }).click();
    await hand.escape();
  }

  /** What the desktops get while a button is held for a second. */
  async function hold(name: string, whom: 'Attic' | 'Loft' | 'Cellar'): Promise<ReadonlyMap<string, DesktopHeard>> {
    const session = await page.session();
    const since = performance.now();
    const heard = () =>
      new Map(Array.from(desktops, ([where, desktop]) => [where, new DesktopHeard(desktop, session, since)]));
    const packets = () => heard().get(whom)?.packets ?? [];
    await button(name).hover();
    await page.page.mouse.down();
    await until(() => packets().length > SECOND, 'voice');
    await page.page.locator('[data-user=Page][data-talking=true]').waitFor();
    await page.page.mouse.up();
    await until(() => packets().at(-1)?.terminator === true, 'the end of it');
    await page.sees('Page', ({ talking }) => !talking, 'is quiet');
    return heard();
  }

  function assertHeard(heard: DesktopHeard | undefined, context: number): void {
    assert.ok(heard);
    assert.ok(heard.packets.every((packet) => packet.context === context));
    const tone = part(fromFirstSound(heard.sound), 100, 800);
    assert.equal(loudest([440, 620, PAGE_HZ, 1250], tone.samples), PAGE_HZ);
    assert.ok(Math.abs(decibelsOf(PAGE_HZ, tone)) < 3);
  }

  test('are made in the dialog: for a channel, for it and those below, for people', async () => {
    await add(async () => {
      await hand.dialog.getByText('A channel', { exact: true }).click();
      await hand.dialog.getByRole('combobox').selectOption({ label: 'Attic' });
    });
    await add(async () => {
      await hand.dialog.getByText('A channel', { exact: true }).click();
      await hand.dialog.getByRole('combobox').selectOption({ label: 'Attic' });
      await hand.dialog.getByRole('switch', { name: 'Also channels inside' }).click();
      await hand.dialog.getByRole('textbox').fill('Upstairs');
    });
    await add(() => hand.dialog.getByRole('checkbox', { name: 'Cellar user' }).check());
    assert.deepEqual((await page.page.locator('[data-whisper]').allTextContents()).toSorted(), [
      'Attic',
      'Cellar user',
      'Upstairs',
    ]);
  });

  test('are there after the page was loaded again', async () => {
    await page.page.reload();
    await page.join('Page');
    for (const name of ['Attic', 'Cellar user', 'Upstairs']) await button(name).waitFor();
  });

  test('shout into a channel and nowhere else, and there the lamp shows it', async () => {
    await watching.take();
    const before = (await watching.lamps()).length;
    const own = (await page.lamps()).length;
    const heard = await hold('Attic', 'Attic');
    assertHeard(heard.get('Attic'), SHOUT);
    for (const where of ['Here', 'Loft', 'Cellar']) assert.deepEqual(heard.get(where)?.packets, [], where);
    await watching.sees('Page', ({ talking }) => !talking, 'is quiet');
    for (const lamps of [(await watching.lamps()).slice(before), (await page.lamps()).slice(own)]) {
      const [lit] = lamps.filter(({ user, talking }) => user === 'Page' && talking);
      assert.equal(lit?.context, 'shout');
    }
    const tone = fromFirstSound((await watching.takeAll()).of(await page.session()));
    assert.equal(loudest([440, 620, PAGE_HZ, 1250], part(tone, 100, 800).samples), PAGE_HZ);
  });

  test('shout into a channel and those below it', async () => {
    const heard = await hold('Upstairs', 'Loft');
    for (const where of ['Attic', 'Loft']) assertHeard(heard.get(where), SHOUT);
    for (const where of ['Here', 'Cellar']) assert.deepEqual(heard.get(where)?.packets, [], where);
  });

  test('whisper to people wherever they are', async () => {
    const heard = await hold('Cellar user', 'Cellar');
    assertHeard(heard.get('Cellar'), WHISPER);
    for (const where of ['Here', 'Attic', 'Loft']) assert.deepEqual(heard.get(where)?.packets, [], where);
  });

  test('are gone when they are taken away', async () => {
    await page.press('Whisper and shout');
    await hand.dialog.getByRole('button', { name: /Upstairs/ }).click();
    await hand.escape();
    await button('Upstairs').waitFor({ state: 'detached' });
    await page.page.reload();
    await page.join('Page');
    await button('Attic').waitFor();
    assert.equal(await button('Upstairs').count(), 0);
  });
});
