import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { assertArrived, excused } from '../support/arrival.ts';
import { hasChromium } from '../support/chromium.ts';
import { DesktopHeard, speak } from '../support/desktop-voice.ts';
import type { MumbleClient } from '../support/mumble-client.ts';
import { Room } from '../support/room.ts';
import type { RoomPage } from '../support/room-page.ts';
import { fromFirstSound, markedTone, part, peakOf } from '../support/sound.ts';
import { gaps, loudest, sine, steepestStep } from '../support/tone.ts';
import { until } from '../support/until.ts';

const MS = 48;
const PAGE_HZ = 950;
/** Of the four desktops. */
const TONES = [440, 620, 1250, 1600];
const BUSY_HZ = 100;
/** A sine of 1600 Hz at 0.25 rises by this much from sample to sample; a click by more. */
const STEEPEST = 0.07;

describe('several talkers', { skip: !hasChromium && 'no Chromium here' }, () => {
  let room: Room;
  let desktops: MumbleClient[];
  let listener: MumbleClient;
  let page: RoomPage;

  before(async () => {
    room = await Room.open({ microphone: markedTone(PAGE_HZ, 10_000) });
    desktops = [];
    for (const name of ['Ana', 'Ben', 'Cleo', 'Dan']) desktops.push(await room.desktop(name));
    listener = await room.desktop('Listening desktop');
    page = await room.page('Page', { settings: { mode: 'always' } });
    await page.press('Mute');
  });
  after(() => room.close());

  const tone = (hertz: number, milliseconds: number): Float32Array =>
    sine(hertz, milliseconds * MS, { amplitude: 0.25 });
  const desktop = (n: number): MumbleClient => desktops[n] ?? assert.fail();

  test('four desktops at once are heard by page and desktop, each on its own; the fourth opens a slot', async (t) => {
    await page.takeAll();
    const slots = (await page.stats()).length;
    const since = performance.now();
    const said = await Promise.all(desktops.map((client, n) => speak(client, tone(TONES[n] ?? 0, 2500))));
    const heard = await page.takeAll();
    assert.equal((await page.stats()).length, slots + 1);
    const lateness = Math.max(heard.lateness, ...said.map((spoken) => spoken.lateness));
    for (const [n, { session }] of desktops.entries()) {
      const judged = { hertz: TONES[n] ?? 0, milliseconds: 1500, lateness };
      assertArrived(t, { way: 'page', heard: heard.of(session), ...judged });
      assertArrived(t, { way: 'desktop', heard: new DesktopHeard(listener, session, since).sound, ...judged });
    }
  });

  test('a page and a desktop talk at once, and a third page hears both', async () => {
    const third = await room.page('Third', { listenOnly: true });
    const session = await page.session();
    await page.press('Unmute');
    await third.sees('Page', ({ talking }) => talking, 'is lit');
    await third.take();
    await speak(desktop(0), tone(TONES[0] ?? 0, 2000));
    const heard = await third.take();
    await page.press('Mute');
    assert.equal(loudest([...TONES, PAGE_HZ], part(fromFirstSound(heard.of(session)), 100, 1000).samples), PAGE_HZ);
    assert.equal(
      loudest([...TONES, PAGE_HZ], part(fromFirstSound(heard.of(desktop(0).session)), 100, 1000).samples),
      TONES[0],
    );
    await third.close();
  });

  test('a second talker takes over a slot without a click and under its own name', async (t) => {
    await until(async () => (await page.stats()).every(({ session }) => session === 0), 'all slots are free');
    await page.takeAll();
    const slots = (await page.stats()).filter(({ bank }) => bank % 2 === 0).length;
    // Who was on a slot gets it back if it is free: the two that stay hold the others.
    const busy = [2, 3].map((n) => speak(desktop(n), tone(BUSY_HZ, 3500), { application: 'audio' }));
    const others = slots > 3 ? [room.desktop('Eve').then((eve) => speak(eve, tone(BUSY_HZ, 3400)))] : [];
    const start = performance.now();
    const first = await speak(desktop(0), tone(TONES[0] ?? 0, 600));
    await page.sees('Ana', ({ talking }) => !talking, 'is quiet');
    await until(
      async () => (await page.stats()).every(({ session }) => session !== desktop(0).session),
      'the slot of Ana is free',
    );
    const pauseMs = performance.now() - start - 600;
    const second = await speak(desktop(1), tone(TONES[1] ?? 0, 600));
    await Promise.all([...busy, ...others]);
    const heard = await page.takeAll();
    const late = excused(heard.lateness, first.lateness, second.lateness);

    const slot = heard.slotOf(desktop(1).session);
    const [ana, ben] = [heard.of(desktop(0).session), heard.of(desktop(1).session)];
    const whole = fromFirstSound(slot);
    const [silence] = gaps(whole.samples, 150);
    t.diagnostic(
      `pause of ${silence?.lengthMs} ms for one of ${pauseMs.toFixed(0)} ms, steepest step ${steepestStep(whole.samples).toFixed(3)}`,
    );
    assert.equal(loudest([...TONES, BUSY_HZ], part(whole, 0, 400).samples), TONES[0], 'it is the slot Ana had');
    assert.ok(silence && Math.abs(silence.lengthMs - pauseMs) < 150 + late);
    assert.ok(steepestStep(whole.samples) < STEEPEST, `a step of ${steepestStep(whole.samples)}`);
    assert.equal(loudest([...TONES, BUSY_HZ], part(fromFirstSound(ana), 50, 400).samples), TONES[0]);
    assert.equal(loudest([...TONES, BUSY_HZ], part(fromFirstSound(ben), 50, 400).samples), TONES[1]);
    // Nothing of one under the name of the other.
    const early = part(ben, 0, (fromFirstSound(ben).at - ben.at) * 0.9);
    assert.ok(peakOf(early) < 0.02);
    const lit = (await page.lamps()).filter(({ at, talking }) => at > start && talking).map(({ user }) => user);
    assert.deepEqual(
      lit.filter((user) => user === 'Ana' || user === 'Ben'),
      ['Ana', 'Ben'],
    );
  });

  test('a third of the audience joins in mid-speech and hears the rest', async (t) => {
    const speech = [0, 1].map((n) => speak(desktop(n), tone(TONES[n] ?? 0, 6000)));
    const since = performance.now();
    const late = await room.page('Late', { listenOnly: true });
    const lateDesktop = await room.desktop('Late desktop');
    t.diagnostic(`joined ${(performance.now() - since).toFixed(0)} ms into 6000 ms`);
    for (const name of ['Ana', 'Ben']) await late.sees(name, ({ talking }) => talking, 'is lit');
    const said = await Promise.all(speech);
    const heard = await late.takeAll();
    const lateness = Math.max(...said.map((spoken) => spoken.lateness));
    for (const n of [0, 1]) {
      const { session } = desktop(n);
      const judged = { hertz: TONES[n] ?? 0, milliseconds: 800, lateness };
      assertArrived(t, { way: 'page', heard: heard.of(session), ...judged });
      const byDesktop = new DesktopHeard(lateDesktop, session, since);
      assertArrived(t, { way: 'desktop', heard: byDesktop.sound, ...judged });
    }
    await Promise.all([late.close(), lateDesktop.close()]);
  });
});
