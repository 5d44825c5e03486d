import type { Change, UserRecord } from '#domain/change.ts';
import { isPermanent } from '#domain/channel-rules.ts';
import { ROOT, type UserId } from '#domain/ids.ts';
import { isUserName } from '#domain/names.ts';
import { Permission } from '#domain/permissions.ts';
import type { Session } from '#domain/session.ts';
import { withDeadline } from './commit.ts';
import type { ControlContext } from './context.ts';
import { Denied } from './errors.ts';

/** Reference 3.10.1, 17 and 18. A registration is known by its certificate: without one there is none. */
export function checkRegistration({ state, settings }: ControlContext, actor: Session, target: Session): void {
  const needed = actor === target ? Permission.SelfRegister : Permission.Register;
  if (target.user !== null || !state.can(actor.id, needed, ROOT)) {
    throw Denied.permission(needed, ROOT, actor.id);
  }
  if (target.certHash === null) throw Denied.certificate(target.id);
  if (!isUserName(target.name, settings) || state.users.byName(target.name) !== undefined) {
    throw Denied.userName(target.name);
  }
}

/** What makes this session a registered user, with all it has set of itself so far. The target may be a draft of it. */
export async function registrationOf(
  context: ControlContext,
  target: Session,
): Promise<{ readonly user: UserId; readonly changes: readonly Change[] }> {
  const { state, store, clock, connections } = context;
  const { comment, texture } = target;
  const hash = texture.length === 0 ? null : await withDeadline(context, store.putBlob(texture));
  const user: UserRecord = {
    id: state.users.nextId(),
    name: target.name,
    certHash: target.certHash,
    email: connections.of(target.id)?.certificate?.emails[0] ?? null,
    comment,
    texture: hash,
    lastChannel: isPermanent(state.tree, target.channel) ? target.channel : null,
    lastSeen: clock.date(),
    lastDisconnect: null,
  };
  const listeners = [...target.listening].filter(([channel]) => isPermanent(state.tree, channel));
  const rows = listeners.map(
    ([channel, volume]): Change => ({
      kind: 'listener-set',
      listener: { user: user.id, channel, enabled: true, volume },
    }),
  );
  return { user: user.id, changes: [{ kind: 'user-registered', user, password: null }, ...rows] };
}

/** To call when everybody has been told: rights of a session depend on who it is. */
export function identityChanged({ permissions, access }: ControlContext, session: Session): void {
  permissions.flush(session);
  access.sessionChanged(session);
}

/** On the wire, nobody's id. */
const NOBODY = 0xffffffff;

/** The user that it was is gone. Its comment and picture stay. */
export function becomeGuest({ state, out, permissions }: ControlContext, session: Session): void {
  state.update(session.id, { user: null });
  out.toAll({ name: 'UserState', body: { session: session.id, userId: NOBODY } });
  permissions.flush(session);
}
