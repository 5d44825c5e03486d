import { WHOLE_ADDRESS } from '#domain/bans.ts';
import type { BanRecord } from '#domain/change.ts';
import { type Permissions, ROOT, type SessionId, SUPER_USER } from '#domain/ids.ts';
import { addressToHex } from '#domain/ip-address.ts';
import { Permission } from '#domain/permissions.ts';
import type { Session } from '#domain/session.ts';
import type { Decoded } from '#proto/message-types.ts';
import { banListOf } from './ban-list.ts';
import { commit } from './commit.ts';
import type { ControlContext, Sender } from './context.ts';
import { dismiss } from './departure.ts';
import { Denied } from './errors.ts';
import { acceptText } from './text-filter.ts';

const KICK_OR_BAN = (Permission.Kick | Permission.Ban) as Permissions; // bit operations lose the brand

/** UserRemove: all, the victim included, see who did it and why; with ban it may not come back (reference 3.11). */
export async function handleUserRemove(
  context: ControlContext,
  { session: actor }: Sender,
  body: Decoded<'UserRemove'>,
): Promise<void> {
  const { state, out, connections, log } = context;
  const victim = state.sessions.get(body.session as SessionId);
  const record = victim === undefined ? undefined : connections.of(victim.id);
  if (victim === undefined || record === undefined) return;
  const banning = body.ban === true;
  const needed = banning ? Permission.Ban : KICK_OR_BAN;
  if (victim.user === SUPER_USER || !state.can(actor.id, needed, ROOT)) {
    throw Denied.permission(needed, ROOT, actor.id);
  }
  const reason = body.reason === null ? null : acceptText(context, body.reason);
  if (banning) {
    const ban = banOf(context, victim, reason ?? '', body);
    if (ban === null) return;
    await commit(context, [banListOf([...state.bans, ban])]);
    log.info({ session: victim.id, name: victim.name, by: actor.name, ban }, 'banned');
  }
  out.toAll({
    name: 'UserRemove',
    body: {
      session: victim.id,
      actor: actor.id,
      ...(reason === null ? {} : { reason }),
      ...(banning ? { ban: true } : {}),
    },
  });
  dismiss(context, record, 'flush', `${banning ? 'banned' : 'kicked'} by ${actor.name}`);
}

/** Certificate and address, unless a newer client asks for one of them alone; null when nothing remains to ban. */
function banOf(
  { clock }: ControlContext,
  { name, address, certHash }: Session,
  reason: string,
  { banCertificate, banIp }: Decoded<'UserRemove'>,
): BanRecord | null {
  const hex = banIp === false ? null : addressToHex(address);
  const hash = banCertificate === false ? null : certHash;
  if (hex === null && hash === null) return null;
  const start = clock.date();
  return { address: hex, prefix: WHOLE_ADDRESS, name, certHash: hash, reason, start, durationSeconds: 0 };
}
