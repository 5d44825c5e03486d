import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { hasChromium } from '../support/chromium.ts';
import { clientIdentity } from '../support/client-certificate.ts';
import { speak } from '../support/desktop-voice.ts';
import { Hand } from '../support/hand.ts';
import { joinAsSuperUser, promote, UNHURRIED } from '../support/moderation.ts';
import type { MumbleClient } from '../support/mumble-client.ts';
import { Room } from '../support/room.ts';
import type { RoomPage } from '../support/room-page.ts';
import { sine } from '../support/tone.ts';
import { until } from '../support/until.ts';

const LOBBY = 1;
const MS = 48;
/** A picture as a file, in base64. */
const DRAW = `(async () => {
  const canvas = new OffscreenCanvas(64, 48);
  const context = canvas.getContext('2d');
  context.fillStyle = 'teal';
  context.fillRect(0, 0, 64, 48);
  return new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer()).toBase64();
})()`;

describe('moderation by a page', { skip: !hasChromium && 'no Chromium here' }, () => {
  let room: Room;
  let desktop: MumbleClient;
  let moderator: RoomPage;
  let other: RoomPage;
  let hand: Hand;
  const identity = clientIdentity('Dora');

  before(async () => {
    room = await Room.open({ channels: ['Lobby'], config: UNHURRIED });
    const superUser = await joinAsSuperUser(room);
    desktop = await room.desktop('Dora', { identity });
    [moderator, other] = await Promise.all([
      room.page('Mona', { listenOnly: true }),
      room.page('Olga', { listenOnly: true }),
    ]);
    await promote(superUser, 'Mona');
    await superUser.close();
    await desktop.becomes((belief) => ['Mona', 'Olga'].every((name) => belief.userNamed(name)), 'everybody');
    hand = new Hand(moderator);
  });
  after(() => room.close());

  const dora = () => desktop.belief.users.get(desktop.session) ?? assert.fail();
  /** By the menu of a person; what the desktop client was told. */
  async function set(name: string, text: string) {
    const { session } = desktop.belief.userNamed(name) ?? assert.fail();
    desktop.inbox.skip();
    await hand.choose(hand.person(name), text);
    const told = await desktop.next('UserState', (body) => body.session === session);
    await moderator.caughtUp();
    return told;
  }
  /** Whether the menu shows it as set. */
  async function isSet(name: string, text: string): Promise<boolean> {
    await hand.openMenu(hand.person(name));
    const set = (await hand.item(text).getAttribute('aria-checked')) === 'true';
    await hand.escape();
    return set;
  }

  /** In the chat of the other one, once. */
  const told = (text: string) =>
    until(async () => (await other.chat()).filter((entry) => entry.text.includes(text)).length === 1, text);

  test('mute, deafen and priority are seen by everybody, and are taken back', async () => {
    const actor = await moderator.session();
    const muted = await set('Dora', 'Muted for everyone');
    assert.deepEqual([muted.mute, muted.actor], [true, actor]);
    await other.sees('Dora', (person) => person.muted, 'is muted');
    assert.ok(await isSet('Dora', 'Muted for everyone'));

    const deafened = await set('Dora', 'Deafened');
    assert.deepEqual([deafened.deaf, deafened.actor], [true, actor]);
    await other.sees('Dora', (person) => person.deafened, 'is deafened');

    // Who may speak again hears again, too.
    const spoken = await set('Dora', 'Muted for everyone');
    assert.equal(spoken.mute, false);
    await desktop.becomes(() => !dora().mute && !dora().deaf, 'speech');
    await other.sees('Dora', (person) => !person.muted && !person.deafened, 'may speak and hear');

    const priority = await set('Dora', 'Priority speaker');
    assert.equal(priority.prioritySpeaker, true);
    await other.page.locator('[data-user=Dora] [title="priority speaker"]').waitFor();
    assert.equal((await set('Dora', 'Priority speaker')).prioritySpeaker, false);
    await other.page.locator('[data-user=Dora] [title="priority speaker"]').waitFor({ state: 'detached' });
  });

  test('a page that is muted says who did it, and cannot take it back', async () => {
    await set('Olga', 'Muted for everyone');
    await told('Mona muted you');
    await other.page.getByTestId('talk-status').getByText('A moderator muted you').waitFor();
    const hands = new Hand(other);
    await hands.openMenu(hands.person('Olga'));
    assert.ok(!(await hands.offers()).includes('Muted for everyone'));
    await hands.escape();
    await set('Olga', 'Muted for everyone');
    await told('Mona let you speak again');
  });

  test('people are fetched and followed', async () => {
    await desktop.move(LOBBY);
    await hand.choose(hand.person('Dora'), 'Bring here');
    const moved = await desktop.next(
      'UserState',
      ({ channelId, actor }) => channelId === 0 && actor !== desktop.session,
    );
    assert.equal(moved.actor, await moderator.session());
    await other.sees('Dora', (person) => person.channel === 'Root', 'was brought');
    await desktop.move(LOBBY);
    await hand.choose(hand.person('Dora'), 'Go to their channel');
    await moderator.sees('Mona', (person) => person.channel === 'Lobby', 'went after');
    await moderator.enter('Root');
    await desktop.move(0);
  });

  test('a comment is written, read by others, shown again as it was typed, and removed by a moderator', async () => {
    const writer = new Hand(other);
    const dialog = await writer.openDialog(writer.person('Olga'), 'Edit comment…');
    await dialog.getByLabel('Your comment').fill('I like **tea**');
    await writer.finish('Save');
    await desktop.becomes(
      (belief) => belief.userNamed('Olga')?.comment === 'I like <strong>tea</strong>',
      'the comment',
    );
    const read = await hand.openDialog(hand.person('Olga'), 'Read comment…');
    await read.locator('strong', { hasText: 'tea' }).waitFor();
    await hand.escape();
    const again = await writer.openDialog(writer.person('Olga'), 'Edit comment…');
    assert.equal(await again.getByLabel('Your comment').inputValue(), 'I like **tea**');
    await writer.escape();
    await hand.openDialog(hand.person('Olga'), 'Remove comment…');
    await hand.dialog.getByText('It cannot be brought back. Olga is told who removed it.').waitFor();
    await hand.finish('Cancel');
    assert.equal(desktop.belief.userNamed('Olga')?.comment, 'I like <strong>tea</strong>');
    await hand.openDialog(hand.person('Olga'), 'Remove comment…');
    await hand.finish('Remove');
    await desktop.becomes((belief) => belief.userNamed('Olga')?.comment === '', 'no comment');
    await other.page.locator('[data-user=Olga] [title="has a comment"]').waitFor({ state: 'detached' });
    await told('Mona removed your comment');
  });

  test('a picture is chosen, seen by others, and removed by a moderator', async () => {
    const owner = new Hand(other);
    const dialog = await owner.openDialog(owner.person('Olga'), 'Change picture…');
    assert.ok(await dialog.getByRole('button', { name: 'Save' }).isDisabled());
    const buffer = Buffer.from(await other.evaluate<string>(DRAW), 'base64');
    await dialog.locator('input[type=file]').setInputFiles({ name: 'me.png', mimeType: 'image/png', buffer });
    await dialog.getByText('Your new picture').waitFor();
    desktop.inbox.skip();
    await owner.finish('Save');
    const { session } = desktop.belief.userNamed('Olga') ?? assert.fail();
    const heard = await desktop.next('UserState', (body) => body.session === session);
    assert.ok((heard.texture?.length ?? 0) > 0 || (heard.textureHash?.length ?? 0) > 0, 'a desktop client is told');
    for (const page of [moderator, other]) {
      const image = page.page.locator('[data-user=Olga] .lamp img');
      await image.waitFor();
      const selector = "document.querySelector('[data-user=Olga] .lamp img')";
      assert.ok(await page.evaluate(`${selector}.decode().then(() => ${selector}.naturalWidth > 0)`));
    }
    await hand.openDialog(hand.person('Olga'), 'Remove picture…');
    await hand.finish('Remove');
    await other.page.locator('[data-user=Olga] .lamp img').waitFor({ state: 'detached' });
    await told('Mona removed your picture');
  });

  test('who is registered by somebody is told by whom', async () => {
    await hand.openDialog(hand.person('Olga'), 'Register…');
    await hand.dialog.getByText('The server then knows Olga by their certificate').waitFor();
    await hand.finish('Register');
    await told('Mona registered you');
  });

  test('who is kicked is told the reason, and comes back with a press', async () => {
    // Whatever the page has open does not stay in the way.
    const elsewhere = new Hand(other);
    await elsewhere.openServerDialog('Access tokens…');
    const dialog = await hand.openDialog(hand.person('Olga'), 'Remove from the server…');
    await dialog.getByText('Olga can come back at once.').waitFor();
    await dialog.getByLabel('Reason').fill('time for bed');
    await hand.finish('Remove');
    await other.page.getByText('You were removed from the server by Mona: time for bed').waitFor();
    assert.equal(await elsewhere.dialog.count(), 0);
    const { reason, ban } = await desktop.next('UserRemove');
    assert.deepEqual([reason, ban ?? false], ['time for bed', false]);
    await other.join('Olga', { listenOnly: true });
  });

  test('what is silenced and turned down here is so for this listener alone, and for this certificate', async () => {
    await other.page.locator('[data-user=Dora]').click();
    const card = other.page.getByTestId('person-card');
    await card.getByRole('slider', { name: 'Volume of Dora' }).fill('50');
    await card.getByRole('button', { name: 'Silence for me' }).click();
    await card.getByText('silenced by you').waitFor();
    await other.page.keyboard.press('Escape');
    assert.equal(dora().mute, false);
    const heard = async (page: RoomPage): Promise<boolean> => {
      const { session } = desktop;
      return (await page.take()).soundingOf(session) > 300;
    };
    await Promise.all([moderator.take(), other.take()]);
    await speak(desktop, sine(620, 1500 * MS, { amplitude: 0.25 }));
    await until(() => heard(moderator), 'Dora at the other page');
    assert.equal(await heard(other), false);

    // Another name, the same certificate; another visit, the same browser.
    await desktop.close();
    desktop = await room.desktop('Dorothea', { identity });
    await other.page.reload();
    await other.join('Olga', { listenOnly: true });
    await other.page.locator('[data-user=Dorothea] [title="silenced by you"]').waitFor();
    await other.page.locator('[data-user=Dorothea]').click();
    assert.equal(await card.getByRole('slider').inputValue(), '50');
    await card.getByRole('button', { name: 'Hear again' }).click();
    await other.page.keyboard.press('Escape');
    await other.take();
    await speak(desktop, sine(620, 1500 * MS, { amplitude: 0.25 }));
    await until(() => heard(other), 'Dora again');
    // Somebody else who takes the name is not her.
    await desktop.close();
    desktop = await room.desktop('Dora', { identity: clientIdentity('Another') });
    await other.page.locator('[data-user=Dora]').click();
    assert.equal(await card.getByRole('slider').inputValue(), '100');
    await other.page.keyboard.press('Escape');
  });
});
