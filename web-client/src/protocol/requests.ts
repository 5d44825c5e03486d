import type { ControlMessage, Decoded, ReceivedMessage } from '#proto/message-types.ts';

/** Longer than any answer of a living server; the transport's own timeouts are in this range too. */
const DEADLINE_MS = 10_000;

type AnswerName = 'TransportReady' | 'Done' | 'ProduceReady' | 'IceRestarted';
type Answer<N extends AnswerName> = Decoded<N>;

/** The server answered Failure, gave no answer in time, or the connection went away. */
export class RequestFailed extends Error {
  override readonly name = 'RequestFailed';
}

interface Pending {
  readonly expects: AnswerName;
  readonly deadline: ReturnType<typeof setTimeout>;
  resolve(body: object): void;
  reject(error: RequestFailed): void;
}

/** Pairs answers with the requests they carry the number of. */
export class Requests {
  readonly #send: (message: ControlMessage) => void;
  readonly #pending = new Map<number, Pending>();
  #next = 1;

  constructor(send: (message: ControlMessage) => void) {
    this.#send = send;
  }

  /** Sends what build makes of the request number; rejects with RequestFailed. */
  ask<N extends AnswerName>(expects: N, build: (request: number) => ControlMessage): Promise<Answer<N>> {
    const request = this.#next++;
    const { promise, resolve, reject } = Promise.withResolvers<Answer<N>>();
    const deadline = setTimeout(() => {
      this.#pending.delete(request);
      reject(new RequestFailed('no answer'));
    }, DEADLINE_MS);
    // settle() resolves with a body only under the name that is expected here.
    this.#pending.set(request, { expects, deadline, resolve: (body) => resolve(body as Answer<N>), reject });
    this.#send(build(request));
    return promise;
  }

  /** True when the message was an answer, even to a request that is no longer waited for. */
  settle(message: ReceivedMessage): boolean {
    switch (message.name) {
      case 'TransportReady':
      case 'Done':
      case 'ProduceReady':
      case 'IceRestarted':
      case 'Failure': {
        const pending = this.#pending.get(message.body.request);
        if (!pending) return true;
        this.#forget(message.body.request, pending);
        if (message.name === pending.expects) pending.resolve(message.body);
        else
          pending.reject(
            new RequestFailed(message.name === 'Failure' ? message.body.reason : `unexpected ${message.name}`),
          );
        return true;
      }
      default:
        return false;
    }
  }

  /** The connection is gone: nothing outstanding will be answered. */
  failAll(): void {
    for (const [request, pending] of this.#pending) {
      this.#forget(request, pending);
      pending.reject(new RequestFailed('connection lost'));
    }
  }

  #forget(request: number, pending: Pending): void {
    clearTimeout(pending.deadline);
    this.#pending.delete(request);
  }
}
