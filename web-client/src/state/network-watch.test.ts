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

test('another kind of network is news, another estimate of its speed is none', () => {
  let changes = 0;
  const connection = Object.assign(new EventTarget(), { type: 'wifi' });
  const page = Object.assign(new EventTarget(), { navigator: { connection }, setInterval: () => 0 });
  // As much of a window as is used.
  new NetworkWatch(() => changes++).follow(page as unknown as Window);
  connection.dispatchEvent(new Event('change'));
  assert.equal(changes, 0);
  connection.type = 'cellular';
  for (let n = 0; n < 3; n++) connection.dispatchEvent(new Event('change'));
  assert.equal(changes, 1);
  page.dispatchEvent(new Event('online'));
  assert.equal(changes, 2);
});
