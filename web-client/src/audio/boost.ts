import type { Exit, Outlet } from './outlet.ts';

/** Makes a stream as loud as chosen, also louder than it came, which an audio element cannot. */
export class Boost {
  /** Chromium lets WebAudio hear a remote stream only while some element plays it. */
  readonly #carrier = document.createElement('audio');
  readonly #source: MediaStreamAudioSourceNode;
  readonly #gain: GainNode;
  readonly #exit: Exit;

  constructor(outlet: Outlet, stream: MediaStream) {
    const { context } = outlet;
    this.#carrier.muted = true;
    this.#carrier.srcObject = stream;
    void this.#carrier.play().catch(() => undefined);
    this.#source = context.createMediaStreamSource(stream);
    this.#gain = new GainNode(context, { gain: 0 });
    this.#exit = outlet.open(1);
    this.#source.connect(this.#gain).connect(this.#exit.node);
  }

  /** Has to be played by an element; null: is heard without. */
  get stream(): MediaStream | null {
    return this.#exit.stream;
  }

  set factor(factor: number) {
    this.#gain.gain.value = factor;
  }

  close(): void {
    this.#source.disconnect();
    this.#gain.disconnect();
    this.#carrier.srcObject = null;
  }
}
