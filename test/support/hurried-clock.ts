import type { Millis } from '#domain/ids.ts';
import { SystemClock } from '../../server/ops/clock.ts';

/** Time as it passes, and more of it when a test has no patience. */
export class HurriedClock extends SystemClock {
  #ahead = 0;

  override now(): Millis {
    // Milliseconds added to Millis are Millis.
    return (super.now() + this.#ahead) as Millis;
  }

  advance(milliseconds: number): void {
    this.#ahead += milliseconds;
  }
}
