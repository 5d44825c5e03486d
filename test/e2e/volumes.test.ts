import assert from 'node:assert/strict';
import { after, before, describe, type TestContext, test } from 'node:test';
import type { Locator } from 'playwright-core';
import { CHROMIUM_PATH, hasChromium } from '../support/chromium.ts';
import { clientIdentity } from '../support/client-certificate.ts';
import { speak } from '../support/desktop-voice.ts';
import { Hand } from '../support/hand.ts';
import { Loudspeaker, noLoudspeaker } from '../support/loudspeaker.ts';
import { UNHURRIED } from '../support/moderation.ts';
import type { MumbleClient } from '../support/mumble-client.ts';
import { Room } from '../support/room.ts';
import type { RoomPage } from '../support/room-page.ts';
import { levelOf, sine } from '../support/tone.ts';
import { until } from '../support/until.ts';

/** Two of them, twice as loud, are no louder than the device can play. */
const AMPLITUDE = 0.2;
const ANN_HZ = 620;
const BEN_HZ = 1240;
const CLOSE_DB = 1;
/** What the other tone leaves at this pitch. */
const INAUDIBLE_DB = -60;
const MEASURED_MS = 1000;
/** Of 50 ms: whole waves of both tones. */
const PIECE = 2400;
/** Half a minute, again and again. */
const SPEECH_SAMPLES = 30 * 48_000;
const VOLUMES = [
  [50, -6],
  [200, 6],
  [100, 0],
] as const;
/** WebRTC with nothing but relays, of which there are none, finds no path. */
const BLOCKED = `window.RTCPeerConnection = class extends RTCPeerConnection {
  constructor(config) { super({ ...config, iceTransportPolicy: 'relay' }); }
};`;

describe('what comes out of the loudspeaker', { skip: hasChromium ? noLoudspeaker : 'no Chromium here' }, () => {
  const identity = clientIdentity('Ann');
  const silence = new AbortController();
  const leaving = new AbortController();
  let loudspeaker: Loudspeaker;
  let room: Room;
  let ann: MumbleClient;
  let ben: MumbleClient;
  let page: RoomPage;
  let hand: Hand;

  before(async () => {
    loudspeaker = await Loudspeaker.open();
    room = await Room.open({ chromium: loudspeaker.wrap(CHROMIUM_PATH), channels: ['Far'], config: UNHURRIED });
    ann = await room.desktop('Ann', { identity });
    ben = await room.desktop('Ben');
    await enter({});
    talk(ann, ANN_HZ, leaving.signal);
    talk(ben, BEN_HZ);
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

  function talk(client: MumbleClient, hertz: number, until = silence.signal): void {
    const samples = sine(hertz, SPEECH_SAMPLES, { amplitude: AMPLITUDE });
    void (async () => {
      while (!until.aborted) await speak(client, samples, { until });
    })();
  }

  /** Against what was said, in decibels. */
  async function levels(milliseconds: number): Promise<{ readonly ann: number; readonly ben: number }> {
    const samples = await loudspeaker.hear(milliseconds);
    const pieces = Array.from({ length: Math.floor(samples.length / PIECE) }, (_, n) =>
      samples.subarray(n * PIECE, (n + 1) * PIECE),
    );
    // A hole makes a piece quieter, never louder; how many there are is for other tests.
    const level = (hertz: number) => {
      const louder = pieces.map((piece) => levelOf(hertz, piece)).toSorted((one, other) => other - one);
      return 20 * Math.log10((louder[Math.floor(louder.length / 5)] ?? 0) / AMPLITUDE);
    };
    return { ann: level(ANN_HZ), ben: level(BEN_HZ) };
  }

  /** Soon, and from then on for a second. */
  async function sounds(t: TestContext, what: string, expected: { ann: number; ben: number }): Promise<void> {
    const agrees = (seen: typeof expected) =>
      (['ann', 'ben'] as const).every((who) =>
        expected[who] === Number.NEGATIVE_INFINITY
          ? seen[who] < INAUDIBLE_DB
          : Math.abs(seen[who] - expected[who]) < CLOSE_DB,
      );
    let seen = expected;
    const settled = async () => {
      seen = await levels(200);
      return agrees(seen);
    };
    await until(settled, 'the volume', 5000).catch(() => assert.deepEqual(seen, expected, what));
    seen = await levels(MEASURED_MS);
    t.diagnostic(`${what}: Ann ${seen.ann.toFixed(2)} dB, Ben ${seen.ben.toFixed(2)} dB`);
    assert.ok(agrees(seen), `${what}: ${JSON.stringify(seen)} instead of ${JSON.stringify(expected)}`);
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
    await sounds(t, 'untouched', { ann: 0, ben: 0 });
  });

  test('one of them is half or twice as loud when chosen so, and the other one as before', async (t) => {
    const card = await openCard('Ann');
    for (const [percent, decibels] of VOLUMES) {
      await slide(card.getByRole('slider'), percent);
      await sounds(t, `Ann at ${percent} %`, { ann: decibels, ben: 0 });
    }
    await closeCard();
  });

  test('one who is silenced is not heard at all, and the other one as before', async (t) => {
    await hand.choose(hand.person('Ann'), 'Silence for me');
    await sounds(t, 'Ann silenced', { ann: Number.NEGATIVE_INFINITY, ben: 0 });
    await hand.choose(hand.person('Ben'), 'Silence for me');
    await until(async () => (await loudspeaker.hear(200)).every((sample) => sample === 0), 'digital silence', 5000);
    assert.ok((await loudspeaker.hear(MEASURED_MS)).every((sample) => sample === 0));
    for (const name of ['Ann', 'Ben']) await hand.choose(hand.person(name), 'Silence for me');
    await sounds(t, 'both heard again', { ann: 0, ben: 0 });
  });

  test('the volume of all changes both, also one who is made louder', async (t) => {
    const card = await openCard('Ann');
    await slide(card.getByRole('slider'), 200);
    await closeCard();
    const form = await page.openSettings();
    const master = form.getByRole('slider', { name: 'Volume', exact: true });
    await slide(master, 50);
    await sounds(t, 'all at 50 %, Ann at 200 %', { ann: 0, ben: -6 });
    await slide(master, 25);
    await sounds(t, 'all at 25 %, Ann at 200 %', { ann: -6, ben: -12 });
    await slide(master, 0);
    await until(async () => (await loudspeaker.hear(200)).every((sample) => sample === 0), 'digital silence', 5000);
    await slide(master, 100);
    await sounds(t, 'all at 100 %, Ann at 200 %', { ann: 6, ben: 0 });
    await page.page.keyboard.press('Escape');
    await form.waitFor({ state: 'detached' });
  });

  test('whoever deafens themselves hears digital silence, also of one who is made louder', async (t) => {
    await page.press('Deafen');
    await until(async () => (await loudspeaker.hear(200)).every((sample) => sample === 0), 'digital silence', 5000);
    assert.ok((await loudspeaker.hear(MEASURED_MS)).every((sample) => sample === 0));
    await page.press('Undeafen');
    await sounds(t, 'heard again', { ann: 6, ben: 0 });
  });

  test('one who comes back under another name, with the same certificate, is as loud as chosen before', async (t) => {
    leaving.abort();
    await ann.drop();
    await page.page.locator('[data-user=Ann]').waitFor({ state: 'detached' });
    ann = await room.desktop('Ann again', { identity });
    talk(ann, ANN_HZ);
    await page.sees('Ann again', ({ talking }) => talking, 'talks');
    await sounds(t, 'Ann again', { ann: 6, ben: 0 });
    const card = await openCard('Ann again');
    await slide(card.getByRole('slider'), 100);
    await closeCard();
  });

  test('a channel that is listened to is half or twice as loud when chosen so', async (t) => {
    ann.send('UserState', { session: ann.session, channelId: 1 });
    await page.sees('Ann again', ({ channel }) => channel === 'Far', 'goes away');
    await sounds(t, 'Ann elsewhere', { ann: Number.NEGATIVE_INFINITY, ben: 0 });
    await hand.choose(hand.channel('Far'), 'Listen from where I am');
    await sounds(t, 'listened to', { ann: 0, ben: 0 });
    const facts = await hand.openDialog(hand.channel('Far'), 'Information…');
    for (const [percent, decibels] of VOLUMES) {
      await slide(facts.getByRole('slider', { name: 'Volume of what you listen to' }), percent);
      await sounds(t, `listened to at ${percent} %`, { ann: decibels, ben: 0 });
    }
    await hand.escape();
  });

  test('all of that holds in the tunnel as well', async (t) => {
    await page.close();
    await enter({ initScript: BLOCKED });
    await hand.choose(hand.channel('Far'), 'Listen from where I am');
    await sounds(t, 'in the tunnel', { ann: 0, ben: 0 });
    const facts = await hand.openDialog(hand.channel('Far'), 'Information…');
    for (const [percent, decibels] of VOLUMES) {
      await slide(facts.getByRole('slider', { name: 'Volume of what you listen to' }), percent);
      await sounds(t, `in the tunnel, listened to at ${percent} %`, { ann: decibels, ben: 0 });
    }
    await hand.escape();
    const card = await openCard('Ben');
    for (const [percent, decibels] of VOLUMES) {
      await slide(card.getByRole('slider'), percent);
      await sounds(t, `in the tunnel, Ben at ${percent} %`, { ann: 0, ben: decibels });
    }
  });
});
