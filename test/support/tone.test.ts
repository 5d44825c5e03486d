import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join as joinPath } from 'node:path';
import { test } from 'node:test';
import { join, OpusDecoder, OpusEncoder } from './opus.ts';
import { gaps, levelOf, loudest, readWav, rms, sine, steepestStep, writeWav } from './tone.ts';

const SECOND = 48_000;

test('the level of a tone is its amplitude at its own frequency and next to nothing elsewhere', () => {
  const tone = sine(1000, SECOND, { amplitude: 0.4 });
  assert.ok(Math.abs(levelOf(1000, tone) - 0.4) < 0.001);
  assert.ok(levelOf(1300, tone) < 0.001);
  assert.equal(loudest([700, 1000, 1300], tone), 1000);
  assert.equal(loudest([700, 1300], tone), null);
  assert.ok(Math.abs(rms(tone) - 0.4 / Math.SQRT2) < 0.001);
});

test('a hole in a tone is found with its place and length, and a shorter one is not', () => {
  const tone = sine(600, SECOND);
  tone.fill(0, SECOND * 0.5, SECOND * 0.54);
  assert.deepEqual(gaps(tone, 30), [{ startMs: 500, lengthMs: 40 }]);
  assert.deepEqual(gaps(tone, 60), []);
  assert.equal(gaps(new Float32Array(SECOND), 900).length, 1, 'a hole that reaches the end counts');
});

test('a tone made in pieces has no steps between them', () => {
  const pieces = join([sine(500, 1000), sine(500, 1000, { from: 1000 })]);
  assert.deepEqual(pieces, sine(500, 2000));
  const broken = join([sine(500, 1000), sine(500, 1000, { from: 1048 })]);
  assert.ok(steepestStep(broken) > 4 * steepestStep(pieces));
});

for (const milliseconds of [10, 20, 40, 60] as const) {
  for (const channels of [1, 2] as const) {
    if (milliseconds === 60 && channels === 2) continue;
    test(`a ${milliseconds} ms tone of ${channels} channel(s) survives the codec`, () => {
      const encoder = new OpusEncoder({ milliseconds, channels });
      const mono = sine(1000, SECOND / 2);
      const input = channels === 1 ? mono : Float32Array.from({ length: SECOND }, (_, i) => mono[i >> 1] ?? 0);
      const packets = encoder.encodeAll(input);
      assert.equal(packets.length, Math.ceil(500 / milliseconds));
      const output = new OpusDecoder(1).decodeAll(packets).subarray(SECOND / 10, SECOND * 0.48);
      assert.ok(levelOf(1000, output) > 0.4, String(levelOf(1000, output)));
      assert.deepEqual(gaps(output, 5), []);
    });
  }
}

test('two codecs at once do not disturb each other', () => {
  const first = new OpusEncoder();
  const second = new OpusEncoder();
  const ears = [new OpusDecoder(), new OpusDecoder()] as const;
  const heard: [Float32Array[], Float32Array[]] = [[], []];
  for (let from = 0; from < SECOND / 2; from += 960) {
    const packets = [first.encode(sine(500, 960, { from })), second.encode(sine(1500, 960, { from }))] as const;
    heard[0].push(ears[0].decode(packets[0]));
    heard[1].push(ears[1].decode(packets[1]));
  }
  assert.equal(loudest([500, 1500], join(heard[0]).subarray(4800)), 500);
  assert.equal(loudest([500, 1500], join(heard[1]).subarray(4800)), 1500);
});

test('silence with DTX becomes packets of at most two bytes', () => {
  const packets = new OpusEncoder({ dtx: true }).encodeAll(new Float32Array(SECOND));
  assert.ok(packets.some((packet) => packet.length <= 2));
  assert.ok(new OpusEncoder().encodeAll(new Float32Array(SECOND)).every((packet) => packet.length > 2));
});

test('a lost packet is concealed with something like the tone', () => {
  const packets = new OpusEncoder().encodeAll(sine(1000, SECOND / 2));
  const decoder = new OpusDecoder();
  decoder.decodeAll(packets);
  const concealed = decoder.conceal(960);
  assert.equal(concealed.length, 960);
  assert.ok(levelOf(1000, concealed) > 0.1);
});

test('a WAV file gives back what was written', () => {
  const folder = mkdtempSync(joinPath(tmpdir(), 'tone-'));
  try {
    const path = joinPath(folder, 'tone.wav');
    const tone = sine(440, 4800);
    writeWav(path, tone, 16_000);
    const wav = readWav(path);
    assert.equal(wav.sampleRate, 16_000);
    assert.equal(wav.samples.length, tone.length);
    assert.ok(wav.samples.every((sample, i) => Math.abs(sample - (tone[i] ?? 0)) < 1e-4));
  } finally {
    rmSync(folder, { recursive: true });
  }
});
