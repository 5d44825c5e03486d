import type { Clock } from './ports.ts';
import { Turns } from './turns.ts';

/** A job came in after close(). */
export class LaneClosed extends Error {
  constructor() {
    super('the lane is closed');
    this.name = 'LaneClosed';
  }
}

interface QueuedJob {
  readonly since: number;
  run(): Promise<unknown> | undefined;
}

/**
 * Runs jobs one at a time, so that a job may await the store and never sees the world change under it. Jobs of one owner
 * run in the order in which they came, and owners take turns. A job that is synchronous and finds the lane idle has run
 * when run() returns.
 */
export class Lane {
  readonly #clock: Clock;
  readonly #drained: () => void;
  readonly #waiting = new Turns<QueuedJob>();
  readonly #ended = Promise.withResolvers<void>();
  #busy = false;
  #closed = false;
  #longestWait = 0;

  /** drained is called each time the last queued job has ended; what it throws is lost. */
  constructor(clock: Clock, drained: () => void = () => {}) {
    this.#clock = clock;
    this.#drained = drained;
  }

  get closed(): boolean {
    return this.#closed;
  }

  /** Jobs waiting, the running one included. */
  get depth(): number {
    return this.#waiting.count + (this.#busy ? 1 : 0);
  }

  /** Milliseconds the unluckiest job has waited since the last call. */
  takeLongestWait(): number {
    const wait = this.#longestWait;
    this.#longestWait = 0;
    return wait;
  }

  /**
   * Settles as the job does. A failing job does not stop the ones behind it. Jobs without an owner are the server's, which
   * takes its turn like everybody.
   */
  run<T>(job: () => Promise<T> | T, owner: object = this): Promise<T> {
    if (this.#closed) return Promise.reject(new LaneClosed());
    const { promise, resolve, reject } = Promise.withResolvers<T>();
    this.#waiting.add(owner, {
      since: this.#clock.now(),
      run: () => {
        try {
          const result = job();
          if (!(result instanceof Promise)) {
            resolve(result);
            return undefined;
          }
          return result.then(resolve, reject);
        } catch (error) {
          reject(error);
          return undefined;
        }
      },
    });
    if (!this.#busy) this.#pump();
    return promise;
  }

  /** Jobs already queued still run; resolves after the last of them. */
  close(): Promise<void> {
    this.#closed = true;
    if (!this.#busy) this.#ended.resolve();
    return this.#ended.promise;
  }

  #pump(): void {
    this.#busy = true;
    for (let job = this.#waiting.next(); job !== undefined; job = this.#waiting.next()) {
      this.#longestWait = Math.max(this.#longestWait, this.#clock.now() - job.since);
      const pending = job.run();
      if (pending !== undefined) {
        void pending.then(() => this.#pump());
        return;
      }
    }
    this.#busy = false;
    try {
      this.#drained();
    } catch {
      // The owner of the callback logs its own failures; the lane must go on.
    }
    if (this.#closed) this.#ended.resolve();
  }
}
