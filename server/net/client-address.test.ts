import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clientAddress, Networks, plainAddress } from './client-address.ts';

test('an address is plain text without mapping and zone', () => {
  assert.equal(plainAddress('::ffff:192.0.2.1'), '192.0.2.1');
  assert.equal(plainAddress('fe80::1%eth0'), 'fe80::1');
  assert.equal(plainAddress('2001:db8::1'), '2001:db8::1');
  assert.equal(plainAddress('unknown'), null);
  assert.equal(plainAddress(undefined), null);
});

test('networks hold what lies within them, of their own family', () => {
  const networks = new Networks(['10.0.0.0/8', '::1', '2001:db8::/32']);
  assert(networks.contains('10.255.0.1'));
  assert(networks.contains('::1'));
  assert(networks.contains('2001:db8:1::5'));
  assert(!networks.contains('11.0.0.1'));
  assert(!networks.contains('::2'));
});

test('what is no network is refused by name', () => {
  for (const wrong of ['10.0.0.0/33', '10.0.0.0/', 'example.org', '::/129', '10.0.0.0/8/8', '']) {
    assert.throws(() => new Networks([wrong]), RangeError, wrong);
  }
});

test('the client is the rightmost hop that is not a trusted proxy', () => {
  const trusted = new Networks(['127.0.0.0/8', '10.0.0.0/8']);
  const cases: [socket: string, header: string | undefined, client: string, why: string][] = [
    ['203.0.113.9', undefined, '203.0.113.9', 'no proxy'],
    ['203.0.113.9', '198.51.100.1', '203.0.113.9', 'a stranger may claim what it wants'],
    ['127.0.0.1', undefined, '127.0.0.1', 'local without a header'],
    ['127.0.0.1', '198.51.100.1', '198.51.100.1', 'one proxy'],
    ['127.0.0.1', '1.2.3.4, 198.51.100.1', '198.51.100.1', 'what the client forged stands to the left'],
    ['127.0.0.1', '1.2.3.4, 198.51.100.1, 10.0.0.5', '198.51.100.1', 'two proxies'],
    ['127.0.0.1', '10.0.0.7, 10.0.0.5', '10.0.0.7', 'all trusted: the farthest'],
    ['127.0.0.1', 'unknown', '127.0.0.1', 'a hidden client is the proxy'],
    ['127.0.0.1', '1.2.3.4, unknown', '127.0.0.1', 'nothing left of a hidden hop counts'],
    ['127.0.0.1', '198.51.100.1:4711', '198.51.100.1', 'with port'],
    ['127.0.0.1', '[2001:db8::1]:4711', '2001:db8::1', 'with brackets and port'],
    ['127.0.0.1', '::ffff:198.51.100.1', '198.51.100.1', 'mapped'],
    ['127.0.0.1', '', '127.0.0.1', 'empty header'],
  ];
  for (const [socket, header, client, why] of cases) assert.equal(clientAddress(socket, header, trusted), client, why);
});
