import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Turns } from './turns.ts';

const [ada, bob, eve] = [{}, {}, {}];

function queue(...waiting: readonly (readonly [owner: object, things: string])[]): Turns<string> {
  const turns = new Turns<string>();
  for (const [owner, things] of waiting) for (const thing of things.split(' ')) turns.add(owner, thing);
  return turns;
}

function all(turns: Turns<string>): string {
  const taken: string[] = [];
  for (let thing = turns.next(); thing !== undefined; thing = turns.next()) taken.push(thing);
  return taken.join(' ');
}

describe('taking turns', () => {
  test('things of one owner come in the order in which they were added', () => {
    assert.equal(all(queue([ada, 'a1 a2 a3 a4'])), 'a1 a2 a3 a4');
  });

  test('owners come one after the other, each with one thing, in the order in which they came', () => {
    assert.equal(all(queue([ada, 'a1 a2 a3'], [bob, 'b1'], [eve, 'e1 e2'])), 'a1 b1 e1 a2 e2 a3');
  });

  test('who comes is before the next thing of whoever has the turn', () => {
    const turns = queue([ada, 'a1 a2 a3']);
    assert.equal(turns.next(), 'a1');
    turns.add(bob, 'b1');
    turns.add(ada, 'a4');
    assert.equal(all(turns), 'b1 a2 a3 a4');
  });

  test('who had the turn and adds something during it goes behind those who wait', () => {
    const turns = queue([ada, 'a1'], [bob, 'b1']);
    turns.next();
    turns.add(ada, 'a2');
    assert.equal(all(turns), 'b1 a2');
  });

  test('who always has more to add keeps nobody waiting for more than one thing', () => {
    const turns = queue([ada, 'a'], [bob, 'b1 b2 b3']);
    const taken: string[] = [];
    for (let turn = 0; turn < 6; turn += 1) {
      taken.push(turns.next() ?? 'nothing');
      turns.add(ada, 'a');
    }
    assert.equal(taken.join(' '), 'a b1 a b2 a b3');
  });

  test('what waits is counted, and who was served to the end begins anew', () => {
    const turns = queue([ada, 'a1'], [bob, 'b1 b2']);
    assert.equal(turns.count, 3);
    assert.equal(all(turns), 'a1 b1 b2');
    assert.equal(turns.count, 0);
    turns.add(bob, 'b3');
    turns.add(ada, 'a2');
    assert.equal(all(turns), 'b3 a2');
  });
});
