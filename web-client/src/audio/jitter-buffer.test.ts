import assert from 'node:assert/strict';
import { test } from 'node:test';
import { JitterBuffer } from './jitter-buffer.ts';

const RATE = 48_000;
const PACKET = 960;
const QUANTUM = 128;

function tone(at: number, length = PACKET): Float32Array {
  return Float32Array.from({ length }, (_, n) => 0.5 * Math.sin((2 * Math.PI * 440 * (at + n)) / RATE));
}

/** Plays packets that arrive at given times, in milliseconds. */
class World {
  readonly buffer = new JitterBuffer(RATE);
  readonly heard: number[] = [];
  readonly #due: { at: number; packet: number; last: boolean }[] = [];

  arrive(packet: number, at: number, last = false): void {
    this.#due.push({ at, packet, last });
  }

  play(milliseconds: number): Float32Array {
    const out = new Float32Array(QUANTUM);
    const from = this.heard.length;
    for (let at = from; at < from + milliseconds * 48; at += QUANTUM) {
      while (this.#due[0] && this.#due[0].at * 48 <= at) {
        const { packet, last } = this.#due.shift() ?? { packet: 0, last: false };
        this.buffer.push({ at: packet * PACKET, samples: tone(packet * PACKET), last });
      }
      this.buffer.pull(out);
      this.heard.push(...out);
    }
    return Float32Array.from(this.heard.slice(from));
  }
}

function longestZeros(samples: Float32Array): number {
  let longest = 0;
  let run = 0;
  for (const sample of samples) {
    run = Math.abs(sample) < 1e-6 ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest;
}

/** Largest step between neighbours: a click is one. */
function largestStep(samples: Float32Array): number {
  let largest = 0;
  for (let n = 1; n < samples.length; n++) {
    largest = Math.max(largest, Math.abs((samples[n] ?? 0) - (samples[n - 1] ?? 0)));
  }
  return largest;
}

const SMOOTH = 0.5 * ((2 * Math.PI * 440) / RATE) * 1.05;

test('packets in step are heard unchanged, 60 ms after they came', () => {
  const world = new World();
  for (let n = 0; n < 50; n++) world.arrive(n, n * 20, n === 49);
  const heard = world.play(1200);
  const first = heard.findIndex((sample) => sample !== 0);
  assert.ok(first >= 58 * 48 && first <= 66 * 48, `${first / 48} ms`);
  // The first sample of a sine is 0.
  assert.deepEqual(heard.subarray(first - 1, first - 1 + 50 * PACKET), tone(0, 50 * PACKET));
  assert.equal(world.buffer.concealed, 0);
  assert.equal(world.buffer.playing, false);
});

test('gusts shorter than the delay are not heard', () => {
  const world = new World();
  for (let n = 0; n < 100; n++) world.arrive(n, Math.ceil(n / 2) * 40);
  world.play(1900);
  assert.equal(world.buffer.concealed, 0);
});

test('a lost packet is bridged without a click or silence, and nothing shifts', () => {
  const world = new World();
  for (let n = 0; n < 50; n++) if (n !== 20) world.arrive(n, n * 20, n === 49);
  const heard = world.play(1200);
  const first = heard.findIndex((sample) => sample !== 0) - 1;
  const spurt = heard.subarray(first, first + 50 * PACKET);
  assert.equal(world.buffer.concealed, PACKET);
  assert.ok(longestZeros(spurt.subarray(10)) < 48);
  assert.ok(largestStep(spurt) < SMOOTH * 3, `${largestStep(spurt)}`);
  assert.deepEqual(spurt.subarray(30 * PACKET), tone(30 * PACKET, 20 * PACKET));
});

test('a stall fades out, is caught up with later and makes the delay grow', () => {
  const world = new World();
  for (let n = 0; n < 100; n++) world.arrive(n, n < 20 ? n * 20 : n * 20 + 200);
  const before = world.buffer.delayMs;
  const heard = world.play(2100);
  assert.ok(world.buffer.delayMs > before);
  assert.ok(largestStep(heard.subarray(70 * 48)) < SMOOTH * 3, `${largestStep(heard.subarray(70 * 48))}`);
  assert.ok(longestZeros(heard.subarray(70 * 48)) > 30 * 48, 'it fades to silence');
});

test('a reserve that is not needed melts away, without silence', () => {
  const world = new World();
  // Half a second at once, then in step: all is 500 ms late until it is cut.
  for (let n = 0; n < 1000; n++) world.arrive(n, Math.max(0, n - 25) * 20);
  const heard = world.play(19_000);
  assert.ok(longestZeros(heard.subarray(70 * 48)) < 48);
  assert.ok(largestStep(heard.subarray(70 * 48)) < SMOOTH * 10);
});

test('a spurt without an end is over after half a second, and the next one starts with its delay', () => {
  const world = new World();
  for (let n = 0; n < 10; n++) world.arrive(n, n * 20);
  for (let n = 200; n < 210; n++) world.arrive(n, 1000 + (n - 200) * 20, n === 209);
  world.play(980);
  assert.equal(world.buffer.playing, false);
  const heard = world.play(600);
  const first = heard.findIndex((sample) => sample !== 0);
  assert.ok(first >= 75 * 48, `${first / 48} ms`);
});

test('a speaker whose counting begins anew is heard again at once', () => {
  const world = new World();
  for (let n = 5000; n < 5010; n++) world.arrive(n, (n - 5000) * 20);
  for (let n = 0; n < 20; n++) world.arrive(n, 200 + n * 20);
  const heard = world.play(600);
  assert.ok(longestZeros(heard.subarray(70 * 48, 500 * 48)) < 90 * 48);
});

test('a late duplicate is not played', () => {
  const world = new World();
  for (let n = 0; n < 10; n++) world.arrive(n, n * 20, n === 9);
  world.play(150);
  world.buffer.push({ at: 0, samples: tone(0), last: false });
  world.play(200);
  assert.equal(world.buffer.playing, false);
});

test('how long packets really wait is told, also while the delay by intention has shrunk without being reached', () => {
  const world = new World();
  for (let n = 0; n < 900; n++) world.arrive(n, n * 20);
  world.play(1000);
  assert.ok(Math.abs(world.buffer.waitMs - 60) < 4, `${world.buffer.waitMs} ms`);
  world.play(16_500);
  assert.equal(world.buffer.delayMs, 40);
  assert.ok(Math.abs(world.buffer.waitMs - 60) < 4, `${world.buffer.waitMs} ms`);
});

test('packets that came late are waited for, and wait less themselves', () => {
  const world = new World();
  for (let n = 0; n < 50; n++) world.arrive(n, n * 20);
  for (let n = 50; n < 150; n++) world.arrive(n, n * 20 + 40);
  world.play(2500);
  assert.ok(Math.abs(world.buffer.waitMs - 20) < 4, `${world.buffer.waitMs} ms`);
});

test('who goes on talking after a stall of seconds is heard in time again, without a click', () => {
  const world = new World();
  for (let n = 0; n <= 400; n++) world.arrive(n, n >= 100 && n < 250 ? 5000 : n * 20, n === 400);
  const heard = world.play(5500);
  assert.ok(world.buffer.waitMs < 150, `${world.buffer.waitMs} ms`);
  const after = heard.subarray(5000 * 48);
  assert.ok(after.some((sample) => sample !== 0));
  assert.ok(largestStep(after) < SMOOTH * 3, `${largestStep(after)}`);
  world.play(2700);
  assert.equal(world.buffer.playing, false);
});

test('a reserve of seconds while there is sound is left out, without a click or silence', () => {
  const world = new World();
  for (let n = 0; n <= 300; n++) world.arrive(n, n < 50 ? n * 20 : Math.max(1000, (n - 100) * 20), n === 300);
  const heard = world.play(3900).subarray(70 * 48);
  assert.ok(longestZeros(heard) < 48);
  assert.ok(largestStep(heard) < SMOOTH * 3, `${largestStep(heard)}`);
  world.play(200);
  assert.equal(world.buffer.playing, false);
});

test('a pause as long as those in which a talker sends nothing is no reserve to be left out', () => {
  const world = new World();
  for (let n = 0; n < 20; n++) world.arrive(n, n * 20);
  for (let n = 40; n < 60; n++) world.arrive(n, n * 20, n === 59);
  const heard = world.play(2200);
  const first = heard.findLastIndex((sample) => sample !== 0) + 1 - 20 * PACKET;
  assert.deepEqual(heard.subarray(first + PACKET, first + 20 * PACKET), tone(41 * PACKET, 19 * PACKET));
});

test('a hole stays silent where a reserve is cut in it', () => {
  const world = new World();
  for (let n = 0; n < 150; n++) if (n < 60 || n >= 80) world.arrive(n, Math.max(0, n - 25) * 20);
  const heard = world.play(2400).subarray(70 * 48);
  assert.ok(longestZeros(heard) > 290 * 48, `${longestZeros(heard) / 48} ms`);
});

test('what was said and ended during a stall is heard, but for what a reserve is cut by anyway', () => {
  const world = new World();
  for (let n = 0; n < 100; n++) world.arrive(n, 2000, n === 99);
  // The next spurt, after a pause that is not played.
  for (let n = 150; n < 160; n++) world.arrive(n, 2000, n === 159);
  const heard = world.play(5000);
  const sound = heard.filter((sample) => sample !== 0).length;
  assert.ok(sound > 105 * PACKET && sound < 110 * PACKET, `${sound / PACKET} packets`);
  assert.equal(world.buffer.playing, false);
});

test('while nothing is played, no more than five seconds are kept', () => {
  const { buffer } = new World();
  for (let n = 0; n < 1000; n++) buffer.push({ at: n * PACKET, samples: tone(0), last: n === 999 });
  const out = new Float32Array(QUANTUM);
  let quanta = 0;
  do {
    buffer.pull(out);
    quanta += 1;
  } while (buffer.playing);
  assert.ok(quanta * QUANTUM <= 5 * RATE + 2 * QUANTUM, `${(quanta * QUANTUM) / RATE} s`);
});

test('wild numbering does not put off what is said', () => {
  const world = new World();
  for (let n = 0; n < 500; n++) world.arrive(n * 200, n * 20);
  world.arrive(499 * 200 + 1, 10_000, true);
  world.play(10_200);
  assert.equal(world.buffer.playing, false);
});

test('numbers that cannot be counted on from are not played, and do not stop what comes after them', () => {
  const { buffer } = new World();
  const out = new Float32Array(QUANTUM);
  const pull = () => {
    for (let n = 0; n < 500; n++) buffer.pull(out);
  };
  for (const at of [Number.MAX_SAFE_INTEGER - 10, 2 ** 60, Number.POSITIVE_INFINITY, Number.NaN]) {
    buffer.push({ at, samples: tone(0), last: false });
    buffer.pull(out);
    pull();
    assert.equal(buffer.playing, false, String(at));
  }
  buffer.push({ at: 0, samples: tone(0), last: true });
  buffer.pull(out);
  assert.equal(buffer.playing, true);
});
