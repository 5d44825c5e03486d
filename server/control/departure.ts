import { remember } from './commit.ts';
import type { ConnectionRecord } from './connections.ts';
import type { ControlContext } from './context.ts';
import { leftBehind } from './entering.ts';

/** Takes the session of this connection, if it has one, out of everything and tells the others. Idempotent. */
export function depart(context: ControlContext, record: ConnectionRecord, reason: string): void {
  const id = context.connections.end(record, context.clock.now());
  context.resumeTokens.forget(record);
  if (id === undefined) return;
  const session = context.state.sessions.get(id);
  if (session === undefined) return;
  context.log.info({ session: id, name: session.name, reason }, 'session ended');
  if (session.user !== null) remember(context, { user: session.user, lastDisconnect: context.clock.date() });
  context.out.toAll({ name: 'UserRemove', body: { session: id } });
  context.state.leave(id);
  context.peers.close(id);
  context.browsers.detach(id);
  context.contextActions.forget(id);
  leftBehind(context, session.channel);
}

/** Ends a connection from our side. Its closed() comes later and finds nothing left to do. */
export function dismiss(
  context: ControlContext,
  record: ConnectionRecord,
  how: 'flush' | 'abort',
  reason: string,
): void {
  depart(context, record, reason);
  record.connection.close(how);
}
