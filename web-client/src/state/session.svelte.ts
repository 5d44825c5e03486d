import type { ControlMessage, Decoded, ReceivedMessage } from '#proto/message-types.ts';
import type { ConnectionOptions } from '../protocol/connection.ts';
import { type Credentials, tokenUpdate } from '../protocol/login.ts';
import type { MirrorEvent } from '../protocol/model.ts';
import { Denials } from './denials.svelte.ts';
import { tellDisplacement } from './displacement.ts';
import { Link } from './link.svelte.ts';
import { Outage } from './outage.svelte.ts';
import {
  explainBan,
  explainReject,
  explainRemoval,
  isPassing,
  type JoinProblem,
  type Written,
  writtenIn,
} from './refusals.ts';
import { type RoutingParts, route } from './routing.ts';
import type { SessionParts } from './session-parts.ts';

export type Phase = 'away' | 'joining' | 'joined' | 'reconnecting';

/** One stay on the server, from Join to Leave, over as many connections as it takes. */
export class Session {
  readonly #parts: SessionParts;
  readonly #routing: RoutingParts;
  readonly #denials = new Denials();
  readonly #outage = new Outage(() => {
    const { t, chat } = this.#parts;
    chat.log(t(this.link.serverStopped ? 'log.serverStopped' : 'log.disconnected'));
  });
  readonly link: Link;
  /** Where a new login returns to. */
  #channel: number | null = null;
  /** The server answered since Join was pressed. */
  #reached = false;
  /** As Date.now() tells it: it goes on while the machine sleeps. */
  #lostAt = 0;
  #written: Written | undefined;
  /** The session may hold those of its login still. */
  #tokensChanged = false;

  /** The channel that was chosen and of which the server has said nothing yet, or that is to be entered on return. */
  entering: number | null = $state(null);
  phase: Phase = $state('away');
  problem: JoinProblem | null = $state.raw(null);

  constructor(url: string, parts: SessionParts, options: ConnectionOptions) {
    this.#parts = parts;
    const { t, voice, permissions, names, queries, tree, chat, announcer } = parts;
    this.#routing = {
      t,
      voice,
      permissions,
      names,
      queries,
      tree,
      chat,
      announcer,
      denials: this.#denials,
      written: () => this.#written,
      happened: (event) => this.#handleEvent(event),
      rejected: (reject) => this.#handleReject(reject),
    };
    this.link = new Link(
      url,
      {
        prove: (nonce) => parts.identity.prove(nonce),
        opened: () => {
          this.#reached = true;
          tree.expectSync();
        },
        resumed: () => voice.resume(),
        renewed: () => this.#forgetConnection(),
        received: (message: ReceivedMessage) => route(message, this.#routing),
        voice: (packet) => voice.hear(packet),
        reception: () => voice.readings.reception,
        busy: () => parts.talk.transmitting || voice.talking.size > 0,
        answered: (taken) => void voice.readings.answered(taken),
        lost: () => this.#handleLost(),
      },
      options,
    );
  }

  /** Returning takes so long that it is worth a word. */
  get outage(): boolean {
    return this.#outage.shown;
  }
  get denial(): Denials['current'] {
    return this.#denials.current;
  }

  join(credentials: Credentials): void {
    this.#channel = null;
    this.#reached = false;
    this.#tokensChanged = false;
    this.problem = null;
    this.phase = 'joining';
    this.link.open(credentials);
  }

  leave(problem: JoinProblem | null = null): void {
    this.#end(problem);
    this.#parts.talk.closeMicrophone();
    this.#parts.talk.reset();
  }

  send(message: ControlMessage): void {
    this.#written = writtenIn(message) ?? this.#written;
    this.link.send(message);
  }

  enter(channel: number): void {
    this.dismissDenial();
    const isHere = this.#parts.tree.self?.channel === channel;
    if (this.phase === 'reconnecting') {
      this.entering = isHere ? null : channel;
      return;
    }
    if (isHere) return;
    this.send({ name: 'UserState', body: { channelId: channel } });
    void this.#awaitEntrance(channel);
  }

  /** They hold for this and every later connection of the stay. */
  setTokens(tokens: readonly string[]): void {
    this.link.credentials = { ...this.link.credentials, tokens };
    this.#tokensChanged = true;
    if (this.phase === 'joined') this.send(tokenUpdate(tokens));
  }

  sendSelfState(): void {
    const { muted, deafened } = this.#parts.talk;
    if (this.phase === 'joined') this.send({ name: 'UserState', body: { selfMute: muted, selfDeaf: deafened } });
  }

  dismissDenial(): void {
    this.#denials.dismiss();
  }

  /** The network or the time has jumped: finds out whether the connection survived, and voice its path. */
  probe(): void {
    if (this.phase === 'reconnecting' || this.phase === 'joined') this.link.probe();
    this.#parts.voice.networkChanged();
  }

  #handleEvent(event: MirrorEvent): void {
    const { voice, tree, chat, talk, t, announcer, toast } = this.#parts;
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
        this.leave(explainRemoval({ ...event, actor: event.actor?.name ?? '' }, t));
        return;
      }
    }
    if (isSelf) {
      this.#channel = event.user.channel;
      talk.barred = isBarred(event.user);
      if (event.kind === 'moved') tellDisplacement(event, { t, tree, toast, enter: (channel) => this.enter(channel) });
    }
    announcer.event(event);
    this.#parts.logEvent(event, tree, t, (text) => {
      chat.log(text);
      announcer.say(text, event);
    });
  }

  #handleSynced(): void {
    const { tree, talk, whisper, chat, t } = this.#parts;
    const returning = this.phase === 'reconnecting';
    this.phase = 'joined';
    this.link.settle();
    const { self, channels } = tree;
    talk.barred = self !== undefined && isBarred(self);
    if (talk.muted !== self?.selfMute || talk.deafened !== self?.selfDeaf) this.sendSelfState();
    whisper.regain();
    if (returning) {
      // Others saw this person go and come.
      if (!this.link.resumed) this.#outage.show();
      if (this.outage) chat.log(t('log.reconnected'));
      this.#outage.end();
      if (this.link.resumed) {
        this.#channel = self?.channel ?? null;
        if (this.#tokensChanged) this.send(tokenUpdate(this.link.credentials.tokens));
      }
      const wanted = this.entering ?? this.#channel;
      this.entering = null;
      if (wanted !== null && channels.has(wanted)) this.enter(wanted);
      return;
    }
    this.#channel = self?.channel ?? null;
    if (tree.limits.welcomeText !== '') chat.notice(tree.limits.welcomeText);
    chat.log(t('log.youEntered', { channel: tree.ownChannel?.name ?? '' }));
    this.#parts.invitation.follow();
  }

  async #awaitEntrance(channel: number): Promise<void> {
    this.entering = channel;
    await this.link.fence();
    if (this.entering === channel) this.entering = null;
  }

  #handleReject(reject: Decoded<'Reject'>): void {
    // Returning, the page waits until its own old session has timed out or a place is free.
    if (this.phase === 'reconnecting' && isPassing(reject, Date.now() - this.#lostAt)) return;
    const { name, password } = this.link.credentials;
    this.#fail(explainReject(reject, name, password !== '', this.#parts.t));
  }

  #handleLost(): void {
    const { t } = this.#parts;
    if (this.phase === 'joining') {
      if (this.#reached) this.#fail({ place: 'form', text: t('join.interrupted') });
      else void this.#explainSilence();
      return;
    }
    this.#forgetConnection();
    if (this.phase === 'joined') {
      this.#lostAt = Date.now();
      // Nobody knows whether the server heard of it; what is chosen from now on waits for the return.
      this.entering = null;
      if (this.link.serverStopped) this.#outage.show();
      else this.#outage.begin();
    } else {
      void this.#leaveIfBanned();
    }
    this.phase = 'reconnecting';
  }

  async #explainSilence(): Promise<void> {
    this.link.close();
    const problem = await this.#explainBan();
    if (this.phase === 'joining') this.#fail(problem ?? { place: 'form', text: this.#parts.t('join.unreachable') });
  }

  async #leaveIfBanned(): Promise<void> {
    const problem = await this.#explainBan();
    if (problem && this.phase === 'reconnecting') this.#fail(problem);
  }

  /** A page cannot see why its WebSocket was refused; elsewhere the server says a ban. */
  async #explainBan(): Promise<JoinProblem | undefined> {
    const { lobby, t } = this.#parts;
    const before = lobby.info;
    await lobby.refresh();
    // Without an answer it is what was known before, which may be over.
    const banned = lobby.info === before ? undefined : lobby.info?.banned;
    return banned ? explainBan(banned, t) : undefined;
  }

  /** Back to the join screen; a microphone that was granted for a first try stays open for the next. */
  #fail(problem: JoinProblem): void {
    if (this.phase === 'joining') this.#end(problem);
    else this.leave(problem);
  }

  #end(problem: JoinProblem | null): void {
    const { tree, chat, permissions, whisper } = this.#parts;
    this.link.close();
    this.#outage.end();
    this.phase = 'away';
    this.problem = problem;
    this.dismissDenial();
    this.entering = null;
    this.#forgetConnection();
    whisper.reset();
    permissions.reset();
    tree.clear();
    chat.clear();
  }

  /** Nothing that was asked or negotiated over it holds for the next one. */
  #forgetConnection(): void {
    const { voice, queries, profiles, whisper } = this.#parts;
    whisper.lose();
    if (this.link.resumable) voice.suspend();
    else voice.close();
    queries.failAll();
    profiles.reset();
  }
}

function isBarred(user: { readonly mute: boolean; readonly deaf: boolean; readonly suppress: boolean }): boolean {
  return user.mute || user.deaf || user.suppress;
}
