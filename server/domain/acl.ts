import type { AclEntry } from './change.ts';
import { type AclSubject, type ChannelPaths, groupApplies } from './groups.ts';
import { type ChannelId, type Permissions, ROOT, SUPER_USER } from './ids.ts';
import {
  ALL_PERMISSIONS,
  DEFAULT_PERMISSIONS,
  hasAny,
  IMPLIED_BY_WRITE,
  NO_PERMISSIONS,
  Permission,
  ROOT_ONLY_PERMISSIONS,
  SUPER_USER_PERMISSIONS,
} from './permissions.ts';
import type { Channel, ChannelTree } from './server-state.ts';
import { withoutUndefined } from './temporary-groups.ts';

const CHANNEL_PERMISSIONS = ALL_PERMISSIONS & ~ROOT_ONLY_PERMISSIONS;

/** What somebody may do in a channel (reference 6.2), without the Cached mark; nothing in a channel that does not exist. */
export function effectivePermissions(tree: ChannelPaths, who: AclSubject, where: ChannelId): Permissions {
  const path = tree.pathFromRoot(where);
  if (path.length === 0) return NO_PERMISSIONS;
  if (who.user === SUPER_USER) return SUPER_USER_PERMISSIONS;

  let granted: number = DEFAULT_PERMISSIONS;
  let traverse = true;
  let write = false;
  for (const holder of path) {
    const here = holder.id === where;
    if (!holder.inheritAcl) granted = DEFAULT_PERMISSIONS;
    for (const entry of holder.acl) {
      if (!concerns(tree, entry, who, where, holder.id)) continue;
      const applies = here ? entry.applyHere : entry.applySubs;
      // A denial for "here only" on the way down cuts off everything below as well.
      if (applies || entry.applyHere) traverse = decide(traverse, entry, Permission.Traverse);
      if (!applies) continue;
      write = decide(write, entry, Permission.Write);
      if (where === ROOT) granted |= entry.allow & ROOT_ONLY_PERMISSIONS;
      granted |= entry.allow & CHANNEL_PERMISSIONS;
      granted &= ~entry.deny;
    }
    if (!traverse && !write) return NO_PERMISSIONS;
  }
  if ((granted & Permission.Write) !== 0) {
    granted |= IMPLIED_BY_WRITE;
    if (where === ROOT) granted |= ROOT_ONLY_PERMISSIONS;
  }
  return granted as Permissions; // bit operations lose the brand
}

/** What somebody might do in a channel if that channel were as drafted; it may be one that does not exist yet. */
export function permissionsIfDrafted(tree: ChannelTree, draft: Channel, who: AclSubject): Permissions {
  const drafted: ChannelPaths = {
    pathFromRoot: (id) => {
      const path = tree.pathFromRoot(id);
      if (path.length === 0 && id === draft.id && draft.parent !== null) {
        return [...tree.pathFromRoot(draft.parent), draft];
      }
      return path.map((channel) => (channel.id === draft.id ? draft : channel));
    },
  };
  const temporaryGroups = withoutUndefined(who.temporaryGroups, drafted, draft.id);
  return effectivePermissions(drafted, { ...who, temporaryGroups }, draft.id);
}

/** The channel's own ACL denies Enter to somebody; inherited denials do not count. */
export function deniesEnter(channel: Channel): boolean {
  return channel.acl.some((entry) => hasAny(entry.deny, Permission.Enter));
}

function concerns(tree: ChannelPaths, entry: AclEntry, who: AclSubject, tested: ChannelId, holder: ChannelId): boolean {
  return entry.who.kind === 'user'
    ? entry.who.user === who.user
    : groupApplies(tree, entry.who.group, who, tested, holder);
}

/** Within one entry the denial comes last. */
function decide(before: boolean, entry: AclEntry, permission: Permissions): boolean {
  if (hasAny(entry.deny, permission)) return false;
  return before || hasAny(entry.allow, permission);
}
