import { type ChannelPaths, visibleGroup } from './groups.ts';
import type { ChannelId } from './ids.ts';

/** By channel, the names of its groups that a session belongs to until it leaves (reference 4.11). No set is empty. */
export type TemporaryGroups = ReadonlyMap<ChannelId, ReadonlySet<string>>;

export const NO_TEMPORARY_GROUPS: TemporaryGroups = new Map();

/** The same memberships with one more, or without it. */
export function withMembership(
  groups: TemporaryGroups,
  channel: ChannelId,
  group: string,
  member: boolean,
): TemporaryGroups {
  const names = new Set(groups.get(channel));
  if (member) names.add(group);
  else names.delete(group);
  return withNames(groups, channel, names);
}

/** The ids of removed channels may be those of others one day. */
export function withoutChannels(groups: TemporaryGroups, removed: ReadonlySet<ChannelId>): TemporaryGroups {
  return groups.size === 0 ? groups : new Map([...groups].filter(([channel]) => !removed.has(channel)));
}

/** A group that its channel neither defines nor inherits any more takes its members with it. */
export function withoutUndefined(groups: TemporaryGroups, tree: ChannelPaths, channel: ChannelId): TemporaryGroups {
  const names = groups.get(channel);
  if (names === undefined) return groups;
  return withNames(
    groups,
    channel,
    new Set([...names].filter((name) => visibleGroup(tree, channel, name) !== undefined)),
  );
}

function withNames(groups: TemporaryGroups, channel: ChannelId, names: ReadonlySet<string>): TemporaryGroups {
  const changed = new Map(groups);
  if (names.size === 0) changed.delete(channel);
  else changed.set(channel, names);
  return changed;
}
