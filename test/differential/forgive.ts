import { Mumble } from '#proto/generated/messages.js';
import { OPUS_SILENCE } from '#protocol/opus.ts';
import { shown } from './compare.ts';
import type { Seen } from './normalise.ts';
import type { Step } from './step.ts';

export type Body = Seen['body'];

/** What one connection was sent in one step. */
export interface Pair {
  readonly step: Step;
  readonly person: string;
  readonly murmur: readonly Seen[];
  readonly ours: readonly Seen[];
}

export type Forgive = (pair: Pair) => Pick<Pair, 'murmur' | 'ours'>;

const SILENCE = Buffer.from(OPUS_SILENCE).toString('hex');

/** The same is done to what both have sent; null takes a message away. */
export function both(change: (seen: Seen, pair: Pair) => Body | null): Forgive {
  return (pair) => {
    const changed = (list: readonly Seen[]) =>
      list.flatMap((seen) => {
        const body = change(seen, pair);
        return body === null ? [] : [{ name: seen.name, body }];
      });
    return { murmur: changed(pair.murmur), ours: changed(pair.ours) };
  };
}

/** What murmur passes on of a list beside what really happened; a message of which nothing else is left goes. */
export function echoes(field: string): Forgive {
  const listOf = ({ body }: Seen) => (Array.isArray(body[field]) ? body[field] : []);
  return ({ murmur, ours }) => {
    const real = new Set(ours.flatMap(listOf));
    const changed = murmur.flatMap((seen) => {
      const list = listOf(seen);
      const left = list.filter((entry) => real.has(entry));
      const nothing = seen.name === 'ChannelState' && hasOnly(seen.body, ['channelId']);
      if (left.length === list.length && !nothing) return [seen];
      const rest = without(seen.body, field);
      const body = left.length === 0 ? rest : { ...rest, [field]: left };
      return hasOnly(body, ['session', 'actor', 'channelId']) ? [] : [{ ...seen, body }];
    });
    return { murmur: changed, ours };
  };
}

export function isFlush({ name, body }: Seen): boolean {
  return name === 'PermissionQuery' && body['flush'] === true;
}

/** Without the news that were overtaken within the step. */
export function lastRights(list: readonly Seen[]): Seen[] {
  const queries = list.filter(isFlush);
  return list.filter((seen) => !queries.slice(0, -1).includes(seen));
}

/** A field that murmur passes on though nothing came of it. */
export function leaves(message: string, field: string): Forgive {
  return ({ murmur, ours }) => {
    if (ours.some(({ body }) => body[field] !== undefined)) return { murmur, ours };
    const rest = ({ name, body }: Seen) => ({ name, body: without(body, field) });
    const changed = murmur.flatMap((seen) => {
      if (seen.name !== message || seen.body[field] === undefined || has(ours, seen)) return [seen];
      return hasOnly(rest(seen).body, ['session', 'actor', 'channelId']) && !has(ours, rest(seen)) ? [] : [rest(seen)];
    });
    return { murmur: changed, ours };
  };
}

export function isVolume({ body }: Seen): boolean {
  return body['listeningChannelAdd'] !== undefined && body['listeningVolumeAdjustment'] !== undefined;
}

export function isListenerLimit({ name, body }: Seen): boolean {
  const { ChannelListenerLimit, UserListenerLimit } = Mumble.PermissionDenied.DenyType;
  return name === 'PermissionDenied' && (body['type'] === ChannelListenerLimit || body['type'] === UserListenerLimit);
}

/** The end of a talk without sound, in either form. */
export function isBareEnd({ body }: Seen): boolean {
  return body['terminator'] === true && (body['opus'] === SILENCE || body['opus'] === '');
}

/** What is left of texts without their markup and spaces. */
export function words(body: Body, fields: readonly string[]): Body {
  const bare = (value: unknown) => `${value}`.replaceAll(/<[^>]*>|&lt;|&gt;|[<>\s]/g, '');
  const texts = Object.entries(body).filter(([name]) => fields.includes(name));
  return { ...body, ...Object.fromEntries(texts.map(([name, value]) => [name, bare(value)])) };
}

/** Whether a channel can be entered, and nothing else of it. */
export function isAccess({ name, body }: Seen): boolean {
  return name === 'ChannelState' && hasOnly(body, ['channelId', 'canEnter', 'isEnterRestricted']);
}

export function has(list: readonly Seen[], seen: Seen): boolean {
  return list.some((other) => shown(other) === shown(seen));
}

export function hasOnly(body: Body, fields: readonly string[]): boolean {
  return Object.keys(body).every((name) => fields.includes(name));
}

export function without(body: Body, ...fields: readonly string[]): Body {
  return Object.fromEntries(Object.entries(body).filter(([name]) => !fields.includes(name)));
}

export function withoutValue(body: Body, field: string, value: unknown): Body {
  return body[field] === value ? without(body, field) : body;
}
