import { randomBytes } from 'node:crypto';
import type { Millis, SessionId } from '#domain/ids.ts';
import { CryptState, MAX_DATAGRAM } from '#protocol/ocb2.ts';
import { createVoiceFrame } from '#protocol/voice-frame.ts';
import { encodeLegacyTalk } from '#protocol/voice-legacy.ts';
import { encodeProtobufTalk } from '#protocol/voice-protobuf.ts';
import { DatagramRing } from '#voice/datagram-ring.ts';
import { VoiceEntrance } from '#voice/entrance.ts';
import { VoicePipeline } from '#voice/pipeline.ts';
import { groupOf, ScriptedVoiceState } from './voice-world.ts';

// Run as a process of its own with --expose-gc and a young generation so large that nothing is collected meanwhile: prints
// the bytes of heap that one packet costs on its way from the decrypted bytes to sealed copies for 20 listeners, for each of
// several stretches of packets. With the argument "litter" each packet also makes the smallest object there is.

const WARM_UP = 40_000;
const STRETCHES = 16;
const PACKETS_OF_STRETCH = 5000;

class Litter {}
let litter: Litter | null = process.argv.includes('litter') ? new Litter() : null;

const key = randomBytes(16);
const crypts = Array.from({ length: 32 }, () => new CryptState(key, randomBytes(16), randomBytes(16)));
const ring = new DatagramRing();
const state = new ScriptedVoiceState();
let now = 0 as Millis;
const sinks = {
  reaches: (to: number) => to % 4 !== 0,
  sendEncrypted(to: number, plain: Uint8Array, length: number): boolean {
    const view = ring.take(length + 4, 0);
    return view !== null && (crypts[to]?.encrypt(plain, length, view) ?? 0) > 0;
  },
  sendTunnelled: () => true,
  inject: () => {},
  speakerPlaced: () => {},
};
const pipeline = new VoicePipeline(
  state,
  { datagrams: sinks, tunnel: sinks, slots: sinks, positions: sinks },
  { now: () => (now = (now + 20) as Millis) },
);
const entrance = new VoiceEntrance(state, pipeline);

const listeners = Array.from({ length: 20 }, (_, i) => i + 10);
// The third is a page in a game: its position is put behind what it says.
const page = {
  kind: 'browser',
  pluginContext: 'game',
  position: { x: 1, y: 2, z: 3, at: Infinity as Millis },
} as const;
const talkers = [state.join(1), state.join(2, { hears: 'legacy' }), state.join(3, page)];
for (const talker of talkers) {
  state.route(
    talker,
    0,
    [
      groupOf(listeners.slice(0, 8), { positional: true }),
      groupOf(listeners.slice(8, 14), { context: 3, volume: 0.7 }),
      groupOf(listeners.slice(14), { wire: 'legacy' }),
    ],
    [],
    listeners as SessionId[],
  );
}

const frame = createVoiceFrame();
frame.bytes = Uint8Array.from({ length: 200 }, (_, i) => i % 100);
frame.positionAt = 188;
const packets = Array.from({ length: 40 }, (_, i) => {
  frame.frameNumber = 1000 * i;
  frame.opusLength = i === 0 ? 0 : 50 + i;
  frame.positionLength = i % 2 === 0 ? 12 : 0;
  frame.terminator = i % 20 === 0;
  const legacy = i % 4 === 0;
  const bytes = new Uint8Array(MAX_DATAGRAM);
  const length = legacy ? encodeLegacyTalk(frame, bytes) : encodeProtobufTalk(frame, bytes);
  return { talker: talkers[legacy ? 1 : i % 3 === 0 ? 2 : 0], bytes, length };
});
const opened = new Uint8Array(MAX_DATAGRAM);
const sealed = new Uint8Array(MAX_DATAGRAM);
const nonce = randomBytes(16);
const sender = new CryptState(key, nonce, nonce);
const receiver = new CryptState(key, nonce, nonce);

function run(count: number): void {
  for (let i = 0; i < count; i++) {
    const packet = packets[i % packets.length];
    if (packet?.talker === undefined) throw new Error('there is a packet for every turn');
    const length = receiver.decrypt(sealed, sender.encrypt(packet.bytes, packet.length, sealed), opened);
    entrance.packet(packet.talker, opened, length);
    if (litter !== null) litter = new Litter();
  }
}

run(WARM_UP);
globalThis.gc?.();
const bytesPerPacket = Array.from({ length: STRETCHES }, () => {
  const before = process.memoryUsage().heapUsed;
  run(PACKETS_OF_STRETCH);
  return (process.memoryUsage().heapUsed - before) / PACKETS_OF_STRETCH;
});
const { datagrams } = pipeline.counters;
console.log(JSON.stringify({ bytesPerPacket, datagrams }));
