import { Random } from './random.ts';

const SAMPLE_RATE = 48_000;
const SAMPLES_PER_MS = 48;
const SYLLABLE_MS = 250;
/** Of each syllable, the rest is a hiss. */
const VOICED = 0.8;
const AMPLITUDE = 0.5;
const NOISE = 0.0005;
/** Two resonances of a mouth each, in Hz. */
const VOWELS = [
  [730, 1090],
  [270, 2290],
  [300, 870],
  [530, 1840],
  [570, 840],
] as const;

export interface Speech {
  readonly milliseconds: number;
  /** Hz, around which it glides. */
  readonly pitch: number;
  /** Spells of talk and pauses, in milliseconds. */
  readonly talk: number;
  readonly pause: number;
}

/** What encoders take for speech: a gliding voice through the resonances of vowels, in syllables, with hisses between. */
export function speechLike({ milliseconds, pitch, talk, pause }: Speech): Float32Array {
  const random = new Random(1);
  const samples = new Float32Array(milliseconds * SAMPLES_PER_MS);
  const mouth = [new Resonance(80), new Resonance(110)] as const;
  let phase = 0;
  let peak = 0;
  for (let n = 0; n < samples.length; n++) {
    const at = n / SAMPLES_PER_MS;
    const inSpell = at % (talk + pause);
    const within = (inSpell % SYLLABLE_MS) / SYLLABLE_MS;
    const talking = inSpell < talk;
    const [low, high] = VOWELS[Math.floor(at / SYLLABLE_MS) % VOWELS.length] ?? VOWELS[0];
    phase += (pitch * (1 + 0.15 * Math.sin(at / 140) - 0.1 * within)) / SAMPLE_RATE;
    const pulse = phase >= 1 ? 1 : 0;
    phase -= pulse;
    const voice = talking && within < VOICED ? pulse * Math.sqrt(Math.sin((Math.PI * within) / VOICED)) : 0;
    const hiss = talking && within >= VOICED ? 0.006 * (2 * random.fraction() - 1) : 0;
    const sample = mouth[0].pass(voice, low) + 0.6 * mouth[1].pass(voice, high) + hiss;
    samples[n] = sample;
    peak = Math.max(peak, Math.abs(sample));
  }
  return samples.map((sample) => (sample * AMPLITUDE) / peak + NOISE * (2 * random.fraction() - 1));
}

class Resonance {
  readonly #radius: number;
  #last = 0;
  #beforeLast = 0;

  constructor(bandwidth: number) {
    this.#radius = Math.exp((-Math.PI * bandwidth) / SAMPLE_RATE);
  }

  pass(sample: number, frequency: number): number {
    const radius = this.#radius;
    const turn = 2 * radius * Math.cos((2 * Math.PI * frequency) / SAMPLE_RATE);
    const out = (1 - radius) * sample + turn * this.#last - radius * radius * this.#beforeLast;
    this.#beforeLast = this.#last;
    this.#last = out;
    return out;
  }
}
