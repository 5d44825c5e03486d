import type { Millis } from '#domain/ids.ts';
import { type Decoded, messageId } from '#proto/message-types.ts';
import type { ConnectionRecord } from './connections.ts';
import type { ControlContext } from './context.ts';
import { sendTo } from './outbox.ts';
import { ParkedConnection } from './parked-connection.ts';
import type { ControlEntrance } from './ports.ts';
import { RESUME_SECONDS } from './resume-tokens.ts';
import { retell } from './welcome.ts';

const TEXT = messageId('TextMessage');

/** Keeps the session of a page that lost its connection; false when there is nothing to come back to. */
export function park(
  { connections, clock, log, resumeTokens }: ControlContext,
  record: ConnectionRecord,
  entrance: Pick<ControlEntrance, 'closed'>,
): boolean {
  const { handshake } = record;
  if (handshake.phase !== 'admitted' || record.cutOff || !resumeTokens.has(record)) return false;
  log.debug({ session: handshake.session }, 'connection lost; the session is kept for a while');
  connections.rebind(record, new ParkedConnection(record, clock.now(), entrance));
  return true;
}

/** Its page did not come back in time. */
export function isForsaken({ connection }: ConnectionRecord, now: Millis): boolean {
  return connection instanceof ParkedConnection && now - connection.since >= RESUME_SECONDS * 1000;
}

/**
 * A page is back, perhaps before the loss of its former connection was noticed here. Nothing of the session changes and
 * nobody else is told; the page is told everything, for it cannot know what it missed.
 */
export function handleResume(
  context: ControlContext,
  arrived: ConnectionRecord,
  { token, texts }: Decoded<'Resume'>,
): void {
  const { connections, clock, log, state, media, browsers, resumeTokens } = context;
  const { connection } = arrived;
  if (arrived.handshake.phase !== 'greeted' || connection.kind !== 'browser') return;
  const returning = resumeTokens.find(token);
  const record = returning?.record;
  const id = record?.handshake.phase === 'admitted' && !record.cutOff ? record.handshake.session : undefined;
  const session = id === undefined ? undefined : state.sessions.get(id);
  if (returning === undefined || record === undefined || session === undefined) {
    sendTo(connection, { name: 'ResumeRefused', body: {} });
    return;
  }
  const former = record.connection;
  connections.end(arrived, clock.now());
  connections.rebind(record, connection);
  connection.authenticated?.();
  former.close('abort');
  record.lastMessage = clock.now();
  state.update(session.id, { address: connection.peer.address });
  log.info({ session: session.id, name: session.name, address: connection.peer.address }, 'session resumed');

  const resumeToken = resumeTokens.renew(record, token);
  // A page of an older build does not count them.
  const received = texts ?? (former instanceof ParkedConnection ? former.texts : record.texts.sent);
  const missed = record.texts.missedBy(received);
  sendTo(connection, {
    name: 'Resumed',
    body: { resumeToken, resumeSeconds: RESUME_SECONDS, texts: missed.before },
  });
  if (returning.hasHello) media.retell(session.id);
  // What the page has of its media side ended with a WebHello that it does not know.
  else browsers.attach(session.id);
  retell(context, record, session);
  for (const payload of missed.payloads) connection.send(TEXT, payload);
}
