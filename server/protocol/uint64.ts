import protobuf from 'protobufjs/minimal.js';
import type { Body } from '#proto/message-types.ts';

export type WireUint64 = NonNullable<Body<'Version'>['versionV2']>;

/** A field of 64 bits from its halves. */
export function uint64(low: number, high: number): WireUint64 {
  // The runtime makes long.js objects; its own declaration lists but their three data fields.
  return new protobuf.util.LongBits(low, high).toLong(true) as WireUint64;
}
