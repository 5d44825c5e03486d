import assert from 'node:assert/strict';
import { beforeEach, mock, test } from 'node:test';
import type { ControlMessage } from '#proto/message-types.ts';
import '../../../test/support/runes.ts';
import { PageSocket } from '../../../test/support/page-socket.ts';
import { readServerInfo } from '../protocol/server-info.ts';
import { uint64 } from '../protocol/uint64.ts';
import { ANA, asked, BEN, burst, english, fakeSession, hello, LOBBY, ROOT, settled } from './fake-session.ts';

const world = () =>
  fakeSession(
    () => new PageSocket(),
    (milliseconds) => mock.timers.tick(milliseconds),
  );

beforeEach(() => {
  mock.timers.reset();
  mock.timers.enable({ apis: ['setTimeout', 'setInterval'] });
});

test('joining logs in once the challenge is there, and is done with ServerSync', async () => {
  const { session, arrive, calls, log } = world();
  session.join({ name: 'ana', password: 'secret', tokens: ['door'] });
  assert.equal(session.phase, 'joining');
  const socket = await arrive();
  assert.deepEqual(socket.said, ['Version', 'Authenticate']);
  const login = socket.heard[1];
  assert.ok(login?.name === 'Authenticate');
  assert.deepEqual([login.body.username, login.body.password, login.body.tokens], ['ana', 'secret', ['door']]);
  socket.say(...burst());
  assert.equal(session.phase, 'joined');
  assert.deepEqual(log(), [english('log.youEntered', { channel: 'Root' })]);
  assert.deepEqual(calls, ['whisper regained', 'invite followed']);
});

test('a mute chosen before joining is told after it', async () => {
  const { talk, ...rest } = world();
  talk.muted = true;
  rest.session.join({ name: 'ana', password: '', tokens: [] });
  const socket = await rest.arrive();
  socket.say(...burst());
  assert.deepEqual(asked(socket), [{ selfMute: true, selfDeaf: false }]);
});

test('a refused login ends on the join screen with the reason, and keeps the microphone', async () => {
  const { session, arrive, calls } = world();
  session.join({ name: 'ben', password: '', tokens: [] });
  (await arrive()).say({ name: 'Reject', body: { type: 5, reason: 'Username already in use' } });
  assert.equal(session.phase, 'away');
  assert.deepEqual([session.problem?.place, session.problem?.suggestion], ['name', 'ben2']);
  assert.equal(calls.includes('microphone closed'), false);
  mock.timers.tick(60_000);
  assert.equal(session.phase, 'away');
});

test('a server that never answers is told apart from one that hangs up', async () => {
  const { session, socket, arrive } = world();
  session.join({ name: 'ana', password: '', tokens: [] });
  socket().drop();
  await settled();
  assert.deepEqual([session.phase, session.problem?.text], ['away', english('join.unreachable')]);
  session.join({ name: 'ana', password: '', tokens: [] });
  (await arrive()).drop();
  assert.deepEqual([session.phase, session.problem?.text], ['away', english('join.interrupted')]);
});

test('whoever is kept out by a ban reads of the ban and of nothing else', async () => {
  const { session, socket, sockets, lobby } = world();
  const asked = Promise.withResolvers<undefined>();
  lobby.refresh = () => asked.promise;
  session.join({ name: 'ana', password: '', tokens: [] });
  socket().drop();
  await settled();
  assert.deepEqual([session.phase, session.problem], ['joining', null]);
  lobby.info = readServerInfo({ banned: { reason: 'rude' } }, 'test');
  asked.resolve(undefined);
  await settled();
  assert.deepEqual(
    [session.phase, session.problem?.text],
    ['away', english('arrival.banned', { until: '', reason: 'rude' })],
  );
  mock.timers.tick(60_000);
  assert.equal(sockets.length, 1);
});

test('a server that falls silent within a login is given up', async () => {
  const { session, arrive } = world();
  session.join({ name: 'ana', password: '', tokens: [] });
  const socket = await arrive();
  mock.timers.tick(14_000);
  socket.say(hello('way back'));
  mock.timers.tick(14_000);
  assert.equal(session.phase, 'joining');
  mock.timers.tick(1_000);
  assert.deepEqual([session.phase, session.problem?.text], ['away', english('join.interrupted')]);
});

test('a login that broke off leaves no way back to its session', async () => {
  const { session, arrive } = world();
  session.join({ name: 'ana', password: '', tokens: [] });
  const socket = await arrive();
  socket.say(hello('way back of ana'));
  socket.drop();
  session.join({ name: 'ben', password: '', tokens: [] });
  assert.deepEqual((await arrive()).said, ['Version', 'Authenticate']);
});

test('kicked, the page says by whom and why, and closes the microphone', async () => {
  const { session, join, calls, tree } = world();
  const socket = await join();
  socket.say({ name: 'UserRemove', body: { session: ANA, actor: BEN, reason: 'too loud' } });
  assert.equal(session.phase, 'away');
  assert.match(session.problem?.text ?? '', /ben.*too loud/);
  assert.ok(calls.includes('microphone closed'));
  assert.equal(tree.self, undefined);
  assert.equal(socket.closedWith, 1000);
});

test('leaving ends everything, and nothing is tried again', async () => {
  const { session, join, sockets, calls, chat } = world();
  const socket = await join();
  session.leave();
  assert.deepEqual([session.phase, session.problem, socket.closedWith], ['away', null, 1000]);
  assert.ok(calls.includes('voice closed') && calls.includes('talk reset'));
  assert.equal(chat.here.entries.length, 0);
  mock.timers.tick(600_000);
  assert.equal(sockets.length, 1);
});

test('a channel that was chosen is marked until the server has said whether', async () => {
  const { session, join, socket, lose } = world();
  await join();
  session.enter(LOBBY);
  assert.equal(session.entering, LOBBY);
  const ping = socket().heard.at(-1);
  assert.ok(ping?.name === 'Ping');
  const handled = async (): Promise<void> => {
    socket().say({ name: 'Ping', body: { timestamp: ping.body.timestamp ?? uint64(0) } });
    await settled();
  };
  await handled();
  assert.equal(session.entering, null);
  session.enter(LOBBY);
  lose();
  assert.equal(session.entering, null);
});

test('a refusal of what is too long speaks of what was sent last', async () => {
  const { session, chat, join } = world();
  const socket = await join();
  const refuse = () => socket.say({ name: 'PermissionDenied', body: { type: 4 } });
  chat.send('', ['data:image/png;base64,AA']);
  refuse();
  assert.equal(session.denial?.text, english('denied.pictureTooLarge'));
  chat.send('words');
  refuse();
  assert.equal(session.denial?.text, english('denied.tooLong'));
  session.leave();
});

test('a refusal is shown for eight seconds, and entering elsewhere takes it away', async () => {
  const { session, join } = world();
  const socket = await join();
  const refuse = () => socket.say({ name: 'PermissionDenied', body: { type: 1, permission: 4, channelId: LOBBY } });
  refuse();
  assert.deepEqual(
    [session.denial?.place, session.denial?.text],
    ['tree', english('denied.enter', { channel: 'Lobby' })],
  );
  mock.timers.tick(8_000);
  assert.equal(session.denial, null);
  refuse();
  session.enter(LOBBY);
  assert.equal(session.denial, null);
});

test('access tokens set in the room are told at once and with every later login', async () => {
  const { session, join, lose, arrive } = world();
  const socket = await join();
  session.setTokens(['key']);
  assert.deepEqual(socket.said, ['Authenticate']);
  lose();
  const next = await arrive();
  next.say({ name: 'ResumeRefused', body: {} });
  await settled();
  const login = next.heard.find(({ name }) => name === 'Authenticate');
  assert.ok(login?.name === 'Authenticate');
  assert.deepEqual(login.body.tokens, ['key']);
});

test('who came and who left is read aloud; what a login tells is no news', async () => {
  const { join, spoken } = world();
  const socket = await join();
  assert.deepEqual(spoken, []);
  socket.say(
    { name: 'UserState', body: { session: 9, name: 'cleo', channelId: ROOT } },
    { name: 'UserRemove', body: { session: BEN } },
  );
  assert.deepEqual(spoken, [english('log.arrived', { name: 'cleo' }), english('log.left', { name: 'ben' })]);
});

test('a recording in the own channel is said when it begins and when it ends', async () => {
  const { join, spoken } = world();
  const socket = await join();
  socket.say(
    { name: 'UserState', body: { session: BEN, actor: BEN, recording: true } },
    { name: 'UserState', body: { session: BEN, actor: BEN, recording: false } },
    { name: 'UserState', body: { session: 9, name: 'cleo', channelId: LOBBY } },
    { name: 'UserState', body: { session: 9, actor: 9, recording: true } },
  );
  assert.deepEqual(spoken, [english('log.recording', { name: 'ben' }), english('log.notRecording', { name: 'ben' })]);
});

test('moved by somebody else, the page says by whom and where to, and offers the way back', async () => {
  const { join, toasts } = world();
  const socket = await join();
  const moved = (change: object) =>
    socket.say({ name: 'UserState', body: { session: ANA, actor: BEN, ...change } } as ControlMessage);
  moved({ channelId: LOBBY });
  const [toast] = toasts;
  assert.equal(toast?.text, english('log.youWereMoved', { actor: 'ben', channel: 'Lobby' }));
  toast.action?.run();
  assert.deepEqual(asked(socket), [{ channelId: ROOT }]);
  moved({ channelId: ROOT, actor: ANA });
  assert.equal(toasts.length, 1, 'going oneself is no news');
});

test('the way back is offered only where it is open', async () => {
  const { join, toasts } = world();
  const socket = await join();
  socket.say(
    { name: 'ChannelState', body: { channelId: ROOT, isEnterRestricted: true, canEnter: false } } as ControlMessage,
    { name: 'UserState', body: { session: ANA, actor: BEN, channelId: LOBBY } },
  );
  assert.deepEqual([toasts.length, toasts[0]?.action], [1, undefined]);
});
