import type { Channel, User } from '../protocol/model.ts';
import { compareChannels } from './channel-order.ts';

interface RowBase {
  readonly key: string;
  /** 1 for the root, as aria-level counts. */
  readonly level: number;
  readonly position: number;
  readonly siblings: number;
}
export interface ChannelRow extends RowBase {
  readonly kind: 'channel';
  readonly channel: Channel;
  /** People directly in it, also those whom a search leaves out. */
  readonly people: number;
  readonly expandable: boolean;
  readonly expanded: boolean;
  /** Sessions that a closed branch hides; also those whom a search leaves out where it shows nothing below. */
  readonly hidden: readonly number[];
}
export interface UserRow extends RowBase {
  readonly kind: 'user';
  readonly user: User;
}
export type TreeRow = ChannelRow | UserRow;

/**
 * The visible rows from top to bottom: in each channel its people first, then its channels. With a query only what is called
 * so, the people of channels that are called so, and the channels on the way.
 */
export function treeRows(
  channels: ReadonlyMap<number, Channel>,
  users: ReadonlyMap<number, User>,
  collapsed: { has(id: number): boolean },
  query = '',
): TreeRow[] {
  const order = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });
  const children = groupBy(channels.values(), (channel) => channel.parent);
  for (const list of children.values()) list.sort(compareChannels(order));
  const people = groupBy(users.values(), (user) => user.channel);
  for (const list of people.values()) list.sort((a, b) => order.compare(a.name, b.name) || a.session - b.session);

  const wanted = query.trim().toLowerCase();
  const found = wanted === '' ? { children, people } : matching({ children, people }, wanted);

  const rows: TreeRow[] = [];
  const sessionsUnder = (id: number): number[] => [
    ...(people.get(id) ?? []).map(({ session }) => session),
    ...(children.get(id) ?? []).flatMap((child) => sessionsUnder(child.id)),
  ];
  const visit = (channel: Channel, level: number, position: number, siblings: number): void => {
    const inside = found.people.get(channel.id) ?? [];
    const below = found.children.get(channel.id) ?? [];
    const expandable = inside.length + below.length > 0;
    const expanded = expandable && !collapsed.has(channel.id);
    rows.push({
      kind: 'channel',
      key: `channel-${channel.id}`,
      level,
      position,
      siblings,
      channel,
      people: people.get(channel.id)?.length ?? 0,
      expandable,
      expanded,
      hidden: expanded ? [] : sessionsUnder(channel.id),
    });
    if (!expanded) return;
    const count = inside.length + below.length;
    inside.forEach((user, index) => {
      rows.push({
        kind: 'user',
        key: `user-${user.session}`,
        level: level + 1,
        position: index + 1,
        siblings: count,
        user,
      });
    });
    below.forEach((child, index) => {
      visit(child, level + 1, inside.length + index + 1, count);
    });
  };
  const roots = found.children.get(null) ?? [];
  roots.forEach((root, index) => {
    visit(root, 1, index + 1, roots.length);
  });
  return rows;
}

interface Branches {
  readonly children: ReadonlyMap<number | null, readonly Channel[]>;
  readonly people: ReadonlyMap<number, readonly User[]>;
}

function matching({ children, people }: Branches, wanted: string): Branches {
  const matches = ({ name }: { readonly name: string }): boolean => name.toLowerCase().includes(wanted);
  const found = { children: new Map<number | null, Channel[]>(), people: new Map<number, readonly User[]>() };
  const leads = (channel: Channel): boolean => {
    const inside = people.get(channel.id) ?? [];
    const below = (children.get(channel.id) ?? []).filter(leads);
    const called = matches(channel);
    const shown = called ? inside : inside.filter(matches);
    found.children.set(channel.id, below);
    found.people.set(channel.id, shown);
    return called || below.length + shown.length > 0;
  };
  found.children.set(null, (children.get(null) ?? []).filter(leads));
  return found;
}

function groupBy<K, T>(items: Iterable<T>, keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
