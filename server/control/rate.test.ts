import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Mumble } from '#proto/generated/messages.js';
import type { Body } from '#proto/message-types.ts';
import { packVersion, versionV2 } from '#protocol/version.ts';
import { ControlWorld } from '../../test/support/control-world.ts';
import { said } from '../../test/support/recording-connection.ts';

const { DenyType } = Mumble.PermissionDenied;

/** Ada has used up her burst of two commands; each second gives one more. */
async function exhausted() {
  const world = await ControlWorld.start({ messageLimit: 1, messageBurst: 2 });
  const ada = await world.join('Ada', { version: null });
  const bob = await world.join('Bob');
  for (let i = 0; i < 2; i++) ada.connection.say('TextMessage', { channelId: [0], message: `${i}` });
  await world.settle();
  for (const { connection } of [ada, bob]) connection.take();
  const tick = async () => {
    world.clock.advance(1000);
    world.server.housekeeping.tick(world.clock.now());
    await world.settle();
  };
  const say = async (body: Body<'UserState'>) => {
    ada.connection.say('UserState', body);
    await world.settle();
  };
  return { world, ada, bob, say, tick };
}

describe('what is too fast is not lost without a word', () => {
  test('texts, new channels and rules are answered', async () => {
    const { world, ada, bob } = await exhausted();
    ada.connection.say('TextMessage', { channelId: [0], message: 'one more' });
    ada.connection.say('ChannelState', { parent: 0, name: 'Room' });
    await world.settle();
    const answers = ada.connection.takeOnly('PermissionDenied');
    assert.deepEqual(
      answers.map(({ type }) => type),
      [DenyType.Text, DenyType.Text],
    );
    assert.match(answers[0]?.reason ?? '', /too fast/);
    assert.deepEqual(bob.connection.take(), []);
    const boss = await world.joinUser('SuperUser', 0, { version: null });
    for (let i = 0; i < 3; i++) boss.connection.say('ACL', { channelId: 0, query: true });
    await world.settle();
    assert.deepEqual(boss.connection.takeNames(), ['ACL', 'ACL', 'PermissionDenied']);
  });

  test('changes of oneself are made up for in one message as soon as there is time', async () => {
    const { world, ada, bob, say, tick } = await exhausted();
    const hall = await world.addChannel('Hall');
    await say({ selfDeaf: true });
    await say({ selfMute: false, channelId: hall });
    await say({ selfMute: true, listeningChannelAdd: [0], comment: 'a' });
    await say({ listeningChannelRemove: [0], comment: 'b' });
    await say({ listeningChannelAdd: [0] });
    assert.deepEqual(bob.connection.take(), []);
    await tick();
    const { id } = ada.session;
    assert.deepEqual(bob.connection.takeOnly('UserState').map(said), [
      {
        session: id,
        actor: id,
        selfMute: true,
        selfDeaf: false,
        channelId: hall,
        comment: 'b',
        listeningChannelAdd: [0],
      },
    ]);
    await tick();
    assert.deepEqual(bob.connection.take(), []);
  });

  test('an undeafening that came later is what counts', async () => {
    const { ada, say, tick } = await exhausted();
    await say({ selfDeaf: true });
    await say({ selfMute: false });
    await tick();
    assert.deepEqual([ada.session.audio.selfMute, ada.session.audio.selfDeaf], [false, false]);
  });

  test('nothing overtakes what waits', async () => {
    const { world, ada, say, tick } = await exhausted();
    await say({ comment: 'first' });
    world.clock.advance(1000);
    await say({ comment: 'second' });
    assert.equal(ada.session.comment, '');
    await tick();
    assert.equal(ada.session.comment, 'second');
  });

  test('one token a second is spent on one message; the rest waits on', async () => {
    const { world, ada, say, tick } = await exhausted();
    ada.connection.say('Version', { versionV2: versionV2(packVersion(1, 5, 1)) });
    await say({ selfMute: true });
    await tick();
    await tick();
    assert.equal(ada.session.clientVersion, packVersion(1, 5, 1));
    assert.equal(ada.session.audio.selfMute, true);
    assert.ok(world.server.metrics().messages.limited >= 1);
  });

  test('a denial of what waited comes when it is handled', async () => {
    const { ada, say, tick } = await exhausted();
    await say({ texture: new Uint8Array(200_000) });
    assert.deepEqual(ada.connection.take(), []);
    await tick();
    assert.deepEqual(
      ada.connection.takeOnly('PermissionDenied').map(({ type }) => type),
      [DenyType.TextTooLong],
    );
  });

  test('what others do with oneself is as free as ever', async () => {
    const { world, ada } = await exhausted();
    const boss = await world.joinUser('SuperUser', 0);
    for (let i = 0; i < 5; i++) boss.connection.say('UserState', { session: ada.session.id, mute: i % 2 === 0 });
    await world.settle();
    assert.equal(ada.connection.takeOnly('UserState').filter(({ mute }) => mute !== null).length, 5);
  });

  test('what is done to others and to channels is an action, of which one may do many but not without end', async () => {
    const { world, ada } = await exhausted();
    const boss = await world.joinUser('SuperUser', 0);
    await world.addChannel('Room');
    const kinds = [
      () => boss.connection.say('UserState', { session: ada.session.id, temporaryAccessTokens: ['lent'] }),
      () => boss.connection.say('ChannelState', { channelId: 1, position: 1 }),
      () => boss.connection.say('ChannelRemove', { channelId: 77 }),
      () => boss.connection.say('UserRemove', { session: 77 }),
    ];
    for (let i = 0; i < 50; i++) for (const act of kinds) act();
    await world.settle();
    assert.deepEqual(boss.connection.takeOnly('PermissionDenied'), []);
    for (const act of kinds) act();
    await world.settle();
    const reasons = boss.connection.takeOnly('PermissionDenied').map(({ reason }) => reason);
    assert.equal(reasons.filter((reason) => /too fast/.test(reason ?? '')).length, kinds.length);
  });

  test('access tokens, blobs and names of users that were asked for too fast come later', async () => {
    const world = await ControlWorld.start();
    const boss = await world.joinUser('SuperUser', 0);
    await world.change({ kind: 'channel-updated', id: 0 as never, set: { description: 'welcome' } });
    for (let i = 0; i < 60; i++) boss.connection.say('UserStats', {});
    boss.connection.say('Authenticate', { tokens: ['old'] });
    boss.connection.say('Authenticate', { tokens: ['new'] });
    boss.connection.say('RequestBlob', { channelDescription: [0] });
    boss.connection.say('RequestBlob', { sessionComment: [1] });
    boss.connection.say('QueryUsers', { ids: [0] });
    boss.connection.say('UserStats', {});
    await world.settle();
    const denied = boss.connection.takeOnly('PermissionDenied');
    assert.deepEqual(
      denied.map(({ type }) => type),
      [DenyType.Text],
    );
    assert.equal(boss.session.tokens.size, 0);
    world.clock.advance(1000);
    world.server.housekeeping.tick(world.clock.now());
    await world.settle();
    assert.deepEqual([...boss.session.tokens], ['new']);
    assert.deepEqual(boss.connection.takeNames(), ['ChannelState', 'ChannelState', 'QueryUsers']);
  });

  test('a page learns that its request has failed', async () => {
    const world = await ControlWorld.start();
    const { connection } = await world.join('Page', { kind: 'browser' });
    for (let i = 0; i < 60; i++) connection.say('UserStats', {});
    connection.say('TransportRequest', { request: 7, direction: 0 });
    await world.settle();
    assert.deepEqual(connection.takeOnly('Failure').map(said), [{ request: 7, reason: 'Too many requests' }]);
  });
});
