import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DatagramRing } from './datagram-ring.ts';

test('while nothing is queued the same buffer is lent again and again', () => {
  const ring = new DatagramRing(8);
  const first = ring.take(100, 0);
  assert.equal(first?.length, 100);
  assert.equal(ring.take(100, 0), first);
  assert.equal(ring.take(50, 0)?.length, 50);
});

test('what is queued keeps its bytes until it has left', () => {
  const ring = new DatagramRing(16);
  const queued: { view: Uint8Array; mark: number }[] = [];
  let mark = 0;
  for (let round = 0; round < 200; round++) {
    const view = ring.take(20 + (round % 7), queued.length);
    if (view !== null) {
      mark = (mark + 1) & 0xff;
      view.fill(mark);
      // The kernel is full in two rounds of three.
      if (queued.length > 0 || round % 3 !== 0) queued.push({ view, mark });
    }
    for (const { view: kept, mark: expected } of queued) assert.ok(kept.every((byte) => byte === expected));
    if (round % 5 === 4) queued.splice(0, 6);
  }
});

test('half of the ring may wait, more is refused', () => {
  const ring = new DatagramRing(8);
  assert.notEqual(ring.take(10, 4), null);
  assert.equal(ring.take(10, 5), null);
});
