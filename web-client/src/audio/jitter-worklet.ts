import { JitterBuffer, type Piece } from './jitter-buffer.ts';

export interface JitterReading {
  /** From when a packet comes to when it is played. */
  readonly delayMs: number;
  readonly concealed: number;
  readonly played: number;
  /** 0 to 1. */
  readonly peak: number;
}

const READINGS_PER_SECOND = 8;

/** Plays one speaker's packets in step. */
class JitterProcessor extends AudioWorkletProcessor {
  readonly #buffer = new JitterBuffer(sampleRate);
  #played = 0;
  #sinceReading = 0;
  #peak = 0;

  constructor() {
    super();
    this.port.onmessage = ({ data }: MessageEvent<Piece>) => this.#buffer.push(data);
  }

  process(_inputs: Float32Array[][], outputs: Float32Array[][]): boolean {
    const output = outputs[0]?.[0];
    if (!output) return true;
    this.#buffer.pull(output);
    if (!this.#buffer.playing) return true;
    this.#played += output.length;
    this.#sinceReading += output.length;
    for (const sample of output) this.#peak = Math.max(this.#peak, Math.abs(sample));
    if (this.#sinceReading < sampleRate / READINGS_PER_SECOND) return true;
    const { waitMs, concealed } = this.#buffer;
    this.port.postMessage({
      delayMs: waitMs,
      concealed,
      played: this.#played,
      peak: this.#peak,
    } satisfies JitterReading);
    this.#sinceReading = 0;
    this.#peak = 0;
    return true;
  }
}

registerProcessor('jitter', JitterProcessor);
