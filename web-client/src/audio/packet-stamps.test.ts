import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PacketStamps } from './packet-stamps.ts';

test('a packet is known by its time stamp, once', () => {
  const stamps = new PacketStamps<string>();
  const [first, second] = [stamps.stamp('first'), stamps.stamp('second')];
  assert.equal(stamps.take(first), 'first');
  assert.equal(stamps.take(first), undefined);
  assert.equal(stamps.take(second), 'second');
});

test('a packet is known also by a stamp that came back a microsecond short or long', () => {
  const stamps = new PacketStamps<number>();
  for (let number = 0; number < 10_000; number++) {
    const stamp = stamps.stamp(number);
    assert.equal(stamps.take(stamp + ((number % 3) - 1)), number);
  }
});

test('what the decoder left out is not kept, and does not come instead of what follows', () => {
  const stamps = new PacketStamps<string>();
  stamps.stamp('left out');
  const stamp = stamps.stamp('next');
  assert.equal(stamps.take(stamp), 'next');
  assert.equal(stamps.take(0), undefined);
});
