// Mumble's own variable-length integers (reference 1.8), big-endian, of at most 64 bits; legacy voice and pings use them.
// Reading is split in two so that nothing is allocated: varintEnd finds and checks, varintValue computes.

/** Nested negations a reader follows; without a bound a packet full of them exhausts the stack of a naive one. */
const MAX_NEGATIONS = 8;
/** Room that writeVarint may need. */
export const MAX_VARINT_BYTES = 10;

const TWO_32 = 0x1_0000_0000;
const NEGATION = 0xf8;

/** Position after the integer that starts at at; -1 when it does not end before end. */
export function varintEnd(bytes: Uint8Array, at: number, end: number): number {
  let from = at;
  for (let negations = 0; negations <= MAX_NEGATIONS; negations++) {
    if (from >= end) return -1;
    const first = bytes[from] ?? 0;
    if ((first & 0xfc) !== NEGATION) {
      const next = from + lengthOf(first);
      return next <= end ? next : -1;
    }
    from++;
  }
  return -1;
}

/**
 * The integer at at, for which varintEnd must have found an end. Signed 64 bits: what a writer that treats values as unsigned
 * means by 2^63 and more comes out negative. Beyond 2^53 the nearest double.
 */
export function varintValue(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return first;
  if (first < 0xc0) return ((first & 0x3f) << 8) | (bytes[at + 1] ?? 0);
  if (first < 0xe0) return ((first & 0x1f) << 16) | word16(bytes, at + 1);
  if (first < 0xf0) return ((first & 0x0f) << 24) | ((bytes[at + 1] ?? 0) << 16) | word16(bytes, at + 2);
  if (first < 0xf4) return word32(bytes, at + 1);
  if (first < 0xf8) return (word32(bytes, at + 1) | 0) * TWO_32 + word32(bytes, at + 5);
  if (first >= 0xfc) return ~(first & 3);
  // NOT of a nested integer, at most MAX_NEGATIONS deep as varintEnd has seen.
  return -1 - varintValue(bytes, at + 1);
}

/** Writes an integer between -2^63 and 2^64 at at, which needs MAX_VARINT_BYTES of room; returns the position after it. */
export function writeVarint(out: Uint8Array, at: number, value: number): number {
  if (value < 0) {
    const inverted = -1 - value;
    if (inverted <= 3) {
      out[at] = 0xfc | inverted;
      return at + 1;
    }
    if (inverted < TWO_32) {
      out[at] = NEGATION;
      return writeVarint(out, at + 1, inverted);
    }
  } else if (value < 0x80) {
    out[at] = value;
    return at + 1;
  } else if (value < 0x4000) {
    out[at] = 0x80 | (value >> 8);
    out[at + 1] = value;
    return at + 2;
  } else if (value < 0x20_0000) {
    out[at] = 0xc0 | (value >> 16);
    out[at + 1] = value >> 8;
    out[at + 2] = value;
    return at + 3;
  } else if (value < 0x1000_0000) {
    out[at] = 0xe0 | (value >> 24);
    out[at + 1] = value >> 16;
    out[at + 2] = value >> 8;
    out[at + 3] = value;
    return at + 4;
  } else if (value < TWO_32) {
    out[at] = 0xf0;
    writeWord32(out, at + 1, value);
    return at + 5;
  }
  out[at] = 0xf4;
  const high = Math.floor(value / TWO_32);
  writeWord32(out, at + 1, high);
  writeWord32(out, at + 5, value - high * TWO_32);
  return at + 9;
}

function lengthOf(first: number): number {
  if (first < 0x80) return 1;
  if (first < 0xc0) return 2;
  if (first < 0xe0) return 3;
  if (first < 0xf0) return 4;
  if (first < 0xf4) return 5;
  return first < 0xf8 ? 9 : 1;
}

function word16(bytes: Uint8Array, at: number): number {
  return ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
}

function word32(bytes: Uint8Array, at: number): number {
  return ((word16(bytes, at) << 16) | word16(bytes, at + 2)) >>> 0;
}

function writeWord32(out: Uint8Array, at: number, value: number): void {
  out[at] = value >>> 24;
  out[at + 1] = value >>> 16;
  out[at + 2] = value >>> 8;
  out[at + 3] = value;
}
