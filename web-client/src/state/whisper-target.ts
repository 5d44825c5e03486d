import type { Body } from '#proto/message-types.ts';
import type { Channel, User } from '../protocol/model.ts';

/** Whom a button speaks to. */
export interface WhisperTarget {
  readonly name: string;
  /** Keys of people (see Client.personKey); empty: a channel. */
  readonly people: readonly string[];
  readonly channel: number | null;
  readonly links: boolean;
  readonly children: boolean;
}

type Definition = NonNullable<Body<'VoiceTarget'>['targets']>;

/** What the server is told; empty when nobody of it is here. */
export function definitionOf(
  target: WhisperTarget,
  users: Iterable<User>,
  channels: ReadonlyMap<number, Channel>,
  keyOf: (user: User) => string,
): Definition {
  const { people, channel, links, children } = target;
  if (channel !== null) return channels.has(channel) ? [{ channelId: channel, links, children }] : [];
  const wanted = new Set(people);
  const session = [...users].filter((user) => wanted.has(keyOf(user))).map((user) => user.session);
  return session.length === 0 ? [] : [{ session }];
}

/** What an older page stored may look different. */
export function isWhisperTarget(value: unknown): value is WhisperTarget {
  if (typeof value !== 'object' || value === null) return false;
  const { name, people, channel, links, children } = value as Record<string, unknown>;
  return (
    typeof name === 'string' &&
    Array.isArray(people) &&
    people.every((key) => typeof key === 'string') &&
    (channel === null || typeof channel === 'number') &&
    typeof links === 'boolean' &&
    typeof children === 'boolean'
  );
}
