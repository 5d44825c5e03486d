import assert from 'node:assert/strict';
import { beforeEach, mock, test } from 'node:test';
import '../../../test/support/runes.ts';
import { PageSocket } from '../../../test/support/page-socket.ts';
import { readServerInfo } from '../protocol/server-info.ts';
import { uint64 } from '../protocol/uint64.ts';
import { ANA, asked, burst, english, fakeSession, hello, LOBBY, ROOT, settled } from './fake-session.ts';

const world = () =>
  fakeSession(
    () => new PageSocket(),
    (milliseconds) => mock.timers.tick(milliseconds),
  );

beforeEach(() => {
  mock.timers.reset();
  mock.timers.enable({ apis: ['setTimeout', 'setInterval'] });
});

test('one that falls silent on the way back is tried again', async () => {
  const { session, join, lose, arrive, sockets } = world();
  await join();
  lose();
  const before = sockets.length;
  await arrive();
  mock.timers.tick(15_000);
  mock.timers.tick(2_000);
  assert.ok(sockets.length > before);
  const socket = await arrive();
  assert.deepEqual(socket.said, ['Resume']);
  socket.say({ name: 'Resumed', body: { resumeToken: 'next way', resumeSeconds: 30 } }, ...burst());
  mock.timers.tick(4_000);
  assert.equal(session.phase, 'joined');
});

test('a lost connection is resumed: media stay, nobody logs in, the tree stays in view meanwhile', async () => {
  const { session, join, lose, arrive, calls, tree, log } = world();
  await join({ channel: LOBBY });
  lose();
  assert.equal(session.phase, 'reconnecting');
  assert.equal(tree.ownChannel?.name, 'Lobby');
  const socket = await arrive();
  assert.deepEqual(socket.said, ['Resume']);
  socket.say({ name: 'Resumed', body: { resumeToken: 'next way', resumeSeconds: 30 } }, ...burst({ channel: LOBBY }));
  assert.equal(session.phase, 'joined');
  assert.deepEqual(asked(socket), []);
  assert.deepEqual(
    calls.filter((call) => !call.startsWith('whisper')),
    ['invite followed', 'voice suspended', 'voice resumed'],
  );
  assert.deepEqual(log().slice(1), [english('log.disconnected'), english('log.reconnected')]);
});

test('a cut that is mended at once leaves nothing to read; one that lasts is told of, then and when it is over', async () => {
  const { session, join, socket, arrive, log } = world();
  await join();
  const before = log();
  const cut = async (after: number): Promise<void> => {
    socket().drop();
    mock.timers.tick(after);
    assert.equal(session.outage, after >= 2000);
    const next = await arrive();
    next.say({ name: 'Resumed', body: { resumeToken: 'next way', resumeSeconds: 30 } }, ...burst());
    assert.deepEqual([session.phase, session.outage], ['joined', false]);
  };
  await cut(1900);
  mock.timers.tick(60_000);
  assert.deepEqual(log(), before);
  await cut(2000);
  assert.deepEqual(log().slice(before.length), [english('log.disconnected'), english('log.reconnected')]);
});

test('a cut that ends in a new login is told of, however short it was: others saw it', async () => {
  const { join, socket, arrive, log } = world();
  await join();
  socket().drop();
  mock.timers.tick(500);
  const next = await arrive();
  next.say({ name: 'ResumeRefused', body: {} });
  await settled();
  next.say(...burst(), hello('new way'));
  assert.deepEqual(log().slice(1), [english('log.disconnected'), english('log.reconnected')]);
  mock.timers.tick(60_000);
  assert.equal(log().length, 3);
});

test('moved by somebody while away, the page stays where it was put', async () => {
  const { join, lose, arrive } = world();
  await join({ channel: LOBBY });
  lose();
  const socket = await arrive();
  socket.say({ name: 'Resumed', body: { resumeToken: 'next way', resumeSeconds: 30 } }, ...burst({ channel: ROOT }));
  assert.deepEqual(asked(socket), []);
});

test('when the session is gone, a new login returns to the same channel with the same mute', async () => {
  const { session, join, lose, arrive, calls, talk } = world();
  const was = await join();
  talk.muted = true;
  was.say({ name: 'UserState', body: { session: ANA, channelId: LOBBY, selfMute: true } });
  lose();
  const socket = await arrive();
  socket.say({ name: 'ResumeRefused', body: {} });
  await settled();
  assert.deepEqual(socket.said, ['Resume', 'Version', 'Authenticate']);
  socket.say(...burst(), hello('new way'));
  assert.deepEqual(asked(socket), [{ selfMute: true, selfDeaf: false }, { channelId: LOBBY }]);
  assert.deepEqual(
    calls.filter((call) => call.startsWith('voice')),
    ['voice suspended', 'voice closed'],
  );
  assert.equal(session.phase, 'joined');
});

test('a channel that is gone meanwhile is not asked for', async () => {
  const { session, join, lose, arrive, socket } = world();
  await join({ channel: LOBBY });
  lose();
  const next = await arrive();
  next.say({ name: 'ResumeRefused', body: {} });
  await settled();
  next.say(
    ...burst().filter(
      ({ name, body }) => name !== 'ChannelState' || !('channelId' in body && body.channelId === LOBBY),
    ),
  );
  assert.equal(session.phase, 'joined');
  assert.deepEqual(asked(socket()), []);
});

test('returning, a name still held by the own old session is waited for', async () => {
  const { session, join, lose, arrive } = world();
  await join();
  lose();
  const socket = await arrive();
  socket.say({ name: 'ResumeRefused', body: {} }, { name: 'Reject', body: { type: 5 } });
  assert.equal(session.phase, 'reconnecting');
  lose();
  const next = await arrive();
  assert.deepEqual(next.said, ['Version', 'Authenticate']);
  next.say({ name: 'Reject', body: { type: 4 } });
  assert.deepEqual([session.phase, session.problem?.place], ['away', 'password']);
});

test('a name that somebody else has by now is waited for no longer than an own old session can last', async () => {
  mock.timers.reset();
  mock.timers.enable({ apis: ['setTimeout', 'setInterval', 'Date'] });
  const { session, join, socket, arrive } = world();
  await join();
  socket().drop();
  mock.timers.tick(20_000);
  const first = await arrive();
  first.say({ name: 'ResumeRefused', body: {} }, { name: 'Reject', body: { type: 5 } });
  assert.equal(session.phase, 'reconnecting');
  first.drop();
  mock.timers.tick(30_000);
  const second = await arrive();
  second.say({ name: 'Reject', body: { type: 5 } });
  assert.deepEqual([session.phase, session.problem?.place, session.problem?.suggestion], ['away', 'name', 'ana2']);
});

test('whoever was banned meanwhile is told so, for the server refuses the connection without a word', async () => {
  const { session, join, lose, socket, lobby } = world();
  await join();
  lose();
  socket().drop();
  await settled();
  assert.equal(session.phase, 'reconnecting', 'as long as nobody says it');
  lobby.info = readServerInfo({ banned: { reason: 'noise' } }, 'test');
  mock.timers.tick(60_000);
  socket().drop();
  await settled();
  assert.equal(session.phase, 'reconnecting', 'what was known before may be over');
  lobby.refresh = async () => {
    lobby.info = readServerInfo({ banned: { reason: 'noise' } }, 'test');
    return undefined;
  };
  mock.timers.tick(60_000);
  socket().drop();
  await settled();
  assert.equal(session.phase, 'away');
  assert.match(session.problem?.text ?? '', /noise/);
});

test('what is said without a connection is known to be lost when there is one again', async () => {
  const { session, chat, join, socket, lose, arrive } = world();
  await join();
  lose();
  chat.send('anybody there?');
  const [entry = assert.fail()] = chat.here.entries.slice(-1);
  assert.equal(chat.deliveryOf(entry)?.state, 'sending');
  const next = await arrive();
  next.say({ name: 'Resumed', body: { resumeToken: 'next way', resumeSeconds: 30 } }, ...burst());
  await settled();
  assert.equal(session.phase, 'joined');
  assert.equal(chat.deliveryOf(entry)?.state, 'lost');
  assert.equal(socket().said.includes('TextMessage'), false);
});

test('tokens that were changed without a connection are told on return, before the channel they open is entered', async () => {
  const { session, join, lose, arrive } = world();
  await join();
  lose();
  session.setTokens(['sesame']);
  session.enter(LOBBY);
  const next = await arrive();
  next.say({ name: 'Resumed', body: { resumeToken: 'next way', resumeSeconds: 30 } }, ...burst());
  const told = next.heard.findIndex(
    ({ name, body }) => name === 'Authenticate' && 'tokens' in body && body.tokens.includes('sesame'),
  );
  const asks = next.heard.findIndex(({ name }) => name === 'UserState');
  assert.ok(told >= 0 && asks > told, `${told}, ${asks}`);
});

test('a server that stops says so, and is believed until it answers again', async () => {
  const { session, join, socket, arrive, log } = world();
  await join();
  socket().drop(1012);
  assert.equal(log().at(-1), english('log.serverStopped'));
  assert.deepEqual([session.phase, session.link.serverStopped], ['reconnecting', true]);
  mock.timers.tick(600);
  socket().drop();
  assert.equal(session.link.serverStopped, true);
  mock.timers.tick(60_000);
  await arrive();
  assert.equal(session.link.serverStopped, false);
  socket().drop();
  assert.equal(session.link.serverStopped, false);
});

test('leaving while a connection is lost gives up', async () => {
  const { session, join, socket, sockets } = world();
  await join();
  socket().drop();
  session.leave();
  mock.timers.tick(600_000);
  assert.deepEqual([session.phase, sockets.length], ['away', 1]);
});

test('a channel that is chosen without a connection is entered on return, and marked until then', async () => {
  const { session, join, socket, lose, arrive } = world();
  await join();
  lose();
  session.enter(LOBBY);
  socket().drop();
  mock.timers.tick(60_000);
  assert.equal(session.entering, LOBBY);
  const next = await arrive();
  next.say({ name: 'Resumed', body: { resumeToken: 'next way', resumeSeconds: 30 } }, ...burst());
  assert.deepEqual(asked(next), [{ channelId: LOBBY }]);
  assert.equal(session.entering, LOBBY);
  const ping = next.heard.findLast(({ name }) => name === 'Ping');
  assert.ok(ping?.name === 'Ping');
  next.say({ name: 'Ping', body: { timestamp: ping.body.timestamp ?? uint64(0) } });
  await settled();
  assert.equal(session.entering, null);
});

test('whoever thinks better of it meanwhile stays', async () => {
  const { session, join, lose, arrive } = world();
  await join();
  lose();
  session.enter(LOBBY);
  session.enter(ROOT);
  assert.equal(session.entering, null);
  const next = await arrive();
  next.say({ name: 'Resumed', body: { resumeToken: 'next way', resumeSeconds: 30 } }, ...burst());
  assert.deepEqual(asked(next), []);
});

test('a whisper outlasts a connection, but not the stay', async () => {
  const { session, join, lose, arrive, calls } = world();
  await join();
  lose();
  const socket = await arrive();
  socket.say({ name: 'Resumed', body: { resumeToken: 'next way', resumeSeconds: 30 } }, ...burst());
  const told = () => calls.splice(0).filter((call) => call.startsWith('whisper'));
  assert.deepEqual(told(), ['whisper regained', 'whisper lost', 'whisper regained']);
  session.leave();
  assert.equal(told().at(-1), 'whisper reset');
});
