import { decodeHeard, type HeardPacket } from '../protocol/voice-packet.ts';
import type { JitterMessage, JitterReading } from './jitter-worklet.ts';
import jitterWorkletUrl from './jitter-worklet.ts?worker&url';
import { keepAwake } from './keep-awake.ts';
import { PacketStamps } from './packet-stamps.ts';
import type { Vector } from './spatial.ts';

const SAMPLE_RATE = 48_000;
/** Frame numbers count 10 ms. */
const SAMPLES_PER_FRAME = SAMPLE_RATE / 100;
/** Somebody of whom nothing came for so long is not talking, whether or not the end was said. */
const QUIET_MS = 300;
/** Decoder and node of who has not talked for so long are put away. */
const IDLE_MS = 60_000;
const TICK_MS = 100;
/** Whose packets could not be decoded is not listened to for so long: each time costs a decoder and a node. */
const SPOILT_MS = 1_000;

export interface TunnelTalk {
  readonly session: number;
  readonly context: number;
  readonly volume: number;
  readonly talking: boolean;
}

export interface TunnelEarEvents {
  opened(session: number, track: MediaStreamTrack): void;
  closed(session: number): void;
  /** With the first packet of a talk spurt, at its end, and when context or volume change within it. */
  talk(talk: TunnelTalk): void;
  placed(session: number, position: Vector): void;
}

interface Voice {
  readonly session: number;
  readonly decoder: AudioDecoder;
  readonly node: AudioWorkletNode;
  readonly track: MediaStreamTrack;
  /** Packets that are being decoded. */
  readonly decoding: PacketStamps<{ readonly at: number; readonly last: boolean }>;
  packets: number;
  lastAt: number;
  talk: TunnelTalk;
  reading: JitterReading;
  /** Seconds that samples waited to be played, all of them together. */
  waited: number;
}

const NOTHING_READ: JitterReading = { delayMs: 0, concealed: 0, played: 0, peak: 0 };

/** How one voice of the tunnel fares. */
export interface TunnelVoiceReading extends JitterReading {
  readonly session: number;
  readonly packets: number;
  readonly waited: number;
}

/** Hearing without WebRTC: voice packets → decoder → jitter buffer → one track per speaker. */
export class TunnelEar {
  readonly #events: TunnelEarEvents;
  readonly #voices = new Map<number, Voice>();
  /** When the packets of a session could not be decoded, by session; for SPOILT_MS. */
  readonly #spoilt = new Map<number, number>();
  #context: AudioContext | null = null;
  #release: (() => void) | undefined;
  #ready = false;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(events: TunnelEarEvents) {
    this.#events = events;
  }

  get readings(): TunnelVoiceReading[] {
    return Array.from(this.#voices.values(), ({ session, packets, waited, reading }) => {
      return { session, packets, waited, ...reading };
    });
  }

  /** Throws where the browser has no WebCodecs or no worklets. */
  async open(): Promise<void> {
    if (this.#context) return;
    if (!('AudioDecoder' in globalThis)) throw new Error('this browser cannot decode Opus by itself');
    const context = new AudioContext({ sampleRate: SAMPLE_RATE, latencyHint: 'interactive' });
    this.#context = context;
    this.#release = keepAwake(context);
    await context.audioWorklet.addModule(jitterWorkletUrl);
    if (this.#context !== context) return;
    await context.resume();
    // Closed while the browser was starting it.
    if (this.#context !== context) return;
    this.#ready = true;
    this.#timer = setInterval(() => this.#tick(), TICK_MS);
  }

  hear(bytes: Uint8Array): void {
    const packet = decodeHeard(bytes);
    const now = performance.now();
    if (!packet || !this.#ready || this.#isSpoilt(packet.sender, now)) return;
    const voice = this.#voices.get(packet.sender) ?? this.#open(packet.sender);
    if (!voice) return;
    voice.lastAt = now;
    if (packet.position) this.#events.placed(packet.sender, packet.position);
    this.#tell(voice, packet, true);
    voice.packets += 1;
    const timestamp = voice.decoding.stamp({ at: packet.frameNumber * SAMPLES_PER_FRAME, last: packet.terminator });
    // Every Opus packet can be decoded on its own.
    voice.decoder.decode(new EncodedAudioChunk({ type: 'key', timestamp, data: packet.opus.slice() }));
    if (packet.terminator) this.#tell(voice, packet, false);
  }

  forget(session: number): void {
    const voice = this.#voices.get(session);
    if (!voice) return;
    this.#voices.delete(session);
    if (voice.decoder.state !== 'closed') voice.decoder.close();
    // A processor outlives its connections. What was said before the port is closed still arrives.
    voice.node.port.postMessage(null satisfies JitterMessage);
    voice.node.port.close();
    voice.node.disconnect();
    voice.track.stop();
    this.#events.closed(session);
  }

  close(): void {
    clearInterval(this.#timer);
    this.#ready = false;
    for (const session of [...this.#voices.keys()]) this.forget(session);
    this.#spoilt.clear();
    this.#release?.();
    this.#release = undefined;
    void this.#context?.close();
    this.#context = null;
  }

  #open(session: number): Voice | undefined {
    const context = this.#context;
    if (!context) return undefined;
    const mono = { channelCount: 1, channelCountMode: 'explicit' } as const;
    const node = new AudioWorkletNode(context, 'jitter', { numberOfInputs: 0, outputChannelCount: [1] });
    const destination = new MediaStreamAudioDestinationNode(context, mono);
    node.connect(destination);
    const [track] = destination.stream.getAudioTracks();
    if (!track) return undefined;
    const decoding: Voice['decoding'] = new PacketStamps();
    const decoder = new AudioDecoder({
      output: (data) => {
        const place = decoding.take(data.timestamp);
        const samples = new Float32Array(data.numberOfFrames);
        data.copyTo(samples, { planeIndex: 0, format: 'f32-planar' });
        data.close();
        if (place) node.port.postMessage({ ...place, samples } satisfies JitterMessage, [samples.buffer]);
      },
      // A later packet opens the voice anew.
      error: () => {
        this.#spoilt.set(session, performance.now());
        this.forget(session);
      },
    });
    decoder.configure({ codec: 'opus', sampleRate: SAMPLE_RATE, numberOfChannels: 1 });
    const talk = { session, context: 0, volume: 1, talking: false };
    const voice: Voice = {
      session,
      decoder,
      node,
      track,
      decoding,
      packets: 0,
      lastAt: 0,
      talk,
      reading: NOTHING_READ,
      waited: 0,
    };
    node.port.onmessage = ({ data }: MessageEvent<JitterReading>) => {
      voice.waited += (data.delayMs / 1000) * (data.played - voice.reading.played);
      voice.reading = data;
    };
    this.#voices.set(session, voice);
    this.#events.opened(session, track);
    return voice;
  }

  #isSpoilt(session: number, now: number): boolean {
    return now - (this.#spoilt.get(session) ?? Number.NEGATIVE_INFINITY) < SPOILT_MS;
  }

  #tell(
    voice: Voice,
    { sender, context, volume }: Pick<HeardPacket, 'sender' | 'context' | 'volume'>,
    talking: boolean,
  ) {
    const { talk } = voice;
    if (talk.talking === talking && talk.context === context && talk.volume === volume) return;
    voice.talk = { session: sender, context, volume, talking };
    this.#events.talk(voice.talk);
  }

  #tick(): void {
    const now = performance.now();
    for (const session of this.#spoilt.keys()) if (!this.#isSpoilt(session, now)) this.#spoilt.delete(session);
    for (const voice of [...this.#voices.values()]) {
      const { talk, lastAt, session } = voice;
      if (talk.talking && now - lastAt > QUIET_MS) this.#tell(voice, { sender: session, ...talk }, false);
      if (now - lastAt > IDLE_MS) this.forget(session);
    }
  }
}
