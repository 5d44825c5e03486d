import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { hasChromium } from '../support/chromium.ts';
import { clientIdentity } from '../support/client-certificate.ts';
import { Hand } from '../support/hand.ts';
import { joinAsSuperUser, promote, UNHURRIED } from '../support/moderation.ts';
import type { MumbleClient } from '../support/mumble-client.ts';
import { Room } from '../support/room.ts';
import type { RoomPage } from '../support/room-page.ts';

const DAY_S = 86_400;
/** Where everybody in a test comes from. */
const LOOPBACK = '127.0.0.0';

describe('bans as a page makes them', { skip: !hasChromium && 'no Chromium here' }, () => {
  let room: Room;
  let superUser: MumbleClient;
  let page: RoomPage;
  let hand: Hand;

  before(async () => {
    room = await Room.open({ channels: ['Lobby'], config: UNHURRIED });
    superUser = await joinAsSuperUser(room);
    page = await room.page('Mona', { listenOnly: true });
    await promote(superUser, 'Mona');
    hand = new Hand(page);
  });
  after(() => room.close());

  const bans = async () => {
    superUser.send('BanList', { query: true });
    return (await superUser.next('BanList')).bans;
  };
  /** Somebody with a certificate, whom everybody knows. */
  const visitor = async (name: string) => {
    const identity = clientIdentity(name);
    const client = await room.desktop(name, { identity });
    await superUser.becomes((belief) => belief.userNamed(name) !== undefined, name);
    return { client, identity, hash: superUser.belief.userNamed(name)?.hash ?? assert.fail() };
  };
  const add = async () => {
    const dialog = await hand.openServerDialog('Ban list…');
    await dialog.getByRole('button', { name: 'Add a ban' }).click();
    return dialog;
  };
  const lift = async (who: string): Promise<void> => {
    await hand.dialog.getByRole('button', { name: `Lift the ban of ${who}` }).click();
    await hand.dialog.getByRole('button', { name: 'Lift the ban', exact: true }).click();
    await hand.dialog.locator(`[data-ban="${who}"]`).waitFor({ state: 'detached' });
  };

  test('a range of addresses is banned by hand, and nobody comes from it until the ban is lifted', async () => {
    const dialog = await add();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.getByText('Enter an address or a certificate.').waitFor();
    await dialog.getByLabel('Address').fill(LOOPBACK);
    await dialog.getByLabel('Prefix length').fill('8');
    await dialog.getByLabel('Name').fill('This house');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.getByText(`${LOOPBACK}/8 · Ends: never`).waitFor();
    await assert.rejects(room.app.join('Ada'));

    // Asked first.
    await dialog.getByRole('button', { name: 'Lift the ban of This house' }).click();
    await dialog.getByText('Lift the ban of This house? They can come back at once.').waitFor();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    assert.equal((await bans()).length, 1);
    await lift('This house');
    await (await room.app.join('Ada')).close();
    await hand.escape();
  });

  test('a certificate is banned as other programs write it, and only that one', async () => {
    const { client, identity, hash } = await visitor('Troll');
    await client.close();
    const dialog = await add();
    await dialog.getByLabel('Certificate').fill(hash.slice(1));
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.getByText('This is not a certificate: it needs 40 digits from 0 to f.').waitFor();
    await dialog.getByLabel('Certificate').fill(hash.toUpperCase().replaceAll(/(..)(?=.)/g, '$1:'));
    await dialog.getByLabel('Name').fill('Troll');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.getByText(`${hash} · Ends: never`).waitFor();
    await assert.rejects(room.app.join('Troll', { identity }));
    // Another one.
    await (await visitor('Ada')).client.close();
    await lift('Troll');
    await hand.escape();
  });

  test('a ban ends at a date and a time, which is shown', async () => {
    const end = new Date(Date.now() + 40 * DAY_S * 1000);
    end.setSeconds(0, 0);
    const local = (time: Date) =>
      new Date(time.getTime() - time.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
    const dialog = await add();
    await dialog.getByLabel('Address').fill('192.0.2.1');
    await dialog.getByLabel('For how long').selectOption('Until…');
    await dialog.getByLabel('Date and time of the end').fill(local(new Date(Date.now() - DAY_S * 1000)));
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.getByText('Choose a time that is still to come.').waitFor();
    await dialog.getByLabel('Date and time of the end').fill(local(end));
    const shown = end.toLocaleString('en', { dateStyle: 'medium', timeStyle: 'short' });
    await dialog.getByText(`Ends: ${shown}`).waitFor();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.getByText(`192.0.2.1/32 · Ends: ${shown}`).waitFor();
    const [ban = assert.fail()] = await bans();
    assert.equal(Date.parse(`${ban.start?.replace(/Z$/, '')}Z`) + (ban.duration ?? 0) * 1000, end.getTime());
    await lift('192.0.2.1/32');
    await hand.escape();
  });

  test('a ban that is edited keeps its place and what was not touched', async () => {
    const start = '2026-01-02T03:04:05';
    const address = (last: number) => Buffer.from([...Array<number>(10).fill(0), 0xff, 0xff, 192, 0, 2, last]);
    const names = ['One', 'Two', 'Three'];
    superUser.send('BanList', {
      bans: names.map((name, index) => ({ address: address(index), mask: 128, name, start, duration: 77_777_777 })),
    });
    const dialog = await hand.openServerDialog('Ban list…');
    await dialog.getByRole('button', { name: 'Edit the ban of Two' }).click();
    await dialog.getByLabel('Reason').fill('noise');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.locator('[data-ban=Two]').getByText('Reason: noise').waitFor();
    assert.deepEqual(
      (await bans()).map(({ name, reason, duration }) => [name, reason, duration]),
      [
        ['One', '', 77_777_777],
        ['Two', 'noise', 77_777_777],
        ['Three', '', 77_777_777],
      ],
    );
    await hand.escape();
    superUser.send('BanList', { bans: [] });
    assert.deepEqual(await bans(), []);
  });

  for (const [choice, seconds] of [
    ['For good', 0],
    ['One day', DAY_S],
  ] as const) {
    test(`who leaves while they are being banned, ${choice.toLowerCase()}, does not come back`, async () => {
      const name = `Troll ${seconds}`;
      const { client, identity, hash } = await visitor(name);
      const dialog = await hand.openDialog(hand.person(name), 'Ban…');
      await dialog.getByLabel('For how long').selectOption(choice);
      await dialog.getByLabel('Reason').fill('noise');
      await page.caughtUp();
      await client.close();
      await dialog
        .getByText(`${name} has left. The ban keeps them out all the same, by address and certificate.`)
        .waitFor();
      await hand.finish('Ban');
      await page.page.getByText(`${name} is banned.`).waitFor();
      const [ban = assert.fail(), ...others] = await bans();
      assert.deepEqual(others, []);
      assert.deepEqual([ban.name, ban.hash, ban.reason, ban.duration], [name, hash, 'noise', seconds]);
      await assert.rejects(room.app.join(name, { identity }));
      superUser.send('BanList', { bans: [] });
      assert.deepEqual(await bans(), []);
    });
  }

  test('whoever is to be removed and leaves before is said to have left', async () => {
    const { client } = await visitor('Gus');
    await hand.openDialog(hand.person('Gus'), 'Remove from the server…');
    await client.close();
    await page.page.getByText('Gus has left already.').waitFor();
    assert.equal(await hand.dialog.count(), 0);
  });

  for (const [item, button] of [
    ['Remove from the server…', 'Remove'],
    ['Register…', 'Register'],
  ] as const) {
    test(`“${item}” meets nobody else who has got the number of whom it is about`, async () => {
      const name = `Gil of ${button}`;
      const { client } = await visitor(name);
      const dialog = await hand.openDialog(hand.person(name), item);
      await dialog.getByRole('button', { name: button }).waitFor();
      // As after a restart, by which all numbers start again.
      await page.hear('UserState', { session: client.session, name: 'Somebody else' });
      await page.page.getByText(`${name} has left already.`).waitFor();
      assert.equal(await hand.dialog.count(), 0);
      await client.close();
    });
  }
});
