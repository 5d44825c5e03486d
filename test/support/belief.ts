import type { Decoded, ReceivedMessage } from '#proto/message-types.ts';

export interface BelievedChannel {
  readonly id: number;
  parent: number | null;
  name: string;
  description: string;
  position: number;
  readonly links: Set<number>;
  temporary: boolean;
  maxUsers: number;
  enterRestricted: boolean;
  canEnter: boolean;
}

export interface BelievedUser {
  readonly session: number;
  name: string;
  userId: number | null;
  channel: number;
  mute: boolean;
  deaf: boolean;
  suppress: boolean;
  selfMute: boolean;
  selfDeaf: boolean;
  prioritySpeaker: boolean;
  recording: boolean;
  comment: string;
  hash: string;
  readonly listening: Set<number>;
  /** Factors, as far as told. */
  readonly volumes: Map<number, number>;
}

/** No registration, as it is on the wire. */
const UNREGISTERED = 0xff_ff_ff_ff;

/** What a client knows of the server from what it was sent, by the rules of real clients. */
export class Belief {
  readonly channels = new Map<number, BelievedChannel>([[0, newChannel(0)]]);
  readonly users = new Map<number, BelievedUser>();
  session = 0;
  /** Own rights by channel, as far as told since the last flush. */
  readonly permissions = new Map<number, number>();
  /** Messages that real clients answer by ending the connection. */
  readonly offences: string[] = [];

  apply(message: ReceivedMessage): void {
    switch (message.name) {
      case 'ServerSync':
        this.session = message.body.session ?? 0;
        if (!this.users.has(this.session)) this.offences.push('ServerSync before the own UserState');
        break;
      case 'ChannelState':
        this.#channelState(message.body);
        break;
      case 'ChannelRemove':
        this.#channelRemove(message.body.channelId);
        break;
      case 'UserState':
        this.#userState(message.body);
        break;
      case 'UserRemove':
        this.users.delete(message.body.session);
        break;
      case 'PermissionQuery':
        this.#permissionQuery(message.body);
        break;
      case 'CodecVersion':
        if (message.body.opus !== true) this.offences.push('CodecVersion without Opus');
        break;
    }
  }

  userNamed(name: string): BelievedUser | undefined {
    return [...this.users.values()].find((user) => user.name === name);
  }
  channelNamed(name: string): BelievedChannel | undefined {
    return [...this.channels.values()].find((channel) => channel.name === name);
  }
  /** Names of the users in a channel, sorted. */
  namesIn(channel: number): string[] {
    return [...this.users.values()]
      .filter((user) => user.channel === channel)
      .map((user) => user.name)
      .sort();
  }

  #channelState(body: Decoded<'ChannelState'>): void {
    if (body.channelId === null) return;
    let channel = this.channels.get(body.channelId);
    if (channel === undefined) {
      // Real clients ignore a channel whose parent or name is missing.
      if (body.parent === null || body.name === null || !this.channels.has(body.parent)) {
        this.offences.push(`ChannelState ${body.channelId} before its parent`);
        return;
      }
      channel = newChannel(body.channelId);
      this.channels.set(channel.id, channel);
    }
    channel.parent = body.parent ?? channel.parent;
    channel.name = body.name ?? channel.name;
    channel.description = body.description ?? channel.description;
    channel.position = body.position ?? channel.position;
    channel.temporary = body.temporary ?? channel.temporary;
    channel.maxUsers = body.maxUsers ?? channel.maxUsers;
    channel.enterRestricted = body.isEnterRestricted ?? channel.enterRestricted;
    channel.canEnter = body.canEnter ?? channel.canEnter;
    if (body.links.length > 0) {
      for (const other of [...channel.links]) this.#link(channel.id, other, false);
      for (const other of body.links) this.#link(channel.id, other, true);
    }
    for (const other of body.linksRemove) this.#link(channel.id, other, false);
    for (const other of body.linksAdd) this.#link(channel.id, other, true);
  }

  #permissionQuery({ channelId, permissions, flush }: Decoded<'PermissionQuery'>): void {
    if (flush === true) this.permissions.clear();
    if (channelId !== null && permissions !== null) this.permissions.set(channelId, permissions);
  }

  #link(one: number, other: number, linked: boolean): void {
    for (const [from, to] of [
      [one, other],
      [other, one],
    ] as const) {
      if (linked) this.channels.get(from)?.links.add(to);
      else this.channels.get(from)?.links.delete(to);
    }
  }

  #channelRemove(id: number): void {
    if (this.namesIn(id).length > 0) this.offences.push(`ChannelRemove ${id} with users in it`);
    for (const other of this.channels.get(id)?.links ?? []) this.channels.get(other)?.links.delete(id);
    this.channels.delete(id);
    this.permissions.delete(id);
  }

  #userState(body: Decoded<'UserState'>): void {
    if (body.session === null) return;
    let user = this.users.get(body.session);
    if (user === undefined) {
      // Real clients ignore a session that comes without a name.
      if (body.name === null) return;
      user = newUser(body.session);
      this.users.set(user.session, user);
    }
    user.name = body.name ?? user.name;
    if (body.userId !== null) user.userId = body.userId === UNREGISTERED ? null : body.userId;
    if (body.channelId !== null && !this.channels.has(body.channelId)) {
      this.offences.push(`UserState ${body.session} in an unknown channel ${body.channelId}`);
    }
    user.channel = body.channelId ?? user.channel;
    user.suppress = body.suppress ?? user.suppress;
    // Of each pair the stronger flag implies the weaker one, as real clients know.
    user.mute = body.deaf === true || (body.mute ?? user.mute);
    user.deaf = body.mute === false ? false : (body.deaf ?? user.deaf);
    user.selfMute = body.selfDeaf === true || (body.selfMute ?? user.selfMute);
    user.selfDeaf = body.selfMute === false ? false : (body.selfDeaf ?? user.selfDeaf);
    user.prioritySpeaker = body.prioritySpeaker ?? user.prioritySpeaker;
    user.recording = body.recording ?? user.recording;
    user.comment = body.comment ?? user.comment;
    user.hash = body.hash ?? user.hash;
    for (const id of body.listeningChannelAdd) user.listening.add(id);
    for (const id of body.listeningChannelRemove) user.listening.delete(id);
    for (const { listeningChannel, volumeAdjustment } of body.listeningVolumeAdjustment) {
      if (listeningChannel != null && volumeAdjustment != null) user.volumes.set(listeningChannel, volumeAdjustment);
    }
  }
}

function newChannel(id: number): BelievedChannel {
  const open = { maxUsers: 0, enterRestricted: false, canEnter: true };
  return { id, parent: null, name: '', description: '', position: 0, links: new Set(), temporary: false, ...open };
}

function newUser(session: number): BelievedUser {
  return {
    session,
    name: '',
    userId: null,
    channel: 0,
    mute: false,
    deaf: false,
    suppress: false,
    selfMute: false,
    selfDeaf: false,
    prioritySpeaker: false,
    recording: false,
    comment: '',
    hash: '',
    listening: new Set(),
    volumes: new Map(),
  };
}
