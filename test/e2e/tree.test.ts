import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { hasChromium } from '../support/chromium.ts';
import { makeChannel, setRules } from '../support/conformance.ts';
import { Hand } from '../support/hand.ts';
import { joinAsSuperUser, promote, UNHURRIED } from '../support/moderation.ts';
import type { MumbleClient } from '../support/mumble-client.ts';
import { Room } from '../support/room.ts';
import type { RoomPage } from '../support/room-page.ts';
import { until } from '../support/until.ts';

/** What every menu was called since this was evaluated. */
const WATCH_MENUS = `(() => {
  window.menus = [];
  const note = () => document.querySelectorAll('[role=menu]').forEach((menu) => {
    const label = menu.getAttribute('aria-label');
    if (window.menus.at(-1) !== label) window.menus.push(label);
  });
  new MutationObserver(note).observe(document.body, { childList: true, subtree: true, attributes: true });
})()`;
const WRITE = 1;
const ROWS = `[...document.querySelectorAll('[data-row]')].map(({ dataset }) => dataset.channel ?? dataset.user)`;

describe('the tree of a page', { skip: !hasChromium && 'no Chromium here' }, () => {
  let room: Room;
  let superUser: MumbleClient;
  let dora: MumbleClient;
  let page: RoomPage;
  let hand: Hand;

  before(async () => {
    room = await Room.open({ channels: ['Aft', 'Bow', 'Lobby', 'Pit', 'Pool'], config: UNHURRIED });
    superUser = await joinAsSuperUser(room);
    page = await room.page('Mona', { listenOnly: true });
    await promote(superUser, 'Mona');
    dora = await room.desktop('Dora');
    await dora.move(id('Lobby'));
    await superUser.move(id('Aft'));
    await page.sees('Dora', ({ channel }) => channel === 'Lobby', 'is in the lobby');
    hand = new Hand(page);
  });
  after(() => room.close());
  beforeEach(() => search(''));

  const id = (name: string) => superUser.belief.channelNamed(name)?.id ?? assert.fail(name);
  const rows = () => page.evaluate<string[]>(ROWS);
  const shows = (...names: string[]) =>
    until(
      async () => JSON.stringify(await rows()) === JSON.stringify(names),
      `the rows ${names.join(', ')}`,
      5000,
    ).catch(async () => assert.deepEqual(await rows(), names));
  const search = (text: string) => page.page.getByLabel('Search people and channels').fill(text);
  const count = (name: string) => hand.channel(name).locator('.count').getAttribute('data-count');
  const focused = () => page.evaluate<string | undefined>('document.activeElement?.dataset.channel');
  const EVERYBODY = ['Root', 'Mona', 'Aft', 'SuperUser', 'Bow', 'Lobby', 'Dora', 'Pit', 'Pool'];

  test('the menu of somebody who leaves closes with a word and turns into nobody else’s', async () => {
    const ben = await room.desktop('Ben');
    await hand.person('Ben').waitFor();
    await page.evaluate(WATCH_MENUS);
    await hand.openMenu(hand.person('Ben'));
    await ben.close();
    await hand.menu.waitFor({ state: 'detached' });
    await page.page.getByText('Ben is no longer here.').waitFor();
    assert.deepEqual(await page.evaluate('window.menus'), ['Actions for Ben']);
  });

  test('the menu of somebody who is moved stays theirs', async () => {
    const ben = await room.desktop('Ben');
    await hand.person('Ben').waitFor();
    await page.evaluate(WATCH_MENUS);
    await hand.openMenu(hand.person('Ben'));
    await ben.move(id('Pool'));
    await page.sees('Ben', ({ channel }) => channel === 'Pool', 'is in the pool');
    assert.ok((await hand.offers()).includes('Message'));
    assert.deepEqual(await page.evaluate('window.menus'), ['Actions for Ben']);
    await hand.escape();
    await ben.close();
    await hand.person('Ben').waitFor({ state: 'detached' });
  });

  test('the card of somebody who leaves closes with a word too', async () => {
    const ivo = await room.desktop('Ivo');
    await hand.person('Ivo').click();
    await page.page.getByTestId('person-card').waitFor();
    await ivo.close();
    await page.page.getByTestId('person-card').waitFor({ state: 'detached' });
    await page.page.getByText('Ivo is no longer here.').waitFor();
  });

  test('the focus goes on in the place of a row that disappears', async () => {
    const ben = await room.desktop('Ben');
    await hand.person('Ben').focus();
    await ben.close();
    await hand.person('Ben').waitFor({ state: 'detached' });
    await until(
      () => page.evaluate<boolean>("document.activeElement?.dataset.user === 'Mona'"),
      'the focus on the next',
    );
    await page.page.keyboard.press('ArrowDown');
    assert.equal(await focused(), 'Aft');
  });

  test('where a search finds nothing the menu is that of the root', async () => {
    await search('nothing of this name');
    await shows();
    await page.page.getByRole('tree').click({ button: 'right' });
    await hand.menu.waitFor();
    assert.equal(await hand.menu.getAttribute('aria-label'), 'Actions for Root');
    assert.ok((await hand.offers()).includes('Message with all channels below'));
    await hand.escape();
    await search('');
    await shows(...EVERYBODY);
  });

  test('a search for a channel shows who is in it, and how many whatever is searched for', async () => {
    await search('lob');
    await shows('Root', 'Lobby', 'Dora');
    assert.deepEqual([await count('Lobby'), await count('Root')], ['1', '1']);
    await search('oo');
    await shows('Root', 'Mona', 'Pool');
    await search('');
    await shows(...EVERYBODY);
  });

  test('a branch is closed and opened during a search, and open when the search is over', async () => {
    await search('lobby');
    await hand.channel('Lobby').getByRole('button', { name: 'Close Lobby' }).click();
    await shows('Root', 'Lobby');
    assert.equal(await count('Lobby'), '1');
    await hand.channel('Lobby').focus();
    await page.page.keyboard.press('ArrowRight');
    await shows('Root', 'Lobby', 'Dora');
    await page.page.keyboard.press('ArrowLeft');
    await shows('Root', 'Lobby');
    await search('');
    await shows(...EVERYBODY);
  });

  test('among what a search has found a channel lands where it is dropped', async () => {
    await search('p');
    await shows('Root', 'Aft', 'SuperUser', 'Pit', 'Pool');
    await hand.channel('Pool').dragTo(hand.channel('Pit'), { targetPosition: { x: 80, y: 2 } });
    await shows('Root', 'Aft', 'SuperUser', 'Pool', 'Pit');
    await search('');
    await shows('Root', 'Mona', 'Aft', 'SuperUser', 'Bow', 'Lobby', 'Dora', 'Pool', 'Pit');
    await hand.choose(hand.channel('Pool'), 'Move down');
    await shows(...EVERYBODY);
  });

  test('a drag is no cut: no note moves the tree', async () => {
    const height = () => page.evaluate<number>("document.querySelector('[role=tree]').clientHeight");
    const before = await height();
    const from = (await hand.channel('Bow').boundingBox()) ?? assert.fail();
    const to = (await hand.channel('Pit').boundingBox()) ?? assert.fail();
    await page.page.mouse.move(from.x + 60, from.y + from.height / 2);
    await page.page.mouse.down();
    const over = [to.x + 60, to.y + to.height / 2] as const;
    await page.page.mouse.move(...over, { steps: 4 });
    await page.page.mouse.move(...over);
    await page.page.locator('[data-channel=Pit][data-drop=into]').waitFor();
    assert.equal(await hand.channel('Bow').getAttribute('data-cut'), 'true');
    assert.equal(await page.page.getByText(' is cut.').count(), 0);
    assert.equal(await height(), before);
    await page.page.keyboard.press('Escape');
    await page.page.mouse.up();
    await page.page.locator('[data-cut=true]').waitFor({ state: 'detached' });
    await shows(...EVERYBODY);
  });

  test('Alt and an arrow move a channel among its siblings, and the focus stays with it', async () => {
    await hand.channel('Pit').focus();
    await page.page.keyboard.press('Alt+ArrowUp');
    await shows('Root', 'Mona', 'Aft', 'SuperUser', 'Bow', 'Pit', 'Lobby', 'Dora', 'Pool');
    await page.page.getByText('Pit is now number 3 of 5.').waitFor();
    await until(async () => (await focused()) === 'Pit', 'the focus on the moved channel');
    await page.page.keyboard.press('Alt+ArrowUp');
    await shows('Root', 'Mona', 'Aft', 'SuperUser', 'Pit', 'Bow', 'Lobby', 'Dora', 'Pool');
    await until(async () => (await focused()) === 'Pit', 'the focus on the moved channel');
    await page.page.keyboard.press('Alt+ArrowDown');
    await page.page.keyboard.press('ArrowUp');
    await shows('Root', 'Mona', 'Aft', 'SuperUser', 'Bow', 'Pit', 'Lobby', 'Dora', 'Pool');
  });

  test('the menu moves a channel up and down, and no further than there is a place', async () => {
    await hand.choose(hand.channel('Pit'), 'Move down');
    await shows(...EVERYBODY);
    await hand.openMenu(hand.channel('Pool'));
    const offers = await hand.offers();
    assert.deepEqual([offers.includes('Move up'), offers.includes('Move down')], [true, false]);
    await hand.escape();
  });

  test('who may not change a channel moves it by no key', async (t) => {
    const guest = await room.page('Gus', { listenOnly: true });
    t.after(() => guest.close());
    const channel = guest.page.locator('[data-channel=Pit]');
    await channel.focus();
    // The rights are known when the menu is complete.
    await channel.click({ button: 'right' });
    await guest.page.getByRole('menu').waitFor();
    await guest.page.keyboard.press('Escape');
    await guest.page.getByRole('menu').waitFor({ state: 'detached' });
    await guest.caughtUp();
    await channel.focus();
    await guest.page.keyboard.press('Alt+ArrowUp');
    await guest.caughtUp();
    assert.deepEqual(
      (await guest.evaluate<string[]>(ROWS)).filter((name) => name !== 'Gus'),
      EVERYBODY,
    );
    assert.equal(await guest.page.getByRole('alert').count(), 0);
  });

  test('who may change only one channel is not offered a place for which others would have to make room', async (t) => {
    const [, second] = [
      await makeChannel(superUser, 'Crow', id('Lobby')),
      await makeChannel(superUser, 'Dove', id('Lobby')),
      await makeChannel(superUser, 'Emu', id('Lobby')),
      await makeChannel(superUser, 'Finch', id('Lobby')),
    ];
    await setRules(superUser, second, [{ group: 'all', grant: WRITE }]);
    const guest = await room.page('Gus', { listenOnly: true });
    t.after(() => guest.close());
    const guests = new Hand(guest);
    await guests.openMenu(guests.channel('Dove'));
    await guests.item('Cut to move').waitFor();
    const offers = await guests.offers();
    // Before the first of equal ones there is room; between them there is none.
    assert.deepEqual([offers.includes('Move up'), offers.includes('Move down')], [true, false]);
    await guests.escape();
    const order = async () => (await guest.evaluate<string[]>(ROWS)).filter((name) => /Crow|Dove|Emu|Finch/.test(name));
    await guests.channel('Dove').focus();
    await guest.page.keyboard.press('Alt+ArrowDown');
    await guest.caughtUp();
    assert.deepEqual(await order(), ['Crow', 'Dove', 'Emu', 'Finch']);
    assert.equal(await guest.page.getByRole('alert').count(), 0);
    await guest.page.keyboard.press('Alt+ArrowUp');
    await until(async () => (await order())[0] === 'Dove', 'the first place');
  });
});
