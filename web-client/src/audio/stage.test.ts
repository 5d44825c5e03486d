import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Stage } from './stage.ts';

const LISTENER = { position: [10, 0, 10], front: [0, 0, 1], top: [0, 1, 0] } as const;
const AS_EVER = { point: [0, 0, 0], directed: 0, around: 1 };

function stage(): Stage {
  const it = new Stage();
  it.listener = LISTENER;
  return it;
}

test('a talker is heard from where it is, as the listener sees it', () => {
  const it = stage();
  it.hear(7, [8, 0, 10], 1000);
  const { point, directed, around } = it.placingOf(7, 1000);
  assert.deepEqual(
    point.map((metres) => metres + 0),
    [-2, 0, 0],
  );
  assert.ok(directed > 0.5 && directed < 1);
  assert.equal(around, 0);
});

test('whose place is unknown, forgotten, no place or old is heard as ever', () => {
  const it = stage();
  assert.deepEqual(it.placingOf(7, 0), AS_EVER);
  it.hear(7, [Number.NaN, 0, 0], 0);
  assert.deepEqual(it.placingOf(7, 0), AS_EVER);
  it.hear(7, [1, 1, 1], 0);
  assert.notDeepEqual(it.placingOf(7, 5000), AS_EVER);
  assert.deepEqual(it.placingOf(7, 5001), AS_EVER);
  it.hear(7, [1, 1, 1], 6000);
  it.forget(7);
  assert.deepEqual(it.placingOf(7, 6000), AS_EVER);
});

test('who is in no game hears everybody as ever', () => {
  const it = stage();
  it.hear(7, [8, 0, 10], 0);
  it.listener = null;
  assert.deepEqual(it.placingOf(7, 0), AS_EVER);
});
