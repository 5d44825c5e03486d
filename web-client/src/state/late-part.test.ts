import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { LatePart } from './late-part.ts';

test('a part is loaded once, whoever asks for it and how often', async () => {
  let loads = 0;
  const part = new LatePart(async () => ++loads);
  assert.throws(() => part.here);
  assert.deepEqual(await Promise.all([part.fetch(), part.fetch()]), [true, true]);
  assert.equal(await part.fetch(), true);
  assert.deepEqual([part.here, loads], [1, 1]);
});

test('a part that could not be loaded is tried again', async () => {
  const warn = mock.method(console, 'warn', () => undefined);
  const answers = [Promise.reject(new Error('gone')), Promise.resolve('there')];
  const part = new LatePart(async () => answers.shift());
  assert.equal(await part.fetch(), false);
  assert.throws(() => part.here);
  assert.equal(await part.fetch(), true);
  assert.equal(part.here, 'there');
  warn.mock.restore();
});
