import assert from 'node:assert/strict';
import { test } from 'node:test';
import { channelRecord, DrawnWorld } from '../../test/support/drawn-world.ts';
import { Random } from '../../test/support/random.ts';
import { BrokenInvariant } from './broken-invariant.ts';
import type { ChannelRecord } from './change.ts';
import { childNamed, fitsBelow, hasRoomForChannel, nearestPermanent } from './channel-rules.ts';
import { LiveChannelTree, type StoredChannels } from './channel-tree.ts';
import { NEW_SERVER } from './default-acl.ts';
import { type ChannelId, ROOT } from './ids.ts';

// Invariants 1 to 4 of the README.

const id = (n: number) => n as ChannelId;

/** "0-1 1-2": edges from parent to child below the root. */
function tree(edges: string): LiveChannelTree {
  const result = new LiveChannelTree(NEW_SERVER);
  for (const [parent, child] of pairs(edges)) result.create(channelRecord(child, parent, `c${child}`), false);
  return result;
}
function pairs(edges: string): [ChannelId, ChannelId][] {
  return [...edges.matchAll(/(\d+)-(\d+)/g)].map(([, a, b]) => [id(Number(a)), id(Number(b))]);
}
function stored(channels: readonly ChannelRecord[], links: [ChannelId, ChannelId][] = []): StoredChannels {
  return { channels: [...NEW_SERVER.channels, ...channels], links, acls: new Map(), groups: new Map() };
}
const ids = (channels: Iterable<{ readonly id: ChannelId }>) => Array.from(channels, (channel) => channel.id);

test('stored channels may come in any order', () => {
  const loaded = new LiveChannelTree(
    stored([channelRecord(id(2), id(1), 'b'), channelRecord(id(1), ROOT, 'a')], [[id(2), ROOT]]),
  );
  assert.deepEqual(ids(loaded.all()), [0, 1, 2]);
  assert.deepEqual([...loaded.root.links], [2]);
  assert.equal(loaded.nextId(), 3);
});

test('stored channels that are no tree are refused', () => {
  const refused = (...channels: ChannelRecord[]) =>
    assert.throws(() => new LiveChannelTree(stored(channels)), BrokenInvariant);
  refused(channelRecord(id(1), id(9), 'orphan'));
  refused(channelRecord(id(1), id(2), 'a'), channelRecord(id(2), id(1), 'b'));
  refused(channelRecord(ROOT, ROOT, 'second root'));
  assert.throws(() => new LiveChannelTree({ ...stored([]), channels: [] }), BrokenInvariant);
  assert.throws(() => new LiveChannelTree(stored([], [[ROOT, id(5)]])), BrokenInvariant);
});

test('siblings are sorted by position, then name, then id', () => {
  const sorted = new LiveChannelTree(NEW_SERVER);
  for (const [n, name, position] of [
    [1, 'b', 0],
    [2, 'a', 0],
    [3, 'z', -1],
    [4, 'a', 0],
  ] as const) {
    sorted.create({ ...channelRecord(id(n), ROOT, name), position }, false);
  }
  assert.deepEqual(ids(sorted.children(ROOT)), [3, 2, 4, 1]);
  sorted.update(id(1), { position: -2 });
  assert.deepEqual(ids(sorted.children(ROOT)), [1, 3, 2, 4]);
});

test('paths, levels, depths and subtrees follow the tree', () => {
  const house = tree('0-1 1-2 2-3 0-4 1-5');
  assert.deepEqual(ids(house.pathFromRoot(id(3))), [0, 1, 2, 3]);
  assert.deepEqual(ids(house.all()), [0, 1, 4, 2, 5, 3]);
  assert.deepEqual(ids(house.subtree(id(1))), [1, 2, 5, 3]);
  assert.deepEqual([house.level(ROOT), house.level(id(3))], [0, 3]);
  assert.deepEqual([house.depth(ROOT), house.depth(id(1)), house.depth(id(3))], [3, 2, 0]);
  assert.equal(house.isAncestor(id(1), id(3)), true);
  assert.equal(house.isAncestor(id(3), id(3)), false);
  assert.equal(house.isAncestor(id(3), id(1)), false);
});

test('a channel that does not exist has no path, children, links or level', () => {
  const house = tree('0-1');
  const gone = id(9);
  assert.deepEqual([house.get(gone), house.level(gone), house.depth(gone)], [undefined, 0, 0]);
  assert.deepEqual([house.pathFromRoot(gone), house.children(gone), house.subtree(gone)], [[], [], []]);
  assert.equal(house.linkedWith(gone).size, 0);
  assert.throws(() => house.update(gone, { name: 'x' }), BrokenInvariant);
});

test('a channel moves with all that is below it', () => {
  const house = tree('0-1 1-2 2-3 0-4');
  house.update(id(2), { parent: id(4) });
  assert.deepEqual(ids(house.pathFromRoot(id(3))), [0, 4, 2, 3]);
  assert.deepEqual(ids(house.children(id(1))), []);
});

test('a channel cannot come below itself, below nothing, or be created twice', () => {
  const house = tree('0-1 1-2');
  for (const [channel, parent] of [
    [1, 2],
    [1, 1],
    [1, 9],
    [0, 1],
  ] as const) {
    assert.throws(() => house.update(id(channel), { parent: id(parent) }), BrokenInvariant);
  }
  assert.throws(() => house.update(id(1), { parent: null }), BrokenInvariant);
  assert.throws(() => house.create(channelRecord(id(1), ROOT, 'x'), false), BrokenInvariant);
  assert.throws(() => house.create(channelRecord(id(7), id(9), 'x'), false), BrokenInvariant);
  assert.deepEqual(ids(house.all()), [0, 1, 2]);
});

test('channels go children first, and take their links with them', () => {
  const house = tree('0-1 1-2 0-3');
  house.link(id(2), [id(3)], []);
  assert.throws(() => house.remove([id(1)]), BrokenInvariant);
  assert.throws(() => house.remove([id(3), id(1)]), BrokenInvariant);
  assert.equal(house.size, 4);
  assert.throws(() => house.remove([ROOT]), BrokenInvariant);
  house.remove([id(2), id(1), id(9)]);
  assert.deepEqual(ids(house.all()), [0, 3]);
  assert.equal(house.get(id(3))?.links.size, 0);
});

test('the id of a removed channel is not given to the next', () => {
  const house = tree('0-1 0-2');
  house.remove([id(2)]);
  assert.equal(house.nextId(), 3);
});

test('links are symmetric, transitive, and never to the channel itself', () => {
  const house = tree('0-1 0-2 0-3 0-4');
  house.link(id(1), [id(1), id(2)], []);
  house.link(id(2), [id(3)], []);
  assert.deepEqual([...(house.get(id(3))?.links ?? [])], [2]);
  assert.deepEqual(new Set(house.linkedWith(id(3))), new Set([1, 2, 3]));
  assert.deepEqual(new Set(house.linkedWith(id(4))), new Set([4]));
  house.link(id(3), [], [id(2)]);
  assert.deepEqual(new Set(house.linkedWith(id(1))), new Set([1, 2]));
  assert.deepEqual(new Set(house.linkedWith(id(3))), new Set([3]));
});

test('a channel that a reader holds stays as it was', () => {
  const house = tree('0-1');
  const held = house.get(id(1));
  house.update(id(1), { name: 'renamed' });
  house.link(id(1), [ROOT], []);
  assert.deepEqual([held?.name, held?.links.size], ['c1', 0]);
  assert.deepEqual([house.get(id(1))?.name, house.get(id(1))?.links.size], ['renamed', 1]);
});

for (const seed of [1, 2, 3, 4, 5]) {
  test(`after any changes there is one tree and links stay symmetric and closed (seed ${seed})`, () => {
    const random = new Random(seed);
    const house = new LiveChannelTree(NEW_SERVER);
    for (let step = 0; step < 300; step++) {
      changeSomething(house, random);
      assertOneTree(house);
    }
    assert.ok(house.size > 5);
  });
}

function changeSomething(house: LiveChannelTree, random: Random): void {
  const channels = ids(house.all());
  const [a, b] = [random.pick(channels), random.pick(channels)];
  const steps = [
    () => house.create(channelRecord(house.nextId(), a, 'x'), random.chance(0.2)),
    () => house.create(channelRecord(house.nextId(), b, 'y'), false),
    () => house.update(a, { parent: b }),
    () => house.link(a, [b], []),
    () => house.link(a, [], [b]),
    () => house.remove(random.chance(0.3) ? ids(house.subtree(a)).reverse() : []),
  ];
  try {
    random.pick(steps)();
  } catch (error) {
    if (!(error instanceof BrokenInvariant)) throw error;
  }
}

function assertOneTree(house: LiveChannelTree): void {
  const channels = ids(house.all());
  assert.equal(new Set(channels).size, channels.length);
  assert.equal(channels.length, house.size);
  for (const channel of house.all()) {
    const path = ids(house.pathFromRoot(channel.id));
    assert.equal(path[0], ROOT);
    assert.equal(new Set(path).size, path.length);
    assert.equal(path.at(-1), channel.id);
    const linked = house.linkedWith(channel.id);
    for (const other of channel.links) {
      assert.ok(other !== channel.id && house.get(other)?.links.has(channel.id));
      assert.ok(linked.has(other));
      assert.deepEqual(house.linkedWith(other), linked);
    }
  }
}

test('nesting counts the levels above the new place and those below what is moved', () => {
  const house = tree('0-1 1-2 0-3 3-4');
  const fits = (moved: number | null, parent: number, channelNestingLimit: number) =>
    fitsBelow(house, moved === null ? null : id(moved), id(parent), { channelNestingLimit });
  assert.equal(fits(null, 2, 3), true);
  assert.equal(fits(null, 2, 2), false);
  assert.equal(fits(3, 2, 4), true);
  assert.equal(fits(3, 2, 3), false);
});

test('the limit on channels counts all of them, and 0 is none', () => {
  const house = tree('0-1');
  assert.equal(hasRoomForChannel(house, { channelCountLimit: 2 }), false);
  assert.equal(hasRoomForChannel(house, { channelCountLimit: 3 }), true);
  assert.equal(hasRoomForChannel(house, { channelCountLimit: 0 }), true);
});

test('names of siblings compare exactly', () => {
  const house = tree('0-1 1-2');
  assert.equal(childNamed(house, ROOT, 'c1')?.id, 1);
  assert.equal(childNamed(house, ROOT, 'C1'), undefined);
  assert.equal(childNamed(house, ROOT, 'c2'), undefined);
});

test('the nearest permanent channel of a temporary one is above it', () => {
  const world = new DrawnWorld('Root:\n  Hall: ann');
  const temporary = world.state.tree.nextId();
  world.state.createTemporaryChannel(channelRecord(temporary, world.channel('Hall'), 'side'));
  assert.equal(world.state.tree.get(temporary)?.temporary, true);
  assert.equal(nearestPermanent(world.state.tree, temporary).name, 'Hall');
  assert.equal(nearestPermanent(world.state.tree, world.channel('Hall')).name, 'Hall');
});
