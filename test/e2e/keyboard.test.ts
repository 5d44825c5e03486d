import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { hasChromium } from '../support/chromium.ts';
import { DesktopHeard } from '../support/desktop-voice.ts';
import { Hand } from '../support/hand.ts';
import { UNHURRIED } from '../support/moderation.ts';
import type { MumbleClient } from '../support/mumble-client.ts';
import { Room } from '../support/room.ts';
import type { RoomPage } from '../support/room-page.ts';
import { loudest, sine } from '../support/tone.ts';
import { until } from '../support/until.ts';

const PAGE_HZ = 950;
const MS = 48;
/** Stops on a way through the whole page. */
const MOST_STOPS = 60;

/** What has the focus: its name, and what is wrong with how it is shown. */
const FOCUSED = `(() => {
  const element = document.activeElement;
  if (!element || element === document.body) return { name: '', fault: '' };
  const name = element.getAttribute('aria-label') || element.labels?.[0]?.textContent.trim() || element.textContent.trim();
  const marked = (one) => one && getComputedStyle(one).outlineStyle !== 'none' && parseFloat(getComputedStyle(one).outlineWidth) > 0;
  const highlighted = element.hasAttribute('data-highlighted');
  const box = element.getBoundingClientRect();
  const inside = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
  const shown = highlighted || marked(element) || marked(element.parentElement);
  return { name, fault: !inside ? 'lies outside of the view' : shown ? '' : 'does not show the focus' };
})()`;

/** Counts what moves. */
const COUNT_MOTION = `
  window.motions = [];
  for (const kind of ['animationstart', 'transitionrun'])
    addEventListener(kind, (event) => {
      if (event.elapsedTime !== undefined) window.motions.push(event.animationName || event.propertyName);
    }, true);`;

describe('a page without a mouse', { skip: !hasChromium && 'no Chromium here' }, () => {
  let room: Room;
  let desktop: MumbleClient;
  let page: RoomPage;
  let hand: Hand;

  before(async () => {
    room = await Room.open({
      channels: ['Lobby', 'Music'],
      config: UNHURRIED,
      microphone: sine(PAGE_HZ, 2000 * MS, { amplitude: 0.25 }),
    });
    desktop = await room.desktop('Dora');
    page = await room.openPage({ settings: { mode: 'push', muteKey: 'KeyM' } });
    hand = new Hand(page);
  });
  after(() => room.close());

  const press = (key: string) => page.page.keyboard.press(key);
  const focused = async (): Promise<string> => {
    const { name, fault } = await page.evaluate<{ name: string; fault: string }>(FOCUSED);
    assert.equal(fault, '', `${name} ${fault}`);
    return name;
  };
  /** On with Tab until this has the focus; whatever is passed shows it. */
  async function tabTo(name: RegExp, key = 'Tab'): Promise<void> {
    const passed: string[] = [];
    for (let stop = 0; stop < MOST_STOPS; stop++) {
      await press(key);
      const at = await focused();
      if (name.test(at)) return;
      passed.push(at);
    }
    assert.fail(`Tab does not lead to ${name}, but to ${passed.join(', ')}`);
  }
  const own = () => desktop.belief.userNamed('Ana') ?? assert.fail();

  test('joins', async () => {
    await tabTo(/^Your name/);
    await page.page.keyboard.type('Ana');
    await tabTo(/^Join$/);
    await press('Enter');
    await page.joined();
    await desktop.becomes((belief) => belief.userNamed('Ana') !== undefined, 'Ana');
  });

  test('talks while the key is held, and not a moment longer', async () => {
    const since = performance.now();
    await page.page.keyboard.down('Space');
    const heard = () => new DesktopHeard(desktop, own().session, since);
    await until(() => heard().packets.length >= 40, 'voice');
    await page.page.keyboard.up('Space');
    await until(() => heard().packets.at(-1)?.terminator === true, 'the end of the talk spurt');
    assert.equal(loudest([PAGE_HZ, 440, 620, 1250], heard().sound.samples.subarray(100 * MS)), PAGE_HZ);
    const { length } = heard().packets;
    await desktop.ping();
    assert.equal(heard().packets.length, length);
  });

  test('writes', async () => {
    await tabTo(/^Message to Root$/);
    await page.page.keyboard.type('Space is a letter here');
    assert.equal(await page.page.locator('[data-user=Ana]').getAttribute('data-talking'), 'false');
    await press('Enter');
    assert.equal((await desktop.next('TextMessage')).message, 'Space is a letter here');
    assert.equal(await focused(), 'Message to Root');
  });

  test('mutes with a letter that a name begins with, and stays where it is in the tree', async () => {
    await tabTo(/^Root, /);
    await press('m');
    await desktop.becomes(() => own().selfMute, 'mute');
    assert.match(await focused(), /^Root/);
    await press('m');
    await desktop.becomes(() => !own().selfMute, 'unmute');
    assert.match(await focused(), /^Root/);
    await press('Shift+Tab');
  });

  test('goes to another channel, by arrows and by its name', async () => {
    await tabTo(/^Root, /);
    await press('End');
    assert.match(await focused(), /^Music/);
    await press('ArrowUp');
    await press('Enter');
    await desktop.becomes(() => own().channel === 1, 'Ana in the lobby');
    await page.page.locator('[data-channel=Lobby][data-own=true]').waitFor();
    // The row it was done on keeps the focus.
    await until(async () => /^Lobby/.test(await focused()), 'the focus on Lobby');
    await press('r');
    assert.match(await focused(), /^Root/);
    await press('Enter');
    await desktop.becomes(() => own().channel === 0, 'Ana in the root');
    await page.page.locator('[data-channel=Root][data-own=true]').waitFor();
  });

  test('closes and opens a branch', async () => {
    await press('ArrowLeft');
    await page.page.locator('[data-channel=Lobby]').waitFor({ state: 'detached' });
    await press('ArrowRight');
    await page.page.locator('[data-channel=Lobby]').waitFor();
    assert.match(await focused(), /^Root/);
  });

  test('opens a dialog from a menu, stays within it, and Escape goes back to the row', async () => {
    await press('End');
    await press('ArrowUp');
    await press('Shift+F10');
    await hand.menu.waitFor();
    await press('End');
    await press('ArrowUp');
    await press('ArrowUp');
    await until(async () => (await focused()).startsWith('Information'), 'the item');
    await press('Enter');
    await hand.dialog.waitFor();
    for (let stop = 0; stop < 10; stop++) {
      await press('Tab');
      await focused();
      assert.ok(await page.evaluate("document.querySelector('[data-testid=dialog]').contains(document.activeElement)"));
    }
    await hand.escape();
    await until(async () => /^Lobby/.test(await focused()), 'the focus on the row');
  });

  test('opens the card of a person and comes back to the row', async () => {
    await press('Home');
    await press('ArrowDown');
    if (/^Ana/.test(await focused())) await press('ArrowDown');
    assert.match(await focused(), /^Dora/);
    await press('Enter');
    await page.page.getByTestId('person-card').waitFor();
    assert.ok(
      await page.evaluate(
        "document.querySelector('[data-testid=person-card]').parentElement.contains(document.activeElement)",
      ),
    );
    await press('Escape');
    await page.page.getByTestId('person-card').waitFor({ state: 'detached' });
    await until(async () => /^Dora/.test(await focused()), 'the focus on the row');
  });

  test('mutes and unmutes with the key that else talks, for a button has the focus', async () => {
    await tabTo(/^Mute$/);
    await press('Space');
    await desktop.becomes(() => own().selfMute, 'mute');
    assert.equal(await focused(), 'Unmute');
    await press('Space');
    await desktop.becomes(() => !own().selfMute, 'unmute');
  });

  test('opens the settings, and Escape goes back to their button', async () => {
    await tabTo(/^Settings$/);
    await press('Enter');
    await hand.dialog.waitFor();
    await tabTo(/^Audio$/);
    await press('ArrowDown');
    assert.equal(await focused(), 'Talking');
    await hand.escape();
    await until(async () => (await focused()) === 'Settings', 'the focus on the button');
  });

  test('leaves, and goes on from the heading of the join screen', async () => {
    await tabTo(/^Leave$/, 'Shift+Tab');
    await press('Enter');
    await page.page.locator('input[name=name]').waitFor();
    await until(async () => /^Join /.test(await focused()), 'the focus on the heading of the join screen');
    await desktop.becomes((belief) => belief.userNamed('Ana') === undefined, 'nobody called Ana');
  });
});

describe('a page for eyes that need more', { skip: !hasChromium && 'no Chromium here' }, () => {
  let room: Room;

  before(async () => {
    room = await Room.open({ channels: ['Lobby'], config: UNHURRIED });
  });
  after(() => room.close());

  test('at 200 % nothing is cut off or out of reach', async (t) => {
    // A window of 1280 by 800 pixels, in which everything is twice as large.
    const page = await room.page('Zoe', { viewport: { width: 640, height: 400 } });
    t.after(() => page.close());
    const hand = new Hand(page);
    const outside = () =>
      page.evaluate<string[]>(`(() => {
        const scope = document.querySelector('[data-testid=dialog]') ?? document.querySelector('#app');
        const out = [];
        if (document.documentElement.scrollWidth > innerWidth) out.push('the page is too wide');
        for (const element of scope.querySelectorAll('button, input:not(.visually-hidden), textarea, select')) {
          element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
          const box = element.getBoundingClientRect();
          if (box.width === 0 || getComputedStyle(element).visibility === 'hidden') continue;
          if (box.left < -1 || box.right > innerWidth + 1 || box.top < -1 || box.bottom > innerHeight + 1)
            out.push((element.ariaLabel || element.textContent.trim() || element.name) + JSON.stringify(box));
        }
        return out;
      })()`);
    assert.deepEqual(await outside(), [], 'room');
    for (const name of ['Mute', 'Deafen', 'Leave', 'Send', 'Talking and sound'])
      assert.ok(await page.page.getByRole('button', { name, exact: true }).last().isVisible(), name);
    const openTree = () => page.press('Show channels and people');
    await openTree();
    await hand.channel('Lobby').waitFor();
    await hand.openDialog(hand.channel('Lobby'), 'Information…');
    assert.deepEqual(await outside(), [], 'information');
    await page.page.keyboard.press('Escape');
    await hand.dialog.waitFor({ state: 'detached' });
    if (!(await hand.channel('Lobby').isVisible())) await openTree();
    await hand.openDialog(hand.person('Zoe'), 'Edit comment…');
    assert.deepEqual(await outside(), [], 'comment');
  });

  test('whoever wants no movement sees none', async (t) => {
    for (const reducedMotion of [false, true]) {
      const page = await room.page('Mo', { reducedMotion, initScript: COUNT_MOTION, listenOnly: true });
      t.after(() => page.close());
      const hand = new Hand(page);
      await page.press('Settings');
      await hand.dialog.getByRole('tab', { name: 'Sounds' }).click();
      await hand.dialog.getByRole('switch').first().click();
      await hand.dialog.getByRole('button', { name: 'Close' }).hover();
      await hand.escape();
      await hand.openMenu(hand.channel('Lobby'));
      await hand.escape();
      await page.page.setViewportSize({ width: 390, height: 844 });
      await page.press('Show channels and people');
      await hand.channel('Lobby').waitFor();
      const motions = await page.evaluate<string[]>('window.motions');
      if (reducedMotion) assert.deepEqual(motions, []);
      else assert.ok(motions.length > 0);
      await page.close();
    }
  });
});
