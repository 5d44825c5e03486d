import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Mumble } from '#proto/generated/messages.js';
import { Deferred } from './deferred.ts';

function range(from: number, length: number): number[] {
  return Array.from({ length }, (_, n) => from + n);
}

test('a long list that waits is not copied for each small message that comes behind it', () => {
  const deferred = new Deferred();
  const ids = range(0, 4096);
  deferred.put({ name: 'QueryUsers', body: Mumble.QueryUsers.create({ ids }) });
  for (let n = 0; n < 100; n++) {
    deferred.put({ name: 'QueryUsers', body: Mumble.QueryUsers.create({ ids: [5000 + n] }) });
  }
  const [message] = deferred.take();
  assert.ok(message?.name === 'QueryUsers');
  assert.equal(message.body.ids, ids);
  assert.deepEqual(ids, [...range(0, 4096), ...range(5000, 100)]);
});

test('what is asked for again and again waits once, and of too much the newest', () => {
  const deferred = new Deferred();
  for (let n = 0; n < 10; n++) {
    const body = Mumble.RequestBlob.create({ sessionComment: range(n * 3000, 4000), sessionTexture: [7] });
    deferred.put({ name: 'RequestBlob', body });
  }
  const [message] = deferred.take();
  assert.ok(message?.name === 'RequestBlob');
  assert.deepEqual(message.body.sessionTexture, [7]);
  assert.deepEqual(message.body.channelDescription, []);
  const { sessionComment } = message.body;
  assert.equal(new Set(sessionComment).size, sessionComment.length);
  assert.ok(sessionComment.length <= 10_000);
  assert.equal(sessionComment.at(-1), 9 * 3000 + 3999);
});
