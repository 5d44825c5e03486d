import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { audit as auditPage, bothColors, type Look, PHONE, WIDE } from '../support/audit.ts';
import { hasChromium } from '../support/chromium.ts';
import { clientIdentity } from '../support/client-certificate.ts';
import { ROOT_RULES, setRules } from '../support/conformance.ts';
import { Hand } from '../support/hand.ts';
import { joinAsSuperUser, UNHURRIED } from '../support/moderation.ts';
import type { MumbleClient } from '../support/mumble-client.ts';
import { Room } from '../support/room.ts';
import type { RoomPage } from '../support/room-page.ts';
import { SeveringProxy } from '../support/severing-proxy.ts';
import { until } from '../support/until.ts';

const EVERYTHING = 0x1f0fff;
const PICTURE = readFileSync(new URL('../../web-client/public/icon-192.png', import.meta.url), 'base64');

// Every screen and dialog, light and dark, wide and on a phone, against every rule that axe-core has.
describe('accessibility', { skip: !hasChromium && 'no Chromium here' }, () => {
  let room: Room;
  let desktop: MumbleClient;
  let page: RoomPage;
  let hand: Hand;
  let proxy: SeveringProxy;

  before(async () => {
    room = await Room.open({
      channels: ['Lobby', 'Music', 'A channel with a rather long name for such a narrow column'],
      config: { ...UNHURRIED, registerName: 'Campfire', welcomeText: 'Welcome by the <b>fire</b>.' },
    });
    const superUser = await joinAsSuperUser(room);
    // Not registered: then everything can be done, registering oneself too.
    await setRules(superUser, 0, [...ROOT_RULES, { group: 'all', grant: EVERYTHING }], {
      groups: [{ name: 'friends', add: [0] }],
    });
    superUser.send('ChannelState', { channelId: 1, linksAdd: [2], description: 'A <b>place</b>', maxUsers: 5 });
    superUser.send('BanList', {
      bans: [
        { address: Buffer.from('00000000000000000000ffffc0000201', 'hex'), mask: 128, name: 'Troll', reason: 'noise' },
      ],
    });
    await superUser.ping();
    await superUser.close();
    desktop = await room.desktop('Dora', { identity: clientIdentity('Dora') });
    desktop.send('UserState', { session: desktop.session, comment: 'I like <i>tea</i>', userId: 0 });
    await desktop.setAudio({ selfMute: true, selfDeaf: true });
    const gus = await room.desktop('Gus');
    await gus.move(1);
    proxy = await SeveringProxy.listen(room.app.app.ports.http);
    const url = `http://127.0.0.1:${proxy.port}/`;
    page = await room.openPage({ url, reducedMotion: true, settings: { tokens: ['sesame'] } });
    hand = new Hand(page);
  });
  after(async () => {
    await room.close();
    await proxy.close();
  });

  const audit = (what: string, looks?: readonly Look[]): Promise<void> => auditPage(page, what, looks);

  test('the join screen, and what it says when a name is missing', async () => {
    await page.page.getByText('people are here now').waitFor();
    await audit('join');
    await page.page.setViewportSize(PHONE);
    await page.page.getByRole('button', { name: 'Who is here' }).click();
    await audit('join and who is here', bothColors(PHONE));
    await page.evaluate("document.querySelector('main').append(document.createElement('button'))");
    await assert.rejects(audit('a button without a name'), /button-name at main > button/);
    await page.evaluate("document.querySelector('main > button').remove()");
    await page.fillName(' ');
    await page.press('Join');
    await page.page.getByText('Enter a name to join.').waitFor();
    await audit('join without a name');
  });

  test('the room, with messages, people and a search', async () => {
    await page.join('Mona');
    desktop.say('Hello <b>there</b>: <a href="https://example.org/">a page</a><ul><li>one</li></ul>');
    desktop.say('psst', { session: await page.session() });
    await page.say('Good *evening* `code`');
    await until(async () => (await page.chat()).filter(({ kind }) => kind === 'message').length >= 3, 'messages');
    await audit('room');
    await page.page.getByRole('searchbox').or(page.page.getByLabel('Search people and channels')).first().fill('do');
    await audit('search', bothColors(WIDE));
    await page.page.keyboard.press('Escape');
    await page.page.locator('[data-channel=Music]').waitFor();
  });

  test('menus, the card of a person, and the forms at the microphone', async () => {
    await hand.openMenu(hand.person('Dora'));
    await audit('menu of a person', bothColors(WIDE));
    await hand.escape();
    await hand.openMenu(hand.channel('Lobby'));
    await audit('menu of a channel', bothColors(WIDE));
    await hand.escape();
    await page.press('Server');
    await audit('menu of the server', bothColors(WIDE));
    await hand.escape();
    await hand.person('Dora').click();
    await page.page.getByTestId('person-card').waitFor();
    await audit('card', bothColors(WIDE));
    await page.page.keyboard.press('Escape');
    await page.openSettings();
    await audit('talking and sound', bothColors(WIDE));
    await page.page.keyboard.press('Escape');
  });

  test('the tree of a phone and its menus', async () => {
    await page.page.setViewportSize(PHONE);
    await page.press('Show channels and people');
    await hand.channel('Lobby').waitFor();
    await audit('sheet', bothColors(PHONE));
    // The wide room has none; a phone that comes at once would still show it.
    await page.page.locator('.sheet').waitFor({ state: 'detached' });
    await page.page.setViewportSize(PHONE);
    await page.press('Show channels and people');
    await hand.openMenu(hand.channel('Lobby'));
    await audit('menu on a phone', bothColors(PHONE));
    if (await hand.menu.isVisible()) await page.page.keyboard.press('Escape');
  });

  test('dialogs about people', async () => {
    for (const [name, items] of [
      ['Dora', ['Information…', 'Read comment…', 'Remove comment…', 'Remove from the server…', 'Ban…']],
      ['Mona', ['Edit comment…', 'Change picture…', 'Register me…']],
    ] as const) {
      for (const item of items) {
        await hand.openDialog(hand.person(name), item);
        await audit(`${name}: ${item}`);
        await hand.escape();
      }
    }
  });

  test('dialogs about channels', async () => {
    for (const item of ['Information…', 'Add channel…', 'Edit…', 'Delete…']) {
      await hand.openDialog(hand.channel('Lobby'), item);
      await audit(`Lobby: ${item}`);
      await hand.escape();
    }
  });

  test('permissions', async () => {
    const dialog = await hand.openDialog(hand.channel('Lobby'), 'Permissions…');
    await dialog.getByRole('button', { name: 'Add rule' }).click();
    await audit('rules');
    await dialog.getByRole('radio', { name: 'Person' }).check();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.getByText('Name the person this rule is for.').waitFor();
    await audit('a rule for nobody yet');
    await dialog.getByRole('button', { name: 'admin from above' }).click();
    await audit('a rule from above');
    await dialog.getByRole('tab', { name: 'Groups' }).click();
    await dialog.getByRole('button', { name: 'friends from above' }).click();
    await audit('groups');
    await hand.escape();
  });

  test('dialogs about the server', async () => {
    const bans = await hand.openServerDialog('Ban list…');
    await bans.locator('[data-ban=Troll]').waitFor();
    await audit('bans');
    await bans.getByRole('button', { name: 'Lift the ban of Troll' }).click();
    await audit('lifting a ban');
    await bans.getByRole('button', { name: 'Cancel' }).click();
    await bans.getByRole('button', { name: 'Edit the ban of Troll' }).click();
    await bans.getByLabel('For how long').selectOption('Until…');
    await audit('a ban');
    await hand.escape();
    const registrations = await hand.openServerDialog('Registered users…');
    await registrations.getByRole('button', { name: 'Rename Dora' }).click();
    await audit('registrations');
    // The first Escape gives up the new name, and not the dialog.
    await page.page.keyboard.press('Escape');
    await registrations.getByRole('button', { name: 'Rename Dora' }).waitFor();
    await hand.escape();
    await hand.openServerDialog('Access tokens…');
    await audit('tokens');
    await hand.escape();
    await page.page.getByTestId('connection').click();
    await hand.dialog.waitFor();
    await audit('connection');
    await hand.escape();
  });

  test('a picture, whispers, and a room without a connection', async () => {
    desktop.say(`<img src="data:image/png;base64,${PICTURE}">`);
    await page.page.getByRole('button', { name: 'Picture', exact: true }).click();
    await hand.dialog.waitFor();
    await audit('picture');
    await hand.escape();
    await page.page.getByRole('button', { name: 'Whisper and shout' }).click();
    await hand.dialog.waitFor();
    await audit('whispers');
    await hand.escape();
    proxy.sever();
    await page.page.getByTestId('reconnecting').waitFor();
    await audit('reconnecting');
    proxy.restore();
    await page.joined();
  });

  test('settings, every section', async () => {
    await page.press('Settings');
    await hand.dialog.getByRole('tab').first().waitFor();
    for (const tab of await hand.dialog.getByRole('tab').all()) {
      await tab.click();
      await audit(`settings: ${await tab.textContent()}`);
    }
    await hand.escape();
  });
});
