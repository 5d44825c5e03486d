import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Falloff, type Pose, seenFrom, toWebAudio, type Vector, volumesAt } from './spatial.ts';

const AT_ORIGIN: Pose = { position: [0, 0, 0], front: [0, 0, 1], top: [0, 1, 0] };
const FALLOFF: Falloff = { minDistance: 1, maxDistance: 11, minVolume: 0.1, bloom: 0.5 };

function heard(pose: Partial<Pose>, point: Vector): number[] {
  // Rounded, and without negative zeros.
  return toWebAudio(seenFrom({ ...AT_ORIGIN, ...pose }, point)).map((metres) => Math.round(metres * 1000) / 1000 + 0);
}

test('what is ahead for Mumble is ahead for WebAudio, whose z points backwards; right stays right and up stays up', () => {
  assert.deepEqual(heard({}, [0, 0, 5]), [0, 0, -5]);
  assert.deepEqual(heard({}, [2, 0, 0]), [2, 0, 0]);
  assert.deepEqual(heard({}, [0, 3, 0]), [0, 3, 0]);
});

test('who turns to the right hears on the left what was ahead', () => {
  assert.deepEqual(heard({ front: [1, 0, 0] }, [0, 0, 5]), [-5, 0, 0]);
  assert.deepEqual(heard({ front: [1, 0, 0] }, [5, 0, 0]), [0, 0, -5]);
});

test('who stands on the head has left and right exchanged', () => {
  assert.deepEqual(heard({ top: [0, -1, 0] }, [2, 0, 0]), [-2, 0, 0]);
  assert.deepEqual(heard({ top: [0, -1, 0] }, [0, 2, 0]), [0, -2, 0]);
});

test('distances count from where the listener stands, however long the vectors of its head are', () => {
  assert.deepEqual(heard({ position: [10, 1, 10], front: [0, 0, 7] }, [12, 1, 13]), [2, 0, -3]);
});

test('a head without directions, or with one along the other, looks ahead and stands upright', () => {
  assert.deepEqual(heard({ front: [0, 0, 0], top: [0, 0, 0] }, [2, 0, 5]), [2, 0, -5]);
  assert.deepEqual(heard({ top: [0, 0, 1] }, [2, 0, 5]), [2, 0, -5]);
  assert.deepEqual(heard({ front: [0, 1, 0], top: [0, 1, 0] }, [0, 5, 0]), [0, 0, -5]);
});

test('a voice is full up to the least distance, loses the same share with each metre, and keeps the rest from the greatest on', () => {
  assert.equal(volumesAt(1, FALLOFF).directed, 1);
  const [near = 0, middle = 0, far = 0] = [1, 6, 11].map((distance) => volumesAt(distance, FALLOFF).directed);
  assert.ok(Math.abs(middle / near - far / middle) < 1e-9);
  assert.equal(far, 0.1);
  assert.equal(volumesAt(500, FALLOFF).directed, 0.1);
});

test('without a rest it is silent beyond the greatest distance only', () => {
  const silent = { ...FALLOFF, minVolume: 0 };
  assert.ok(volumesAt(10.9, silent).directed > 0.005);
  assert.equal(volumesAt(11, silent).directed, 0);
});

test('nearer than the least distance a voice comes more and more from all around', () => {
  assert.deepEqual(
    [0, 0.5, 1, 2].map((distance) => volumesAt(distance, FALLOFF).around),
    [0.5, 0.25, 0, 0],
  );
});

test('a least distance beyond the greatest makes no nonsense', () => {
  for (const distance of [0, 4, 5, 6, 100]) {
    const { directed, around } = volumesAt(distance, { ...FALLOFF, minDistance: 5, maxDistance: 5 });
    assert.ok(directed >= 0 && directed <= 1 && around >= 0 && around <= 1);
  }
});
