import type { Exit, Outlet } from './outlet.ts';
import type { Placing } from './stage.ts';

/** Seconds; shorter crackles, longer lags behind a head that turns. */
const GLIDE_S = 0.03;

/** Plays a stream from a place around the listener's head; two different channels are harder for an echo canceller than one. */
export class PlacedVoice {
  readonly #context: AudioContext;
  /** Chromium lets WebAudio hear a remote stream only while some element plays it. */
  readonly #carrier = document.createElement('audio');
  readonly #source: MediaStreamAudioSourceNode;
  readonly #directed: GainNode;
  readonly #around: GainNode;
  readonly #panner: PannerNode;
  readonly #exit: Exit;
  #placing: Placing;
  /** Not heard before it is known how loud. */
  #factor = 0;

  constructor(outlet: Outlet, stream: MediaStream, placing: Placing) {
    const { context } = outlet;
    this.#context = context;
    this.#placing = placing;
    this.#carrier.muted = true;
    this.#carrier.srcObject = stream;
    void this.#carrier.play().catch(() => undefined);
    const { point } = placing;
    this.#source = context.createMediaStreamSource(stream);
    this.#directed = new GainNode(context, { gain: 0 });
    this.#around = new GainNode(context, { gain: 0 });
    // How loud somebody is at which distance is reckoned before: the rules are Mumble's.
    const [positionX, positionY, positionZ] = point;
    this.#panner = new PannerNode(context, {
      panningModel: 'HRTF',
      rolloffFactor: 0,
      positionX,
      positionY,
      positionZ,
    });
    this.#exit = outlet.open(2);
    this.#source.connect(this.#directed).connect(this.#panner).connect(this.#exit.node);
    this.#source.connect(this.#around).connect(this.#exit.node);
  }

  /** Has to be played by an element; null: is heard without. */
  get stream(): MediaStream | null {
    return this.#exit.stream;
  }

  set factor(factor: number) {
    this.#factor = factor;
    this.#apply();
  }

  set placing(placing: Placing) {
    this.#placing = placing;
    this.#apply();
  }

  close(): void {
    this.#source.disconnect();
    this.#panner.disconnect();
    this.#around.disconnect();
    this.#carrier.srcObject = null;
  }

  #apply(): void {
    const { point, directed, around } = this.#placing;
    const [x, y, z] = point;
    this.#glide(this.#directed.gain, directed * this.#factor);
    this.#glide(this.#around.gain, around * this.#factor);
    // Nobody is heard from there: a leap to the origin would be heard as one through the head.
    if (directed === 0) return;
    this.#glide(this.#panner.positionX, x);
    this.#glide(this.#panner.positionY, y);
    this.#glide(this.#panner.positionZ, z);
  }

  #glide(parameter: AudioParam, value: number): void {
    parameter.setTargetAtTime(value, this.#context.currentTime, GLIDE_S);
  }
}
