import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { hasChromium } from '../support/chromium.ts';
import { speak } from '../support/desktop-voice.ts';
import { Room } from '../support/room.ts';
import type { RoomPage } from '../support/room-page.ts';
import { spells } from '../support/sound.ts';
import { sine } from '../support/tone.ts';
import { until } from '../support/until.ts';

const OUTPUT = fileURLToPath(new URL('../output/', import.meta.url));
const SIZES = [
  { width: 1280, height: 800 },
  { width: 768, height: 1024 },
  { width: 390, height: 844 },
];
const CHANNELS = ['Lobby', 'Music', 'Games', 'A channel with a rather long name for such a narrow column', 'Quiet'];

// Pictures for people to look at, in test/output/; what a program can see is checked.
describe('screens at the width of a desktop, a tablet and a phone, light and dark', {
  skip: !hasChromium && 'no Chromium here',
}, () => {
  let room: Room;

  before(async () => {
    mkdirSync(OUTPUT, { recursive: true });
    room = await Room.open({
      microphone: spells(950, 4, 500, 2000),
      channels: CHANNELS,
      config: { registerName: 'Campfire', welcomeText: 'Welcome by the fire. <b>Be kind</b> and mute when you eat.' },
    });
  });
  after(() => room.close());

  /** Nothing sticks out sideways, and nobody complained. */
  async function assertTidy(page: RoomPage, problems: readonly string[]): Promise<void> {
    const overflow = await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');
    assert.ok(overflow <= 0, `the page is ${overflow} pixels too wide`);
    assert.deepEqual(problems, []);
  }

  for (const viewport of SIZES) {
    for (const dark of [false, true]) {
      const label = `${viewport.width}x${viewport.height}-${dark ? 'dark' : 'light'}`;

      test(`join and room, ${label}`, async (t) => {
        const people = ['Ana', 'Ben', 'Cleo', 'Somebody with a name that is quite long'];
        const desktops = await Promise.all(people.map((name) => room.desktop(name)));
        const [ana = assert.fail(), ben = assert.fail(), cleo = assert.fail()] = desktops;
        t.after(() => Promise.all(desktops.map((client) => client.close())));
        await cleo.setAudio({ selfMute: true, selfDeaf: true });
        await ben.setAudio({ selfMute: true });
        const music = ana.belief.channelNamed('Music')?.id ?? assert.fail();
        await desktops[3]?.move(music);

        const page = await room.openPage({ viewport, dark });
        t.after(() => page.close());
        const problems: string[] = [];
        page.page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
        page.page.on('pageerror', (error) => problems.push(String(error)));
        await page.fillName('Robin');
        await page.page.getByText('people are here now').waitFor();
        await page.screenshot(`${OUTPUT}join-${label}.png`);
        await assertTidy(page, problems);

        await page.press('Join');
        await page.joined();
        ana.say('Good evening! The recording of last week is at https://example.org/recordings/2024/last-week.ogg');
        ben.say('Thanks. I can hear you well, but my microphone is broken today, so I will only write.');
        await page.say('No problem, we can read.');
        await until(
          async () => (await page.chat()).filter(({ kind }) => kind === 'message').length >= 3,
          'three messages',
        );
        const enough = new AbortController();
        const speech = speak(ana, sine(620, 48 * 30_000, { amplitude: 0.25 }), { until: enough.signal });
        await page.page.locator('[data-testid=connection] >> text=ms').waitFor({ state: 'attached' });
        await until(
          async () =>
            (await page.people()).some(({ name, talking }) => name === 'Ana' && talking) || viewport.width < 640,
          'the lamp of Ana',
        );
        await page.screenshot(`${OUTPUT}room-${label}.png`);
        await assertTidy(page, problems);
        if (viewport.width < 640) {
          await page.press('Show channels and people');
          await page.page.locator('[data-user="Ana"]').waitFor();
          await until(
            () => page.evaluate<boolean>("document.getAnimations().every(({ playState }) => playState !== 'running')"),
            'the end of the motion',
          );
          await page.screenshot(`${OUTPUT}people-${label}.png`);
          await page.press('Close');
        }
        await page.openSettings();
        await page.screenshot(`${OUTPUT}talking-and-sound-${label}.png`);
        await assertTidy(page, problems);
        enough.abort();
        await speech;
      });
    }
  }
});
