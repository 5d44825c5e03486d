import type { Clock } from './ports.ts';

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
 * Runs jobs one at a time, first in, first out, so that a job may await the store and never sees the world change under
 * it. A job that is synchronous and finds the lane idle has run when run() returns.
 */
export class Lane {
  readonly #clock: Clock;
  readonly #drained: () => void;
  readonly #queue: QueuedJob[] = [];
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
    return this.#queue.length + (this.#busy ? 1 : 0);
  }

  /** Milliseconds the unluckiest job has waited since the last call. */
  takeLongestWait(): number {
    const wait = this.#longestWait;
    this.#longestWait = 0;
    return wait;
  }

  /** Settles as the job does. A failing job does not stop the ones behind it. */
  run<T>(job: () => Promise<T> | T): Promise<T> {
    if (this.#closed) return Promise.reject(new LaneClosed());
    const { promise, resolve, reject } = Promise.withResolvers<T>();
    this.#queue.push({
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
  async close(): Promise<void> {
    if (!this.#closed) {
      const last = this.run(() => {});
      this.#closed = true;
      await last;
    }
  }

  #pump(): void {
    this.#busy = true;
    for (let job = this.#queue.shift(); job !== undefined; job = this.#queue.shift()) {
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
  }
}
