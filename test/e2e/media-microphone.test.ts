import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { TargetId } from '#domain/ids.ts';
import { hasChromium } from '../support/chromium.ts';
import { BANK, MediaWorld, MICROPHONE_TONE } from '../support/media-world.ts';
import { OpusDecoder } from '../support/opus.ts';
import { gaps, levelOf, loudest } from '../support/tone.ts';
import { until } from '../support/until.ts';

const MS = 48;

describe('the microphone of a real browser', { skip: !hasChromium && 'no Chromium here' }, () => {
  let world: MediaWorld;
  before(async () => {
    world = await MediaWorld.open();
  });
  after(() => world.close());

  test('arrives as frames that count 10 ms and carry the target, and ends with one terminator', async () => {
    const page = await world.listener(1);
    world.target = 3 as TargetId;
    await page.send();
    await until(() => world.tapped.length >= 50, 'a second of voice');
    await page.gate(false);
    await until(() => world.tapped.at(-1)?.terminator === true, 'the terminator');
    const spurt = world.tapped.splice(0);
    assert.equal(spurt.filter(({ terminator }) => terminator).length, 1);
    assert.ok(spurt.every(({ speaker, target }) => speaker === page.session && target === 3));
    for (const [n, { frameNumber }] of spurt.entries()) {
      if (n > 0) assert.equal(frameNumber - (spurt[n - 1]?.frameNumber ?? 0), 2);
    }
    const heard = new OpusDecoder().decodeAll(spurt.slice(10, -5).map(({ opus }) => opus));
    assert.ok(levelOf(MICROPHONE_TONE, heard) > 0.1, `level ${levelOf(MICROPHONE_TONE, heard)}`);

    await page.gate(true);
    await until(() => world.tapped.length >= 10, 'the next spurt');
    const closedFor = (world.tapped[0]?.frameNumber ?? 0) - (spurt.at(-1)?.frameNumber ?? 0);
    assert.ok(closedFor >= 2, `${closedFor} frames between the spurts`);
    assert.ok(world.tapped.every(({ terminator }) => !terminator));
    await world.leave(page);
  });

  test('is heard by another browser, and never by its own page', async () => {
    const [speaker, other] = [await world.listener(2), await world.listener(3)];
    world.echo = BANK;
    await speaker.send();
    await until(() => world.assigned.some((last) => last.speaker === speaker.session), 'the speaker is on a slot');
    const slot = world.slotOf(speaker.session);
    await until(async () => ((await other.received(BANK, slot))?.packetsReceived ?? 0) >= 60, 'packets at the other');
    await speaker.gate(false);
    await until(() => world.assigned.at(-1)?.speaker === null, 'the slot is free again');
    world.echo = null;
    const heard = await other.heard(BANK, slot);
    const first = heard.findIndex((sample) => Math.abs(sample) > 0.05);
    assert.equal(loudest([500, MICROPHONE_TONE], heard.subarray(first, first + 1000 * MS)), MICROPHONE_TONE);
    assert.deepEqual(gaps(heard.subarray(first, first + 1000 * MS), 15), []);
    assert.equal((await speaker.received(BANK, slot))?.packetsReceived ?? 0, 0);

    await world.talk(
      101,
      world.tapped.slice(0, 10).map(({ opus }) => opus),
    );
    const again = world.slotOf(101);
    await until(
      async () => ((await speaker.received(BANK, again))?.packetsReceived ?? 0) > 0,
      'others are heard after it',
    );
    await world.leave(speaker, other);
  });
});
