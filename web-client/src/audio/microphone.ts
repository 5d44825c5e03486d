import type { GateReading } from './gate-worklet.ts';
import { buildGraph, dispose, type MicrophoneGraph, starts } from './microphone-graph.ts';
import type { SpurtFrame } from './spurt-framer.ts';
import { CLOSED_GATE, type GateSettings } from './talk-gate.ts';
import tapWorkletUrl from './tap-worklet.ts?worker&url';

/** Gets what leaves the gate, packet by packet. */
export type MicrophoneTap = (frame: SpurtFrame, sampleRate: number) => void;

/** 'soundless': the browser starts no sound at all, as some do without a device to play on. */
export type MicrophoneProblem = 'insecure' | 'denied' | 'missing' | 'busy' | 'soundless' | 'failed';

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

/** Device → noise removal → gate → outgoing track. The track stays the same when the device is changed. */
export class Microphone {
  readonly #events: MicrophoneEvents;
  #graph: MicrophoneGraph | null = null;
  #source: { readonly stream: MediaStream; readonly node: MediaStreamAudioSourceNode } | null = null;
  #settings: GateSettings = CLOSED_GATE;
  #tap: MicrophoneTap | null = null;
  #tapNode: AudioWorkletNode | null = null;
  #remover: AudioNode | undefined;
  #fellBack = false;
  /** Counts what was asked for: only the last of it counts. */
  #turn = 0;

  constructor(events: MicrophoneEvents) {
    this.#events = events;
  }

  /** What is sent; null until open() succeeded. Silent while no device is open. */
  get track(): MediaStreamTrack | null {
    return this.#graph?.destination.stream.getAudioTracks()[0] ?? null;
  }

  /** What others would hear if the gate were open. */
  get input(): MediaStream | null {
    return this.#source ? (this.#graph?.input.stream ?? null) : null;
  }

  /** Id of the device in use. */
  get deviceId(): string {
    return this.#source?.stream.getAudioTracks()[0]?.getSettings().deviceId ?? '';
  }

  /** Of what it is a part: the system's default has the same id whatever is behind it. */
  get group(): string {
    return this.#source?.stream.getAudioTracks()[0]?.getSettings().groupId ?? '';
  }

  /** Noise is removed by the browser, though 'strong' was chosen: the network cannot run on this device. */
  get fellBack(): boolean {
    return this.#fellBack;
  }

  /**
   * Opens or changes the device; asks for permission where the browser wants to. Throws MicrophoneError; then no device is open, not
   * even the one before: whoever reads that there is no microphone must not be heard. Opened anew or closed meanwhile, it does nothing.
   */
  async open(choice: MicrophoneChoice): Promise<void> {
    const turn = ++this.#turn;
    const current = (): boolean => turn === this.#turn;
    const before = this.#graph;
    try {
      await this.#take(choice, current);
    } catch (error) {
      // Listeners are told by silence that a talk spurt is over.
      if (current() && before?.context.state === 'running') this.#releaseSource();
      else if (current()) this.close();
      throw error;
    }
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
    this.#turn += 1;
    this.#releaseSource();
    this.#tapNode = null;
    this.#remover = undefined;
    this.#fellBack = false;
    if (this.#graph) dispose(this.#graph);
    this.#graph = null;
  }

  async #take(choice: MicrophoneChoice, current: () => boolean, fellBack = false): Promise<void> {
    const stream = await this.#request(choice, current);
    try {
      if (!current()) return stopAll(stream);
      const graph = this.#graph ?? (await buildGraph(stream, (reading) => this.#events.reading(reading)));
      if (!current()) {
        stopAll(stream);
        if (graph !== this.#graph) dispose(graph);
        return;
      }
      this.#graph = graph;
      graph.gate.port.postMessage(this.#settings);
      const remover = choice.noise === 'strong' ? await this.#noiseRemover(graph) : undefined;
      if (!current()) return stopAll(stream);
      if (choice.noise === 'strong' && !remover) {
        stopAll(stream);
        // Some of it rather than none. Asked for anew, for not every browser changes what is open.
        return await this.#take({ ...choice, noise: 'browser' }, current, true);
      }
      this.#connect(graph, stream, remover ?? graph.entry);
      this.#fellBack = fellBack;
      // Browsers start a context suspended when the page was not touched yet; by now it was.
      if (!(await starts(graph.context))) throw new MicrophoneError('soundless');
      await this.#attachTap();
    } catch (error) {
      stopAll(stream);
      throw error;
    }
  }

  async #request(choice: MicrophoneChoice, current: () => boolean): Promise<MediaStream> {
    try {
      const stream = await requestStream(choice);
      // Chromium may give what is open already as it is processed for whoever has it: this very page.
      if (!this.#source || !current() || isAsChosen(stream, choice)) return stream;
      stopAll(stream);
    } catch (error) {
      const held = error instanceof MicrophoneError && error.problem === 'busy' && this.#source !== null;
      // Phones that open one microphone at a time hold it for this very page.
      if (!held || !current()) throw error;
    }
    this.#releaseSource();
    return requestStream(choice);
  }

  /** In place of the device before, which sounds up to this moment. */
  #connect(graph: MicrophoneGraph, stream: MediaStream, entry: AudioNode): void {
    this.#releaseSource();
    const node = graph.context.createMediaStreamSource(stream);
    this.#source = { stream, node };
    node.connect(graph.gate, 0, 1);
    node.connect(entry);
    stream.getAudioTracks()[0]?.addEventListener('ended', () => {
      if (this.#source?.stream === stream) this.#events.ended();
    });
  }

  async #attachTap(): Promise<void> {
    const graph = this.#graph;
    if (!this.#tap || !graph) {
      // A processor outlives its connections. What was said before the port is closed still arrives.
      this.#tapNode?.port.postMessage(null);
      this.#tapNode?.port.close();
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
  async #noiseRemover(graph: MicrophoneGraph): Promise<AudioNode | undefined> {
    if (this.#remover) return this.#remover;
    try {
      const { makeNoiseRemover } = await import('./noise-remover.ts');
      const remover = await makeNoiseRemover(graph.context);
      if (this.#graph !== graph) return undefined;
      remover?.connect(graph.entry);
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

async function requestStream(choice: MicrophoneChoice): Promise<MediaStream> {
  // Pages without TLS have no media devices at all, except on localhost.
  if (!navigator.mediaDevices?.getUserMedia) throw new MicrophoneError('insecure');
  for (const constraints of wishes(choice)) {
    try {
      return await getStream(constraints);
    } catch (error) {
      // Unplugged, of another browser, or cannot be processed so: less will do.
      if (!(error instanceof MicrophoneError) || error.problem !== 'missing') throw error;
    }
  }
  return getStream({ ...processingOf(choice), channelCount: 1 });
}

/** From the most exact on: Chromium takes a device that is only preferred for no wish at all, and processing for hardly any. */
function wishes(choice: MicrophoneChoice): MediaTrackConstraints[] {
  const { echoCancellation, noiseSuppression, autoGainControl } = processingOf(choice);
  const device = choice.deviceId === '' ? {} : { deviceId: { exact: choice.deviceId } };
  const exactly = {
    echoCancellation: { exact: echoCancellation },
    noiseSuppression: { exact: noiseSuppression },
    autoGainControl: { exact: autoGainControl },
    channelCount: 1,
    ...device,
  };
  if (choice.deviceId === '') return [exactly];
  return [exactly, { ...processingOf(choice), channelCount: 1, ...device }];
}

function processingOf({ echo, noise, gain }: MicrophoneChoice) {
  return { echoCancellation: echo, noiseSuppression: noise === 'browser', autoGainControl: gain };
}

async function getStream(audio: MediaTrackConstraints): Promise<MediaStream> {
  try {
    return await navigator.mediaDevices.getUserMedia({ audio });
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

/** As far as the browser says; not every one can process in every way. */
function isAsChosen(stream: MediaStream, choice: MicrophoneChoice): boolean {
  const settings = stream.getAudioTracks()[0]?.getSettings() ?? {};
  const { echoCancellation, noiseSuppression, autoGainControl } = processingOf(choice);
  return (
    (settings.echoCancellation ?? echoCancellation) === echoCancellation &&
    (settings.noiseSuppression ?? noiseSuppression) === noiseSuppression &&
    (settings.autoGainControl ?? autoGainControl) === autoGainControl
  );
}

function stopAll(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}
