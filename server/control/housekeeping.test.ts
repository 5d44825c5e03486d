import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ChannelId } from '#domain/ids.ts';
import { ControlWorld } from '../../test/support/control-world.ts';

function tick(world: ControlWorld): Promise<void> {
  world.server.housekeeping.tick(world.clock.now());
  return world.settle();
}

test('a session that says nothing for the time-out is dropped, one that pings stays', async () => {
  const world = await ControlWorld.start({ timeout: 30 });
  const quiet = await world.join('Quiet');
  const alive = await world.join('Alive');
  world.clock.advance(29_000);
  alive.connection.say('Ping', {});
  await tick(world);
  assert.equal(quiet.connection.ended, null);
  world.clock.advance(1000);
  await tick(world);
  assert.equal(quiet.connection.ended, 'abort');
  assert.equal(alive.connection.ended, null);
  assert.deepEqual(
    alive.connection.takeOnly('UserRemove').map((body) => body.session),
    [quiet.session.id],
  );
});

test('two hundred connections that never log in keep nobody out and are gone after the login time-out', async () => {
  const world = await ControlWorld.start({ loginTimeout: 20 });
  const idle = Array.from({ length: 200 }, () => world.connect());
  idle[0]?.say('Version', { versionV1: 0x00010500 });
  const { connection } = await world.join('Ada');
  world.clock.advance(20_000);
  connection.say('Ping', {});
  await tick(world);
  assert.ok(idle.every(({ ended }) => ended === 'abort'));
  assert.equal(connection.ended, null);
  assert.equal(world.server.metrics().connections, 1);
});

test('of too many silent connections of one source the oldest goes, and nobody of another source', async () => {
  const world = await ControlWorld.start();
  const other = world.connect({ address: '203.0.113.5' });
  const crowd = Array.from({ length: 257 }, () => world.connect());
  assert.deepEqual(
    crowd.filter(({ ended }) => ended !== null),
    crowd.slice(0, 1),
  );
  assert.equal(other.ended, null);
});

test('of too many silent connections of all sources the oldest goes', async () => {
  const world = await ControlWorld.start();
  const crowd = Array.from({ length: 1025 }, (_, at) => world.connect({ address: `2001:db8:${at.toString(16)}::1` }));
  assert.deepEqual(
    crowd.filter(({ ended }) => ended !== null),
    crowd.slice(0, 1),
  );
});

test('a temporary channel in which nobody is goes', async () => {
  const world = await ControlWorld.start();
  const id = 9 as ChannelId;
  const plain = { description: '', position: 0, maxUsers: 0, inheritAcl: true };
  world.state.createTemporaryChannel({ id, parent: 0 as ChannelId, name: 'Left behind', ...plain });
  await tick(world);
  assert.equal(world.state.tree.get(id), undefined);
});
