import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bytesWithin, fitsInto, kilobytesOf } from './image-paste.ts';
import { attempts } from './image-shrink.ts';

test('encodings get smaller from one to the next and keep the proportions', () => {
  const all = [...attempts(4000, 1000, 1000, false)];
  assert.deepEqual(all[0], { width: 1000, height: 250, type: 'image/jpeg', quality: 0.88 });
  for (const [index, { width, height, quality }] of all.entries()) {
    assert.ok(Math.abs(width / height - 4) < 0.6);
    const before = all[index - 1];
    if (before) assert.ok(width < before.width || quality < before.quality);
  }
  assert.ok((all.at(-1)?.width ?? 0) < 60);
});

test('a small image is not made larger, a transparent one stays so', () => {
  assert.equal([...attempts(20, 10, 1000, false)][0]?.width, 20);
  assert.ok([...attempts(200, 100, 1000, true)].every(({ type }) => type === 'image/png'));
});

test('a picture fits into the message with the element around it', () => {
  const units = 131_072;
  const encoded = Math.ceil(bytesWithin(units) / 3) * 4;
  assert.ok(encoded + '<img src="data:image/jpeg;base64,"/>'.length <= units);
  assert.equal(bytesWithin(0), 0, 'no limit stays none');
});

test('a picture attached while larger ones were taken is known to be too large', () => {
  const address = `data:image/jpeg;base64,${'A'.repeat(4000)}`;
  assert.equal(fitsInto(address, 131_072), true);
  assert.equal(fitsInto(address, 4000), false);
  assert.equal(fitsInto(address, 0), true);
  assert.deepEqual([kilobytesOf(98_256, 'en'), kilobytesOf(98_256, 'de')], ['98.3', '98,3']);
});
