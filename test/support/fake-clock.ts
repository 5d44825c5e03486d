import type { Clock } from '#control/ports.ts';
import type { Millis } from '#domain/ids.ts';

/** Time that passes only when it is told to. */
export class FakeClock implements Clock {
  #now = 1_000_000;
  #date = Date.UTC(2030, 0, 1);

  now(): Millis {
    return this.#now as Millis;
  }
  date(): Date {
    return new Date(this.#date);
  }

  advance(milliseconds: number): void {
    this.#now += milliseconds;
    this.#date += milliseconds;
  }
}
