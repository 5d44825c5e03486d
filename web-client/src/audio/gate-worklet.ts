import { CLOSED_GATE, type GateSettings, TalkGate } from './talk-gate.ts';

export interface GateReading {
  /** dBFS. */
  readonly level: number;
  readonly open: boolean;
}

/** Readings per second while nothing changes; opening and closing are told at once. */
const READINGS_PER_SECOND = 40;
const QUANTUM = 128;

class GateProcessor extends AudioWorkletProcessor {
  readonly #gate = new TalkGate(sampleRate);
  readonly #silence = new Float32Array(QUANTUM);
  #open = false;
  #sinceReading = 0;

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
    this.#sinceReading += output.length;
    if (this.#gate.open !== this.#open || this.#sinceReading >= sampleRate / READINGS_PER_SECOND) {
      this.#open = this.#gate.open;
      this.#sinceReading = 0;
      this.port.postMessage({ level: this.#gate.level, open: this.#open } satisfies GateReading);
    }
    return true;
  }
}

registerProcessor('talk-gate', GateProcessor);
