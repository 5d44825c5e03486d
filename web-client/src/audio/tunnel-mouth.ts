import { encodeTalk } from '../protocol/voice-packet.ts';
import type { SpurtFrame } from './spurt-framer.ts';
import { FIRST_PLAN } from './uplink.ts';
import type { UplinkPlan } from './uplink-plan.ts';

/** What the microphone gives at a time; time stamps are in microseconds, frame numbers count 10 ms. */
const PIECE_MS = 20;
const PIECE_US = 20_000;
const FRAMES_PER_PIECE = 2;
const FRAME_US = 10_000;
/** As a microphone's. */
const SOUND = { sampleRate: 48_000, numberOfChannels: 1 };
/** Per cent; for how many of them the encoder arranges itself when packets are to mend each other. */
const EXPECTED_LOSS = 10;
/** 20 ms of nothing: an end without audio cannot be said in this format. */
const OPUS_SILENCE = Uint8Array.of(0xf8, 0xff, 0xfe);

/** Talking without WebRTC: the microphone's packets → encoder → voice packets. */
export class TunnelMouth {
  readonly #send: (packet: Uint8Array<ArrayBuffer>) => void;
  #encoder: AudioEncoder | null = null;
  #sampleRate = 0;
  #used: UplinkPlan = FIRST_PLAN;
  /** Pieces given to encoders, and those that the last packet of a talk spurt was filled up with. */
  #pieces = 0;
  /** Where in them the present talk spurt began. */
  #spurtFrom = 0;
  #talking = false;
  /** Voice target of everything said from now on. */
  target = 0;
  /** Packets sent. */
  sent = 0;
  /** Holds from the next talk spurt on. */
  plan: UplinkPlan = FIRST_PLAN;

  constructor(send: (packet: Uint8Array<ArrayBuffer>) => void) {
    this.#send = send;
  }

  /** Whether this browser can make packets at all. */
  static async isPossible(): Promise<boolean> {
    if (!('AudioEncoder' in globalThis)) return false;
    const { supported } = await AudioEncoder.isConfigSupported({ codec: 'opus', ...SOUND }).catch(() => ({
      supported: false,
    }));
    return supported === true;
  }

  say(frame: SpurtFrame, sampleRate: number): void {
    if (frame === null) {
      this.#end();
      return;
    }
    const encoder = this.#encoderFor(sampleRate);
    if (!encoder) return;
    if (!this.#talking) this.#spurtFrom = this.#pieces;
    this.#talking = true;
    const data = new AudioData({
      format: 'f32-planar',
      sampleRate,
      numberOfFrames: frame.length,
      numberOfChannels: 1,
      timestamp: this.#pieces * PIECE_US,
      data: frame,
    });
    this.#pieces += 1;
    encoder.encode(data);
    data.close();
  }

  close(): void {
    if (this.#encoder && this.#encoder.state !== 'closed') this.#encoder.close();
    this.#encoder = null;
    this.#talking = false;
  }

  #end(): void {
    const encoder = this.#encoder;
    this.#talking = false;
    if (!encoder) return;
    const perPacket = this.#used.packetMs / PIECE_MS;
    const packets = Math.ceil((this.#pieces - this.#spurtFrom) / perPacket);
    this.#pieces = this.#spurtFrom + packets * perPacket;
    const frameNumber = this.#pieces * FRAMES_PER_PIECE;
    // The end is a piece of its own.
    this.#pieces += 1;
    encoder.flush().then(
      () => this.#transmit(OPUS_SILENCE, frameNumber, true),
      // Closed meanwhile: the server notices the pause.
      () => undefined,
    );
  }

  #encoderFor(sampleRate: number): AudioEncoder | null {
    const usable = this.#encoder && this.#encoder.state !== 'closed' && this.#sampleRate === sampleRate;
    if (usable && (this.#talking || this.#used === this.plan)) return this.#encoder;
    if (!usable) this.close();
    if (!('AudioEncoder' in globalThis)) return null;
    const encoder = (usable ? this.#encoder : null) ?? this.#makeEncoder();
    const { bitrate, packetMs, fec, dtx } = this.plan;
    encoder.configure({
      codec: 'opus',
      sampleRate,
      numberOfChannels: 1,
      bitrate,
      opus: {
        frameDuration: packetMs * 1000,
        application: 'voip',
        signal: 'voice',
        useinbandfec: fec,
        packetlossperc: fec ? EXPECTED_LOSS : 0,
        usedtx: dtx,
      } as OpusEncoderConfig,
    });
    this.#encoder = encoder;
    this.#sampleRate = sampleRate;
    this.#used = this.plan;
    return encoder;
  }

  #makeEncoder(): AudioEncoder {
    const encoder = new AudioEncoder({
      output: (chunk) => {
        const opus = new Uint8Array(chunk.byteLength);
        chunk.copyTo(opus);
        // By the time stamp: where nothing is to be heard, packets may be left out.
        this.#transmit(opus, Math.round(chunk.timestamp / FRAME_US), false);
      },
      error: () => {
        if (this.#encoder === encoder) this.#encoder = null;
      },
    });
    return encoder;
  }

  #transmit(opus: Uint8Array, frameNumber: number, terminator: boolean): void {
    this.#send(encodeTalk({ target: this.target, frameNumber, opus, terminator }));
    this.sent += 1;
  }
}
