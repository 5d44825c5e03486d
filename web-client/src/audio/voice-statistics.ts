import { type SlotAssignment, TUNNEL_BANK } from '../protocol/speakers.ts';
import type { StreamCount } from '../protocol/voice-reception.ts';
import type { TunnelVoiceReading } from './tunnel-ear.ts';

const TUNNEL_SAMPLES_PER_SECOND = 48_000;

/** A consumer, a producer or a transport. */
export interface Counted {
  readonly closed: boolean;
  getStats(): Promise<RTCStatsReport>;
}

export interface CountedSlot {
  readonly bank: number;
  readonly slot: number;
  readonly consumer: Counted;
}

/** How one slot fares, from the browser's own statistics. */
export interface SlotStatistics {
  readonly bank: number;
  readonly slot: number;
  readonly session: number;
  readonly packetsReceived: number;
  readonly packetsLost: number;
  /** Seconds times squared amplitude, as browsers count it; with the duration it yields a mean level. */
  readonly totalAudioEnergy: number;
  readonly totalSamplesDuration: number;
  readonly concealedSamples: number;
  readonly jitterBufferDelay: number;
  readonly jitterBufferEmittedCount: number;
}

export async function slotStatistics(
  { bank, slot, consumer }: CountedSlot,
  assignment: SlotAssignment | undefined,
): Promise<SlotStatistics> {
  const inbound = await inboundReport(consumer);
  return {
    bank,
    slot,
    session: assignment?.session ?? 0,
    packetsReceived: inbound.packetsReceived ?? 0,
    packetsLost: inbound.packetsLost ?? 0,
    totalAudioEnergy: inbound.totalAudioEnergy ?? 0,
    totalSamplesDuration: inbound.totalSamplesDuration ?? 0,
    concealedSamples: inbound.concealedSamples ?? 0,
    jitterBufferDelay: inbound.jitterBufferDelay ?? 0,
    jitterBufferEmittedCount: inbound.jitterBufferEmittedCount ?? 0,
  };
}

export function tunnelStatistics({ session, packets, waited, concealed, played }: TunnelVoiceReading): SlotStatistics {
  return {
    bank: TUNNEL_BANK,
    slot: session,
    session,
    packetsReceived: packets,
    packetsLost: 0,
    totalAudioEnergy: 0,
    totalSamplesDuration: played / TUNNEL_SAMPLES_PER_SECOND,
    concealedSamples: concealed,
    jitterBufferDelay: waited,
    jitterBufferEmittedCount: played,
  };
}

/** How loud the slot plays now as a glow shows it, 0 to 1; undefined when the browser does not say or the slot has closed. */
export async function slotLevel({ consumer }: CountedSlot): Promise<number | undefined> {
  const { audioLevel } = await inboundReport(consumer);
  // Amplitude to something like loudness.
  return audioLevel === undefined ? undefined : Math.min(1, Math.sqrt(audioLevel) * 1.5);
}

async function inboundReport(consumer: Counted): Promise<Partial<RTCInboundRtpStreamStats>> {
  if (consumer.closed) return {};
  try {
    for (const report of (await consumer.getStats()).values()) if (report.type === 'inbound-rtp') return report;
  } catch {
    // Closed while the browser was counting.
  }
  return {};
}

/** Everything that comes over this transport. */
export async function streamCounts(transport: Counted): Promise<StreamCount[]> {
  const counts: StreamCount[] = [];
  for (const report of (await transport.getStats()).values()) {
    if (report.type !== 'inbound-rtp') continue;
    const { ssrc, packetsReceived = 0, packetsLost = 0, packetsDiscarded = 0 } = report as RTCInboundRtpStreamStats;
    counts.push({ ssrc, received: packetsReceived, late: packetsDiscarded, lost: packetsLost });
  }
  return counts;
}

/** How the own voice fares on its way to the server. */
export interface UplinkStatistics {
  readonly packetsSent: number;
  /** As the server reports it, 0 to 1; null where it does not. */
  readonly fractionLost: number | null;
}

export async function uplinkStatistics(producer: Counted | null): Promise<UplinkStatistics> {
  let packetsSent = 0;
  let fractionLost: number | null = null;
  if (producer && !producer.closed) {
    for (const report of (await producer.getStats()).values()) {
      if (report.type === 'outbound-rtp') packetsSent += report.packetsSent ?? 0;
      if (report.type === 'remote-inbound-rtp') fractionLost = report.fractionLost ?? null;
    }
  }
  return { packetsSent, fractionLost };
}

export interface PathStatistics {
  /** 'UDP', 'TCP', 'TURN' (through a relay) or 'WebSocket'. */
  readonly protocol: string;
  /** Milliseconds; null before the first measurement. */
  readonly roundTrip: number | null;
  /** How often it was measured; null where the browser does not say. */
  readonly measured: number | null;
}

/** The first measurements of a path are taken while everything is being set up, and tell of that. */
const SETTLED_AFTER = 3;

/** Milliseconds; null as long as there is no sound value. */
export function settledRoundTrip({ roundTrip, measured }: PathStatistics): number | null {
  return measured !== null && measured < SETTLED_AFTER ? null : roundTrip;
}

export async function pathStatistics(transport: Counted): Promise<PathStatistics | undefined> {
  const report = await transport.getStats();
  // Of the pair that is used some browsers say so before they call it nominated, others say nothing.
  const used: unknown = [...report.values()].find(({ type }) => type === 'transport')?.selectedCandidatePairId;
  for (const pair of report.values()) {
    if (pair.type !== 'candidate-pair' || pair.state !== 'succeeded') continue;
    if (used === undefined ? !(pair.nominated || pair.selected) : pair.id !== used) continue;
    const local = report.get(pair.localCandidateId) as { protocol?: string; candidateType?: string } | undefined;
    const seconds: number | undefined = pair.currentRoundTripTime;
    return {
      protocol: local?.candidateType === 'relay' ? 'TURN' : (local?.protocol ?? 'udp').toUpperCase(),
      roundTrip: seconds === undefined ? null : seconds * 1000,
      measured: pair.responsesReceived ?? null,
    };
  }
  return undefined;
}
