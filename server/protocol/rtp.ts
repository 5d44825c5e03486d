// RTP headers (RFC 3550 5.1) with header extensions of either form (RFC 8285 4.2 and 4.3).

const FIXED_HEADER = 12;
const VERSION_BITS = 0x80;
const PADDING = 0x20;
const EXTENSION = 0x10;
/** Profiles of extension elements with a header of one byte, and of two: 0x1000 to 0x100f. */
const ONE_BYTE_PROFILE = 0xbede;
const TWO_BYTE_PROFILE = 0x100;
/** One-byte id that is reserved and ends the list. */
const EXTENSION_STOP = 15;

/** What a receiver needs of a header; reused like a VoiceFrame. Positions are within the packet's bytes. */
export interface RtpHeader {
  /** 16 bits. */
  sequence: number;
  /** 32 bits, unsigned. */
  timestamp: number;
  /** Elements of header extensions; length 0 when there are none, or of an unknown profile. */
  extensionsAt: number;
  extensionsLength: number;
  twoByteExtensions: boolean;
  payloadAt: number;
  payloadLength: number;
}

export function createRtpHeader(): RtpHeader {
  return {
    sequence: 0,
    timestamp: 0,
    extensionsAt: 0,
    extensionsLength: 0,
    twoByteExtensions: false,
    payloadAt: 0,
    payloadLength: 0,
  };
}

/** Reads the header of bytes[0..length); false when it is not RTP, and then into is undefined. Padding is not payload. */
export function readRtpHeader(bytes: Uint8Array, length: number, into: RtpHeader): boolean {
  if (length < FIXED_HEADER || length > bytes.length) return false;
  const first = bytes[0] ?? 0;
  if ((first & 0xc0) !== VERSION_BITS) return false;
  into.sequence = word16(bytes, 2);
  into.timestamp = ((word16(bytes, 4) << 16) | word16(bytes, 6)) >>> 0;
  let at = FIXED_HEADER + 4 * (first & 0x0f);
  if (at > length) return false;
  into.extensionsAt = 0;
  into.extensionsLength = 0;
  into.twoByteExtensions = false;
  if ((first & EXTENSION) !== 0) {
    if (at + 4 > length) return false;
    const size = 4 * word16(bytes, at + 2);
    if (at + 4 + size > length) return false;
    const profile = word16(bytes, at);
    into.twoByteExtensions = profile >> 4 === TWO_BYTE_PROFILE;
    if (profile === ONE_BYTE_PROFILE || into.twoByteExtensions) {
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

/** Position of the first data byte of the extension with this id; -1 when the packet has none, or an empty one. */
export function findRtpExtension(bytes: Uint8Array, header: RtpHeader, id: number): number {
  const end = header.extensionsAt + header.extensionsLength;
  const twoByte = header.twoByteExtensions;
  let at = header.extensionsAt;
  while (at < end) {
    const head = bytes[at] ?? 0;
    if (head === 0) {
      at++; // padding
      continue;
    }
    const found = twoByte ? head : head >> 4;
    if (!twoByte && found === EXTENSION_STOP) return -1;
    if (twoByte && at + 2 > end) return -1;
    const dataAt = at + (twoByte ? 2 : 1);
    const dataEnd = dataAt + (twoByte ? (bytes[at + 1] ?? 0) : (head & 0x0f) + 1);
    if (dataEnd > end) return -1;
    if (found === id) return dataEnd > dataAt ? dataAt : -1;
    at = dataEnd;
  }
  return -1;
}

/** RFC 6464 level in -dBov: 0 is loudest, 127 digital silence; -1 when the packet does not say. */
export function rtpAudioLevel(bytes: Uint8Array, header: RtpHeader, id: number): number {
  const at = findRtpExtension(bytes, header, id);
  return at < 0 ? -1 : (bytes[at] ?? 0) & 0x7f;
}

function word16(bytes: Uint8Array, at: number): number {
  return ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
}
