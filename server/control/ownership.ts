import { permissionsIfDrafted } from '#domain/acl.ts';
import type { AclEntry } from '#domain/change.ts';
import type { Permissions } from '#domain/ids.ts';
import { hasAny, NO_PERMISSIONS, Permission } from '#domain/permissions.ts';
import type { Channel, ServerState } from '#domain/server-state.ts';
import type { Session } from '#domain/session.ts';

/**
 * The ACL of the drafted channel, with a line at its end that leaves it in the hands of whoever makes or edits it, should
 * they lose it otherwise. A guest without a certificate would not be recognised again and gets no line.
 */
export function keptWritable({ tree }: ServerState, draft: Channel, session: Session): readonly AclEntry[] {
  if (hasAny(permissionsIfDrafted(tree, draft, session), Permission.Write)) return draft.acl;
  const who = ownerOf(session);
  if (who === null) return draft.acl;
  const allow = (Permission.Write | Permission.Traverse) as Permissions; // bit operations lose the brand
  return [...draft.acl, { applyHere: true, applySubs: false, who, allow, deny: NO_PERMISSIONS }];
}

function ownerOf({ user, certHash }: Session): AclEntry['who'] | null {
  if (user !== null) return { kind: 'user', user };
  return certHash === null ? null : { kind: 'group', group: `$${certHash}` };
}
