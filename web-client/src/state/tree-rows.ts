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
  /** People directly in it. */
  readonly people: number;
  readonly expandable: boolean;
  readonly expanded: boolean;
  /** Sessions that a closed branch hides. */
  readonly hidden: readonly number[];
}
export interface UserRow extends RowBase {
  readonly kind: 'user';
  readonly user: User;
}
export type TreeRow = ChannelRow | UserRow;

/**
 * The visible rows from top to bottom: in each channel its people first, then its channels. With a query only what is called
 * so, and the channels on the way to it.
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
  const searching = wanted !== '';
  const matches = (name: string): boolean => name.toLowerCase().includes(wanted);
  if (searching) {
    for (const [id, list] of people)
      people.set(
        id,
        list.filter(({ name }) => matches(name)),
      );
    const leads = (channel: Channel): boolean => {
      const below = (children.get(channel.id) ?? []).filter(leads);
      children.set(channel.id, below);
      return below.length > 0 || (people.get(channel.id) ?? []).length > 0 || matches(channel.name);
    };
    children.set(null, (children.get(null) ?? []).filter(leads));
  }

  const rows: TreeRow[] = [];
  const sessionsUnder = (id: number): number[] => [
    ...(people.get(id) ?? []).map(({ session }) => session),
    ...(children.get(id) ?? []).flatMap((child) => sessionsUnder(child.id)),
  ];
  const visit = (channel: Channel, level: number, position: number, siblings: number): void => {
    const inside = people.get(channel.id) ?? [];
    const below = children.get(channel.id) ?? [];
    const expandable = inside.length + below.length > 0;
    const expanded = expandable && (searching || !collapsed.has(channel.id));
    rows.push({
      kind: 'channel',
      key: `channel-${channel.id}`,
      level,
      position,
      siblings,
      channel,
      people: inside.length,
      expandable,
      expanded,
      hidden: expandable && !expanded ? sessionsUnder(channel.id) : [],
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
  const roots = children.get(null) ?? [];
  roots.forEach((root, index) => {
    visit(root, 1, index + 1, roots.length);
  });
  return rows;
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
