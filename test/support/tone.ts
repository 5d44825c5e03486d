import { readFileSync, writeFileSync } from 'node:fs';

// Tones and what is left of them after a trip through the server. Samples are mono Float32, -1 to 1.

const SAMPLE_RATE = 48_000;
/** Silence is looked for in steps of this length. */
const GAP_STEP_MS = 5;

export interface Tone {
  /** Peak, linear. */
  readonly amplitude?: number;
  readonly sampleRate?: number;
  /** Index of the first sample, so that a tone can be made in pieces. */
  readonly from?: number;
}

export function sine(frequency: number, samples: number, tone: Tone = {}): Float32Array {
  const { amplitude = 0.5, sampleRate = SAMPLE_RATE, from = 0 } = tone;
  const step = (2 * Math.PI * frequency) / sampleRate;
  return Float32Array.from({ length: samples }, (_, i) => amplitude * Math.sin(step * (from + i)));
}

/** Goertzel: linear peak amplitude of this frequency, 0 to about 1. */
export function levelOf(frequency: number, samples: Float32Array, sampleRate = SAMPLE_RATE): number {
  const coefficient = 2 * Math.cos((2 * Math.PI * frequency) / sampleRate);
  let last = 0;
  let beforeLast = 0;
  for (const sample of samples) {
    const now = sample + coefficient * last - beforeLast;
    beforeLast = last;
    last = now;
  }
  const power = last * last + beforeLast * beforeLast - coefficient * last * beforeLast;
  return samples.length === 0 ? 0 : (2 * Math.sqrt(Math.max(0, power))) / samples.length;
}

/** The loudest of the candidates; null when none reaches the level. */
export function loudest(
  candidates: readonly number[],
  samples: Float32Array,
  atLeast = 0.02,
  sampleRate = SAMPLE_RATE,
): number | null {
  let best: number | null = null;
  let bestLevel = atLeast;
  for (const candidate of candidates) {
    const level = levelOf(candidate, samples, sampleRate);
    if (level < bestLevel) continue;
    best = candidate;
    bestLevel = level;
  }
  return best;
}

export function rms(samples: Float32Array): number {
  let sum = 0;
  for (const sample of samples) sum += sample * sample;
  return samples.length === 0 ? 0 : Math.sqrt(sum / samples.length);
}

export interface Gap {
  readonly startMs: number;
  readonly lengthMs: number;
}

/** Stretches of at least this length whose RMS stays below the threshold; resolution 5 ms. */
export function gaps(
  samples: Float32Array,
  atLeastMs: number,
  threshold = 0.01,
  sampleRate = SAMPLE_RATE,
): readonly Gap[] {
  const step = Math.round((GAP_STEP_MS * sampleRate) / 1000);
  const found: Gap[] = [];
  let start = -1;
  const end = (at: number): void => {
    const lengthMs = ((at - start) * 1000) / sampleRate;
    if (start >= 0 && lengthMs >= atLeastMs) found.push({ startMs: (start * 1000) / sampleRate, lengthMs });
    start = -1;
  };
  let at = 0;
  for (; at + step <= samples.length; at += step) {
    const quiet = rms(samples.subarray(at, at + step)) < threshold;
    if (quiet && start < 0) start = at;
    if (!quiet) end(at);
  }
  end(at);
  return found;
}

/** Largest step between neighbouring samples: a click stands far above the slope of the tone itself. */
export function steepestStep(samples: Float32Array): number {
  let steepest = 0;
  for (let i = 1; i < samples.length; i++) {
    steepest = Math.max(steepest, Math.abs((samples[i] ?? 0) - (samples[i - 1] ?? 0)));
  }
  return steepest;
}

const WAV_HEADER = 44;

/** 16-bit mono PCM, as Chromium's --use-file-for-fake-audio-capture reads it (it plays the file in a loop). */
export function writeWav(path: string, samples: Float32Array, sampleRate = SAMPLE_RATE): void {
  const bytes = Buffer.alloc(WAV_HEADER + samples.length * 2);
  bytes.write('RIFF', 0, 'latin1');
  bytes.writeUInt32LE(bytes.length - 8, 4);
  bytes.write('WAVEfmt ', 8, 'latin1');
  bytes.writeUInt32LE(16, 16);
  bytes.writeUInt16LE(1, 20);
  bytes.writeUInt16LE(1, 22);
  bytes.writeUInt32LE(sampleRate, 24);
  bytes.writeUInt32LE(sampleRate * 2, 28);
  bytes.writeUInt16LE(2, 32);
  bytes.writeUInt16LE(16, 34);
  bytes.write('data', 36, 'latin1');
  bytes.writeUInt32LE(samples.length * 2, 40);
  samples.forEach((sample, i) => {
    bytes.writeInt16LE(Math.round(Math.max(-1, Math.min(1, sample)) * 32_767), WAV_HEADER + i * 2);
  });
  writeFileSync(path, bytes);
}

export interface Wav {
  readonly sampleRate: number;
  readonly samples: Float32Array;
}

/** Reads 16-bit PCM; of several channels only the first. */
export function readWav(path: string): Wav {
  const bytes = readFileSync(path);
  if (bytes.toString('latin1', 0, 4) !== 'RIFF') throw new Error(`${path} is not a WAV file`);
  let channels = 1;
  let sampleRate = SAMPLE_RATE;
  for (let at = 12; at + 8 <= bytes.length; ) {
    const name = bytes.toString('latin1', at, at + 4);
    const size = bytes.readUInt32LE(at + 4);
    const body = at + 8;
    if (name === 'fmt ') {
      channels = bytes.readUInt16LE(body + 2);
      sampleRate = bytes.readUInt32LE(body + 4);
      if (bytes.readUInt16LE(body + 14) !== 16) throw new Error(`${path} is not 16-bit PCM`);
    }
    if (name === 'data') {
      const count = Math.floor(Math.min(size, bytes.length - body) / (2 * channels));
      const samples = Float32Array.from(
        { length: count },
        (_, i) => bytes.readInt16LE(body + i * 2 * channels) / 32_767,
      );
      return { sampleRate, samples };
    }
    // Chunks are padded to even length.
    at = body + size + (size & 1);
  }
  throw new Error(`${path} holds no samples`);
}
