import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Locator } from 'playwright-core';
import type { Decoded } from '#proto/message-types.ts';
import { hasChromium } from '../support/chromium.ts';
import { clientIdentity } from '../support/client-certificate.ts';
import { rights, settled } from '../support/conformance.ts';
import { speak } from '../support/desktop-voice.ts';
import { Hand } from '../support/hand.ts';
import { joinAsSuperUser, promote, register, UNHURRIED } from '../support/moderation.ts';
import type { MumbleClient } from '../support/mumble-client.ts';
import { Room } from '../support/room.ts';
import type { RoomPage } from '../support/room-page.ts';
import { sine } from '../support/tone.ts';
import { until } from '../support/until.ts';

const LOBBY = 1;
const SPEAK = 8;
const ENTER = 4;

describe('permissions as a page edits them', { skip: !hasChromium && 'no Chromium here' }, () => {
  let room: Room;
  let superUser: MumbleClient;
  let quiet: MumbleClient;
  let page: RoomPage;
  let hand: Hand;
  let quietId: number;

  before(async () => {
    room = await Room.open({ channels: ['Lobby'], config: UNHURRIED });
    superUser = await joinAsSuperUser(room);
    page = await room.page('Mona', { listenOnly: true });
    quiet = await room.desktop('Quentin', { identity: clientIdentity('Quentin') });
    await promote(superUser, 'Mona');
    quietId = await register(superUser, 'Quentin');
    hand = new Hand(page);
  });
  after(() => room.close());

  const open = async (channel = 'Lobby'): Promise<Locator> => {
    const dialog = await hand.openDialog(hand.channel(channel), 'Permissions…');
    await dialog.getByRole('tab', { name: 'Rules' }).waitFor();
    return dialog;
  };
  /** As a desktop client is told them. */
  const rules = async (channel = LOBBY): Promise<Decoded<'ACL'>> => {
    await settled(superUser);
    superUser.send('ACL', { channelId: channel, query: true });
    return superUser.next('ACL', ({ channelId }) => channelId === channel);
  };
  const own = ({ acls }: Decoded<'ACL'>) =>
    acls
      .filter(({ inherited }) => inherited === false)
      .map(({ group, userId, grant, deny }) => [userId ?? group, grant, deny]);
  const names = (dialog: Locator) =>
    dialog.getByRole('region', { name: 'Rules' }).locator('li .name').allTextContents();

  test('a group with a member is denied Speak, which a desktop client sees and loses', async () => {
    const dialog = await open();
    await dialog.getByRole('tab', { name: 'Groups' }).click();
    await dialog.getByLabel('Name of the group').fill('hushed');
    await page.page.keyboard.press('Enter');
    await dialog.getByLabel('Add a member').fill('quentin');
    await page.page.keyboard.press('Enter');
    await dialog.getByText('Quentin', { exact: true }).waitFor();
    await dialog.getByRole('tab', { name: 'Rules' }).click();
    assert.deepEqual(await names(dialog), ['admin', 'auth']);
    await dialog.getByRole('button', { name: 'Add rule' }).click();
    await dialog.getByLabel('Group', { exact: true }).last().fill('hushed');
    await dialog.getByRole('checkbox', { name: 'Deny: Speak' }).check();
    await hand.finish('Save');

    const told = await rules();
    assert.deepEqual(own(told), [['hushed', 0, SPEAK]]);
    const group = told.groups.find(({ name }) => name === 'hushed') ?? assert.fail();
    assert.deepEqual([group.add, group.remove, group.inherit, group.inheritable], [[quietId], [], true, true]);

    await quiet.move(LOBBY);
    assert.equal((await rights(quiet, LOBBY)) & SPEAK, 0);
    await quiet.becomes(({ users }) => users.get(quiet.session)?.suppress === true, 'the loss of Speak');
    await superUser.move(LOBBY);
    await speak(quiet, sine(620, 48 * 200));
    await settled(quiet, superUser);
    assert.equal(superUser.voice.heard.all.filter(({ sender }) => sender === quiet.session).length, 0);
    await page.page.locator('[data-user=Quentin][data-muted=true]').waitFor();
  });

  test('whoever opens them again sees what was saved, and what comes from above cannot be changed here', async () => {
    const dialog = await open();
    assert.deepEqual(await names(dialog), ['admin', 'auth', 'hushed']);
    await dialog.getByRole('button', { name: 'hushed' }).click();
    assert.ok(await dialog.getByRole('checkbox', { name: 'Deny: Speak' }).isChecked());
    assert.equal(await dialog.getByRole('checkbox', { checked: true }).count(), 1);
    await dialog.getByRole('button', { name: 'admin from above' }).click();
    await dialog.getByText('This rule comes from a channel above. Change it there.').waitFor();
    assert.ok(await dialog.getByRole('checkbox', { name: 'Deny: Speak' }).isDisabled());
    assert.equal(await dialog.getByRole('button', { name: 'Remove rule' }).count(), 0);
    await dialog.getByRole('tab', { name: 'Groups' }).click();
    await dialog.getByRole('button', { name: 'hushed' }).click();
    await dialog.getByRole('button', { name: 'Remove Quentin' }).waitFor();
    assert.ok(await dialog.getByRole('button', { name: 'Save' }).isDisabled());
    await hand.finish('Cancel');
  });

  test('the order decides: a later rule for the person gives Speak back, an earlier one does not', async () => {
    const dialog = await open();
    await dialog.getByRole('button', { name: 'Add rule' }).click();
    await dialog.getByRole('radio', { name: 'Person' }).check();
    await dialog.getByLabel('Person').last().fill('Quentin');
    await page.page.keyboard.press('Enter');
    await until(async () => (await names(dialog)).at(-1) === 'Quentin', 'the rule of the person');
    await dialog.getByRole('checkbox', { name: 'Allow: Speak' }).check();
    await hand.finish('Save');
    assert.deepEqual(own(await rules()), [
      ['hushed', 0, SPEAK],
      [quietId, SPEAK, 0],
    ]);
    assert.equal((await rights(quiet, LOBBY)) & SPEAK, SPEAK);

    const again = await open();
    await again.getByRole('button', { name: 'Quentin' }).click();
    await again.getByRole('button', { name: 'Move up' }).click();
    assert.deepEqual(await names(again), ['admin', 'auth', 'Quentin', 'hushed']);
    // Not above what comes from above.
    await again.getByRole('button', { name: 'Move up' }).click();
    assert.deepEqual(await names(again), ['admin', 'auth', 'Quentin', 'hushed']);
    await hand.finish('Save');
    assert.deepEqual(own(await rules()), [
      [quietId, SPEAK, 0],
      ['hushed', 0, SPEAK],
    ]);
    assert.equal((await rights(quiet, LOBBY)) & SPEAK, 0);
  });

  test('allowing takes back denying, and a rule without rights of its own is removed again', async () => {
    const dialog = await open();
    await dialog.getByRole('button', { name: 'hushed' }).click();
    await dialog.getByRole('checkbox', { name: 'Allow: Speak' }).check();
    assert.ok(!(await dialog.getByRole('checkbox', { name: 'Deny: Speak' }).isChecked()));
    await dialog.getByRole('button', { name: 'Remove rule' }).click();
    assert.deepEqual(await names(dialog), ['admin', 'auth', 'Quentin']);
    await hand.finish('Save');
    assert.deepEqual(own(await rules()), [[quietId, SPEAK, 0]]);
  });

  test('without the rules from above a channel keeps only its own, and takes them over again', async () => {
    const dialog = await open();
    await dialog.getByRole('switch', { name: 'Take over the rules of the channels above' }).uncheck();
    assert.deepEqual(await names(dialog), ['Quentin']);
    await hand.finish('Save');
    assert.equal((await rules()).inheritAcls, false);
    // Whoever would shut themselves out by this is given a rule by the server.
    const again = await open();
    assert.deepEqual(await names(again), ['Quentin', 'Mona']);
    await again.getByRole('button', { name: 'Mona' }).click();
    await again.getByRole('button', { name: 'Remove rule' }).click();
    await again.getByRole('switch', { name: 'Take over the rules of the channels above' }).check();
    await hand.finish('Save');
    assert.equal((await rules()).inheritAcls, true);
  });

  test('a password is a rule against all and one for its token, as the desktop client makes them', async () => {
    const dialog = await open();
    await dialog.getByLabel('Password to enter').fill('sesame');
    await hand.finish('Save');
    const [, closing, opening] = own(await rules());
    assert.deepEqual(closing, ['all', 0, ENTER]);
    assert.deepEqual([opening?.[0], (Number(opening?.[1]) & ENTER) !== 0], ['#sesame', true]);
    const guest = await room.page('Gus', { listenOnly: true });
    await guest.page.locator('[data-channel=Lobby] [title="You may not enter"]').waitFor({ state: 'attached' });
    await guest.close();
    const again = await open();
    assert.equal(await again.getByLabel('Password to enter').inputValue(), 'sesame');
    await again.getByLabel('Password to enter').fill('');
    await hand.finish('Save');
    assert.deepEqual(own(await rules()), [[quietId, SPEAK, 0]]);
  });

  test('somebody who is only here for today is in a group until they leave', async () => {
    const visitor = await room.desktop('Vera');
    const save = async (change: (dialog: Locator) => Promise<void>): Promise<void> => {
      const dialog = await open();
      await dialog.getByRole('tab', { name: 'Groups' }).click();
      await dialog.getByRole('button', { name: 'hushed' }).click();
      await change(dialog);
      await hand.finish('Save');
      await settled(superUser);
    };
    assert.equal((await rights(visitor, LOBBY)) & SPEAK, SPEAK);
    superUser.send('ACL', {
      channelId: LOBBY,
      inheritAcls: true,
      groups: [{ name: 'hushed', inherited: false, inherit: true, inheritable: true, add: [], remove: [] }],
      acls: [{ group: 'hushed', inherited: false, applyHere: true, applySubs: true, grant: 0, deny: SPEAK }],
    });
    await settled(superUser);
    await save(async (dialog) => {
      await dialog.getByLabel('Add somebody who is here').fill('vera');
      await page.page.keyboard.press('Enter');
      await dialog.getByRole('button', { name: 'Remove Vera' }).waitFor();
    });
    await until(async () => ((await rights(visitor, LOBBY)) & SPEAK) === 0, 'the loss of Speak');
    await save((dialog) => dialog.getByRole('button', { name: 'Remove Vera' }).click());
    await until(async () => ((await rights(visitor, LOBBY)) & SPEAK) !== 0, 'Speak again');
    await visitor.close();
  });

  test('members from above are seen below, and can be taken out there alone', async () => {
    const dialog = await open();
    await dialog.getByRole('tab', { name: 'Groups' }).click();
    await dialog.getByRole('button', { name: 'admin from above' }).click();
    await dialog.getByText('Members from above').waitFor();
    await dialog.getByText('Mona', { exact: true }).waitFor();
    await dialog.getByLabel('Take somebody out').fill('Mona');
    await page.page.keyboard.press('Enter');
    await dialog.getByRole('button', { name: 'Remove Mona' }).waitFor();
    await hand.finish('Save');
    const admin = (await rules()).groups.find(({ name }) => name === 'admin') ?? assert.fail();
    assert.equal(admin.remove.length, 1);
    const above = (await rules(0)).groups.find(({ name }) => name === 'admin');
    assert.equal(above?.add.length, 1);
  });
});
