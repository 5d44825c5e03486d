import { after, before, describe, test } from 'node:test';
import { annAndBenAt, talkAs, VOLUMES } from '../support/ann-and-ben.ts';
import { BLOCKED_WEBRTC } from '../support/blocked-webrtc.ts';
import { Firefox, noFirefox } from '../support/firefox.ts';
import { FirefoxPage } from '../support/firefox-page.ts';
import type { Loudness } from '../support/loudness.ts';
import { Room } from '../support/room.ts';

const PATH_DEADLINE_MS = 20_000;
const CARD = '[data-testid=person-card]';
/** Firefox has closed by itself now and then; then it is told, not waited for. */
const LONGEST_MS = 120_000;

describe('what comes out of the loudspeaker of Firefox', { skip: noFirefox, timeout: LONGEST_MS }, () => {
  const silence = new AbortController();
  let room: Room;
  let firefox: Firefox;
  let loudness: Loudness<'ann' | 'ben'>;
  let page: FirefoxPage;

  before(async () => {
    [room, firefox] = await Promise.all([Room.open(), Firefox.launch()]);
    loudness = annAndBenAt(firefox.loudspeaker);
    talkAs('ann', await room.desktop('Ann'), silence.signal);
    talkAs('ben', await room.desktop('Ben'), silence.signal);
    page = await FirefoxPage.open(firefox.browser, room.app.pageUrl);
    await page.join('Page');
    await page.press('Mute');
  });
  after(async () => {
    silence.abort();
    await firefox?.close();
    await room?.close();
  });

  async function openCard(name: string): Promise<void> {
    await page.choose(`[data-user="${name}"]`, 'Volume and details');
    await page.shows(CARD);
  }
  async function closeCard(): Promise<void> {
    await page.page.keyboard.press('Escape');
    await page.hides(CARD);
  }

  test('two people are as loud as they talk', async (t) => {
    await loudness.is(t, 'untouched', { ann: 0, ben: 0 });
  });

  test('one of them is half or twice as loud when chosen so, and the other one as before', async (t) => {
    await openCard('Ann');
    for (const [percent, decibels] of VOLUMES) {
      await page.slide(`${CARD} input[type=range]`, percent);
      await loudness.is(t, `Ann at ${percent} %`, { ann: decibels, ben: 0 });
    }
    await closeCard();
  });

  test('one who is silenced is not heard at all, and the other one as before', async (t) => {
    await openCard('Ann');
    await page.press('Silence for me');
    await loudness.is(t, 'Ann silenced', { ann: Number.NEGATIVE_INFINITY, ben: 0 });
    await page.press('Hear again');
    await page.slide(`${CARD} input[type=range]`, 200);
    await closeCard();
    await loudness.is(t, 'heard again, at 200 %', { ann: 6, ben: 0 });
  });

  test('whoever deafens themselves hears digital silence, also of one who is made louder', async (t) => {
    await page.press('Deafen');
    await loudness.isNone();
    await page.press('Undeafen');
    await loudness.is(t, 'heard again', { ann: 6, ben: 0 });
  });

  test('all of that holds in the tunnel as well', async (t) => {
    await page.close();
    page = await FirefoxPage.open(firefox.browser, room.app.pageUrl, { initScript: BLOCKED_WEBRTC });
    await page.pressJoin('Page');
    await page.shows('[data-testid=connection][data-state=connected]', PATH_DEADLINE_MS);
    await loudness.is(t, 'in the tunnel', { ann: 0, ben: 0 });
    await openCard('Ben');
    for (const [percent, decibels] of VOLUMES) {
      await page.slide(`${CARD} input[type=range]`, percent);
      await loudness.is(t, `in the tunnel, Ben at ${percent} %`, { ann: 0, ben: decibels });
    }
    await page.press('Silence for me');
    await loudness.is(t, 'in the tunnel, Ben silenced', { ann: 0, ben: Number.NEGATIVE_INFINITY });
  });
});
