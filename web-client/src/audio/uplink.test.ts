import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { Uplink } from './uplink.ts';

let uplink: Uplink;
let told: string[];

beforeEach(() => {
  told = [];
  uplink = new Uplink({
    bitrate: (bitrate) => told.push(`${bitrate}`),
    codec: ({ packetMs, fec, dtx }) => told.push(`${packetMs} ms${fec ? ' fec' : ''}${dtx ? ' dtx' : ''}`),
  });
});

function news(): string[] {
  return told.splice(0);
}

test('on a good line nothing is changed', () => {
  uplink.limit(558_000);
  for (let now = 0; now < 60_000; now += 500) {
    uplink.watch(now % 2000 < 500, now);
    uplink.lost(0);
  }
  assert.deepEqual(news(), []);
});

test('the bitrate follows at once, the rest waits for a second without a word', () => {
  uplink.watch(true, 10_000);
  uplink.lost(0.2);
  uplink.lost(0.2);
  assert.deepEqual(news(), ['32000', '24000']);
  for (let now = 10_000; now < 20_000; now += 100) uplink.watch(now % 1000 < 300, now);
  assert.deepEqual(news(), []);
  uplink.watch(true, 20_000);
  uplink.watch(false, 20_999);
  assert.deepEqual(news(), []);
  uplink.watch(false, 21_000);
  uplink.watch(false, 21_100);
  assert.deepEqual(news(), ['40 ms fec dtx']);
  assert.deepEqual(uplink.plan, { bitrate: 24_000, packetMs: 40, fec: true, dtx: true });
});

test('what is chosen by hand is not changed by loss, and measuring goes on behind it', () => {
  uplink.choose({ bitrate: 64_000, packetMs: 20, fec: false, dtx: false });
  assert.deepEqual(news(), ['64000']);
  uplink.lost(0.5);
  uplink.watch(false, 0);
  assert.deepEqual(news(), []);
  uplink.choose(null);
  uplink.watch(false, 100);
  assert.deepEqual(news(), ['32000', '20 ms fec']);
});

test("the server's limit holds for what is chosen too, and positions leave less of it", () => {
  uplink.choose({ bitrate: 64_000, packetMs: 20, fec: false, dtx: false });
  uplink.limit(54_800);
  assert.deepEqual(news(), ['64000', '40000']);
  uplink.positional = true;
  assert.deepEqual(news(), ['35000']);
  uplink.limit(30_000);
  uplink.watch(false, 0);
  assert.equal(news().at(-1), '60 ms');
});

test('who never pauses is cut once after a while, and not again for the same', () => {
  uplink.watch(true, 0);
  uplink.choose({ bitrate: 40_000, packetMs: 60, fec: true, dtx: true });
  for (let now = 100; now <= 15_000; now += 100) uplink.watch(true, now);
  assert.deepEqual(news(), []);
  for (let now = 15_100; now <= 60_000; now += 100) uplink.watch(true, now);
  assert.deepEqual(news(), ['60 ms fec dtx']);
});

test('what is chosen before the first word holds from then on', () => {
  uplink.choose({ bitrate: 40_000, packetMs: 40, fec: false, dtx: true });
  assert.deepEqual(news(), ['40 ms dtx']);
  uplink.watch(true, 0);
  uplink.watch(true, 60_000);
  assert.deepEqual(news(), []);
});
