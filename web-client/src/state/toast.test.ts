import assert from 'node:assert/strict';
import { beforeEach, mock, test } from 'node:test';
import '../../../test/support/runes.ts';

const { Toast } = await import('./toast.svelte.ts');

beforeEach(() => {
  mock.timers.reset();
  mock.timers.enable({ apis: ['setTimeout'] });
});

test('a word goes by itself, one with something to do stays longer, and as long as somebody reaches for it', () => {
  const toast = new Toast();
  toast.show('copied');
  mock.timers.tick(3_000);
  assert.equal(toast.text, '');
  toast.show('moved', { text: 'Go back', run: () => undefined });
  mock.timers.tick(11_000);
  assert.equal(toast.text, 'moved');
  toast.hold();
  mock.timers.tick(60_000);
  assert.equal(toast.text, 'moved');
  toast.release();
  mock.timers.tick(12_000);
  assert.deepEqual([toast.text, toast.action], ['', undefined]);
});

test('what is offered is done once, and the word is gone', () => {
  const toast = new Toast();
  let done = 0;
  toast.show('moved', { text: 'Go back', run: () => done++ });
  toast.act();
  toast.act();
  assert.deepEqual([done, toast.text, toast.action], [1, '', undefined]);
  toast.show('moved', { text: 'Go back', run: () => done++ });
  toast.show('copied');
  toast.act();
  assert.equal(done, 1);
});
