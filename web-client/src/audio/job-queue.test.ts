import assert from 'node:assert/strict';
import { test } from 'node:test';
import { JobQueue } from './job-queue.ts';

test('jobs run one after the other, also after one that failed', async () => {
  const did: string[] = [];
  const queue = new JobQueue((error) => did.push(String(error)));
  const first = Promise.withResolvers<void>();
  const last = Promise.withResolvers<void>();
  queue.add(async () => {
    await first.promise;
    did.push('first');
  });
  queue.add(() => Promise.reject('second'));
  queue.add(async () => {
    did.push('third');
    last.resolve();
  });
  await Promise.resolve();
  assert.deepEqual(did, []);
  first.resolve();
  await last.promise;
  assert.deepEqual(did, ['first', 'second', 'third']);
});

test('what was added before it was cleared comes to nothing, and its failure is nobody’s', async () => {
  const did: string[] = [];
  const queue = new JobQueue((error) => did.push(String(error)));
  const under = Promise.withResolvers<void>();
  const begun = Promise.withResolvers<void>();
  let still: boolean | undefined;
  queue.add(async (current) => {
    begun.resolve();
    await under.promise.finally(() => {
      still = current();
    });
  });
  queue.add(async () => {
    did.push('too late');
  });
  await begun.promise;
  queue.clear();
  under.reject(new Error('gone'));
  const next = Promise.withResolvers<void>();
  queue.add(async () => next.resolve());
  await next.promise;
  await new Promise(setImmediate);
  assert.equal(still, false);
  assert.deepEqual(did, []);
});
