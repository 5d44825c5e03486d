import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, type TestContext, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { hasChromium, launchChromium } from '../support/chromium.ts';
import { DesktopClient, noDesktopClient } from '../support/desktop-client.ts';
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
});
