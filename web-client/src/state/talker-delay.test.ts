import assert from 'node:assert/strict';
import { test } from 'node:test';
import { talkerDelay } from './talker-delay.ts';

const KNOWN = { packet: 20, jitterBuffer: 50, theirs: 60, own: 40 };

test('from mouth to ear it takes a packet, half of each way there and back, and the buffer', () => {
  assert.deepEqual(talkerDelay(KNOWN), { milliseconds: 120, whole: true });
});

test('a part that nobody knows makes it the least that it takes', () => {
  assert.deepEqual(talkerDelay({ ...KNOWN, theirs: null }), { milliseconds: 90, whole: false });
  assert.deepEqual(talkerDelay({ ...KNOWN, own: null, packet: null }), { milliseconds: 80, whole: false });
});

test('of who is not played there is none', () => {
  assert.equal(talkerDelay({ ...KNOWN, jitterBuffer: null }), null);
});
