import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Permission } from '#domain/permissions.ts';
import { Mumble } from '#proto/generated/messages.js';
import { packVersion } from '#protocol/version.ts';
import { ControlWorld, deny } from '../../test/support/control-world.ts';
import { said } from '../../test/support/recording-connection.ts';

const { DenyType } = Mumble.PermissionDenied;

async function listeners(settings = {}) {
  const world = await ControlWorld.start(settings);
  const one = await world.addChannel('One');
  const two = await world.addChannel('Two');
  const ada = await world.join('Ada');
  const bob = await world.join('Bob');
  ada.connection.take();
  return { world, one, two, ada, bob };
}

test('others see who listens, only the listener sees the volume', async () => {
  const { world, one, ada, bob } = await listeners();
  const volume = { listeningChannel: one, volumeAdjustment: 0.5 };
  ada.connection.say('UserState', { listeningChannelAdd: [one], listeningVolumeAdjustment: [volume] });
  await world.settle();
  const { session } = ada;
  assert.deepEqual([...session.listening], [[one, 0.5]]);
  const head = { session: session.id, actor: session.id, listeningChannelAdd: [one] };
  assert.deepEqual(bob.connection.takeOnly('UserState').map(said), [head]);
  const own = ada.connection.takeOnly('UserState')[0];
  assert.equal(own?.listeningVolumeAdjustment[0]?.volumeAdjustment, 0.5);
});

test('a change of the volume alone is nobody else’s affair, unless the settings say so', async () => {
  for (const broadcastListenerVolumeAdjustments of [false, true]) {
    const { world, one, ada, bob } = await listeners({ broadcastListenerVolumeAdjustments });
    ada.connection.say('UserState', { listeningChannelAdd: [one] });
    await world.settle();
    bob.connection.take();
    ada.connection.say('UserState', { listeningVolumeAdjustment: [{ listeningChannel: one, volumeAdjustment: 2 }] });
    await world.settle();
    assert.equal(ada.session.listening.get(one), 2);
    assert.equal(bob.connection.take().length, broadcastListenerVolumeAdjustments ? 1 : 0);
  }
});

test('a volume is remembered while nobody listens and told when listening starts again', async () => {
  const { world, one, ada } = await listeners();
  const volume = { listeningChannel: one, volumeAdjustment: 2 };
  ada.connection.say('UserState', { listeningChannelAdd: [one], listeningVolumeAdjustment: [volume] });
  ada.connection.say('UserState', { listeningChannelRemove: [one] });
  await world.settle();
  assert.equal(ada.session.listening.size, 0);
  ada.connection.take();
  ada.connection.say('UserState', { listeningChannelAdd: [one] });
  await world.settle();
  assert.deepEqual([...ada.session.listening], [[one, 2]]);
  assert.equal(ada.connection.takeOnly('UserState')[0]?.listeningVolumeAdjustment[0]?.volumeAdjustment, 2);
});

test('channels without Listen and beyond the limits are denied one by one and left out of what is told', async () => {
  const { world, one, two, ada, bob } = await listeners({ listenersPerChannel: 1, listenersPerUser: 1 });
  const closed = await world.addChannel('Closed');
  await world.setAcl(closed, [deny('all', Permission.Listen)]);
  bob.connection.say('UserState', { listeningChannelAdd: [two] });
  await world.settle();
  bob.connection.take();
  ada.connection.take();
  ada.connection.say('UserState', { selfMute: true, listeningChannelAdd: [closed, 99, two, one, 0] });
  await world.settle();
  const denied = ada.connection.takeOnly('PermissionDenied').map(said);
  assert.deepEqual(denied, [
    { type: DenyType.Permission, permission: 0x800, channelId: closed, session: ada.session.id },
    { type: DenyType.ChannelListenerLimit },
    { type: DenyType.UserListenerLimit },
  ]);
  const seen = said(bob.connection.takeOnly('UserState')[0] ?? {});
  const { id } = ada.session;
  assert.deepEqual(seen, { session: id, actor: id, selfMute: true, listeningChannelAdd: [one] });
});

test('a client that is too old for the type of a denial gets its reason in words', async () => {
  const { world, one } = await listeners({ listenersPerChannel: 0 });
  const { connection } = await world.join('Old', { version: packVersion(1, 3, 0) });
  connection.say('UserState', { listeningChannelAdd: [one] });
  await world.settle();
  assert.ok(connection.takeOnly('PermissionDenied')[0]?.reason);
});

test('the listeners of a registration are stored, with the volume also when they end', async () => {
  const { world, one } = await listeners();
  const { connection } = await world.joinUser('Cid', 7);
  const volume = { listeningChannel: one, volumeAdjustment: 2 };
  connection.say('UserState', { listeningChannelAdd: [one], listeningVolumeAdjustment: [volume] });
  await world.settle();
  const record = { user: 7, channel: one, enabled: true, volume: 2 };
  assert.deepEqual((await world.store.load()).listeners, [record]);
  connection.say('UserState', { listeningChannelRemove: [one] });
  await world.settle();
  assert.deepEqual((await world.store.load()).listeners, [{ ...record, enabled: false }]);
});
