import type { ControlMessage, Decoded, ReceivedMessage } from '#proto/message-types.ts';

/** Longer than a living server takes for a full list of registrations. */
const DEADLINE_MS = 8_000;

type AnswerName = 'ACL' | 'TemporaryGroups' | 'BanList' | 'UserList' | 'UserStats' | 'QueryUsers';

/** Why a question got no answer. */
export class QueryFailed extends Error {
  override readonly name = 'QueryFailed';
  override readonly cause: 'denied' | 'silence' | 'connection';

  constructor(cause: 'denied' | 'silence' | 'connection') {
    super(cause);
    this.cause = cause;
  }
}

export interface Expected<N extends AnswerName> {
  readonly answer: N;
  /** Whether this answer is the one asked for; any one if absent. */
  matches?(body: Decoded<N>): boolean;
  /** Refused for want of any of these bits, the question ends. */
  readonly permission?: number;
}

interface Pending {
  readonly answer: AnswerName;
  readonly permission: number;
  readonly deadline: ReturnType<typeof setTimeout>;
  matches(body: object): boolean;
  resolve(body: object): void;
  reject(error: QueryFailed): void;
}

/** Mumble's answers carry no number: they are known by their type and what they are about. */
export class Queries {
  readonly #send: (message: ControlMessage) => void;
  readonly #pending = new Set<Pending>();

  constructor(send: (message: ControlMessage) => void) {
    this.#send = send;
  }

  /** Rejects with QueryFailed. */
  ask<N extends AnswerName>(question: ControlMessage, expected: Expected<N>): Promise<Decoded<N>> {
    const { promise, resolve, reject } = Promise.withResolvers<Decoded<N>>();
    const pending: Pending = {
      answer: expected.answer,
      permission: expected.permission ?? 0,
      deadline: setTimeout(() => this.#end(pending, new QueryFailed('silence')), DEADLINE_MS),
      // settle() compares the names before it hands over a body.
      matches: (body) => expected.matches?.(body as Decoded<N>) ?? true,
      resolve: (body) => resolve(body as Decoded<N>),
      reject,
    };
    this.#pending.add(pending);
    this.#send(question);
    return promise;
  }

  /** What is confirmed by nothing. */
  tell(message: ControlMessage): void {
    this.#send(message);
  }

  /** True when somebody waited for it. */
  settle(message: ReceivedMessage): boolean {
    for (const pending of this.#pending) {
      if (pending.answer !== message.name || !pending.matches(message.body)) continue;
      this.#forget(pending);
      pending.resolve(message.body);
      return true;
    }
    return false;
  }

  /** True when the refusal ended a question. */
  deny({ permission }: Decoded<'PermissionDenied'>): boolean {
    for (const pending of this.#pending) {
      if (((permission ?? 0) & pending.permission) === 0) continue;
      this.#end(pending, new QueryFailed('denied'));
      return true;
    }
    return false;
  }

  failAll(): void {
    for (const pending of this.#pending) this.#end(pending, new QueryFailed('connection'));
  }

  #end(pending: Pending, error: QueryFailed): void {
    this.#forget(pending);
    pending.reject(error);
  }

  #forget(pending: Pending): void {
    clearTimeout(pending.deadline);
    this.#pending.delete(pending);
  }
}
