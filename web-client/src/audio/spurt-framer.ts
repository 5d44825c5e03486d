/** Samples of one packet; null: the talk spurt is over. */
export type SpurtFrame = Float32Array<ArrayBuffer> | null;

/** Cuts what a talk gate lets through into packets. A closed gate yields exact zeros: a packet of nothing else ends the spurt. */
export class SpurtFramer {
  readonly #length: number;
  readonly #emit: (frame: SpurtFrame) => void;
  #frame: Float32Array<ArrayBuffer>;
  #fill = 0;
  #sounding = false;
  #talking = false;

  constructor(length: number, emit: (frame: SpurtFrame) => void) {
    this.#length = length;
    this.#emit = emit;
    this.#frame = new Float32Array(length);
  }

  process(input: Float32Array): void {
    for (let i = 0; i < input.length; i++) {
      const sample = input[i] ?? 0;
      // A spurt begins with its first sound, wherever in a packet that would be.
      if (sample === 0 && this.#fill === 0 && !this.#talking) continue;
      if (sample !== 0) this.#sounding = true;
      this.#frame[this.#fill++] = sample;
      if (this.#fill === this.#length) this.#finish();
    }
  }

  #finish(): void {
    if (this.#sounding) {
      this.#talking = true;
      this.#emit(this.#frame);
      this.#frame = new Float32Array(this.#length);
    } else if (this.#talking) {
      this.#talking = false;
      this.#emit(null);
    }
    this.#sounding = false;
    this.#fill = 0;
  }
}
