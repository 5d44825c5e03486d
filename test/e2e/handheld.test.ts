import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { CDPSession, Locator } from 'playwright-core';
import { hasChromium } from '../support/chromium.ts';
import { Hand } from '../support/hand.ts';
import { UNHURRIED } from '../support/moderation.ts';
import { Room } from '../support/room.ts';
import type { RoomPage } from '../support/room-page.ts';
import { until } from '../support/until.ts';

const UPRIGHT = { width: 390, height: 844 };
const LYING = { width: 844, height: 390 };
/** Too wide for the room of a phone: the two halves of one that unfolds. */
const UNFOLDED = { width: 844, height: 800 };
/** Keeps what the browser gave; window.seen() makes the page seen or not, as a browser does that takes its lock away then. */
const WAKE_LOCKS = `
  window.wakeLocks = [];
  const request = navigator.wakeLock.request.bind(navigator.wakeLock);
  navigator.wakeLock.request = async (type) => {
    const lock = await request(type);
    window.wakeLocks.push(lock);
    return lock;
  };
  window.seen = async (seen) => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, value: seen ? 'visible' : 'hidden' });
    if (!seen) await window.wakeLocks.at(-1).release();
    document.dispatchEvent(new Event('visibilitychange'));
  };`;

describe('a page held in a hand', { skip: !hasChromium && 'no Chromium here' }, () => {
  let room: Room;
  let phone: RoomPage;
  let hand: Hand;
  let touch: CDPSession;

  before(async () => {
    room = await Room.open({ channels: ['Lobby'], config: UNHURRIED });
    await room.desktop('Dora');
    phone = await room.page('Phone', { viewport: UPRIGHT, touch: true, settings: { mode: 'push' } });
    hand = new Hand(phone);
    touch = await phone.page.context().newCDPSession(phone.page);
  });
  after(() => room.close());

  const sheet = () => phone.page.locator('.sheet');
  const back = () => phone.evaluate('history.back()');
  const depth = () => phone.evaluate<number>('history.state?.depth ?? 0');
  const isHeld = () => phone.page.getByRole('button', { name: 'Hold to talk' }).getAttribute('aria-pressed');

  async function finger(type: 'touchStart' | 'touchEnd', target?: Locator): Promise<void> {
    const box = target && ((await target.boundingBox()) ?? assert.fail());
    const touchPoints = box ? [{ x: box.x + box.width / 2, y: box.y + box.height / 2 }] : [];
    await touch.send('Input.dispatchTouchEvent', { type, touchPoints });
  }

  test('goes back from a dialog to the sheet, from there to the room, and hangs up only when asked twice', async () => {
    await phone.press('Show channels and people');
    await hand.openMenu(hand.person('Dora'));
    await back();
    await hand.menu.waitFor({ state: 'detached' });
    await hand.openDialog(hand.person('Dora'), 'Information…');
    await until(async () => (await depth()) === 3, 'a step for the room, the sheet and the dialog');
    await back();
    await hand.dialog.waitFor({ state: 'detached' });
    assert.ok(await sheet().isVisible());
    await back();
    await sheet().waitFor({ state: 'detached' });
    await back();
    await phone.page.getByText('Go back once more to leave.').waitFor();
    assert.equal(await phone.evaluate('window.undertone.state'), 'joined');
    await until(async () => (await depth()) === 1, 'the question being taken back');
  });

  test('leaves no step behind for what was closed by its own button', async () => {
    await phone.press('Show channels and people');
    await until(async () => (await depth()) === 2, 'a step for the sheet');
    await phone.press('Close');
    await until(async () => (await depth()) === 1, 'the room alone');
    await phone.press('Leave');
    await until(async () => (await depth()) === 0, 'the beginning');
    await phone.join('Phone');
  });

  test('goes on talking while it is turned, and ends the talk with a button that is taken away under the finger', async () => {
    await finger('touchStart', phone.page.getByRole('button', { name: 'Hold to talk' }));
    await until(async () => (await isHeld()) === 'true', 'the finger');
    await phone.page.setViewportSize(LYING);
    await until(() => phone.evaluate<boolean>('innerWidth === 844'), 'the turn');
    assert.equal(await isHeld(), 'true');
    await phone.page.setViewportSize(UNFOLDED);
    await phone.page.locator('aside.side').waitFor();
    await until(async () => (await isHeld()) === 'false', 'silence');
    await finger('touchEnd');
    await phone.page.setViewportSize(UPRIGHT);
    await phone.page.locator('div.zone').waitFor();
  });

  test('does not go on talking after a finger went up while muted', async () => {
    const button = phone.page.getByRole('button', { name: 'Hold to talk' });
    await finger('touchStart', button);
    await until(async () => (await isHeld()) === 'true', 'the finger');
    await phone.evaluate(`document.querySelector('.zone [aria-label="Mute"]').click()`);
    await phone.page.getByText('Muted', { exact: true }).waitFor();
    await finger('touchEnd');
    await phone.evaluate(`document.querySelector('.zone [aria-label="Unmute"]').click()`);
    await button.waitFor();
    assert.equal(await isHeld(), 'false');
  });

  test('keeps its width whatever is typed', async () => {
    await phone.page.getByRole('textbox', { name: /^Message to / }).fill('x'.repeat(1000));
    assert.equal(await phone.evaluate('document.documentElement.scrollWidth'), UPRIGHT.width);
    await phone.page.getByRole('textbox', { name: /^Message to / }).fill('');
  });
});

test('a phone keeps its screen on during a call, also after the page was out of sight, and a desktop does not', {
  skip: !hasChromium && 'no Chromium here',
}, async (t) => {
  const room = await Room.open({ config: UNHURRIED });
  t.after(() => room.close());
  const phone = await room.openPage({ viewport: UPRIGHT, touch: true, initScript: WAKE_LOCKS });
  const locks = () => phone.evaluate<string[]>("window.wakeLocks.map(({ type, released }) => released ? 'off' : type)");
  const are = (...expected: string[]) =>
    until(async () => JSON.stringify(await locks()) === JSON.stringify(expected), `locks: ${expected}`);
  assert.deepEqual(await locks(), [], 'nobody keeps the screen on before the call');
  await phone.join('Phone');
  await are('screen');
  await phone.evaluate('window.seen(false)');
  await are('off');
  await phone.evaluate('window.seen(true)');
  await are('off', 'screen');
  await phone.press('Leave');
  await are('off', 'off');
  await phone.join('Phone');
  await are('off', 'off', 'screen');
  const desktop = await room.page('Desktop', { initScript: WAKE_LOCKS });
  assert.deepEqual(await desktop.evaluate('window.wakeLocks'), []);
});
