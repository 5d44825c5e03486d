import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NetworkWatch } from './network-watch.ts';

test('a machine that slept is noticed by the first tick after it, once', () => {
  let changes = 0;
  const watch = new NetworkWatch(() => {
    changes += 1;
  });
  const start = Date.now();
  for (const seconds of [1, 2, 3.5]) watch.tick(start + seconds * 1000);
  assert.equal(changes, 0);
  watch.tick(start + 60_000);
  watch.tick(start + 61_000);
  assert.equal(changes, 1);
});
