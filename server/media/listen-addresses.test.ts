import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listenInfos, localAddresses } from './listen-addresses.ts';

function udp(address: Parameters<typeof listenInfos>[0]): string[] {
  return listenInfos(address)
    .filter(({ protocol }) => protocol === 'udp')
    .map(
      ({ ip, port, announcedAddress, exposeInternalIp }) =>
        `${ip}:${port ?? '*'}${announcedAddress ? ` as ${announcedAddress}${exposeInternalIp ? ' too' : ''}` : ''}`,
    );
}

test('by default every address of the machine is a candidate, loopback included', () => {
  const addresses = localAddresses();
  assert.ok(addresses.includes('127.0.0.1'));
  assert.ok(addresses.every((address) => !address.startsWith('fe80') && address !== '::1'));
  assert.deepEqual(
    udp({ port: 5000 }),
    addresses.map((address) => `${address}:5000`),
  );
});

test('each address is there by UDP and by TCP on the same port', () => {
  assert.deepEqual(listenInfos({ port: 5000, listen: ['10.0.0.1'] }), [
    { protocol: 'udp', ip: '10.0.0.1', port: 5000 },
    { protocol: 'tcp', ip: '10.0.0.1', port: 5000 },
  ]);
});

test('the announced address is one more candidate, on the first address of its kind', () => {
  const listen = ['10.0.0.1', '127.0.0.1', 'fd00::1'];
  assert.deepEqual(udp({ port: 1, listen, announced: '203.0.113.5' })[0], '10.0.0.1:1 as 203.0.113.5 too');
  assert.deepEqual(udp({ port: 1, listen, announced: '2001:db8::5' })[2], 'fd00::1:1 as 2001:db8::5 too');
  assert.deepEqual(udp({ port: 1, listen, announced: 'voice.example' })[0], '10.0.0.1:1 as voice.example too');
  assert.equal(udp({ port: 1, listen, announced: '203.0.113.5' }).filter((info) => info.includes(' as ')).length, 1);
});

test('a wildcard is never a candidate itself', () => {
  assert.deepEqual(udp({ port: 0, listen: ['0.0.0.0'], announced: '203.0.113.5' }), ['0.0.0.0:* as 203.0.113.5']);
});
