import assert from 'node:assert/strict';
import { beforeEach, mock, test } from 'node:test';
import type { ControlMessage, ReceivedMessage } from '#proto/message-types.ts';
import { decodeFrame, encodeFrame } from './frame.ts';
import { RequestFailed, Requests } from './requests.ts';

function received(message: ControlMessage): ReceivedMessage {
  const decoded = decodeFrame(encodeFrame(message));
  assert.ok(decoded);
  return decoded;
}

function world(): { requests: Requests; sent: ControlMessage[] } {
  const sent: ControlMessage[] = [];
  return { sent, requests: new Requests((message) => sent.push(message)) };
}
const connect = (request: number): ControlMessage => ({
  name: 'TransportConnect',
  body: { request, transport: 't', dtlsParameters: '{}' },
});

beforeEach(() => {
  mock.timers.reset();
  mock.timers.enable({ apis: ['setTimeout'] });
});

test('an answer reaches the request whose number it carries, in any order', async () => {
  const { requests, sent } = world();
  const first = requests.ask('ProduceReady', connect);
  const second = requests.ask('ProduceReady', connect);
  assert.deepEqual(
    sent.map(({ body }) => 'request' in body && body.request),
    [1, 2],
  );
  assert.equal(requests.settle(received({ name: 'ProduceReady', body: { request: 2, producer: 'b' } })), true);
  assert.equal(requests.settle(received({ name: 'ProduceReady', body: { request: 1, producer: 'a' } })), true);
  assert.equal((await first).producer, 'a');
  assert.equal((await second).producer, 'b');
});

test('a failure rejects with the reason of the server', async () => {
  const { requests } = world();
  const asked = requests.ask('Done', connect);
  requests.settle(received({ name: 'Failure', body: { request: 1, reason: 'no media worker' } }));
  await assert.rejects(asked, new RequestFailed('no media worker'));
});

test('an answer of another kind than expected rejects', async () => {
  const { requests } = world();
  const asked = requests.ask('TransportReady', connect);
  requests.settle(received({ name: 'Done', body: { request: 1 } }));
  await assert.rejects(asked, RequestFailed);
});

test('a request without an answer is given up', async () => {
  const { requests } = world();
  const asked = requests.ask('Done', connect);
  mock.timers.tick(10_000);
  await assert.rejects(asked, RequestFailed);
  assert.equal(requests.settle(received({ name: 'Done', body: { request: 1 } })), true);
});

test('a lost connection rejects everything outstanding', async () => {
  const { requests } = world();
  const both = [requests.ask('Done', connect), requests.ask('Done', connect)];
  requests.failAll();
  for (const asked of both) await assert.rejects(asked, RequestFailed);
});

test('messages that answer nothing are left to others', () => {
  const { requests } = world();
  assert.equal(requests.settle(received({ name: 'SlotsClosed', body: { bank: 1 } })), false);
});
