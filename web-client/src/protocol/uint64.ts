import type { Body, Decoded } from '#proto/message-types.ts';

type WireUint64 = NonNullable<Body<'Ping'>['timestamp']>;

/** The typings name Long; the encoder takes a plain number as well, exact up to 2^53. */
export function uint64(value: number): WireUint64 {
  return value as unknown as WireUint64;
}

/** Decoders yield Long where long.js is bundled and a number where it is not. */
export function fromUint64(value: Decoded<'Ping'>['timestamp'] | number | undefined): number {
  return value === null || value === undefined ? 0 : Number(value);
}
