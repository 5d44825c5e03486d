import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Hold } from './hold.ts';

/** A button, and what happens at it. */
function button() {
  let ends = 0;
  const hold = new Hold(() => {
    ends += 1;
  });
  const currentTarget = { setPointerCapture: () => undefined };
  const pointer = (pointerId: number, mouseButton = 0) =>
    ({ pointerId, button: mouseButton, currentTarget }) as unknown as PointerEvent & { currentTarget: HTMLElement };
  const key = (name: string) =>
    ({ key: name, currentTarget, preventDefault: () => undefined }) as unknown as KeyboardEvent;
  return { hold, pointer, key, ends: () => ends, remove: hold.button(currentTarget as unknown as EventTarget) };
}

test('what a finger or a mouse holds ends with it, and not with a key that goes up meanwhile', () => {
  const { hold, pointer, key, ends } = button();
  assert.equal(hold.point(pointer(1, 2)), false, 'another button of the mouse');
  assert.equal(hold.point(pointer(1)), true);
  for (const name of ['Shift', 'a', ' ']) hold.lift(key(name));
  hold.leave();
  assert.equal(ends(), 0);
  hold.raise(pointer(1));
  hold.raise(pointer(1));
  assert.equal(ends(), 1);
});

test('another finger beside it neither takes it over nor ends it', () => {
  const { hold, pointer, ends } = button();
  hold.point(pointer(1));
  assert.equal(hold.point(pointer(2)), false);
  hold.raise(pointer(2));
  assert.equal(ends(), 0);
  hold.raise(pointer(1));
  assert.equal(ends(), 1);
});

test('what a key holds begins once, and ends with that key, with the focus, or with the button', () => {
  const { hold, key, ends } = button();
  assert.equal(hold.press(key('a')), false);
  assert.equal(hold.press(key(' ')), true);
  assert.equal(hold.press(key(' ')), false, 'repeated');
  hold.lift(key('Shift'));
  assert.equal(ends(), 0);
  hold.lift(key(' '));
  assert.equal(ends(), 1);
  hold.press(key('Enter'));
  hold.leave();
  assert.equal(ends(), 2);
  hold.press(key('Enter'));
  hold.release();
  assert.equal(ends(), 3);
});

test('what holds a button ends when that is gone, for nobody tells it the end any more; the next press holds again', () => {
  const { hold, pointer, ends, remove } = button();
  hold.button(new EventTarget())();
  remove();
  assert.equal(ends(), 0, 'nothing was held');
  hold.point(pointer(1));
  hold.button(new EventTarget())();
  assert.equal(ends(), 0, 'another button');
  remove();
  assert.equal(ends(), 1);
  assert.equal(hold.point(pointer(2)), true);
});
