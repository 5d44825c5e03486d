import assert from 'node:assert/strict';
import { test } from 'node:test';
import { KeptTexts } from './kept-texts.ts';

/** As many texts as that, each a number in its bytes. */
function sent(count: number, bytes = 4): KeptTexts {
  const texts = new KeptTexts();
  for (let at = 0; at < count; at++) texts.keep(new Uint8Array(bytes).fill(at));
  return texts;
}

const missed = (texts: KeptTexts, received: number) => {
  const { before, payloads } = texts.missedBy(received);
  return { before, numbers: payloads.map(([first]) => first) };
};

test('a page misses what was sent after what it has, however often it asks', () => {
  const texts = sent(3);
  assert.deepEqual(missed(texts, 1), { before: 1, numbers: [1, 2] });
  assert.deepEqual(missed(texts, 1), { before: 1, numbers: [1, 2] });
  assert.deepEqual(missed(texts, 3), { before: 3, numbers: [] });
});

test('of very many texts the last 200 are kept, and those before are counted', () => {
  const texts = sent(230);
  const { before, numbers } = missed(texts, 10);
  assert.equal(before, 30);
  assert.deepEqual([numbers.length, numbers[0], numbers.at(-1)], [200, 30, 229]);
});

test('of long texts no more than a MiB is kept', () => {
  const texts = sent(10, 300_000);
  assert.deepEqual(missed(texts, 0), { before: 7, numbers: [7, 8, 9] });
  texts.keep(new Uint8Array(2_000_000));
  assert.deepEqual(missed(texts, 0), { before: 11, numbers: [] });
});

test('a page that claims to have more than was sent misses nothing and counts on from what was', () => {
  assert.deepEqual(missed(sent(2), 4_000_000_000), { before: 2, numbers: [] });
});
