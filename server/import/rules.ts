import type { AclEntry, Change, ChannelRecord, GroupDef } from '#domain/change.ts';
import { type ChannelId, type Permissions, ROOT, type UserId } from '#domain/ids.ts';
import { ALL_PERMISSIONS } from '#domain/permissions.ts';
import { type Findings, quoted } from './findings.ts';
import type { AclRow, GroupRow, MurmurServer } from './murmur-rows.ts';

type Rules = Extract<Change, { kind: 'acl-replaced' }>;

/** Groups and ACL of each channel that has any, and of the root, which would otherwise keep those of a new server. */
export function mapRules(
  { groups, members, acl }: Pick<MurmurServer, 'groups' | 'members' | 'acl'>,
  channels: readonly ChannelRecord[],
  users: ReadonlySet<number>,
  findings: Findings,
): Rules[] {
  const ids: ReadonlySet<number> = new Set(channels.map(({ id }) => id));
  const defs = mapGroups({ groups, members }, ids, users, findings);
  const entries = mapEntries(acl, ids, users, findings);
  return channels
    .filter(({ id }) => id === ROOT || defs.has(id) || entries.has(id))
    .map(({ id, inheritAcl }) => ({
      kind: 'acl-replaced',
      id,
      inherit: inheritAcl,
      entries: entries.get(id) ?? [],
      groups: defs.get(id) ?? [],
    }));
}

function mapGroups(
  { groups, members }: Pick<MurmurServer, 'groups' | 'members'>,
  channels: ReadonlySet<number>,
  users: ReadonlySet<number>,
  { leftOut }: Findings,
): ReadonlyMap<ChannelId, readonly GroupDef[]> {
  const kept = new Map<number, { add: UserId[]; remove: UserId[]; row: GroupRow }>();
  const taken = new Set<string>();
  for (const row of groups) {
    const place = `${row.channel} ${row.name}`;
    if (!channels.has(row.channel)) leftOut.push(`group ${quoted(row.name)}: channel ${row.channel} did not come over`);
    else if (row.name === '') leftOut.push(`group of channel ${row.channel}: it has no name`);
    else if (taken.has(place)) leftOut.push(`group ${quoted(row.name)} of channel ${row.channel}: it is there twice`);
    else kept.set(row.id, { add: [], remove: [], row });
    taken.add(place);
  }
  for (const { group, user, added } of members) {
    const lists = kept.get(group);
    if (lists === undefined) leftOut.push(`user ${user} in group ${group}: that group did not come over`);
    else if (users.has(user)) (added !== 0 ? lists.add : lists.remove).push(user as UserId);
    else leftOut.push(`user ${user} in group ${quoted(lists.row.name)}: that user did not come over`);
  }
  const defs = new Map<ChannelId, GroupDef[]>();
  for (const { add, remove, row } of kept.values()) {
    const { name, channel, inherit, inheritable } = row;
    const def = { name, inherit: inherit !== 0, inheritable: inheritable !== 0, add: once(add), remove: once(remove) };
    append(defs, channel as ChannelId, def);
  }
  return defs;
}

function mapEntries(
  rows: readonly AclRow[],
  channels: ReadonlySet<number>,
  users: ReadonlySet<number>,
  { leftOut }: Findings,
): ReadonlyMap<ChannelId, readonly AclEntry[]> {
  const entries = new Map<ChannelId, AclEntry[]>();
  for (const row of rows) {
    const { channel, user, group } = row;
    if (!channels.has(channel)) {
      leftOut.push(`rule for ${target(row)}: channel ${channel} did not come over`);
      continue;
    }
    // A row may name both; then it holds for either, which two of the same say as well.
    const whose: AclEntry['who'][] = [];
    if (user !== null && users.has(user)) whose.push({ kind: 'user', user: user as UserId });
    if (group !== null && group !== '') whose.push({ kind: 'group', group });
    if (whose.length === 0) leftOut.push(`rule of channel ${channel} for ${target(row)}: it is for nobody`);
    for (const who of whose) append(entries, channel as ChannelId, entryOf(row, who));
  }
  return entries;
}

function entryOf({ applyHere, applySubs, grant, revoke }: AclRow, who: AclEntry['who']): AclEntry {
  return {
    applyHere: applyHere !== 0,
    applySubs: applySubs !== 0,
    who,
    // Bit operations lose the brand.
    allow: (grant & ALL_PERMISSIONS) as Permissions,
    deny: (revoke & ALL_PERMISSIONS) as Permissions,
  };
}

function target({ user, group }: AclRow): string {
  if (user !== null && user >= 0) return `user ${user}`;
  return group === null ? 'nobody' : `group ${quoted(group)}`;
}

function once(users: readonly UserId[]): readonly UserId[] {
  return [...new Set(users)];
}

function append<T>(lists: Map<ChannelId, T[]>, channel: ChannelId, entry: T): void {
  const list = lists.get(channel);
  if (list === undefined) lists.set(channel, [entry]);
  else list.push(entry);
}
