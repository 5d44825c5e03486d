import { encodeTalk } from '../protocol/voice-packet.ts';
import type { SpurtFrame } from './spurt-framer.ts';

/** Packets carry 20 ms; frame numbers count 10. */
const FRAMES_PER_PACKET = 2;
const PACKET_US = 20_000;
const BITRATE = 40_000;
/** 20 ms of nothing: an end without audio cannot be said in this format. */
const OPUS_SILENCE = Uint8Array.of(0xf8, 0xff, 0xfe);

/** Talking without WebRTC: the microphone's packets → encoder → voice packets. */
export class TunnelMouth {
  readonly #send: (packet: Uint8Array<ArrayBuffer>) => void;
  #encoder: AudioEncoder | null = null;
  #sampleRate = 0;
  #frameNumber = 0;
  #encoded = 0;
  /** Voice target of everything said from now on. */
  target = 0;
  /** Packets sent. */
  sent = 0;

  constructor(send: (packet: Uint8Array<ArrayBuffer>) => void) {
    this.#send = send;
  }

  say(frame: SpurtFrame, sampleRate: number): void {
    if (frame === null) {
      this.#end();
      return;
    }
    const encoder = this.#encoderFor(sampleRate);
    if (!encoder) return;
    const data = new AudioData({
      format: 'f32-planar',
      sampleRate,
      numberOfFrames: frame.length,
      numberOfChannels: 1,
      timestamp: this.#encoded * PACKET_US,
      data: frame,
    });
    this.#encoded += 1;
    encoder.encode(data);
    data.close();
  }

  close(): void {
    if (this.#encoder && this.#encoder.state !== 'closed') this.#encoder.close();
    this.#encoder = null;
  }

  #end(): void {
    const encoder = this.#encoder;
    if (!encoder) return;
    encoder.flush().then(
      () => this.#transmit(OPUS_SILENCE, true),
      // Closed meanwhile: the server notices the pause.
      () => undefined,
    );
  }

  #encoderFor(sampleRate: number): AudioEncoder | null {
    if (this.#encoder && this.#encoder.state !== 'closed' && this.#sampleRate === sampleRate) return this.#encoder;
    this.close();
    if (!('AudioEncoder' in globalThis)) return null;
    const encoder = new AudioEncoder({
      output: (chunk) => {
        const opus = new Uint8Array(chunk.byteLength);
        chunk.copyTo(opus);
        this.#transmit(opus, false);
      },
      error: () => {
        if (this.#encoder === encoder) this.#encoder = null;
      },
    });
    encoder.configure({
      codec: 'opus',
      sampleRate,
      numberOfChannels: 1,
      bitrate: BITRATE,
      opus: { frameDuration: PACKET_US, application: 'voip', signal: 'voice' } as OpusEncoderConfig,
    });
    this.#encoder = encoder;
    this.#sampleRate = sampleRate;
    return encoder;
  }

  #transmit(opus: Uint8Array, terminator: boolean): void {
    this.#send(encodeTalk({ target: this.target, frameNumber: this.#frameNumber, opus, terminator }));
    this.#frameNumber += FRAMES_PER_PACKET;
    this.sent += 1;
  }
}
