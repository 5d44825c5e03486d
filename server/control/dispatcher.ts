import { findBan } from '#domain/bans.ts';
import type { ReceivedMessage } from '#proto/message-types.ts';
import { decodeControlMessage } from '#protocol/control-message.ts';
import type { ConnectionRecord } from './connections.ts';
import type { ControlContext, Sender } from './context.ts';
import { isDeferrable } from './deferred.ts';
import { depart, dismiss } from './departure.ts';
import { Denied, ProtocolViolation } from './errors.ts';
import { surplusHalfOpen } from './half-open-limit.ts';
import { greet, handleAuthenticate, handleVersion } from './handshake.ts';
import { enqueue, reportIncident } from './incidents.ts';
import { type Bucket, ruleOf } from './message-rules.ts';
import type { Connection, ControlEntrance } from './ports.ts';
import { tooFast } from './rate.ts';
import { handleResume, park } from './resume.ts';

/** Nobody needs more to log in. */
const MAX_PAYLOAD_BEFORE_LOGIN = 65_536;
const MAX_MALFORMED = 20;
/** Messages of one connection that may wait while the lane waits for the store. */
const MAX_PENDING = 2000;
/** So many bytes cost as much as one more message. */
const BYTES_PER_MESSAGE = 4096;

export interface DispatcherCounters {
  received: number;
  /** Of a type that nobody handles, or not in this phase, or not from this kind of client. */
  ignored: number;
  malformed: number;
  limited: number;
  denied: number;
  violations: number;
  incidents: number;
}

/** Everything that comes in over a connection: decides whether it is handled, by whom, and what becomes of the error. */
export class Dispatcher implements ControlEntrance {
  readonly counters: DispatcherCounters = {
    received: 0,
    ignored: 0,
    malformed: 0,
    limited: 0,
    denied: 0,
    violations: 0,
    incidents: 0,
  };
  readonly #context: ControlContext;

  constructor(context: ControlContext) {
    this.#context = context;
  }

  opened(connection: Connection): void {
    const { connections, clock, state, log, lane } = this.#context;
    if (lane.closed) {
      connection.close('abort');
      return;
    }
    const { address, certificate } = connection.peer;
    const record = connections.add(connection, clock.now());
    greet(this.#context, connection);
    const ban = findBan(state.bans, address, certificate?.hash ?? null, clock.date());
    if (ban !== undefined) {
      log.info({ address, reason: ban.reason }, 'banned');
      dismiss(this.#context, record, 'flush', 'banned');
      return;
    }
    const surplus = surplusHalfOpen(connections, record);
    if (surplus !== undefined) dismiss(this.#context, surplus, 'abort', 'too many connections without a login');
  }

  received(connection: Connection, type: number, payload: Uint8Array): void {
    const record = this.#context.connections.get(connection);
    if (record === undefined || record.cutOff || record.handshake.phase === 'ending') return;
    this.counters.received += 1;
    const cost = 1 + Math.floor(payload.length / BYTES_PER_MESSAGE);
    if (record.pending >= MAX_PENDING || !record.traffic.admit(this.#context.clock.now(), cost)) {
      this.#cutOff(record);
      return;
    }
    if (payload.length > MAX_PAYLOAD_BEFORE_LOGIN && record.handshake.phase !== 'admitted') {
      this.#violation(record, 'large message before the login');
      return;
    }
    const decoded = decodeControlMessage(type, payload);
    record.pending += 1;
    enqueue(this.#context, 'message', record, () => {
      record.pending -= 1;
      if (record.handshake.phase === 'ending' || record.cutOff) return;
      if (record.handshake.phase === 'admitted') {
        record.lastMessage = this.#context.clock.now();
        this.#context.resumeTokens.settle(record);
      }
      if (decoded.kind === 'unknown') this.counters.ignored += 1;
      else if (decoded.kind === 'malformed') this.#malformed(record, `${decoded.name}: ${decoded.reason}`);
      else return this.#handle(record, decoded.message);
    });
  }

  /** Handles what was put off, as far as it can be paid for now. To call about once a second. */
  resume(): void {
    for (const record of this.#context.connections.all()) {
      if (record.deferred.isEmpty) continue;
      enqueue(this.#context, 'deferred', record, async () => {
        if (record.handshake.phase === 'ending' || record.cutOff) return;
        for (const message of record.deferred.take()) await this.#handle(record, message);
      });
    }
  }

  closed(connection: Connection, how: 'left' | 'lost' = 'left'): void {
    const { connections } = this.#context;
    const record = connections.get(connection);
    if (record === undefined) return;
    enqueue(this.#context, 'closed', record, () => {
      // The page may have resumed over another connection meanwhile.
      if (connections.get(connection) !== record) return;
      if (how === 'lost' && park(this.#context, record, this)) return;
      depart(this.#context, record, 'connection closed');
      connections.remove(connection);
    });
  }

  /** Synchronous as far as the handler is. */
  #handle(record: ConnectionRecord, message: ReceivedMessage): Promise<void> | void {
    try {
      return this.#route(record, message)?.catch((error: unknown) => this.#fail(record, message, error));
    } catch (error) {
      this.#fail(record, message, error);
    }
  }

  #route(record: ConnectionRecord, message: ReceivedMessage): Promise<void> | void {
    if (message.name === 'Version') return handleVersion(this.#context, record, message.body);
    if (message.name === 'Authenticate') return handleAuthenticate(this.#context, record, message.body);
    if (message.name === 'Resume') return handleResume(this.#context, record, message.body);
    const rule = ruleOf(message.name);
    const from = this.#senderOf(record);
    if (rule === undefined || from === undefined || !this.#fits(rule.from, record)) {
      this.counters.ignored += 1;
      return;
    }
    // The rule was looked up by the name that belongs to this body; the compiler cannot follow that.
    const body = message.body as never;
    const { limit } = rule;
    if (limit !== null && (limit.applies?.(body, from) ?? true) && !this.#affordable(limit.bucket, record, message)) {
      this.counters.limited += 1;
      return this.#excess(limit.excess, record, from, message);
    }
    if (rule.activity) this.#context.state.touch(from.session.id, this.#context.clock.now());
    return rule.handle(this.#context, from, body);
  }

  #senderOf(record: ConnectionRecord): Sender | undefined {
    const { handshake } = record;
    if (handshake.phase !== 'admitted') return undefined;
    const session = this.#context.state.sessions.get(handshake.session);
    return session === undefined ? undefined : { session, record };
  }

  #fits(from: 'anyone' | 'desktop' | 'browser', { connection }: ConnectionRecord): boolean {
    return from === 'anyone' || from === connection.kind;
  }

  #affordable(bucket: Bucket, record: ConnectionRecord, { name }: ReceivedMessage): boolean {
    // What comes after a message that was put off must not overtake it.
    return !record.deferred.has(name) && record[bucket].admit(this.#context.clock.now());
  }

  #excess(
    how: 'deny' | 'fail' | 'defer' | 'drop',
    record: ConnectionRecord,
    { session }: Sender,
    message: ReceivedMessage,
  ): void {
    if (how === 'deny') throw tooFast();
    if (how === 'defer' && isDeferrable(message)) record.deferred.put(message);
    if (how === 'fail' && 'request' in message.body) {
      const body = { request: message.body.request, reason: 'Too many requests' };
      this.#context.out.to(session.id, { name: 'Failure', body });
    }
    if (how === 'drop') this.#context.log.debug({ session: session.id, message: message.name }, 'dropped: too fast');
  }

  #malformed(record: ConnectionRecord, what: string): void {
    this.counters.malformed += 1;
    record.malformed += 1;
    if (record.malformed >= MAX_MALFORMED) this.#violation(record, `malformed messages, the last one ${what}`);
  }

  #fail(record: ConnectionRecord, message: ReceivedMessage, error: unknown): void {
    const { out, connections, log } = this.#context;
    if (error instanceof Denied) {
      this.counters.denied += 1;
      const session = connections.sessionOf(record.connection);
      if (session === undefined) return;
      log.debug({ session, message: message.name, denial: error.body }, 'denied');
      out.to(session, { name: 'PermissionDenied', body: error.bodyFor(record.client.number) });
    } else if (error instanceof ProtocolViolation) {
      this.#violation(record, error.message);
    } else {
      this.counters.incidents += 1;
      reportIncident(log, message.name, error);
    }
  }

  /** A job in the lane may be waiting for the store: the session must not vanish under it. */
  #cutOff(record: ConnectionRecord): void {
    this.counters.violations += 1;
    this.#context.log.info({ address: record.connection.peer.address }, 'sends faster than it can be served');
    record.cutOff = true;
    record.connection.close('abort');
  }

  #violation(record: ConnectionRecord, text: string): void {
    this.counters.violations += 1;
    this.#context.log.info({ address: record.connection.peer.address, text }, 'protocol violation');
    dismiss(this.#context, record, 'abort', text);
  }
}
