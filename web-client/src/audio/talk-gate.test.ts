import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CLOSED_GATE, type GateSettings, TalkGate } from './talk-gate.ts';

const RATE = 48_000;
const MS = RATE / 1000;
const QUANTUM = 128;
const VOICE: GateSettings = { mode: 'voice', threshold: -40, hold: 200, release: 150, muted: false, pressed: false };

const silence = (ms: number): Float32Array => new Float32Array(Math.round(ms * MS));
const tone = (ms: number, amplitude = 0.5): Float32Array =>
  Float32Array.from({ length: Math.round(ms * MS) }, (_, i) => amplitude * Math.sin((2 * Math.PI * 440 * i) / RATE));

/** Feeds in the audio thread's portions. */
function run(gate: TalkGate, ...parts: Float32Array[]): Float32Array {
  const input = Float32Array.from(parts.flatMap((part) => [...part]));
  const output = new Float32Array(input.length);
  for (let at = 0; at < input.length; at += QUANTUM) {
    gate.process(input.subarray(at, at + QUANTUM), output.subarray(at, at + QUANTUM));
  }
  return output;
}
function gateWith(settings: Partial<GateSettings> = {}): TalkGate {
  const gate = new TalkGate(RATE);
  gate.configure({ ...VOICE, ...settings });
  return gate;
}
const isZero = (samples: Float32Array): boolean => samples.every((sample) => Object.is(sample, 0));
const firstSound = (samples: Float32Array): number => samples.findIndex((sample) => sample !== 0) / MS;
const lastSound = (samples: Float32Array): number => samples.findLastIndex((sample) => sample !== 0) / MS;

test('a fresh gate and a muted one yield exact zeros', () => {
  assert.ok(isZero(run(new TalkGate(RATE), tone(300))));
  assert.ok(isZero(run(gateWith({ muted: true }), tone(300))));
  assert.ok(isZero(run(gateWith({ muted: true, pressed: true, mode: 'always' }), tone(300))));
  assert.equal(CLOSED_GATE.muted, true);
});

test('sound below the threshold stays inside', () => {
  assert.ok(isZero(run(gateWith(), tone(500, 0.008))));
});

test('what was said before voice activation opened is sent too', () => {
  const output = run(gateWith(), silence(100), tone(300));
  // The tone begins at 100 ms and leaves 60 ms later, from its first sample.
  assert.ok(Math.abs(firstSound(output) - 160) < 1, `first sound at ${firstSound(output)} ms`);
});

test('voice activation closes after the hold and lets the delayed end out', () => {
  const output = run(gateWith(), tone(300), silence(1000));
  assert.ok(Math.abs(lastSound(output) - 360) < 1, `last sound at ${lastSound(output)} ms`);
  const gate = gateWith();
  run(gate, tone(300), silence(200));
  assert.equal(gate.open, true);
  run(gate, silence(120));
  assert.equal(gate.open, false);
});

test('a pause shorter than the hold keeps the gate open', () => {
  const gate = gateWith();
  run(gate, tone(100));
  for (let i = 0; i < 5; i++) {
    run(gate, silence(150));
    assert.equal(gate.open, true);
    run(gate, tone(50));
  }
});

test('once open, speech may fall a little below the threshold', () => {
  // −40 dB is the threshold; this tone is at about −43.
  const gate = gateWith();
  run(gate, tone(600, 0.01));
  assert.equal(gate.open, false);
  run(gate, tone(50), tone(600, 0.01));
  assert.equal(gate.open, true);
});

test('push to talk sends without delay while pressed and a moment after', () => {
  const gate = gateWith({ mode: 'push' });
  assert.ok(isZero(run(gate, tone(100))));
  gate.configure({ ...VOICE, mode: 'push', pressed: true });
  assert.ok(firstSound(run(gate, tone(100))) < 1);
  gate.configure({ ...VOICE, mode: 'push', pressed: false });
  const after = lastSound(run(gate, tone(500)));
  assert.ok(after > 150 && after < 160, `last sound ${after} ms after release`);
});

test('the moment after a key is as long as it was chosen', () => {
  for (const release of [0, 40, 1000]) {
    const gate = gateWith({ mode: 'push', pressed: true, release });
    run(gate, tone(100));
    gate.configure({ ...VOICE, mode: 'push', release });
    const after = lastSound(run(gate, tone(1200)));
    assert.ok(after >= release && after < release + 10, `last sound ${after} ms after release, ${release} chosen`);
  }
});

test('the always mode passes everything unchanged once it is open', () => {
  const gate = gateWith({ mode: 'always' });
  run(gate, tone(100));
  const input = tone(50, 0.001);
  assert.deepEqual(run(gate, input), input);
});

test('muting silences within ten milliseconds and without a jump', () => {
  const gate = gateWith({ mode: 'always' });
  run(gate, tone(100));
  gate.configure({ ...VOICE, mode: 'always', muted: true });
  const output = run(gate, new Float32Array(48 * 100).fill(0.5));
  assert.ok(lastSound(output) < 10);
  for (let i = 1; i < output.length; i++) assert.ok(Math.abs((output[i] ?? 0) - (output[i - 1] ?? 0)) < 0.01);
  assert.equal(gate.open, false);
});

test('nothing that was said while muted comes out after unmuting', () => {
  const gate = gateWith({ muted: true });
  run(gate, tone(500));
  gate.configure({ ...VOICE, pressed: true });
  assert.ok(isZero(run(gate, silence(200))));
});

test('the level is measured while the gate is closed', () => {
  const gate = gateWith({ muted: true });
  run(gate, tone(100));
  assert.ok(Math.abs(gate.level + 9) < 0.5, `level ${gate.level}`);
});
