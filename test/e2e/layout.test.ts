import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { Catalogue, type Texts } from '../../web-client/src/i18n/catalogue.ts';
import { hasChromium } from '../support/chromium.ts';
import { clientIdentity } from '../support/client-certificate.ts';
import { ROOT_RULES, setRules } from '../support/conformance.ts';
import { Hand } from '../support/hand.ts';
import { joinAsSuperUser, UNHURRIED } from '../support/moderation.ts';
import type { MumbleClient } from '../support/mumble-client.ts';
import { Room } from '../support/room.ts';
import type { RoomPage } from '../support/room-page.ts';

const FAULTS = readFileSync(new URL('../support/layout-faults.js', import.meta.url), 'utf8');
const SIZES = [
  { width: 360, height: 740 },
  { width: 740, height: 360 },
  { width: 768, height: 1024 },
  { width: 1280, height: 800 },
];
const [PHONE = assert.fail(), , TABLET = assert.fail()] = SIZES;
/** A dialog knows no others. */
const OF_DIALOGS = [PHONE, TABLET];
const LANGUAGES = ['en', 'de', 'fr', 'es'];
const EVERYTHING = 0x1f0fff;
const OF_OTHERS = ['information', 'comment', 'removeComment', 'kick', 'ban'] as const;
const OF_ONESELF = ['ownComment', 'ownPicture', 'registerSelf'] as const;
const OF_THE_SERVER = ['bans.open', 'registrations.open', 'tokens.open'] as const;
const OF_CHANNELS = ['menu.information', 'room.add', 'room.edit', 'room.remove'] as const;

// Names are short here: whatever is cut off is ours.
describe('every screen has room for its words and for fingers', {
  skip: !hasChromium && 'no Chromium here',
}, () => {
  let room: Room;
  let dora: MumbleClient;

  before(async () => {
    room = await Room.open({ channels: ['Lobby', 'Music'], config: { ...UNHURRIED, registerName: 'Campfire' } });
    const superUser = await joinAsSuperUser(room);
    await setRules(superUser, 0, [...ROOT_RULES, { group: 'all', grant: EVERYTHING }], {
      groups: [{ name: 'friends', add: [0] }],
    });
    superUser.send('ChannelState', { channelId: 1, linksAdd: [2], description: 'A <b>place</b>', maxUsers: 5 });
    superUser.send('BanList', {
      bans: [{ address: Buffer.from('00000000000000000000ffffc0000201', 'hex'), mask: 128, name: 'Troll' }],
    });
    await superUser.ping();
    await superUser.close();
    dora = await room.desktop('Dora', { identity: clientIdentity('Dora') });
    dora.send('UserState', { session: dora.session, comment: 'I like <i>tea</i>', userId: 0 });
  });
  after(() => room.close());

  for (const language of LANGUAGES) {
    test(`in ${language}`, async (t) => {
      const file = new URL(`../../web-client/src/i18n/${language}.json`, import.meta.url);
      const words = new Catalogue(language, JSON.parse(readFileSync(file, 'utf8')) as Texts).t;
      const page = await room.openPage({
        viewport: TABLET,
        touch: true,
        reducedMotion: true,
        settings: { language, tokens: ['sesame'] },
      });
      t.after(() => page.close());
      await walk(page, words);
    });
  }

  async function look(page: RoomPage, what: string, sizes = SIZES): Promise<void> {
    const found: string[] = [];
    for (const size of sizes) {
      await page.page.setViewportSize(size);
      await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
      const faults = await page.evaluate<string[]>(FAULTS);
      found.push(...faults.map((fault) => `${size.width} × ${size.height}: ${fault}`));
    }
    await page.page.setViewportSize(TABLET);
    assert.deepEqual(found, [], what);
  }

  async function walk(page: RoomPage, words: Catalogue['t']): Promise<void> {
    const hand = new Hand(page);
    await page.page.getByTestId('who-is-here').waitFor();
    await look(page, 'joining');
    await page.press(words('join.join'));
    await page.page.locator('[data-microphone=off] .test').click();
    await page.page.locator('[data-microphone=on]').waitFor();
    await look(page, 'joining without a name, with a microphone');
    await page.fillName('Robin');
    await page.press(words('join.join'));
    await page.joined();
    await look(page, 'the room');
    await page.page.locator('textarea').fill('x'.repeat(6000));
    await look(page, 'too long a message');
    await page.page.locator('textarea').fill('');
    await page.page.setViewportSize(PHONE);
    await page.press(words('tree.show'));
    await hand.person('Dora').waitFor();
    await look(page, 'the tree of a phone', [PHONE]);
    await page.page.keyboard.press('Escape');
    await page.page.setViewportSize(TABLET);

    for (const row of [hand.person('Dora'), hand.person('Robin'), hand.channel('Lobby')]) {
      await hand.openMenu(row);
      await look(page, 'a menu', [TABLET]);
      await hand.escape();
    }
    await hand.person('Dora').click();
    await page.page.getByTestId('person-card').waitFor();
    await look(page, 'a card', [TABLET]);
    await page.page.keyboard.press('Escape');
    await page.press(words('talk.settings'));
    await page.page.locator('.popover').waitFor();
    await look(page, 'talking and sound', [TABLET]);
    await page.page.keyboard.press('Escape');

    const dialog = async (what: string, open: () => Promise<unknown>, ...further: (() => Promise<unknown>)[]) => {
      await open();
      await look(page, what, OF_DIALOGS);
      for (const [n, step] of further.entries()) {
        await step();
        await look(page, `${what}, ${n + 2}`, OF_DIALOGS);
      }
      await page.page.keyboard.press('Escape');
      await hand.dialog.waitFor({ state: 'detached' });
    };
    const press = (label: string) => () => hand.dialog.getByRole('button', { name: label, exact: true }).click();
    for (const item of OF_OTHERS) await dialog(item, () => hand.openDialog(hand.person('Dora'), words(`menu.${item}`)));
    for (const item of OF_ONESELF)
      await dialog(item, () => hand.openDialog(hand.person('Robin'), words(`menu.${item}`)));
    for (const item of OF_CHANNELS) await dialog(item, () => hand.openDialog(hand.channel('Lobby'), words(item)));
    await dialog(
      'rules',
      () => hand.openDialog(hand.channel('Lobby'), words('room.rules')),
      press(words('rules.add')),
      () => hand.dialog.getByRole('radio').last().check(),
      press(words('common.save')),
      () => hand.dialog.getByRole('tab').last().click(),
      () => hand.dialog.locator('.choice', { hasText: 'friends' }).click(),
    );
    for (const item of OF_THE_SERVER) {
      const open = async () => {
        await page.press(words('menu.server'));
        await hand.item(words(item)).click();
        await hand.dialog.locator('.record, .modal-body li').first().waitFor();
      };
      if (item === 'bans.open') {
        await dialog('lifting a ban', open, press(words('bans.removeOf', { who: 'Troll' })));
        const until = () => hand.dialog.getByRole('combobox').selectOption('until');
        await dialog(item, open, press(words('bans.editOf', { who: 'Troll' })), until);
      } else if (item === 'tokens.open') await dialog(item, open);
      else await dialog(item, open, press(words('registrations.remove', { name: 'Dora' })));
    }
    await dialog('connection', async () => {
      await page.page.getByTestId('connection').click();
      await hand.dialog.waitFor();
    });
    await dialog('whispers', async () => {
      await page.press(words('whisper.heading'));
      await hand.dialog.waitFor();
    });
    const open = async () => {
      await page.press(words('settings.open'));
      await hand.dialog.getByRole('tab').first().waitFor();
    };
    await open();
    const tabs = await hand.dialog.getByRole('tab').all();
    await page.page.keyboard.press('Escape');
    await hand.dialog.waitFor({ state: 'detached' });
    await dialog('settings', open, ...tabs.map((tab) => () => tab.click()));
  }
});
