import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import {
  AMPLITUDE,
  clearest,
  decibelsOf,
  delaysBetween,
  fromFirstSound,
  longestGap,
  median,
  millisecondsOf,
  part,
  type Sound,
} from './sound.ts';

/** Those that the tests speak in; a receiver that plays another than the right one has mixed up its speakers. */
const TONES = [440, 620, 950, 1250, 1600];
/** The beginning may be faded in. */
const FIRST_MS = 100;
/** What nobody takes for a gap in speech. */
const LONGEST_GAP_MS = 60;
/** A receiver bears this much lateness of the machine without any trace of it in the sound. */
const LATE_MS = 40;

export interface Arrival {
  /** As in "page to desktop". */
  readonly way: string;
  readonly hertz: number;
  readonly heard: Sound;
  /** So much of it, after the first tenth of a second, is judged; by default nine tenths of it have to be there. */
  readonly milliseconds: number;
  /** As it was said, where the time it took matters: a marked tone. */
  readonly said?: Sound;
  /** How many marks have to be heard at least. */
  readonly marks?: number;
  /** Half of the marks took less. */
  readonly longestDelay?: number;
  readonly longestGap?: number;
  /** Of what was said. */
  readonly amplitude?: number;
  /** How far behind the clock whoever spoke or listened was at worst: see excused(). */
  readonly lateness?: number;
}

/** What being late by so much excuses: it measures the machine. */
export function excused(...lateness: readonly number[]): number {
  return Math.max(0, Math.max(...lateness) - LATE_MS);
}

/** A tone has arrived: the right one, at its level, all of it, without a gap, in time. */
export function assertArrived(t: TestContext, arrival: Arrival): void {
  const { way, hertz, said, marks = 0, amplitude = AMPLITUDE, lateness = 0 } = arrival;
  const heard = part(fromFirstSound(arrival.heard), FIRST_MS, arrival.milliseconds);
  const found = clearest([...TONES, hertz], heard);
  const level = decibelsOf(hertz, heard, amplitude);
  const gap = longestGap(heard);
  const delays = said === undefined ? [] : delaysBetween(said, arrival.heard);
  const forgiven = excused(lateness);
  const took =
    delays.length === 0
      ? ''
      : `, delay ${rounded(median(delays))} ms (${rounded(Math.min(...delays))} to ${rounded(Math.max(...delays))}, ` +
        `${delays.length} marks)`;
  const late = forgiven === 0 ? '' : `; this machine was ${rounded(lateness)} ms late`;
  t.diagnostic(`${way}: ${found} Hz at ${level.toFixed(1)} dB, longest gap ${gap} ms${took}${late}`);
  assert.equal(found, hertz, way);
  assert.ok(Math.abs(level) < 3, `${way}: level ${level} dB`);
  assert.ok(
    millisecondsOf(heard) >= 0.9 * arrival.milliseconds - forgiven,
    `${way}: ${rounded(millisecondsOf(heard))} of ${arrival.milliseconds} ms were heard`,
  );
  assert.ok(gap <= (arrival.longestGap ?? LONGEST_GAP_MS) + forgiven, `${way}: a gap of ${gap} ms`);
  assert.ok(delays.length >= marks, `${way}: ${delays.length} marks were heard`);
  const longestDelay = (arrival.longestDelay ?? Number.POSITIVE_INFINITY) + forgiven;
  assert.ok(delays.length === 0 || median(delays) < longestDelay, `${way}: a delay of ${rounded(median(delays))} ms`);
}

function rounded(milliseconds: number): string {
  return milliseconds.toFixed(0);
}
