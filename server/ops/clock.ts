import { performance } from 'node:perf_hooks';
import type { Clock } from '#control/ports.ts';
import type { Millis } from '#domain/ids.ts';

export class SystemClock implements Clock {
  now(): Millis {
    // Monotonic milliseconds are what Millis means.
    return performance.now() as Millis;
  }
  date(): Date {
    return new Date();
  }
}
