import assert from 'node:assert/strict';
import { test } from 'node:test';
import '../../../test/support/runes.ts';

const { Moving } = await import('./moving.svelte.ts');

const ANA = { kind: 'user', id: 1 } as const;
const LOBBY = { kind: 'channel', id: 2 } as const;

test('what is dragged is put somewhere and forgotten, and what was cut before is cut still', () => {
  const moving = new Moving();
  moving.take(ANA);
  moving.drag(LOBBY);
  assert.deepEqual([moving.cut, moving.current], [ANA, LOBBY]);
  assert.deepEqual([moving.is('user', 1), moving.is('channel', 2), moving.is('channel', 1)], [true, true, false]);
  assert.deepEqual(moving.give(), LOBBY);
  moving.release();
  assert.deepEqual([moving.give(), moving.give()], [ANA, null]);
});

test('a drag is no cut', () => {
  const moving = new Moving();
  moving.drag(LOBBY);
  assert.equal(moving.cut, null);
  moving.release();
  assert.equal(moving.current, null);
});
