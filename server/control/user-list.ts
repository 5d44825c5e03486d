import { ROOT, SUPER_USER, type UserId } from '#domain/ids.ts';
import { isUserName, trimName } from '#domain/names.ts';
import { Permission } from '#domain/permissions.ts';
import type { Session } from '#domain/session.ts';
import { type UserEdit, UserEdits } from '#domain/user-edits.ts';
import type { Body, Decoded } from '#proto/message-types.ts';
import { isoTime } from './calendar.ts';
import { commit } from './commit.ts';
import type { ControlContext, Sender } from './context.ts';
import { Denied } from './errors.ts';
import { becomeGuest } from './registration.ts';

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
  const edits = readEdits(context, session, users);
  await commit(context, edits.changes);
  for (const edit of edits.made) tell(context, session, edit);
  // The rules that somebody was struck from may have been the only ones that restricted a channel.
  if (edits.made.some(({ to }) => to === null)) context.access.rulesChanged();
}

/** One bad name is answered and does not spoil the other edits. */
function readEdits(
  { state, settings, out }: ControlContext,
  editor: Session,
  wanted: Decoded<'UserList'>['users'],
): UserEdits {
  const edits = new UserEdits(state);
  for (const { userId, name } of wanted) {
    const user = userId as UserId;
    if (user === SUPER_USER) continue;
    if (name == null) {
      edits.remove(user);
      continue;
    }
    const newName = trimName(name);
    if (isUserName(newName, settings) && edits.rename(user, newName)) continue;
    const body = Denied.userName(name).bodyFor(editor.clientVersion);
    out.to(editor.id, { name: 'PermissionDenied', body });
  }
  return edits;
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

function tell(context: ControlContext, editor: Session, { user, from, to }: UserEdit): void {
  const { state, out, log } = context;
  const session = state.sessions.byUser(user);
  if (to === null) {
    log.info({ user, name: from, session: editor.id }, 'user unregistered');
    if (session !== undefined) becomeGuest(context, session);
    return;
  }
  log.info({ user, from, to, session: editor.id }, 'user renamed');
  if (session === undefined) return;
  state.update(session.id, { name: to });
  out.toAll({ name: 'UserState', body: { session: session.id, actor: editor.id, name: to } });
}
