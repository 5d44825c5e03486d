import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Cork } from './cork.ts';

function corked() {
  const calls: string[] = [];
  const cork = new Cork({ cork: () => calls.push('cork'), uncork: () => calls.push('uncork') });
  return { calls, cork };
}

test('one turn of the event loop is one piece, whatever is written in it', async () => {
  const { calls, cork } = corked();
  cork.put();
  cork.put();
  assert.deepEqual(calls, ['cork']);
  await new Promise<void>(setImmediate);
  assert.deepEqual(calls, ['cork', 'uncork']);
  cork.put();
  assert.deepEqual(calls, ['cork', 'uncork', 'cork']);
});

test('pulled early, it is not pulled again when the turn ends', async () => {
  const { calls, cork } = corked();
  cork.put();
  cork.pull();
  await new Promise<void>(setImmediate);
  assert.deepEqual(calls, ['cork', 'uncork']);
});
