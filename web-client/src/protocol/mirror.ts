import type { Decoded, ReceivedMessage } from '#proto/message-types.ts';
import { toHex } from './hex.ts';
import { audioDiffers, INLINE, mergeUser, newcomer, profileDiffers } from './mirror-user.ts';
import type { Channel, MirrorEvent, ServerLimits, User } from './model.ts';

const ROOT = 0;
const NO_LIMITS: ServerLimits = {
  allowHtml: true,
  messageLength: 0,
  imageMessageLength: 0,
  maxUsers: 0,
  welcomeText: '',
};

/** The server's state as told message by message. */
export class Mirror {
  readonly #channels = new Map<number, Channel>();
  readonly #users = new Map<number, User>();
  #ownSession = 0;
  #limits = NO_LIMITS;

  get channels(): ReadonlyMap<number, Channel> {
    return this.#channels;
  }
  get users(): ReadonlyMap<number, User> {
    return this.#users;
  }
  /** 0 until ServerSync. */
  get ownSession(): number {
    return this.#ownSession;
  }
  get self(): User | undefined {
    return this.#users.get(this.#ownSession);
  }
  get limits(): ServerLimits {
    return this.#limits;
  }

  reset(): void {
    this.#channels.clear();
    this.#users.clear();
    this.#ownSession = 0;
    this.#limits = NO_LIMITS;
  }

  /** What happened; undefined when the message is not about the mirrored state. */
  apply(message: ReceivedMessage): MirrorEvent[] | undefined {
    switch (message.name) {
      case 'ChannelState':
        this.#applyChannelState(message.body);
        return [];
      case 'ChannelRemove':
        this.#removeChannel(message.body.channelId);
        return [];
      case 'UserState':
        return this.#applyUserState(message.body);
      case 'UserRemove':
        return this.#removeUser(message.body);
      case 'ServerSync':
        this.#ownSession = message.body.session ?? 0;
        this.#limits = { ...this.#limits, welcomeText: message.body.welcomeText ?? '' };
        return [{ kind: 'synced' }];
      case 'ServerConfig':
        this.#limits = {
          allowHtml: message.body.allowHtml ?? this.#limits.allowHtml,
          messageLength: message.body.messageLength ?? this.#limits.messageLength,
          imageMessageLength: message.body.imageMessageLength ?? this.#limits.imageMessageLength,
          maxUsers: message.body.maxUsers ?? this.#limits.maxUsers,
          welcomeText: message.body.welcomeText ?? this.#limits.welcomeText,
        };
        return [];
      default:
        return undefined;
    }
  }

  #applyChannelState(state: Decoded<'ChannelState'>): void {
    const id = state.channelId ?? ROOT;
    const known = this.#channels.get(id);
    this.#channels.set(id, {
      id,
      parent: id === ROOT ? null : (state.parent ?? known?.parent ?? ROOT),
      name: state.name ?? known?.name ?? '',
      position: state.position ?? known?.position ?? 0,
      temporary: state.temporary ?? known?.temporary ?? false,
      maxUsers: state.maxUsers ?? known?.maxUsers ?? 0,
      enterRestricted: state.isEnterRestricted ?? known?.enterRestricted ?? false,
      canEnter: state.canEnter ?? known?.canEnter ?? true,
      links: known?.links ?? new Set(),
      ...description(state, known),
    });
    // An absent repeated field and an empty one look alike: a complete list of links is never empty.
    if (state.links.length > 0) {
      for (const other of known?.links ?? []) if (!state.links.includes(other)) this.#link(id, other, false);
      for (const other of state.links) this.#link(id, other, true);
    }
    for (const other of state.linksAdd) this.#link(id, other, true);
    for (const other of state.linksRemove) this.#link(id, other, false);
  }

  /** A link holds in both directions though only one of the channels is told about. */
  #link(a: number, b: number, linked: boolean): void {
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const) {
      const channel = this.#channels.get(from);
      if (!channel || channel.links.has(to) === linked) continue;
      const links = new Set(channel.links);
      if (linked) links.add(to);
      else links.delete(to);
      this.#channels.set(from, { ...channel, links });
    }
  }

  #removeChannel(id: number): void {
    const channel = this.#channels.get(id);
    if (!channel || id === ROOT) return;
    for (const child of [...this.#channels.values()]) if (child.parent === id) this.#removeChannel(child.id);
    for (const other of channel.links) this.#link(id, other, false);
    this.#channels.delete(id);
    // The server moves the users out first; whoever is left over must not vanish from the tree.
    for (const user of [...this.#users.values()]) {
      if (user.channel === id) this.#users.set(user.session, { ...user, channel: channel.parent ?? ROOT });
    }
  }

  #applyUserState(state: Decoded<'UserState'>): MirrorEvent[] {
    const session = state.session ?? 0;
    const before = this.#users.get(session);
    // Without a name this cannot be an introduction.
    if (!before && state.name === null) return [];
    const user = mergeUser(before ?? newcomer(session), state);
    this.#users.set(session, user);
    if (!before) return [{ kind: 'joined', user }];
    const actor = this.#users.get(state.actor ?? 0) ?? null;
    const events: MirrorEvent[] = [];
    if (user.channel !== before.channel) events.push({ kind: 'moved', user, from: before.channel, actor });
    if (audioDiffers(user, before)) events.push({ kind: 'audio-changed', user, before, actor });
    if (profileDiffers(user, before)) events.push({ kind: 'profile-changed', user, before, actor });
    return events;
  }

  #removeUser(removal: Decoded<'UserRemove'>): MirrorEvent[] {
    const user = this.#users.get(removal.session);
    if (!user) return [];
    const actor = this.#users.get(removal.actor ?? 0) ?? null;
    this.#users.delete(removal.session);
    return [{ kind: 'left', user, actor, reason: removal.reason ?? '', ban: removal.ban ?? false }];
  }
}

function description(
  state: Decoded<'ChannelState'>,
  known: Channel | undefined,
): Pick<Channel, 'description' | 'descriptionHash'> {
  if (state.description !== null) {
    const { description } = state;
    return { description, descriptionHash: description.length < INLINE ? '' : (known?.descriptionHash ?? '') };
  }
  const hash = state.descriptionHash === null ? null : toHex(state.descriptionHash);
  if (hash === null || hash === known?.descriptionHash) {
    return { description: known ? known.description : '', descriptionHash: known?.descriptionHash ?? '' };
  }
  return { description: null, descriptionHash: hash };
}
