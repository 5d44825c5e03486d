import { effectivePermissions } from './acl.ts';
import type { ChannelId, Permissions, SessionId } from './ids.ts';
import type { ChannelTree } from './server-state.ts';
import type { Session } from './session.ts';

/** Effective permissions of the connected sessions. A session's rights depend on itself and the tree, on no other session. */
export class PermissionCache {
  readonly #tree: ChannelTree;
  readonly #granted = new Map<SessionId, Map<ChannelId, Permissions>>();

  constructor(tree: ChannelTree) {
    this.#tree = tree;
  }

  get(session: Session, where: ChannelId): Permissions {
    let channels = this.#granted.get(session.id);
    if (channels === undefined) {
      channels = new Map();
      this.#granted.set(session.id, channels);
    }
    let granted = channels.get(where);
    if (granted === undefined) {
      granted = effectivePermissions(this.#tree, session, where);
      channels.set(where, granted);
    }
    return granted;
  }

  /** The session moved, left or became somebody else. */
  forget(session: SessionId): void {
    this.#granted.delete(session);
  }

  /** Channels, ACLs or groups changed. */
  clear(): void {
    this.#granted.clear();
  }
}
