import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Millis, SessionId } from '#domain/ids.ts';
import { createVoiceFrame, type VoiceFrame } from '#protocol/voice-frame.ts';
import { SLOT_PAYLOAD_TYPE } from './opus-codec.ts';
import { SlotStream } from './slot-stream.ts';

const ALICE = 11 as SessionId;
const BOB = 12 as SessionId;
const SSRC = 77;
const FIRST_SEQUENCE = 65_534;
/** First byte of a SILK packet of this many milliseconds, one frame in it. */
const TOC = { 10: 0x00, 20: 0x08, 40: 0x10, 60: 0x18 } as const;

interface Rtp {
  readonly sequence: number;
  readonly timestamp: number;
  readonly marker: boolean;
  readonly source: number;
  readonly payload: readonly number[];
}

function parse(packet: Buffer): Rtp {
  assert.equal(packet[0], 0x81);
  assert.equal((packet[1] ?? 0) & 0x7f, SLOT_PAYLOAD_TYPE);
  assert.equal(packet.readUInt32BE(8), SSRC);
  return {
    sequence: packet.readUInt16BE(2),
    timestamp: packet.readUInt32BE(4),
    marker: ((packet[1] ?? 0) & 0x80) !== 0,
    source: packet.readUInt32BE(12),
    payload: [...packet.subarray(16)],
  };
}

function frameOf(
  frameNumber: number,
  milliseconds: keyof typeof TOC = 20,
  payload: readonly number[] = [1, 2, 3],
): VoiceFrame {
  const bytes = Uint8Array.of(99, TOC[milliseconds], ...payload, 99);
  return { ...createVoiceFrame(), bytes, frameNumber, opusAt: 1, opusLength: payload.length + 1 };
}

/** One line per packet: speaker, frame, at ms → sequence after the first, timestamp after the first, marker. */
function run(
  lines: readonly (readonly [speaker: SessionId, frame: number | VoiceFrame, at: number, fresh?: 'fresh' | 'end'])[],
): ([number, number, boolean] | null)[] {
  const stream = new SlotStream(SSRC, FIRST_SEQUENCE);
  let first: Rtp | undefined;
  return lines.map(([speaker, frame, at, how]) => {
    const now = (1000 + at) as Millis;
    const packet = stream.write(speaker, typeof frame === 'number' ? frameOf(frame) : frame, how === 'fresh', now);
    if (how === 'end') stream.endSpurt(now);
    if (packet === null) return null;
    const rtp = parse(packet);
    assert.equal(rtp.source, speaker);
    first ??= rtp;
    return [(rtp.sequence - first.sequence + 0x10000) & 0xffff, (rtp.timestamp - first.timestamp) | 0, rtp.marker];
  });
}

test('a packet carries the speaker as contributing source and the Opus data untouched', () => {
  const stream = new SlotStream(SSRC, FIRST_SEQUENCE);
  const packet = stream.write(ALICE, frameOf(500), true, 1000 as Millis);
  assert.ok(packet);
  assert.deepEqual(parse(packet), {
    sequence: FIRST_SEQUENCE,
    timestamp: 48_000,
    marker: true,
    source: ALICE,
    payload: [TOC[20], 1, 2, 3],
  });
  const shorter = stream.write(ALICE, frameOf(502, 20, [9]), false, 1020 as Millis);
  assert.ok(shorter);
  assert.deepEqual(parse(shorter).payload, [TOC[20], 9], 'nothing is left of the longer one before');
});

test('within a spurt timestamps follow the frame numbers, not the arrival', () => {
  assert.deepEqual(
    run([
      [ALICE, 500, 0, 'fresh'],
      [ALICE, 502, 35],
      [ALICE, 504, 36],
      [ALICE, 506, 60],
    ]),
    [
      [0, 0, true],
      [1, 960, false],
      [2, 1920, false],
      [3, 2880, false],
    ],
  );
});

test('a packet of 10, 40 or 60 ms advances the frame numbers by 1, 4 or 6', () => {
  for (const milliseconds of [10, 40, 60] as const) {
    const step = milliseconds / 10;
    const lines = [0, 1, 2].map((n) => [ALICE, frameOf(n * step, milliseconds), n * milliseconds] as const);
    assert.deepEqual(run(lines), [
      [0, 0, true],
      [1, step * 480, false],
      [2, step * 960, false],
    ]);
  }
});

test('lost packets leave holes in the sequence, so that the receiver conceals them', () => {
  assert.deepEqual(
    run([
      [ALICE, 0, 0],
      [ALICE, 2, 20],
      [ALICE, 8, 80],
      [ALICE, 10, 100],
    ]),
    [
      [0, 0, true],
      [1, 960, false],
      [4, 3840, false],
      [5, 4800, false],
    ],
  );
});

test('what is missing after a DTX packet was never sent and is no loss', () => {
  const dtx: VoiceFrame = { ...frameOf(2), opusLength: 1 };
  assert.deepEqual(
    run([
      [ALICE, 0, 0],
      [ALICE, dtx, 20],
      [ALICE, 42, 290],
    ]),
    [
      [0, 0, true],
      [1, 960, false],
      [2, 42 * 480, false],
    ],
  );
});

test('a late packet takes the place that was left for it, once', () => {
  assert.deepEqual(
    run([
      [ALICE, 0, 0],
      [ALICE, 4, 40],
      [ALICE, 2, 41],
      [ALICE, 2, 42],
      [ALICE, 4, 43],
      [ALICE, 6, 60],
    ]),
    [[0, 0, true], [2, 1920, false], [1, 960, false], null, null, [3, 2880, false]],
  );
});

test('a packet from before the spurt has no place', () => {
  assert.deepEqual(
    run([
      [ALICE, 100, 0],
      [ALICE, 98, 1],
      [ALICE, 102, 20],
    ]),
    [[0, 0, true], null, [1, 960, false]],
  );
});

test('silence passes on the clock of the slot, whatever the frame numbers do meanwhile', () => {
  const spoken = [
    [ALICE, 0, 0],
    [ALICE, 2, 20, 'end'],
  ] as const;
  for (const next of [4, 100, 0, 1_000_000]) {
    assert.deepEqual(run([...spoken, [ALICE, next, 1000]])[2], [2, 48_000, true], `goes on at ${next}`);
  }
});

test('a pause without terminator ends the spurt too', () => {
  assert.deepEqual(
    run([
      [ALICE, 0, 0],
      [ALICE, 2, 20],
      [ALICE, 4, 420],
    ])[2],
    [2, 420 * 48, true],
  );
});

test('a jump or restart of the frame numbers starts a new spurt at the time of its arrival', () => {
  for (const next of [5000, 2 ** 40, 100]) {
    assert.deepEqual(
      run([
        [ALICE, 1000, 0],
        [ALICE, 1002, 20],
        [ALICE, next, 40],
      ])[2],
      [2, 40 * 48, true],
    );
  }
});

test('a new speaker takes over without a gap in the sequence and never before what was sent', () => {
  const burst = [
    [ALICE, 0, 0],
    [ALICE, 2, 1],
    [ALICE, 4, 2],
  ] as const;
  assert.deepEqual(run([...burst, [BOB, 9999, 3, 'fresh']])[3], [3, 2880, true], 'a burst ran ahead of the clock');
  assert.deepEqual(run([...burst, [BOB, 9999, 500, 'fresh']])[3], [3, 24_000, true]);
});

test('a thousand spurts of a speaker whose clock runs fast leave no delay behind', () => {
  const stream = new SlotStream(SSRC, 0);
  let last = 0;
  for (let spurt = 0; spurt < 1000; spurt++) {
    const at = spurt * 1000;
    // 310 ms of audio in 300 ms, then a pause.
    for (let n = 0; n < 31; n++) {
      const packet = stream.write(ALICE, frameOf(spurt * 100 + n, 10), false, (at + n * 9.7) as Millis);
      assert.ok(packet);
      last = parse(packet).timestamp;
    }
    stream.endSpurt((at + 300) as Millis);
  }
  const ahead = last - (((999_000 + 300) * 48) >>> 0);
  assert.ok(Math.abs(ahead) <= 10 * 48, `${ahead / 48} ms ahead of the clock`);
});

test('after a terminator comes silence that continues the sequence', () => {
  const stream = new SlotStream(SSRC, FIRST_SEQUENCE);
  stream.write(ALICE, frameOf(0), true, 0 as Millis);
  const silence = parse(stream.silence());
  assert.deepEqual([silence.sequence, silence.timestamp, silence.marker], [FIRST_SEQUENCE + 1, 960, false]);
  stream.endSpurt(20 as Millis);
  const next = stream.write(BOB, frameOf(0), true, 20 as Millis);
  assert.ok(next);
  assert.equal(parse(next).timestamp, 960 + 480);
});

test('frames that the terminator overtook are recognised for a moment', () => {
  const stream = new SlotStream(SSRC, 0);
  stream.write(ALICE, frameOf(100), true, 0 as Millis);
  assert.equal(stream.isAfterEnd(ALICE, 98, 0 as Millis), false, 'still talking');
  stream.endSpurt(0 as Millis);
  assert.equal(stream.isAfterEnd(ALICE, 98, 50 as Millis), true);
  assert.equal(stream.isAfterEnd(ALICE, 102, 50 as Millis), false, 'the next spurt');
  assert.equal(stream.isAfterEnd(BOB, 98, 50 as Millis), false);
  assert.equal(stream.isAfterEnd(ALICE, 98, 150 as Millis), false, 'by now a new numbering');
});

test('a frame without valid Opus in it is not sent', () => {
  assert.deepEqual(run([[ALICE, { ...frameOf(0), opusLength: 0 }, 0]]), [null]);
  const impossible: VoiceFrame = { ...createVoiceFrame(), bytes: Uint8Array.of(0x1b, 0x3f, 0), opusLength: 3 };
  assert.deepEqual(run([[ALICE, impossible, 0]]), [null], '63 frames of 60 ms');
});
