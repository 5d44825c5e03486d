import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ControlWorld } from '../../test/support/control-world.ts';
import type { RecordingConnection } from '../../test/support/recording-connection.ts';

/** The token of the last message that brought one. */
function tokenIn(connection: RecordingConnection): string {
  const bodies = connection
    .take()
    .flatMap(({ name, body }) => (name === 'WebHello' || name === 'Resumed' ? [body] : []));
  return bodies.at(-1)?.resumeToken ?? '';
}

async function visit() {
  const world = await ControlWorld.start();
  const page = await world.login({ name: 'Page', kind: 'browser' });
  const session = world.sessionOf(page);
  assert.ok(session);
  world.media.take('attach');
  return {
    world,
    page,
    session,
    token: tokenIn(page),
    replaceWorker: () => {
      world.server.mediaEvents.workerReplaced([session.id]);
      return world.settle();
    },
    resume: async (token: string) => {
      const connection = world.connect({ kind: 'browser', address: '198.51.100.7' });
      connection.say('Resume', { token });
      await world.settle();
      return connection;
    },
    say: async (connection: RecordingConnection, name: 'Ping' | 'MediaRestart') => {
      connection.say(name, {});
      await world.settle();
    },
  };
}

describe('a page that lost its connection together with a WebHello', () => {
  test('which it had asked for comes back with the token that it has, and its media side begins anew', async () => {
    const { world, page, session, token, say, resume } = await visit();
    await say(page, 'MediaRestart');
    page.drop('lost');
    await world.settle();
    world.media.take('attach');
    const back = await resume(token);
    assert.equal(world.sessionOf(back), session);
    assert.deepEqual(world.media.take('attach'), [[session.id]]);
    assert.deepEqual(world.media.take('retell'), []);
    assert.equal(back.takeNames().at(-1), 'WebHello');
  });

  test('likewise when the server has not noticed the loss', async () => {
    const { world, page, session, token, say, resume } = await visit();
    await say(page, 'MediaRestart');
    world.media.take('attach');
    const back = await resume(token);
    assert.equal(world.sessionOf(back), session);
    assert.deepEqual(world.media.take('attach'), [[session.id]]);
  });

  test('likewise when the WebHello was made while it was away', async () => {
    const { world, page, session, token, resume } = await visit();
    page.say('MediaRestart', {});
    page.drop('lost');
    await world.settle();
    assert.equal(page.takeOnly('WebHello').length, 0);
    world.media.take('attach');
    const back = await resume(token);
    assert.equal(world.sessionOf(back), session);
    assert.deepEqual(world.media.take('attach'), [[session.id]]);
  });

  test('after the media worker was replaced comes back likewise, before it went or while it is away', async () => {
    for (const noticed of [true, false]) {
      const { world, page, session, token, replaceWorker, resume } = await visit();
      if (noticed) {
        page.drop('lost');
        await world.settle();
      }
      await replaceWorker();
      world.media.take('attach');
      const back = await resume(token);
      assert.equal(world.sessionOf(back), session);
      assert.deepEqual(world.media.take('attach'), [[session.id]]);
    }
  });

  test('may lose one WebHello after the other, and each answer to its return', async () => {
    const { world, page, session, token, say, replaceWorker, resume } = await visit();
    for (let lost = 0; lost < 3; lost++) await say(page, 'MediaRestart');
    await resume(token);
    await replaceWorker();
    await resume(token);
    world.media.take('attach');
    const back = await resume(token);
    assert.equal(world.sessionOf(back), session);
    assert.deepEqual(world.media.take('attach'), [[session.id]]);
  });

  test('but had got the answer to its return begins its media side anew, too', async () => {
    const { world, page, session, token, say, resume } = await visit();
    await say(page, 'MediaRestart');
    const second = await resume(token);
    const [resumed] = second.takeOnly('Resumed');
    await say(second, 'Ping');
    world.media.take('attach');
    await resume(resumed?.resumeToken ?? '');
    assert.deepEqual(world.media.take('attach'), [[session.id]]);
  });

  test('keeps its media side later on, when the WebHello has arrived', async () => {
    const { world, page, token, say, resume } = await visit();
    await say(page, 'MediaRestart');
    const second = await resume(token);
    const next = tokenIn(second);
    world.media.take('attach');
    world.media.take('retell');
    const third = await resume(next);
    assert.equal(world.media.take('attach').length, 0);
    assert.equal(world.media.take('retell').length, 1);
    await say(third, 'Ping');
    assert.deepEqual((await resume(token)).takeNames(), ['Version', 'ResumeRefused']);
    assert.deepEqual((await resume(next)).takeNames(), ['Version', 'ResumeRefused']);
  });
});

test('a token that was replaced long ago is refused, however many WebHellos came since', async () => {
  const { page, token, say, resume } = await visit();
  await say(page, 'MediaRestart');
  const fresh = tokenIn(page);
  const second = await resume(fresh);
  await say(second, 'MediaRestart');
  for (const old of [token, fresh]) assert.deepEqual((await resume(old)).takeNames(), ['Version', 'ResumeRefused']);
});

test('a page whose media side began anew and that has the WebHello keeps it over a loss', async () => {
  const { world, page, session, say, resume } = await visit();
  await say(page, 'MediaRestart');
  const token = tokenIn(page);
  world.media.take('attach');
  const back = await resume(token);
  assert.equal(world.sessionOf(back), session);
  assert.deepEqual(world.media.take('attach'), []);
  assert.deepEqual(world.media.take('retell'), [[session.id]]);
});
