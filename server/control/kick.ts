import type { Permissions } from '#domain/ids.ts';
import { ROOT, type SessionId, SUPER_USER } from '#domain/ids.ts';
import { Permission } from '#domain/permissions.ts';
import type { Decoded } from '#proto/message-types.ts';
import type { ControlContext, Sender } from './context.ts';
import { dismiss } from './departure.ts';
import { Denied } from './errors.ts';
import { acceptText } from './text-filter.ts';

/** UserRemove: all, the victim included, see who did it and why (reference 3.11). Bans are not given here. */
export function handleUserRemove(
  context: ControlContext,
  { session: actor }: Sender,
  body: Decoded<'UserRemove'>,
): void {
  const { state, out, connections } = context;
  const victim = state.sessions.get(body.session as SessionId);
  const record = victim === undefined ? undefined : connections.of(victim.id);
  if (victim === undefined || record === undefined || body.ban === true) return;
  const needed = (Permission.Kick | Permission.Ban) as Permissions;
  if (victim.user === SUPER_USER || !state.can(actor.id, needed, ROOT)) {
    throw Denied.permission(needed, ROOT, actor.id);
  }
  const reason = body.reason === null ? {} : { reason: acceptText(context, body.reason) };
  out.toAll({ name: 'UserRemove', body: { session: victim.id, actor: actor.id, ...reason } });
  dismiss(context, record, 'flush', `kicked by ${actor.name}`);
}
