import { ROOT } from '#domain/ids.ts';
import { Permission } from '#domain/permissions.ts';
import type { Channel, ServerState } from '#domain/server-state.ts';
import type { Session } from '#domain/session.ts';
import { Denied } from './errors.ts';

/** Only who may edit a channel reads and changes its rules and groups; Write on the root opens every channel's. */
export function mustEditRules(state: ServerState, { id }: Session, channel: Channel): void {
  const mayEdit = state.can(id, Permission.Write, channel.id) || state.can(id, Permission.Write, ROOT);
  if (!mayEdit) throw Denied.permission(Permission.Write, channel.id, id);
}
