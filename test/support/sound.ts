import { gaps, levelOf, sine } from './tone.ts';

const SAMPLES_PER_MS = 48;

/** Samples and when the first of them sounded. */
export interface Sound {
  readonly samples: Float32Array;
  /** performance.now() of this process. */
  readonly at: number;
}

/** A second tone on top, for a moment in every second: it tells where in the signal one is. */
const MARK_HZ = 2600;
const MARK_AMPLITUDE = 0.2;
const MARK_MS = 100;
const MARK_EVERY_MS = 1000;
const MARK_AFTER_MS = 500;
/** Marks are looked for in windows of this length. */
const WINDOW_MS = 10;
/** Levels are averaged over pieces of this length. */
const LEVEL_MS = 100;
const NEXT_TO_NOTHING_DB = -20;
/** No way through the server takes that long. */
const LONGEST_DELAY_MS = 900;

export const AMPLITUDE = 0.25;

/** A steady tone with a mark in every second. */
export function markedTone(frequency: number, milliseconds: number, amplitude = AMPLITUDE): Float32Array {
  const samples = sine(frequency, milliseconds * SAMPLES_PER_MS, { amplitude });
  const mark = sine(MARK_HZ, MARK_MS * SAMPLES_PER_MS, { amplitude: MARK_AMPLITUDE });
  for (let start = MARK_AFTER_MS; start + MARK_MS <= milliseconds; start += MARK_EVERY_MS) {
    for (let i = 0; i < mark.length; i++) {
      samples[start * SAMPLES_PER_MS + i] = (samples[start * SAMPLES_PER_MS + i] ?? 0) + (mark[i] ?? 0);
    }
  }
  return samples;
}

/** When marks begin. */
function marksOf({ samples, at }: Sound): number[] {
  const window = WINDOW_MS * SAMPLES_PER_MS;
  const found: number[] = [];
  let inside = true;
  for (let start = 0; start + window <= samples.length; start += SAMPLES_PER_MS) {
    const level = levelOf(MARK_HZ, samples.subarray(start, start + window));
    if (!inside && level > MARK_AMPLITUDE / 2) found.push(at + start / SAMPLES_PER_MS + WINDOW_MS / 2);
    if (level > MARK_AMPLITUDE / 2) inside = true;
    else if (level < MARK_AMPLITUDE / 4) inside = false;
  }
  return found;
}

/** From each mark said to the same mark heard, in milliseconds; marks that were not heard are left out. */
export function delaysBetween(said: Sound, heard: Sound): number[] {
  const arrivals = marksOf(heard);
  return marksOf(said).flatMap((mark) => {
    const arrival = arrivals.find((time) => time >= mark);
    return arrival === undefined || arrival - mark > LONGEST_DELAY_MS ? [] : [arrival - mark];
  });
}

export function part({ samples, at }: Sound, fromMs: number, milliseconds = Number.POSITIVE_INFINITY): Sound {
  const end = Math.min(samples.length, (fromMs + milliseconds) * SAMPLES_PER_MS);
  return { samples: samples.subarray(fromMs * SAMPLES_PER_MS, end), at: at + fromMs };
}

export function millisecondsOf({ samples }: Sound): number {
  return samples.length / SAMPLES_PER_MS;
}

/** Without the silence before the first sound. */
export function fromFirstSound(sound: Sound, threshold = 0.02): Sound {
  const first = sound.samples.findIndex((sample) => Math.abs(sample) > threshold);
  if (first === -1) throw new Error(`nothing was heard in ${Math.round(millisecondsOf(sound))} ms`);
  return { samples: sound.samples.subarray(first), at: sound.at + first / SAMPLES_PER_MS };
}

/** Level of the tone against what was sent. In pieces, for a receiver that stretches time shifts the phase. */
export function decibelsOf(frequency: number, { samples }: Sound, sent = AMPLITUDE): number {
  let power = 0;
  let pieces = 0;
  for (let at = 0; at + LEVEL_MS * SAMPLES_PER_MS <= samples.length; at += LEVEL_MS * SAMPLES_PER_MS) {
    power += levelOf(frequency, samples.subarray(at, at + LEVEL_MS * SAMPLES_PER_MS)) ** 2;
    pieces++;
  }
  return 10 * Math.log10(power / pieces / sent ** 2);
}

/** Which of them it is, in pieces as well; null when none is louder than next to nothing. */
export function clearest(candidates: readonly number[], sound: Sound): number | null {
  const levels = candidates.map((hertz) => ({ hertz, level: decibelsOf(hertz, sound) }));
  const [best] = levels.toSorted((a, b) => b.level - a.level);
  return best !== undefined && best.level > NEXT_TO_NOTHING_DB ? best.hertz : null;
}

export function longestGap({ samples }: Sound): number {
  return Math.max(0, ...gaps(samples, 0).map(({ lengthMs }) => lengthMs));
}

export function peakOf({ samples }: Sound): number {
  let peak = 0;
  for (const sample of samples) peak = Math.max(peak, Math.abs(sample));
  return peak;
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** Spells of a tone in a quiet room's noise: what a talk gate has to tell apart. */
export function spells(frequency: number, count: number, toneMs: number, pauseMs: number): Float32Array {
  const samples = Float32Array.from(
    { length: count * (toneMs + pauseMs) * SAMPLES_PER_MS },
    // A fixed pattern that is no tone, 70 dB below full scale.
    (_, n) => 0.0003 * (((n * 7919) % 127) / 63 - 1),
  );
  const tone = sine(frequency, toneMs * SAMPLES_PER_MS, { amplitude: AMPLITUDE });
  for (let n = 0; n < count; n++) samples.set(tone, (pauseMs + n * (toneMs + pauseMs)) * SAMPLES_PER_MS);
  return samples;
}
