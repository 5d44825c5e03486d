import type { SessionId } from '#domain/ids.ts';
import { type ControlMessage, encodeMessage, messageId } from '#proto/message-types.ts';
import { Since } from './client-version.ts';
import type { ConnectionRecord, Connections } from './connections.ts';
import type { Connection, Outbox } from './ports.ts';

/** Ids from here on are for browsers only. */
const FIRST_WEB_MESSAGE = 1000;
const TEXT = messageId('TextMessage');

export function sendTo(connection: Connection, message: ControlMessage): void {
  const id = messageId(message.name);
  if (id >= FIRST_WEB_MESSAGE && connection.kind !== 'browser') return;
  connection.send(id, encodeMessage(message));
}

/** Messages to sessions, over whatever connection each of them has. A session that is gone is skipped. */
export class SessionOutbox implements Outbox {
  readonly #connections: Connections;

  constructor(connections: Connections) {
    this.#connections = connections;
  }

  to(session: SessionId, message: ControlMessage): void {
    this.toEach([session], message);
  }

  toAll(message: ControlMessage, except?: SessionId): void {
    this.toAllWhere(message, (_record, session) => session !== except);
  }

  toEach(sessions: Iterable<SessionId>, message: ControlMessage): void {
    const id = messageId(message.name);
    let payload: Uint8Array | undefined;
    for (const session of sessions) {
      const record = this.#connections.of(session);
      if (record === undefined || (id >= FIRST_WEB_MESSAGE && record.connection.kind !== 'browser')) continue;
      payload ??= encodeMessage(message);
      post(record, id, payload);
    }
  }

  /** Every admitted session that passes the test; encodes at most once. */
  toAllWhere(message: ControlMessage, test: (record: ConnectionRecord, session: SessionId) => boolean): void {
    const id = messageId(message.name);
    let payload: Uint8Array | undefined;
    for (const [session, record] of this.#connections.admitted()) {
      if (id >= FIRST_WEB_MESSAGE && record.connection.kind !== 'browser') continue;
      if (!test(record, session)) continue;
      payload ??= encodeMessage(message);
      post(record, id, payload);
    }
  }

  /** In two forms: clients from before 1.2.2 know no hashes of long texts and pictures. */
  toAllByAge(messageFor: (version: number) => ControlMessage): void {
    this.toAllWhere(messageFor(0), ({ client }) => client.number < Since.blobHashes);
    this.toAllWhere(messageFor(Since.blobHashes), ({ client }) => client.number >= Since.blobHashes);
  }

  disconnect(session: SessionId, how: 'flush' | 'abort'): void {
    this.#connections.connectionOf(session)?.close(how);
  }
}

function post({ connection, texts }: ConnectionRecord, id: number, payload: Uint8Array): void {
  if (id === TEXT && connection.kind === 'browser') texts.keep(payload);
  connection.send(id, payload);
}
