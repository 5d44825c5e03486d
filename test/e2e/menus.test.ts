import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { hasChromium } from '../support/chromium.ts';
import { setRules } from '../support/conformance.ts';
import { Hand } from '../support/hand.ts';
import { joinAsSuperUser, promote, UNHURRIED } from '../support/moderation.ts';
import type { MumbleClient } from '../support/mumble-client.ts';
import { Room } from '../support/room.ts';
import type { RoomPage } from '../support/room-page.ts';
import { until } from '../support/until.ts';

const ENTER = 4;
const GUEST_ON_GUEST = ['Message', 'Volume and details', 'Silence for me', 'Information…'];
const GUEST_ON_CHANNEL = [
  'Join',
  'Message',
  'Listen from where I am',
  'Information…',
  'Copy link',
  'Copy link for Mumble',
];

describe('the menus of the tree', { skip: !hasChromium && 'no Chromium here' }, () => {
  let room: Room;
  let superUser: MumbleClient;
  let guest: RoomPage;
  let moderator: RoomPage;

  before(async () => {
    room = await Room.open({ channels: ['Lobby', 'Locked'], config: UNHURRIED });
    superUser = await joinAsSuperUser(room);
    await setRules(superUser, 2, [{ group: 'all', deny: ENTER }]);
    await room.desktop('Dora');
    [guest, moderator] = await Promise.all([
      room.page('Gus', { listenOnly: true }),
      room.page('Mona', { listenOnly: true }),
    ]);
    await promote(superUser, 'Mona');
  });
  after(() => room.close());

  /** Rights are asked for when a menu first needs them: it grows when the answer comes. */
  async function offered(hand: Hand, expected: readonly string[]): Promise<void> {
    let seen: string[] = [];
    await until(
      async () => {
        seen = await hand.offers();
        return JSON.stringify(seen) === JSON.stringify(expected);
      },
      'these offers',
      2000,
    ).catch(() => assert.deepEqual(seen, expected));
    assert.equal(await hand.menu.locator('[aria-disabled=true], [data-disabled]').count(), 0, 'nothing is greyed out');
  }

  test('a guest is offered what a guest may do', async () => {
    const hand = new Hand(guest);
    await hand.openMenu(hand.person('Dora'));
    await offered(hand, GUEST_ON_GUEST);
    await hand.escape();
    await hand.openMenu(hand.person('Gus'));
    await offered(hand, ['Edit comment…', 'Change picture…', 'Register me…', 'Information…']);
    await hand.escape();
    await hand.openMenu(hand.channel('Lobby'));
    await offered(hand, GUEST_ON_CHANNEL);
    await hand.escape();
  });

  test('a moderator is offered everything that concerns others and channels', async () => {
    const hand = new Hand(moderator);
    await hand.openMenu(hand.person('Dora'));
    await offered(hand, [
      ...GUEST_ON_GUEST,
      'Cut to move',
      'Muted for everyone',
      'Deafened',
      'Priority speaker',
      'Remove from the server…',
      'Ban…',
    ]);
    await hand.escape();
    await hand.openMenu(hand.channel('Lobby'));
    await offered(hand, [
      ...GUEST_ON_CHANNEL,
      ...['Add channel…', 'Edit…', 'Permissions…', 'Link with my channel', 'Move down', 'Cut to move', 'Delete…'],
    ]);
    await hand.escape();
    // The root can be neither moved nor deleted, and nobody links a channel with itself.
    await hand.openMenu(hand.channel('Root'));
    await offered(hand, [
      ...['Message', 'Message with all channels below', 'Listen from where I am', 'Information…'],
      ...['Copy link', 'Copy link for Mumble', 'Add channel…', 'Edit…', 'Permissions…'],
    ]);
    await hand.escape();
  });

  test('who can talk is offered buttons to whisper and to shout', async (t) => {
    const talker = await room.page('Tess');
    t.after(() => talker.close());
    const hand = new Hand(talker);
    await hand.openMenu(hand.person('Dora'));
    await offered(hand, GUEST_ON_GUEST.toSpliced(-1, 0, 'Add whisper button'));
    await hand.escape();
    await hand.openMenu(hand.channel('Lobby'));
    await offered(hand, GUEST_ON_CHANNEL.toSpliced(3, 0, 'Add shout button'));
    await hand.escape();
  });

  test('the menu of a channel that is locked for somebody offers access tokens instead of joining', async () => {
    const hand = new Hand(guest);
    await hand.openMenu(hand.channel('Locked'));
    await offered(
      hand,
      GUEST_ON_CHANNEL.map((text) => (text === 'Join' ? 'Access tokens…' : text)),
    );
    await hand.escape();
  });

  test('of the SuperUser a moderator can change nothing', async () => {
    const hand = new Hand(moderator);
    await hand.openMenu(hand.person('SuperUser'));
    await offered(hand, GUEST_ON_GUEST);
    await hand.escape();
  });

  for (const keys of ['ContextMenu', 'Shift+F10'])
    test(`${keys} opens the menu of the row that has the focus, and Escape goes back to it`, async () => {
      const hand = new Hand(guest);
      const focused = () => guest.evaluate<string>('document.activeElement.textContent.trim()');
      await hand.channel('Lobby').focus();
      await guest.page.keyboard.press(keys);
      await hand.menu.waitFor();
      assert.equal(await hand.menu.getAttribute('aria-label'), 'Actions for Lobby');
      await offered(hand, GUEST_ON_CHANNEL);
      await until(async () => (await focused()) === 'Join', 'the focus on the first item');
      await guest.page.keyboard.press('ArrowDown');
      assert.equal(await focused(), 'Message');
      await hand.escape();
      assert.equal(await guest.evaluate('document.activeElement.dataset.channel'), 'Lobby');
    });

  test('a long press opens the menu, and lifting the finger chooses nothing', async (t) => {
    const phone = await room.page('Tom', { listenOnly: true, viewport: { width: 390, height: 844 }, touch: true });
    t.after(() => phone.close());
    const hand = new Hand(phone);
    await phone.press('Show channels and people');
    for (const row of [hand.channel('Lobby'), hand.person('Dora')]) {
      await row.waitFor();
      const box = (await row.boundingBox()) ?? assert.fail();
      const touch = await phone.page.context().newCDPSession(phone.page);
      const point = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [point] });
      await hand.menu.waitFor();
      await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
      assert.ok(await hand.menu.isVisible());
      await until(async () => {
        const menu = await hand.menu.boundingBox();
        return menu !== null && menu.x >= 0 && menu.x + menu.width <= 390 && menu.y >= 0 && menu.y + menu.height <= 844;
      }, 'the whole menu in view');
      assert.equal(await phone.person('Tom').then((person) => person?.channel), 'Root');
      await phone.page.keyboard.press('Escape');
      await hand.menu.waitFor({ state: 'detached' });
    }
    assert.equal(await phone.page.getByTestId('person-card').count(), 0);
  });
});
