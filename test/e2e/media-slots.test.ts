import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { bankOfSession, type SessionId } from '#domain/ids.ts';
import { hasChromium } from '../support/chromium.ts';
import { BANK, MediaWorld, tone } from '../support/media-world.ts';
import { gaps, levelOf, loudest, rms, steepestStep } from '../support/tone.ts';
import { until } from '../support/until.ts';

const MS = 48;
const ALICE = 101;
const BOB = 102;
const CAROL = 103;
const DAVE = 104;
const TONES = [500, 700, 1100, 1700];

describe('voice slots in a real browser', { skip: !hasChromium && 'no Chromium here' }, () => {
  let world: MediaWorld;
  before(async () => {
    world = await MediaWorld.open();
  });
  after(() => world.close());

  /** Everything from the first sound on. */
  function fromFirstSound(samples: Float32Array): Float32Array {
    const at = samples.findIndex((sample) => Math.abs(sample) > 0.05);
    assert.notEqual(at, -1, `nothing was heard in ${samples.length} samples`);
    return samples.subarray(at);
  }

  async function freed(speaker: number): Promise<void> {
    const slot = world.slotOf(speaker);
    await until(
      () => world.assigned.findLast((last) => last.slot === slot)?.speaker === null,
      `the slot of ${speaker} is free`,
    );
  }

  test('a desktop speaker is heard without gaps, and the packets name the session', async () => {
    const page = await world.listener(1);
    await world.talk(ALICE, tone(500, 1200));
    const slot = world.slotOf(ALICE);
    const heard = fromFirstSound(await page.heard(BANK, slot));
    assert.ok(levelOf(500, heard.subarray(100 * MS, 1000 * MS)) > 0.3);
    assert.deepEqual(gaps(heard.subarray(0, 1000 * MS), 10), []);
    assert.deepEqual(await page.sources(BANK, slot), [ALICE]);
    assert.equal((await page.received(BANK, slot))?.packetsLost, 0);
    await world.leave(page);
  });

  test('whatever another page says of its microphone, a desktop speaker is heard', async () => {
    const strange = 66 as SessionId;
    await world.engine.attach(strange);
    const { id } = await world.engine.createTransport(strange, 'send');
    const codecs = [{ mimeType: 'audio/opus', payloadType: 111, clockRate: 48_000, channels: 2 }];
    for (const value of [0.5, null, 'x', {}]) {
      const encodings = [{ ssrc: 1, maxBitrate: value, codecPayloadType: value }];
      await world.engine.produce(strange, id, { codecs, encodings });
    }
    const page = await world.listener(1);
    await world.talk(ALICE, tone(500, 600));
    const heard = fromFirstSound(await page.heard(BANK, world.slotOf(ALICE)));
    assert.equal(loudest(TONES, heard.subarray(100 * MS, 500 * MS)), 500);
    world.engine.detach(strange);
    await world.leave(page);
  });

  test('the assignment precedes the voice, and the end of the spurt and of the slot are told', async () => {
    const page = await world.listener(2);
    world.assigned.length = 0;
    await world.talk(ALICE, tone(500, 300));
    await freed(ALICE);
    assert.deepEqual(
      world.assigned.map(({ browsers, speaker, talking }) => ({ browsers, speaker, talking })),
      [
        { browsers: [2], speaker: ALICE, talking: true },
        { browsers: [2], speaker: ALICE, talking: false },
        { browsers: [2], speaker: null, talking: false },
      ],
    );
    await world.leave(page);
  });

  test('a speaker that takes over a slot is heard after the true pause, without a click', async () => {
    const page = await world.listener(3);
    const others = [CAROL, DAVE].map((speaker) => world.talk(speaker, tone(30, 3200)));
    const [first, second] = [tone(500, 600), tone(1100, 600)];
    const start = performance.now();
    await world.talk(ALICE, first, { from: 5000 });
    await freed(ALICE);
    const pause = performance.now() - start - 600;
    await world.talk(BOB, second, { from: 77 });
    const slot = world.slotOf(BOB);
    assert.equal(slot, world.slotOf(ALICE));
    await Promise.all(others);
    const heard = fromFirstSound(await page.heard(BANK, slot));
    const [silence] = gaps(heard, 200);
    assert.ok(silence, 'there is a pause between the two');
    assert.ok(Math.abs(silence.lengthMs - pause) < 80, `${silence.lengthMs} ms of silence for a pause of ${pause} ms`);
    const after = heard.subarray((silence.startMs + silence.lengthMs) * MS);
    assert.equal(loudest(TONES, heard.subarray(0, 400 * MS)), 500);
    assert.equal(loudest(TONES, after.subarray(100 * MS, 500 * MS)), 1100);
    assert.deepEqual(gaps(after.subarray(0, 500 * MS), 10), []);
    // 1100 Hz at 0.5 rises by 0.072 from sample to sample.
    assert.ok(steepestStep(heard) < 0.15, `a step of ${steepestStep(heard)}`);
    await world.leave(page);
  });

  test('lost packets are concealed and counted, and nothing is delayed by them', async () => {
    const page = await world.listener(4);
    await world.talk(ALICE, tone(500, 1200), { without: (packet) => packet % 10 === 9 });
    const slot = world.slotOf(ALICE);
    const heard = fromFirstSound(await page.heard(BANK, slot));
    assert.deepEqual(gaps(heard.subarray(0, 1000 * MS), 15), []);
    assert.equal((await page.received(BANK, slot))?.packetsLost, 5, 'the sixth loss is the terminator itself');
    await world.leave(page);
  });

  test('who joins in mid-speech is told who speaks and hears the rest', async () => {
    const early = await world.listener(5);
    world.assigned.length = 0;
    const speech = world.talk(ALICE, tone(700, 4000), { terminate: false });
    await until(() => world.assigned.length > 0, 'the speaker is on a slot');
    const late = await world.listener(6);
    await speech;
    assert.ok(
      world.assigned.some(
        ({ browsers, speaker, talking }) => browsers.includes(late.session) && speaker === ALICE && talking,
      ),
    );
    const heard = fromFirstSound(await late.heard(BANK, world.slotOf(ALICE)));
    assert.ok(heard.length > 500 * MS, `only ${heard.length / MS} ms`);
    assert.equal(loudest(TONES, heard.subarray(100 * MS, 500 * MS)), 700);
    await world.leave(early, late);
  });

  test('a fourth speaker gets a new slot, and the page hears all four', async () => {
    const page = await world.listener(7);
    const speakers = [ALICE, BOB, CAROL, DAVE];
    await Promise.all(
      speakers.map((speaker, n) => world.talk(speaker, tone(TONES[n] ?? 0, 1600), { terminate: false })),
    );
    assert.equal(page.slots(BANK).length, 4);
    for (const [n, speaker] of speakers.entries()) {
      const heard = fromFirstSound(await page.heard(BANK, world.slotOf(speaker)));
      assert.equal(loudest(TONES, heard.subarray(200 * MS, 600 * MS)), TONES[n], `session ${speaker}`);
    }
    await world.leave(page);
  });

  test('a deafened browser hears nothing until it is undeafened', async () => {
    const page = await world.listener(8);
    world.engine.deafen(page.session, true);
    await world.talk(ALICE, tone(500, 500));
    const slot = world.slotOf(ALICE);
    assert.ok(rms(await page.heard(BANK, slot)) < 0.001);
    assert.equal((await page.received(BANK, slot))?.packetsReceived ?? 0, 0);
    world.engine.deafen(page.session, false);
    await world.talk(ALICE, tone(500, 500), { from: 100 });
    assert.equal(loudest(TONES, fromFirstSound(await page.heard(BANK, slot)).subarray(0, 300 * MS)), 500);
    await world.leave(page);
  });

  test('a whisper is heard by its recipient from the first word on, and by nobody else', async () => {
    const recipient = await world.listener(9);
    const bystander = await world.listener(10);
    const bank = bankOfSession(9 as SessionId);
    await until(() => recipient.slots(bank).length > 0, 'slots of the private bank');
    await world.talk(ALICE, tone(1700, 600), { bank });
    const heard = fromFirstSound(await recipient.heard(bank, world.slotOf(ALICE, bank)));
    assert.equal(loudest(TONES, heard.subarray(0, 400 * MS)), 1700);
    assert.equal((await recipient.received(bank, world.slotOf(ALICE, bank)))?.packetsLost, 0);
    assert.deepEqual(bystander.slots(bank), []);
    for (const slot of bystander.slots(BANK)) {
      assert.equal((await bystander.received(BANK, slot))?.packetsReceived ?? 0, 0);
    }
    await world.leave(recipient, bystander);
  });
});
