import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Channel } from '../protocol/model.ts';
import { compareChannels, placeAt } from './channel-order.ts';

function siblings(...positions: number[]): Channel[] {
  return positions.map((position, index) => ({ id: index + 1, position, name: `c${index + 1}` }) as Channel);
}
/** Where it ends up when the placements hold. */
function indexAfter(list: Channel[], index: number): number {
  const positions = new Map(placeAt(list, 99, index).map(({ channel, position }) => [channel, position]));
  const moved = { id: 99, name: 'm', position: positions.get(99) ?? 0 } as Channel;
  const all = [...list.map((one) => ({ ...one, position: positions.get(one.id) ?? one.position })), moved];
  return all.sort(compareChannels(new Intl.Collator())).findIndex(({ id }) => id === 99);
}

test('a channel lands exactly between the siblings it was dropped between', () => {
  for (const positions of [[0], [0, 0, 0], [0, 1, 2], [-5, 3, 3, 40], [10, 20, 30]]) {
    const list = siblings(...positions);
    for (let index = 0; index <= list.length; index += 1) assert.equal(indexAfter(list, index), index, `${positions}`);
  }
});

test('where there is a gap only the moved channel gets a position', () => {
  assert.deepEqual(placeAt(siblings(0, 10), 99, 1), [{ channel: 99, position: 5 }]);
  assert.deepEqual(placeAt(siblings(0, 10), 99, 2), [{ channel: 99, position: 20 }]);
  assert.deepEqual(placeAt(siblings(0, 10), 99, 0), [{ channel: 99, position: -10 }]);
});

test('an only child needs no position', () => {
  assert.deepEqual(placeAt([], 99, 0), []);
});
