import type { ControlMessage, ReceivedMessage } from '#proto/message-types.ts';
import { Catalogue } from '../i18n/catalogue.ts';
import en from '../i18n/en.json' with { type: 'json' };
import { Backoff } from '../protocol/backoff.ts';
import type { ConnectionOptions } from '../protocol/connection.ts';
import * as frames from '../protocol/frame.ts';
import { Queries } from '../protocol/queries.ts';
import type { ServerInfo } from '../protocol/server-info.ts';
import { uint64 } from '../protocol/uint64.ts';
import { VoiceReception } from '../protocol/voice-reception.ts';
import { logEvent } from './chat-log.ts';

export const { t: english } = new Catalogue('en', en);

const { Session } = await import('./session.svelte.ts');
const { Tree } = await import('./tree.svelte.ts');
const { Chat } = await import('./chat.svelte.ts');

export const ROOT = 0;
export const LOBBY = 3;
export const ANA = 7;
export const BEN = 8;

interface SelfState {
  readonly channel?: number;
  readonly selfMute?: boolean;
}

/** What the server tells before ServerSync. */
export function burst({ channel = ROOT, selfMute = false }: SelfState = {}): ControlMessage[] {
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

export function hello(resumeToken: string): ControlMessage {
  return { name: 'WebHello', body: { protocolVersion: 1, routerCapabilities: '{}', resumeToken, resumeSeconds: 30 } };
}

/** Promises that are ready have had their consequences. */
export function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** The server's end of a page's socket. */
interface ServedSocket extends ReturnType<NonNullable<ConnectionOptions['openSocket']>> {
  /** What the page sent. */
  readonly heard: ReceivedMessage[];
  open(): void;
  say(...messages: ControlMessage[]): void;
  drop(): void;
}

/** A session whose parts note what they are told; needs the runes and fake timers of its test, whose time pass() lets pass. */
export function fakeSession<S extends ServedSocket>(newSocket: () => S, pass: (milliseconds: number) => void) {
  const sockets: S[] = [];
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
      const socket = newSocket();
      sockets.push(socket);
      return socket;
    },
  });
  const socket = (): S => {
    const last = sockets.at(-1);
    if (!last) throw new Error('no connection was opened');
    return last;
  };
  /** A connection opens and says its challenge. */
  const arrive = async (): Promise<S> => {
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
    async join(state?: SelfState): Promise<S> {
      session.join({ name: 'ana', password: '', tokens: [] });
      const arrived = await arrive();
      arrived.say(...burst(state), hello('way back'));
      arrived.heard.length = 0;
      return arrived;
    },
    /** The connection is lost, and the next attempt is made. */
    lose(): void {
      socket().drop();
      pass(60_000);
    },
  };
}

/** Of the own state that the page asked for. */
export function asked(socket: Pick<ServedSocket, 'heard'>): object[] {
  return socket.heard.flatMap(({ name, body }) => {
    if (name !== 'UserState') return [];
    const given = Object.entries(body).filter(
      ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
    );
    return [Object.fromEntries(given)];
  });
}
