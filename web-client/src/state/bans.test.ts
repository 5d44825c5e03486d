import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import type { ReceivedMessage } from '#proto/message-types.ts';
import '../../../test/support/runes.ts';
import { decodeFrame, encodeFrame } from '../protocol/frame.ts';
import { Queries } from '../protocol/queries.ts';
import type { BanBody } from './ban-draft.ts';

const { Bans } = await import('./bans.svelte.ts');

/** The list of a server that takes changes, or not, and answers when it is told to. */
async function list(...names: string[]) {
  const lists: string[][] = [];
  let there: readonly BanBody[] = names.map((name) => ({ name, address: new Uint8Array(16), mask: 128 }));
  let refusing = false;
  const queries = new Queries((message) => {
    if (message.name !== 'BanList' || message.body.query) return;
    const bans = message.body.bans ?? [];
    lists.push(bans.map(({ name }) => name ?? ''));
    if (!refusing) there = bans;
  });
  const answer = async (): Promise<void> => {
    const received: ReceivedMessage | undefined = decodeFrame(
      encodeFrame({ name: 'BanList', body: { bans: [...there] } }),
    );
    assert.ok(received);
    queries.settle(received);
    await new Promise(setImmediate);
  };
  const bans = new Bans(queries);
  await answer();
  return {
    bans,
    lists,
    answer,
    entry: (name: string) => bans.entries.find((one) => one.name === name) ?? assert.fail(name),
    refuse(refuses: boolean): void {
      refusing = refuses;
    },
    /** When the bans began. */
    begin(...starts: string[]): void {
      there = there.map((ban, index) => ({ ...ban, start: starts[index] ?? '' }));
    },
    /** What another admin makes of it. */
    change(...others: string[]): void {
      there = others.map((name) => ({ name, address: new Uint8Array(16), mask: 128 }));
    },
  };
}

test('a second change waits until the first is read back: made to the list of before it would undo it', async () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  const { bans, lists, answer, entry } = await list('ana', 'ben', 'cid');
  void bans.remove(entry('ana'));
  await answer();
  void bans.remove(entry('ben'));
  await answer();
  assert.deepEqual([lists, bans.changing], [[['ben', 'cid']], false]);
  void bans.remove(entry('cid'));
  await answer();
  assert.deepEqual(lists.at(-1), ['ben']);
  mock.timers.reset();
});

test('a ban that the server refused stays in its form, and is sent again', async () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  const { bans, lists, answer, refuse } = await list('ana');
  refuse(true);
  bans.edit('new');
  bans.change({ name: 'ben', hash: 'AB'.repeat(20), reason: ' noise ' });
  void bans.save();
  await answer();
  await answer();
  assert.deepEqual([bans.editing, bans.form.name], ['new', 'ben']);
  refuse(false);
  void bans.save();
  await answer();
  await answer();
  assert.deepEqual([bans.editing, lists], [null, Array(2).fill(['ana', 'ben'])]);
  mock.timers.reset();
});

test('what others did with the list since it was opened stays done', async () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  const { bans, lists, answer, entry, change } = await list('ana', 'ben', 'cid');
  bans.edit(entry('ben'));
  bans.change({ name: 'bert', hash: 'ab'.repeat(20) });
  change('new', 'ben');
  void bans.save();
  await answer();
  await answer();
  assert.deepEqual([lists.at(-1), bans.editing], [['new', 'bert'], null]);
  change('newer', 'new', 'bert');
  void bans.remove(entry('new'));
  await answer();
  assert.deepEqual(lists.at(-1), ['newer', 'bert']);
  await answer();
  bans.edit(entry('bert'));
  bans.change({ name: 'bernd', hash: 'ab'.repeat(20) });
  change('newer');
  void bans.save();
  await answer();
  assert.deepEqual(lists.at(-1), ['newer', 'bernd']);
  mock.timers.reset();
});

test('of two bans that differ only in when they began the one that was chosen is lifted', async () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  const { bans, lists, answer, begin } = await list('ana', 'ana');
  begin('2026-01-01T00:00:00', '2026-01-02T00:00:00');
  void bans.question.refresh();
  await answer();
  void bans.remove(bans.entries[1] ?? assert.fail());
  await answer();
  await answer();
  assert.deepEqual(lists, [['ana']]);
  assert.equal(bans.entries[0]?.start, '2026-01-01T00:00:00');
  mock.timers.reset();
});
