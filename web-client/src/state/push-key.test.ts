import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PushKey } from './push-key.ts';

interface World {
  readonly pressed: boolean[];
  /** True when nobody else sees the event. */
  send(type: string, details?: object): boolean;
  focus(matches: (selector: string) => boolean): void;
}

/** What PushKey uses of a window. */
function world(key: string | undefined = 'Space'): World {
  const document: { activeElement: unknown } = { activeElement: null };
  const target = Object.assign(new EventTarget(), { document });
  const pressed: boolean[] = [];
  // Of the window only listeners and the focused element are used.
  new PushKey(target as unknown as Window, { key: () => key, pressed: (down) => pressed.push(down) });
  return {
    pressed,
    send(type, details = { code: 'Space' }) {
      const event = Object.assign(new Event(type, { cancelable: true }), details);
      target.dispatchEvent(event);
      return event.defaultPrevented && event.cancelBubble;
    },
    focus(matches) {
      document.activeElement = { matches };
    },
  };
}

test('the key is down from press to release, and nobody else acts on it', () => {
  const { send, pressed } = world();
  assert.equal(send('keydown'), true);
  assert.equal(send('keydown', { code: 'Space', repeat: true }), true);
  assert.equal(send('keyup'), true);
  assert.deepEqual(pressed, [true, false]);
});

test('other keys and an unset key are left alone', () => {
  const { send, pressed } = world();
  assert.equal(send('keydown', { code: 'KeyA' }), false);
  const unset = world('');
  assert.equal(unset.send('keydown'), false);
  assert.deepEqual([pressed, unset.pressed], [[], []]);
});

test('typing into a field is typing', () => {
  const { send, focus, pressed } = world();
  focus((selector) => selector.includes('textarea'));
  assert.equal(send('keydown'), false);
  assert.deepEqual(pressed, []);
});

test('a button reached by Tab keeps its Space, one that was clicked does not', () => {
  const { send, focus, pressed } = world();
  focus((selector) => selector.startsWith('button'));
  send('keydown', { code: 'Tab' });
  assert.equal(send('keydown'), false);
  send('mousedown', { button: 0 });
  assert.equal(send('keydown'), true);
  assert.deepEqual(pressed, [true]);
});

test('losing the focus of the window releases the key', () => {
  const { send, pressed } = world();
  send('keydown');
  send('blur');
  assert.deepEqual(pressed, [true, false]);
  assert.equal(send('keyup'), false);
});
