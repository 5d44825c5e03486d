import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import type { ControlMessage, ReceivedMessage } from '#proto/message-types.ts';
import '../../../test/support/runes.ts';
import { decodeFrame, encodeFrame } from '../protocol/frame.ts';
import { Queries } from '../protocol/queries.ts';

const { Bans } = await import('./bans.svelte.ts');

test('a second change waits until the first is read back: made to the list of before it would undo it', async () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  const lists: string[][] = [];
  let there = ['ana', 'ben', 'cid'];
  const queries = new Queries((message) => {
    if (message.name !== 'BanList' || message.body.query) return;
    there = (message.body.bans ?? []).map(({ name }) => name ?? '');
    lists.push(there);
  });
  const answer = async (): Promise<void> => {
    const bans = there.map((name) => ({ name, address: new Uint8Array(16), mask: 128 }));
    const list: ControlMessage = { name: 'BanList', body: { bans } };
    const received: ReceivedMessage | undefined = decodeFrame(encodeFrame(list));
    assert.ok(received);
    queries.settle(received);
    await new Promise(setImmediate);
  };
  const bans = new Bans(queries);
  await answer();
  bans.remove(0);
  bans.remove(1);
  assert.deepEqual([lists, bans.changing], [[['ben', 'cid']], true]);
  await answer();
  bans.remove(1);
  assert.deepEqual(lists.at(-1), ['ben']);
  mock.timers.reset();
});
