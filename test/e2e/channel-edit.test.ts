import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Locator } from 'playwright-core';
import { hasChromium } from '../support/chromium.ts';
import { makeChannel, ROOT_RULES, setRules, settled } from '../support/conformance.ts';
import { Hand } from '../support/hand.ts';
import { joinAsSuperUser, promote, register, UNHURRIED } from '../support/moderation.ts';
import type { MumbleClient } from '../support/mumble-client.ts';
import { Room } from '../support/room.ts';
import type { RoomPage } from '../support/room-page.ts';
import { until } from '../support/until.ts';

/** Travels only when somebody asks for it. */
const LONG = 'Long enough to be fetched. '.repeat(12);

describe('a channel that is edited while others change it', { skip: !hasChromium && 'no Chromium here' }, () => {
  let room: Room;
  let superUser: MumbleClient;
  let page: RoomPage;
  let hand: Hand;
  let monaId: number;
  let attic: number;

  before(async () => {
    room = await Room.open({ config: UNHURRIED });
    superUser = await joinAsSuperUser(room);
    await makeChannel(superUser, 'Cellar', 0, { position: 1 });
    attic = await makeChannel(superUser, 'Attic', 0, { position: 2, description: LONG, maxUsers: 9 });
    await makeChannel(superUser, 'Zoo', 0, { position: 3 });
    page = await room.page('Mona', { listenOnly: true });
    await promote(superUser, 'Mona');
    monaId = await register(superUser, 'Mona');
    hand = new Hand(page);
  });
  after(() => room.close());

  const channel = () => superUser.belief.channels.get(attic) ?? assert.fail();
  const open = async (): Promise<Locator> => {
    const dialog = await hand.openDialog(hand.channel('Attic'), 'Edit…');
    await dialog.getByLabel('Name').waitFor();
    return dialog;
  };
  /** By another admin, and the page knows of it. */
  const change = async (set: Record<string, unknown>): Promise<void> => {
    superUser.send('ChannelState', { channelId: attic, ...set });
    await settled(superUser);
    await page.caughtUp();
  };

  test('what is typed stays when somebody else changes the description, and only that is saved', async () => {
    const dialog = await open();
    await dialog.getByLabel('Description').fill('Mind the **beam**');
    await change({ description: `${LONG} And another line.`, maxUsers: 5 });
    assert.equal(await dialog.getByLabel('Description').inputValue(), 'Mind the **beam**');
    await hand.finish('Save');
    await superUser.becomes(() => channel().description === 'Mind the <strong>beam</strong>', 'the description');
    // Not taken back to what they were when the form opened.
    assert.equal(channel().maxUsers, 5);
  });

  test('an edit that leaves the position alone leaves the channel at its place', async () => {
    const names = () =>
      page.evaluate<string[]>("[...document.querySelectorAll('[data-channel]')].map(({ dataset }) => dataset.channel)");
    const dialog = await open();
    assert.equal(await dialog.getByLabel('Position').inputValue(), '2');
    await dialog.getByLabel('Name').fill('Loft');
    await hand.finish('Save');
    await superUser.becomes(() => channel().name === 'Loft', 'the name');
    assert.equal(channel().position, 2);
    await until(async () => (await names()).includes('Loft'), 'the name on the page');
    assert.deepEqual(await names(), ['Root', 'Cellar', 'Loft', 'Zoo']);
    await change({ name: 'Attic' });
  });

  test('what the server refuses stays in the form with the reason, and can be saved in another way', async () => {
    const dialog = await open();
    await dialog.getByLabel('Name').fill('What~ever');
    await dialog.getByLabel('Description').fill('Typed with care');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.getByText('The server does not accept this channel name').waitFor();
    assert.equal(await dialog.getByLabel('Description').inputValue(), 'Typed with care');
    await dialog.getByLabel('Name').fill('Attic');
    await hand.finish('Save');
    await superUser.becomes(() => channel().description === 'Typed with care', 'the description');
  });

  test('who may not edit it any more is told so, and keeps the text', async () => {
    const dialog = await open();
    await dialog.getByLabel('Description').fill('Too late');
    await setRules(superUser, 0, ROOT_RULES, { groups: [{ name: 'admin', add: [] }] });
    await page.caughtUp();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.getByText('You lack a permission for this: Edit the channel and its permissions.').waitFor();
    assert.equal(await dialog.getByLabel('Description').inputValue(), 'Too late');
    await setRules(superUser, 0, ROOT_RULES, { groups: [{ name: 'admin', add: [monaId] }] });
    await hand.finish('Cancel');
  });

  test('a new channel that the server refuses is still there to be named otherwise', async () => {
    const dialog = await hand.openDialog(hand.channel('Attic'), 'Add channel…');
    await dialog.getByLabel('Name').fill('Up~stairs');
    await dialog.getByRole('button', { name: 'Create' }).click();
    await dialog.getByText('The server does not accept this channel name').waitFor();
    await dialog.getByLabel('Name').fill('Upstairs');
    await hand.finish('Create');
    await superUser.becomes((belief) => belief.channelNamed('Upstairs')?.parent === attic, 'the channel');
  });
});
