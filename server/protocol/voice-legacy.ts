import { MAX_VARINT_BYTES, varintEnd, varintValue, writeVarint } from './varint.ts';
import {
  CODEC_OPUS,
  copyBytes,
  type HeardFrame,
  isFinitePosition,
  POSITION_BYTES,
  type VoiceFrame,
} from './voice-frame.ts';

// Voice packets of clients before 1.5 (reference 1.7). "Talk" is what a client sends, "heard" what it gets.

const TYPE_PING = 1;
const MIN_PACKET = 3;
const OPUS_LENGTH_MASK = 0x1fff;
const OPUS_TERMINATOR = 0x2000;
/** CELT and Speex chain their frames by a byte each. */
const CHAIN_MORE = 0x80;
/** Header byte, sender, frame number and Opus length. */
const MAX_HEADER = 1 + 3 * MAX_VARINT_BYTES;
const TWO_31 = 0x8000_0000;
const TWO_32 = 0x1_0000_0000;

/** Decodes bytes[0..length) in place; false when it is not a voice packet, and then into is undefined. */
export function decodeLegacyTalk(bytes: Uint8Array, length: number, into: VoiceFrame): boolean {
  if (length < MIN_PACKET || length > bytes.length) return false;
  const header = bytes[0] ?? 0;
  into.target = header & 0x1f;
  return decodeBody(bytes, 1, length, header >> 5, into);
}

/** Client side: decodes what a server sent. */
export function decodeLegacyHeard(bytes: Uint8Array, length: number, into: HeardFrame): boolean {
  if (length < MIN_PACKET || length > bytes.length) return false;
  const header = bytes[0] ?? 0;
  const senderEnd = varintEnd(bytes, 1, length);
  if (senderEnd < 0) return false;
  into.target = 0;
  into.context = header & 0x1f;
  into.sender = varintValue(bytes, 1);
  into.volume = 1;
  return decodeBody(bytes, senderEnd, length, header >> 5, into);
}

function decodeBody(bytes: Uint8Array, at: number, length: number, type: number, into: VoiceFrame): boolean {
  if (type === TYPE_PING || type > CODEC_OPUS) return false;
  const numberEnd = varintEnd(bytes, at, length);
  if (numberEnd < 0) return false;
  const written = varintValue(bytes, at);
  // Encoders narrow the number to signed 32 bits: after 248 days of talk it is negative.
  const frameNumber = written < 0 && written >= -TWO_31 ? written + TWO_32 : written;
  if (frameNumber < 0 || frameNumber > Number.MAX_SAFE_INTEGER) return false;

  let end: number;
  if (type === CODEC_OPUS) {
    const dataAt = varintEnd(bytes, numberEnd, length);
    if (dataAt < 0) return false;
    const size = varintValue(bytes, numberEnd);
    into.opusAt = dataAt;
    into.terminator = (size & OPUS_TERMINATOR) !== 0;
    end = dataAt + (size & OPUS_LENGTH_MASK);
  } else {
    into.opusAt = numberEnd;
    end = chainEnd(bytes, numberEnd, length);
    if (end < 0) return false;
    into.terminator = ((bytes[end - 1] ?? 0) & ~CHAIN_MORE) === 0;
  }
  const rest = length - end;
  if (rest !== 0 && rest !== POSITION_BYTES) return false;
  into.bytes = bytes;
  into.codec = type;
  into.frameNumber = frameNumber;
  into.opusLength = end - into.opusAt;
  into.positionAt = end;
  into.positionLength = rest !== 0 && isFinitePosition(bytes, end) ? POSITION_BYTES : 0;
  return true;
}

/** Position after the chained frames of an old codec; -1 when they do not fit. */
function chainEnd(bytes: Uint8Array, at: number, length: number): number {
  let next = at;
  while (next < length) {
    const header = bytes[next] ?? 0;
    next += 1 + (header & ~CHAIN_MORE);
    if (next > length) return -1;
    if ((header & CHAIN_MORE) === 0) return next;
  }
  return -1;
}

/**
 * Encodes a frame for a listener before 1.5; returns the length, or 0 when out is too small. A volume cannot be said in this
 * format.
 */
export function encodeLegacyHeard(
  frame: VoiceFrame,
  sender: number,
  context: number,
  positional: boolean,
  out: Uint8Array,
): number {
  if (out.length < MAX_HEADER) return 0;
  out[0] = (frame.codec << 5) | context;
  return encodeBody(frame, positional, out, writeVarint(out, 1, sender));
}

/** Client side: encodes a frame for the server; returns the length, or 0 when out is too small. */
export function encodeLegacyTalk(frame: VoiceFrame, out: Uint8Array): number {
  if (out.length < MAX_HEADER) return 0;
  out[0] = (frame.codec << 5) | frame.target;
  return encodeBody(frame, true, out, 1);
}

function encodeBody(frame: VoiceFrame, positional: boolean, out: Uint8Array, headerEnd: number): number {
  let at = writeVarint(out, headerEnd, frame.frameNumber | 0);
  if (frame.codec === CODEC_OPUS) {
    at = writeVarint(out, at, frame.opusLength | (frame.terminator ? OPUS_TERMINATOR : 0));
  }
  const positionLength = positional ? frame.positionLength : 0;
  const end = at + frame.opusLength + positionLength;
  if (end > out.length || frame.opusLength > OPUS_LENGTH_MASK) return 0;
  copyBytes(frame.bytes, frame.opusAt, frame.opusLength, out, at);
  copyBytes(frame.bytes, frame.positionAt, positionLength, out, at + frame.opusLength);
  return end;
}
