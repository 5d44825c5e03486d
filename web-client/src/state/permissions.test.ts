import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ReceivedMessage } from '#proto/message-types.ts';
import { flushSync } from '../../../test/support/runes.ts';
import * as frames from '../protocol/frame.ts';
import { Permission } from '../protocol/permission.ts';
import { uint64 } from '../protocol/uint64.ts';

const { toStore } = await import('svelte/store');
const { Permissions } = await import('./permissions.svelte.ts');

const LOBBY = 3;
const { MakeChannel, MakeTempChannel } = Permission;

function world() {
  const asked: unknown[] = [];
  const permissions = new Permissions({ self: undefined }, (message) => {
    if (message.name === 'PermissionQuery') asked.push(message.body.channelId);
  });
  const hear = (message: Parameters<typeof frames.encodeFrame>[0]): void => {
    // As it comes from the server, with all of its fields.
    const received: ReceivedMessage | undefined = frames.decodeFrame(frames.encodeFrame(message));
    assert.ok(received);
    permissions.handle(received);
  };
  return {
    permissions,
    answer: (granted: number, flush = false, channelId = LOBBY) =>
      hear({ name: 'PermissionQuery', body: { channelId, permissions: granted, flush } }),
    sync: () => hear({ name: 'ServerSync', body: { session: 7, permissions: uint64(0) } }),
    remove: () => hear({ name: 'ChannelRemove', body: { channelId: LOBBY } }),
    /** Channels asked for since the last time, by now. */
    questions: async () => {
      flushSync();
      await Promise.resolve();
      return asked.splice(0);
    },
  };
}

test('a channel is asked for once, when it is first wanted; until then everything may be and nothing is sure', async () => {
  const { permissions, answer, questions } = world();
  assert.deepEqual([permissions.can(MakeChannel, LOBBY), permissions.mayBe(MakeChannel, LOBBY)], [false, true]);
  assert.deepEqual(await questions(), [LOBBY]);
  answer(MakeTempChannel);
  assert.deepEqual([permissions.can(MakeTempChannel, LOBBY), permissions.mayBe(MakeChannel, LOBBY)], [true, false]);
  assert.deepEqual(await questions(), []);
});

test('what was known counts until its new answer is there, and is asked for at once where it is looked at', async () => {
  const { permissions, answer, questions } = world();
  const shown: boolean[] = [];
  answer(MakeChannel);
  const stop = toStore(() => permissions.can(MakeChannel, LOBBY)).subscribe((can) => shown.push(can));
  assert.deepEqual(await questions(), []);
  answer(0, true, 9);
  assert.deepEqual(await questions(), [LOBBY]);
  assert.deepEqual(new Set(shown), new Set([true]));
  answer(0);
  assert.deepEqual(await questions(), []);
  assert.equal(shown.at(-1), false);
  stop();
});

test('a question that was lost with its connection is asked again by the next one', async () => {
  const { permissions, sync, questions } = world();
  const stop = toStore(() => permissions.can(MakeChannel, LOBBY)).subscribe(() => undefined);
  assert.deepEqual(await questions(), [LOBBY]);
  sync();
  assert.deepEqual(await questions(), [LOBBY]);
  stop();
});

test('neither the next channel with its number nor the next person inherits what was known', async () => {
  const { permissions, answer, remove, questions } = world();
  answer(MakeChannel);
  remove();
  assert.equal(permissions.can(MakeChannel, LOBBY), false);
  assert.deepEqual(await questions(), [LOBBY]);
  answer(MakeChannel);
  permissions.reset();
  assert.equal(permissions.can(MakeChannel, LOBBY), false);
  assert.deepEqual(await questions(), [LOBBY]);
});
