import assert from 'node:assert/strict';
import { test } from 'node:test';
import { OpusDecoder, OpusEncoder } from '../../test/support/opus.ts';
import { sine } from '../../test/support/tone.ts';
import { isOpusDtx, isOpusStereo, OPUS_SILENCE, opusFrameCount, opusFrameSamples, opusSamples } from './opus.ts';

test('every configuration has the frame size of RFC 6716 table 2', () => {
  const SILK = [480, 960, 1920, 2880];
  const HYBRID = [480, 960];
  const CELT = [120, 240, 480, 960];
  const expected = [...SILK, ...SILK, ...SILK, ...HYBRID, ...HYBRID, ...CELT, ...CELT, ...CELT, ...CELT];
  const actual = Array.from({ length: 32 }, (_, config) => opusFrameSamples(config << 3));
  assert.deepEqual(actual, expected);
});

test('the frame count follows the code of the first byte', () => {
  const TEN_MS = 0xf0;
  assert.equal(opusFrameCount(Uint8Array.of(TEN_MS), 0, 1), 1);
  assert.equal(opusFrameCount(Uint8Array.of(TEN_MS | 1), 0, 1), 2);
  assert.equal(opusFrameCount(Uint8Array.of(TEN_MS | 2), 0, 1), 2);
  assert.equal(opusFrameCount(Uint8Array.of(TEN_MS | 3, 0x80 | 5), 0, 2), 5);
  assert.equal(opusSamples(Uint8Array.of(9, TEN_MS | 3, 0x80 | 5), 1, 2), 5 * 480);
});

test('what cannot be Opus has no samples', () => {
  assert.equal(opusSamples(new Uint8Array(0), 0, 0), 0);
  assert.equal(opusSamples(Uint8Array.of(0xf3), 0, 1), 0);
  assert.equal(opusSamples(Uint8Array.of(0xf3, 0), 0, 2), 0);
  assert.equal(opusSamples(Uint8Array.of(0xfb, 7), 0, 2), 0, '140 ms');
  assert.equal(opusSamples(Uint8Array.of(0xfb, 6), 0, 2), 5760);
  assert.equal(opusSamples(Uint8Array.of(0xf8), 5, 1), 0, 'outside the bytes');
});

test('durations and channels agree with a real encoder', () => {
  for (const milliseconds of [10, 20, 40] as const) {
    for (const channels of [1, 2] as const) {
      const encoder = new OpusEncoder({ milliseconds, channels });
      const [packet] = encoder.encodeAll(sine(440, encoder.samplesPerPacket * channels));
      assert.ok(packet);
      assert.equal(opusSamples(packet, 0, packet.length), milliseconds * 48);
      assert.equal(isOpusStereo(packet[0] ?? 0), channels === 2);
    }
  }
});

test('a real encoder that falls silent sends what counts as discontinuous transmission', () => {
  const encoder = new OpusEncoder({ dtx: true });
  const packets = encoder.encodeAll(new Float32Array(48_000));
  assert.ok(packets.some((packet) => isOpusDtx(packet.length)));
  assert.equal(isOpusDtx(0), false);
  assert.equal(isOpusDtx(3), false);
});

test('the silence packet decodes to ten milliseconds of nothing', () => {
  assert.equal(opusSamples(OPUS_SILENCE, 0, OPUS_SILENCE.length), 480);
  const decoded = new OpusDecoder().decode(OPUS_SILENCE);
  assert.equal(decoded.length, 480);
  assert.ok(decoded.every((sample) => Math.abs(sample) < 1e-3));
});
