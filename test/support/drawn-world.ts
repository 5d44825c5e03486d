import type { AclEntry, ChannelRecord, UserRecord } from '#domain/change.ts';
import { createServerState } from '#domain/create-server-state.ts';
import { NEW_SERVER } from '#domain/default-acl.ts';
import {
  type ChannelId,
  channelOfBank,
  type Millis,
  type Permissions,
  ROOT,
  type SessionId,
  sessionOfBank,
  type TargetId,
  type UserId,
} from '#domain/ids.ts';
import { NO_PERMISSIONS, Permission } from '#domain/permissions.ts';
import type { NewSession, ServerState } from '#domain/server-state.ts';
import type { Session } from '#domain/session.ts';
import { DEFAULT_SETTINGS, type Settings } from '#domain/settings.ts';
import { VoiceContext } from '#domain/voice-context.ts';
import type { VoiceRoute } from '#domain/voice-routes.ts';

const CONTEXTS = Object.entries(VoiceContext);

/**
 * A server drawn in text, for tests:
 *
 *     Root: ann
 *       Hall: bob[slots] eve[legacy,deaf]
 *     Hall = Root
 *     ann hears Hall 0.5
 *
 * Indented lines are channels with the sessions in them, in brackets how these hear and whether they are deafened;
 * '=' links two channels, 'hears' makes a channel listener. Ids count up in the order of the drawing, from 0 and 1.
 */
export class DrawnWorld {
  readonly state: ServerState;
  readonly #channels = new Map<string, ChannelId>();
  readonly #sessions = new Map<string, SessionId>();

  constructor(drawing: string, settings: Partial<Settings> = {}) {
    this.state = createServerState(NEW_SERVER, { ...DEFAULT_SETTINGS, ...settings });
    const path: { readonly indent: number; readonly id: ChannelId }[] = [];
    for (const line of drawing.split('\n')) {
      const [, indent = '', name = '', sessions] = /^( *)(\w+):(.*)$/.exec(line) ?? [];
      if (sessions === undefined) {
        this.#drawRelation(line.trim());
        continue;
      }
      while ((path.at(-1)?.indent ?? -1) >= indent.length) path.pop();
      const id = this.#drawChannel(name, path.at(-1)?.id ?? null);
      path.push({ indent: indent.length, id });
      for (const session of sessions.trim().split(/\s+/)) if (session !== '') this.#drawSession(session, id);
    }
  }

  channel(name: string): ChannelId {
    return found(this.#channels.get(name), name);
  }

  session(name: string): SessionId {
    return found(this.#sessions.get(name), name);
  }

  /** Replaces the ACL of a channel by lines as aclEntry() reads them. */
  acl(channel: string, ...lines: string[]): void {
    const id = this.channel(channel);
    this.state.apply({ kind: 'acl-replaced', id, inherit: true, entries: lines.map(aclEntry), groups: [] });
  }

  move(session: string, to: string): void {
    this.state.move(this.session(session), this.channel(to));
  }

  /** The route of a speaker, a line for each group and bank, such as "shout legacy: ann bob" or "normal bank of Hall". */
  route(speaker: string, target = 0): string[] {
    return this.#show(this.state.routes.lookup(this.session(speaker), target as TargetId));
  }

  #show(route: VoiceRoute): string[] {
    const lines = route.groups.map(({ context, wire, volume, positional, sessions }) => {
      const names = Array.from(sessions, (id) => this.#nameOf(id as SessionId)).sort(); // the array holds plain numbers
      return `${contextName(context)} ${wire}${factor(volume)}${positional ? '' : ' unplaced'}: ${names.join(' ')}`;
    });
    for (const { bank, context, volume } of route.banks) {
      const channel = channelOfBank(bank);
      const owner = channel === null ? this.#nameOf(sessionOfBank(bank)) : this.state.tree.get(channel)?.name;
      lines.push(`${contextName(context)} bank of ${owner}${factor(volume)}`);
    }
    return lines.sort();
  }

  #nameOf(id: SessionId | null): string {
    return (id === null ? undefined : this.state.sessions.get(id)?.name) ?? '?';
  }

  #drawChannel(name: string, parent: ChannelId | null): ChannelId {
    const id = parent === null ? ROOT : this.state.tree.nextId();
    if (parent !== null) this.state.apply({ kind: 'channel-created', channel: channelRecord(id, parent, name) });
    this.#channels.set(name, id);
    return id;
  }

  #drawSession(text: string, channel: ChannelId): void {
    const [, name = '', flags = ''] = /^(\w+)(?:\[(.*)\])?$/.exec(text) ?? [];
    const hears = (['slots', 'legacy'] as const).find((wire) => flags.includes(wire)) ?? 'protobuf';
    const id = found(this.state.sessions.takeId() ?? undefined, 'session id');
    this.state.join(newSession({ id, name, channel, hears, kind: hears === 'slots' ? 'browser' : 'desktop' }));
    if (flags.includes('deaf')) this.state.setAudio(id, { selfDeaf: true });
    this.#sessions.set(name, id);
  }

  #drawRelation(line: string): void {
    const [left = '', verb, right = '', volume = '1'] = line.split(' ');
    if (verb === '=') {
      this.state.apply({ kind: 'links-changed', id: this.channel(left), add: [this.channel(right)], remove: [] });
    } else if (verb === 'hears') {
      const id = this.session(left);
      const listening = new Map(this.state.sessions.get(id)?.listening).set(this.channel(right), Number(volume));
      this.state.update(id, { listening });
    }
  }
}

export function channelRecord(id: ChannelId, parent: ChannelId, name: string): ChannelRecord {
  return { id, parent, name, description: '', position: 0, maxUsers: 0, inheritAcl: true };
}

export function userRecord(id: number, name: string, set: Partial<UserRecord> = {}): UserRecord {
  return {
    id: id as UserId,
    name,
    certHash: null,
    email: null,
    comment: '',
    texture: null,
    lastChannel: null,
    lastSeen: null,
    lastDisconnect: null,
    ...set,
  };
}

/** An unregistered desktop session in the root, but for what is given. */
export function newSession(given: Partial<NewSession> & Pick<Session, 'id'>): NewSession {
  return {
    kind: 'desktop',
    name: `session${given.id}`,
    certHash: null,
    strongCertificate: false,
    address: '192.0.2.1',
    bot: false,
    clientVersion: 0,
    user: null,
    channel: ROOT,
    tokens: new Set(),
    hears: 'protobuf',
    since: 0 as Millis,
    ...given,
  };
}

/**
 * One ACL entry: a group or "user 5", then + and - with names of permissions, with "here" or "subs" in front when it
 * applies only there: "here all -Enter", "user 5 +Write +Speak".
 */
export function aclEntry(line: string): AclEntry {
  const [, only, user, group = '', flags = ''] =
    /^(?:(here|subs) )?(?:user (\d+)|(\S+))((?: [+-]\w+)*)$/.exec(line) ?? [];
  let allow: number = NO_PERMISSIONS;
  let deny: number = NO_PERMISSIONS;
  for (const flag of flags.trim().split(' ')) {
    const bit = flag === '' ? 0 : (Permission[flag.slice(1) as keyof typeof Permission] ?? Number.NaN);
    if (flag.startsWith('-')) deny |= bit;
    else allow |= bit;
  }
  return {
    applyHere: only !== 'subs',
    applySubs: only !== 'here',
    who: user === undefined ? { kind: 'group', group } : { kind: 'user', user: Number(user) as UserId },
    allow: allow as Permissions,
    deny: deny as Permissions,
  };
}

function contextName(context: VoiceContext): string {
  return CONTEXTS.find(([, value]) => value === context)?.[0].toLowerCase() ?? String(context);
}

function factor(volume: number): string {
  return volume === 1 ? '' : ` x${volume}`;
}

function found<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new RangeError(`there is no ${what} in the drawing`);
  return value;
}
