import { createHash } from 'node:crypto';
import type { ReceivedMessage } from '#proto/message-types.ts';
import type { HeardPacket } from '../support/client-voice.ts';
import type { Labels } from './labels.ts';

type Kind = 'sessions' | 'channels' | 'users';

/** One message as it can be compared: names in place of numbers, only fields that are there. */
export interface Seen {
  readonly name: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Fields that hold numbers of something. */
const KIND_OF_FIELD: Readonly<Record<string, Kind>> = {
  session: 'sessions',
  actor: 'sessions',
  sender: 'sessions',
  senderSession: 'sessions',
  channelId: 'channels',
  parent: 'channels',
  links: 'channels',
  linksAdd: 'channels',
  linksRemove: 'channels',
  treeId: 'channels',
  listeningChannelAdd: 'channels',
  listeningChannelRemove: 'channels',
  listeningChannel: 'channels',
  lastChannel: 'channels',
  userId: 'users',
  ids: 'users',
  add: 'users',
  remove: 'users',
  inheritedMembers: 'users',
};
/** Sets, in whatever order a server keeps them. */
const UNORDERED: ReadonlySet<string> = new Set([
  ...['links', 'linksAdd', 'linksRemove', 'add', 'remove', 'inheritedMembers'],
  ...['listeningChannelAdd', 'listeningChannelRemove', 'listeningVolumeAdjustment', 'groups', 'users'],
]);
/** Measured, drawn or told by the clock: only that they are there can be compared. */
const PRESENCE: ReadonlySet<string> = new Set([
  ...['key', 'clientNonce', 'serverNonce', 'start', 'lastSeen', 'onlinesecs', 'idlesecs', 'bandwidth'],
]);
const SHOWN = 80;
const DIGITS = 1e5;

/** Answers to what the runner itself asks, and what names the server program. */
export function isOfNoInterest({ name }: ReceivedMessage): boolean {
  return name === 'Ping' || name === 'Version';
}

export class Normaliser {
  readonly #labels: Labels;
  /** Certificate hashes and whose they are. */
  readonly #hashes: ReadonlyMap<string, string>;

  constructor(labels: Labels, hashes: ReadonlyMap<string, string>) {
    this.#labels = labels;
    this.#hashes = hashes;
  }

  message({ name, body }: ReceivedMessage): Seen {
    // What names two lists of the same thing goes by pairs.
    if (name === 'QueryUsers') {
      const pairs = body.ids.map((id, at) => `${this.#name('users', id)}=${body.names[at]}`);
      return { name, body: { pairs: [...new Set(pairs)].sort() } };
    }
    return { name, body: this.#record(body) };
  }

  heard({ sender, context, frameNumber, opus, terminator, position, volume }: HeardPacket): Seen {
    const packet = { sender, context, frameNumber, opus, terminator, position, volume };
    return { name: 'voice', body: this.#record(packet) };
  }

  #record(body: object): Record<string, unknown> {
    const entries = Object.entries(body)
      .filter(([, value]) => value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0))
      .map(([key, value]) => [key, this.#field(key, value)] as const);
    return Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1)));
  }

  #field(key: string, value: unknown): unknown {
    if (PRESENCE.has(key)) return '*';
    if (Array.isArray(value)) {
      const list = value.map((entry) => this.#field(key, entry));
      if (!UNORDERED.has(key)) return list;
      const entries = new Map(list.map((entry) => [text(entry), entry]));
      return [...entries].sort(([one], [other]) => compare(one, other)).map(([, entry]) => entry);
    }
    const kind = KIND_OF_FIELD[key];
    if (typeof value === 'number') {
      return kind === undefined ? Math.round(value * DIGITS) / DIGITS : this.#name(kind, value);
    }
    if (typeof value === 'string') return this.#withoutHashes(value);
    if (value instanceof Uint8Array) return shortened(Buffer.from(value).toString('hex'));
    if (typeof value === 'object' && value !== null) return isLong(value) ? value.low >>> 0 : this.#record(value);
    return value;
  }

  #name(kind: Kind, id: number): string {
    return this.#labels[kind].nameOf(id) ?? `? ${id}`;
  }

  #withoutHashes(value: string): string {
    let result = value;
    for (const [hash, person] of this.#hashes) result = result.replaceAll(hash, `hash of ${person}`);
    return shortened(result);
  }
}

function isLong(value: object): value is { low: number } {
  return 'low' in value && 'high' in value;
}

function shortened(whole: string): string {
  if (whole.length <= SHOWN) return whole;
  const digest = createHash('sha1').update(whole).digest('hex').slice(0, 8);
  return `${whole.slice(0, SHOWN)}… (${whole.length} in all, ${digest})`;
}

export function text(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

export function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
