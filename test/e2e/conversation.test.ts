import assert from 'node:assert/strict';
import { after, before, describe, type TestContext, test } from 'node:test';
import { hasChromium } from '../support/chromium.ts';
import { DesktopHeard, speak } from '../support/desktop-voice.ts';
import { Room } from '../support/room.ts';
import {
  decibelsOf,
  delaysBetween,
  fromFirstSound,
  longestGap,
  markedTone,
  median,
  part,
  type Sound,
} from '../support/sound.ts';
import { loudest } from '../support/tone.ts';

const DESKTOP_HZ = 620;
const PAGE_HZ = 950;
const OTHERS_HZ = [440, 1250, 1600];
const SECONDS = 10;
/** Mouth to ear; a conversation bears more, a regression does not stay below it. */
const LONGEST_DELAY_MS = 250;
/** What the jitter buffer of a desktop client bears without a gap. */
const LONGEST_WAIT_MS = 120;

// A desktop and a page talk at the same time for ten seconds; another desktop and another page listen to both.
describe('a conversation of ten seconds', { skip: !hasChromium && 'no Chromium here' }, () => {
  let room: Room;
  /** By direction. */
  const sounds = new Map<string, { readonly said: Sound; readonly heard: Sound }>();
  let lost = 0;
  let waits: readonly number[] = [];

  before(async () => {
    room = await Room.open({ microphone: markedTone(PAGE_HZ, 10_000) });
    const speaker = await room.desktop('Desktop speaker');
    const listener = await room.desktop('Desktop listener');
    const listeningPage = await room.page('Page listener', { listenOnly: true });
    const talkingPage = await room.page('Page speaker', { settings: { mode: 'always' } });
    const page = await talkingPage.session();
    await Promise.all([listeningPage.take(), talkingPage.take()]);

    const since = performance.now();
    const said = await speak(speaker, markedTone(DESKTOP_HZ, (SECONDS + 1) * 1000), { bitrate: 48_000 });
    const end = performance.now();
    const [byListener, bySpeaker] = await Promise.all([listeningPage.take(), talkingPage.take()]);
    const [atListener, ofPage] = [
      new DesktopHeard(listener, speaker.session, since, end),
      new DesktopHeard(listener, page, since, end),
    ];
    lost = (await listeningPage.stats()).reduce((sum, { packetsLost }) => sum + packetsLost, 0);
    waits = [atListener.longestWait, ofPage.longestWait];
    const { microphone } = bySpeaker;
    assert.ok(microphone, 'the page has a microphone');
    sounds.set('desktop to desktop', { said, heard: atListener.sound });
    sounds.set('desktop to browser', { said, heard: byListener.of(speaker.session) });
    sounds.set('desktop to a browser that talks', { said, heard: bySpeaker.of(speaker.session) });
    sounds.set('browser to desktop', { said: microphone, heard: ofPage.sound });
    sounds.set('browser to a desktop that talks', {
      said: microphone,
      heard: new DesktopHeard(speaker, page, since, end).sound,
    });
    sounds.set('browser to browser', { said: microphone, heard: byListener.of(page) });
  });
  after(() => room.close());

  for (const [direction, hertz] of [
    ['desktop to desktop', DESKTOP_HZ],
    ['desktop to browser', DESKTOP_HZ],
    ['desktop to a browser that talks', DESKTOP_HZ],
    ['browser to desktop', PAGE_HZ],
    ['browser to a desktop that talks', PAGE_HZ],
    ['browser to browser', PAGE_HZ],
  ] as const) {
    test(`from ${direction} the tone arrives at its level, without a gap`, (t: TestContext) => {
      const sound = sounds.get(direction);
      assert.ok(sound);
      const heard = part(fromFirstSound(sound.heard), 100, SECONDS * 1000);
      const delays = delaysBetween(sound.said, sound.heard);
      const found = loudest([DESKTOP_HZ, PAGE_HZ, ...OTHERS_HZ], heard.samples);
      const level = decibelsOf(hertz, heard);
      const gap = longestGap(heard);
      t.diagnostic(
        `${direction}: ${found} Hz at ${level.toFixed(1)} dB, longest gap ${gap} ms in ${(heard.samples.length / 48_000).toFixed(1)} s, ` +
          `delay ${median(delays).toFixed(0)} ms (${Math.min(...delays).toFixed(0)} to ${Math.max(...delays).toFixed(0)}, ${delays.length} marks)`,
      );
      assert.equal(found, hertz);
      assert.ok(Math.abs(level) < 3, `level ${level} dB`);
      assert.ok(gap <= 60, `a gap of ${gap} ms`);
      assert.ok(delays.length >= SECONDS - 2, `${delays.length} marks were heard`);
      assert.ok(median(delays) < LONGEST_DELAY_MS, `a delay of ${median(delays)} ms`);
    });
  }

  test('nothing is lost or held up on the way', (t: TestContext) => {
    t.diagnostic(`longest wait of a desktop for a packet: ${waits.map((wait) => wait.toFixed(0)).join(' and ')} ms`);
    assert.equal(lost, 0);
    assert.ok(Math.max(...waits) <= LONGEST_WAIT_MS, `${Math.max(...waits)} ms without a packet`);
  });
});
