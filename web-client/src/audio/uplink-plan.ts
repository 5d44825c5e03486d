/** Milliseconds of speech in one packet. */
export type PacketMs = 20 | 40 | 60;
export const PACKET_LENGTHS: readonly PacketMs[] = [20, 40, 60];

/** What an encoder is told anew only between two talk spurts. */
export interface UplinkCodec {
  readonly packetMs: PacketMs;
  /** Each packet repeats a little of the one before: a lost one is mended. */
  readonly fec: boolean;
  /** Nothing is sent while nothing is to be heard. */
  readonly dtx: boolean;
}

/** How the own voice is sent. */
export interface UplinkPlan extends UplinkCodec {
  /** bit/s of Opus alone. */
  readonly bitrate: number;
}

/** bit/s; Opus makes nothing of less. */
const LOWEST_BITRATE = 8000;
/** bit/s; before speech gets worse than this, packets become longer: fewer headers leave more room. */
const DECENT_BITRATE = 24_000;
const BITRATE_STEP = 1000;

/** IPv4 and UDP headers, four bytes of encryption, the voice packet's own: as Mumble's clients reckon. */
const HEADER_BYTES = 20 + 8 + 4 + 1 + 2;
const POSITION_BYTES = 12;

/** bit/s on the line. */
export function lineRate({ bitrate, packetMs }: UplinkPlan, positional: boolean): number {
  return bitrate + headerRate(packetMs, positional);
}

function headerRate(packetMs: PacketMs, positional: boolean): number {
  const bytes = HEADER_BYTES + packetMs / 10 + (positional ? POSITION_BYTES : 0);
  return Math.ceil((bytes * 8 * 1000) / packetMs);
}

/** What comes nearest to the plan and is within the server's limit, which counts headers too. */
export function withinLimit(plan: UplinkPlan, limit: number, positional: boolean): UplinkPlan {
  const decent = Math.min(plan.bitrate, DECENT_BITRATE);
  let packetMs = plan.packetMs;
  for (const longer of PACKET_LENGTHS) {
    if (limit - headerRate(packetMs, positional) >= decent) break;
    if (longer > packetMs) packetMs = longer;
  }
  const room = Math.floor((limit - headerRate(packetMs, positional)) / BITRATE_STEP) * BITRATE_STEP;
  return { ...plan, packetMs, bitrate: Math.max(LOWEST_BITRATE, Math.min(plan.bitrate, room)) };
}

export function isSameCodec(a: UplinkCodec, b: UplinkCodec): boolean {
  return a.packetMs === b.packetMs && a.fec === b.fec && a.dtx === b.dtx;
}
