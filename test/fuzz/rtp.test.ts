import assert from 'node:assert/strict';
import { test } from 'node:test';
import { opusFrameCount, opusSamples } from '#protocol/opus.ts';
import { createRtpHeader, findRtpExtension, readRtpHeader, UnwrappedCounter, writeRtpHeader } from '#protocol/rtp.ts';
import { damaged, followedByNoise, fuzz } from '../support/fuzz.ts';

const SAMPLES = [
  '906f00010000000200000003bede0002403000a0a5000000f8112233',
  'a06f00010000000200000003aabb000003',
  '826f000100000002000000030000000400000005f8',
  '906f0001000000020000000310000001aaaaaaaaf8',
].map((hex) => Buffer.from(hex, 'hex'));

test('readRtpHeader never throws, never looks past the length, and points within it', () => {
  fuzz((random) => {
    const bytes = damaged(random, SAMPLES);
    const [zeros, noise] = followedByNoise(random, bytes);
    const first = createRtpHeader();
    const second = createRtpHeader();
    const valid = readRtpHeader(zeros, bytes.length, first);
    assert.equal(readRtpHeader(noise, bytes.length, second), valid);
    if (!valid) return;
    assert.deepEqual(first, second);
    assert.ok(first.payloadLength >= 0 && first.payloadAt + first.payloadLength <= bytes.length);
    assert.ok(first.extensionsAt + first.extensionsLength <= first.payloadAt);
    for (let id = 0; id < 16; id++) {
      const at = findRtpExtension(zeros, first, id);
      assert.equal(findRtpExtension(noise, second, id), at);
      assert.ok(at < first.payloadAt);
    }
  });
});

test('a written header is read back', () => {
  fuzz((random) => {
    const out = new Uint8Array(16);
    const fields = [random.below(128), random.chance(0.5), random.below(65_536), random.bits(), random.bits()] as const;
    const csrc = random.chance(0.5) ? 0 : random.bits();
    const length = writeRtpHeader(out, ...fields, csrc);
    const header = createRtpHeader();
    assert.equal(readRtpHeader(out, length, header), true);
    const { payloadType, marker, sequence, timestamp, ssrc } = header;
    assert.deepEqual([payloadType, marker, sequence, timestamp, ssrc, header.csrc], [...fields, csrc]);
  });
});

test('a counter that jumps less than half its range is followed exactly', () => {
  fuzz((random) => {
    const bits = random.pick([16, 32] as const);
    const counter = new UnwrappedCounter(bits);
    let value = random.below(2 ** bits);
    for (let i = 0; i < 20; i++) {
      assert.equal(counter.unwrap(value % 2 ** bits), value);
      value = Math.max(0, value + random.between(-(2 ** (bits - 1)) + 1, 2 ** (bits - 1) - 1));
    }
  });
});

test('what Opus says of itself stays within the standard, whatever the bytes', () => {
  fuzz((random) => {
    const bytes = random.bytes(random.below(4));
    const [zeros, noise] = followedByNoise(random, bytes);
    const samples = opusSamples(zeros, 0, bytes.length);
    assert.equal(opusSamples(noise, 0, bytes.length), samples);
    assert.ok(samples >= 0 && samples <= 5760 && samples % 120 === 0);
    assert.ok(opusFrameCount(zeros, 0, bytes.length) <= 63);
  });
});
