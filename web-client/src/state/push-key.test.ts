import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PushKey } from './push-key.ts';

interface World {
  readonly pressed: boolean[];
  /** Another one from now on. */
  choose(key: string | undefined): void;
  /** True when nobody else sees the event. */
  send(type: string, details?: object): boolean;
  focus(matches: (selector: string) => boolean): void;
}

/** What PushKey uses of a window. */
function world(first: string | undefined = 'Space'): World {
  let key: string | undefined = first;
  const document: { activeElement: unknown } = { activeElement: null };
  const target = Object.assign(new EventTarget(), { document });
  const pressed: boolean[] = [];
  // Of the window only listeners and the focused element are used.
  new PushKey(target as unknown as Window, { key: () => key, pressed: (down) => pressed.push(down) });
  return {
    pressed,
    choose(next) {
      key = next;
    },
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

test('a side button of a mouse is a key as any other', () => {
  const { send, pressed } = world('Mouse3');
  assert.equal(send('mousedown', { button: 4 }), false);
  assert.equal(send('mousedown', { button: 3 }), true);
  assert.equal(send('mouseup', { button: 0 }), false);
  assert.equal(send('mouseup', { button: 3 }), true);
  assert.deepEqual(pressed, [true, false]);
  assert.equal(send('mouseup', { button: 3 }), false);
});

test('whatever the key is meanwhile, the one that went down ends it by going up', () => {
  for (const next of ['KeyB', undefined]) {
    const { send, choose, pressed } = world();
    send('keydown');
    choose(next);
    assert.equal(send('keydown', { code: 'Space', repeat: true }), true);
    assert.equal(send('keyup', { code: 'KeyB' }), false);
    assert.deepEqual(pressed, [true]);
    assert.equal(send('keyup'), true);
    assert.deepEqual(pressed, [true, false]);
    choose('Space');
    send('keydown');
    assert.deepEqual(pressed, [true, false, true]);
  }
});

test('a press whose end nobody told is no reason to ignore the next one', () => {
  const { send, pressed } = world();
  send('keydown');
  send('keydown');
  send('keyup');
  assert.deepEqual(pressed, [true, true, false]);
});

test('a field that gets the focus while the key is held gets none of it', () => {
  const { send, focus, pressed } = world();
  send('keydown');
  focus((selector) => selector.includes('textarea'));
  assert.equal(send('keydown', { code: 'Space', repeat: true }), true);
  assert.equal(send('keyup'), true);
  assert.deepEqual(pressed, [true, false]);
});

test('keys that nobody writes with talk in a field too', () => {
  const keys = ['F8', 'F13', 'ControlLeft', 'CapsLock', 'Pause', 'MediaPlayPause'];
  for (const code of keys) {
    const { send, focus, pressed } = world(code);
    focus((selector) => selector.includes('textarea'));
    assert.equal(send('keydown', { code }), true, code);
    send('keyup', { code });
    assert.deepEqual(pressed, [true, false], code);
  }
  for (const code of ['KeyF', 'Digit8', 'Backspace', 'Home', 'ShiftLeft', 'AltRight', 'Numpad0', 'IntlBackslash']) {
    const { send, focus, pressed } = world(code);
    focus((selector) => selector.includes('textarea'));
    assert.equal(send('keydown', { code }), false, code);
    assert.deepEqual(pressed, [], code);
  }
});
