import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { WakeLock } from './wake-lock.ts';

/** A browser that counts what was asked of it. */
function browser(t: TestContext, request: () => Promise<unknown>) {
  const page = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  const before = Object.getOwnPropertyDescriptor(globalThis, 'navigator');
  Object.defineProperty(globalThis, 'navigator', { value: { wakeLock: { request } }, configurable: true });
  t.after(() => before && Object.defineProperty(globalThis, 'navigator', before));
  // As much of a document as is used.
  return page as unknown as Document;
}

function sentinel() {
  const lock = {
    released: false,
    release: async () => {
      lock.released = true;
    },
  };
  return lock;
}

test('the screen stays on while it is wanted, also after the page was out of sight', async (t) => {
  const locks: ReturnType<typeof sentinel>[] = [];
  const page = browser(t, async () => {
    const lock = sentinel();
    locks.push(lock);
    return lock;
  });
  const wakeLock = new WakeLock(page);
  wakeLock.want(true);
  await setImmediate();
  page.dispatchEvent(new Event('visibilitychange'));
  await setImmediate();
  assert.equal(locks.length, 1, 'what is held is not asked for again');
  await locks[0]?.release();
  page.dispatchEvent(new Event('visibilitychange'));
  await setImmediate();
  assert.deepEqual(
    locks.map(({ released }) => released),
    [true, false],
  );
  wakeLock.want(false);
  await setImmediate();
  assert.ok(locks.every(({ released }) => released));
});

test('what is wanted no more while the system is being asked is let go, and what is wanted twice is held once', async (t) => {
  const locks: ReturnType<typeof sentinel>[] = [];
  const page = browser(t, async () => {
    const lock = sentinel();
    locks.push(lock);
    return lock;
  });
  const wakeLock = new WakeLock(page);
  wakeLock.want(true);
  wakeLock.want(true);
  wakeLock.want(false);
  await setImmediate();
  assert.deepEqual(
    locks.map(({ released }) => released),
    [true],
  );
  wakeLock.want(true);
  wakeLock.want(true);
  await setImmediate();
  assert.deepEqual(
    locks.map(({ released }) => released),
    [true, false],
  );
});

test('a system that refuses is no error', async (t) => {
  const page = browser(t, () => Promise.reject(new DOMException('low battery', 'NotAllowedError')));
  new WakeLock(page).want(true);
  await setImmediate();
});
