import assert from 'node:assert/strict';
import { test } from 'node:test';
import { originIn } from './origin.ts';

test('an address of a page is cut to its origin, a mere host is one of the secure web', () => {
  assert.equal(originIn(' https://Game.example/play?x=1 '), 'https://game.example');
  assert.equal(originIn('http://localhost:3000/'), 'http://localhost:3000');
  assert.equal(originIn('game.example'), 'https://game.example');
  assert.equal(originIn('localhost:3000'), 'https://localhost:3000');
});

test('what has no origin is none', () => {
  for (const text of ['', '  ', 'file:///etc', 'data://x', 'https://', 'two words'])
    assert.equal(originIn(text), undefined, text);
});
