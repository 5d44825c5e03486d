import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Locator } from 'playwright-core';
import type { Decoded } from '#proto/message-types.ts';
import { hasChromium } from '../support/chromium.ts';
import { clientIdentity } from '../support/client-certificate.ts';
import { makeChannel, ROOT_RULES, rights, setRules, settled } from '../support/conformance.ts';
import { Hand } from '../support/hand.ts';
import { joinAsSuperUser, promote, register, UNHURRIED } from '../support/moderation.ts';
import type { MumbleClient } from '../support/mumble-client.ts';
import { Room } from '../support/room.ts';
import type { RoomPage } from '../support/room-page.ts';
import { until } from '../support/until.ts';

const ENTER = 4;
const SPEAK = 8;
const LISTEN = 0x800;
const KICK = 0x1_0000;

describe('whom and where a rule holds for, as a page says it', { skip: !hasChromium && 'no Chromium here' }, () => {
  let room: Room;
  let superUser: MumbleClient;
  let guest: MumbleClient;
  let member: MumbleClient;
  let page: RoomPage;
  let hand: Hand;
  let attic: number;
  let nook: number;
  let monaId: number;
  let memberId: number;

  before(async () => {
    room = await Room.open({ config: UNHURRIED });
    superUser = await joinAsSuperUser(room);
    attic = await makeChannel(superUser, 'Attic');
    nook = await makeChannel(superUser, 'Nook', attic);
    page = await room.page('Mona', { listenOnly: true });
    [guest, member] = await Promise.all([
      room.desktop('Gus'),
      room.desktop('Mia', { identity: clientIdentity('Mia') }),
    ]);
    await promote(superUser, 'Mona');
    monaId = await register(superUser, 'Mona');
    memberId = await register(superUser, 'Mia');
    hand = new Hand(page);
  });
  after(() => room.close());

  const open = async (channel: string): Promise<Locator> => {
    const dialog = await hand.openDialog(hand.channel(channel), 'Permissions…');
    await dialog.getByRole('tab', { name: 'Rules' }).waitFor();
    return dialog;
  };
  /** As a desktop client is told them. */
  const rules = async (channel: number): Promise<Decoded<'ACL'>> => {
    await settled(superUser);
    superUser.send('ACL', { channelId: channel, query: true });
    return superUser.next('ACL', ({ channelId }) => channelId === channel);
  };
  const own = ({ acls }: Decoded<'ACL'>) =>
    acls
      .filter(({ inherited }) => inherited === false)
      .map(({ group, userId, grant, deny }) => [userId ?? group, grant, deny]);
  const may = async (client: MumbleClient, right: number, channel: number) =>
    ((await rights(client, channel)) & right) !== 0;
  /** Among the rules or groups that are shown. */
  const choose = (dialog: Locator, name: string) =>
    dialog.getByRole('tabpanel').locator('.list .choice:not(.inherited)', { hasText: name }).click();

  test('a rule for a person nobody knows gives nobody anything, and says what is missing', async () => {
    const before = own(await rules(0));
    const dialog = await open('Root');
    await dialog.getByRole('button', { name: 'Add rule' }).click();
    await dialog.getByRole('radio', { name: 'Person' }).check();
    await dialog.getByRole('checkbox', { name: 'Allow: Remove people from the server' }).check();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.getByText('Name the person this rule is for. Without a name it cannot be saved.').waitFor();
    await dialog.getByLabel('Person').last().fill('Nobody');
    await page.page.keyboard.press('Enter');
    await dialog.getByText('Nobody is registered as Nobody.').waitFor();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.getByText('Nobody is registered as Nobody.').waitFor();
    assert.deepEqual(own(await rules(0)), before);
    assert.equal(await may(guest, KICK, 0), false);

    // Straight from the name to the button: saving waits until it is known whose it is.
    await dialog.getByLabel('Person').last().fill('mia');
    await hand.finish('Save');
    assert.deepEqual(own(await rules(0)), [...before, [memberId, KICK, 0]]);
    assert.deepEqual([await may(guest, KICK, 0), await may(member, KICK, 0)], [false, true]);
    await setRules(superUser, 0, ROOT_RULES, { groups: [{ name: 'admin', add: [monaId] }] });
  });

  test('a member who was typed last is saved with what else was changed', async () => {
    const dialog = await open('Attic');
    await dialog.getByRole('tab', { name: 'Groups' }).click();
    await dialog.getByLabel('Name of the group').fill('friends');
    await page.page.keyboard.press('Enter');
    await dialog.getByLabel('Add a member').fill('Nobody');
    await dialog.getByRole('tab', { name: 'Rules' }).click();
    await dialog.getByRole('button', { name: 'Save' }).click();
    // Back to where something is missing.
    await dialog.getByText('Nobody is registered as Nobody.').waitFor();
    await dialog.getByLabel('Add a member').fill('mia');
    await hand.finish('Save');
    const friends = (await rules(attic)).groups.find(({ name }) => name === 'friends') ?? assert.fail();
    assert.deepEqual(friends.add, [memberId]);
  });

  test('a rule holds here, below, or both', async () => {
    const dialog = await open('Attic');
    await dialog.getByRole('button', { name: 'Add rule' }).click();
    await dialog.getByRole('checkbox', { name: 'Deny: Speak' }).check();
    const save = async (inDialog: Locator, here: boolean, below: boolean): Promise<void> => {
      await inDialog.getByRole('switch', { name: 'Holds in this channel' }).setChecked(here);
      await inDialog.getByRole('switch', { name: 'Holds in the channels below' }).setChecked(below);
      await hand.finish('Save');
      await settled(superUser);
    };
    const held = async () => [await may(guest, SPEAK, attic), await may(guest, SPEAK, nook)];
    await save(dialog, false, true);
    assert.deepEqual(await held(), [true, false]);
    for (const [here, below] of [
      [true, false],
      [true, true],
    ] as const) {
      const again = await open('Attic');
      await choose(again, 'all');
      await save(again, here, below);
      assert.deepEqual(await held(), [!here, !below]);
    }
    await setRules(superUser, attic, [], { groups: [{ name: 'friends', add: [memberId] }] });
  });

  test('members are taken over below only where both channels want it', async () => {
    await setRules(superUser, nook, [
      { group: 'all', deny: LISTEN },
      { group: 'friends', grant: LISTEN },
    ]);
    assert.ok(await may(member, LISTEN, nook));
    const set = async (channel: string, text: string, on: boolean): Promise<void> => {
      const dialog = await open(channel);
      await dialog.getByRole('tab', { name: 'Groups' }).click();
      await choose(dialog, 'friends');
      await dialog.getByRole('switch', { name: text }).setChecked(on);
      await hand.finish('Save');
      await settled(superUser);
    };
    await set('Attic', 'Channels below may take over the members', false);
    assert.equal(await may(member, LISTEN, nook), false);
    await set('Attic', 'Channels below may take over the members', true);
    assert.ok(await may(member, LISTEN, nook));
    await set('Nook', 'Take over the members from the channels above', false);
    assert.equal(await may(member, LISTEN, nook), false);
    await set('Nook', 'Take over the members from the channels above', true);
    assert.ok(await may(member, LISTEN, nook));
  });

  test('a group that is removed has no members any more', async () => {
    const dialog = await open('Attic');
    await dialog.getByRole('tab', { name: 'Groups' }).click();
    await choose(dialog, 'friends');
    await dialog.getByRole('button', { name: 'Remove the group friends' }).click();
    await hand.finish('Save');
    assert.ok(!(await rules(attic)).groups.some(({ name }) => name === 'friends'));
    assert.equal(await may(member, LISTEN, nook), false);
  });

  test('what only the root knows is offered at the root alone', async () => {
    const offered = async (channel: string): Promise<string[]> => {
      const dialog = await open(channel);
      await dialog.getByRole('button', { name: 'Add rule' }).click();
      const rows = await dialog.getByRole('row').locator('th[scope=row]').allTextContents();
      await hand.finish('Cancel');
      return rows;
    };
    const root = await offered('Root');
    const below = await offered('Attic');
    assert.equal(below.length, 12);
    assert.deepEqual(root.slice(0, 12), below);
    assert.deepEqual(root.slice(12), [
      'Remove people from the server',
      'Ban people',
      'Register people',
      'Register oneself',
      'Remove comments and pictures',
    ]);
  });

  test('a later rule wins, and moving it up or down changes what holds', async () => {
    await setRules(superUser, attic, [
      { group: 'all', deny: ENTER },
      { group: 'auth', grant: ENTER },
    ]);
    const move = async (name: string, button: string): Promise<void> => {
      const dialog = await open('Attic');
      await choose(dialog, name);
      await dialog.getByRole('button', { name: button }).click();
      await hand.finish('Save');
      await settled(superUser);
    };
    assert.ok(await may(member, ENTER, attic));
    await move('all', 'Move down');
    assert.equal(await may(member, ENTER, attic), false);
    await move('all', 'Move up');
    assert.ok(await may(member, ENTER, attic));
  });

  test('rules that the server refuses stay on screen with the reason', async () => {
    const dialog = await open('Attic');
    await dialog.getByLabel('Password to enter').fill('sesame');
    await setRules(superUser, 0, ROOT_RULES, { groups: [{ name: 'admin', add: [] }] });
    await page.caughtUp();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.getByText('You lack a permission for this: Edit the channel and its permissions.').waitFor();
    assert.equal(await dialog.getByLabel('Password to enter').inputValue(), 'sesame');
    await setRules(superUser, 0, ROOT_RULES, { groups: [{ name: 'admin', add: [monaId] }] });
    await hand.finish('Save');
    await until(async () => own(await rules(attic)).some(([group]) => group === '#sesame'), 'the password');
  });
});
