import { asc, eq } from 'drizzle-orm';
import type { AclEntry, Change, GroupDef } from '#domain/change.ts';
import type { ChannelId, Permissions, UserId } from '#domain/ids.ts';
import { aclEntries, channels, groupMembers, groups } from '#schema/index.ts';
import type { Ask, Statement } from './database.ts';
import { portions } from './portions.ts';

type AclReplaced = Extract<Change, { kind: 'acl-replaced' }>;

/** Channels without entries are absent. */
export async function loadAcls(ask: Ask): Promise<ReadonlyMap<ChannelId, readonly AclEntry[]>> {
  const { channelId, position } = aclEntries;
  const rows = await ask((db) => db.select().from(aclEntries).orderBy(asc(channelId), asc(position)));
  const acls = new Map<ChannelId, AclEntry[]>();
  for (const { applyHere, applySubs, userId, groupName, allow, deny, channelId: channel } of rows) {
    listOf(acls, channel as ChannelId).push({
      applyHere,
      applySubs,
      who: userId === null ? { kind: 'group', group: groupName ?? '' } : { kind: 'user', user: userId as UserId },
      allow: allow as Permissions,
      deny: deny as Permissions,
    });
  }
  return acls;
}

/** Channels without groups are absent; groups by name, members by id. */
export async function loadGroups(ask: Ask): Promise<ReadonlyMap<ChannelId, readonly GroupDef[]>> {
  const rows = await ask((db) => db.select().from(groups).orderBy(asc(groups.channelId), asc(groups.name)));
  const members = await ask((db) => db.select().from(groupMembers).orderBy(asc(groupMembers.userId)));
  const byGroup = Map.groupBy(members, ({ channelId, groupName }) => `${channelId} ${groupName}`);
  const defs = new Map<ChannelId, GroupDef[]>();
  for (const { channelId, name, inherit, inheritable } of rows) {
    const add: UserId[] = [];
    const remove: UserId[] = [];
    for (const { userId, removed } of byGroup.get(`${channelId} ${name}`) ?? []) {
      (removed ? remove : add).push(userId as UserId);
    }
    listOf(defs, channelId as ChannelId).push({ name, inherit, inheritable, add, remove });
  }
  return defs;
}

export function aclReplaced({ id, inherit, entries, groups: defs }: AclReplaced): readonly Statement[] {
  const entryRows = entries.map(({ who, ...rest }, position) => ({
    ...rest,
    channelId: id,
    position,
    userId: who.kind === 'user' ? who.user : null,
    groupName: who.kind === 'group' ? who.group : null,
  }));
  const groupRows = defs.map(({ name, inherit: inherits, inheritable }) => ({
    channelId: id,
    name,
    inherit: inherits,
    inheritable,
  }));
  const memberRows = defs.flatMap(({ name, add, remove }) => [
    ...add.map((userId) => ({ channelId: id, groupName: name, userId, removed: false })),
    ...remove.map((userId) => ({ channelId: id, groupName: name, userId, removed: true })),
  ]);
  const statements: Statement[] = [
    (db) => db.update(channels).set({ inheritAcl: inherit }).where(eq(channels.id, id)),
    (db) => db.delete(aclEntries).where(eq(aclEntries.channelId, id)),
    // Takes the members with it.
    (db) => db.delete(groups).where(eq(groups.channelId, id)),
  ];
  for (const rows of portions(entryRows)) statements.push((db) => db.insert(aclEntries).values(rows));
  for (const rows of portions(groupRows)) statements.push((db) => db.insert(groups).values(rows));
  for (const rows of portions(memberRows)) {
    statements.push((db) => db.insert(groupMembers).values(rows).onConflictDoNothing());
  }
  return statements;
}

function listOf<T>(lists: Map<ChannelId, T[]>, channel: ChannelId): T[] {
  let list = lists.get(channel);
  if (list === undefined) {
    list = [];
    lists.set(channel, list);
  }
  return list;
}
