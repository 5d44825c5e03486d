import assert from 'node:assert/strict';
import { test } from 'node:test';
import { followShortcuts } from './shortcuts.ts';

/** What is used of a window: its document, the focused element, and that it loses the focus. */
function world() {
  const document = Object.assign(new EventTarget(), { activeElement: null as unknown });
  const did: string[] = [];
  const target = Object.assign(new EventTarget(), { document });
  followShortcuts(target as unknown as Window, () => [
    ['KeyM', () => did.push('mute')],
    ['F9', () => did.push('deafen')],
    ['Mouse4', () => did.push('mouse')],
    ['ControlLeft', () => did.push('control')],
    ['AltRight', () => did.push('alt')],
    ['', () => did.push('nothing')],
  ]);
  return {
    did,
    /** True when nobody else sees the event. */
    send(type: string, details: object): boolean {
      const event = Object.assign(new Event(type, { cancelable: true }), details);
      document.dispatchEvent(event);
      return event.defaultPrevented && event.cancelBubble;
    },
    leave(): void {
      target.dispatchEvent(new Event('blur'));
    },
    focus(matches: (selector: string) => boolean): void {
      document.activeElement = { matches };
    },
  };
}

test('a key acts once, and whatever has the focus knows nothing of it', () => {
  const { send, did } = world();
  assert.equal(send('keydown', { code: 'KeyM' }), true);
  assert.equal(send('keydown', { code: 'KeyM', repeat: true }), true);
  assert.deepEqual(did, ['mute']);
});

test('other keys, none, and those of the browser are left alone', () => {
  const { send, did } = world();
  assert.equal(send('keydown', { code: 'KeyN' }), false);
  assert.equal(send('keydown', { code: '' }), false);
  for (const held of ['ctrlKey', 'metaKey', 'altKey'])
    assert.equal(send('keydown', { code: 'KeyM', [held]: true }), false);
  assert.deepEqual(did, []);
});

test('in a field a letter is a letter, and a key that nobody writes with acts', () => {
  const { send, focus, did } = world();
  focus((selector) => selector.includes('textarea'));
  assert.equal(send('keydown', { code: 'KeyM' }), false);
  assert.equal(send('keydown', { code: 'F9' }), true);
  assert.deepEqual(did, ['deafen']);
});

test('a side button of the mouse acts, and leads nowhere when it goes up', () => {
  const { send, did } = world();
  assert.equal(send('mousedown', { button: 4 }), true);
  assert.equal(send('mouseup', { button: 4 }), true);
  assert.equal(send('mousedown', { button: 3 }), false);
  assert.equal(send('mouseup', { button: 0 }), false);
  assert.deepEqual(did, ['mouse']);
});

test('Control acts when it goes up again, and not if it was held for another key, the mouse or the wheel', () => {
  const { send, leave, did } = world();
  const held = { code: 'ControlLeft', ctrlKey: true };
  send('keydown', held);
  send('keydown', { ...held, repeat: true });
  assert.deepEqual(did, []);
  assert.equal(send('keyup', { code: 'ControlLeft' }), true);
  assert.deepEqual(did, ['control']);
  const between: readonly [string, object][] = [
    ['keydown', { code: 'KeyC', ctrlKey: true }],
    ['keydown', { code: 'ShiftLeft', ctrlKey: true, shiftKey: true }],
    ['mousedown', { button: 0 }],
    ['wheel', {}],
  ];
  for (const [type, details] of between) {
    send('keydown', held);
    assert.equal(send(type, details), false, 'whoever it is for has it');
    send('keyup', { code: 'ControlLeft' });
  }
  send('keydown', { ...held, shiftKey: true });
  send('keyup', { code: 'ControlLeft' });
  send('keydown', held);
  leave();
  send('keyup', { code: 'ControlLeft' });
  assert.deepEqual(did, ['control']);
});

test('Alt for itself opens no menu bar of the browser, and writes signs in a field', () => {
  const { send, focus, did } = world();
  const alt = { code: 'AltRight', key: 'Alt', altKey: true };
  assert.equal(send('keydown', alt), true);
  send('keyup', { code: 'AltRight' });
  focus((selector) => selector.includes('textarea'));
  assert.equal(send('keydown', alt), false);
  send('keyup', { code: 'AltRight' });
  assert.deepEqual(did, ['alt']);
});
