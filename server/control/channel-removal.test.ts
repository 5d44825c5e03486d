import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Permission } from '#domain/permissions.ts';
import { channelMakers } from '../../test/support/ada-and-bob.ts';
import { allow, deny } from '../../test/support/control-world.ts';
import { said } from '../../test/support/recording-connection.ts';

describe('removing a channel', () => {
  test('needs Write on it; the root stays', async () => {
    const { world, ada } = await channelMakers();
    const room = await world.addChannel('Room');
    ada.connection.say('ChannelRemove', { channelId: room });
    await world.settle();
    assert.equal(ada.connection.takeDenials()[0]?.['permission'], 1);
    await world.setAcl(0, [allow('all', Permission.Write)]);
    ada.connection.say('ChannelRemove', { channelId: 0 });
    await world.settle();
    assert.equal(ada.connection.takeDenials()[0]?.['channelId'], 0);
    assert.equal(world.state.tree.size, 2);
  });

  test('takes children first, moves sessions out before and ends listening', async () => {
    const { world, ada, bob } = await channelMakers();
    const room = await world.addChannel('Room');
    const top = await world.addChannel('Top', room);
    const sub = await world.addChannel('Sub', top);
    await world.setAcl(0, [allow('all', Permission.Write)]);
    const cid = await world.join('Cid');
    bob.connection.say('UserState', { channelId: sub });
    cid.connection.say('UserState', { channelId: top, listeningChannelAdd: [sub] });
    await world.setAcl(room, [deny('all', Permission.Write), deny('all', Permission.Enter)]);
    await world.setAcl(top, [allow('all', Permission.Write)]);
    await world.settle();
    const { connection } = await world.join('Eve');
    ada.connection.say('ChannelRemove', { channelId: top });
    await world.settle();
    assert.deepEqual(
      connection.take().map(({ name, body }) => [name, said(body)]),
      [
        ['UserState', { session: bob.session.id, channelId: 0 }],
        ['UserState', { session: cid.session.id, listeningChannelRemove: [sub] }],
        ['ChannelRemove', { channelId: sub }],
        ['UserState', { session: cid.session.id, channelId: 0 }],
        ['ChannelRemove', { channelId: top }],
      ],
    );
    assert.deepEqual(
      (await world.store.load()).channels.map((channel) => channel.name),
      ['Root', 'Room'],
    );
    assert.equal(world.state.tree.get(sub), undefined);
  });

  test('a temporary channel goes when its last session leaves, by moving or by disconnecting', async () => {
    const { world, ada, bob, say } = await channelMakers();
    await say({ parent: 0, name: 'One', temporary: true });
    bob.connection.take();
    ada.connection.say('UserState', { channelId: 0 });
    await world.settle();
    assert.deepEqual(bob.connection.takeNames(), ['UserState', 'ChannelRemove']);
    await say({ parent: 0, name: 'Two', temporary: true });
    bob.connection.take();
    ada.connection.drop();
    await world.settle();
    assert.deepEqual(bob.connection.takeNames(), ['UserRemove', 'ChannelRemove']);
    assert.equal(world.state.tree.size, 1);
  });

  test('a temporary channel stays when somebody came before its removal was due', async () => {
    const { world, ada, bob, say } = await channelMakers();
    await say({ parent: 0, name: 'Tmp', temporary: true });
    // Both messages are in the lane before the removal is: a job that waits holds it open.
    const { promise, resolve } = Promise.withResolvers<void>();
    const waiting = world.server.lane.run(() => promise);
    ada.connection.say('UserState', { channelId: 0 });
    bob.connection.say('UserState', { channelId: 1 });
    resolve();
    await waiting;
    await world.settle();
    assert.equal(bob.session.channel, 1);
    assert.equal(world.state.tree.size, 2);
  });
});
