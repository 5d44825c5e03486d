import { JitterBuffer, type Piece } from './jitter-buffer.ts';

/** null: nothing comes any more. */
export type JitterMessage = Piece | null;

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
  #ended = false;

  constructor() {
    super();
    this.port.onmessage = ({ data }: MessageEvent<JitterMessage>) => {
      if (data) this.#buffer.push(data);
      else this.#end();
    };
  }

  process(_inputs: Float32Array[][], outputs: Float32Array[][]): boolean {
    // Whoever says yes here lives as long as the context.
    if (this.#ended) return false;
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

  #end(): void {
    this.#ended = true;
    this.port.close();
  }
}

registerProcessor('jitter', JitterProcessor);
