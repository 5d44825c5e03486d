/**
 * Makes a stream louder than it came, which an audio element cannot. The louder stream is played by an element again, so that
 * the browser's echo canceller goes on seeing it.
 */
export class Boost {
  /** Chromium lets WebAudio hear a remote stream only while some element plays it. */
  readonly #carrier = document.createElement('audio');
  readonly #source: MediaStreamAudioSourceNode;
  readonly #gain: GainNode;
  readonly #louder: MediaStreamAudioDestinationNode;

  constructor(context: AudioContext, stream: MediaStream) {
    this.#carrier.muted = true;
    this.#carrier.srcObject = stream;
    void this.#carrier.play().catch(() => undefined);
    this.#source = context.createMediaStreamSource(stream);
    this.#gain = context.createGain();
    this.#louder = context.createMediaStreamDestination();
    this.#source.connect(this.#gain).connect(this.#louder);
  }

  get stream(): MediaStream {
    return this.#louder.stream;
  }

  /** A factor above 1. */
  set factor(factor: number) {
    this.#gain.gain.value = factor;
  }

  close(): void {
    this.#source.disconnect();
    this.#gain.disconnect();
    this.#carrier.srcObject = null;
  }
}
