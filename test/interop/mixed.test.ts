import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, type TestContext, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { hasChromium, launchChromium } from '../support/chromium.ts';
import { DesktopClient, noDesktopClient } from '../support/desktop-client.ts';
import { picture } from '../support/picture.ts';
import { RoomPage } from '../support/room-page.ts';
import {
  AMPLITUDE,
  decibelsOf,
  delaysBetween,
  fromFirstSound,
  longestGap,
  markedTone,
  median,
  part,
  type Sound,
} from '../support/sound.ts';
import { loudest, writeWav } from '../support/tone.ts';
import { until } from '../support/until.ts';

const { UNDERTONE_SERVER: SERVER = '', UNDERTONE_URL: URL = '' } = process.env;
const DESKTOP = 'mxdesktop';
const PAGE = 'mxpage';
const DESKTOP_HZ = 620;
const PAGE_HZ = 950;
const ALL_HZ = [440, DESKTOP_HZ, PAGE_HZ, 1250, 1600];
const SECONDS = 8;
/** The sending client's gain control settles first, and the player's buffer. */
const SETTLING_MS = 1500;
const LONGEST_GAP_MS = 60;
/** Mouth to ear, sound devices included. */
const LONGEST_DELAY_MS = 350;
const LAMP_OFF_MS = 500;
/** Each look at a window takes a second on a busy machine. */
const PATIENCE_MS = 60_000;
/** Mumble's gain control decides about the level of what its user says. */
const LEVELS_DB = { desktop: [-9, 3], page: [-3, 3] } as const;

/** As loud as it was said, so that its marks stand out as much. */
function levelled(hertz: number, sound: Sound): Sound {
  const gain = 10 ** (-decibelsOf(hertz, sound) / 20);
  return { samples: sound.samples.map((sample) => sample * gain), at: sound.at };
}

function judge(t: TestContext, who: 'desktop' | 'page', hertz: number, said: Sound, heard: Sound): void {
  const tone = part(fromFirstSound(heard), SETTLING_MS, (SECONDS - 2) * 1000 - SETTLING_MS);
  const level = decibelsOf(hertz, tone);
  const gap = longestGap(tone);
  const delays = delaysBetween(said, levelled(hertz, part(fromFirstSound(heard), SETTLING_MS)));
  t.diagnostic(
    `${who === 'desktop' ? 'desktop to page' : 'page to desktop'}: ${loudest(ALL_HZ, tone.samples)} Hz at ${level.toFixed(1)} dB ` +
      `(${(AMPLITUDE * 10 ** (level / 20)).toFixed(3)} of ${AMPLITUDE}), longest gap ${gap} ms in ${(tone.samples.length / 48_000).toFixed(1)} s, ` +
      `delay ${median(delays).toFixed(0)} ms (${Math.min(...delays).toFixed(0)} to ${Math.max(...delays).toFixed(0)}, ${delays.length} marks)`,
  );
  assert.equal(loudest(ALL_HZ, tone.samples), hertz);
  const [lowest, highest] = LEVELS_DB[who];
  assert.ok(level > lowest && level < highest, `level ${level} dB`);
  assert.ok(gap <= LONGEST_GAP_MS, `a gap of ${gap} ms`);
  assert.ok(delays.length >= SECONDS - 4, `${delays.length} marks were heard`);
  assert.ok(median(delays) < LONGEST_DELAY_MS, `a delay of ${median(delays)} ms`);
}

describe('an official desktop client and a page in one channel', {
  skip: hasChromium ? noDesktopClient : 'no Chromium here',
}, () => {
  const folder = mkdtempSync(join(tmpdir(), 'mixed-'));
  let browser: Browser;
  let desktop: DesktopClient;
  let page: RoomPage;

  before(async () => {
    const [desktopsWav, pagesWav] = [join(folder, 'desktop.wav'), join(folder, 'page.wav')];
    writeWav(desktopsWav, markedTone(DESKTOP_HZ, 10_000));
    writeWav(pagesWav, markedTone(PAGE_HZ, 10_000));
    browser = await launchChromium(pagesWav);
    desktop = await DesktopClient.start(DESKTOP, SERVER);
    await desktop.microphone(desktopsWav);
    page = await RoomPage.open(browser, URL, { settings: { mode: 'always' } });
    await page.join(PAGE);
    await page.press('Mute');
  });
  after(async () => {
    await desktop?.close();
    await browser?.close();
    rmSync(folder, { recursive: true });
  });

  test('each shows the other by name', async () => {
    await page.sees(DESKTOP, ({ channel }) => channel !== '', 'is in the tree');
    await until(async () => (await desktop.tree()).includes(PAGE), 'the page in the tree of the desktop client');
  });

  test('the page hears the desktop client, and shows when it talks and that it has stopped', async (t) => {
    const mouth = await desktop.tap('microphone');
    await page.take();
    await desktop.press();
    await page.sees(DESKTOP, ({ talking }) => talking, 'talks');
    await until(() => mouth.milliseconds > SECONDS * 1000, 'the end of the speech', SECONDS * 2000);
    const [heard, { session }] = [await page.take(), (await page.person(DESKTOP)) ?? assert.fail()];
    await desktop.release();
    const released = performance.now();
    await page.sees(DESKTOP, ({ talking }) => !talking, 'has stopped');
    const off = (await page.lamps()).findLast(({ user }) => user === DESKTOP);
    await mouth.close();
    judge(t, 'desktop', DESKTOP_HZ, mouth.sound, heard.of(session));
    t.diagnostic(`lamp off ${((off?.at ?? 0) - released).toFixed(0)} ms after the key was released`);
    assert.ok(off?.talking === false && off.at - released < LAMP_OFF_MS);
  });

  test('the desktop client hears the page, and shows when it talks and that it has stopped', async (t) => {
    const ear = await desktop.tap('loudspeaker');
    await page.take();
    await page.press('Unmute');
    await until(async () => (await desktop.talking()).includes(PAGE), 'the lamp of the page');
    await until(() => ear.milliseconds > SECONDS * 1000, 'the end of the speech', SECONDS * 2000);
    const { microphone } = await page.take();
    await page.press('Mute');
    const muted = performance.now();
    await until(async () => !(await desktop.talking()).includes(PAGE), 'the end of the lamp');
    const off = performance.now() - muted;
    await ear.close();
    judge(t, 'page', PAGE_HZ, microphone ?? assert.fail('no microphone'), ear.sound);
    t.diagnostic(`lamp off ${off.toFixed(0)} ms after the page was muted`);
    assert.ok(off < LAMP_OFF_MS);
  });

  test('what the person in the page says of themselves is in the windows of the desktop client', async () => {
    const comment = `${'Long words about me. '.repeat(10)}End.`;
    await page.send('UserState', { comment: `<b>${comment}</b>`, texture: picture(64, 64) });
    await until(() => desktop.offers(PAGE, 'View Comment', 'User'), 'a comment', PATIENCE_MS);
    await desktop.choose(PAGE, 'View Comment', 'User');
    await until(async () => (await desktop.windows()).includes(comment), 'the whole comment', PATIENCE_MS);
    await desktop.pushButton('OK');
    await desktop.choose(PAGE, 'Information', 'User');
    await desktop.opens('UDP Network statistics');
    await desktop.key('Escape');
  });

  test('a text with a picture and a link goes both ways', async () => {
    const pixels = encodeURIComponent(picture(80, 40).toString('base64'));
    const message = `See <img src="data:image/png;base64,${pixels}"/> and <a href="https://example.org/">there</a>`;
    await page.send('TextMessage', { channelId: [0], message });
    await until(
      async () => (await desktop.log()).some((line) => line.includes(`${PAGE}: See \ufffc and there`)),
      'the picture in the log of the desktop client',
      PATIENCE_MS,
    );

    const file = join(folder, 'picture.png');
    writeFileSync(file, picture(80, 40));
    await desktop.choose('Root', 'Send Message...', 'Channel');
    await desktop.opens('Sending message to channel Root');
    await desktop.pushButton('Insert Image');
    await desktop.opens('Choose image file');
    await desktop.fill('File name:', await desktop.keep(file));
    await desktop.key('Return');
    await until(async () => !(await desktop.windows()).includes('Choose image file'), 'the picture', PATIENCE_MS);
    await desktop.pushButton('Send recursively to subchannels');
    await desktop.pushButton('OK', 'Sending message');
    await page.page.locator('li[data-kind=message] img').waitFor({ timeout: PATIENCE_MS });
  });

  test('the page is told when the desktop client records, and when no more', async () => {
    const told = async (words: string) => (await page.chat()).some(({ text }) => text.endsWith(words));
    await desktop.pushButton('Record...');
    await desktop.opens('Recorder');
    await desktop.fill('Target directory', '/tmp', 'Recorder');
    await desktop.pushButton('Start', 'Recorder');
    await until(() => told(`${DESKTOP} is recording`), 'the news of it', PATIENCE_MS);
    await desktop.pushButton('Stop', 'Recorder');
    await until(() => told(`${DESKTOP} has stopped recording`), 'the news of its end', PATIENCE_MS);
  });
});
