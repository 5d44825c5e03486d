import { deniesEnter, effectivePermissions } from './acl.ts';
import { withImplied } from './audio-rules.ts';
import { BrokenInvariant } from './broken-invariant.ts';
import type { BanRecord, Change, ChannelRecord, ListenerRecord, StoredServer } from './change.ts';
import { LiveChannelTree } from './channel-tree.ts';
import type { Newcomer } from './groups.ts';
import type { ChannelId, Millis, Permissions, SessionId, TargetId, UserId } from './ids.ts';
import { StoredListeners } from './listeners.ts';
import { PermissionCache } from './permission-cache.ts';
import { hasAny, NO_PERMISSIONS, Permission } from './permissions.ts';
import { RouteCache } from './route-cache.ts';
import type { Channel, EntryEffect, NewSession, ServerState, SessionPatch } from './server-state.ts';
import {
  type AudioState,
  INITIAL_AUDIO,
  isDeafened,
  isSilenced,
  type Position,
  type Session,
  type VoiceTarget,
} from './session.ts';
import { LiveSessions } from './sessions.ts';
import type { Settings } from './settings.ts';
import { NO_TEMPORARY_GROUPS, withoutChannels, withoutUndefined } from './temporary-groups.ts';
import { LiveUsers } from './users.ts';
import { withoutRecipient } from './voice-targets.ts';

const NO_TEXTURE = new Uint8Array(0);

/** One class, because each kind of change has to keep tree, sessions, caches and epoch in step. */
export class LiveServerState implements ServerState {
  readonly settings: Settings;
  readonly tree: LiveChannelTree;
  readonly sessions: LiveSessions;
  readonly users: LiveUsers;
  readonly routes: RouteCache;
  #epoch = 1;
  #bans: readonly BanRecord[];
  readonly #config: Map<string, string>;
  readonly #listeners: StoredListeners;
  readonly #permissions: PermissionCache;

  constructor(stored: StoredServer, settings: Settings) {
    this.settings = settings;
    this.tree = new LiveChannelTree(stored);
    this.sessions = new LiveSessions(settings.users);
    this.users = new LiveUsers(stored.users);
    this.#bans = stored.bans;
    this.#config = new Map(stored.config);
    this.#listeners = new StoredListeners(stored.listeners);
    this.#permissions = new PermissionCache(this.tree);
    const state = this;
    this.routes = new RouteCache({
      tree: this.tree,
      sessions: this.sessions,
      get epoch() {
        return state.#epoch;
      },
      may: (who, permission, where) => hasAny(this.#permissions.get(who, where), permission),
    });
  }

  get epoch(): number {
    return this.#epoch;
  }

  get bans(): readonly BanRecord[] {
    return this.#bans;
  }

  get config(): ReadonlyMap<string, string> {
    return this.#config;
  }

  apply(change: Change): void {
    switch (change.kind) {
      case 'channel-created':
        this.tree.create(change.channel, false);
        this.#epoch += 1;
        return;
      case 'channel-updated':
        this.tree.update(change.id, change.set);
        if (change.set.parent !== undefined || change.set.inheritAcl !== undefined) this.#rightsChanged();
        return;
      case 'channels-removed':
        this.#removeChannels(change.ids);
        return;
      case 'links-changed':
        this.tree.link(change.id, change.add, change.remove);
        this.#epoch += 1;
        return;
      case 'acl-replaced':
        this.tree.setAcl(change.id, change.inherit, change.entries, change.groups);
        for (const session of this.sessions.all()) {
          session.temporaryGroups = withoutUndefined(session.temporaryGroups, this.tree, change.id);
        }
        this.#rightsChanged();
        return;
      case 'user-registered':
        this.users.add(change.user);
        return;
      case 'user-updated':
        this.users.update(change.id, change.set);
        return;
      case 'user-removed':
        this.users.remove(change.id);
        this.tree.forgetUser(change.id);
        this.#listeners.dropUser(change.id);
        this.#rightsChanged();
        return;
      case 'listener-set':
        this.#listeners.set(change.listener);
        return;
      case 'bans-replaced':
        this.#bans = change.bans;
        return;
      case 'config-set':
        if (change.value === null) this.#config.delete(change.key);
        else this.#config.set(change.key, change.value);
        return;
      // Passwords are never held in memory.
      case 'user-password-set':
        return;
    }
  }

  createTemporaryChannel(channel: ChannelRecord): void {
    this.tree.create(channel, true);
    this.#epoch += 1;
  }

  removeTemporaryChannel(id: ChannelId): void {
    this.#removeChannels([id]);
  }

  join(admitted: NewSession): Session {
    this.#channel(admitted.channel);
    const session: Session = {
      ...admitted,
      tokens: folded(admitted.tokens),
      temporaryGroups: NO_TEMPORARY_GROUPS,
      audio: INITIAL_AUDIO,
      targets: new Map(),
      listening: this.#existing(admitted.user === null ? new Map() : this.#listeners.enabledOf(admitted.user)),
      comment: '',
      texture: NO_TEXTURE,
      pluginContext: '',
      pluginIdentity: '',
      position: null,
      lastActive: admitted.since,
    };
    this.sessions.add(session);
    session.audio = { ...INITIAL_AUDIO, suppress: this.#mustSuppress(session) };
    this.#epoch += 1;
    return session;
  }

  leave(id: SessionId): Session | undefined {
    const session = this.sessions.get(id);
    if (session === undefined) return undefined;
    this.sessions.remove(session);
    this.#permissions.forget(id);
    this.routes.forget(id);
    for (const other of this.sessions.all()) other.targets = withoutRecipient(other.targets, id);
    this.#epoch += 1;
    return session;
  }

  move(id: SessionId, to: ChannelId): EntryEffect {
    const session = this.#session(id);
    this.#channel(to);
    if (session.channel === to) return {};
    const before = session.audio;
    this.sessions.setChannel(session, to);
    this.#permissions.forget(id);
    const suppress = this.#mustSuppress(session);
    session.audio = { ...before, suppress, prioritySpeaker: false };
    this.#epoch += 1;
    return {
      ...(suppress === before.suppress ? {} : { suppress }),
      ...(before.prioritySpeaker ? { prioritySpeaker: false } : {}),
    };
  }

  setAudio(id: SessionId, set: Partial<AudioState>): void {
    const session = this.#session(id);
    const before = session.audio;
    session.audio = { ...before, ...withImplied(set) };
    const unchanged =
      isDeafened(session.audio) === isDeafened(before) && isSilenced(session.audio) === isSilenced(before);
    if (!unchanged) this.#epoch += 1;
  }

  update(id: SessionId, set: SessionPatch): void {
    const session = this.#session(id);
    if (set.name !== undefined) this.sessions.setName(session, set.name);
    if (set.comment !== undefined) session.comment = set.comment;
    if (set.texture !== undefined) session.texture = set.texture;
    if (set.pluginIdentity !== undefined) session.pluginIdentity = set.pluginIdentity;
    if (set.clientVersion !== undefined) session.clientVersion = set.clientVersion;
    const game = set.pluginContext ?? session.pluginContext;
    const otherGame = game !== session.pluginContext;
    if (otherGame) {
      session.pluginContext = game;
      // It was one of the game of before, whose space is another.
      session.position = null;
    }
    if (set.hears !== undefined) session.hears = set.hears;
    if (set.address !== undefined) session.address = set.address;
    if (set.listening !== undefined) this.sessions.setListening(session, this.#existing(set.listening));
    if (set.user !== undefined) this.sessions.setUser(session, set.user);
    if (set.tokens !== undefined) session.tokens = folded(set.tokens);
    if (set.temporaryGroups !== undefined) session.temporaryGroups = set.temporaryGroups;
    const rights = set.user !== undefined || set.tokens !== undefined || set.temporaryGroups !== undefined;
    if (rights) this.#permissions.forget(id);
    // Games tell another identity with every step: nobody's route is built anew for that.
    if (rights || otherGame || set.hears !== undefined || set.listening !== undefined) this.#epoch += 1;
  }

  setTarget(id: SessionId, target: TargetId, definition: VoiceTarget | undefined): void {
    const session = this.#session(id);
    const targets = new Map(session.targets);
    if (definition === undefined) targets.delete(target);
    else targets.set(target, definition);
    session.targets = targets;
    this.#epoch += 1;
  }

  touch(id: SessionId, now: Millis): void {
    const session = this.sessions.get(id);
    if (session !== undefined) session.lastActive = now;
  }

  place(id: SessionId, position: Position): void {
    const session = this.sessions.get(id);
    if (session !== undefined) session.position = position;
  }

  can(who: SessionId, permission: Permissions, where: ChannelId): boolean {
    return hasAny(this.permissions(who, where), permission);
  }

  permissions(who: SessionId, where: ChannelId): Permissions {
    const session = this.sessions.get(who);
    // Asking for channels that do not exist must not fill the cache.
    if (session === undefined || this.tree.get(where) === undefined) return NO_PERMISSIONS;
    return this.#permissions.get(session, where);
  }

  permissionsFor(subject: Newcomer, where: ChannelId): Permissions {
    return effectivePermissions(this.tree, { ...subject, temporaryGroups: NO_TEMPORARY_GROUPS }, where);
  }

  storedListeners(user: UserId): readonly ListenerRecord[] {
    return this.#listeners.of(user);
  }

  isFull(id: ChannelId): boolean {
    const limit = this.#channel(id).maxUsers || this.settings.usersPerChannel;
    return limit > 0 && this.sessions.inChannel(id).size >= limit;
  }

  isEnterRestricted(id: ChannelId): boolean {
    return deniesEnter(this.#channel(id));
  }

  #removeChannels(ids: readonly ChannelId[]): void {
    this.tree.requireRemovable(ids);
    const removed = new Set(ids);
    for (const id of removed) {
      const refuge = this.tree.pathFromRoot(id).findLast((channel) => !removed.has(channel.id)) ?? this.tree.root;
      for (const inside of [...this.sessions.inChannel(id)]) this.move(inside, refuge.id);
      this.sessions.endListening(id);
    }
    for (const session of this.sessions.all()) {
      session.temporaryGroups = withoutChannels(session.temporaryGroups, removed);
    }
    this.tree.remove(ids);
    this.#listeners.dropChannels(removed);
    this.users.forgetChannels(removed);
    this.#rightsChanged();
  }

  #rightsChanged(): void {
    this.#permissions.clear();
    this.#epoch += 1;
  }

  #mustSuppress(session: Session): boolean {
    return !hasAny(this.#permissions.get(session, session.channel), Permission.Speak);
  }

  #existing(listening: ReadonlyMap<ChannelId, number>): ReadonlyMap<ChannelId, number> {
    return new Map([...listening].filter(([channel]) => this.tree.get(channel) !== undefined));
  }

  #session(id: SessionId): Session {
    const session = this.sessions.get(id);
    if (session === undefined) throw new BrokenInvariant(`there is no session ${id}`);
    return session;
  }

  #channel(id: ChannelId): Channel {
    const channel = this.tree.get(id);
    if (channel === undefined) throw new BrokenInvariant(`there is no channel ${id}`);
    return channel;
  }
}

function folded(tokens: ReadonlySet<string>): ReadonlySet<string> {
  return new Set(Array.from(tokens, (token) => token.toLowerCase()));
}
