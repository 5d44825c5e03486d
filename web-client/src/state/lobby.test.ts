import assert from 'node:assert/strict';
import { beforeEach, mock, test } from 'node:test';
import '../../../test/support/runes.ts';
import { readPublicTree } from '../protocol/public-tree.ts';
import { readServerInfo } from '../protocol/server-info.ts';

const { Lobby } = await import('./lobby.svelte.ts');

const TREE = readPublicTree({
  channels: [
    { id: 0, parent: null, name: 'Home', users: [] },
    { id: 3, parent: 0, name: 'Hall', users: [] },
    { id: 4, parent: 3, name: 'Nook', users: ['ana'] },
  ],
});

function world(info: Record<string, unknown>) {
  const asked: string[] = [];
  const lobby = new Lobby('http://test/', {
    info: async () => {
      asked.push('info');
      return readServerInfo(info, 'test');
    },
    tree: async () => {
      asked.push('tree');
      return TREE;
    },
  });
  return { lobby, asked };
}

beforeEach(() => {
  mock.timers.reset();
  mock.timers.enable({ apis: ['setInterval'] });
});

test('who is where is asked for only where the server tells it', async () => {
  const silent = world({ publicTree: false });
  await silent.lobby.refresh();
  assert.deepEqual([silent.asked, silent.lobby.channels], [['info'], null]);
  const telling = world({ publicTree: true });
  await telling.lobby.refresh();
  assert.deepEqual(telling.asked, ['info', 'tree']);
  assert.equal(telling.lobby.isEmpty, false);
});

test('an answer that got lost changes nothing; a server that is gone is known no more', async () => {
  let info = readServerInfo({ users: 3, publicTree: true, passwordRequired: true }, 'test');
  let tree = TREE;
  const lobby = new Lobby('http://test/', { info: async () => info, tree: async () => tree });
  await lobby.refresh();
  tree = undefined;
  await lobby.refresh();
  assert.equal(lobby.channels, TREE);
  info = undefined;
  for (const known of [true, true, false, false]) {
    await lobby.refresh();
    assert.deepEqual([lobby.info?.passwordRequired === true, lobby.channels !== null], [known, known]);
  }
});

test('a channel is chosen by its path below the root', async () => {
  const { lobby } = world({ publicTree: true });
  await lobby.refresh();
  assert.deepEqual(
    [0, 3, 4, 99].map((id) => lobby.pathOf(id)),
    [[], ['Hall'], ['Hall', 'Nook'], []],
  );
});

test('a server is full at its limit, and one without a limit never is', async () => {
  for (const [info, full] of [
    [{ users: 2, maxUsers: 2 }, true],
    [{ users: 1, maxUsers: 2 }, false],
    [{ users: 5, maxUsers: 0 }, false],
  ] as const) {
    const { lobby } = world(info);
    await lobby.refresh();
    assert.equal(lobby.isFull, full);
  }
});

test('it is asked at once, and again only while somebody looks, and never after the end', () => {
  const { lobby, asked } = world({});
  let looking = true;
  const end = lobby.watch(() => looking);
  mock.timers.tick(5_000);
  looking = false;
  mock.timers.tick(5_000);
  looking = true;
  end();
  mock.timers.tick(60_000);
  assert.deepEqual(asked, ['info', 'info']);
});
