import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Locator } from 'playwright-core';
import { hasChromium } from '../support/chromium.ts';
import { Hand } from '../support/hand.ts';
import { joinAsSuperUser, promote, UNHURRIED } from '../support/moderation.ts';
import type { MumbleClient } from '../support/mumble-client.ts';
import { Room } from '../support/room.ts';
import type { RoomPage } from '../support/room-page.ts';
import { until } from '../support/until.ts';

describe('channels as a page makes and changes them', { skip: !hasChromium && 'no Chromium here' }, () => {
  let room: Room;
  let desktop: MumbleClient;
  let page: RoomPage;
  let hand: Hand;

  before(async () => {
    room = await Room.open({ channels: ['Lobby', 'Music', 'Games'], config: { ...UNHURRIED, listenersPerUser: 1 } });
    const superUser = await joinAsSuperUser(room);
    page = await room.page('Mona', { listenOnly: true });
    await promote(superUser, 'Mona');
    await superUser.close();
    desktop = await room.desktop('Dora');
    hand = new Hand(page);
  });
  after(() => room.close());

  const channel = (name: string) => desktop.belief.channelNamed(name);
  /** Seen by the desktop client, and by the page as well. */
  async function becomes(holds: () => boolean, what: string): Promise<void> {
    await desktop.becomes(holds, what);
    await page.caughtUp();
  }
  const shown = () =>
    page.evaluate<string[]>("[...document.querySelectorAll('[data-channel]')].map(({ dataset }) => dataset.channel)");
  const shows = (...names: string[]) =>
    until(
      async () => JSON.stringify(await shown()) === JSON.stringify(names),
      `the channels ${names.join(', ')}`,
    ).catch(async () => assert.deepEqual(await shown(), names));

  test('a new channel is made with everything that was said of it', async () => {
    const dialog = await hand.openDialog(hand.channel('Lobby'), 'Add channel…');
    await dialog.getByLabel('Name').fill('Den');
    await dialog.getByLabel('Description').fill('A **quiet** place');
    await dialog.getByLabel('Position').fill('7');
    await dialog.getByLabel('Most people').fill('3');
    await hand.finish('Create');
    await becomes(() => channel('Den') !== undefined, 'the channel');
    const den = channel('Den') ?? assert.fail();
    assert.deepEqual([den.parent, den.position, den.maxUsers, den.temporary], [channel('Lobby')?.id, 7, 3, false]);
    await until(() => den.description !== '', 'the description');
    assert.equal(den.description, 'A <strong>quiet</strong> place');
    await shows('Root', 'Games', 'Lobby', 'Den', 'Music');
  });

  test('a name that is taken is refused before it is sent', async () => {
    const dialog = await hand.openDialog(hand.channel('Lobby'), 'Add channel…');
    await dialog.getByLabel('Name').fill('Den');
    await dialog.getByText('There is a channel with this name already.').waitFor();
    await page.page.keyboard.press('Enter');
    assert.ok(await dialog.isVisible());
    await hand.escape();
  });

  test('a temporary channel disappears when the last person leaves it', async () => {
    const dialog = await hand.openDialog(hand.channel('Root'), 'Add channel…');
    await dialog.getByLabel('Name').fill('Pop-up');
    await dialog.getByRole('switch', { name: 'Temporary' }).check();
    await hand.finish('Create');
    await becomes(() => channel('Pop-up')?.temporary === true, 'the temporary channel');
    // Whoever makes one is put into it.
    await page.sees('Mona', (person) => person.channel === 'Pop-up', 'is in the new channel');
    await page.enter('Root');
    await becomes(() => channel('Pop-up') === undefined, 'the end of the channel');
    await shows('Root', 'Games', 'Lobby', 'Den', 'Music');
  });

  test('an edited channel is changed for everybody, and the form shows what is', async () => {
    const den = channel('Den') ?? assert.fail();
    const dialog = await hand.openDialog(hand.channel('Den'), 'Edit…');
    assert.equal(await dialog.getByLabel('Name').inputValue(), 'Den');
    assert.equal(await dialog.getByLabel('Position').inputValue(), '7');
    await until(async () => (await dialog.getByLabel('Description').inputValue()) === 'A **quiet** place', 'the text');
    await dialog.getByLabel('Name').fill('Library');
    await dialog.getByLabel('Description').fill('Read *here*');
    await dialog.getByLabel('Position').fill('-1');
    await dialog.getByLabel('Most people').fill('0');
    await hand.finish('Save');
    await becomes(() => den.name === 'Library' && den.description.includes('Read'), 'the changes');
    assert.deepEqual([den.position, den.maxUsers, den.description], [-1, 0, 'Read <em>here</em>']);
    const facts = await hand.openDialog(hand.channel('Library'), 'Information…');
    await facts.locator('em', { hasText: 'here' }).waitFor();
    await hand.escape();
  });

  test('a channel is dragged into another and among its siblings', async () => {
    await hand.channel('Library').dragTo(hand.channel('Music'));
    await becomes(() => channel('Library')?.parent === channel('Music')?.id, 'the move');
    await shows('Root', 'Games', 'Lobby', 'Music', 'Library');
    await hand.channel('Music').dragTo(hand.channel('Games'), { targetPosition: { x: 80, y: 2 } });
    await shows('Root', 'Music', 'Library', 'Games', 'Lobby');
    assert.equal(await page.page.locator('[data-drop]').count(), 0);
  });

  test('a person is dragged into a channel', async () => {
    await hand.person('Dora').dragTo(hand.channel('Games'));
    await becomes(() => desktop.channel === channel('Games')?.id, 'the move');
    await hand.person('Dora').dragTo(hand.channel('Root'));
    await becomes(() => desktop.channel === 0, 'the move back');
  });

  test('a channel and a person are moved by cut and paste, with the keyboard or the menu', async () => {
    await hand.channel('Library').focus();
    await page.page.keyboard.press('Control+x');
    await page.page.locator('[data-channel=Library][data-cut=true]').waitFor();
    await page.page.getByText('Library is cut.').waitFor();
    await hand.channel('Games').focus();
    await page.page.keyboard.press('Control+v');
    await becomes(() => channel('Library')?.parent === channel('Games')?.id, 'the move');
    assert.equal(await page.page.locator('[data-cut=true]').count(), 0);

    await hand.choose(hand.person('Dora'), 'Cut to move');
    await hand.choose(hand.channel('Music'), 'Move Dora here');
    await becomes(() => desktop.channel === channel('Music')?.id, 'the move');

    // Escape forgets what was cut.
    await hand.channel('Library').focus();
    await page.page.keyboard.press('Control+x');
    await page.page.locator('[data-cut=true]').waitFor();
    await page.page.keyboard.press('Escape');
    await page.page.locator('[data-cut=true]').waitFor({ state: 'detached' });
    await hand.openMenu(hand.channel('Music'));
    assert.ok(!(await hand.offers()).some((offer) => /^Move .* here$/.test(offer)));
    await hand.escape();
    await desktop.move(0);
    await page.caughtUp();
  });

  test('channels are linked and unlinked', async () => {
    const games = channel('Games') ?? assert.fail();
    await hand.choose(hand.channel('Games'), 'Link with my channel');
    await becomes(() => games.links.has(0), 'the link');
    await hand.choose(hand.channel('Games'), 'Unlink from my channel');
    await becomes(() => games.links.size === 0, 'the end of the link');
    await hand.choose(hand.channel('Games'), 'Link with my channel');
    const facts = await hand.openDialog(hand.channel('Games'), 'Information…');
    await facts.getByRole('button', { name: 'Unlink Root' }).click();
    await becomes(() => games.links.size === 0, 'the end of the link again');
    await hand.escape();
  });

  test('one listens to a channel from elsewhere, as loud as one likes', async () => {
    const session = await page.session();
    const user = desktop.belief.users.get(session) ?? assert.fail();
    const games = channel('Games')?.id ?? assert.fail();
    await hand.choose(hand.channel('Games'), 'Listen from where I am');
    await becomes(() => user.listening.has(games), 'a listener');
    await page.page.locator('[data-channel=Games] [title="You listen to this channel"]').waitFor();
    const facts = await hand.openDialog(hand.channel('Games'), 'Information…');
    const slider = facts.getByRole('slider', { name: 'Volume of what you listen to' });
    await slider.fill('50');
    await slider.dispatchEvent('change');
    await hand.escape();
    const again = await hand.openDialog(hand.channel('Games'), 'Information…');
    await until(async () => (await again.getByRole('slider').inputValue()) === '50', 'the volume');
    await again.getByRole('switch', { name: 'Listen from where I am' }).uncheck();
    await becomes(() => !user.listening.has(games), 'the end of listening');
    await hand.escape();
  });

  test('where the server refuses to let one listen the switch says that one does not', async () => {
    const user = desktop.belief.users.get(await page.session()) ?? assert.fail();
    const listen = (one: Locator) => one.getByRole('switch', { name: 'Listen from where I am' });
    const first = await hand.openDialog(hand.channel('Games'), 'Information…');
    await listen(first).check();
    await becomes(() => user.listening.size === 1, 'a listener');
    await hand.escape();
    const second = await hand.openDialog(hand.channel('Lobby'), 'Information…');
    await listen(second).check();
    await second.getByText('You may not listen to more channels.').waitFor();
    await until(async () => !(await listen(second).isChecked()), 'the switch as it is');
    await hand.escape();
    await hand.choose(hand.channel('Games'), 'Listen from where I am');
    await becomes(() => user.listening.size === 0, 'the end of listening');
  });

  test('whoever may not enter is shown the way to its password, from the refusal and from the menu', async (t) => {
    const rules = await hand.openDialog(hand.channel('Music'), 'Permissions…');
    await rules.getByRole('tab', { name: 'Rules' }).waitFor();
    await rules.getByLabel('Password to enter').fill('sesame');
    await hand.finish('Save');
    const entered = () =>
      desktop.becomes((belief) => belief.userNamed('Gus')?.channel === channel('Music')?.id, 'Gus in the channel');
    for (const options of [{}, { viewport: { width: 390, height: 844 }, touch: true }]) {
      const guest = await room.page('Gus', { listenOnly: true, ...options });
      t.after(() => guest.close());
      const guests = new Hand(guest);
      const openTree = () => guest.page.getByRole('button', { name: 'Show channels and people' }).click();
      const phone = 'touch' in options;
      if (phone) await openTree();
      await guests.channel('Music').click();
      const refusal = guest.page.getByRole('alert').filter({ hasText: 'You may not enter Music.' });
      await refusal.waitFor();
      await refusal.getByRole('button', { name: 'Access tokens…' }).click();
      await guests.dialog.getByText('If Music has a password, add it here').waitFor();
      await guests.dialog.getByLabel('Token').fill('wrong');
      await guest.page.keyboard.press('Enter');
      await guests.dialog.getByText('You may not enter Music.').waitFor();
      await guests.dialog.getByLabel('Token').fill('sesame');
      await guest.page.keyboard.press('Enter');
      await guests.dialog.waitFor({ state: 'detached' });
      await entered();
      await guest.close();
      await desktop.becomes((belief) => belief.userNamed('Gus') === undefined, 'nobody called Gus');
    }
    const guest = await room.page('Gus', { listenOnly: true });
    t.after(() => guest.close());
    const guests = new Hand(guest);
    await guests.openMenu(guests.channel('Music'));
    await guests.escape();
    await guests.openDialog(guests.channel('Music'), 'Access tokens…');
    await guests.dialog.getByLabel('Token').fill('sesame');
    await guest.page.keyboard.press('Enter');
    await entered();
    await guests.openMenu(guests.channel('Music'));
    assert.ok(!(await guests.offers()).includes('Access tokens…'));
    await guests.escape();
  });

  test('a channel is deleted only after it was said what goes with it', async () => {
    await desktop.move(channel('Library')?.id ?? assert.fail());
    const dialog = await hand.openDialog(hand.channel('Games'), 'Delete…');
    await dialog
      .getByText('The channel below it is deleted too. One person is moved out. This cannot be undone.')
      .waitFor();
    await hand.finish('Cancel');
    assert.ok(channel('Games'));
    await hand.openDialog(hand.channel('Games'), 'Delete…');
    await hand.finish('Delete');
    await becomes(() => channel('Games') === undefined && channel('Library') === undefined, 'the end of both');
    assert.equal(desktop.channel, 0);
    assert.deepEqual(desktop.belief.offences, []);
    await page.page.locator('[data-channel=Games]').waitFor({ state: 'detached' });
  });
});
