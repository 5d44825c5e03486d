import type { GateReading } from './gate-worklet.ts';
import gateWorkletUrl from './gate-worklet.ts?worker&url';
import { keepAwake } from './keep-awake.ts';
import type { SpurtFrame } from './spurt-framer.ts';
import { CLOSED_GATE, type GateSettings } from './talk-gate.ts';
import tapWorkletUrl from './tap-worklet.ts?worker&url';

/** Gets what leaves the gate, packet by packet. */
export type MicrophoneTap = (frame: SpurtFrame, sampleRate: number) => void;

/** 'soundless': the browser starts no sound at all, as some do without a device to play on. */
export type MicrophoneProblem = 'insecure' | 'denied' | 'missing' | 'busy' | 'soundless' | 'failed';

const SAMPLE_RATE = 48_000;

/** Longer than any sound that starts takes to. */
const START_MS = 3_000;

export class MicrophoneError extends Error {
  override readonly name = 'MicrophoneError';
  readonly problem: MicrophoneProblem;

  constructor(problem: MicrophoneProblem) {
    super(problem);
    this.problem = problem;
  }
}

export interface MicrophoneChoice {
  /** Empty: the browser's default. */
  readonly deviceId: string;
  /** Echo cancellation and gain control are the browser's. */
  readonly echo: boolean;
  readonly gain: boolean;
  readonly noise: NoiseRemoval;
}

/** 'strong': a neural network of our own instead of the browser's filter. */
export type NoiseRemoval = 'off' | 'browser' | 'strong';

export interface MicrophoneEvents {
  reading(reading: GateReading): void;
  /** The device was unplugged or its permission withdrawn. */
  ended(): void;
}

interface Graph {
  readonly context: AudioContext;
  readonly gate: AudioWorkletNode;
  readonly destination: MediaStreamAudioDestinationNode;
  readonly release: () => void;
}

/** Device → gate → outgoing track. The track stays the same when the device is changed. */
export class Microphone {
  readonly #events: MicrophoneEvents;
  #graph: Graph | null = null;
  #source: { readonly stream: MediaStream; readonly node: MediaStreamAudioSourceNode } | null = null;
  #settings: GateSettings = CLOSED_GATE;
  #tap: MicrophoneTap | null = null;
  #tapNode: AudioWorkletNode | null = null;
  #remover: AudioNode | undefined;

  constructor(events: MicrophoneEvents) {
    this.#events = events;
  }

  /** What is sent; null until open() succeeded. */
  get track(): MediaStreamTrack | null {
    return this.#source ? (this.#graph?.destination.stream.getAudioTracks()[0] ?? null) : null;
  }

  /** What comes from the device, before the gate. */
  get input(): MediaStream | null {
    return this.#source?.stream ?? null;
  }

  /** Id of the device in use. */
  get deviceId(): string {
    return this.#source?.stream.getAudioTracks()[0]?.getSettings().deviceId ?? '';
  }

  /** Opens or changes the device; asks for permission where the browser wants to. Throws MicrophoneError. */
  async open(choice: MicrophoneChoice): Promise<void> {
    const stream = await requestStream(choice);
    let graph: Graph;
    try {
      graph = this.#graph ?? (await buildGraph(stream, (reading) => this.#events.reading(reading)));
    } catch (error) {
      stopAll(stream);
      throw error;
    }
    this.#graph = graph;
    graph.gate.port.postMessage(this.#settings);
    this.#releaseSource();
    const node = graph.context.createMediaStreamSource(stream);
    this.#source = { stream, node };
    node.connect(graph.gate, 0, 1);
    const remover = choice.noise === 'strong' ? await this.#noiseRemover(graph) : undefined;
    // Opened again meanwhile, with another choice.
    if (this.#source.stream !== stream) return;
    const [track] = stream.getAudioTracks();
    if (remover) node.connect(remover);
    else {
      node.connect(graph.gate);
      // Some of it rather than none.
      if (choice.noise === 'strong') track?.applyConstraints({ noiseSuppression: true }).catch(() => {});
    }
    track?.addEventListener('ended', () => {
      if (this.#source?.stream === stream) this.#events.ended();
    });
    // Browsers start a context suspended when the page was not touched yet; by now it was.
    if (!(await starts(graph.context))) {
      if (this.#graph === graph) this.close();
      throw new MicrophoneError('soundless');
    }
    await this.#attachTap();
  }

  /** From now on, also from a microphone that is opened later; null: no more. */
  async tap(tap: MicrophoneTap | null): Promise<void> {
    this.#tap = tap;
    await this.#attachTap();
  }

  configure(settings: GateSettings): void {
    this.#settings = settings;
    this.#graph?.gate.port.postMessage(settings);
  }

  close(): void {
    this.#releaseSource();
    this.#tapNode = null;
    this.#remover = undefined;
    this.#graph?.destination.stream.getTracks().forEach((track) => {
      track.stop();
    });
    this.#graph?.release();
    void this.#graph?.context.close();
    this.#graph = null;
  }

  async #attachTap(): Promise<void> {
    const graph = this.#graph;
    if (!this.#tap || !graph) {
      this.#tapNode?.disconnect();
      if (this.#tapNode) graph?.gate.disconnect(this.#tapNode);
      this.#tapNode = null;
      return;
    }
    if (this.#tapNode) return;
    await graph.context.audioWorklet.addModule(tapWorkletUrl);
    if (this.#graph !== graph || this.#tapNode || !this.#tap) return;
    const node = new AudioWorkletNode(graph.context, 'tap', { numberOfOutputs: 0 });
    const { sampleRate } = graph.context;
    node.port.onmessage = ({ data }: MessageEvent<SpurtFrame>) => this.#tap?.(data, sampleRate);
    graph.gate.connect(node);
    this.#tapNode = node;
  }

  /** One for the life of the graph; without it, sound goes on as it is. */
  async #noiseRemover(graph: Graph): Promise<AudioNode | undefined> {
    if (this.#remover) return this.#remover;
    try {
      const { makeNoiseRemover } = await import('./noise-remover.ts');
      const remover = await makeNoiseRemover(graph.context);
      if (this.#graph !== graph) return undefined;
      remover?.connect(graph.gate);
      this.#remover ??= remover;
      return this.#remover;
    } catch (error) {
      console.warn('noise removal:', error);
      return undefined;
    }
  }

  #releaseSource(): void {
    if (!this.#source) return;
    this.#source.node.disconnect();
    stopAll(this.#source.stream);
    this.#source = null;
  }
}

async function requestStream({ deviceId, echo, gain, noise }: MicrophoneChoice): Promise<MediaStream> {
  // Pages without TLS have no media devices at all, except on localhost.
  if (!navigator.mediaDevices?.getUserMedia) throw new MicrophoneError('insecure');
  const constraints: MediaTrackConstraints = {
    echoCancellation: echo,
    noiseSuppression: noise === 'browser',
    autoGainControl: gain,
    channelCount: 1,
  };
  try {
    return await navigator.mediaDevices.getUserMedia({
      audio: deviceId === '' ? constraints : { ...constraints, deviceId: { ideal: deviceId } },
    });
  } catch (error) {
    throw new MicrophoneError(problemOf(error));
  }
}

function problemOf(error: unknown): MicrophoneProblem {
  switch (error instanceof DOMException ? error.name : '') {
    case 'NotAllowedError':
    case 'SecurityError':
      return 'denied';
    case 'NotFoundError':
    case 'OverconstrainedError':
      return 'missing';
    case 'NotReadableError':
    case 'AbortError':
      return 'busy';
    default:
      return 'failed';
  }
}

/** At the rate of Opus and of the network that removes noise, whatever the loudspeaker has; Firefox takes a microphone at its own rate only. */
function contextFor(stream: MediaStream): AudioContext {
  const context = new AudioContext({ latencyHint: 'interactive', sampleRate: SAMPLE_RATE });
  try {
    context.createMediaStreamSource(stream).disconnect();
    return context;
  } catch {
    void context.close();
    return new AudioContext({ latencyHint: 'interactive' });
  }
}

async function buildGraph(stream: MediaStream, reading: (reading: GateReading) => void): Promise<Graph> {
  const context = contextFor(stream);
  try {
    await context.audioWorklet.addModule(gateWorkletUrl);
  } catch {
    void context.close();
    throw new MicrophoneError('failed');
  }
  const mono = { channelCount: 1, channelCountMode: 'explicit' } as const;
  const gate = new AudioWorkletNode(context, 'talk-gate', {
    ...mono,
    numberOfInputs: 2,
    numberOfOutputs: 1,
    outputChannelCount: [1],
  });
  gate.port.onmessage = ({ data }: MessageEvent<GateReading>) => reading(data);
  const destination = new MediaStreamAudioDestinationNode(context, mono);
  gate.connect(destination);
  return { context, gate, destination, release: keepAwake(context) };
}

/** Some browsers neither start a context nor say that they do not. */
function starts(context: AudioContext): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const deadline = setTimeout(() => resolve(false), START_MS);
  context.resume().then(
    () => resolve(true),
    () => resolve(false),
  );
  return promise.finally(() => clearTimeout(deadline));
}

function stopAll(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}
