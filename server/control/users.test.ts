import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Permission } from '#domain/permissions.ts';
import { Mumble } from '#proto/generated/messages.js';
import type { Body } from '#proto/message-types.ts';
import { packVersion } from '#protocol/version.ts';
import { adaAndBob } from '../../test/support/ada-and-bob.ts';
import { allow, ControlWorld } from '../../test/support/control-world.ts';
import { said } from '../../test/support/recording-connection.ts';

const { DenyType } = Mumble.PermissionDenied;

describe('mute and deaf', () => {
  type Flags = Body<'UserState'>;
  const own: [Flags, Flags][] = [
    [{ selfDeaf: true }, { selfDeaf: true, selfMute: true }],
    [{ selfMute: true }, { selfMute: true }],
    [{ selfMute: false }, { selfMute: false, selfDeaf: false }],
    [
      { selfDeaf: true, selfMute: false },
      { selfDeaf: true, selfMute: true },
    ],
    [{ selfDeaf: false }, { selfDeaf: false }],
  ];
  for (const [said_, shown] of own) {
    test(`${JSON.stringify(said_)} of oneself is shown as ${JSON.stringify(shown)}`, async () => {
      const { world, ada, bob } = await adaAndBob();
      ada.connection.say('UserState', said_);
      await world.settle();
      assert.deepEqual(bob.connection.takeUserState(), { session: ada.session.id, actor: ada.session.id, ...shown });
    });
  }

  const others: [Flags, Flags][] = [
    [{ deaf: true }, { deaf: true, mute: true }],
    [{ mute: true }, { mute: true }],
    [{ mute: false }, { mute: false, deaf: false }],
    [{ suppress: false }, { suppress: false }],
    [{ prioritySpeaker: true }, { prioritySpeaker: true }],
  ];
  for (const [said_, shown] of others) {
    test(`${JSON.stringify(said_)} of another needs MuteDeafen and is shown as ${JSON.stringify(shown)}`, async () => {
      const { world, ada, bob } = await adaAndBob();
      const message = { session: bob.session.id, ...said_ };
      ada.connection.say('UserState', message);
      await world.settle();
      const expected = { type: DenyType.Permission, permission: 0x10, channelId: 0, session: ada.session.id };
      assert.deepEqual(said(ada.connection.takeOnly('PermissionDenied')[0] ?? {}), expected);
      await world.setAcl(0, [allow('all', Permission.MuteDeafen)]);
      ada.connection.say('UserState', message);
      await world.settle();
      assert.deepEqual(bob.connection.takeUserState(), { session: bob.session.id, actor: ada.session.id, ...shown });
    });
  }

  test('nobody can set suppress', async () => {
    const { world, ada, bob } = await adaAndBob();
    await world.setAcl(0, [allow('all', Permission.MuteDeafen)]);
    ada.connection.say('UserState', { session: bob.session.id, suppress: true });
    await world.settle();
    assert.deepEqual(ada.connection.takeNames(), ['PermissionDenied']);
    assert.equal(bob.session.audio.suppress, false);
  });

  test('in a temporary channel the right must hold in the nearest permanent one too', async () => {
    const { world, ada, bob } = await adaAndBob();
    const temporary = { id: world.state.tree.nextId(), parent: 0 as never, name: 'T' };
    world.state.createTemporaryChannel({ ...temporary, description: '', position: 0, maxUsers: 0, inheritAcl: true });
    world.state.apply({
      kind: 'acl-replaced',
      id: temporary.id,
      inherit: true,
      entries: [allow('all', 0x11)],
      groups: [],
    });
    bob.connection.say('UserState', { channelId: temporary.id });
    ada.connection.say('UserState', { session: bob.session.id, mute: true });
    await world.settle();
    assert.equal(ada.connection.takeOnly('PermissionDenied')[0]?.type, DenyType.TemporaryChannel);
    ada.connection.say('UserState', { session: bob.session.id, prioritySpeaker: true });
    await world.settle();
    assert.equal(bob.session.audio.prioritySpeaker, true);
  });

  test('SuperUser is touched by nobody, and cannot be unsuppressed even by itself', async () => {
    const { world, ada } = await adaAndBob();
    await world.setAcl(0, [allow('all', Permission.MuteDeafen)]);
    const root = await world.joinUser('SuperUser', 0);
    ada.connection.say('UserState', { session: root.session.id, channelId: 0 });
    root.connection.say('UserState', { suppress: false });
    await world.settle();
    assert.equal(ada.connection.takeOnly('PermissionDenied')[0]?.type, DenyType.SuperUser);
    assert.equal(root.connection.takeOnly('PermissionDenied')[0]?.type, DenyType.SuperUser);
  });
});

describe('what only its owner may set', () => {
  const fields: Body<'UserState'>[] = [
    { selfMute: true },
    { selfDeaf: true },
    { recording: true },
    { pluginContext: Uint8Array.of(1) },
    { pluginIdentity: 'x' },
    { listeningChannelAdd: [0] },
    { listeningChannelRemove: [0] },
    { listeningVolumeAdjustment: [{ listeningChannel: 0, volumeAdjustment: 2 }] },
  ];
  for (const field of fields) {
    test(`${Object.keys(field)[0]} of another drops the whole message`, async () => {
      const { world, ada, bob } = await adaAndBob();
      await world.setAcl(0, [allow('all', Permission.Write)]);
      ada.connection.say('UserState', { session: bob.session.id, mute: true, ...field });
      await world.settle();
      assert.equal(bob.session.audio.mute, false);
      assert.deepEqual(bob.connection.take(), []);
    });
  }

  test('plugin context and identity are kept and shown to nobody', async () => {
    const { world, ada, bob } = await adaAndBob();
    ada.connection.say('UserState', { pluginContext: Uint8Array.of(0, 255), pluginIdentity: 'me' });
    await world.settle();
    assert.equal(ada.session.pluginContext, '\u0000\u00ff');
    assert.equal(ada.session.pluginIdentity, 'me');
    assert.deepEqual([ada.connection.take(), bob.connection.take()], [[], []]);
  });

  test('hashes are the server’s own: what a client claims is not passed on', async () => {
    const { world, ada, bob } = await adaAndBob();
    ada.connection.say('UserState', {
      selfMute: true,
      hash: 'f00d',
      commentHash: Uint8Array.of(1),
      textureHash: Uint8Array.of(1),
    });
    await world.settle();
    const shown = { session: ada.session.id, actor: ada.session.id, selfMute: true };
    assert.deepEqual(bob.connection.takeUserState(), shown);
  });

  test('a name is denied', async () => {
    const { world, ada } = await adaAndBob();
    ada.connection.say('UserState', { name: 'Eve' });
    await world.settle();
    assert.deepEqual(said(ada.connection.takeOnly('PermissionDenied')[0] ?? {}), {
      type: DenyType.UserName,
      name: 'Eve',
    });
  });

  test('recording is shown, also in words to clients that know no flag', async () => {
    const { world, ada, bob } = await adaAndBob();
    const old = await world.join('Old', { version: packVersion(1, 2, 2) });
    bob.connection.take();
    ada.connection.say('UserState', { recording: true });
    await world.settle();
    assert.equal(bob.connection.takeUserState()?.['recording'], true);
    assert.deepEqual(old.connection.takeNames(), ['UserState', 'TextMessage']);
  });

  test('recording where it is forbidden ends the session', async () => {
    const { world, ada, bob } = await adaAndBob({ allowRecording: false });
    ada.connection.say('UserState', { recording: true });
    await world.settle();
    assert.ok(ada.connection.takeOnly('UserRemove')[0]?.reason);
    assert.equal(ada.connection.ended, 'flush');
    assert.deepEqual(bob.connection.takeNames(), ['UserRemove']);
  });
});

describe('comment and picture', () => {
  test('are shown short as they are, long as a hash, and kept for the registration', async () => {
    const { world, bob } = await adaAndBob();
    const { connection, session } = await world.joinUser('Cid', 7);
    bob.connection.take();
    connection.say('UserState', { comment: 'c'.repeat(128), texture: new Uint8Array(128) });
    await world.settle();
    const { commentHash, textureHash, comment, texture } = bob.connection.takeOnly('UserState')[0] ?? {};
    assert.deepEqual([commentHash?.length, textureHash?.length, comment, texture], [20, 20, null, null]);
    assert.equal(session.comment.length, 128);
    connection.drop();
    const again = await world.joinUser('Cid', 7);
    assert.deepEqual([again.session.comment.length, again.session.texture.length], [128, 128]);
  });

  test('of another can only be removed, and only with ResetUserContent on the root', async () => {
    const { world, ada, bob } = await adaAndBob();
    bob.connection.say('UserState', { comment: 'rude' });
    await world.settle();
    bob.connection.take();
    const reset = (comment: string) => ada.connection.say('UserState', { session: bob.session.id, comment });
    ada.connection.take();
    reset('');
    await world.settle();
    assert.equal(ada.connection.takeOnly('PermissionDenied')[0]?.permission, 0x100000);
    await world.setAcl(0, [allow('all', Permission.ResetUserContent)]);
    reset('put words into a mouth');
    await world.settle();
    assert.equal(ada.connection.takeOnly('PermissionDenied')[0]?.type, DenyType.TextTooLong);
    reset('');
    await world.settle();
    assert.equal(bob.session.comment, '');
    assert.equal(bob.connection.takeOnly('UserState')[0]?.comment, '');
  });

  test('too long is denied', async () => {
    const { world, ada } = await adaAndBob({ textMessageLength: 10, imageMessageLength: 20 });
    ada.connection.say('UserState', { comment: 'c'.repeat(11) });
    ada.connection.say('UserState', { texture: new Uint8Array(21) });
    await world.settle();
    const types = ada.connection.takeOnly('PermissionDenied').map((denied) => denied.type);
    assert.deepEqual(types, [DenyType.TextTooLong, DenyType.TextTooLong]);
  });

  test('nothing changes and nobody is told when the store refuses', async () => {
    const { world, bob } = await adaAndBob();
    const { connection, session } = await world.joinUser('Cid', 7);
    bob.connection.take();
    await world.store.close();
    connection.say('UserState', { comment: 'lost', selfMute: true });
    await world.settle();
    assert.equal(connection.takeOnly('PermissionDenied')[0]?.type, DenyType.Text);
    assert.deepEqual([session.comment, session.audio.selfMute], ['', false]);
    assert.deepEqual(bob.connection.take(), []);
  });
});

test('one’s own states beyond the limit are dropped without a word', async () => {
  const { world, ada } = await adaAndBob({ messageLimit: 1, messageBurst: 5 });
  // The Version message of the login has taken the first token.
  for (let i = 0; i < 5; i += 1) ada.connection.say('UserState', { selfMute: i % 2 === 0 });
  await world.settle();
  assert.equal(ada.connection.takeOnly('UserState').length, 4);
  assert.equal(world.server.metrics().messages.denied, 0);
});

test('what a plugin says of itself is bounded', async () => {
  const world = await ControlWorld.start();
  const ada = await world.join('Ada');
  ada.connection.say('UserState', { pluginContext: new Uint8Array(65_537), selfMute: true });
  await world.settle();
  assert.equal(ada.connection.takeOnly('PermissionDenied')[0]?.type, DenyType.Text);
  assert.deepEqual([ada.session.pluginContext, ada.session.audio.selfMute], ['', false]);
});

for (const [version, worded] of [
  [packVersion(1, 2, 0), true],
  [packVersion(1, 2, 1), false],
] as const) {
  test(`a client of ${worded ? 'before 1.2.1' : '1.2.1'} is refused another name ${worded ? 'in words' : 'by type'}`, async () => {
    const world = await ControlWorld.start();
    const ada = await world.join('Ada', { version });
    ada.connection.say('UserState', { name: 'Eve' });
    await world.settle();
    const [denied] = ada.connection.takeOnly('PermissionDenied');
    assert.equal(denied?.type, DenyType.UserName);
    assert.equal(denied.reason?.includes('Eve') ?? false, worded);
  });
}
