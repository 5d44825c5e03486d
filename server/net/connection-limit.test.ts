import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ConnectionLimit } from './connection-limit.ts';

function world(limits: { perSource: number; total: number }) {
  const limit = new ConnectionLimit(limits);
  const evicted: string[] = [];
  const enter = (address: string, name = address) => limit.enter(address, () => void evicted.push(name));
  return { limit, evicted, enter };
}

test('the oldest of the same source makes room', () => {
  const { limit, evicted, enter } = world({ perSource: 2, total: 10 });
  enter('192.0.2.1', 'a');
  enter('192.0.2.9', 'other');
  enter('192.0.2.1', 'b');
  enter('192.0.2.1', 'c');
  assert.deepEqual(evicted, ['a']);
  assert.equal(limit.count, 3);
});

test('over all sources, too, the oldest makes room', () => {
  const { evicted, enter } = world({ perSource: 10, total: 2 });
  enter('192.0.2.1');
  enter('192.0.2.2');
  enter('192.0.2.3');
  assert.deepEqual(evicted, ['192.0.2.1']);
});

test('a finished handshake no longer counts and is never evicted', () => {
  const { limit, evicted, enter } = world({ perSource: 1, total: 10 });
  const done = enter('192.0.2.1', 'a');
  done();
  done();
  assert.equal(limit.count, 0);
  enter('192.0.2.1', 'b');
  assert.deepEqual(evicted, []);
});

test('all addresses of one IPv6 subscriber are one source', () => {
  const { evicted, enter } = world({ perSource: 1, total: 10 });
  enter('2001:db8:0:1::1', 'a');
  enter('2001:db8:0:2::1', 'neighbour');
  enter('2001:db8:0:1:ffff::2', 'b');
  assert.deepEqual(evicted, ['a']);
});

test('a source whose only connection made room can come back', () => {
  const { limit, evicted, enter } = world({ perSource: 1, total: 1 });
  for (const name of ['a', 'b', 'c']) enter('192.0.2.1', name);
  assert.deepEqual(evicted, ['a', 'b']);
  assert.equal(limit.count, 1);
});
