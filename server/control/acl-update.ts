import type { AclEntry, Change, GroupDef } from '#domain/change.ts';
import { visibleGroup } from '#domain/groups.ts';
import type { Permissions, UserId } from '#domain/ids.ts';
import { LONGEST_NAME } from '#domain/names.ts';
import { ALL_PERMISSIONS } from '#domain/permissions.ts';
import type { Channel, ServerState } from '#domain/server-state.ts';
import type { Session } from '#domain/session.ts';
import type { Decoded } from '#proto/message-types.ts';
import { persist } from './commit.ts';
import type { ControlContext } from './context.ts';
import { Denied } from './errors.ts';
import { keptWritable } from './ownership.ts';

/** Far beyond what anybody edits by hand, and small enough for one statement of the store. */
const MAX_ENTRIES = 2000;
export const MAX_GROUPS = 500;
const MAX_MEMBERS = 10_000;

/** Replaces all rules of the channel by those in the message. Whoever edits it keeps the right to edit it again. */
export async function updateAcl(
  context: ControlContext,
  editor: Session,
  channel: Channel,
  body: Decoded<'ACL'>,
): Promise<void> {
  const { state } = context;
  const groups = readGroups(state, channel, body);
  const acl = readEntries(state, body);
  const inheritAcl = body.inheritAcls ?? true;
  const draft: Channel = { ...channel, inheritAcl, acl, groups: new Map(groups.map((group) => [group.name, group])) };
  const entries = keptWritable(state, draft, editor);
  const { logGroupChanges, logAclChanges } = context.settings;
  const details = {
    ...(logGroupChanges ? { groupsBefore: [...channel.groups.values()], groupsAfter: groups } : {}),
    ...(logAclChanges ? { entriesBefore: channel.acl, entriesAfter: entries } : {}),
  };
  const change: Change = { kind: 'acl-replaced', id: channel.id, inherit: inheritAcl, entries, groups };
  await persist(context, channel.temporary ? [] : [change]);
  state.apply(change);
  const sizes = { entries: entries.length, groups: groups.length, inherit: inheritAcl };
  context.log.info({ channel: channel.id, session: editor.id, ...sizes, ...details }, 'ACL changed');
  context.permissions.flushAll();
  context.access.edited(channel.id);
}

/** A row that the editor shows as inherited is not sent back by clients; the flag itself they never set. */
function readEntries({ users }: ServerState, { acls }: Decoded<'ACL'>): AclEntry[] {
  if (acls.length > MAX_ENTRIES) throw Denied.text(`An ACL can have ${MAX_ENTRIES} entries`);
  const entries: AclEntry[] = [];
  for (const { applyHere, applySubs, userId, group, grant, deny } of acls) {
    const user = (userId ?? null) as UserId | null;
    if (user !== null && users.get(user) === undefined) continue;
    if ((group?.length ?? 0) > LONGEST_NAME)
      throw Denied.text(`The name of a group can have ${LONGEST_NAME} characters`);
    entries.push({
      applyHere: applyHere ?? true,
      applySubs: applySubs ?? true,
      who: user === null ? { kind: 'group', group: group ?? '' } : { kind: 'user', user },
      allow: ((grant ?? 0) & ALL_PERMISSIONS) as Permissions, // bit operations lose the brand
      deny: ((deny ?? 0) & ALL_PERMISSIONS) as Permissions,
    });
  }
  return entries;
}

/** Clients send the groups that are only inherited as well: those that say nothing stay where they are defined. */
function readGroups({ users, tree }: ServerState, channel: Channel, body: Decoded<'ACL'>): GroupDef[] {
  if (body.groups.length > MAX_GROUPS) throw Denied.text(`A channel can have ${MAX_GROUPS} groups`);
  const registered = (ids: readonly number[] | null | undefined) =>
    [...new Set((ids ?? []) as UserId[])].filter((id) => users.get(id) !== undefined);
  const defs = new Map<string, GroupDef>();
  let members = 0;
  for (const group of body.groups) {
    if (group.name.length > LONGEST_NAME) throw Denied.text(`The name of a group can have ${LONGEST_NAME} characters`);
    const def: GroupDef = {
      name: group.name,
      inherit: group.inherit ?? true,
      inheritable: group.inheritable ?? true,
      add: registered(group.add),
      remove: registered(group.remove),
    };
    members += def.add.length + def.remove.length;
    const saysNothing = def.inherit && def.inheritable && def.add.length + def.remove.length === 0;
    const above = channel.parent === null ? undefined : visibleGroup(tree, channel.parent, def.name);
    if (saysNothing && above?.inheritable === true) defs.delete(def.name);
    else defs.set(def.name, def);
  }
  if (members > MAX_MEMBERS) throw Denied.text(`The groups of a channel can have ${MAX_MEMBERS} members`);
  return [...defs.values()];
}
