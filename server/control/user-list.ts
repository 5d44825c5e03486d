import { ROOT, SUPER_USER, type UserId } from '#domain/ids.ts';
import { isUserName, trimName } from '#domain/names.ts';
import { Permission } from '#domain/permissions.ts';
import type { Session } from '#domain/session.ts';
import type { Body, Decoded } from '#proto/message-types.ts';
import { isoTime } from './calendar.ts';
import { commit } from './commit.ts';
import type { ControlContext, Sender } from './context.ts';
import { Denied } from './errors.ts';
import { unregister } from './registration.ts';

const MAX_EDITS = 1000;

/** All registrations, or edits of some: with a name it is the new one, without one the user goes (reference 3.15). */
export async function handleUserList(
  context: ControlContext,
  { session }: Sender,
  { users }: Decoded<'UserList'>,
): Promise<void> {
  const { state, out } = context;
  if (!state.can(session.id, Permission.Register, ROOT)) {
    throw Denied.permission(Permission.Register, ROOT, session.id);
  }
  if (users.length === 0) {
    out.to(session.id, { name: 'UserList', body: { users: listed(context) } });
    return;
  }
  if (users.length > MAX_EDITS) throw Denied.text(`At most ${MAX_EDITS} users can be changed at once`);
  for (const { userId, name } of users) {
    try {
      await edit(context, session, userId as UserId, name ?? null);
    } catch (error) {
      // One bad name does not spoil the edits after it.
      if (!(error instanceof Denied)) throw error;
      out.to(session.id, { name: 'PermissionDenied', body: error.bodyFor(session.clientVersion) });
    }
  }
}

function listed({ state, clock }: ControlContext): NonNullable<Body<'UserList'>['users']> {
  const users = [];
  for (const { id, name, lastSeen, lastDisconnect, lastChannel } of state.users.all()) {
    if (id === SUPER_USER) continue;
    const here = state.sessions.byUser(id) !== undefined;
    const latest = Math.max(lastSeen?.getTime() ?? 0, lastDisconnect?.getTime() ?? 0);
    const seen = here ? clock.date() : new Date(latest);
    users.push({
      userId: id,
      name,
      ...(seen.getTime() === 0 ? {} : { lastSeen: isoTime(seen) }),
      ...(lastChannel === null ? {} : { lastChannel }),
    });
  }
  return users;
}

async function edit(context: ControlContext, actor: Session, user: UserId, name: string | null): Promise<void> {
  const { state, log } = context;
  if (user === SUPER_USER) return;
  // Whoever it would be for: no client asks for such a name.
  if (name !== null && !isUserName(trimName(name), state.settings)) throw Denied.userName(name);
  const record = state.users.get(user);
  if (record === undefined) return;
  if (name === null) {
    await unregister(context, user);
    log.info({ user, name: record.name, session: actor.id }, 'user unregistered');
    return;
  }
  const newName = trimName(name);
  requireFree(context, user, newName, name);
  await commit(context, [{ kind: 'user-updated', id: user, set: { name: newName } }]);
  log.info({ user, from: record.name, to: newName, session: actor.id }, 'user renamed');
  const session = state.sessions.byUser(user);
  if (session === undefined) return;
  state.update(session.id, { name: newName });
  context.out.toAll({ name: 'UserState', body: { session: session.id, actor: actor.id, name: newName } });
}

/** Nobody may have two names, and no name two owners: neither another registration nor a guest who is here. */
function requireFree({ state }: ControlContext, user: UserId, newName: string, asked: string): void {
  const holder = state.users.byName(newName);
  const session = state.sessions.byName(newName);
  const takenBySession = session !== undefined && session.user !== user;
  if ((holder !== undefined && holder.id !== user) || takenBySession) {
    throw Denied.userName(asked);
  }
}
