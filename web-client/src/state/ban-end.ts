/** Seconds; 0: for good. */
export const BAN_DURATIONS = { hour: 3600, day: 86_400, week: 604_800, month: 2_592_000, forever: 0 } as const;
export type BanDuration = keyof typeof BAN_DURATIONS;

/** When a ban ends, as somebody chooses it. */
export type BanEnd =
  | { readonly kind: 'after'; readonly duration: BanDuration }
  /** time: local, as a field for date and time has it. seconds: what it stands for, until somebody types another one. */
  | { readonly kind: 'until'; readonly time: string; readonly seconds?: number };

/** The message has 32 bits for it. */
const LONGEST_S = 2 ** 32 - 1;

export const FOR_GOOD: BanEnd = { kind: 'after', duration: 'forever' };

// The object lists its keys in order.
export const BAN_CHOICES = [...(Object.keys(BAN_DURATIONS) as BanDuration[]), 'until'] as const;

/** undefined: never. */
export function endAfter(start: Date, seconds: number): Date | undefined {
  return seconds === 0 ? undefined : new Date(start.getTime() + seconds * 1000);
}

/** Of a ban that is there already. */
export function endFor(start: Date, seconds: number): BanEnd {
  const duration = BAN_CHOICES.find((one) => one !== 'until' && BAN_DURATIONS[one] === seconds);
  if (duration !== undefined && duration !== 'until') return { kind: 'after', duration };
  return { kind: 'until', time: fieldTime(new Date(start.getTime() + seconds * 1000)), seconds };
}

/** Seconds from the start of the ban; undefined: no time at which it could end. */
export function secondsOf(end: BanEnd, start: Date, now: Date): number | undefined {
  if (end.kind === 'after') return BAN_DURATIONS[end.duration];
  if (end.seconds !== undefined) return end.seconds;
  const time = new Date(end.time).getTime();
  // A ban starts at a whole second: what the clock had beyond it is added to its duration, or it would end in the minute before.
  const seconds = Math.ceil((time - start.getTime()) / 1000);
  return time > now.getTime() && seconds > 0 && seconds <= LONGEST_S ? seconds : undefined;
}

/** For a field for date and time: local, to the minute. */
export function fieldTime(time: Date): string {
  const local = new Date(time.getTime() - time.getTimezoneOffset() * 60_000);
  return Number.isNaN(local.getTime()) ? '' : local.toISOString().slice(0, 16);
}
