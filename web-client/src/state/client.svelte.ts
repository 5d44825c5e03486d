import type { Device } from 'mediasoup-client';
import { createContext } from 'svelte';
import type { ControlMessage } from '#proto/message-types.ts';
import { meterFraction } from '../audio/level.ts';
import type { SlotStatistics } from '../audio/voice-statistics.ts';
import type { Translate } from '../i18n/catalogue.ts';
import { BrowserIdentityStore } from '../identity/identity-store.ts';
import type { Frames } from '../protocol/connection.ts';
import type { User } from '../protocol/model.ts';
import { Queries } from '../protocol/queries.ts';
import type { ServerInfo } from '../protocol/server-info.ts';
import type { TalkContext } from '../protocol/speakers.ts';
import { Announcer } from './announcer.ts';
import { Chat } from './chat.svelte.ts';
import type { logEvent } from './chat-log.ts';
import { Dialogs } from './dialogs.svelte.ts';
import { followOutside } from './follow-outside.svelte.ts';
import { Identity } from './identity.svelte.ts';
import { Invitation } from './invitation.svelte.ts';
import type { Language } from './language.svelte.ts';
import type { LatePart } from './late-part.ts';
import { Lobby } from './lobby.svelte.ts';
import { Moving } from './moving.svelte.ts';
import { People } from './people.ts';
import { Permissions } from './permissions.svelte.ts';
import { Positional } from './positional.svelte.ts';
import { Profiles } from './profiles.ts';
import { explainBan } from './refusals.ts';
import { Rooms } from './rooms.ts';
import { type Phase, Session } from './session.svelte.ts';
import type { Settings } from './settings.svelte.ts';
import { Talk } from './talk.svelte.ts';
import { Toast } from './toast.svelte.ts';
import { Tree } from './tree.svelte.ts';
import { UserNames } from './user-names.svelte.ts';
import { Voice } from './voice.svelte.ts';
import { browserMedia } from './voice-media.ts';
import { Whisper } from './whisper.svelte.ts';

/** What nobody needs before a room, and is large. */
export interface RoomParts {
  readonly Device: typeof Device;
  readonly frames: Frames;
  readonly plainText: (markup: string) => string;
  readonly logEvent: typeof logEvent;
}

export interface ClientOptions {
  /** Address of the page's folder; everything is relative to it. */
  readonly base: string;
  readonly language: Language;
  readonly settings: Settings;
  readonly slotContainer: HTMLElement;
  readonly room: LatePart<RoomParts>;
}

/** Everything the page is made of, created once by main.ts. */
export class Client {
  readonly #room: LatePart<RoomParts>;
  readonly language: Language;
  readonly t: Translate;
  readonly settings: Settings;
  readonly announcer: Announcer;
  readonly tree = new Tree();
  readonly talk: Talk;
  readonly voice: Voice;
  readonly chat: Chat;
  readonly logEvent: typeof logEvent = (...news) => this.#room.here.logEvent(...news);
  readonly session: Session;
  readonly whisper: Whisper;
  readonly positional: Positional;
  readonly identity = new Identity(new BrowserIdentityStore(), location.host);
  readonly permissions: Permissions;
  readonly queries: Queries;
  readonly profiles: Profiles;
  readonly names: UserNames;
  readonly people: People;
  readonly dialogs = new Dialogs();
  readonly moving = new Moving(this.tree);
  readonly rooms: Rooms;
  readonly toast = new Toast();
  readonly invitation: Invitation;
  readonly lobby: Lobby;
  /** What joining needs is being loaded or made. */
  preparing = $state(false);

  constructor({ base, language, settings, slotContainer, room }: ClientOptions) {
    this.#room = room;
    this.lobby = new Lobby(base);
    this.language = language;
    this.t = language.t;
    this.settings = settings;
    this.announcer = new Announcer({
      settings,
      tree: this.tree,
      language,
      deafened: () => this.talk.deafened,
      plainText: (markup) => room.here.plainText(markup),
    });
    this.talk = new Talk(settings, {
      trackChanged: (track) => this.voice.setTrack(track),
      selfStateChanged: ({ mute }) => {
        this.session.sendSelfState();
        if (mute && this.session.phase === 'joined') this.announcer.selfMuted(this.talk.muted);
      },
      microphoneReplaced: (why) => this.toast.show(this.t(`devices.microphone.${why}`)),
    });
    this.voice = new Voice(
      {
        send: (message) => this.session.send(message),
        sendVoice: (packet) => this.session.link.sendVoice(packet),
        waiting: () => this.session.link.waiting,
        tap: (tap) => this.talk.tap(tap),
        transmitting: () => this.talk.transmitting,
        volumeOf: (session) => this.volumeOf(session),
        ownChannel: () => this.tree.self?.channel,
        volumeOfChannel: (channel) => this.tree.self?.listeningVolumes.get(channel) ?? 1,
        hears: (session) => session !== this.tree.ownSession && !this.talk.deafened && !this.tree.self?.deaf,
        doubted: () => this.session.link.probe(),
      },
      browserMedia(slotContainer, () => new room.here.Device()),
    );
    const send = (message: ControlMessage): void => this.session.send(message);
    this.whisper = new Whisper({
      settings,
      tree: this.tree,
      talk: this.talk,
      voice: this.voice,
      send,
      fence: () => this.session.link.fence(),
      personKey: (user) => this.personKey(user),
    });
    this.chat = new Chat(this.tree, { send, fence: () => this.session.link.fence() });
    this.permissions = new Permissions(this.tree, send);
    this.queries = new Queries(send);
    this.profiles = new Profiles(send);
    this.names = new UserNames(this.queries);
    this.rooms = new Rooms({
      send,
      tree: this.tree,
      permissions: this.permissions,
      fence: () => this.session.link.fence(),
    });
    this.people = new People(send);
    this.invitation = new Invitation(base, location.hash, {
      settings,
      tree: this.tree,
      chat: this.chat,
      lobby: this.lobby,
      t: this.t,
      session: () => this.session,
    });
    const socket = new URL('ws', base);
    socket.protocol = socket.protocol === 'https:' ? 'wss:' : 'ws:';
    this.session = new Session(socket.href, this, { frames: () => room.here.frames });
    this.positional = new Positional(
      { settings, voice: this.voice, session: this.session, tree: this.tree, send },
      location.origin,
    );
    followOutside(this);
  }

  get info(): ServerInfo | null | undefined {
    return this.lobby.info;
  }

  /** The channel that newcomers come into. */
  get entrance(): number {
    const { defaultChannel = 0 } = this.info ?? {};
    return this.tree.channels.has(defaultChannel) ? defaultChannel : 0;
  }

  /** Also says a ban: the page cannot see why its WebSocket was refused. */
  async refreshInfo(): Promise<void> {
    await this.lobby.refresh();
    const { banned } = this.info ?? {};
    if (!banned || this.session.phase !== 'away') return;
    const problem = explainBan(banned, this.t, this.session.problem?.removedBy);
    // Said once, however often it is asked.
    if (problem.text !== this.session.problem?.text) this.session.problem = problem;
  }

  /** False when the microphone could not be opened, or a part of the page not be loaded: talk.microphone or the problem says why. */
  async join(name: string, password: string, withMicrophone: boolean): Promise<boolean> {
    this.settings.change({ name });
    const ready = Promise.all([this.#room.fetch(), this.identity.ensure(name)]);
    if (!(await this.talk.prepare(withMicrophone))) return false;
    this.session.problem = null;
    this.preparing = true;
    const [loaded] = await ready;
    this.preparing = false;
    if (!loaded) {
      this.session.problem = { place: 'form', text: this.t('common.notLoaded'), remedy: 'reload' };
      return false;
    }
    this.session.join({ name, password, tokens: this.invitation.tokens });
    return true;
  }

  leave(): void {
    this.dialogs.close();
    this.session.leave();
  }

  /** What the own microphone picks up travels to others now. */
  get sending(): boolean {
    return this.talk.transmitting && this.session.phase === 'joined' && this.voice.carries;
  }

  /** How somebody's lamp is lit; the own one follows the talk gate. */
  lampOf(session: number): TalkContext | null {
    if (session === this.tree.ownSession) return this.sending ? this.whisper.context : null;
    return this.voice.talking.get(session) ?? null;
  }

  /** 0 to 1: how strongly a lit lamp glows. */
  levelOf(session: number): number {
    if (session === this.tree.ownSession) return meterFraction(this.talk.level);
    return this.voice.levels.get(session) ?? 0.5;
  }

  /** The key under which this person's volume is remembered: the certificate, or else the name. */
  personKey(user: User): string {
    return user.hash === '' ? `name:${user.name}` : `hash:${user.hash}`;
  }

  volumeOf(session: number): number {
    const user = this.tree.users.get(session);
    if (!user) return 1;
    const { volume, silenced } = this.settings.person(this.personKey(user));
    return silenced ? 0 : volume;
  }

  get diagnostics(): { readonly state: Phase; stats(): Promise<SlotStatistics[]> } {
    const { session, voice } = this;
    return Object.freeze({
      get state(): Phase {
        return session.phase;
      },
      stats: () => voice.readings.statistics(),
    });
  }

  /** Name of who or what was cut; empty when it is gone or nothing was. */
  movedName(): string {
    return this.moving.cut?.name ?? '';
  }

  /** Puts who or what was cut or dragged into a channel, a channel also to a place among its children. */
  putInto(channel: number, index?: number): void {
    const moved = this.moving.give();
    if (!moved) return;
    if (!('session' in moved)) void this.rooms.move(moved.id, channel, index);
    else if (moved.session === this.tree.ownSession) this.session.enter(channel);
    else if (moved.channel !== channel) this.people.move(moved, channel);
  }

  async copy(text: string): Promise<void> {
    try {
      // Pages without TLS have no clipboard.
      await navigator.clipboard.writeText(text);
      this.toast.show(this.t('common.copied'));
    } catch {
      this.toast.show(this.t('common.copyFailed'));
    }
  }

  changePerson(user: User, changes: { readonly volume?: number; readonly silenced?: boolean }): void {
    this.settings.changePerson(this.personKey(user), changes);
    this.voice.playback.refreshVolumes();
  }
}

export const [useClient, provideClient] = createContext<Client>();
