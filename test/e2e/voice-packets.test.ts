import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { assertArrived } from '../support/arrival.ts';
import { hasChromium } from '../support/chromium.ts';
import { DesktopHeard, speak } from '../support/desktop-voice.ts';
import type { MumbleClient } from '../support/mumble-client.ts';
import { Room } from '../support/room.ts';
import type { RoomPage, SlotStats } from '../support/room-page.ts';
import { fromFirstSound, markedTone } from '../support/sound.ts';
import { sine } from '../support/tone.ts';
import { until } from '../support/until.ts';

const PAGE_HZ = 950;
const MS = 48;
/** By so much a receiver may have made its buffer longer for lateness it met; a delay that grows does so with every pause. */
const ADAPTION_MS = 80;

function tone(frequency: number, milliseconds: number): Float32Array {
  return sine(frequency, milliseconds * MS, { amplitude: 0.25 });
}

describe('voice packets of every kind', { skip: !hasChromium && 'no Chromium here' }, () => {
  let room: Room;
  let page: RoomPage;
  let talkers: { readonly kind: string; readonly hertz: number; readonly client: MumbleClient }[];

  before(async () => {
    room = await Room.open({ microphone: markedTone(PAGE_HZ, 10_000) });
    talkers = [
      { kind: 'legacy', hertz: 440, client: await room.desktop('Legacy', { version: '1.3.4' }) },
      { kind: 'protobuf', hertz: 620, client: await room.desktop('Protobuf') },
      { kind: 'tunnel', hertz: 1250, client: await room.desktop('Tunnel', { tunnelling: true }) },
    ];
    page = await room.page('Page', { settings: { mode: 'always' } });
    await page.press('Mute');
    await page.sees('Page', ({ muted }) => muted, 'is muted');
  });
  after(() => room.close());

  /** How the statistics of the one slot that received anything have changed. */
  function changeOf(before: readonly SlotStats[], after: readonly SlotStats[]) {
    const busy = after.filter((slot, n) => slot.packetsReceived > (before[n]?.packetsReceived ?? 0));
    assert.equal(busy.length, 1);
    const [now = assert.fail()] = busy;
    const then = before[after.indexOf(now)] ?? assert.fail();
    const emitted = now.jitterBufferEmittedCount - then.jitterBufferEmittedCount;
    return {
      lost: now.packetsLost - then.packetsLost,
      concealedMs: (now.concealedSamples - then.concealedSamples) / MS,
      bufferMs: (1000 * (now.jitterBufferDelay - then.jitterBufferDelay)) / emitted,
    };
  }

  test('a page hears three desktops at once: legacy format, protobuf format and tunnel', async (t) => {
    await page.takeAll();
    const said = await Promise.all(talkers.map(({ client, hertz }) => speak(client, tone(hertz, 2500))));
    const taken = await page.takeAll();
    const lateness = Math.max(taken.lateness, ...said.map((spoken) => spoken.lateness));
    for (const { kind, hertz, client } of talkers) {
      assertArrived(t, { way: kind, hertz, heard: taken.of(client.session), milliseconds: 2000, lateness });
    }
  });

  test('each of them hears the page, in its own format and by its own way', async (t) => {
    const since = performance.now();
    const session = await page.session();
    await page.press('Unmute');
    const packets = (client: MumbleClient) => new DesktopHeard(client, session, since).packets.length;
    await until(() => talkers.every(({ client }) => packets(client) >= 110), 'two seconds of the page');
    await page.press('Mute');
    await page.sees('Page', ({ muted }) => muted, 'is muted');
    for (const { kind, client } of talkers) {
      const heard = new DesktopHeard(client, session, since);
      assert.ok(
        heard.packets.every(({ via, context }) => via === (kind === 'tunnel' ? 'tunnel' : 'udp') && context === 0),
      );
      assert.deepEqual(client.belief.offences, []);
      assertArrived(t, { way: kind, hertz: PAGE_HZ, heard: heard.sound, milliseconds: 2000 });
    }
  });

  for (const milliseconds of [10, 20, 40, 60] as const) {
    test(`frames of ${milliseconds} ms reach page and desktop`, async (t) => {
      const [, { client, hertz } = assert.fail(), listener = assert.fail()] = talkers;
      const [since] = [performance.now(), await page.takeAll()];
      const said = await speak(client, tone(hertz, 1560), { milliseconds });
      const taken = await page.takeAll();
      const lateness = Math.max(said.lateness, taken.lateness);
      const judged = { hertz, milliseconds: 1300, lateness };
      assertArrived(t, { way: 'page', heard: taken.of(client.session), ...judged });
      const heard = new DesktopHeard(listener.client, client.session, since);
      assertArrived(t, { way: 'desktop', heard: heard.sound, ...judged });
      assert.equal(heard.packets.length, 1560 / milliseconds);
    });
  }

  test('a lost packet stays lost: the page conceals it, the desktop misses its number', async (t) => {
    const [, { client, hertz } = assert.fail(), listener = assert.fail()] = talkers;
    const before = await page.stats();
    const since = performance.now();
    await page.takeAll();
    const said = await speak(client, tone(hertz, 2000), { from: 10_000, without: (packet) => packet % 20 === 10 });
    const taken = await page.takeAll();
    const { lost, concealedMs } = changeOf(before, await page.stats());
    t.diagnostic(`page: ${lost} of 5 lost packets counted, ${concealedMs.toFixed(0)} ms concealed`);
    assert.equal(lost, 5);
    assert.ok(concealedMs >= 50, `${concealedMs} ms concealed`);
    const lateness = Math.max(said.lateness, taken.lateness);
    assertArrived(t, { way: 'page', hertz, heard: taken.of(client.session), milliseconds: 1800, lateness });

    const numbers = new DesktopHeard(listener.client, client.session, since).packets.map(
      ({ frameNumber }) => frameNumber,
    );
    const expected = Array.from({ length: 100 }, (_, n) => n)
      .filter((n) => n % 20 !== 10)
      .map((n) => 10_000 + n * 2);
    assert.deepEqual(numbers, expected);
  });

  test('pauses, with DTX or with terminators, do not make the delay grow', async (t) => {
    const [, { client, hertz } = assert.fail()] = talkers;
    for (const dtx of [true, false]) {
      const delays: number[] = [];
      const buffers: number[] = [];
      for (let spurt = 0; spurt < 6; spurt++) {
        await page.takeAll();
        const before = await page.stats();
        // The pause is spoken too when silence is what DTX makes rare.
        const speech = new Float32Array((dtx ? 1200 : 500) * MS);
        speech.set(tone(hertz, 500));
        const said = await speak(client, speech, { dtx, terminate: !dtx });
        const heard = fromFirstSound((await page.takeAll()).of(client.session));
        delays.push(heard.at - said.at);
        buffers.push(changeOf(before, await page.stats()).bufferMs);
      }
      const shown = [delays, buffers].map((values) => values.map((value) => value.toFixed(0)).join(', '));
      t.diagnostic(`${dtx ? 'DTX' : 'terminators'}: delays ${shown[0]} ms; jitter buffer ${shown[1]} ms`);
      const [early, late] = [delays.slice(0, 3), delays.slice(3)];
      assert.ok(Math.min(...late) <= Math.max(...early) + ADAPTION_MS, 'the last spurts are as quick as the first');
      assert.ok(Math.max(...delays) < 400);
    }
  });

  test('who joins in mid-speech hears the rest of it under the right name, page and desktop', async (t) => {
    const [{ client, hertz } = assert.fail()] = talkers;
    const speech = speak(client, tone(hertz, 6000));
    const since = performance.now();
    const [latePage, lateDesktop] = await Promise.all([
      room.page('Late page', { listenOnly: true }),
      room.desktop('Late desktop'),
    ]);
    const joined = performance.now();
    await latePage.sees('Legacy', ({ talking }) => talking, 'is lit');
    const { lateness } = await speech;
    t.diagnostic(`joined after ${(joined - since).toFixed(0)} ms of 6000`);
    const rest = Math.min(1500, 6000 - (joined - since) - 200);
    assert.ok(rest > 500, 'there was something left to hear');
    const judged = { hertz, milliseconds: rest, lateness };
    assertArrived(t, { way: 'page', heard: (await latePage.take()).of(client.session), ...judged });
    const atDesktop = new DesktopHeard(lateDesktop, client.session, since);
    assertArrived(t, { way: 'desktop', heard: atDesktop.sound, ...judged });
    await Promise.all([latePage.close(), lateDesktop.close()]);
  });
});
