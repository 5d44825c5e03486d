/** True as long as what has begun the job still stands. */
export type Current = () => boolean;

/** Runs jobs one after the other. What was added before clear() comes to nothing, also what is half done. */
export class JobQueue {
  readonly #failed: (error: unknown) => void;
  #last: Promise<void> = Promise.resolve();
  #generation = 0;

  constructor(failed: (error: unknown) => void) {
    this.#failed = failed;
  }

  add(job: (current: Current) => Promise<void>): void {
    const generation = this.#generation;
    const current = (): boolean => generation === this.#generation;
    this.#last = this.#last.then(async () => {
      if (!current()) return;
      try {
        await job(current);
      } catch (error) {
        if (current()) this.#failed(error);
      }
    });
  }

  clear(): void {
    this.#generation += 1;
    this.#last = Promise.resolve();
  }
}
