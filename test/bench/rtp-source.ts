import { createSocket } from 'node:dgram';
import type { RtpOrder } from './media-plane.ts';

// A microphone for media-plane.ts, in a process of its own so that its work is not on the bill. Sends in bursts of what is due.

const OPUS_BYTES = 80;
const TICK_MS = 5;

process.once('message', ({ port, ssrc, payloadType, packets, perSecond }: RtpOrder) => {
  const socket = createSocket('udp4');
  const packet = Buffer.alloc(12 + OPUS_BYTES, 0xf8);
  packet[0] = 0x80;
  packet[1] = payloadType;
  packet.writeUInt32BE(ssrc, 8);
  let sent = 0;
  const start = performance.now();
  const timer = setInterval(() => {
    const due = Math.min(packets, ((performance.now() - start) / 1000) * perSecond);
    for (; sent < due; sent++) {
      packet.writeUInt16BE(sent & 0xffff, 2);
      packet.writeUInt32BE((sent * 960) >>> 0, 4);
      socket.send(Buffer.from(packet), port, '127.0.0.1');
    }
    if (sent < packets) return;
    clearInterval(timer);
    socket.close(() => process.disconnect());
  }, TICK_MS);
});
