import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Permission } from '#domain/permissions.ts';
import { Mumble } from '#proto/generated/messages.js';
import { adaAndBob } from '../../test/support/ada-and-bob.ts';
import { allow, deny } from '../../test/support/control-world.ts';
import { said } from '../../test/support/recording-connection.ts';

const { DenyType } = Mumble.PermissionDenied;

describe('moving', () => {
  test('oneself needs Enter there, or Move', async () => {
    const { world, ada, bob } = await adaAndBob();
    const room = await world.addChannel('Room');
    const closed = await world.addChannel('Closed');
    await world.setAcl(closed, [deny('all', Permission.Enter)]);
    ada.connection.say('UserState', { channelId: room });
    await world.settle();
    assert.equal(ada.session.channel, room);
    assert.deepEqual(bob.connection.takeUserState(), {
      session: ada.session.id,
      actor: ada.session.id,
      channelId: room,
    });
    ada.connection.take();
    ada.connection.say('UserState', { channelId: closed });
    await world.settle();
    const expected = { type: DenyType.Permission, permission: 4, channelId: closed, session: ada.session.id };
    assert.deepEqual(said(ada.connection.takeOnly('PermissionDenied')[0] ?? {}), expected);
    await world.setAcl(closed, [deny('all', Permission.Enter), allow('all', Permission.Move)]);
    ada.connection.say('UserState', { channelId: closed });
    await world.settle();
    assert.equal(ada.session.channel, closed);
  });

  test('another needs Move where that one is, and Move or its Enter where it goes', async () => {
    const { world, ada, bob } = await adaAndBob();
    const room = await world.addChannel('Room');
    const move = () => {
      ada.connection.say('UserState', { session: bob.session.id, channelId: room });
      return world.settle();
    };
    await move();
    const first = said(ada.connection.takeOnly('PermissionDenied')[0] ?? {});
    assert.deepEqual(first, { type: DenyType.Permission, permission: 0x20, channelId: 0, session: ada.session.id });
    // Move in the root, inherited by the room, but taken there; Bob may not enter.
    await world.setAcl(0, [allow('all', Permission.Move)]);
    await world.setAcl(room, [deny('all', Permission.Move), deny('all', Permission.Enter)]);
    await move();
    const second = said(ada.connection.takeOnly('PermissionDenied')[0] ?? {});
    assert.deepEqual(second, { type: DenyType.Permission, permission: 4, channelId: room, session: bob.session.id });
    await world.setAcl(room, [deny('all', Permission.Move)]);
    await move();
    assert.equal(bob.session.channel, room);
    const seen = bob.connection.takeOnly('UserState').at(-1);
    assert.equal(seen?.actor, ada.session.id);
  });

  test('a full channel takes nobody but whom a holder of Write brings', async () => {
    const { world, ada, bob } = await adaAndBob();
    const room = await world.addChannel('Room', 0, { maxUsers: 1 });
    ada.connection.say('UserState', { channelId: room });
    bob.connection.say('UserState', { channelId: room });
    await world.settle();
    assert.equal(bob.session.channel, 0);
    assert.deepEqual(said(bob.connection.takeOnly('PermissionDenied')[0] ?? {}), { type: DenyType.ChannelFull });
    await world.setAcl(room, [allow('all', Permission.Write)]);
    bob.connection.say('UserState', { channelId: room });
    await world.settle();
    assert.equal(bob.session.channel, room);
  });

  test('to where one is, or to nowhere, drops the whole message', async () => {
    const { world, ada, bob } = await adaAndBob();
    ada.connection.say('UserState', { channelId: 0, selfMute: true });
    ada.connection.say('UserState', { channelId: 99, selfMute: true });
    await world.settle();
    assert.equal(ada.session.audio.selfMute, false);
    assert.deepEqual([ada.connection.take(), bob.connection.take()], [[], []]);
  });

  test('into a channel without Speak suppresses and takes the priority, and everybody is told', async () => {
    const { world, ada, bob } = await adaAndBob();
    const room = await world.addChannel('Room');
    await world.setAcl(room, [deny('all', Permission.Speak)]);
    world.state.setAudio(ada.session.id, { prioritySpeaker: true });
    ada.connection.say('UserState', { channelId: room });
    await world.settle();
    assert.deepEqual(bob.connection.takeUserState(), {
      session: ada.session.id,
      actor: ada.session.id,
      channelId: room,
      suppress: true,
      prioritySpeaker: false,
    });
  });

  test('with a temporary token opens the door for this one message, and nobody learns the token', async () => {
    const { world, ada, bob } = await adaAndBob();
    const room = await world.addChannel('Room');
    await world.setAcl(room, [deny('all', Permission.Enter), allow('#key', Permission.Enter)]);
    ada.connection.say('UserState', { channelId: room, temporaryAccessTokens: ['Key'] });
    await world.settle();
    assert.equal(ada.session.channel, room);
    assert.equal(ada.session.tokens.size, 0);
    assert.equal(bob.connection.takeUserState()?.['temporaryAccessTokens'], undefined);
    assert.equal(world.state.can(ada.session.id, Permission.Enter, room), false);
  });

  test('tells rights in the new channel and its parent unless they are known', async () => {
    const { world, ada } = await adaAndBob();
    const room = await world.addChannel('Room');
    ada.connection.say('UserState', { channelId: room });
    await world.settle();
    assert.deepEqual(
      ada.connection.takeOnly('PermissionQuery').map((query) => query.channelId),
      [room],
    );
    ada.connection.say('UserState', { channelId: 0 });
    await world.settle();
    assert.deepEqual(ada.connection.takeOnly('PermissionQuery'), []);
  });
});
