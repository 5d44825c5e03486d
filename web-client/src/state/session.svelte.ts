import type { ControlMessage, Decoded, ReceivedMessage } from '#proto/message-types.ts';
import type { Words } from '../i18n/en.ts';
import { Connection } from '../protocol/connection.ts';
import { Fence } from '../protocol/fence.ts';
import { Introduction } from '../protocol/introduction.ts';
import { type Credentials, tokenUpdate } from '../protocol/login.ts';
import type { MirrorEvent } from '../protocol/model.ts';
import { Pinger } from '../protocol/pinger.ts';
import type { Queries } from '../protocol/queries.ts';
import { Resumption } from '../protocol/resumption.ts';
import type { Announcer } from './announcer.ts';
import type { Chat } from './chat.svelte.ts';
import { logEvent } from './chat-log.ts';
import type { Identity } from './identity.svelte.ts';
import type { Permissions } from './permissions.svelte.ts';
import { plainText } from './plain-text.ts';
import type { Profiles } from './profiles.ts';
import { type Denial, explainDenial, explainReject, isPassing, type JoinProblem } from './refusals.ts';
import type { Talk } from './talk.svelte.ts';
import type { Tree } from './tree.svelte.ts';
import type { UserNames } from './user-names.svelte.ts';
import type { Voice } from './voice.svelte.ts';
import type { Whisper } from './whisper.svelte.ts';

export type Phase = 'away' | 'joining' | 'joined' | 'reconnecting';

const DENIAL_SHOWN_MS = 8_000;

export interface SessionParts {
  readonly words: Words;
  readonly tree: Tree;
  readonly chat: Chat;
  readonly talk: Talk;
  readonly voice: Voice;
  readonly identity: Identity;
  readonly whisper: Whisper;
  readonly permissions: Permissions;
  readonly queries: Queries;
  readonly profiles: Profiles;
  readonly names: UserNames;
  readonly announcer: Announcer;
  /** To the channel that the address names. */
  followInvite(): void;
}

/** One stay on the server, from Join to Leave, over as many connections as it takes. */
export class Session {
  readonly #parts: SessionParts;
  readonly #connection: Connection;
  readonly #pinger: Pinger;
  readonly #resumption = new Resumption();
  readonly #introduction: Introduction;
  readonly #fence = new Fence((timestamp) => this.#pinger.mark(timestamp));
  #credentials: Credentials = { name: '', password: '', tokens: [] };
  /** Where a new login returns to. */
  #channel: number | null = null;
  /** The server answered since Join was pressed. */
  #reached = false;
  #denialTimer: ReturnType<typeof setTimeout> | undefined;

  phase: Phase = $state('away');
  problem: JoinProblem | null = $state.raw(null);
  denial: Denial | null = $state.raw(null);
  /** performance.now() of the next attempt while reconnecting. */
  retryAt = $state(0);
  /** Milliseconds of the control connection; null before the first answer. */
  roundTrip: number | null = $state(null);

  constructor(url: string, parts: SessionParts) {
    this.#parts = parts;
    this.#connection = new Connection(url, {
      opened: () => this.#begin(),
      received: (message) => this.#receive(message),
      voice: (packet) => {
        this.#pinger.heard();
        this.#parts.voice.hear(packet);
      },
      lost: (retryInMs) => this.#handleLost(retryInMs),
    });
    this.#introduction = new Introduction({
      send: (message) => this.send(message),
      prove: (nonce) => parts.identity.prove(nonce),
    });
    this.#pinger = new Pinger({ send: (message) => this.send(message), silent: () => this.#connection.abandon() });
  }

  join(credentials: Credentials): void {
    this.#credentials = credentials;
    this.#channel = null;
    this.#reached = false;
    this.problem = null;
    this.phase = 'joining';
    this.#connection.open();
  }

  leave(problem: JoinProblem | null = null): void {
    this.#connection.close();
    this.#pinger.stop();
    this.#introduction.reset();
    this.#resumption.forget();
    this.phase = 'away';
    this.problem = problem;
    this.denial = null;
    const { talk, tree, chat } = this.#parts;
    this.#forgetConnection();
    talk.closeMicrophone();
    talk.reset();
    tree.clear();
    chat.clear();
  }

  retryNow(): void {
    this.#connection.retryNow();
  }

  /** A fresh connection with fresh media, when voice found no path. */
  reconnect(): void {
    this.#connection.abandon();
    this.#connection.retryNow();
  }

  send(message: ControlMessage): void {
    this.#connection.send(message);
  }

  /** Resolves when the server has handled everything sent so far. */
  fence(): Promise<void> {
    return this.#fence.passed();
  }

  sendVoice(packet: Uint8Array): void {
    this.#connection.sendVoice(packet);
  }

  enter(channel: number): void {
    this.dismissDenial();
    if (this.#parts.tree.self?.channel === channel) return;
    this.send({ name: 'UserState', body: { channelId: channel } });
  }

  /** They hold for this and every later connection of the stay. */
  setTokens(tokens: readonly string[]): void {
    this.#credentials = { ...this.#credentials, tokens };
    if (this.phase === 'joined') this.send(tokenUpdate(tokens));
  }

  sendSelfState(): void {
    const { muted, deafened } = this.#parts.talk;
    if (this.phase === 'joined') this.send({ name: 'UserState', body: { selfMute: muted, selfDeaf: deafened } });
  }

  dismissDenial(): void {
    clearTimeout(this.#denialTimer);
    this.denial = null;
  }

  /** The network or the time has jumped: finds out whether the connection survived, and voice its path. */
  probe(): void {
    if (this.phase === 'reconnecting') this.#connection.retryNow();
    else if (this.phase === 'joined') this.#pinger.probe();
    this.#parts.voice.networkChanged();
  }

  #begin(): void {
    this.#introduction.reset();
    this.#reached = true;
    this.#parts.tree.expectSync();
    const resume = this.#resumption.ask();
    if (resume) this.send(resume);
    else this.#logIn();
  }

  #logIn(): void {
    this.#introduction.logIn(this.#credentials);
  }

  #receive(message: ReceivedMessage): void {
    this.#pinger.heard();
    const { voice, tree, chat, permissions, names, queries } = this.#parts;
    if (message.name === 'WebChallenge') {
      this.#introduction.hear(message.body.nonce);
      return;
    }
    switch (this.#resumption.learn(message)) {
      case 'resumed':
        voice.resume();
        return;
      case 'refused':
        this.#forgetConnection();
        this.#logIn();
        return;
      default:
        break;
    }
    if (voice.handle(message) || permissions.handle(message)) return;
    names.learn(message);
    if (queries.settle(message)) return;
    const events = tree.apply(message);
    if (events) {
      for (const event of events) this.#handleEvent(event);
      return;
    }
    switch (message.name) {
      case 'Ping':
        if (this.#fence.settle(message.body)) break;
        this.#pinger.handlePong(message.body);
        this.roundTrip = this.#pinger.roundTrip;
        break;
      case 'TextMessage':
        this.#announceText(message.body, chat.receive(message.body));
        break;
      case 'PermissionDenied':
        // Whoever asked says so.
        if (queries.deny(message.body)) break;
        this.#showDenial(explainDenial(message.body, tree.channels, this.#parts.words));
        break;
      case 'Reject':
        this.#handleReject(message.body);
        break;
      default:
        break;
    }
  }

  #handleEvent(event: MirrorEvent): void {
    const { voice, tree, chat, talk, words, announcer } = this.#parts;
    if (event.kind === 'synced') {
      this.#handleSynced();
      return;
    }
    // The burst of a login describes who is there, it tells no news.
    if (this.phase !== 'joined') return;
    const isSelf = event.user.session === tree.ownSession;
    if (event.kind === 'left') {
      voice.forget(event.user.session);
      if (isSelf) {
        this.#handleRemoved(event.actor?.name ?? '', event.reason, event.ban);
        return;
      }
    }
    if (isSelf) {
      this.#channel = event.user.channel;
      talk.barred = isBarred(event.user);
    }
    announcer.event(event);
    logEvent(event, tree, words, (text) => {
      chat.log(text);
      announcer.say(text);
    });
  }

  #handleSynced(): void {
    const { tree, talk, chat, words } = this.#parts;
    const returning = this.phase === 'reconnecting';
    this.phase = 'joined';
    this.#connection.settle();
    this.#pinger.start();
    const { self, channels } = tree;
    talk.barred = self !== undefined && isBarred(self);
    if (talk.muted !== self?.selfMute || talk.deafened !== self?.selfDeaf) this.sendSelfState();
    if (returning) {
      chat.log(words.log.reconnected);
      if (this.#resumption.resumed) this.#channel = self?.channel ?? null;
      if (this.#channel !== null && this.#channel !== self?.channel && channels.has(this.#channel))
        this.enter(this.#channel);
      return;
    }
    this.#channel = self?.channel ?? null;
    if (tree.limits.welcomeText !== '') chat.notice(tree.limits.welcomeText);
    chat.log(words.log.youEntered(tree.ownChannel?.name ?? ''));
    this.#parts.followInvite();
  }

  #announceText({ message }: Decoded<'TextMessage'>, author: string): void {
    this.#parts.announcer.message(author, plainText(message));
  }

  #handleReject(reject: Decoded<'Reject'>): void {
    // Returning, the page waits until its own old session has timed out or a place is free.
    if (this.phase === 'reconnecting' && isPassing(reject)) return;
    const { name, password } = this.#credentials;
    this.#endWith(explainReject(reject, name, password !== '', this.#parts.words));
  }

  #handleRemoved(actor: string, reason: string, ban: boolean): void {
    const { removed } = this.#parts.words;
    const byServer = actor === '' && !ban;
    const text = ban
      ? removed.banned(actor, reason)
      : byServer && reason === ''
        ? removed.elsewhere
        : removed.kicked(actor, reason);
    this.#endWith({ place: 'form', text });
  }

  #handleLost(retryInMs: number): void {
    const { words, chat } = this.#parts;
    this.#pinger.stop();
    this.#forgetConnection();
    if (this.phase === 'joining') {
      this.#endWith({ place: 'form', text: this.#reached ? words.join.interrupted : words.join.unreachable });
      return;
    }
    if (this.phase === 'joined') chat.log(words.log.disconnected);
    this.phase = 'reconnecting';
    this.roundTrip = null;
    this.retryAt = performance.now() + retryInMs;
  }

  /** Nothing that was asked or negotiated over it holds for the next one. */
  #forgetConnection(): void {
    const { voice, permissions, queries, profiles, whisper } = this.#parts;
    whisper.reset();
    if (this.#resumption.possible) voice.suspend();
    else voice.close();
    permissions.reset();
    queries.failAll();
    profiles.reset();
  }

  /** Back to the join screen; a microphone that was granted stays open for the next try. */
  #endWith(problem: JoinProblem): void {
    if (this.phase !== 'joining') {
      this.leave(problem);
      return;
    }
    this.#connection.close();
    this.#pinger.stop();
    this.#parts.tree.clear();
    this.phase = 'away';
    this.problem = problem;
  }

  #showDenial(denial: Denial): void {
    this.dismissDenial();
    this.denial = denial;
    this.#denialTimer = setTimeout(() => {
      this.denial = null;
    }, DENIAL_SHOWN_MS);
  }
}

function isBarred(user: { readonly mute: boolean; readonly deaf: boolean; readonly suppress: boolean }): boolean {
  return user.mute || user.deaf || user.suppress;
}
