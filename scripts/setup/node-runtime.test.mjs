import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isAtLeast } from './node-runtime.mjs';

test('versions are compared number by number', () => {
  for (const [a, b, expected] of [
    ['22.18.0', '22.18.0', true],
    ['24.0.0', '22.18.0', true],
    ['22.9.1', '22.18.0', false],
    ['22.18.1', '22.18.0', true],
    ['20.20.2', '22.18.0', false],
    ['100.0.0', '22.18.0', true],
  ]) {
    assert.equal(isAtLeast(a, b), expected, `${a} against ${b}`);
  }
});
