import { type SpurtFrame, SpurtFramer } from './spurt-framer.ts';

const FRAMES_PER_SECOND = 50;

/** Hands what passes on to the main thread, in packets of 20 ms. */
class TapProcessor extends AudioWorkletProcessor {
  readonly #framer = new SpurtFramer(sampleRate / FRAMES_PER_SECOND, (frame: SpurtFrame) => {
    this.port.postMessage(frame, frame === null ? [] : [frame.buffer]);
  });

  #ended = false;

  constructor() {
    super();
    // Whatever is said: it is that nobody listens any more.
    this.port.onmessage = () => {
      this.#ended = true;
      this.port.close();
    };
  }

  process(inputs: Float32Array[][]): boolean {
    if (this.#ended) return false;
    const input = inputs[0]?.[0];
    if (input) this.#framer.process(input);
    return true;
  }
}

registerProcessor('tap', TapProcessor);
