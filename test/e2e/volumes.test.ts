import { after, before, describe, test } from 'node:test';
import type { Locator } from 'playwright-core';
import { annAndBenAt, talkAs, VOLUMES } from '../support/ann-and-ben.ts';
import { BLOCKED_WEBRTC } from '../support/blocked-webrtc.ts';
import { CHROMIUM_PATH, hasChromium } from '../support/chromium.ts';
import { clientIdentity } from '../support/client-certificate.ts';
import { Hand } from '../support/hand.ts';
import type { Loudness } from '../support/loudness.ts';
import { Loudspeaker, noLoudspeaker } from '../support/loudspeaker.ts';
import { UNHURRIED } from '../support/moderation.ts';
import type { MumbleClient } from '../support/mumble-client.ts';
import { Room } from '../support/room.ts';
import type { RoomPage } from '../support/room-page.ts';

describe('what comes out of the loudspeaker', { skip: hasChromium ? noLoudspeaker : 'no Chromium here' }, () => {
  const identity = clientIdentity('Ann');
  const silence = new AbortController();
  const leaving = new AbortController();
  let loudspeaker: Loudspeaker;
  let loudness: Loudness<'ann' | 'ben'>;
  let room: Room;
  let ann: MumbleClient;
  let ben: MumbleClient;
  let page: RoomPage;
  let hand: Hand;

  before(async () => {
    loudspeaker = await Loudspeaker.open();
    loudness = annAndBenAt(loudspeaker);
    room = await Room.open({ chromium: loudspeaker.wrap(CHROMIUM_PATH), channels: ['Far'], config: UNHURRIED });
    ann = await room.desktop('Ann', { identity });
    ben = await room.desktop('Ben');
    await enter({});
    talkAs('ann', ann, leaving.signal);
    talkAs('ben', ben, silence.signal);
  });
  after(async () => {
    leaving.abort();
    silence.abort();
    await room.close();
    await loudspeaker.close();
  });

  async function enter(options: { readonly initScript?: string }): Promise<void> {
    page = await room.page('Page', { listenOnly: true, ...options });
    hand = new Hand(page);
  }

  async function slide(slider: Locator, percent: number): Promise<void> {
    await slider.fill(String(percent));
    await slider.dispatchEvent('change');
  }

  async function openCard(name: string): Promise<Locator> {
    await hand.choose(hand.person(name), 'Volume and details');
    const card = page.page.getByTestId('person-card');
    await card.waitFor();
    return card;
  }

  async function closeCard(): Promise<void> {
    await page.page.keyboard.press('Escape');
    await page.page.getByTestId('person-card').waitFor({ state: 'detached' });
  }

  test('two people are as loud as they talk', async (t) => {
    await loudness.is(t, 'untouched', { ann: 0, ben: 0 });
  });

  test('one of them is half or twice as loud when chosen so, and the other one as before', async (t) => {
    const card = await openCard('Ann');
    for (const [percent, decibels] of VOLUMES) {
      await slide(card.getByRole('slider'), percent);
      await loudness.is(t, `Ann at ${percent} %`, { ann: decibels, ben: 0 });
    }
    await closeCard();
  });

  test('one who is silenced is not heard at all, and the other one as before', async (t) => {
    await hand.choose(hand.person('Ann'), 'Silence for me');
    await loudness.is(t, 'Ann silenced', { ann: Number.NEGATIVE_INFINITY, ben: 0 });
    await hand.choose(hand.person('Ben'), 'Silence for me');
    await loudness.isNone();
    for (const name of ['Ann', 'Ben']) await hand.choose(hand.person(name), 'Silence for me');
    await loudness.is(t, 'both heard again', { ann: 0, ben: 0 });
  });

  test('the volume of all changes both, also one who is made louder', async (t) => {
    const card = await openCard('Ann');
    await slide(card.getByRole('slider'), 200);
    await closeCard();
    const form = await page.openSettings();
    const master = form.getByRole('slider', { name: 'Volume', exact: true });
    await slide(master, 50);
    await loudness.is(t, 'all at 50 %, Ann at 200 %', { ann: 0, ben: -6 });
    await slide(master, 25);
    await loudness.is(t, 'all at 25 %, Ann at 200 %', { ann: -6, ben: -12 });
    await slide(master, 0);
    await loudness.isNone();
    await slide(master, 100);
    await loudness.is(t, 'all at 100 %, Ann at 200 %', { ann: 6, ben: 0 });
    await page.page.keyboard.press('Escape');
    await form.waitFor({ state: 'detached' });
  });

  test('whoever deafens themselves hears digital silence, also of one who is made louder', async (t) => {
    await page.press('Deafen');
    await loudness.isNone();
    await page.press('Undeafen');
    await loudness.is(t, 'heard again', { ann: 6, ben: 0 });
  });

  test('one who comes back under another name, with the same certificate, is as loud as chosen before', async (t) => {
    leaving.abort();
    await ann.drop();
    await page.page.locator('[data-user=Ann]').waitFor({ state: 'detached' });
    ann = await room.desktop('Ann again', { identity });
    talkAs('ann', ann, silence.signal);
    await page.sees('Ann again', ({ talking }) => talking, 'talks');
    await loudness.is(t, 'Ann again', { ann: 6, ben: 0 });
    const card = await openCard('Ann again');
    await slide(card.getByRole('slider'), 100);
    await closeCard();
  });

  test('a channel that is listened to is half or twice as loud when chosen so', async (t) => {
    ann.send('UserState', { session: ann.session, channelId: 1 });
    await page.sees('Ann again', ({ channel }) => channel === 'Far', 'goes away');
    await loudness.is(t, 'Ann elsewhere', { ann: Number.NEGATIVE_INFINITY, ben: 0 });
    await hand.choose(hand.channel('Far'), 'Listen from where I am');
    await loudness.is(t, 'listened to', { ann: 0, ben: 0 });
    const facts = await hand.openDialog(hand.channel('Far'), 'Information…');
    for (const [percent, decibels] of VOLUMES) {
      await slide(facts.getByRole('slider', { name: 'Volume of what you listen to' }), percent);
      await loudness.is(t, `listened to at ${percent} %`, { ann: decibels, ben: 0 });
    }
    await hand.escape();
  });

  test('all of that holds in the tunnel as well', async (t) => {
    await page.close();
    await enter({ initScript: BLOCKED_WEBRTC });
    await hand.choose(hand.channel('Far'), 'Listen from where I am');
    await loudness.is(t, 'in the tunnel', { ann: 0, ben: 0 });
    const facts = await hand.openDialog(hand.channel('Far'), 'Information…');
    for (const [percent, decibels] of VOLUMES) {
      await slide(facts.getByRole('slider', { name: 'Volume of what you listen to' }), percent);
      await loudness.is(t, `in the tunnel, listened to at ${percent} %`, { ann: decibels, ben: 0 });
    }
    await hand.escape();
    const card = await openCard('Ben');
    for (const [percent, decibels] of VOLUMES) {
      await slide(card.getByRole('slider'), percent);
      await loudness.is(t, `in the tunnel, Ben at ${percent} %`, { ann: 0, ben: decibels });
    }
  });
});
