import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Locator } from 'playwright-core';
import { audit } from '../support/audit.ts';
import { hasChromium } from '../support/chromium.ts';
import { clientIdentity } from '../support/client-certificate.ts';
import { setRules } from '../support/conformance.ts';
import { Hand } from '../support/hand.ts';
import { joinAsSuperUser, promote, register, UNHURRIED } from '../support/moderation.ts';
import type { MumbleClient } from '../support/mumble-client.ts';
import { Room } from '../support/room.ts';
import type { RoomPage } from '../support/room-page.ts';
import { until } from '../support/until.ts';

const ENTER = 4;
const DAY_S = 86_400;

describe('bans, registrations, tokens and invitations', { skip: !hasChromium && 'no Chromium here' }, () => {
  let room: Room;
  let superUser: MumbleClient;
  let page: RoomPage;
  let hand: Hand;

  before(async () => {
    room = await Room.open({ channels: ['Lobby', 'Cellar', 'Café & Bar'], config: UNHURRIED });
    superUser = await joinAsSuperUser(room);
    await setRules(superUser, 2, [
      { group: 'all', deny: ENTER },
      { group: '#sesame', grant: ENTER },
    ]);
    page = await room.page('Mona', { listenOnly: true });
    await page.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await promote(superUser, 'Mona');
    hand = new Hand(page);
  });
  after(() => room.close());

  const bans = async () => {
    superUser.send('BanList', { query: true });
    return (await superUser.next('BanList')).bans;
  };
  const inCellar = (one: RoomPage, name: string) =>
    one.sees(name, (person) => person.channel === 'Cellar', 'is in the cellar');

  test('who is banned with a reason for a day is gone, told why, and in the list', async () => {
    const identity = clientIdentity('Troll');
    const troll = await room.desktop('Troll', { identity });
    await superUser.becomes((belief) => belief.userNamed('Troll') !== undefined, 'Troll');
    const hash = superUser.belief.userNamed('Troll')?.hash;
    const dialog = await hand.openDialog(hand.person('Troll'), 'Ban…');
    await dialog.getByLabel('For how long').selectOption('One day');
    await dialog.getByLabel('Reason').fill('shouting');
    await hand.finish('Ban');
    const removal = await troll.next('UserRemove');
    assert.deepEqual([removal.session, removal.reason], [troll.session, 'shouting']);
    await troll.closed;
    const [ban = assert.fail(), ...others] = await bans();
    assert.deepEqual(others, []);
    assert.deepEqual([ban.name, ban.reason, ban.duration, ban.hash], ['Troll', 'shouting', DAY_S, hash]);
    await assert.rejects(room.app.join('Troll', { identity }));
    await until(
      async () => (await page.chat()).some(({ text }) => text.includes('Troll was') && text.includes('shouting')),
      'the log',
    );
  });

  test('a ban is listed, edited and lifted', async () => {
    const dialog = await hand.openServerDialog('Ban list…');
    const entry = dialog.locator('[data-ban=Troll]');
    await entry.waitFor();
    await entry.getByText('Reason: shouting').waitFor();
    await dialog.getByRole('button', { name: 'Edit the ban of Troll' }).click();
    await dialog.getByLabel('Reason').fill('shouting all night');
    await dialog.getByLabel('For how long').selectOption('For good');
    await dialog.getByLabel('Address').fill('no address');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.getByText('This is not an address.').waitFor();
    // Of the certificate alone: everybody here comes from one machine.
    await dialog.getByLabel('Address').fill('192.0.2.0');
    await dialog.getByLabel('Prefix length').fill('24');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await entry.getByText('192.0.2.0/24 · Ends: never').waitFor();
    const [ban = assert.fail()] = await bans();
    assert.deepEqual([ban.name, ban.reason, ban.duration, ban.mask], ['Troll', 'shouting all night', 0, 96 + 24]);
    await dialog.getByRole('button', { name: 'Lift the ban of Troll' }).click();
    await dialog.getByText('Lift the ban of Troll? They can come back at once.').waitFor();
    await dialog.getByRole('button', { name: 'Lift the ban', exact: true }).click();
    await dialog.getByText('Nobody is banned.').waitFor();
    assert.deepEqual(await bans(), []);
    await hand.escape();
  });

  test('a page registers itself, and is listed, renamed and removed', async (t) => {
    const guest = await room.page('Gus', { listenOnly: true });
    t.after(() => guest.close());
    const guests = new Hand(guest);
    await guests.openDialog(guests.person('Gus'), 'Register me…');
    await guests.finish('Register');
    await superUser.becomes((belief) => (belief.userNamed('Gus')?.userId ?? null) !== null, 'the registration');
    await guest.caughtUp();
    // Once is enough.
    await guests.openMenu(guests.person('Gus'));
    assert.ok(!(await guests.offers()).includes('Register me…'));
    await guests.escape();

    const gone = await room.desktop('Abby', { identity: clientIdentity('Abby') });
    await register(superUser, 'Abby');
    await gone.close();
    await page.page.locator('[data-user=Abby]').waitFor({ state: 'detached' });

    const dialog = await hand.openServerDialog('Registered users…');
    await dialog.locator('[data-registration=Gus]').getByText('here now').waitFor();
    const listed = () => dialog.locator('[data-registration] .record-name').allTextContents();
    await dialog.getByLabel('Search names').fill('GU');
    assert.deepEqual(await listed(), ['Gus']);
    await dialog.getByLabel('Search names').fill('');
    const byName = await listed();
    assert.deepEqual(
      byName,
      byName.toSorted((a, b) => a.localeCompare(b)),
    );
    await dialog.getByLabel('Order').selectOption('Away longest first');
    assert.equal((await listed())[0], 'Abby');
    await dialog.getByLabel('Order').selectOption('Here last first');
    assert.equal((await listed()).at(-1), 'Abby');
    await dialog.getByRole('button', { name: 'Rename Gus' }).click();
    const field = dialog.getByRole('textbox', { name: 'Rename Gus' });
    await field.fill('Abby');
    await page.page.keyboard.press('Enter');
    await dialog.getByText('The server does not accept the name Abby.').waitFor();
    assert.equal(await field.inputValue(), 'Abby');
    await field.fill('Gustav');
    await page.page.keyboard.press('Enter');
    await dialog.locator('[data-registration=Gustav]').waitFor();
    await dialog.getByRole('button', { name: 'Remove the registration of Gustav' }).click();
    await dialog.getByText('Remove Gustav? Permissions given to them go too.').waitFor();
    await dialog.getByRole('button', { name: 'Remove', exact: true }).click();
    await dialog.locator('[data-registration=Gustav]').waitFor({ state: 'detached' });
    await hand.escape();
    superUser.send('UserList', {});
    assert.ok(!(await superUser.next('UserList')).users.some(({ name }) => name?.startsWith('Gus')));
  });

  test('a moderator registers somebody else', async () => {
    await room.desktop('Dora', { identity: clientIdentity('Dora') });
    await hand.openDialog(hand.person('Dora'), 'Register…');
    await hand.finish('Register');
    await superUser.becomes((belief) => (belief.userNamed('Dora')?.userId ?? null) !== null, 'the registration');
    await register(superUser, 'Dora');
  });

  test('a token opens a channel at once, and is forgotten when it is removed', async (t) => {
    const guest = await room.page('Tess', { listenOnly: true });
    t.after(() => guest.close());
    const guests = new Hand(guest);
    const locked = guest.page.locator('[data-channel=Cellar] [title="You may not enter"]');
    await locked.waitFor({ state: 'attached' });
    const dialog = await guests.openServerDialog('Access tokens…');
    await dialog.getByLabel('Token').fill('sesame');
    await guest.page.keyboard.press('Enter');
    await dialog.getByRole('button', { name: 'Remove sesame' }).waitFor();
    await guests.escape();
    await locked.waitFor({ state: 'detached' });
    await guest.enter('Cellar');
    await guest.enter('Root');
    await guests.openServerDialog('Access tokens…');
    await dialog.getByRole('button', { name: 'Remove sesame' }).click();
    await dialog.getByText('You have no tokens yet.').waitFor();
    await guests.escape();
    await locked.waitFor({ state: 'attached' });
  });

  test('the copy buttons give an address for browsers and one for the Mumble app', async () => {
    const copied = () => page.evaluate<string>('navigator.clipboard.readText()');
    await hand.choose(hand.channel('Café & Bar'), 'Copy link');
    await page.page.getByText('Copied', { exact: true }).waitFor();
    assert.equal(await copied(), `${room.app.pageUrl}#/Caf%C3%A9%20%26%20Bar`);
    await hand.choose(hand.channel('Café & Bar'), 'Copy link for Mumble');
    const { mumble } = room.app.app.ports;
    await until(async () => (await copied()).startsWith('mumble:'), 'the other link');
    const link = new URL(await copied());
    assert.equal(`${link.host}${link.pathname}`, `127.0.0.1:${mumble}/Caf%C3%A9%20%26%20Bar`);
    const dialog = await hand.openDialog(hand.channel('Lobby'), 'Information…');
    await dialog.getByRole('button', { name: 'Copy', exact: true }).first().click();
    await until(async () => (await copied()).endsWith('#/Lobby'), 'the link of the dialog');
    await hand.escape();
  });

  test('an invitation leads into its channel, with its token where it is locked', async (t) => {
    for (const [path, channel] of [
      ['Caf%C3%A9%20%26%20Bar', 'Café & Bar'],
      ['Cellar?token=sesame', 'Cellar'],
    ] as const) {
      const guest = await room.page('Iris', { listenOnly: true, url: `${room.app.pageUrl}#/${path}` });
      t.after(() => guest.close());
      await guest.sees('Iris', (person) => person.channel === channel, `is in ${channel}`);
      await guest.close();
      await superUser.becomes((belief) => belief.userNamed('Iris') === undefined, 'nobody called Iris');
    }
  });

  test('a token of an invitation outlasts another choice of channel, and the link for the Mumble app follows it', async (t) => {
    const guest = await room.openPage({ url: `${room.app.pageUrl}#/Cellar?token=sesame` });
    t.after(() => guest.close());
    const who = guest.page.getByTestId('who-is-here');
    const cellar = who.getByRole('button', { name: /^Cellar/ });
    const leadsTo = async (path: string) => {
      const link = guest.page.locator(`a[href="mumble://127.0.0.1:${room.app.app.ports.mumble}/${path}"]`);
      await link.waitFor();
    };
    await who.getByText('Your invitation leads here').waitFor();
    await leadsTo('Cellar');
    await who.getByRole('button', { name: 'Lobby' }).click();
    await leadsTo('Lobby');
    // It is locked for others.
    await cellar.click();
    await leadsTo('Cellar');
    await cellar.click();
    await leadsTo('');
    // Another link of this page, opened while it stands here.
    await guest.evaluate("location.hash = '#/Lobby'");
    await guest.page.getByText('You are invited to Lobby.').waitFor();
    await leadsTo('Lobby');
    await guest.evaluate("location.hash = '#/?token=sesame'");
    await leadsTo('');
    await guest.join('Ina', { listenOnly: true });
    await guest.sees('Ina', (person) => person.channel === 'Root', 'is where newcomers are put');
    await guest.enter('Cellar');
  });

  test('whoever may read the permissions finds a link with the password in it, and nobody else does', async (t) => {
    const dialog = await hand.openDialog(hand.channel('Cellar'), 'Information…');
    const field = (one: Locator) => one.getByLabel('Link with the password in it');
    await field(dialog).waitFor();
    const url = await field(dialog).inputValue();
    assert.equal(url, `${room.app.pageUrl}#/Cellar?token=sesame`);
    await dialog.getByRole('button', { name: 'Copy', exact: true }).last().click();
    await until(async () => (await page.evaluate('navigator.clipboard.readText()')) === url, 'the copy');
    await audit(page, 'information with a link with the password');
    await hand.escape();
    await hand.openDialog(hand.channel('Lobby'), 'Information…');
    await page.caughtUp();
    assert.equal(await field(dialog).count(), 0);
    await hand.escape();

    const guest = await room.page('Olga', { listenOnly: true, url });
    t.after(() => guest.close());
    await inCellar(guest, 'Olga');
    const guests = new Hand(guest);
    const seen = await guests.openDialog(guests.channel('Cellar'), 'Information…');
    await seen.getByLabel('Link to join here').waitFor();
    await guest.caughtUp();
    assert.equal(await field(seen).count(), 0);
  });

  test('an invitation is followed also by a page that has joined already', async (t) => {
    const guest = await room.page('Ivy', { listenOnly: true });
    t.after(() => guest.close());
    await guest.evaluate("location.hash = '#/Cellar?token=sesame'");
    await inCellar(guest, 'Ivy');
    await guest.evaluate("location.hash = '#/Nowhere'");
    await until(
      async () => (await guest.chat()).some(({ text }) => text.includes('There is no channel Nowhere here.')),
      'the log',
    );
  });

  test('a page that is banned is told by whom and why', async (t) => {
    const guest = await room.page('Bob', { listenOnly: true });
    t.after(() => guest.close());
    const dialog = await hand.openDialog(hand.person('Bob'), 'Ban…');
    await dialog.getByLabel('Reason').fill('enough');
    await dialog.getByLabel('For how long').selectOption('One hour');
    await hand.finish('Ban');
    await guest.page.getByText(/by Mona.*until .*: enough/).waitFor();
    superUser.send('BanList', { bans: [] });
    assert.deepEqual(await bans(), []);
  });
});
