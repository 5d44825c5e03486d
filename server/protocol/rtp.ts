// RTP headers (RFC 3550 5.1) with contributing sources and one-byte header extensions (RFC 8285 4.2).

const FIXED_HEADER = 12;
const VERSION_BITS = 0x80;
const PADDING = 0x20;
const EXTENSION = 0x10;
const MARKER = 0x80;
const ONE_BYTE_PROFILE = 0xbede;
/** Extension id that ends the list. */
const EXTENSION_STOP = 15;

/** A parsed header; reused like a VoiceFrame. Positions are within the packet's bytes. */
export interface RtpHeader {
  payloadType: number;
  marker: boolean;
  /** 16 bits. */
  sequence: number;
  /** 32 bits, unsigned. */
  timestamp: number;
  ssrc: number;
  csrcCount: number;
  /** The first contributing source; 0 when there is none. */
  csrc: number;
  /** One-byte extensions; length 0 when there are none. */
  extensionsAt: number;
  extensionsLength: number;
  payloadAt: number;
  payloadLength: number;
}

export function createRtpHeader(): RtpHeader {
  return {
    payloadType: 0,
    marker: false,
    sequence: 0,
    timestamp: 0,
    ssrc: 0,
    csrcCount: 0,
    csrc: 0,
    extensionsAt: 0,
    extensionsLength: 0,
    payloadAt: 0,
    payloadLength: 0,
  };
}

/** Reads the header of bytes[0..length); false when it is not RTP, and then into is undefined. Padding is not payload. */
export function readRtpHeader(bytes: Uint8Array, length: number, into: RtpHeader): boolean {
  if (length < FIXED_HEADER || length > bytes.length) return false;
  const first = bytes[0] ?? 0;
  if ((first & 0xc0) !== VERSION_BITS) return false;
  const second = bytes[1] ?? 0;
  into.marker = (second & MARKER) !== 0;
  into.payloadType = second & 0x7f;
  into.sequence = word16(bytes, 2);
  into.timestamp = word32(bytes, 4);
  into.ssrc = word32(bytes, 8);
  into.csrcCount = first & 0x0f;
  let at = FIXED_HEADER + 4 * into.csrcCount;
  if (at > length) return false;
  into.csrc = into.csrcCount > 0 ? word32(bytes, FIXED_HEADER) : 0;
  into.extensionsAt = 0;
  into.extensionsLength = 0;
  if ((first & EXTENSION) !== 0) {
    if (at + 4 > length) return false;
    const size = 4 * word16(bytes, at + 2);
    if (at + 4 + size > length) return false;
    if (word16(bytes, at) === ONE_BYTE_PROFILE) {
      into.extensionsAt = at + 4;
      into.extensionsLength = size;
    }
    at += 4 + size;
  }
  let end = length;
  if ((first & PADDING) !== 0) {
    const padding = bytes[length - 1] ?? 0;
    if (padding === 0 || at + padding > length) return false;
    end -= padding;
  }
  into.payloadAt = at;
  into.payloadLength = end - at;
  return true;
}

/** Position of the first data byte of the extension with this id (1-14); -1 when the packet has none. */
export function findRtpExtension(bytes: Uint8Array, header: RtpHeader, id: number): number {
  const end = header.extensionsAt + header.extensionsLength;
  let at = header.extensionsAt;
  while (at < end) {
    const head = bytes[at] ?? 0;
    if (head === 0) {
      at++; // padding
      continue;
    }
    const found = head >> 4;
    if (found === EXTENSION_STOP) return -1;
    const dataEnd = at + 2 + (head & 0x0f);
    if (dataEnd > end) return -1;
    if (found === id) return at + 1;
    at = dataEnd;
  }
  return -1;
}

/** RFC 6464 level in -dBov: 0 is loudest, 127 digital silence; -1 when the packet does not say. */
export function rtpAudioLevel(bytes: Uint8Array, header: RtpHeader, id: number): number {
  const at = findRtpExtension(bytes, header, id);
  return at < 0 ? -1 : (bytes[at] ?? 0) & 0x7f;
}

/** Writes a header; one contributing source unless csrc is 0, no extensions. Returns its length, 12 or 16. */
export function writeRtpHeader(
  out: Uint8Array,
  payloadType: number,
  marker: boolean,
  sequence: number,
  timestamp: number,
  ssrc: number,
  csrc: number,
): number {
  out[0] = VERSION_BITS | (csrc === 0 ? 0 : 1);
  out[1] = payloadType | (marker ? MARKER : 0);
  out[2] = sequence >>> 8;
  out[3] = sequence;
  writeWord32(out, 4, timestamp);
  writeWord32(out, 8, ssrc);
  if (csrc === 0) return FIXED_HEADER;
  writeWord32(out, FIXED_HEADER, csrc);
  return FIXED_HEADER + 4;
}

/** Follows a counter of 16 or 32 bits past its wraps, in either direction; the first value is taken as it is. */
export class UnwrappedCounter {
  readonly #modulus: number;
  #newest: number | null = null;

  constructor(bits: 16 | 32) {
    this.#modulus = 2 ** bits;
  }

  /** The value nearest to the previous one that has these low bits; negative only when reordered before the first. */
  unwrap(value: number): number {
    if (this.#newest === null) {
      this.#newest = value;
      return value;
    }
    const modulus = this.#modulus;
    let ahead = (value - this.#newest) % modulus;
    if (ahead >= modulus / 2) ahead -= modulus;
    else if (ahead < -modulus / 2) ahead += modulus;
    this.#newest += ahead;
    return this.#newest;
  }

  /** Forgets everything, for a source that starts anew. */
  reset(): void {
    this.#newest = null;
  }
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
