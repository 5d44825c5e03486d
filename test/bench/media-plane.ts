import { fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { types } from 'mediasoup';
import type { SlotParameters } from '#control/ports.ts';
import { bankOfChannel, type ChannelId, type Millis, type SessionId, type TargetId } from '#domain/ids.ts';
import { createVoiceFrame } from '#protocol/voice-frame.ts';
import { BrowserTap } from '../../server/media/browser-tap.ts';
import { MediaWorker } from '../../server/media/media-worker.ts';
import { SLOT_PAYLOAD_TYPE, slotRtpParameters } from '../../server/media/opus-codec.ts';
import { silentLog } from '../support/silent-log.ts';
import { cpuMicroseconds, printTable } from './cpu-time.ts';

// CPU time of Node for a packet into a voice slot, and for one out of a microphone, with the real worker. Instead of browsers,
// plain RTP transports: the worker's encryption is not in it, and is not Node's either.

const OPUS_BYTES = 80;
export interface RtpOrder {
  readonly port: number;
  readonly ssrc: number;
  readonly payloadType: number;
  readonly packets: number;
  readonly perSecond: number;
}

const PACKETS = 10_000;
const WARM_UP = 2_000;
/** As ten talkers at once make them. */
const BURST = 10;
const PER_SECOND = 2_000;
const SPEAKER = 1 as SessionId;
const BANK = bankOfChannel(0 as ChannelId);
/** Somewhere that drops what arrives. */
const NOBODY = { ip: '127.0.0.1', port: 9 };

const clock = { now: () => performance.now() as Millis, date: () => new Date() };
const opened = Promise.withResolvers<readonly SlotParameters[]>();
const worker = await MediaWorker.start(
  {
    listenInfos: [{ protocol: 'udp', ip: '127.0.0.1', port: 0 }],
    events: {
      slotsOpened: (_session, _bank, slots) => opened.resolve(slots),
      slotsClosed: () => {},
      slotAssigned: () => {},
      workerReplaced: () => {},
    },
    isPriority: () => false,
    log: silentLog,
  },
  () => opened.reject(new Error('the worker died')),
);
const listenInfo: types.TransportListenInfo = { protocol: 'udp', ip: '127.0.0.1' };

/** µs of CPU in this process per packet. */
async function inject(listeners: number): Promise<number> {
  const bank = worker.bank(BANK);
  for (let i = 0; i < listeners; i++) {
    const transport = await worker.router.createPlainTransport({ listenInfo });
    await transport.connect(NOBODY);
    const session = (100 + i) as SessionId;
    bank.join({
      session,
      deaf: false,
      consume: (producer) =>
        transport.consume({ producerId: producer.id, rtpCapabilities: worker.capabilities, paused: true }),
    });
    const slots = await opened.promise;
    bank.ready(
      session,
      slots.map(({ slot }) => slot),
    );
  }
  const frame = createVoiceFrame();
  frame.bytes = new Uint8Array(OPUS_BYTES).fill(0xf8);
  frame.opusLength = OPUS_BYTES;
  let before = 0;
  for (let n = 0; n < WARM_UP + PACKETS; n++) {
    if (n === WARM_UP) before = cpuMicroseconds();
    frame.frameNumber = n * 2;
    bank.inject(SPEAKER, 0, 1, frame, clock.now());
    if (n % BURST === BURST - 1) await delay((BURST / PER_SECOND) * 1000);
  }
  const used = cpuMicroseconds() - before;
  await worker.direct.dump();
  return used / PACKETS;
}

/** µs of CPU in this process per packet. */
async function tap(): Promise<number> {
  const transport = await worker.router.createPlainTransport({ listenInfo, comedia: true, rtcpMux: true });
  const ssrc = 0x7a57e;
  const producer = await transport.produce({ kind: 'audio', rtpParameters: slotRtpParameters(ssrc) });
  const consumer = await worker.direct.consume({ producerId: producer.id, rtpCapabilities: worker.capabilities });
  let heard = 0;
  let before = 0;
  const done = Promise.withResolvers<void>();
  const events = {
    browserVoice: () => {
      heard++;
      if (heard === WARM_UP) before = cpuMicroseconds();
      if (heard === WARM_UP + PACKETS) done.resolve();
    },
    talkTargetOf: () => 0 as TargetId,
  };
  const tapped = new BrowserTap(SPEAKER, null, events, clock);
  consumer.on('rtp', (packet) => tapped.accept(packet));
  const source = fork(fileURLToPath(new URL('rtp-source.ts', import.meta.url)));
  const order: RtpOrder = {
    port: transport.tuple.localPort,
    ssrc,
    payloadType: SLOT_PAYLOAD_TYPE,
    // More than are counted: UDP may lose some.
    packets: (WARM_UP + PACKETS) * 1.02,
    perSecond: PER_SECOND,
  };
  source.send(order);
  await done.promise;
  const used = cpuMicroseconds() - before;
  await once(source, 'exit');
  return used / PACKETS;
}

const injected = await inject(10);
const tappedCost = await tap();
await worker.close();
printTable(
  [
    ['', 'Node CPU µs/packet'],
    ['into a voice slot (10 listeners)', injected.toFixed(1)],
    ['out of a microphone', tappedCost.toFixed(1)],
  ],
  [34, 20],
);
