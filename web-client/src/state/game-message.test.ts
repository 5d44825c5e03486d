import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readGameMessage } from './game-message.ts';

const PLACE = { type: 'undertone.position', context: 'chess/table 4', position: [1, 2, 3] };

test('context and position are enough: without directions one looks ahead, without a camera one hears where one is', () => {
  const avatar = { position: [1, 2, 3], front: [0, 0, 1], top: [0, 1, 0] };
  assert.deepEqual(readGameMessage(PLACE), { context: 'chess/table 4', identity: '', avatar, camera: avatar });
});

test('identity, directions and camera are taken as they are', () => {
  const camera = { position: [0, 9, 0], front: [0, -1, 0], top: [1, 0, 0] };
  const read = readGameMessage({ ...PLACE, identity: 'white', front: new Float32Array([1, 0, 0]), camera });
  assert.equal(read?.identity, 'white');
  assert.deepEqual(read?.avatar.front, [1, 0, 0]);
  assert.deepEqual(read?.camera, camera);
});

test('a place may be as far away as games are large', () => {
  assert.deepEqual(readGameMessage({ ...PLACE, position: [1e9, 0, -1e9] })?.avatar.position, [1e9, 0, -1e9]);
});

test('what is none or says nonsense is no message', () => {
  const wrong: unknown[] = [
    null,
    'undertone.position',
    [],
    { ...PLACE, type: 'other' },
    { ...PLACE, context: 7 },
    { ...PLACE, context: 'x'.repeat(4097) },
    { ...PLACE, identity: null },
    { ...PLACE, position: [1, 2] },
    { ...PLACE, position: [1, 2, '3'] },
    { ...PLACE, position: [1, 2, Number.NaN] },
    { ...PLACE, position: [1, 2, 1e300] },
    // Fits into a float32, but what lies between it and its opposite does not.
    { ...PLACE, position: [1, 2, 3.4e38] },
    { ...PLACE, position: [-1.01e9, 2, 3] },
    { ...PLACE, top: {} },
    { ...PLACE, camera: { front: [0, 0, 1] } },
    { ...PLACE, camera: null },
  ];
  for (const data of wrong) assert.equal(readGameMessage(data), undefined, JSON.stringify(data));
});
