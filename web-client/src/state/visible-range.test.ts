import assert from 'node:assert/strict';
import { test } from 'node:test';
import { visibleRange } from './visible-range.ts';

test('a short list is drawn whole', () => {
  assert.deepEqual(visibleRange(150, 2000, 100, 28), { from: 0, to: 150 });
});

test('of a long one only what is near the view, wherever it is scrolled to', () => {
  for (const scrollTop of [0, 280, 14_000, 27_000]) {
    const { from, to } = visibleRange(1000, scrollTop, 560, 28);
    assert.ok(from * 28 <= scrollTop);
    assert.ok(to * 28 >= Math.min(28_000, scrollTop + 560));
    assert.ok(to - from <= 62);
  }
});

test('a list that became shorter than where it is scrolled to still shows its end', () => {
  const { from, to } = visibleRange(200, 100_000, 560, 28);
  assert.ok(to === 200 && from < to);
});
