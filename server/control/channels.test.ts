import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Permission } from '#domain/permissions.ts';
import { Mumble } from '#proto/generated/messages.js';
import type { Body } from '#proto/message-types.ts';
import { channelMakers, MAKE_CHANNELS } from '../../test/support/ada-and-bob.ts';
import { allow, deny } from '../../test/support/control-world.ts';
import { said } from '../../test/support/recording-connection.ts';

const { DenyType } = Mumble.PermissionDenied;
describe('making a channel', () => {
  test('tells everybody, stores it and gives its maker the rights over it', async () => {
    const { world, ada, bob, say } = await channelMakers();
    await say({ parent: 0, name: 'Room', position: 3, maxUsers: 9, linksAdd: [0], canEnter: false });
    const shown = { channelId: 1, parent: 0, name: 'Room', position: 3, maxUsers: 9 };
    assert.deepEqual(bob.connection.takeOnly('ChannelState').map(said), [shown]);
    assert.ok(world.state.can(ada.session.id, Permission.Write, 1 as never));
    const stored = await world.store.load();
    assert.equal(stored.channels.find((channel) => channel.name === 'Room')?.position, 3);
    assert.deepEqual(stored.acls.get(1 as never)?.[0]?.who, { kind: 'group', group: `$${ada.session.certHash}` });
  });

  test('puts a registered maker into the admin group of it', async () => {
    const { world } = await channelMakers();
    const { connection, session } = await world.joinUser('Cid', 7);
    connection.say('ChannelState', { parent: 0, name: 'Room' });
    await world.settle();
    assert.ok(world.state.can(session.id, Permission.Write, 1 as never));
    assert.deepEqual(world.state.tree.get(1 as never)?.groups.get('admin')?.add, [7]);
  });

  test('a temporary one is in memory only, and its maker is moved into it', async () => {
    const { world, ada, bob, say } = await channelMakers();
    await say({ parent: 0, name: 'Tmp', temporary: true });
    assert.equal(ada.session.channel, 1);
    assert.deepEqual(
      bob.connection.take().map(({ name, body }) => [name, said(body)]),
      [
        ['ChannelState', { channelId: 1, parent: 0, name: 'Tmp', position: 0, maxUsers: 0, temporary: true }],
        ['UserState', { session: ada.session.id, channelId: 1 }],
      ],
    );
    assert.equal((await world.store.load()).channels.length, 1);
  });

  const refused: [string, Body<'ChannelState'>, Record<string, unknown>][] = [
    ['an empty name', { parent: 0, name: '' }, { type: DenyType.ChannelName }],
    ['a name outside the pattern', { parent: 0, name: 'a\tb' }, { type: DenyType.ChannelName }],
    ['the name of a sibling', { parent: 0, name: 'Old' }, { type: DenyType.ChannelName }],
    [
      'a text that is too long',
      { parent: 0, name: 'X', description: 'd'.repeat(5001) },
      { type: DenyType.TextTooLong },
    ],
    ['more than the nesting limit', { parent: 1, name: 'X' }, { type: DenyType.NestingLimit }],
  ];
  for (const [why, body, expected] of refused) {
    test(`is denied for ${why}`, async () => {
      const { world, ada, say } = await channelMakers({ channelNestingLimit: 1 });
      await world.addChannel('Old');
      await say(body);
      assert.deepEqual(ada.connection.takeDenials()[0], expected);
      assert.equal(world.state.tree.size, 2);
    });
  }

  test('is denied above the channel limit, without the right, and for those whom nobody could recognise again', async () => {
    const { world, ada, say } = await channelMakers({ channelCountLimit: 2 });
    await world.addChannel('Old');
    await say({ parent: 0, name: 'X' });
    assert.deepEqual(ada.connection.takeDenials()[0], { type: DenyType.ChannelCountLimit });
    const open = await channelMakers();
    await open.world.setAcl(0, []);
    await open.say({ parent: 0, name: 'X', temporary: true });
    const { session } = open.ada;
    const lacking = { type: DenyType.Permission, permission: 0x400, channelId: 0, session: session.id };
    assert.deepEqual(open.ada.connection.takeDenials()[0], lacking);
    await open.world.setAcl(0, [MAKE_CHANNELS]);
    const guest = await open.world.join('Guest', { certificate: null });
    guest.connection.say('ChannelState', { parent: 0, name: 'X' });
    await open.world.settle();
    assert.deepEqual(guest.connection.takeDenials()[0], {
      type: DenyType.MissingCertificate,
      session: guest.session.id,
    });
  });

  test('below a temporary channel is denied', async () => {
    const { ada, say } = await channelMakers();
    await say({ parent: 0, name: 'Tmp', temporary: true });
    await say({ parent: 1, name: 'X' });
    assert.deepEqual(ada.connection.takeDenials()[0], { type: DenyType.TemporaryChannel });
  });

  test('costs a token; without a parent or a name, or below nothing, it is dropped', async () => {
    const { world, ada, say } = await channelMakers({ messageLimit: 1, messageBurst: 2 });
    await say({ parent: 0, name: 'One' });
    await say({ parent: 0, name: 'Two' });
    assert.equal(world.state.tree.size, 2);
    world.clock.advance(10_000);
    ada.connection.take();
    await say({ name: 'Three' });
    await say({ parent: 77, name: 'Three' });
    assert.deepEqual(ada.connection.take(), []);
  });
});

describe('changing a channel', () => {
  async function rooms() {
    const parts = await channelMakers();
    const room = await parts.world.addChannel('Room');
    const other = await parts.world.addChannel('Other');
    const sub = await parts.world.addChannel('Sub', room);
    parts.ada.connection.take();
    return { ...parts, room, other, sub };
  }
  const WRITE = allow('all', Permission.Write);

  test('needs Write for name, description, position and limit; nothing changes before all is checked', async () => {
    const { world, ada, room, say } = await rooms();
    await say({ channelId: room, name: 'New', maxUsers: 2 });
    const lacking = { type: DenyType.Permission, permission: 1, channelId: room, session: ada.session.id };
    assert.deepEqual(ada.connection.takeDenials()[0], lacking);
    for (const field of [{ description: 'x' }, { position: 1 }, { maxUsers: 1 }]) {
      await say({ channelId: room, ...field });
      assert.deepEqual(ada.connection.takeDenials()[0], lacking);
    }
    await world.setAcl(0, [WRITE]);
    await say({ channelId: room, name: 'New', maxUsers: 2, linksAdd: [99] });
    assert.equal(world.state.tree.get(room)?.name, 'Room');
  });

  test('is stored and shown as what changed and nothing else', async () => {
    const { world, bob, room, say } = await rooms();
    await world.setAcl(0, [WRITE]);
    await say({ channelId: room, name: 'New', description: 'd', temporary: true, isEnterRestricted: true, links: [0] });
    assert.deepEqual(bob.connection.takeOnly('ChannelState').map(said), [
      { channelId: room, name: 'New', description: 'd' },
    ]);
    const stored = (await world.store.load()).channels.find((channel) => channel.id === room);
    assert.deepEqual([stored?.name, stored?.description], ['New', 'd']);
  });

  test('the root keeps its name', async () => {
    const { world, ada, say } = await rooms();
    await world.setAcl(0, [WRITE]);
    await say({ channelId: 0, name: 'New' });
    assert.equal(ada.connection.takeDenials()[0]?.['type'], DenyType.Permission);
  });

  test('a move needs Write on it and MakeChannel there, and keeps names of siblings apart', async () => {
    const { world, ada, bob, room, other, sub, say } = await rooms();
    const session = ada.session.id;
    await say({ channelId: sub, parent: other });
    assert.deepEqual(ada.connection.takeDenials()[0], {
      type: DenyType.Permission,
      permission: 1,
      channelId: sub,
      session,
    });
    await world.setAcl(sub, [WRITE]);
    await world.setAcl(other, [deny('all', Permission.MakeChannel)]);
    await say({ channelId: sub, parent: other });
    assert.deepEqual(ada.connection.takeDenials()[0], {
      type: DenyType.Permission,
      permission: 0x40,
      channelId: other,
      session,
    });
    await world.setAcl(other, []);
    const twin = await world.addChannel('Sub', other);
    await say({ channelId: sub, parent: other });
    assert.deepEqual(ada.connection.takeDenials()[0], { type: DenyType.ChannelName });
    await say({ channelId: sub, parent: other, name: 'Sub 2' });
    assert.equal(world.state.tree.get(sub)?.parent, other);
    assert.deepEqual(bob.connection.takeOnly('ChannelState').map(said), [
      { channelId: sub, parent: other, name: 'Sub 2' },
    ]);
    assert.notEqual(twin, room);
  });

  test('a move into itself, below itself or to where it is drops the message', async () => {
    const { world, ada, room, sub, say } = await rooms();
    await world.setAcl(0, [WRITE]);
    for (const parent of [room, sub, 0]) await say({ channelId: room, parent, position: 5 });
    assert.deepEqual(ada.connection.take(), []);
    assert.equal(world.state.tree.get(room)?.position, 0);
  });

  test('a move under other rights suppresses at once who may not speak there', async () => {
    const { world, ada, bob, other, sub, say } = await rooms();
    await world.setAcl(sub, [WRITE]);
    await world.setAcl(other, [deny('all', Permission.Speak)]);
    bob.connection.say('UserState', { channelId: sub });
    await world.settle();
    ada.connection.take();
    await say({ channelId: sub, parent: other });
    assert.deepEqual(ada.connection.takeOnly('UserState').map(said), [{ session: bob.session.id, suppress: true }]);
  });

  test('links need LinkChannel on both sides to come and on one to go', async () => {
    const { world, ada, bob, room, other, say } = await rooms();
    const session = ada.session.id;
    const LINK = allow('all', Permission.LinkChannel);
    await say({ channelId: room, linksAdd: [other] });
    assert.deepEqual(ada.connection.takeDenials()[0], {
      type: DenyType.Permission,
      permission: 0x80,
      channelId: room,
      session,
    });
    await world.setAcl(room, [LINK]);
    await say({ channelId: room, linksAdd: [other] });
    assert.deepEqual(ada.connection.takeDenials()[0], {
      type: DenyType.Permission,
      permission: 0x80,
      channelId: other,
      session,
    });
    await world.setAcl(other, [LINK]);
    await say({ channelId: room, linksAdd: [other] });
    assert.deepEqual(bob.connection.takeOnly('ChannelState').map(said), [{ channelId: room, linksAdd: [other] }]);
    assert.ok(world.state.tree.get(other)?.links.has(room));
    await world.setAcl(other, []);
    await say({ channelId: room, linksRemove: [other] });
    assert.deepEqual(bob.connection.takeOnly('ChannelState').map(said), [{ channelId: room, linksRemove: [other] }]);
    assert.deepEqual((await world.store.load()).links, []);
    await say({ channelId: room, linksAdd: [room] });
    assert.deepEqual(bob.connection.take(), []);
  });

  test('the log names the channels that were linked and unlinked', async () => {
    const { world, room, other, say } = await rooms();
    await world.setAcl(room, [allow('all', Permission.LinkChannel)]);
    await world.setAcl(other, [allow('all', Permission.LinkChannel)]);
    await say({ channelId: room, linksAdd: [other] });
    await say({ channelId: room, linksRemove: [other] });
    const told = world.notices
      .filter(({ text }) => text === 'channel changed')
      .map(({ fields }) => JSON.stringify(fields));
    assert.match(told.at(-2) ?? '', new RegExp(`"linked":\\[${other}\\],"unlinked":\\[\\]`));
    assert.match(told.at(-1) ?? '', new RegExp(`"linked":\\[\\],"unlinked":\\[${other}\\]`));
  });
});
