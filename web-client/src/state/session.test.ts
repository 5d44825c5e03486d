import assert from 'node:assert/strict';
import { beforeEach, mock, test } from 'node:test';
import type { ControlMessage, ReceivedMessage } from '#proto/message-types.ts';
import '../../../test/support/runes.ts';
import { PageSocket } from '../../../test/support/page-socket.ts';
import { Catalogue } from '../i18n/catalogue.ts';
import en from '../i18n/en.json' with { type: 'json' };
import { Backoff } from '../protocol/backoff.ts';
import * as frames from '../protocol/frame.ts';
import { Queries } from '../protocol/queries.ts';
import { readServerInfo, type ServerInfo } from '../protocol/server-info.ts';
import { uint64 } from '../protocol/uint64.ts';
import { VoiceReception } from '../protocol/voice-reception.ts';
import { logEvent } from './chat-log.ts';

const { t: english } = new Catalogue('en', en);

const { Session } = await import('./session.svelte.ts');
const { Tree } = await import('./tree.svelte.ts');
const { Chat } = await import('./chat.svelte.ts');

const ROOT = 0;
const LOBBY = 3;
const ANA = 7;
const BEN = 8;

interface SelfState {
  readonly channel?: number;
  readonly selfMute?: boolean;
}

/** What the server tells before ServerSync. */
function burst({ channel = ROOT, selfMute = false }: SelfState = {}): ControlMessage[] {
  return [
    { name: 'ChannelState', body: { channelId: ROOT, name: 'Root', links: [], linksAdd: [], linksRemove: [] } },
    {
      name: 'ChannelState',
      body: { channelId: LOBBY, parent: ROOT, name: 'Lobby', links: [], linksAdd: [], linksRemove: [] },
    },
    { name: 'UserState', body: { session: BEN, name: 'ben', channelId: ROOT } },
    { name: 'UserState', body: { session: ANA, name: 'ana', channelId: channel, selfMute } },
    { name: 'ServerSync', body: { session: ANA, permissions: uint64(0) } },
  ];
}

function hello(resumeToken: string): ControlMessage {
  return { name: 'WebHello', body: { protocolVersion: 1, routerCapabilities: '{}', resumeToken, resumeSeconds: 30 } };
}

/** Promises that are ready have had their consequences. */
function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

function world() {
  const sockets: PageSocket[] = [];
  const calls: string[] = [];
  const spoken: string[] = [];
  const toasts: { text: string; action: { run(): void } | undefined }[] = [];
  const tree = new Tree();
  const lobby = { info: undefined as ServerInfo | undefined, refresh: async () => undefined };
  const note =
    (name: string) =>
    (...details: (string | number)[]) => {
      calls.push([name, ...details].join(' '));
    };
  const talk = {
    muted: false,
    deafened: false,
    barred: false,
    transmitting: false,
    closeMicrophone: note('microphone closed'),
    reset: note('talk reset'),
  };
  const parts = {
    t: english,
    tree,
    talk,
    chat: new Chat(tree, {
      send: (message) => session.send(message),
      fence: (): Promise<boolean> => session.link.fence(),
    }),
    voice: {
      readings: { reception: new VoiceReception(), answered: async () => undefined },
      talking: { size: 0 },
      handle: ({ name }: ReceivedMessage) => name === 'WebHello',
      hear: () => undefined,
      suspend: note('voice suspended'),
      resume: note('voice resumed'),
      close: note('voice closed'),
      forget: note('voice forgets'),
      networkChanged: note('network changed'),
    },
    identity: { prove: async () => null },
    whisper: { lose: note('whisper lost'), regain: note('whisper regained'), reset: note('whisper reset') },
    permissions: { handle: () => false, reset: () => undefined },
    queries: new Queries(() => undefined),
    profiles: { reset: () => undefined },
    names: { learn: () => undefined },
    announcer: {
      message: () => undefined,
      event: () => undefined,
      say: (text: string) => spoken.push(text),
    },
    invitation: { follow: note('invite followed') },
    toast: { show: (text: string, action?: { run(): void }) => toasts.push({ text, action }) },
    lobby,
    logEvent,
  };
  const session = new Session('ws://test/ws', parts, {
    frames: () => frames,
    backoff: new Backoff(() => 1),
    openSocket: () => {
      const socket = new PageSocket();
      sockets.push(socket);
      return socket;
    },
  });
  const socket = (): PageSocket => {
    const last = sockets.at(-1);
    assert.ok(last);
    return last;
  };
  /** A connection opens and says its challenge. */
  const arrive = async (): Promise<PageSocket> => {
    socket().open();
    socket().say({ name: 'WebChallenge', body: { nonce: new Uint8Array(32) } });
    await settled();
    return socket();
  };
  return {
    session,
    sockets,
    calls,
    spoken,
    toasts,
    talk,
    tree,
    lobby,
    chat: parts.chat,
    socket,
    log: () => parts.chat.here.entries.map(({ text }) => text),
    arrive,
    async join(state?: SelfState): Promise<PageSocket> {
      session.join({ name: 'ana', password: '', tokens: [] });
      const arrived = await arrive();
      arrived.say(...burst(state), hello('way back'));
      arrived.heard.length = 0;
      return arrived;
    },
    /** The connection is lost, and the next attempt is made. */
    lose(): void {
      socket().drop();
      mock.timers.tick(60_000);
    },
  };
}

/** Of the own state that the page asked for. */
function asked(socket: PageSocket): object[] {
  return socket.heard.flatMap(({ name, body }) => {
    if (name !== 'UserState') return [];
    const given = Object.entries(body).filter(
      ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
    );
    return [Object.fromEntries(given)];
  });
}

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

test('a login that broke off leaves no way back to its session', async () => {
  const { session, arrive } = world();
  session.join({ name: 'ana', password: '', tokens: [] });
  const socket = await arrive();
  socket.say(hello('way back of ana'));
  socket.drop();
  session.join({ name: 'ben', password: '', tokens: [] });
  assert.deepEqual((await arrive()).said, ['Version', 'Authenticate']);
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
