import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ControlWorld } from '../../test/support/control-world.ts';
import { MemoryStore } from '../../test/support/memory-store.ts';
import { commit, persist } from './commit.ts';
import { Denied } from './errors.ts';
import type { Store } from './ports.ts';

const RENAME = { kind: 'channel-updated', id: 0 as never, set: { name: 'New' } } as const;
const log = { debug() {}, info() {}, warn() {}, error() {} };

test('memory follows the store, and stays as it was when the store refuses', async () => {
  const { state, store } = await ControlWorld.start();
  const seen: string[] = [];
  const watched: Store = Object.create(store, {
    apply: {
      value: async () => {
        seen.push(state.tree.root.name);
        if (seen.length > 1) throw new Error('disk full');
      },
    },
  });
  await commit({ state, store: watched, log }, [RENAME]);
  assert.deepEqual([seen, state.tree.root.name], [['Root'], 'New']);
  const again = { ...RENAME, set: { name: 'Newer' } };
  await assert.rejects(commit({ state, store: watched, log }, [again]), Denied);
  assert.equal(state.tree.root.name, 'New');
});

test('a store that does not answer in five seconds is answered for', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const { state } = await ControlWorld.start();
  const store: Store = Object.create(new MemoryStore(), { apply: { value: () => new Promise(() => {}) } });
  const pending = persist({ state, store, log }, [RENAME]);
  t.mock.timers.tick(5000);
  await assert.rejects(pending, Denied);
});

test('nothing to store asks nothing of the store', async () => {
  const { state, store } = await ControlWorld.start();
  await store.close();
  await commit({ state, store, log }, []);
});
