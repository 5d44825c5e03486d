import { decibels, FLOOR_DB } from './level.ts';

export type TalkMode = 'voice' | 'push' | 'always';

export interface GateSettings {
  readonly mode: TalkMode;
  /** dBFS at which voice activation opens. */
  readonly threshold: number;
  /** Milliseconds that voice activation stays open after the last loud block. */
  readonly hold: number;
  /** Milliseconds that it stays open after push to talk was let go: a key goes up a little before the last word ends. */
  readonly release: number;
  readonly muted: boolean;
  /** The push-to-talk key or button is down; it opens the gate in every mode. */
  readonly pressed: boolean;
}

export const CLOSED_GATE: GateSettings = {
  mode: 'push',
  threshold: -45,
  hold: 400,
  release: 150,
  muted: true,
  pressed: false,
};

/** What was said this long before voice activation opened is sent too, or first syllables would be cut off. */
const LOOK_BACK_MS = 60;
/** Levels are judged over blocks of this length. */
const BLOCK_MS = 10;
/** Once open, this much below the threshold still counts as speech. */
const HYSTERESIS_DB = 6;
/** Gain ramps, or opening and closing would click. */
const ATTACK_MS = 3;
const DECAY_MS = 8;

/**
 * Decides sample by sample what leaves the microphone. Closed, it yields exact zeros: the RTP audio level then says
 * 127 and the server knows that nobody talks. Runs in the audio thread and allocates nothing while processing.
 */
export class TalkGate {
  readonly #samplesPerMs: number;
  readonly #line: Float32Array;
  readonly #blockLength: number;
  #settings: GateSettings = CLOSED_GATE;
  #lineAt = 0;
  #delay = 0;
  #blockSum = 0;
  #blockFill = 0;
  #level = FLOOR_DB;
  /** Samples of input until voice activation or a released key closes the gate. */
  #remaining = 0;
  #gain = 0;

  constructor(sampleRate: number) {
    this.#samplesPerMs = sampleRate / 1000;
    this.#line = new Float32Array(Math.ceil(LOOK_BACK_MS * this.#samplesPerMs));
    this.#blockLength = Math.round(BLOCK_MS * this.#samplesPerMs);
  }

  /** dBFS of the last complete block of input, whether the gate is open or not. */
  get level(): number {
    return this.#level;
  }

  /** True while anything but silence leaves. */
  get open(): boolean {
    return this.#gain > 0 || this.#passing();
  }

  configure(settings: GateSettings): void {
    const before = this.#settings;
    this.#settings = settings;
    const delay = settings.mode === 'voice' ? this.#line.length : 0;
    // What is in the line was said while muted, or belongs to another mode: it must not come out late.
    if (delay !== this.#delay || (before.muted && !settings.muted)) this.#line.fill(0);
    this.#delay = delay;
    if (settings.muted || settings.mode !== before.mode) this.#remaining = 0;
    if (before.pressed && !settings.pressed && !settings.muted) {
      this.#remaining = Math.max(this.#remaining, settings.release * this.#samplesPerMs + delay);
    }
  }

  /** Both of the same length; input may be the same array as output. */
  process(input: Float32Array, output: Float32Array): void {
    const attack = 1 / (ATTACK_MS * this.#samplesPerMs);
    const decay = 1 / (DECAY_MS * this.#samplesPerMs);
    for (let i = 0; i < input.length; i++) {
      const sample = input[i] ?? 0;
      this.#measure(sample);
      const passing = this.#passing();
      if (this.#remaining > 0) this.#remaining -= 1;
      this.#gain = passing ? Math.min(1, this.#gain + attack) : Math.max(0, this.#gain - decay);
      const delayed = this.#delayed(sample);
      output[i] = this.#gain === 0 ? 0 : delayed * this.#gain;
    }
  }

  #passing(): boolean {
    const { muted, mode, pressed } = this.#settings;
    return !muted && (mode === 'always' || pressed || this.#remaining > 0);
  }

  #delayed(sample: number): number {
    if (this.#delay === 0) return sample;
    const old = this.#line[this.#lineAt] ?? 0;
    this.#line[this.#lineAt] = sample;
    this.#lineAt = (this.#lineAt + 1) % this.#delay;
    return old;
  }

  #measure(sample: number): void {
    this.#blockSum += sample * sample;
    this.#blockFill += 1;
    if (this.#blockFill < this.#blockLength) return;
    this.#level = decibels(this.#blockSum / this.#blockLength);
    this.#blockSum = 0;
    this.#blockFill = 0;
    const { mode, muted, threshold, hold } = this.#settings;
    if (mode !== 'voice' || muted) return;
    const needed = this.#remaining > 0 ? threshold - HYSTERESIS_DB : threshold;
    // The line delays the end of speech as well: it has to come out before the gate may close.
    if (this.#level >= needed) this.#remaining = hold * this.#samplesPerMs + this.#delay;
  }
}
