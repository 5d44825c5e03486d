import { decibels, meanSquare } from './level.ts';
import { CLOSED_GATE, type GateSettings, TalkGate } from './talk-gate.ts';

export interface GateReading {
  /** dBFS of what the gate judges: without what a filter of the page's own took out. */
  readonly level: number;
  /** dBFS of what the device gives. */
  readonly raw: number;
  readonly open: boolean;
}

/** Readings per second while nothing changes; opening and closing are told at once. */
const READINGS_PER_SECOND = 40;
const QUANTUM = 128;

/** Inputs: what is to be let through, and the device as it is, which is only measured. */
class GateProcessor extends AudioWorkletProcessor {
  readonly #gate = new TalkGate(sampleRate);
  readonly #silence = new Float32Array(QUANTUM);
  #open = false;
  #sinceReading = 0;
  #rawEnergy = 0;

  constructor() {
    super();
    this.#gate.configure(CLOSED_GATE);
    this.port.onmessage = ({ data }: MessageEvent<GateSettings>) => this.#gate.configure(data);
  }

  process(inputs: Float32Array[][], outputs: Float32Array[][]): boolean {
    const output = outputs[0]?.[0];
    if (!output) return true;
    // No input channel: the microphone is being changed or has gone.
    this.#gate.process(inputs[0]?.[0] ?? this.#silence, output);
    const raw = inputs[1]?.[0];
    if (raw) this.#rawEnergy += meanSquare(raw) * raw.length;
    this.#sinceReading += output.length;
    if (this.#gate.open !== this.#open || this.#sinceReading >= sampleRate / READINGS_PER_SECOND) {
      this.#open = this.#gate.open;
      const raw = decibels(this.#rawEnergy / this.#sinceReading);
      this.#sinceReading = 0;
      this.#rawEnergy = 0;
      this.port.postMessage({ level: this.#gate.level, raw, open: this.#open } satisfies GateReading);
    }
    return true;
  }
}

registerProcessor('talk-gate', GateProcessor);
