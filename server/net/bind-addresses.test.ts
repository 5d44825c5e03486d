import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bindAddresses } from './bind-addresses.ts';

test('addresses stay as they are, a name stands for all of its addresses, and none is bound twice', async () => {
  const names = new Map([['voice.example', ['192.0.2.1', '2001:db8::1']]]);
  const resolve = async (host: string) => (names.get(host) ?? [host]).map((address) => ({ address }));
  const found = await bindAddresses(['192.0.2.2', 'voice.example', '192.0.2.1'], resolve);
  assert.deepEqual(found, ['192.0.2.2', '192.0.2.1', '2001:db8::1']);
});

test('a name that stands for nothing is named', async () => {
  await assert.rejects(bindAddresses(['127.0.0.1', 'nowhere.invalid']), /nowhere\.invalid/);
});
