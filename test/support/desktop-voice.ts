import type { HeardPacket } from './client-voice.ts';
import type { MumbleClient } from './mumble-client.ts';
import { OpusDecoder, OpusEncoder, type OpusEncoding } from './opus.ts';
import type { Sound } from './sound.ts';

const SAMPLES_PER_MS = 48;
const SAMPLES_PER_FRAME = 480;
const MS_PER_FRAME = 10;

export interface Spoken extends Sound {
  /** How far behind the clock a packet left at worst, in milliseconds. */
  readonly lateness: number;
}
export interface Speaking extends OpusEncoding {
  readonly target?: number;
  /** False: the spurt ends without a word. */
  readonly terminate?: boolean;
  /** Frame number of the first packet; default: goes on. */
  readonly from?: number;
  /** Packets that get lost on the way to the server. */
  readonly without?: (packet: number) => boolean;
  /** Ends it before everything is said. */
  readonly until?: AbortSignal;
}

/**
 * Says this in real time, as from a microphone: a packet leaves when its last sample has been spoken. Resolves with the last
 * packet; the answer tells when the first sample was spoken.
 */
export function speak(client: MumbleClient, samples: Float32Array, speaking: Speaking = {}): Promise<Spoken> {
  const { milliseconds = 20, target = 0, terminate = true, from, without = () => false, until } = speaking;
  const encoder = new OpusEncoder(speaking);
  const size = encoder.samplesPerPacket * encoder.channels;
  const packets = Math.ceil(samples.length / size);
  const duration = milliseconds / MS_PER_FRAME;
  const at = performance.now();
  let sent = 0;
  let lateness = 0;
  return new Promise((resolve) => {
    const timer = setInterval(() => {
      for (; sent < packets && (sent + 1) * milliseconds <= performance.now() - at; sent++) {
        // One by one: the server shares this thread.
        const opus = encoder.encode(padded(samples.subarray(sent * size, (sent + 1) * size), size));
        const number = sent === 0 && from !== undefined ? { frameNumber: from } : {};
        lateness = Math.max(lateness, performance.now() - at - (sent + 1) * milliseconds);
        const last = sent === packets - 1 || (until?.aborted ?? false);
        const { dropOutgoing } = client.voice;
        if (without(sent)) client.voice.dropOutgoing = true;
        client.voice.talk({ opus, duration, target, terminator: terminate && last, ...number });
        client.voice.dropOutgoing = dropOutgoing;
        if (last) sent = packets - 1;
      }
      if (sent < packets) return;
      clearInterval(timer);
      resolve({ samples, at, lateness });
    }, 3);
  });
}

/** Says this again and again. */
export async function speakOn(
  client: MumbleClient,
  samples: Float32Array,
  speaking: Speaking & { readonly until: AbortSignal },
): Promise<void> {
  while (!speaking.until.aborted) await speak(client, samples, speaking);
}

function padded(samples: Float32Array, size: number): Float32Array {
  if (samples.length === size) return samples;
  const packet = new Float32Array(size);
  packet.set(samples);
  return packet;
}

/** What a desktop client got of one speaker. */
export class DesktopHeard {
  readonly packets: readonly HeardPacket[];

  /** Between two times of performance.now(). */
  constructor(client: MumbleClient, sender: number, since = 0, until = Number.POSITIVE_INFINITY) {
    this.packets = client.voice.heard.all
      .filter((packet) => packet.sender === sender && packet.at >= since && packet.at < until)
      .toSorted((a, b) => a.frameNumber - b.frameNumber);
  }

  /** Decoded and put in its place by frame number; lost frames are zeros. Each sample sounds when its packet could come soonest. */
  get sound(): Sound {
    const decoder = new OpusDecoder();
    const first = this.packets[0]?.frameNumber ?? 0;
    // A bare terminator has no sound.
    const sounding = this.packets.filter(({ opus }) => opus.length > 0);
    const parts = sounding.map(({ opus, frameNumber, at }) => {
      return { samples: decoder.decode(opus), place: (frameNumber - first) * SAMPLES_PER_FRAME, at };
    });
    const whole = new Float32Array(Math.max(0, ...parts.map(({ samples, place }) => place + samples.length)));
    for (const { samples, place } of parts) whole.set(samples, place);
    return { samples: whole, at: Math.min(...parts.map(({ place, at }) => at - place / SAMPLES_PER_MS)) };
  }

  /** Longest time without a packet within the talk spurts, in milliseconds. */
  get longestWait(): number {
    const byArrival = this.packets.toSorted((a, b) => a.at - b.at);
    return Math.max(
      0,
      ...byArrival.slice(1).map(({ at }, n) => (byArrival[n]?.terminator ? 0 : at - (byArrival[n]?.at ?? at))),
    );
  }

  /** How much later than the soonest a packet came at worst, in milliseconds: what a jitter buffer has to bear. */
  get jitter(): number {
    const late = this.packets.map(({ at, frameNumber }) => at - frameNumber * MS_PER_FRAME);
    return Math.max(...late) - Math.min(...late);
  }
}
