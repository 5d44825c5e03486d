import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { decodeHeard } from '../protocol/voice-packet.ts';
import { TunnelMouth } from './tunnel-mouth.ts';

const RATE = 48_000;
const PIECE = new Float32Array(960);

interface Piece {
  readonly timestamp: number;
  close(): void;
}

/** A browser's encoder as far as it is used: whole packets come out, the rest with flush(). */
class FakeEncoder {
  static readonly configs: AudioEncoderConfig[] = [];
  static knows: string[] = ['opus'];
  static async isConfigSupported({ codec }: AudioEncoderConfig): Promise<AudioEncoderSupport> {
    return { supported: FakeEncoder.knows.includes(codec) };
  }
  readonly #output: (chunk: object) => void;
  readonly #waiting: number[] = [];
  #perPacket = 1;
  state = 'unconfigured';

  constructor({ output }: { output: (chunk: object) => void }) {
    this.#output = output;
  }
  configure(config: AudioEncoderConfig): void {
    FakeEncoder.configs.push(config);
    this.#perPacket = (config.opus?.frameDuration ?? 0) / 20_000;
    this.state = 'configured';
  }
  encode({ timestamp }: Piece): void {
    this.#waiting.push(timestamp);
    if (this.#waiting.length === this.#perPacket) this.#emit();
  }
  async flush(): Promise<void> {
    if (this.#waiting.length > 0) this.#emit();
  }
  close(): void {
    this.state = 'closed';
  }
  #emit(): void {
    const [timestamp = 0] = this.#waiting.splice(0);
    const copyTo = (bytes: Uint8Array): void => void bytes.fill(9);
    this.#output({ timestamp, byteLength: 3, copyTo });
  }
}

class FakeData implements Piece {
  readonly timestamp: number;
  constructor({ timestamp }: { timestamp: number }) {
    this.timestamp = timestamp;
  }
  close(): void {}
}

let sent: string[];
let mouth: TunnelMouth;

beforeEach(() => {
  Object.assign(globalThis, { AudioEncoder: FakeEncoder, AudioData: FakeData });
  FakeEncoder.configs.length = 0;
  sent = [];
  mouth = new TunnelMouth((packet) => {
    const { frameNumber, terminator } = decodeHeard(packet) ?? {};
    sent.push(`${frameNumber}${terminator ? '.' : ''}`);
  });
});
afterEach(() => {
  Reflect.deleteProperty(globalThis, 'AudioEncoder');
  Reflect.deleteProperty(globalThis, 'AudioData');
});

/** A talk spurt of so many pieces of 20 ms. */
async function spurt(pieces: number): Promise<string[]> {
  for (let i = 0; i < pieces; i++) mouth.say(PIECE, RATE);
  mouth.say(null, RATE);
  await Promise.resolve();
  await Promise.resolve();
  return sent.splice(0);
}

test('packets are numbered by their time, and the next talk spurt goes on behind the end of the one before', async () => {
  assert.deepEqual(await spurt(3), ['0', '2', '4', '6.']);
  assert.deepEqual(await spurt(1), ['8', '10.']);
});

test('a changed plan holds from the next talk spurt on', async () => {
  mouth.say(PIECE, RATE);
  mouth.plan = { bitrate: 16_000, packetMs: 60, fec: true, dtx: true };
  assert.deepEqual(await spurt(2), ['0', '2', '4', '6.']);
  assert.equal(FakeEncoder.configs.length, 1);
  // 80 ms are two packets, the second of them filled up.
  assert.deepEqual(await spurt(4), ['8', '14', '20.']);
  const [, { bitrate, opus } = assert.fail()] = FakeEncoder.configs;
  const { frameDuration, useinbandfec, packetlossperc, usedtx } = opus ?? {};
  assert.deepEqual([bitrate, frameDuration, useinbandfec, packetlossperc, usedtx], [16_000, 60_000, true, 10, true]);
  assert.deepEqual(await spurt(3), ['22', '28.']);
  assert.equal(FakeEncoder.configs.length, 2);
});

test('another sample rate takes another encoder', async () => {
  await spurt(1);
  mouth.say(new Float32Array(882), 44_100);
  assert.deepEqual(
    FakeEncoder.configs.map(({ sampleRate }) => sampleRate),
    [48_000, 44_100],
  );
});

test('a browser without an encoder for Opus cannot speak here', async () => {
  assert.equal(await TunnelMouth.isPossible(), true);
  FakeEncoder.knows = ['mp4a.40.2'];
  assert.equal(await TunnelMouth.isPossible(), false);
  FakeEncoder.knows = ['opus'];
  Reflect.deleteProperty(globalThis, 'AudioEncoder');
  assert.equal(await TunnelMouth.isPossible(), false);
});
