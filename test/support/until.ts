import { setTimeout as delay } from 'node:timers/promises';

/** Polls until the condition holds; fails after the deadline. */
export async function until(
  condition: () => boolean | Promise<boolean>,
  what: string,
  deadlineMs = 30_000,
): Promise<void> {
  const late = performance.now() + deadlineMs;
  while (!(await condition())) {
    if (performance.now() > late) throw new Error(`waited in vain for ${what}`);
    await delay(10);
  }
}
