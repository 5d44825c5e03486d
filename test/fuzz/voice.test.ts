import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createPingFrame, decodePing, decodeServerQuery, decodeServerReply } from '#protocol/udp-ping.ts';
import { createHeardFrame, createVoiceFrame, type HeardFrame, type VoiceFrame } from '#protocol/voice-frame.ts';
import { decodeLegacyHeard, decodeLegacyTalk, encodeLegacyHeard, encodeLegacyTalk } from '#protocol/voice-legacy.ts';
import {
  decodeProtobufHeard,
  decodeProtobufTalk,
  encodeProtobufHeard,
  encodeProtobufTalk,
} from '#protocol/voice-protobuf.ts';
import { damaged, followedByNoise, fuzz } from '../support/fuzz.ts';
import type { Random } from '../support/random.ts';

const SAMPLES = [
  '9f0ca0104920616d20746865207061796c6f616400004040000000400000803f',
  '812a0ca0104920616d20746865207061796c6f616400004040000000400000803f',
  '00200c2a104920616d20746865207061796c6f6164800101320c00004040000000400000803f081f',
  '00182a200c2a104920616d20746865207061796c6f6164800101320c00004040000000400000803f3d0000003f1001',
  '8005a000',
  '400082aabb01cc',
  '0108ac02100118808080808080c0012003',
  '20f4ffffffffffffffff',
  '000000000102030405060708',
  '000105ff010203040506070800000003000003e8000883b0',
].map((hex) => Buffer.from(hex, 'hex'));

function assertWithin(frame: VoiceFrame, length: number): void {
  assert.ok(frame.opusAt >= 0 && frame.opusLength >= 0 && frame.opusAt + frame.opusLength <= length, 'audio');
  if (frame.positionLength !== 0) {
    assert.equal(frame.positionLength, 12);
    assert.ok(frame.positionAt >= 0 && frame.positionAt + 12 <= length, 'position');
  }
  assert.ok(frame.target >= 0 && frame.target <= 31, 'target');
  assert.ok(Number.isSafeInteger(frame.frameNumber) && frame.frameNumber >= 0, 'frame number');
}

for (const decode of [decodeLegacyTalk, decodeProtobufTalk, decodeLegacyHeard, decodeProtobufHeard]) {
  test(`${decode.name} never throws, never looks past the length, and points within it`, () => {
    let sound = 0;
    fuzz((random) => {
      const bytes = damaged(random, SAMPLES);
      const [zeros, noise] = followedByNoise(random, bytes);
      const first = createHeardFrame();
      const second = createHeardFrame();
      const valid = decode(zeros, bytes.length, first);
      assert.equal(decode(noise, bytes.length, second), valid);
      assert.equal(decode(bytes, bytes.length, createHeardFrame()), valid);
      if (!valid) return;
      sound++;
      assertWithin(first, bytes.length);
      assert.deepEqual({ ...first, bytes: null }, { ...second, bytes: null });
    });
    assert.ok(sound > 0, 'some of them are voice');
  });
}

for (const decode of [decodePing, decodeServerQuery]) {
  test(`${decode.name} never throws, never looks past the length, and points within it`, () => {
    fuzz((random) => {
      const bytes = damaged(random, SAMPLES);
      const [zeros, noise] = followedByNoise(random, bytes);
      const first = createPingFrame();
      const second = createPingFrame();
      const valid = decode(zeros, bytes.length, first);
      assert.equal(decode(noise, bytes.length, second), valid);
      if (!valid) return;
      assert.ok(first.timestampAt + first.timestampLength <= bytes.length);
      assert.deepEqual({ ...first, bytes: null }, { ...second, bytes: null });
    });
  });
}

test('decodeServerReply never throws and never looks past the length', () => {
  fuzz((random) => {
    const bytes = damaged(random, SAMPLES);
    const [zeros, noise] = followedByNoise(random, bytes);
    assert.deepEqual(decodeServerReply(zeros, bytes.length), decodeServerReply(noise, bytes.length));
  });
});

function randomFrame(random: Random, emptyToo: boolean): VoiceFrame {
  const frame = createVoiceFrame();
  frame.bytes = random.bytes(1200);
  frame.opusAt = random.below(20);
  frame.opusLength = random.between(emptyToo ? 0 : 1, 950);
  frame.positionAt = random.between(1000, 1100);
  // Of a random float32 one in 256 is not finite.
  frame.positionLength = random.chance(0.5) ? 12 : 0;
  for (const at of [3, 7, 11]) frame.bytes[frame.positionAt + at] = random.below(0x7f);
  frame.frameNumber = random.below(2 ** 32);
  frame.target = random.below(32);
  frame.terminator = random.chance(0.5);
  return frame;
}

function assertSame(actual: VoiceFrame, expected: VoiceFrame, positional: boolean): void {
  const part = (frame: VoiceFrame, at: number, length: number) =>
    Buffer.from(frame.bytes).toString('hex', at, at + length);
  assert.equal(part(actual, actual.opusAt, actual.opusLength), part(expected, expected.opusAt, expected.opusLength));
  const positionLength = positional ? expected.positionLength : 0;
  assert.equal(
    part(actual, actual.positionAt, actual.positionLength),
    part(expected, expected.positionAt, positionLength),
  );
  assert.deepEqual([actual.frameNumber, actual.terminator], [expected.frameNumber, expected.terminator]);
}

test('what a client encodes the server decodes, in both formats', () => {
  fuzz((random) => {
    const legacy = random.chance(0.5);
    const frame = randomFrame(random, legacy);
    const out = new Uint8Array(1020);
    const length = legacy ? encodeLegacyTalk(frame, out) : encodeProtobufTalk(frame, out);
    assert.ok(length > 0);
    const decoded = createVoiceFrame();
    assert.equal((legacy ? decodeLegacyTalk : decodeProtobufTalk)(out, length, decoded), true);
    assertSame(decoded, frame, true);
    assert.equal(decoded.target, frame.target);
  });
});

test('what the server encodes a client decodes, in both formats', () => {
  fuzz((random) => {
    const legacy = random.chance(0.5);
    const frame = randomFrame(random, legacy);
    const positional = random.chance(0.5);
    const sender = random.between(1, 2 ** 31);
    const context = random.below(4);
    const out = new Uint8Array(1020);
    const length = legacy
      ? encodeLegacyHeard(frame, sender, context, positional, out)
      : encodeProtobufHeard(frame, sender, context, 0.5, positional, out);
    assert.ok(length > 0);
    const decoded: HeardFrame = createHeardFrame();
    assert.equal((legacy ? decodeLegacyHeard : decodeProtobufHeard)(out, length, decoded), true);
    assertSame(decoded, frame, positional);
    assert.deepEqual([decoded.sender, decoded.context, decoded.volume], [sender, context, legacy ? 1 : 0.5]);
  });
});
