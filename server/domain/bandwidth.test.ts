import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BandwidthWindow } from './bandwidth.ts';
import type { Millis } from './ids.ts';

const at = (ms: number) => ms as Millis;

/** Sends one packet every stepMs from stepMs on and counts the accepted. */
function send(window: BandwidthWindow, count: number, stepMs: number, payload: number, from = 0): number {
  let accepted = 0;
  for (let n = 1; n <= count; n++) if (window.accept(payload, at(from + n * stepMs))) accepted++;
  return accepted;
}

test('a packet in the millisecond of the connection is refused', () => {
  assert.equal(new BandwidthWindow(1_000_000, at(50)).accept(1, at(50)), false);
});

test('headers of 32 bytes count, and a rate equal to the limit passes', () => {
  // 68 + 32 bytes in one second are 100 bytes/s = 800 bit/s.
  assert.equal(new BandwidthWindow(800, at(0)).accept(68, at(1000)), true);
  assert.equal(new BandwidthWindow(800, at(0)).accept(69, at(1000)), false);
});

test('the limit is rounded down to bytes', () => {
  assert.equal(new BandwidthWindow(807, at(0)).accept(69, at(1000)), false);
});

test('a sender below the limit loses nothing', () => {
  // 100 bytes every 20 ms = 5000 bytes/s = 40 kbit/s.
  assert.equal(send(new BandwidthWindow(40_000, at(0)), 2000, 20, 68), 2000);
});

test('a sender at twice the limit is thinned to half, not silenced', () => {
  const window = new BandwidthWindow(40_000, at(0));
  send(window, 1000, 10, 68);
  const accepted = send(window, 2000, 10, 68, 10_000);
  assert.ok(Math.abs(accepted - 1000) <= 10, `${accepted} of 2000`);
});

test('old packets leave the window after 360 newer ones', () => {
  const window = new BandwidthWindow(40_000, at(0));
  assert.equal(window.accept(4900, at(1000)), true);
  assert.equal(window.accept(4900, at(1001)), false);
  // Once the large packet has been overwritten, only the small ones count.
  assert.equal(send(window, 360, 20, 60, 2000), 360);
  assert.equal(window.accept(60, at(2000 + 361 * 20)), true);
});

/** Talks at the limit in packets of 20 ms, on and off; returns how many were refused. */
function refusedOfSpurts(limit: number, onMs: number, offMs: number): number {
  const window = new BandwidthWindow(limit, at(0));
  const payload = limit / 8 / 50 - 32;
  let refused = 0;
  for (let ms = 1000, since = 0; ms < 60_000; ms += 20, since += 20) {
    if (since >= onMs) {
      ms += offMs;
      since = 0;
    }
    if (!window.accept(payload, at(ms), since === 0)) refused++;
  }
  return refused;
}

test('whoever talks at the limit in short spurts loses nothing, be the limit as low as a client can use', () => {
  for (const limit of [16_000, 72_000, 558_000]) {
    assert.equal(refusedOfSpurts(limit, 3000, 200), 0, 'sentences');
    assert.equal(refusedOfSpurts(limit, 200, 40), 0, 'syllables');
    assert.equal(refusedOfSpurts(limit, 40, 40), 0, 'a key that is tapped twelve times a second');
  }
});

test('spurts of one packet each pass a hundred times a second at most', () => {
  for (const limit of [16_000, 72_000, 558_000]) {
    const window = new BandwidthWindow(limit, at(0));
    let accepted = 0;
    for (let n = 1; n <= 80_000; n++) {
      // The first seconds are lenient.
      if (window.accept(1, at(n / 4), true) && n > 40_000) accepted++;
    }
    assert.ok(accepted <= 10 * 100, `${accepted} in ten seconds with ${limit} bit/s`);
  }
});

test('the reported rate does not contain what spurts cost', () => {
  const window = new BandwidthWindow(1_000_000, at(0));
  for (let n = 1; n <= 100; n++) assert.equal(window.accept(68, at(n * 20), n % 5 === 0), true);
  assert.equal(window.bytesPerSecond(at(2000)), (51 * 100 * 1000) / 1000);
});

test('the reported rate covers the last second', () => {
  const window = new BandwidthWindow(1_000_000, at(0));
  send(window, 100, 20, 68);
  assert.equal(window.bytesPerSecond(at(2000)), (51 * 100 * 1000) / 1000);
  assert.equal(window.bytesPerSecond(at(4000)), 0);
  assert.equal(window.lastAccepted, 2000);
});

test('less than a quarter of a second reports nothing', () => {
  const window = new BandwidthWindow(1_000_000, at(0));
  for (const ms of [2000, 2020, 2040]) window.accept(68, at(ms));
  assert.equal(window.bytesPerSecond(at(2240)), 0);
  assert.equal(window.bytesPerSecond(at(2250)), 1200);
});
