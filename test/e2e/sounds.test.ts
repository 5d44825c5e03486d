import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { hasChromium } from '../support/chromium.ts';
import { Hand } from '../support/hand.ts';
import { UNHURRIED } from '../support/moderation.ts';
import type { MumbleClient } from '../support/mumble-client.ts';
import { Room } from '../support/room.ts';
import type { RoomPage } from '../support/room-page.ts';
import { until } from '../support/until.ts';

/** Two tones of each cue, in Hz; of a message one. */
const TONES = { join: [523, 784], leave: [659, 440], mute: [392, 294], unmute: [294, 392], message: [880] };
/** An analyser of so many samples tells tones apart that lie 12 Hz from each other. */
const SAMPLES = 4096;
/** dBFS: what a cue of half the volume is louder than, and silence never. */
const AUDIBLE = -60;

/** Longer than a cue, and than cues of a kind keep apart. */
const QUIET_MS = 500;

/** Listens to what a context gives to the speaker and keeps which pitch was the loudest when; keeps what is read aloud. */
const LISTEN = `
  window.heard = [];
  window.heardAt = 0;
  window.spoken = [];
  const { connect } = AudioNode.prototype;
  const analysers = new WeakMap();
  AudioNode.prototype.connect = function (target, ...more) {
    if (target instanceof AudioDestinationNode && this instanceof GainNode) {
      const { context } = target;
      let analyser = analysers.get(context);
      if (!analyser) {
        analyser = new AnalyserNode(context, { fftSize: ${SAMPLES}, smoothingTimeConstant: 0 });
        analysers.set(context, analyser);
        const levels = new Float32Array(analyser.frequencyBinCount);
        setInterval(() => {
          analyser.getFloatFrequencyData(levels);
          const loudest = levels.reduce((best, level, n) => (level > levels[best] ? n : best), 0);
          if (levels[loudest] < ${AUDIBLE}) return;
          window.heard.push((loudest * context.sampleRate) / ${SAMPLES});
          window.heardAt = performance.now();
        }, 20);
      }
      connect.call(this, analyser);
    }
    return connect.call(this, target, ...more);
  };
  SpeechSynthesis.prototype.speak = ({ text, lang, volume }) => window.spoken.push({ text, lang, volume });`;

const isTone = (pitch: number, tone: number): boolean => Math.abs(pitch - tone) < 12;

interface Spoken {
  readonly text: string;
  readonly lang: string;
  readonly volume: number;
}

describe('sounds of a page', { skip: !hasChromium && 'no Chromium here' }, () => {
  let room: Room;
  let desktop: MumbleClient;
  let page: RoomPage;
  let hand: Hand;

  before(async () => {
    room = await Room.open({ channels: ['Lobby'], config: UNHURRIED });
    desktop = await room.desktop('Dora');
    page = await room.page('Paul', { initScript: LISTEN });
    hand = new Hand(page);
  });
  after(() => room.close());

  /** Pitches that were heard since the last time, each as often as it was the loudest. */
  const take = () => page.evaluate<number[]>('window.heard.splice(0)');
  const spoken = () => page.evaluate<Spoken[]>('window.spoken');
  /** The cue sounds at the speaker, its tones one after the other; everything that was heard until then. */
  async function hears(cue: keyof typeof TONES, cause: () => Promise<unknown>): Promise<readonly number[]> {
    await until(() => page.evaluate<boolean>(`performance.now() - window.heardAt > ${QUIET_MS}`), 'silence before it');
    await take();
    await cause();
    const pitches: number[] = [];
    const places = () => TONES[cue].map((tone) => pitches.findIndex((pitch) => isTone(pitch, tone)));
    await until(async () => {
      pitches.push(...(await take()));
      return places().every((place) => place >= 0);
    }, `the sound of ${cue}`).catch(() => assert.fail(`${cue}: heard ${pitches.map(Math.round)}`));
    assert.deepEqual(
      places(),
      places().toSorted((a, b) => a - b),
      'one after the other',
    );
    return pitches;
  }

  test('coming and going is heard, whether by the door or by another channel', async () => {
    let guest = await room.desktop('Gerd');
    await page.sees('Gerd', () => true, 'is there');
    await hears('leave', () => guest.close());
    await hears('join', async () => {
      guest = await room.desktop('Gerd');
    });
    await hears('leave', () => guest.move(1));
    await hears('join', () => guest.move(0));
    await guest.close();
  });

  test('muting and unmuting oneself is heard, and a message', async () => {
    await hears('mute', () => page.press('Mute'));
    await hears('unmute', () => page.press('Unmute'));
    await hears('message', async () => desktop.say('hello'));
  });

  test('what happens elsewhere is not heard, nor anything by somebody who is deafened', async () => {
    const guest = await room.desktop('Gerd');
    await guest.move(1);
    const afterLeaving = await hears('message', async () => {
      await guest.close();
      await page.page.locator('[data-user=Gerd]').waitFor({ state: 'detached' });
      desktop.say('Gerd is gone');
    });
    for (const tone of TONES.leave) assert.ok(!afterLeaving.some((pitch) => isTone(pitch, tone)), `${tone} Hz`);
    await hears('mute', () => page.press('Deafen'));
    const afterSaying = await hears('unmute', async () => {
      desktop.say('you cannot hear this');
      await until(async () => (await page.chat()).some(({ text }) => text.includes('cannot hear')), 'the message');
      await page.press('Undeafen');
    });
    assert.ok(!afterSaying.some((pitch) => isTone(pitch, TONES.message[0] ?? 0)), 'the sound of a message');
  });

  test('once it is switched on, coming, going and messages are read aloud in the chosen language', async () => {
    assert.deepEqual(await spoken(), []);
    await page.press('Settings');
    await hand.dialog.getByRole('tab', { name: 'Sounds', exact: true }).click();
    await hand.dialog.getByRole('switch', { name: 'Read events and messages aloud' }).check();
    await hand.escape();
    const says = (text: string, lang: string) =>
      until(
        async () => (await spoken()).some((one) => one.text === text && one.lang === lang && one.volume === 1),
        `“${text}” in ${lang}`,
      ).catch(async () => assert.fail(`“${text}” in ${lang}: ${JSON.stringify(await spoken())}`));
    let guest = await room.desktop('Gerd');
    await says('Gerd joined', 'en');
    desktop.say('all <b>here</b>?');
    await says('Dora: all here?', 'en');
    await guest.close();
    await says('Gerd left', 'en');
    await page.press('Settings');
    await hand.dialog.getByRole('tab', { name: 'Language', exact: true }).click();
    await hand.dialog.getByLabel('Deutsch', { exact: true }).check();
    await page.page.locator('html[lang=de]').waitFor({ state: 'attached' });
    await hand.escape();
    guest = await room.desktop('Gerd');
    await says('Gerd ist gekommen', 'de');
    desktop.say('alle da?');
    await says('Dora: alle da?', 'de');
    await guest.close();
    await says('Gerd ist gegangen', 'de');
  });
});
