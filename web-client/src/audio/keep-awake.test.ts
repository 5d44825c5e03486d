import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keepAwake, type Page } from './keep-awake.ts';

class FakePage extends EventTarget implements Page {
  visibilityState: DocumentVisibilityState = 'visible';
}

function world() {
  const page = new FakePage();
  const context = {
    state: 'running' as AudioContextState,
    resumed: 0,
    resume(): Promise<void> {
      this.resumed += 1;
      return Promise.reject(new Error('not allowed'));
    },
  };
  const release = keepAwake(context, page);
  const happen = (name: string): number => {
    page.dispatchEvent(new Event(name));
    return context.resumed;
  };
  return { page, context, release, happen };
}

test('sound that a call has interrupted comes back with the page, or else with the next touch', () => {
  const { page, context, happen } = world();
  context.state = 'interrupted';
  page.visibilityState = 'hidden';
  assert.equal(happen('visibilitychange'), 0);
  page.visibilityState = 'visible';
  assert.equal(happen('visibilitychange'), 1);
  assert.equal(happen('pointerup'), 2);
  context.state = 'suspended';
  assert.equal(happen('keydown'), 3);
});

test('what runs or is closed is left alone, and nothing is done after the end', () => {
  const { context, release, happen } = world();
  assert.equal(happen('pointerup'), 0);
  context.state = 'closed';
  assert.equal(happen('pointerup'), 0);
  context.state = 'interrupted';
  release();
  assert.equal(happen('pointerup'), 0);
  assert.equal(happen('visibilitychange'), 0);
});
