import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import type { ControlMessage, ReceivedMessage } from '#proto/message-types.ts';
import '../../../test/support/runes.ts';
import { decodeFrame, encodeFrame } from '../protocol/frame.ts';
import { Queries } from '../protocol/queries.ts';

const { REGISTRATION_ORDERS, Registrations } = await import('./registrations.svelte.ts');

test('registered users are ordered by name, by when they were here last, and by where', async () => {
  const queries = new Queries(() => undefined);
  const channels = ['Root', 'Attic', 'Zoo'];
  const registrations = new Registrations({
    queries,
    send: () => undefined,
    isHere: (userId) => userId === 4,
    nameOfChannel: (channel) => channels[channel] ?? '',
  });
  const users = [
    { userId: 1, name: 'user10', lastSeen: '2026-01-02T03:04:05', lastChannel: 2 },
    { userId: 2, name: 'User9', lastSeen: '2026-01-01 00:00:00', lastChannel: 1 },
    { userId: 3, name: 'Zed', lastChannel: 1 },
    { userId: 4, name: 'ana', lastSeen: '2025-01-01T00:00:00', lastChannel: 0 },
  ];
  const received: ReceivedMessage | undefined = decodeFrame(encodeFrame({ name: 'UserList', body: { users } }));
  assert.ok(received);
  queries.settle(received);
  await new Promise(setImmediate);
  const orders = REGISTRATION_ORDERS.map((order) => {
    registrations.order = order;
    return [order, registrations.shown.map(({ name }) => name).join(' ')];
  });
  assert.deepEqual(Object.fromEntries(orders), {
    name: 'ana User9 user10 Zed',
    // Who is here was seen just now; who never was, longest ago.
    newest: 'ana user10 User9 Zed',
    oldest: 'Zed User9 user10 ana',
    channel: 'User9 Zed ana user10',
  });
  registrations.query = 'USER';
  assert.equal(registrations.shown.map(({ name }) => name).join(' '), 'User9 user10');
});

test('a name is there when the list has it, and what does not get through is said', async () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  const queries = new Queries(() => undefined);
  const sent: ControlMessage[] = [];
  const edits = () => sent.flatMap((message) => (message.name === 'UserList' ? (message.body.users ?? []) : []));
  const registrations = new Registrations({
    queries,
    send: (message) => sent.push(message),
    isHere: () => false,
    nameOfChannel: () => '',
  });
  const list = async (...names: string[]): Promise<void> => {
    const users = names.map((name, index) => ({ userId: index + 1, name }));
    const received: ReceivedMessage | undefined = decodeFrame(encodeFrame({ name: 'UserList', body: { users } }));
    assert.ok(received);
    queries.settle(received);
    await new Promise(setImmediate);
  };
  await list('ana', 'ben');
  const first = registrations.rename(1, 'ben');
  const second = registrations.rename(2, 'bert');
  await new Promise(setImmediate);
  assert.deepEqual(edits(), [{ userId: 1, name: 'ben' }], 'the answer tells of this one alone');
  await list('ana', 'ben');
  assert.equal(await first, false);
  await list('ana', 'bert');
  assert.equal(await second, true);
  assert.deepEqual(edits().at(-1), { userId: 2, name: 'bert' });
  const lost = registrations.rename(1, 'anna');
  await new Promise(setImmediate);
  queries.failAll();
  assert.equal(await lost, false);
  assert.equal(registrations.question.problem, 'connection');
  mock.timers.reset();
});
