import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bindAddresses, everywhere } from './bind-addresses.ts';

test('addresses stay as they are, a name stands for all of its addresses, and none is bound twice', async () => {
  const names = new Map([['voice.example', ['192.0.2.1', '2001:db8::1']]]);
  const resolve = async (host: string) => (names.get(host) ?? [host]).map((address) => ({ address }));
  const found = await bindAddresses(['192.0.2.2', 'voice.example', '192.0.2.1'], resolve);
  assert.deepEqual(found, ['192.0.2.2', '192.0.2.1', '2001:db8::1']);
});

test('a name that stands for nothing is named', async () => {
  await assert.rejects(bindAddresses(['127.0.0.1', 'nowhere.invalid']), /nowhere\.invalid/);
});

test('where there is no IPv6, every address is every IPv4 address', async () => {
  const tried: string[] = [];
  const listen = async (address: string) => {
    tried.push(address);
    if (address === '::') throw Object.assign(new Error('no IPv6'), { code: 'EAFNOSUPPORT' });
    return 64738;
  };
  assert.equal(await everywhere(listen), 64738);
  assert.deepEqual(tried, ['::', '0.0.0.0']);
});

test('any other refusal is the answer', async () => {
  const tried: string[] = [];
  const listen = async (address: string) => {
    tried.push(address);
    throw Object.assign(new Error('taken'), { code: 'EADDRINUSE' });
  };
  await assert.rejects(everywhere(listen), { code: 'EADDRINUSE' });
  assert.deepEqual(tried, ['::']);
});
