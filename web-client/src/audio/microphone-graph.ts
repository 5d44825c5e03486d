import type { GateReading } from './gate-worklet.ts';
import gateWorkletUrl from './gate-worklet.ts?worker&url';
import { keepAwake } from './keep-awake.ts';

const SAMPLE_RATE = 48_000;

/** Longer than any sound that starts takes to. */
const START_MS = 3_000;

/** What a microphone goes through, whichever it is. */
export interface MicrophoneGraph {
  readonly context: AudioContext;
  /** What is left of the device when noise has been removed. */
  readonly entry: AudioNode;
  readonly input: MediaStreamAudioDestinationNode;
  readonly gate: AudioWorkletNode;
  readonly destination: MediaStreamAudioDestinationNode;
  readonly release: () => void;
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

export async function buildGraph(
  stream: MediaStream,
  reading: (reading: GateReading) => void,
): Promise<MicrophoneGraph> {
  const context = contextFor(stream);
  try {
    await context.audioWorklet.addModule(gateWorkletUrl);
  } catch (error) {
    void context.close();
    throw error;
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
  const entry = new GainNode(context, mono);
  const input = new MediaStreamAudioDestinationNode(context, mono);
  entry.connect(gate);
  entry.connect(input);
  return { context, entry, input, gate, destination, release: keepAwake(context) };
}

export function dispose({ context, destination, release }: MicrophoneGraph): void {
  for (const track of destination.stream.getTracks()) track.stop();
  release();
  void context.close();
}

/** Some browsers neither start a context nor say that they do not. */
export function starts(context: AudioContext): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const deadline = setTimeout(() => resolve(false), START_MS);
  context.resume().then(
    () => resolve(true),
    () => resolve(false),
  );
  return promise.finally(() => clearTimeout(deadline));
}
