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

test('a place at the edge of what a number can say is none, and one at the edge of the largest game can be played', () => {
  const it = stage();
  for (const edge of [3.4e38, -3.4e38, 1.01e9, Number.POSITIVE_INFINITY, Number.NaN]) {
    it.hear(7, [edge, edge, edge], 0);
    assert.deepEqual(it.placingOf(7, 0), AS_EVER, String(edge));
  }
  it.hear(7, [1e9, -1e9, 1e9], 0);
  assert.ok(it.placingOf(7, 0).point.every((metres) => Number.isFinite(Math.fround(metres))));
});

test('wherever a listener claims to be and to look, everybody is somewhere that can be played', () => {
  const it = stage();
  it.hear(7, [1, 1, 1], 0);
  for (const edge of [3.4e38, Number.POSITIVE_INFINITY, Number.NaN]) {
    it.listener = { ...LISTENER, position: [edge, -edge, edge], front: [1, 1, 1] };
    assert.deepEqual(it.placingOf(7, 0), AS_EVER);
    it.listener = { ...LISTENER, front: [edge, 0, Number.NaN] };
    assert.deepEqual(it.placingOf(7, 0), AS_EVER);
  }
});
