import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { audit } from '../support/audit.ts';
import { hasChromium } from '../support/chromium.ts';
import { clientIdentity } from '../support/client-certificate.ts';
import { setRules } from '../support/conformance.ts';
import { Hand } from '../support/hand.ts';
import { joinAsSuperUser, UNHURRIED } from '../support/moderation.ts';
import type { MumbleClient } from '../support/mumble-client.ts';
import { Room } from '../support/room.ts';
import type { RoomPage } from '../support/room-page.ts';
import { SeveringProxy } from '../support/severing-proxy.ts';
import { until } from '../support/until.ts';

const LOBBY = 1;
const SPEAK = 0x8;
const TEXT = 0x200;

/** A network that takes everything and brings nothing. */
const SWALLOW = `
  const send = WebSocket.prototype.send;
  WebSocket.prototype.send = function (...data) { if (!window.swallowed) send.apply(this, data); };`;

describe('messages of a page', { skip: !hasChromium && 'no Chromium here' }, () => {
  let room: Room;
  let superUser: MumbleClient;
  let desktop: MumbleClient;
  let page: RoomPage;
  let hand: Hand;

  before(async () => {
    room = await Room.open({ channels: ['Lobby', 'Quiet'], config: UNHURRIED });
    superUser = await joinAsSuperUser(room);
    desktop = await room.desktop('Dora', { identity: clientIdentity('Dora') });
    page = await room.page('Paul', { listenOnly: true });
    hand = new Hand(page);
  });
  after(() => room.close());

  const field = (of = page) => of.page.getByRole('textbox', { name: /^Message to / });
  const entry = (text: string, of = page) => of.page.locator('li[data-kind=message]', { hasText: text });
  const said = async (text: string): Promise<string> =>
    (await desktop.next('TextMessage', ({ message }) => message.includes(text))).message;
  const tab = (name: string) =>
    page.page
      .getByRole('navigation', { name: 'Conversations' })
      .getByRole('button', { name: new RegExp(`^${name}\\b`) })
      .first();
  const elsewhere = (text: string) => page.page.getByTestId('elsewhere').getByText(text).waitFor();

  test('a refused message says why beside it, stays so, and is sent again when it may be', async () => {
    await desktop.move(LOBBY);
    await hand.choose(hand.channel('Lobby'), 'Message');
    await setRules(superUser, LOBBY, [{ group: 'all', deny: TEXT }]);
    await page.say('anybody **there**?');
    const refused = entry('anybody there?');
    await refused.getByText('Not sent: You may not write in Lobby.').waitFor();
    assert.equal(await refused.locator('strong').textContent(), 'there');
    assert.equal(await page.page.getByRole('log').getByText('Not sent').count(), 1);
    // As long as it is not done with: what else happens does not take it away.
    await page.say('hello?');
    await entry('hello?').getByText('Not sent: You may not write in Lobby.').waitFor();
    assert.equal(await page.page.locator('[data-delivery=refused]').count(), 2);
    await audit(page, 'messages: refused');
    await setRules(superUser, LOBBY, []);
    await refused.getByRole('button', { name: 'Send again' }).click();
    assert.equal(await said('anybody'), 'anybody <strong>there</strong>?');
    await refused.locator('[data-delivery]').waitFor({ state: 'detached' });
    assert.equal(await refused.count(), 1);
    await page.page.getByText('Sending…').waitFor({ state: 'detached' });
  });

  test('a refused message goes back into the field as it was typed', async () => {
    await setRules(superUser, LOBBY, [{ group: 'all', deny: TEXT }]);
    await page.say('*back* to the field');
    await entry('back to the field').locator('[data-delivery=refused]').waitFor();
    await field().fill('and on');
    await entry('back to the field').getByRole('button', { name: 'Edit' }).click();
    assert.equal(await field().inputValue(), '*back* to the field\nand on');
    assert.equal(await entry('back to the field').count(), 0);
    assert.ok(await page.evaluate<boolean>("document.activeElement.matches('textarea')"));
    await setRules(superUser, LOBBY, []);
    await page.press('Send');
    assert.equal(await said('and on'), '<em>back</em> to the field<br/>and on');
    await tab('Root').click();
  });

  test('a message into a dead connection does not stand as sent, and can be sent again afterwards', async (t) => {
    const proxy = await SeveringProxy.listen(room.app.app.ports.http);
    t.after(() => proxy.close());
    const url = `http://127.0.0.1:${proxy.port}/`;
    const roaming = await room.page('Rosa', { listenOnly: true, url, initScript: SWALLOW });
    t.after(() => roaming.close());
    await roaming.enter('Lobby');
    await roaming.evaluate('void (window.swallowed = true)');
    await roaming.say('did you get this?');
    const lost = entry('did you get this?', roaming);
    await lost.getByText('Sending…').waitFor();
    proxy.sever();
    await lost.getByText('The connection was lost: this may not have arrived.').waitFor();
    await roaming.evaluate('void (window.swallowed = false)');
    proxy.restore();
    await roaming.joined();
    assert.ok(
      !desktop.inbox.all.some(
        ({ name, body }) => name === 'TextMessage' && 'message' in body && body.message === 'did you get this?',
      ),
    );
    await lost.getByRole('button', { name: 'Send again' }).click();
    assert.equal(await said('did you get this?'), 'did you get this?');
    await lost.locator('[data-delivery]').waitFor({ state: 'detached' });
  });

  test('an own comment that was written into a dead connection stays to be saved again', async (t) => {
    const proxy = await SeveringProxy.listen(room.app.app.ports.http);
    t.after(() => proxy.close());
    const url = `http://127.0.0.1:${proxy.port}/`;
    const roaming = await room.page('Rosa', { listenOnly: true, url, initScript: SWALLOW });
    t.after(() => roaming.close());
    const writer = new Hand(roaming);
    const dialog = await writer.openDialog(writer.person('Rosa'), 'Edit comment…');
    await dialog.getByLabel('Your comment').fill('away for tea');
    await roaming.evaluate('void (window.swallowed = true)');
    await dialog.getByRole('button', { name: 'Save' }).click();
    proxy.sever();
    await dialog.getByText('The connection was lost. Try again when you are back.').waitFor();
    await roaming.evaluate('void (window.swallowed = false)');
    proxy.restore();
    await roaming.joined();
    assert.equal(await dialog.getByLabel('Your comment').inputValue(), 'away for tea');
    await writer.finish('Save');
    await desktop.becomes((belief) => belief.userNamed('Rosa')?.comment === 'away for tea', 'the comment');
  });

  test('a private conversation goes with the certificate, not with whoever takes the name', async () => {
    const identity = clientIdentity('Cleo');
    const cleo = await room.desktop('Cleo', { identity });
    cleo.say('psst', { session: await page.session() });
    await tab('Cleo').click();
    await field().fill('for Cleo alone');
    await cleo.close();
    await page.page.getByText('Cleo is not connected.').waitFor();
    const stranger = await room.desktop('Cleo', { identity: clientIdentity('another') });
    await hand.person('Cleo').waitFor();
    await page.page.getByText('Cleo is not connected.').waitFor();
    await hand.choose(hand.person('Cleo'), 'Message');
    assert.equal(await field().inputValue(), '');
    await stranger.close();
    const queen = await room.desktop('Queen', { identity });
    await tab('Queen').click();
    assert.equal(await field().inputValue(), 'for Cleo alone');
    await page.press('Send');
    assert.deepEqual((await queen.next('TextMessage')).session, [queen.session]);
    queen.say('it is me', { session: await page.session() });
    await entry('it is me').waitFor();
    await entry('psst').waitFor();
    await page.press('Close the conversation with Queen');
    await page.press('Close the conversation with Cleo');
    await queen.close();
  });

  test('what comes in conversations that are not open is told to screen readers, and what is open is not told twice', async () => {
    await desktop.move(0);
    desktop.say('in the open');
    await page.page.getByRole('log').getByText('in the open').waitFor();
    assert.equal(await page.page.getByTestId('elsewhere').textContent(), '');
    const region = page.page.getByTestId('elsewhere');
    assert.deepEqual(
      [await region.getAttribute('role'), await region.getAttribute('aria-atomic')],
      ['status', 'false'],
    );
    desktop.say('a <b>secret</b>', { session: await page.session() });
    await elsewhere('Dora to you alone: a secret');
    await tab('Dora').click();
    await page.page.getByRole('log').getByText('a secret').waitFor();
    assert.equal(await region.textContent(), '');
    desktop.say('back in the channel');
    await elsewhere('Dora in Root: back in the channel');
    const guest = await room.desktop('Gerd');
    await elsewhere('Gerd joined');
    await guest.close();
    await elsewhere('Gerd left');
  });

  test('who is muted by a moderator reads what to do, and hears of it in any conversation', async () => {
    const session = await page.session();
    const hint = page.page.getByRole('alert').filter({ hasText: 'A moderator muted you: write to them' });
    await superUser.setAudio({ mute: true }, session);
    await hint.waitFor();
    await elsewhere('SuperUser muted you');
    await audit(page, 'messages: muted by a moderator');
    await hint.getByRole('button', { name: 'Dismiss' }).click();
    await hint.waitFor({ state: 'detached' });
    await superUser.setAudio({ mute: false }, session);
    await elsewhere('SuperUser let you speak again');
    await superUser.setAudio({ mute: true }, session);
    await hint.waitFor();
    await superUser.setAudio({ mute: false }, session);
    await hint.waitFor({ state: 'detached' });
  });

  test('who is moved by somebody else reads by whom and where to, and goes back at once', async () => {
    await superUser.move(LOBBY, await page.session());
    const back = page.page.getByRole('button', { name: 'Go back' });
    const toast = page.page.getByRole('status').filter({ has: back });
    await toast.getByText('SuperUser moved you to Lobby').waitFor();
    await back.click();
    await page.page.locator('[data-channel=Root][data-own=true]').waitFor();
    await back.waitFor({ state: 'detached' });
  });

  test('who may not speak in a channel reads what to do there', async () => {
    await setRules(superUser, LOBBY, [{ group: 'all', deny: SPEAK }]);
    await page.enter('Lobby');
    const hint = page.page
      .getByRole('alert')
      .filter({ hasText: 'You may not speak in this channel: go to another one' });
    await hint.waitFor();
    await page.enter('Quiet');
    await hint.waitFor({ state: 'detached' });
    await setRules(superUser, LOBBY, []);
  });

  test('a lost connection is told to screen readers in any conversation', async (t) => {
    const proxy = await SeveringProxy.listen(room.app.app.ports.http);
    t.after(() => proxy.close());
    const roaming = await room.page('Rolf', { listenOnly: true, url: `http://127.0.0.1:${proxy.port}/` });
    t.after(() => roaming.close());
    desktop.say('psst', { session: await roaming.session() });
    await roaming.page
      .getByRole('navigation', { name: 'Conversations' })
      .getByRole('button', { name: /^Dora/ })
      .first()
      .click();
    const region = roaming.page.getByTestId('elsewhere');
    proxy.sever();
    await region.getByText('The connection was lost').waitFor();
    proxy.restore();
    await region.getByText('You are connected again').waitFor();
    await until(async () => (await roaming.session()) !== 0, 'the tree');
  });
});
