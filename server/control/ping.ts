import type { Session } from '#domain/session.ts';
import type { Decoded } from '#proto/message-types.ts';
import type { ClientCounters } from './connections.ts';
import type { ControlContext, Sender } from './context.ts';
import type { PacketCounts } from './ports.ts';

/** Keeps what the client counted and answers with what the server counted of the client. */
export function handlePing(context: ControlContext, { session, record }: Sender, body: Decoded<'Ping'>): void {
  record.counters = readCounters(body);
  const { good, late, lost, resync } = countsOf(context, session);
  const timestamp = body.timestamp === null ? {} : { timestamp: body.timestamp };
  context.out.to(session.id, { name: 'Ping', body: { ...timestamp, good, late, lost, resync } });
}

/** Voice packets that arrived here from this session, over UDP or, from a browser, as RTP. */
export function countsOf({ peers, media }: ControlContext, { id, kind }: Session): PacketCounts {
  if (kind === 'desktop') return peers.counts(id);
  return { good: 0, late: 0, lost: 0, ...media.packetCounts(id), resync: 0 };
}

function readCounters(body: Decoded<'Ping'>): ClientCounters {
  return {
    good: body.good ?? 0,
    late: body.late ?? 0,
    lost: body.lost ?? 0,
    resync: body.resync ?? 0,
    udpPackets: body.udpPackets ?? 0,
    tcpPackets: body.tcpPackets ?? 0,
    udpPingAvg: finite(body.udpPingAvg),
    udpPingVar: finite(body.udpPingVar),
    tcpPingAvg: finite(body.tcpPingAvg),
    tcpPingVar: finite(body.tcpPingVar),
  };
}

/** Shown to others: what is no number would travel on to their clients. */
function finite(value: number | null): number {
  return value !== null && Number.isFinite(value) ? value : 0;
}
