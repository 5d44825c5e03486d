import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { audit as auditPage, bothColors, type Look, PHONE, TABLET, WIDE } from '../support/audit.ts';
import { hasChromium } from '../support/chromium.ts';
import { clientIdentity } from '../support/client-certificate.ts';
import { makeChannel, ROOT_RULES, setRules } from '../support/conformance.ts';
import { speak } from '../support/desktop-voice.ts';
import { Hand } from '../support/hand.ts';
import { joinAsSuperUser, UNHURRIED } from '../support/moderation.ts';
import type { MumbleClient } from '../support/mumble-client.ts';
import { Room } from '../support/room.ts';
import type { RoomPage } from '../support/room-page.ts';
import { sine } from '../support/tone.ts';

const ENTER = 0x4;
const SPEAK = 0x8;
const LISTEN = 0x800;
const PICTURE = readFileSync(new URL('../../web-client/public/icon-192.png', import.meta.url));
const BESIDE = [WIDE, TABLET].flatMap(bothColors);

// What a room looks like when more happens in it than in accessibility.test.ts: each state is seen, and audited in every look.
describe('states of the room', { skip: !hasChromium && 'no Chromium here' }, () => {
  let room: Room;
  let superUser: MumbleClient;
  let ana: MumbleClient;
  let gus: MumbleClient;
  let page: RoomPage;
  let hand: Hand;
  const speech = new AbortController();

  before(async () => {
    room = await Room.open({
      config: { ...UNHURRIED, registerName: 'Campfire', welcomeText: 'Welcome by the <b>fire</b>.' },
    });
    superUser = await joinAsSuperUser(room);
    await setRules(superUser, 0, [...ROOT_RULES, { group: 'all', grant: LISTEN }]);
    const games = await makeChannel(superUser, 'Games');
    const chess = await makeChannel(superUser, 'Chess', games, {
      description: 'Chess on <b>Fridays</b>. Bring a board.',
    });
    const stage = await makeChannel(superUser, 'Stage');
    const locked = await makeChannel(superUser, 'Backstage', stage);
    const small = await makeChannel(superUser, 'A channel with a rather long name for such a narrow column', 0, {
      maxUsers: 1,
    });
    await makeChannel(superUser, 'Tonight', 0, { temporary: true });
    superUser.send('ChannelState', { channelId: games, linksAdd: [stage] });
    await setRules(superUser, stage, [{ group: 'all', deny: SPEAK }]);
    await setRules(superUser, locked, [{ group: 'all', deny: ENTER }]);
    ana = await room.desktop('Ana', { identity: clientIdentity('Ana') });
    ana.send('UserState', { session: ana.session, comment: 'I like <i>tea</i>', texture: PICTURE, recording: true });
    superUser.send('UserState', { session: ana.session, userId: 0, prioritySpeaker: true });
    gus = await room.desktop('Gus');
    await gus.move(chess);
    const lea = await room.desktop('Lea');
    await lea.move(small);
    await superUser.ping();
    page = await room.openPage({ reducedMotion: true });
    hand = new Hand(page);
  });
  after(async () => {
    speech.abort();
    await room.close();
  });

  const audit = (what: string, looks?: readonly Look[]): Promise<void> => auditPage(page, what, looks);

  /** Says something until it is told to stop. */
  function talk(client: MumbleClient): void {
    void speak(client, sine(620, 48 * 60_000, { amplitude: 0.2 }), { until: speech.signal });
  }

  test('a channel where nobody is yet', async () => {
    await page.join('Robin');
    await page.enter('Games');
    await page.page.getByRole('button', { name: 'Copy link' }).waitFor();
    await audit('state: alone');
    await page.enter('Campfire');
  });

  test('marks of people and channels, and who talks in a closed branch', async () => {
    talk(ana);
    talk(gus);
    await page.sees('Ana', ({ talking }) => talking, 'is talking');
    await hand.choose(hand.channel('Chess'), 'Listen from where I am');
    await page.press('Close Games');
    await page.page.locator('.channel.talking-inside').waitFor();
    await audit('state: marks', BESIDE);
    await page.page.setViewportSize(PHONE);
    await page.press('Show channels and people');
    await hand.person('Ana').waitFor();
    await audit('state: marks', bothColors(PHONE));
    await page.page.locator('.sheet').waitFor({ state: 'detached' });
  });

  test('a talker in the card, the information and the connection', async () => {
    await hand.person('Ana').click();
    await page.page.getByTestId('person-card').waitFor();
    await audit('state: card', BESIDE);
    await page.page.keyboard.press('Escape');
    const information = await hand.openDialog(hand.person('Ana'), 'Information…');
    await information.getByText('Online').waitFor();
    await audit('state: information');
    await hand.escape();
    await page.page.getByTestId('connection').click();
    await page.page.getByTestId('talkers').getByText('Ana').waitFor();
    await audit('state: talkers');
    await hand.escape();
  });

  test('whisper buttons, one of them held', async () => {
    await hand.choose(hand.person('Ana'), 'Add whisper button');
    await audit('state: toast');
    await hand.choose(hand.channel('Games'), 'Join');
    await page.page.locator('[data-channel="Games"][data-own=true]').waitFor();
    await page.page.locator('[data-whisper=Ana]').focus();
    await page.page.keyboard.down('Enter');
    await page.page.locator('[data-whisper=Ana][aria-pressed=true]').waitFor();
    await page.page.getByText('Only to Ana').waitFor();
    await audit('state: whispering', bothColors(WIDE));
    await page.page.keyboard.up('Enter');
    await page.page.locator('[data-whisper=Ana][aria-pressed=false]').waitFor();
    await page.press('Open Games');
    await page.page.getByRole('button', { name: 'Whisper and shout' }).click();
    await hand.dialog.getByText('A channel', { exact: true }).click();
    await audit('state: shout');
    await hand.escape();
  });

  test('a conversation with pictures, one still to be sent, and one with a person', async () => {
    ana.say(`<p>Look at <b>this</b>:</p><img src="data:image/png;base64,${PICTURE.toString('base64')}">`, {
      session: await page.session(),
    });
    await page.page.getByRole('button', { name: /^Ana/ }).first().click();
    await page.page.getByRole('button', { name: 'Picture', exact: true }).waitFor();
    await page.page
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer: PICTURE });
    await page.page.getByRole('img', { name: /1/ }).first().waitFor();
    await audit('state: pictures');
  });

  test('searching for what is not there, and what is cut to be moved', async () => {
    const search = page.page.getByLabel('Search people and channels').first();
    await search.fill('nobody of this name');
    await audit('state: nothing found', BESIDE);
    await search.fill('');
    await page.page.keyboard.press('Escape');
  });

  test('muted, deafened, and in a channel where one may not speak', async () => {
    await page.press('Mute');
    await page.sees('Robin', ({ muted }) => muted, 'is muted');
    await audit('state: muted');
    await page.press('Deafen');
    await page.sees('Robin', ({ deafened }) => deafened, 'is deafened');
    await audit('state: deafened');
    await page.press('Undeafen');
    await page.enter('Stage');
    await page.page.getByText('You may not speak in this channel').first().waitFor();
    await audit('state: suppressed');
  });

  test('a channel that lets nobody in', async () => {
    await hand.channel('Backstage').click();
    await page.page.getByRole('alert').first().waitFor();
    await audit('state: denied');
  });

  test('the advanced settings of sound', async () => {
    await page.press('Settings');
    await hand.dialog.getByText('Advanced').click();
    await audit('state: advanced');
    await hand.escape();
  });

  test('a page whose voice gets nowhere, and one whose sound the browser holds back', async (t) => {
    const walled = await room.openPage({
      reducedMotion: true,
      initScript: 'delete window.RTCPeerConnection; delete window.AudioDecoder; delete window.AudioEncoder;',
    });
    t.after(() => walled.close());
    await walled.fillName('Walled');
    await walled.press('Join');
    await walled.page.getByTestId('voice-failed').waitFor({ timeout: 30_000 });
    await auditPage(walled, 'state: no voice');
    const held = await room.openPage({
      reducedMotion: true,
      initScript: `HTMLMediaElement.prototype.play = async () => { throw new DOMException('no', 'NotAllowedError'); };`,
    });
    t.after(() => held.close());
    await held.fillName('Held');
    await held.press('Join');
    await held.page.getByRole('button', { name: 'Turn on sound' }).waitFor();
    await auditPage(held, 'state: no sound');
  });

  test('a page that only listens', async (t) => {
    const listener = await room.openPage({ reducedMotion: true });
    t.after(() => listener.close());
    await listener.join('Lis', { listenOnly: true });
    await auditPage(listener, 'state: listening');
  });
});
