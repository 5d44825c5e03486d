import type { Sessions } from './server-state.ts';
import type { Session } from './session.ts';

export type DuplicateLogin =
  | { readonly kind: 'none' }
  /** The older session is a ghost of the same person and has to go. */
  | { readonly kind: 'replaces'; readonly session: Session }
  | { readonly kind: 'name-in-use' };

/**
 * Reference 4.9. Who is behind the same address counts as the same person: a gap upstream accepts, for without it nobody
 * gets back in after a broken connection.
 */
export function judgeDuplicate(
  sessions: Sessions,
  newcomer: Readonly<Pick<Session, 'user' | 'name' | 'address' | 'certHash'>>,
): DuplicateLogin {
  const sameUser = newcomer.user === null ? undefined : sessions.byUser(newcomer.user);
  const session = sameUser ?? sessions.byName(newcomer.name);
  if (session === undefined) return { kind: 'none' };
  const same =
    newcomer.user !== null ||
    session.address === newcomer.address ||
    (newcomer.certHash !== null && session.certHash === newcomer.certHash);
  return same ? { kind: 'replaces', session } : { kind: 'name-in-use' };
}
