import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { hasChromium } from '../support/chromium.ts';
import { DesktopHeard } from '../support/desktop-voice.ts';
import type { MumbleClient } from '../support/mumble-client.ts';
import { Room } from '../support/room.ts';
import type { RoomPage, RoomPageOptions } from '../support/room-page.ts';
import { markedTone } from '../support/sound.ts';
import { loudest, rms } from '../support/tone.ts';
import { until } from '../support/until.ts';
import {
  type LiveMicrophone,
  liveMicrophones,
  playBack,
  pluggedDevices,
  WATCHED_DEVICES,
} from '../support/watched-devices.ts';

const PAGE_HZ = 950;
const DESK_HZ = 700;
const HEADSET_HZ = 1300;
const TONES = [DESK_HZ, PAGE_HZ, HEADSET_HZ];
const MS = 48;
/** What a page records to play it back. */
const RECORDED_MS = 4_000;
/** The names that Chromium gives to its fake devices. */
const [FIRST, SECOND, OUTPUT] = ['Fake Audio Input 1', 'Fake Audio Input 2', 'Fake Audio Output 1'];
/** A change of the device may cost a syllable. */
const PAUSE_MS = 400;
/** Longer than a silent microphone stays without a warning. */
const SILENT_MS = 3_500;
/** As quiet as a room at night: what is left when noise has been removed is nothing. */
const QUIET_MICROPHONE = `
  navigator.mediaDevices.getUserMedia = async () => {
    const context = new AudioContext({ sampleRate: 48000 });
    const buffer = context.createBuffer(1, 48000, 48000);
    buffer.getChannelData(0).forEach((_, i, samples) => { samples[i] = 0.0003 * (((i * 7919) % 127) / 63 - 1); });
    const noise = new AudioBufferSourceNode(context, { buffer, loop: true });
    const microphone = context.createMediaStreamDestination();
    noise.connect(microphone);
    noise.start();
    await context.resume();
    return microphone.stream;
  };`;
/** Loudspeakers of many machines run at this rate, and so does all of the page's sound where the browser does not convert. */
const OTHER_RATE = `
  const Native = window.AudioContext;
  window.AudioContext = class extends Native {
    constructor(options) {
      super({ ...options, sampleRate: 44100 });
    }
  };`;
/** The first question stays without an answer, as where it is put aside. */
const UNANSWERED = `
  const ask = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
  let asked = false;
  navigator.mediaDevices.getUserMedia = (constraints) => {
    if (asked) return ask(constraints);
    asked = true;
    return new Promise(() => {});
  };`;

describe('devices of a page', { skip: !hasChromium && 'no Chromium here' }, () => {
  let room: Room;
  let desktop: MumbleClient;

  before(async () => {
    room = await Room.open({ microphone: markedTone(PAGE_HZ, 30_000) });
    desktop = await room.desktop('Friend');
  });
  after(() => room.close());

  type Test = { after(end: () => unknown): void; diagnostic(text: string): void };

  async function opened(t: Test, options: RoomPageOptions = {}): Promise<RoomPage> {
    const page = await room.openPage({ initScript: WATCHED_DEVICES, ...options });
    t.after(() => page.close());
    return page;
  }
  /** Talks all the time. */
  async function talking(t: Test, options: RoomPageOptions = {}): Promise<RoomPage> {
    const page = await opened(t, { ...options, settings: { mode: 'always', ...options.settings } });
    return page.join('Page');
  }

  /** Id by which a page knows a device. */
  function idOf(page: RoomPage, label: string): Promise<string> {
    return page.evaluate(
      `navigator.mediaDevices.enumerateDevices().then((all) => all.find(({ label }) => label === '${label}').deviceId)`,
    );
  }
  const choose = (page: RoomPage, kind: 'Microphone' | 'Speaker', device: string) =>
    page.page.getByLabel(kind, { exact: true }).selectOption({ label: device });
  async function uses(page: RoomPage, device: string): Promise<void> {
    const id = await idOf(page, device);
    const ids = async () => (await liveMicrophones(page)).map(({ deviceId }) => deviceId).join();
    await until(async () => (await ids()) === id, `${device}, and it alone`);
  }
  async function playsOn(page: RoomPage, device: string): Promise<void> {
    const id = await idOf(page, device);
    const sinks = () =>
      page.evaluate<string[]>(
        `[...document.querySelectorAll('[data-testid=voice-slots] audio')].map(({ sinkId }) => sinkId)`,
      );
    await until(async () => {
      const found = await sinks();
      return found.length >= 5 && found.every((sink) => sink === id);
    }, `every voice on ${device}`);
  }
  const status = (page: RoomPage) => page.page.getByTestId('talk-status').textContent();
  /** What a desktop client hears of the page from now on: half a second of it. */
  async function heard(page: RoomPage): Promise<DesktopHeard> {
    const session = await page.session();
    const since = performance.now() + 300;
    const sound = () => new DesktopHeard(desktop, session, since);
    await until(() => sound().packets.length > 25, 'half a second of sound');
    return sound();
  }
  async function toneOf(page: RoomPage): Promise<number | null> {
    return loudest(TONES, (await heard(page)).sound.samples);
  }
  /** Nothing more of the page arrives. */
  async function fallsSilent(page: RoomPage): Promise<void> {
    const session = await page.session();
    await until(() => new DesktopHeard(desktop, session).packets.at(-1)?.terminator === true, 'the end of it');
    const since = performance.now();
    await waitFor(1_000);
    assert.deepEqual(new DesktopHeard(desktop, session, since).packets, []);
  }
  test('before joining, the microphone and the speaker that are chosen are the ones in use, and stay so', async (t) => {
    const page = await opened(t, { settings: { mode: 'always' } });
    await page.press('Test microphone');
    await page.page.getByText('We hear you.').waitFor();
    const full = () =>
      page.evaluate<number>(
        "new DOMMatrix(getComputedStyle(document.querySelector('[data-microphone] .fill')).transform).a",
      );
    // The tone lies 15 dB below full scale.
    await until(async () => Math.abs((await full()) - 0.84) < 0.05, 'the level of the tone');
    await choose(page, 'Microphone', SECOND);
    await uses(page, SECOND);
    assert.equal(await page.evaluate('document.activeElement.tagName'), 'SELECT');
    await choose(page, 'Speaker', OUTPUT);
    await page.page.getByText('We hear you.').waitFor();
    const { milliseconds, sinkId, samples } = await playBack(page);
    t.diagnostic(`${(samples.length / MS).toFixed(0)} ms recorded, played for ${milliseconds.toFixed(0)}`);
    assert.equal(sinkId, await idOf(page, OUTPUT));
    assert.ok(Math.abs(samples.length / MS - RECORDED_MS) < 400, `${samples.length / MS} ms recorded`);
    assert.ok(Math.abs(milliseconds - samples.length / MS) < 400, `played for ${milliseconds} ms`);
    assert.equal(loudest([...TONES, PAGE_HZ / 2, PAGE_HZ * 2], samples.subarray(500 * MS, 1_500 * MS)), PAGE_HZ);
    await page.join('Page');
    await uses(page, SECOND);
    await playsOn(page, OUTPUT);
    assert.equal(await toneOf(page), PAGE_HZ);
    await page.page.reload();
    await page.join('Page');
    await uses(page, SECOND);
    await playsOn(page, OUTPUT);
  });

  test('in the room another microphone and speaker take over at once, and stay so', async (t) => {
    const page = await talking(t);
    const form = await page.openSettings();
    const since = performance.now();
    await choose(page, 'Microphone', FIRST);
    await uses(page, FIRST);
    await choose(page, 'Speaker', OUTPUT);
    await playsOn(page, OUTPUT);
    assert.equal(await toneOf(page), PAGE_HZ);
    const spurt = new DesktopHeard(desktop, await page.session(), since);
    t.diagnostic(`longest pause while it changed: ${longestPause(spurt).toFixed(0)} ms`);
    assert.ok(longestPause(spurt) < PAUSE_MS);
    await page.page.keyboard.press('Escape');
    await form.waitFor({ state: 'detached' });
    await page.page.reload();
    await page.join('Page');
    await uses(page, FIRST);
    await playsOn(page, OUTPUT);
  });

  test('a microphone that another program holds leaves none open, and can be exchanged', async (t) => {
    const page = await talking(t);
    assert.equal(await toneOf(page), PAGE_HZ);
    await page.evaluate(`window.refuse('${await idOf(page, SECOND)}')`);
    await page.openSettings();
    await choose(page, 'Microphone', SECOND);
    await page.page.getByText('Another program is holding the microphone').waitFor();
    assert.equal(await status(page), 'Listening only');
    assert.deepEqual(await liveMicrophones(page), []);
    await fallsSilent(page);
    await choose(page, 'Microphone', FIRST);
    await uses(page, FIRST);
    assert.equal(await toneOf(page), PAGE_HZ);
  });

  test('before joining, too, and the focus stays where another one is chosen', async (t) => {
    const page = await opened(t);
    await page.evaluate(`window.refuse('${await idOf(page, SECOND)}')`);
    await page.press('Test microphone');
    await page.page.getByText('We hear you.').waitFor();
    const picker = page.page.getByLabel('Microphone', { exact: true });
    await picker.focus();
    await choose(page, 'Microphone', SECOND);
    await page.page.locator('[data-microphone=busy]').waitFor();
    assert.deepEqual(await liveMicrophones(page), []);
    await choose(page, 'Microphone', FIRST);
    await page.page.getByText('We hear you.').waitFor();
    await uses(page, FIRST);
    assert.equal(await picker.evaluate((element) => element === element.ownerDocument.activeElement), true);
  });

  test('“Use microphone” opens one at the first press', async (t) => {
    const page = await talking(t);
    await page.evaluate(`window.refuse('${await idOf(page, SECOND)}')`);
    const form = await page.openSettings();
    await choose(page, 'Microphone', SECOND);
    await page.page.getByText('Another program is holding the microphone').waitFor();
    await page.page.keyboard.press('Escape');
    await form.waitFor({ state: 'detached' });
    await page.evaluate('window.refuse(null)');
    await page.press('Use microphone');
    await uses(page, SECOND);
    assert.equal(await toneOf(page), PAGE_HZ);
    await page.press('Mute');
    await page.sees('Page', ({ muted }) => muted, 'is muted');
  });

  test('whoever leaves the browser’s question unanswered can still listen, and be asked again', async (t) => {
    const page = await opened(t, { initScript: WATCHED_DEVICES + UNANSWERED, settings: { mode: 'always' } });
    await page.fillName('Page');
    await page.press('Join');
    await page.page.getByText('Waiting for your answer').waitFor();
    await page.press('Listen only');
    await page.joined();
    assert.equal(await status(page), 'Listening only');
    await page.press('Use microphone');
    assert.equal(await toneOf(page), PAGE_HZ);
    assert.equal((await liveMicrophones(page)).length, 1);
  });

  test('a microphone that gives nothing is told of, and nothing that was said of another one stays', async (t) => {
    const page = await opened(t, { initScript: pluggedDevices({ desk: DESK_HZ, dead: 0 }) });
    const warning = page.page.getByText('Nothing at all comes from this microphone');
    const hears = page.page.getByText('We hear you.');
    await page.press('Test microphone');
    await hears.waitFor();
    await choose(page, 'Microphone', 'dead');
    await page.page.getByText('Say something').waitFor();
    await warning.waitFor();
    assert.equal(await hears.count(), 0);
    await choose(page, 'Microphone', 'desk');
    await hears.waitFor();
    await warning.waitFor({ state: 'detached' });
  });

  test('a quiet room whose noise is removed is not taken for a dead microphone', async (t) => {
    const page = await opened(t, {
      initScript: QUIET_MICROPHONE,
      settings: { processing: true, noise: 'strong' },
    });
    await page.press('Test microphone');
    await page.page.locator('[data-microphone=on]').waitFor();
    await waitFor(SILENT_MS);
    assert.equal(await page.page.getByText('Nothing at all comes from this microphone').count(), 0);
  });

  test('a microphone that is pulled out is missed, replaced by the next that comes, and back when it is', async (t) => {
    const page = await talking(t, {
      initScript: pluggedDevices({ desk: DESK_HZ, headset: HEADSET_HZ }),
      settings: { microphone: 'headset' },
    });
    assert.equal(await toneOf(page), HEADSET_HZ);
    await page.evaluate('window.plug({})');
    await page.page.getByText('Your microphone has gone.').waitFor();
    assert.equal(await status(page), 'Listening only');
    await fallsSilent(page);
    await page.sees('Page', (person) => !person.talking, 'is quiet');
    await page.evaluate(`window.plug({ desk: ${DESK_HZ} })`);
    await page.page.getByText('Another one is used.').waitFor();
    assert.equal(await page.page.getByText('Your microphone has gone.').count(), 0);
    assert.equal(await toneOf(page), DESK_HZ);
    await page.evaluate(`window.plug({ desk: ${DESK_HZ}, headset: ${HEADSET_HZ} })`);
    await page.page.getByText('Your microphone is back.').waitFor();
    assert.equal(await toneOf(page), HEADSET_HZ);
  });

  test('echo cancellation and gain change each alone while somebody talks, and the voice goes on', async (t) => {
    const page = await talking(t, { settings: { processing: true, noise: 'off', echo: true, gain: true } });
    const state = async () => (await liveMicrophones(page)).map(processingOf).join();
    assert.equal(await state(), 'echo gain');
    assert.equal(await toneOf(page), PAGE_HZ);
    const since = performance.now();
    await page.press('Settings');
    for (const [name, expected] of [
      [/^Remove echo/, 'gain'],
      [/^Even out the level/, ''],
      [/^Remove echo/, 'echo'],
      [/^Even out the level/, 'echo gain'],
    ] as const) {
      await page.page.getByRole('switch', { name }).click();
      await until(async () => (await state()) === expected, `“${expected}”`);
      assert.equal(await toneOf(page), PAGE_HZ, `with “${expected}”`);
    }
    const spurt = new DesktopHeard(desktop, await page.session(), since);
    t.diagnostic(`longest pause while it changed: ${longestPause(spurt).toFixed(0)} ms`);
    assert.ok(longestPause(spurt) < PAUSE_MS);
  });

  test('settings that come from a file hold for the microphone in use', async (t) => {
    const page = await talking(t, { settings: { processing: false } });
    const state = async () => (await liveMicrophones(page)).map(processingOf).join();
    assert.equal(await state(), '');
    await page.press('Settings');
    await page.page.getByRole('tab', { name: 'About', exact: true }).click();
    const buffer = Buffer.from(JSON.stringify({ processing: true, noise: 'off', echo: true, gain: false }));
    const file = { name: 'settings.json', mimeType: 'application/json', buffer };
    await page.page.getByTestId('dialog').locator('input[type=file]').setInputFiles(file);
    await until(async () => (await state()) === 'echo', 'echo cancellation');
    assert.equal(await toneOf(page), PAGE_HZ);
  });

  test('where “Speech only” cannot run the browser removes noise instead, and the settings say so', async (t) => {
    const page = await talking(t, {
      initScript: WATCHED_DEVICES + OTHER_RATE,
      settings: { processing: true, noise: 'strong', echo: true, gain: false },
    });
    const state = async () => (await liveMicrophones(page)).map(processingOf).join();
    assert.equal(await state(), 'echo noise');
    await page.press('Settings');
    const note = page.page.getByText('“Speech only” cannot run on this device.');
    await note.waitFor();
    await page.page.getByText('Keep', { exact: true }).click();
    await note.waitFor({ state: 'detached' });
    await until(async () => (await state()) === 'echo', 'no removal of noise');
    assert.ok(rms((await heard(page)).sound.samples) > 0.05);
  });
});

function processingOf({ echoCancellation, autoGainControl, noiseSuppression }: LiveMicrophone): string {
  return [echoCancellation && 'echo', autoGainControl && 'gain', noiseSuppression && 'noise'].filter(Boolean).join(' ');
}

/** Longest time without a packet, in milliseconds, whether or not the one before said that it was the last. */
function longestPause({ packets }: DesktopHeard): number {
  const arrivals = packets.map(({ at }) => at).toSorted((a, b) => a - b);
  return Math.max(...arrivals.slice(1).map((at, n) => at - (arrivals[n] ?? at)));
}

/** Nothing to wait for: the point is that nothing happens. */
function waitFor(milliseconds: number): Promise<void> {
  const end = performance.now() + milliseconds;
  return until(() => performance.now() >= end, 'the end of a pause');
}
