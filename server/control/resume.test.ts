import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Permission } from '#domain/permissions.ts';
import { Belief } from '../../test/support/belief.ts';
import { allow, ControlWorld, deny } from '../../test/support/control-world.ts';
import { certificate, type RecordingConnection } from '../../test/support/recording-connection.ts';

/** A page in a room with somebody else, and the token it may come back with. */
async function visit() {
  const world = await ControlWorld.start();
  const room = await world.addChannel('Room');
  const watcher = await world.join('Watcher');
  const page = await world.login({ name: 'Page', kind: 'browser', certificate: certificate('ab') });
  const session = world.sessionOf(page);
  assert.ok(session);
  const token = page.takeOnly('WebHello')[0]?.resumeToken ?? '';
  page.say('UserState', { channelId: room, selfMute: true });
  page.say('TalkTarget', { target: 5 });
  await world.settle();
  page.take();
  watcher.connection.take();
  return { world, room, watcher: watcher.connection, page, session, token };
}

async function resume(world: ControlWorld, token: string): Promise<RecordingConnection> {
  const connection = world.connect({ kind: 'browser', address: '198.51.100.7' });
  connection.say('Resume', { token });
  await world.settle();
  return connection;
}

async function pass(world: ControlWorld, milliseconds: number): Promise<void> {
  world.clock.advance(milliseconds);
  world.server.housekeeping.tick(world.clock.now());
  await world.settle();
}

describe('a page that lost its connection', () => {
  test('comes back to the same session in the same channel and as muted as before, and nobody else sees anything', async () => {
    const { world, room, watcher, page, session, token } = await visit();
    page.drop('lost');
    await pass(world, 14_000);
    const back = await resume(world, token);
    assert.equal(world.sessionOf(back), session);
    assert.equal(session.channel, room);
    assert.equal(session.audio.selfMute, true);
    assert.equal(world.server.talkTargetOf(session.id), 5);
    assert.deepEqual(watcher.takeNames(), []);
    assert.deepEqual(world.media.take('detach'), []);
    await pass(world, 20_000);
    assert.equal(world.sessionOf(back), session);
  });

  test('is told its voice slots and then everything as after a login', async () => {
    const { world, room, page, session, token } = await visit();
    page.drop('lost');
    await world.settle();
    const newcomer = await world.join('Newcomer');
    const back = await resume(world, token);
    const belief = new Belief();
    for (const message of back.sent) belief.apply(message);
    assert.deepEqual(belief.offences, []);
    assert.equal(belief.session, session.id);
    assert.equal(belief.users.get(session.id)?.channel, room);
    assert.equal(belief.users.get(session.id)?.selfMute, true);
    assert.ok(belief.users.has(newcomer.session.id));
    assert.equal(belief.channels.get(room)?.name, 'Room');
    assert.deepEqual(back.takeNames().slice(0, 3), ['Version', 'Resumed', 'CodecVersion']);
    assert.deepEqual(world.media.take('retell'), [[session.id]]);
    assert.equal(world.media.take('attach').length, 1);
  });

  test('leaves like anybody else when it does not come back in time', async () => {
    const { world, watcher, page, session, token } = await visit();
    page.drop('lost');
    await pass(world, 15_000);
    assert.deepEqual(
      watcher.takeOnly('UserRemove').map((body) => body.session),
      [session.id],
    );
    assert.deepEqual(world.media.take('detach'), [[session.id]]);
    const back = await resume(world, token);
    assert.deepEqual(back.takeNames(), ['Version', 'ResumeRefused']);
    back.say('Authenticate', { username: 'Page' });
    await world.settle();
    assert.equal(world.sessionOf(back)?.name, 'Page');
    assert.equal(world.server.metrics().connections, 2);
  });

  test('leaves at once when it was closed on purpose', async () => {
    const { world, watcher, page, token } = await visit();
    page.drop('left');
    await world.settle();
    assert.deepEqual(watcher.takeNames(), ['UserRemove']);
    assert.deepEqual((await resume(world, token)).takeNames(), ['Version', 'ResumeRefused']);
  });

  test('may come back before the server noticed its loss; the former connection is closed and says no more', async () => {
    const { world, watcher, page, session, token } = await visit();
    const back = await resume(world, token);
    assert.equal(world.sessionOf(back), session);
    assert.equal(page.ended, 'abort');
    page.say('UserState', { selfMute: false });
    await world.settle();
    assert.equal(session.audio.selfMute, true);
    assert.deepEqual(watcher.takeNames(), []);
    assert.equal(session.address, '198.51.100.7');
  });

  test('uses a token once and comes back again with the one it got', async () => {
    const { world, page, session, token } = await visit();
    page.drop('lost');
    await world.settle();
    const second = await resume(world, token);
    const [resumed] = second.takeOnly('Resumed');
    assert.equal(resumed?.resumeSeconds, 15);
    second.say('Ping', {});
    await world.settle();
    assert.deepEqual((await resume(world, token)).takeNames(), ['Version', 'ResumeRefused']);
    second.drop('lost');
    await world.settle();
    const third = await resume(world, resumed?.resumeToken ?? '');
    assert.equal(world.sessionOf(third), session);
  });

  test('comes back with the same token as long as the answers to it get lost', async () => {
    const { world, page, session, token } = await visit();
    page.drop('lost');
    await world.settle();
    for (let lost = 0; lost < 3; lost++) {
      (await resume(world, token)).drop('lost');
      await world.settle();
    }
    const back = await resume(world, token);
    assert.equal(world.sessionOf(back), session);
    await pass(world, 20_000);
    assert.equal(world.sessionOf(back), session);
  });

  test('is told which rights it has now', async () => {
    const { world, room, page, token } = await visit();
    page.drop('lost');
    await world.settle();
    await world.setAcl(room, [deny('all', Permission.Enter), allow('admin', Permission.Enter)]);
    const back = await resume(world, token);
    const state = back.takeOnly('ChannelState').find(({ channelId }) => channelId === room);
    assert.equal(state?.canEnter, false);
  });

  test('cannot come back once it was kicked', async () => {
    const { world, page, session, token } = await visit();
    const admin = await world.joinUser('SuperUser', 0);
    page.drop('lost');
    await world.settle();
    admin.connection.say('UserRemove', { session: session.id, reason: 'enough' });
    await world.settle();
    assert.deepEqual((await resume(world, token)).takeNames(), ['Version', 'ResumeRefused']);
    assert.equal(world.state.sessions.get(session.id), undefined);
  });
});

test('a desktop that lost its connection leaves at once', async () => {
  const world = await ControlWorld.start();
  const watcher = await world.join('Watcher');
  const desktop = await world.join('Desktop');
  watcher.connection.take();
  desktop.connection.drop('lost');
  await world.settle();
  assert.deepEqual(watcher.connection.takeNames(), ['UserRemove']);
});

test('a page whose media side is lost asks for a new one', async () => {
  const { world, page, session } = await visit();
  world.media.take('attach');
  page.say('MediaRestart', {});
  await world.settle();
  assert.deepEqual(world.media.take('attach'), [[session.id]]);
  assert.equal(page.takeOnly('WebHello').length, 1);
});
