import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ControlMessage, ReceivedMessage } from '#proto/message-types.ts';
import { decodeFrame, encodeFrame } from './frame.ts';
import { Queries, QueryFailed } from './queries.ts';

/** Through the codecs, so that absent fields look as they do on the wire. */
function received(message: ControlMessage): ReceivedMessage {
  const decoded = decodeFrame(encodeFrame(message));
  assert.ok(decoded);
  return decoded;
}
function denial(permission: number): Extract<ReceivedMessage, { name: 'PermissionDenied' }>['body'] {
  const message = received({ name: 'PermissionDenied', body: { type: 1, permission } });
  assert.ok(message.name === 'PermissionDenied');
  return message.body;
}
const statistics = (session: number): ReceivedMessage => received({ name: 'UserStats', body: { session } });

test('an answer goes to the question it is about, whatever the order', async () => {
  const sent: ControlMessage[] = [];
  const queries = new Queries((message) => sent.push(message));
  const ask = (session: number): Promise<{ session: number | null }> =>
    queries.ask(
      { name: 'UserStats', body: { session } },
      { answer: 'UserStats', matches: (body) => body.session === session },
    );
  const first = ask(1);
  const second = ask(2);
  assert.equal(sent.length, 2);
  assert.ok(queries.settle(statistics(2)));
  assert.ok(queries.settle(statistics(1)));
  assert.equal((await first).session, 1);
  assert.equal((await second).session, 2);
  assert.equal(queries.settle(statistics(1)), false, 'nobody waits any more');
});

test('a refusal for want of its permission ends a question, another does not', async () => {
  const queries = new Queries(() => {});
  const asked = queries.ask({ name: 'BanList', body: { query: true } }, { answer: 'BanList', permission: 0x20000 });
  assert.equal(queries.deny(denial(0x4)), false);
  assert.ok(queries.deny(denial(0x20000)));
  await assert.rejects(asked, (error) => error instanceof QueryFailed && error.cause === 'denied');
});

test('a lost connection ends every question', async () => {
  const queries = new Queries(() => {});
  const asked = queries.ask({ name: 'UserList', body: {} }, { answer: 'UserList' });
  queries.failAll();
  await assert.rejects(asked, (error) => error instanceof QueryFailed && error.cause === 'connection');
});

test('silence ends a question after a while', async (context) => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  const queries = new Queries(() => {});
  const asked = queries.ask({ name: 'UserList', body: {} }, { answer: 'UserList' });
  context.mock.timers.tick(10_000);
  await assert.rejects(asked, (error) => error instanceof QueryFailed && error.cause === 'silence');
});
