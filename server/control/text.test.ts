import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Permission } from '#domain/permissions.ts';
import { Mumble } from '#proto/generated/messages.js';
import type { Body } from '#proto/message-types.ts';
import { ControlWorld, deny } from '../../test/support/control-world.ts';
import { said } from '../../test/support/recording-connection.ts';

const { DenyType } = Mumble.PermissionDenied;

/** Root: Ada and Bob; Room: Cid; Room/Sub: Dan; Eve listens to Sub from the root. */
async function talkers(settings = {}) {
  const world = await ControlWorld.start(settings);
  const room = await world.addChannel('Room');
  const sub = await world.addChannel('Sub', room);
  const who = {
    ada: await world.join('Ada'),
    bob: await world.join('Bob'),
    cid: await world.join('Cid'),
    dan: await world.join('Dan'),
    eve: await world.join('Eve'),
  };
  who.cid.connection.say('UserState', { channelId: room });
  who.dan.connection.say('UserState', { channelId: sub });
  who.eve.connection.say('UserState', { listeningChannelAdd: [sub] });
  await world.settle();
  for (const { connection } of Object.values(who)) connection.take();
  /** Names of those who got something; then of no interest any more. */
  const write = async (body: Body<'TextMessage'>): Promise<string[]> => {
    who.ada.connection.say('TextMessage', body);
    await world.settle();
    const reached = Object.entries(who).filter(([, { connection }]) => connection.takeOnly('TextMessage').length > 0);
    return reached.map(([name]) => name);
  };
  return { world, room, sub, who, write };
}

test('a channel text reaches those in it and its listeners, not its author', async () => {
  const { room, sub, write } = await talkers();
  assert.deepEqual(await write({ channelId: [0], message: 'hi' }), ['bob', 'eve']);
  assert.deepEqual(await write({ channelId: [room], message: 'hi' }), ['cid']);
  assert.deepEqual(await write({ channelId: [sub], message: 'hi' }), ['dan', 'eve']);
});

test('a tree text goes down, but not past a channel that is closed to its author', async () => {
  const { world, room, sub, write } = await talkers();
  assert.deepEqual(await write({ treeId: [0], message: 'hi' }), ['bob', 'cid', 'dan', 'eve']);
  await world.setAcl(sub, [deny('all', Permission.TextMessage)]);
  assert.deepEqual(await write({ treeId: [room], message: 'hi' }), ['cid']);
});

test('everybody gets it once, with all targets as they were given and the author named', async () => {
  const { room, who } = await talkers();
  const body = { session: [who.cid.session.id], channelId: [room, 0], treeId: [room] };
  who.ada.connection.say('TextMessage', { actor: 77, ...body, message: '<b>hi</b>' });
  const got = who.cid.connection.takeOnly('TextMessage').map(said);
  assert.deepEqual(got, [{ actor: who.ada.session.id, ...body, message: '<b>hi</b>' }]);
});

test('one denied target stops all of it', async () => {
  const { world, room, who, write } = await talkers();
  await world.setAcl(room, [deny('all', Permission.TextMessage)]);
  assert.deepEqual(await write({ channelId: [0, room], message: 'hi' }), []);
  assert.deepEqual(await write({ session: [who.bob.session.id, who.cid.session.id], message: 'hi' }), []);
  who.ada.connection.say('TextMessage', { treeId: [room], message: 'hi' });
  assert.deepEqual(said(who.ada.connection.takeOnly('PermissionDenied').at(-1) ?? {}), {
    type: DenyType.Permission,
    permission: 0x200,
    channelId: room,
    session: who.ada.session.id,
  });
});

test('an unknown channel drops it, an unknown session is left out', async () => {
  const { who, write } = await talkers();
  assert.deepEqual(await write({ channelId: [99, 0], message: 'hi' }), []);
  assert.deepEqual(await write({ session: [99, who.bob.session.id], message: 'hi' }), ['bob']);
});

test('empty is dropped, too long is denied, the longest allowed passes', async () => {
  const { who, write } = await talkers({ textMessageLength: 5 });
  assert.deepEqual(await write({ channelId: [0], message: '' }), []);
  assert.deepEqual(await write({ channelId: [0], message: '12345' }), ['bob', 'eve']);
  who.ada.connection.say('TextMessage', { channelId: [0], message: '123456' });
  assert.deepEqual(said(who.ada.connection.takeOnly('PermissionDenied')[0] ?? {}), { type: DenyType.TextTooLong });
});

test('beyond the rate it is dropped without a word', async () => {
  const { world, who, write } = await talkers({ messageLimit: 1, messageBurst: 2 });
  assert.deepEqual(await write({ channelId: [0], message: 'one' }), ['bob', 'eve']);
  assert.deepEqual(await write({ channelId: [0], message: 'two' }), []);
  assert.deepEqual(who.ada.connection.take(), []);
  world.clock.advance(1000);
  assert.deepEqual(await write({ channelId: [0], message: 'three' }), ['bob', 'eve']);
});

test('a text to more targets than anybody chooses is refused with a reason', async () => {
  const { who } = await talkers();
  who.ada.connection.say('TextMessage', { session: Array.from({ length: 1001 }, (_, id) => id), message: 'hi' });
  assert.deepEqual(who.bob.connection.take(), []);
  assert.equal(who.ada.connection.takeOnly('PermissionDenied')[0]?.type, DenyType.Text);
});
