import assert from 'node:assert/strict';
import { test } from 'node:test';
import { opusFrameCount, opusSamples } from '#protocol/opus.ts';
import { createRtpHeader, findRtpExtension, readRtpHeader } from '#protocol/rtp.ts';
import { damaged, followedByNoise, fuzz } from '../support/fuzz.ts';

const SAMPLES = [
  '906f00010000000200000003bede0002403000a0a5000000f8112233',
  'a06f00010000000200000003aabb000003',
  '826f000100000002000000030000000400000005f8',
  '906f0001000000020000000310000001aaaaaaaaf8',
  '906f000100000002000000031000000301000f0130000a01a5000000f8',
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
    for (let id = 0; id < 256; id++) {
      const at = findRtpExtension(zeros, first, id);
      assert.equal(findRtpExtension(noise, second, id), at);
      assert.ok(at < first.payloadAt);
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
