import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { excused } from '../support/arrival.ts';
import { hasChromium } from '../support/chromium.ts';
import type { HeardPacket } from '../support/client-voice.ts';
import { DesktopHeard, speak } from '../support/desktop-voice.ts';
import type { MumbleClient } from '../support/mumble-client.ts';
import { Room } from '../support/room.ts';
import type { LampChange, RoomPage } from '../support/room-page.ts';
import { decibelsOf, millisecondsOf, part, spells } from '../support/sound.ts';
import { gaps, loudest, sine } from '../support/tone.ts';
import { until } from '../support/until.ts';

const PAGE_HZ = 950;
/** The tone of the fake microphone has -12 dB. */
const TONE_DB = -15.4;
const TONE_MS = 1000;
const PAUSE_MS = 1500;
/** Voice activation stays open this long after the last loud moment. */
const HOLD_MS = 400;
const LAMP_OFF_MS = 400;
const LAMP_ON_MS = 100;
/** A packet leaves when its last sample was spoken. */
const PACKET_MS = 20;
/** A key talks on for so long after it was let go. */
const RELEASE_MS = 150;
const MS = 48;

describe('the talk gate of a page', { skip: !hasChromium && 'no Chromium here' }, () => {
  let room: Room;
  let desktop: MumbleClient;
  let talking: RoomPage;
  let watching: RoomPage;
  let session: number;

  before(async () => {
    room = await Room.open({ microphone: spells(PAGE_HZ, 8, TONE_MS, PAUSE_MS) });
    desktop = await room.desktop('Desktop');
    watching = await room.page('Watching', { listenOnly: true });
    talking = await room.page('Talking');
    session = await talking.session();
  });
  after(() => room.close());

  const packets = () => desktop.voice.heard.all.filter(({ sender }) => sender === session);
  const terminators = () => packets().filter(({ terminator }) => terminator);
  const lampsOf = async (page: RoomPage, user: string): Promise<LampChange[]> =>
    (await page.lamps()).filter((lamp) => lamp.user === user);

  /** What the lateness of the browser excuses, since it was asked before. */
  const late = async () => excused((await talking.take()).lateness);

  beforeEach(() => until(() => packets().at(-1)?.terminator !== false, 'the end of a talk spurt'));

  test('voice activation sends each spell from its first sound on, and then a terminator', async (t) => {
    const since = performance.now();
    const done = terminators().length;
    await until(() => terminators().length >= done + 3, 'three spells');
    const heard = new DesktopHeard(desktop, session, since);
    const ends = heard.packets.flatMap(({ terminator }, n) => (terminator ? [n] : []));
    let start = 0;
    for (const end of ends.slice(0, 3)) {
      const spurt = new DesktopHeard(desktop, session, heard.packets[start]?.at, (heard.packets[end]?.at ?? 0) + 1);
      start = end + 1;
      const { samples } = spurt.sound;
      const first = samples.findIndex((sample) => Math.abs(sample) > 0.05) / MS;
      const toneMs = samples.filter((sample) => Math.abs(sample) > 0.05).length / MS;
      const [tail] = gaps(samples, 100).slice(-1);
      t.diagnostic(
        `${(millisecondsOf(spurt.sound)).toFixed(0)} ms sent, the tone begins after ${first.toFixed(0)} ms, ${tail?.lengthMs ?? 0} ms of hold after it`,
      );
      assert.ok(first >= 0 && first <= 100, `the tone begins after ${first} ms`);
      assert.ok(toneMs >= TONE_MS * 0.8, `${toneMs} ms of tone`);
      const level = decibelsOf(PAGE_HZ, part(spurt.sound, first, 900), 1);
      assert.ok(level > TONE_DB, `the tone is all there: ${level} dB`);
      assert.ok(millisecondsOf(spurt.sound) < TONE_MS + HOLD_MS + 200, 'the pause was not sent');
    }
  });

  test('the lamp on another page follows the gate, and so does the own lamp', async (t) => {
    const done = terminators().length;
    await talking.take();
    await until(() => terminators().length >= done + 2, 'two spells');
    const [end = assert.fail()] = terminators().slice(-1);
    for (const page of [watching, talking]) await page.sees('Talking', (person) => !person.talking, 'is quiet');
    const lateness = await late();
    for (const page of [watching, talking]) {
      const lamps = await lampsOf(page, 'Talking');
      const [off = assert.fail()] = lamps.slice(-1);
      t.diagnostic(`lamp off ${(off.at - end.at).toFixed(0)} ms after the terminator`);
      assert.equal(off.talking, false);
      assert.ok(off.at - end.at < LAMP_OFF_MS + lateness);
      assert.equal(lamps.at(-2)?.talking, true);
      const lit = off.at - (lamps.at(-2)?.at ?? 0);
      assert.ok(Math.abs(lit - TONE_MS - HOLD_MS) < 350 + lateness, `lit for ${lit} ms`);
    }
  });

  test('the lamp of a desktop goes on within 100 ms of its first packet and off within 400 ms of its terminator', async (t) => {
    for (let n = 0; n < 3; n++) {
      await talking.take();
      const said = await speak(desktop, sine(620, 400 * MS, { amplitude: 0.25 }));
      const end = performance.now();
      for (const page of [watching, talking]) await page.sees('Desktop', (person) => !person.talking, 'is quiet');
      const lateness = Math.max(excused(said.lateness), await late());
      const first = said.at + PACKET_MS;
      for (const page of [watching, talking]) {
        const [on = assert.fail(), off = assert.fail()] = (await lampsOf(page, 'Desktop')).slice(-2);
        t.diagnostic(
          `on ${(on.at - first).toFixed(0)} ms after the first packet, off ${(off.at - end).toFixed(0)} ms after the terminator`,
        );
        assert.deepEqual([on.talking, on.context, off.talking], [true, 'normal', false]);
        assert.ok(on.at - first < LAMP_ON_MS + lateness);
        assert.ok(off.at - end < LAMP_OFF_MS + lateness);
      }
    }
  });

  test('a desktop that stops without a terminator goes dark too', async (t) => {
    await talking.take();
    await speak(desktop, sine(620, 400 * MS), { terminate: false });
    const end = performance.now();
    await watching.sees('Desktop', (person) => !person.talking, 'is quiet');
    const off = (await lampsOf(watching, 'Desktop')).at(-1)?.at ?? 0;
    t.diagnostic(`off ${(off - end).toFixed(0)} ms after the last packet`);
    assert.ok(off - end < 300 + LAMP_OFF_MS + (await late()));
  });

  test('with push to talk nothing is sent but while the key is down', async (t) => {
    await talking.setTalkMode('Push to talk');
    await until(() => packets().at(-1)?.terminator !== false, 'the end of what was open');
    const before = packets().length;
    // A whole spell of tone goes by.
    const spell = (await lampsOf(watching, 'Talking')).length;
    await waitFor(TONE_MS + PAUSE_MS);
    assert.equal(packets().length, before);
    assert.equal((await lampsOf(watching, 'Talking')).length, spell);

    await talking.take();
    const pressed = performance.now();
    await talking.page.keyboard.down('Space');
    await until(() => packets().length >= before + 40, 'packets while the key is down');
    await watching.sees('Talking', (person) => person.talking, 'is lit');
    const released = performance.now();
    await talking.page.keyboard.up('Space');
    await until(() => terminators().length > 0 && packets().at(-1)?.terminator === true, 'the terminator');
    const sent = packets().slice(before) as HeardPacket[];
    const first = (sent[0]?.at ?? 0) - pressed;
    const last = (sent.at(-1)?.at ?? 0) - released;
    t.diagnostic(
      `first packet ${first.toFixed(0)} ms after the key went down, terminator ${last.toFixed(0)} ms after it went up`,
    );
    assert.equal(sent.filter(({ terminator }) => terminator).length, 1);
    const lateness = await late();
    assert.ok(first < 300 + lateness);
    assert.ok(last < 500 + lateness);
    assert.ok(last >= RELEASE_MS, 'the last word is not cut off');
  });

  test('the button for push to talk does what the key does', async () => {
    const before = packets().length;
    const button = await talking.page.getByRole('button', { name: 'Hold to talk' }).boundingBox();
    assert.ok(button);
    await talking.page.mouse.move(button.x + 10, button.y + 10);
    await talking.page.mouse.down();
    await until(() => packets().length >= before + 20, 'packets while the button is held');
    await talking.page.mouse.up();
    await until(() => packets().at(-1)?.terminator === true, 'the terminator');
  });

  test('the mark on the meter decides from where on something is sent', async () => {
    await talking.setTalkMode('Voice');
    const form = await talking.openSettings();
    const mark = form.getByRole('slider', { name: 'Send above' });
    // The tone is at 15 dB below full scale.
    await mark.fill('-10');
    await until(() => packets().at(-1)?.terminator !== false, 'the end of what was open');
    const before = packets().length;
    await waitFor(TONE_MS + PAUSE_MS);
    assert.equal(packets().length, before, 'a tone below the mark is not sent');
    const session = await talking.session();
    const since = performance.now();
    await mark.fill('-20');
    await until(() => packets().at(-1)?.terminator === true && packets().length > before + 20, 'a spell');
    const { samples } = new DesktopHeard(desktop, session, since).sound;
    assert.equal(loudest([440, 620, PAGE_HZ, 1250], samples), PAGE_HZ);
    await talking.page.keyboard.press('Escape');
    await form.waitFor({ state: 'detached' });
  });

  test('mute closes an open gate with a terminator, whatever the mode', async () => {
    await talking.setTalkMode('Always');
    const before = packets().length;
    await until(() => packets().length >= before + 20, 'an open gate');
    await talking.press('Mute');
    await until(() => packets().at(-1)?.terminator === true, 'the terminator');
    const after = packets().length;
    await waitFor(TONE_MS + PAUSE_MS);
    assert.equal(packets().length, after, 'a muted page sends nothing');
  });
});

/** Nothing to wait for: the point is that nothing happens. */
function waitFor(milliseconds: number): Promise<void> {
  const end = performance.now() + milliseconds;
  return until(() => performance.now() >= end, 'the end of a pause');
}
