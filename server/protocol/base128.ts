// Protobuf's variable-length integers, little-endian in groups of seven bits, for the packets that are coded by hand. Reading
// is split in two so that nothing is allocated: base128End finds and checks, base128Value computes.

/** 64 bits in groups of seven. */
export const MAX_BASE128_BYTES = 10;

const LOW_GROUPS = 4;
const TWO_28 = 0x1000_0000;
const TWO_56 = TWO_28 * TWO_28;

/** Position after the integer that starts at at; -1 when it does not end before end or is longer than 64 bits can be. */
export function base128End(bytes: Uint8Array, at: number, end: number): number {
  const limit = Math.min(end, at + MAX_BASE128_BYTES);
  for (let i = at; i < limit; i++) {
    if ((bytes[i] ?? 0) < 0x80) return i + 1;
  }
  return -1;
}

/** The unsigned integer at at, for which base128End must have found an end; beyond 2^53 a double near it. */
export function base128Value(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return first;
  let low = 0;
  let middle = 0;
  let high = 0;
  for (let i = 0; i < MAX_BASE128_BYTES; i++) {
    const byte = bytes[at + i] ?? 0;
    const group = byte & 0x7f;
    if (i < LOW_GROUPS) low |= group << (7 * i);
    else if (i < 2 * LOW_GROUPS) middle |= group << (7 * (i - LOW_GROUPS));
    else high |= group << (7 * (i - 2 * LOW_GROUPS));
    if (byte < 0x80) break;
  }
  return low + middle * TWO_28 + (high & 0xff) * TWO_56;
}

/** Writes a non-negative integer below 2^63 at at; returns the position after it. */
export function writeBase128(out: Uint8Array, at: number, value: number): number {
  let next = at;
  let rest = value;
  while (rest >= TWO_28) {
    out[next++] = (rest % 0x80) | 0x80;
    rest = Math.floor(rest / 0x80);
  }
  while (rest >= 0x80) {
    out[next++] = (rest & 0x7f) | 0x80;
    rest >>= 7;
  }
  out[next] = rest;
  return next + 1;
}
