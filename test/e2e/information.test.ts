import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Locator } from 'playwright-core';
import { hasChromium } from '../support/chromium.ts';
import { clientIdentity, testAuthority } from '../support/client-certificate.ts';
import { speak } from '../support/desktop-voice.ts';
import { Hand } from '../support/hand.ts';
import { joinAsSuperUser, promote, UNHURRIED } from '../support/moderation.ts';
import type { MumbleClient } from '../support/mumble-client.ts';
import { picture } from '../support/picture.ts';
import { Room } from '../support/room.ts';
import type { RoomPage } from '../support/room-page.ts';
import { sine } from '../support/tone.ts';
import { until } from '../support/until.ts';

const LOBBY = 1;
const MS = 48;

describe('what a page tells about a person', { skip: !hasChromium && 'no Chromium here' }, () => {
  let room: Room;
  let dora: MumbleClient;
  let moderator: RoomPage;
  let guest: RoomPage;

  before(async () => {
    room = await Room.open({ channels: ['Lobby'], config: UNHURRIED });
    const superUser = await joinAsSuperUser(room);
    const authority = testAuthority('Campfire Authority');
    const { cert, key } = clientIdentity('Dora of Campfire', { issuer: authority });
    dora = await room.desktop('Dora', { identity: { cert: `${cert}\n${authority.cert}`, key } });
    dora.send('UserState', { session: dora.session, comment: 'I like <i>tea</i>', texture: picture(600, 400) });
    [moderator, guest] = await Promise.all([
      room.page('Mona', { listenOnly: true }),
      room.page('Gus', { listenOnly: true }),
    ]);
    await promote(superUser, 'Mona');
    await superUser.close();
  });
  after(() => room.close());

  const read = async (element: Locator): Promise<string> => (await element.textContent()) ?? '';
  const fact = (dialog: Locator, name: string) =>
    read(dialog.locator('dt', { hasText: name }).locator('xpath=following-sibling::dd[1]'));

  test('the numbers of a desktop client that talks grow while one looks', async (t) => {
    const hand = new Hand(moderator);
    const speech = new AbortController();
    const dialog = await hand.openDialog(hand.person('Dora'), 'Information…');
    const good = async () =>
      Number.parseInt(await read(dialog.locator('tr', { hasText: 'From them' }).locator('td').first()), 10);
    await dialog.locator('table').waitFor();
    const quiet = await good();
    const spoken = speak(dora, sine(440, MS * 60_000), { until: speech.signal });
    const seen: number[] = [quiet];
    for (let look = 0; look < 2; look++) {
      await until(async () => (await good()) > (seen.at(-1) ?? 0) + 20, 'more packets than before');
      seen.push(await good());
    }
    const bandwidth = Number.parseFloat(await fact(dialog, 'Bandwidth'));
    const idle = Number.parseInt(await fact(dialog, 'Silent for'), 10);
    t.diagnostic(`good packets ${seen.join(' → ')}; ${bandwidth} kbit/s, silent for ${idle} s`);
    assert.ok(bandwidth > 5, `${bandwidth} kbit/s`);
    assert.ok(idle <= 2, `silent for ${idle} s`);
    speech.abort();
    await spoken;
    await hand.escape();
  });

  test('the address, the client and the certificates are told to whoever may ban, and to no guest', async () => {
    const hand = new Hand(moderator);
    const dialog = await hand.openDialog(hand.person('Dora'), 'Information…');
    assert.equal(await fact(dialog, 'Address'), '127.0.0.1');
    const chain = dialog.locator('section', { hasText: 'Certificates' }).locator('li');
    await until(async () => (await chain.count()) === 2, 'both certificates');
    const [own = '', authority = ''] = await chain.allTextContents();
    assert.match(own, /^Dora of Campfire\s*issued by Campfire Authority · valid from .+ to /);
    assert.match(authority, /^Campfire Authority\s*self-signed · valid from /);
    await hand.escape();

    const guests = new Hand(guest);
    const told = await guests.openDialog(guests.person('Dora'), 'Information…');
    await told.getByText('Online').waitFor();
    await told.locator('table').waitFor();
    for (const hidden of ['Address', 'Version', 'Certificates']) assert.equal(await told.getByText(hidden).count(), 0);
    assert.ok(!(await read(told)).includes('127.0.0.1'));
    await guests.escape();
  });

  test('packets are told to whoever is in the same channel', async () => {
    const guests = new Hand(guest);
    await dora.move(LOBBY);
    await guest.sees('Dora', ({ channel }) => channel === 'Lobby', 'is in the lobby');
    const told = await guests.openDialog(guests.person('Dora'), 'Information…');
    await told.getByText('Online').waitFor();
    assert.equal(await told.locator('table').count(), 0);
    await guests.escape();
    await dora.move(0);
    await guest.sees('Dora', ({ channel }) => channel === 'Root', 'is back');
  });

  test('a picture is seen as large as it is, from the information and from the menu', async () => {
    const hand = new Hand(moderator);
    const information = await hand.openDialog(hand.person('Dora'), 'Information…');
    await information.getByRole('button', { name: 'View picture…' }).click();
    const sees = async (by: Hand) => {
      const image = by.page
        .getByRole('dialog', { name: 'Picture of Dora' })
        .getByRole('img', { name: 'Picture of Dora' });
      await image.waitFor();
      // It grows into its place.
      await until(async () => (await image.boundingBox())?.width === 600, 'the whole picture');
    };
    await sees(hand);
    await hand.escape();
    const guests = new Hand(guest);
    await guests.choose(guests.person('Dora'), 'View picture…');
    await sees(guests);
    await guests.escape();
    await guests.openMenu(guests.person('Mona'));
    assert.ok(!(await guests.offers()).includes('View picture…'));
    await guests.escape();
  });

  test('of somebody who left the dialogs say so, and keep what they knew', async () => {
    const hand = new Hand(moderator);
    const guests = new Hand(guest);
    const information = await hand.openDialog(hand.person('Dora'), 'Information…');
    await information.locator('table').waitFor();
    const comment = await guests.openDialog(guests.person('Dora'), 'Read comment…');
    await comment.locator('i', { hasText: 'tea' }).waitFor();
    await dora.close();
    for (const [dialog, title] of [
      [information, 'About Dora'],
      [comment, 'Comment of Dora'],
    ] as const) {
      await dialog.getByText('Dora is no longer here.').waitFor();
      assert.equal(await read(dialog.getByRole('heading', { level: 2 })), title);
    }
    assert.ok(await information.locator('table').isVisible());
    assert.ok(await comment.locator('i', { hasText: 'tea' }).isVisible());
    assert.equal(await information.getByText('The server did not answer.').count(), 0);
    await hand.escape();
    await guests.escape();
  });
});
