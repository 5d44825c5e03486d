import assert from 'node:assert/strict';
import { CACHED, Permission } from '#domain/permissions.ts';
import type { Session } from '#domain/session.ts';
import type { ReceivedMessage } from '#proto/message-types.ts';
import type { ControlWorld } from './control-world.ts';

interface BelievedUser {
  name: string;
  user: number | null;
  channel: number;
  mute: boolean;
  deaf: boolean;
  suppress: boolean;
  selfMute: boolean;
  selfDeaf: boolean;
  prioritySpeaker: boolean;
  recording: boolean;
  listening: Set<number>;
}
interface BelievedChannel {
  name: string;
  parent: number | null;
  links: Set<number>;
  canEnter: boolean;
  isEnterRestricted: boolean;
}
/** A user id that is nobody's. */
const UNREGISTERED = 0xffffffff;
const FLAGS = ['mute', 'deaf', 'suppress', 'selfMute', 'selfDeaf', 'prioritySpeaker', 'recording'] as const;

/** What a client makes of what it is told, as strict as real ones. */
export class Beliefs {
  readonly users = new Map<number, BelievedUser>();
  readonly channels = new Map<number, BelievedChannel>();
  /** Own rights by channel, since the last flush. */
  readonly permissions = new Map<number, number>();

  read(messages: readonly ReceivedMessage[]): void {
    for (const message of messages) {
      if (message.name === 'ChannelState') this.#channel(message.body);
      else if (message.name === 'UserState') this.#user(message.body);
      else if (message.name === 'UserRemove') this.users.delete(message.body.session);
      else if (message.name === 'ChannelRemove') this.#removed(message.body.channelId);
      else if (message.name === 'PermissionQuery') this.#permitted(message.body);
    }
  }

  #permitted({ channelId, permissions, flush }: Extract<ReceivedMessage, { name: 'PermissionQuery' }>['body']): void {
    if (flush === true) this.permissions.clear();
    this.permissions.set(channelId ?? 0, (permissions ?? 0) & ~CACHED);
  }

  #channel(body: Extract<ReceivedMessage, { name: 'ChannelState' }>['body']): void {
    const id = body.channelId ?? 0;
    let channel = this.channels.get(id);
    if (channel === undefined) {
      assert.ok(body.name !== null, `channel ${id} is new and has no name`);
      if (id !== 0) assert.ok(this.channels.has(body.parent ?? -1), `the parent of channel ${id} is not known`);
      channel = { name: body.name, parent: null, links: new Set(), canEnter: true, isEnterRestricted: false };
      this.channels.set(id, channel);
    }
    if (body.name !== null) channel.name = body.name;
    if (body.parent !== null) channel.parent = body.parent;
    channel.canEnter = body.canEnter ?? channel.canEnter;
    channel.isEnterRestricted = body.isEnterRestricted ?? channel.isEnterRestricted;
    for (const other of [...body.links, ...body.linksAdd]) this.#link(id, other, true);
    for (const other of body.linksRemove) this.#link(id, other, false);
  }

  #link(a: number, b: number, there: boolean): void {
    const [one, two] = [this.channels.get(a), this.channels.get(b)];
    assert.ok(one !== undefined && two !== undefined, `a link of ${a} and ${b}, one of which is not known`);
    if (there) one.links.add(b) && two.links.add(a);
    else one.links.delete(b) && two.links.delete(a);
  }

  #user(body: Extract<ReceivedMessage, { name: 'UserState' }>['body']): void {
    const id = body.session ?? 0;
    let user = this.users.get(id);
    if (user === undefined) {
      assert.ok(body.name !== null, `session ${id} is new and has no name`);
      const silent = { mute: false, deaf: false, suppress: false, selfMute: false, selfDeaf: false };
      const rest = { prioritySpeaker: false, recording: false, listening: new Set<number>() };
      user = { name: body.name, user: null, channel: 0, ...silent, ...rest };
      this.users.set(id, user);
    }
    if (body.channelId !== null) {
      assert.ok(this.channels.has(body.channelId), `session ${id} goes into a channel that is not known`);
      user.channel = body.channelId;
    }
    user.name = body.name ?? user.name;
    if (body.userId !== null) user.user = body.userId === UNREGISTERED ? null : body.userId;
    for (const flag of FLAGS) user[flag] = body[flag] ?? user[flag];
    // Clients derive these themselves from a state at login, which names the stronger flag only.
    if (body.deaf === true) user.mute = true;
    if (body.selfDeaf === true) user.selfMute = true;
    for (const channel of body.listeningChannelAdd) user.listening.add(channel);
    for (const channel of body.listeningChannelRemove) user.listening.delete(channel);
  }

  #removed(id: number): void {
    for (const user of this.users.values()) assert.notEqual(user.channel, id, 'a channel went with a session in it');
    for (const channel of this.channels.values()) channel.links.delete(id);
    this.channels.delete(id);
    this.permissions.delete(id);
  }
}

export function usersOf({ state }: ControlWorld) {
  const users = [...state.sessions.all()].map(({ id, name, user, channel, audio, listening }) => {
    return [id, { name, user, channel, ...audio, listening: new Set(listening.keys()) }] as const;
  });
  return new Map<number, BelievedUser>(users);
}

/** The channels as they are for this viewer. */
export function channelsOf({ state }: ControlWorld, viewer: Session) {
  const channels = [...state.tree.all()].map(({ id, name, parent, links }) => {
    const canEnter = state.can(viewer.id, Permission.Enter, id);
    return [id, { name, parent, links, canEnter, isEnterRestricted: state.isEnterRestricted(id) }] as const;
  });
  return new Map<number, object>(channels);
}
