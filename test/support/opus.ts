import { createRequire } from 'node:module';

// The codec for tests: real Opus packets in, real samples out, at 48 kHz. Samples are Float32, -1 to 1, channels interleaved.
//
// It stands on the WebAssembly inside opusscript, not on that package's class: the class writes its samples at twice the
// address it reserved, so two codecs alive at once overwrite each other. Here every codec has a memory of its own.

const SAMPLE_RATE = 48_000;
/** 120 ms, the longest packet. */
const MAX_SAMPLES = 5_760;
/** The native side reserves no more for one packet, all channels together. */
const MAX_ENCODER_SAMPLES = 3_840;
const MAX_PACKET = 1_276 * 3;

const SILK_FRAMES_MS = [10, 20, 40, 60];

const APPLICATION = { voip: 2048, audio: 2049 } as const;
const SET_BITRATE = 4002;
const SET_INBAND_FEC = 4012;
const SET_PACKET_LOSS_PERC = 4014;
const SET_DTX = 4016;

interface OpusHandler {
  _encode(input: number, bytes: number, output: number, frameSize: number): number;
  _decode(input: number, bytes: number, output: number): number;
  _encoder_ctl(control: number, value: number): number;
}
interface OpusModule {
  readonly HEAPU8: Uint8Array;
  readonly HEAPU16: Uint16Array;
  _malloc(bytes: number): number;
  readonly OpusScriptHandler: new (rate: number, channels: number, application: number) => OpusHandler;
}
// The package describes its class only; the module's shape is what the class itself uses.
const instantiate = createRequire(import.meta.url)('opusscript/build/opusscript_native_wasm.js') as () => OpusModule;

export interface OpusEncoding {
  readonly channels?: 1 | 2;
  readonly milliseconds?: 10 | 20 | 40 | 60;
  readonly application?: 'voip' | 'audio';
  readonly bitrate?: number;
  /** In-band forward error correction, tuned for 20 % loss. */
  readonly fec?: boolean;
  readonly dtx?: boolean;
}

/** Native code takes and gives 16-bit samples spread over two 16-bit cells each, low byte first. */
class Samples {
  readonly at: number;
  readonly #module: OpusModule;

  constructor(module: OpusModule, channels: number) {
    this.#module = module;
    this.at = module._malloc(MAX_SAMPLES * channels * 4);
  }

  write(samples: Float32Array): void {
    const cells = this.#module.HEAPU16;
    let cell = this.at / 2;
    for (const sample of samples) {
      const value = Math.round(Math.max(-1, Math.min(1, sample)) * 32_767);
      cells[cell++] = value & 0xff;
      cells[cell++] = (value >> 8) & 0xff;
    }
  }

  read(count: number): Float32Array {
    const cells = this.#module.HEAPU16;
    const samples = new Float32Array(count);
    let cell = this.at / 2;
    for (let i = 0; i < count; i++) {
      const low = cells[cell++] ?? 0;
      const high = cells[cell++] ?? 0;
      samples[i] = ((((high << 8) | low) << 16) >> 16) / 32_767;
    }
    return samples;
  }
}

export class OpusEncoder {
  readonly channels: number;
  /** Per channel and packet. */
  readonly samplesPerPacket: number;
  readonly #module = instantiate();
  readonly #handler: OpusHandler;
  readonly #input: Samples;
  readonly #output: number;

  constructor(encoding: OpusEncoding = {}) {
    this.channels = encoding.channels ?? 1;
    this.samplesPerPacket = ((encoding.milliseconds ?? 20) * SAMPLE_RATE) / 1000;
    if (this.samplesPerPacket * this.channels > MAX_ENCODER_SAMPLES) {
      throw new RangeError('opusscript cannot encode 60 ms of stereo: it would write past its own buffer');
    }
    this.#handler = new this.#module.OpusScriptHandler(
      SAMPLE_RATE,
      this.channels,
      APPLICATION[encoding.application ?? 'voip'],
    );
    this.#input = new Samples(this.#module, this.channels);
    this.#output = this.#module._malloc(MAX_PACKET);
    this.#control(SET_BITRATE, encoding.bitrate ?? 40_000);
    this.#control(SET_INBAND_FEC, encoding.fec ? 1 : 0);
    this.#control(SET_PACKET_LOSS_PERC, encoding.fec ? 20 : 0);
    this.#control(SET_DTX, encoding.dtx ? 1 : 0);
  }

  /** One packet; samples must be exactly one packet long. */
  encode(samples: Float32Array): Uint8Array {
    if (samples.length !== this.samplesPerPacket * this.channels) {
      throw new RangeError(`a packet takes ${this.samplesPerPacket * this.channels} samples, not ${samples.length}`);
    }
    this.#input.write(samples);
    const length = this.#handler._encode(this.#input.at, samples.length * 2, this.#output, this.samplesPerPacket);
    if (length < 0) throw new Error(`Opus encoder answered ${length}`);
    return this.#module.HEAPU8.slice(this.#output, this.#output + length);
  }

  /** As many packets as the samples fill; a rest is padded with silence. */
  encodeAll(samples: Float32Array): Uint8Array[] {
    const size = this.samplesPerPacket * this.channels;
    const packets: Uint8Array[] = [];
    for (let at = 0; at < samples.length; at += size) {
      const packet = new Float32Array(size);
      packet.set(samples.subarray(at, at + size));
      packets.push(this.encode(packet));
    }
    return packets;
  }

  #control(control: number, value: number): void {
    const result = this.#handler._encoder_ctl(control, value);
    if (result < 0) throw new Error(`Opus encoder control ${control} answered ${result}`);
  }
}

export class OpusDecoder {
  readonly channels: number;
  readonly #module = instantiate();
  readonly #handler: OpusHandler;
  readonly #input: number;
  readonly #output: Samples;

  constructor(channels: 1 | 2 = 1) {
    this.channels = channels;
    this.#handler = new this.#module.OpusScriptHandler(SAMPLE_RATE, channels, APPLICATION.voip);
    this.#input = this.#module._malloc(MAX_PACKET);
    this.#output = new Samples(this.#module, channels);
  }

  /** Any packet, mono or stereo, is decoded to this decoder's channels. */
  decode(packet: Uint8Array): Float32Array {
    if (packet.length === 0) throw new RangeError('an empty packet has no samples; a lost one is concealed');
    this.#module.HEAPU8.set(packet, this.#input);
    return this.#read(packet.length);
  }

  /** What a receiver plays for a lost packet. The decoder's state advances by 120 ms whatever is asked for. */
  conceal(samplesPerChannel: number): Float32Array {
    return this.#read(0).slice(0, samplesPerChannel * this.channels);
  }

  decodeAll(packets: Iterable<Uint8Array>): Float32Array {
    return join(Array.from(packets, (packet) => this.decode(packet)));
  }

  #read(bytes: number): Float32Array {
    const count = this.#handler._decode(this.#input, bytes, this.#output.at);
    if (count < 0) throw new Error(`Opus decoder answered ${count}`);
    return this.#output.read(count * this.channels);
  }
}

/** Whether the packet repeats a little of the one before it (in-band FEC): RFC 6716 3.2 and 4.2.4, the first frame's first bits. */
export function mendsPacketBefore(packet: Uint8Array): boolean {
  const [toc = 0, second = 0] = packet;
  const config = toc >> 3;
  if (packet.length < 3 || config >= 16) return false;
  const milliseconds = config < 12 ? (SILK_FRAMES_MS[config & 3] ?? 20) : 20;
  let at = 1;
  if ((toc & 3) === 2) at += lengthBytes(second);
  if ((toc & 3) === 3) {
    at = 2;
    if (second & 0x40) {
      while (packet[at] === 255) at++;
      at++;
    }
    if (second & 0x80) for (let frame = 1; frame < (second & 0x3f); frame++) at += lengthBytes(packet[at] ?? 0);
  }
  // One bit of voice activity per 20 ms comes before it.
  return ((packet[at] ?? 0) & (0x80 >> Math.max(1, milliseconds / 20))) !== 0;
}

function lengthBytes(first: number): number {
  return first >= 252 ? 2 : 1;
}

export function join(parts: readonly Float32Array[]): Float32Array {
  const whole = new Float32Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
