import { base128End, base128Value, writeBase128 } from './base128.ts';
import {
  CODEC_OPUS,
  copyBytes,
  type HeardFrame,
  isFinitePosition,
  POSITION_BYTES,
  type VoiceFrame,
} from './voice-frame.ts';

// Voice packets of clients from 1.5 on (reference 1.9): MumbleUDP.Audio behind a type byte, coded by hand because the general
// decoder costs an object and several times the time. "Talk" is what a client sends, "heard" what it gets.

const TYPE_AUDIO = 0;
/** Type byte and one more. */
const MIN_PACKET = 2;
const MAX_TARGET = 31;

// Wire types of protobuf.
const VARINT = 0;
const FIXED64 = 1;
const BYTES = 2;
const FIXED32 = 5;

// Keys: field number << 3 | wire type.
const KEY_TARGET = (1 << 3) | VARINT;
const KEY_CONTEXT = (2 << 3) | VARINT;
const KEY_SENDER = (3 << 3) | VARINT;
const KEY_FRAME_NUMBER = (4 << 3) | VARINT;
const KEY_OPUS = (5 << 3) | BYTES;
const KEY_POSITION = (6 << 3) | BYTES;
const KEY_POSITION_UNPACKED = (6 << 3) | FIXED32;
const KEY_VOLUME = (7 << 3) | FIXED32;
const KEY_TERMINATOR = (16 << 3) | VARINT;

/** All keys, numbers and lengths together, without the audio. */
const MAX_HEADER = 64;

/** Decodes bytes[0..length) in place; false when it is not a voice packet, and then into is undefined. */
export function decodeProtobufTalk(bytes: Uint8Array, length: number, into: VoiceFrame): boolean {
  return decode(bytes, length, into, null);
}

/** Client side: decodes what a server sent. */
export function decodeProtobufHeard(bytes: Uint8Array, length: number, into: HeardFrame): boolean {
  return decode(bytes, length, into, into);
}

function decode(bytes: Uint8Array, length: number, into: VoiceFrame, heard: HeardFrame | null): boolean {
  if (length < MIN_PACKET || length > bytes.length || bytes[0] !== TYPE_AUDIO) return false;
  into.bytes = bytes;
  into.codec = CODEC_OPUS;
  into.target = 0;
  into.frameNumber = 0;
  into.opusAt = 0;
  into.opusLength = 0;
  into.positionAt = 0;
  into.positionLength = 0;
  into.terminator = false;
  if (heard !== null) {
    heard.sender = 0;
    heard.context = 0;
    heard.volume = 1;
  }

  let at = 1;
  while (at < length) {
    const keyEnd = base128End(bytes, at, length);
    if (keyEnd < 0) return false;
    const key = base128Value(bytes, at);
    if (key < KEY_TARGET) return false; // there is no field 0
    const wireType = key & 7;
    if (wireType === VARINT) {
      const end = base128End(bytes, keyEnd, length);
      if (end < 0) return false;
      if (!takeNumber(key, base128Value(bytes, keyEnd), into, heard)) return false;
      at = end;
    } else if (wireType === BYTES) {
      const dataAt = base128End(bytes, keyEnd, length);
      if (dataAt < 0) return false;
      const size = base128Value(bytes, keyEnd);
      if (size > length - dataAt) return false;
      if (key === KEY_OPUS) {
        into.opusAt = dataAt;
        into.opusLength = size;
      } else if (key === KEY_POSITION) {
        if (size !== 0 && size !== POSITION_BYTES) return false;
        into.positionAt = dataAt;
        into.positionLength = size;
      }
      at = dataAt + size;
    } else if (wireType === FIXED32) {
      if (keyEnd + 4 > length) return false;
      // Every encoder of this schema packs; scattered elements could not be forwarded in one piece.
      if (key === KEY_POSITION_UNPACKED) return false;
      if (key === KEY_VOLUME && heard !== null) heard.volume = floatAt(bytes, keyEnd);
      at = keyEnd + 4;
    } else if (wireType === FIXED64) {
      at = keyEnd + 8;
      if (at > length) return false;
    } else {
      return false;
    }
  }
  if (into.positionLength !== 0 && !isFinitePosition(bytes, into.positionAt)) into.positionLength = 0;
  return into.opusLength > 0;
}

/** False when the value makes the packet invalid. Unknown fields are skipped. */
function takeNumber(key: number, value: number, into: VoiceFrame, heard: HeardFrame | null): boolean {
  switch (key) {
    case KEY_TARGET:
      into.target = value;
      if (heard !== null) heard.context = 0;
      return value <= MAX_TARGET;
    case KEY_CONTEXT:
      // One of a kind with the target: the later of the two counts.
      into.target = 0;
      if (heard !== null) heard.context = value;
      return true;
    case KEY_SENDER:
      if (heard !== null) heard.sender = value;
      return true;
    case KEY_FRAME_NUMBER:
      into.frameNumber = value;
      return value <= Number.MAX_SAFE_INTEGER;
    case KEY_TERMINATOR:
      into.terminator = value !== 0;
      return true;
    default:
      return true;
  }
}

/**
 * Encodes a frame for a listener from 1.5 on; returns the length, or 0 when out is too small or the frame has no audio, which
 * this format cannot say.
 */
export function encodeProtobufHeard(
  frame: VoiceFrame,
  sender: number,
  context: number,
  volume: number,
  positional: boolean,
  out: Uint8Array,
): number {
  if (out.length < MAX_HEADER) return 0;
  out[0] = TYPE_AUDIO;
  out[1] = KEY_SENDER;
  let at = encodeBody(frame, positional, out, writeBase128(out, 2, sender));
  if (at === 0) return 0;
  if (volume !== 1) {
    out[at] = KEY_VOLUME;
    writeFactor(out, at + 1, volume);
    at += 5;
  }
  // Written even when 0: a field of a oneof has presence.
  out[at] = KEY_CONTEXT;
  out[at + 1] = context;
  return at + 2;
}

/** Client side: encodes a frame for the server; returns the length, or 0 as encodeProtobufHeard. */
export function encodeProtobufTalk(frame: VoiceFrame, out: Uint8Array): number {
  if (out.length < MAX_HEADER) return 0;
  out[0] = TYPE_AUDIO;
  const at = encodeBody(frame, true, out, 1);
  if (at === 0) return 0;
  out[at] = KEY_TARGET;
  out[at + 1] = frame.target;
  return at + 2;
}

/** Leaves room for the fields that follow it; 0 when there is none. */
function encodeBody(frame: VoiceFrame, positional: boolean, out: Uint8Array, from: number): number {
  const positionLength = positional ? frame.positionLength : 0;
  if (frame.opusLength === 0) return 0;
  let at = from;
  if (frame.frameNumber !== 0) {
    out[at] = KEY_FRAME_NUMBER;
    at = writeBase128(out, at + 1, frame.frameNumber);
  }
  out[at] = KEY_OPUS;
  at = writeBase128(out, at + 1, frame.opusLength);
  const TRAILER = 3 + 2 + 5 + 2; // terminator, head of the position, volume, context or target
  if (at + frame.opusLength + positionLength + TRAILER > out.length) return 0;
  copyBytes(frame.bytes, frame.opusAt, frame.opusLength, out, at);
  at += frame.opusLength;
  if (frame.terminator) {
    at = writeBase128(out, at, KEY_TERMINATOR);
    out[at++] = 1;
  }
  if (positionLength !== 0) {
    out[at] = KEY_POSITION;
    out[at + 1] = POSITION_BYTES;
    copyBytes(frame.bytes, frame.positionAt, POSITION_BYTES, out, at + 2);
    at += 2 + POSITION_BYTES;
  }
  return at;
}

/** Client side only, hence the view. */
function floatAt(bytes: Uint8Array, at: number): number {
  const value = new DataView(bytes.buffer, bytes.byteOffset + at, 4).getFloat32(0, true);
  return value === 0 ? 1 : value; // 0 means "not set"
}

const FRACTION_BITS = 23;
const EXPONENT_BIAS = 127;
const SMALLEST_NORMAL = 2 ** -126;
const LARGEST = (2 - 2 ** -FRACTION_BITS) * 2 ** EXPONENT_BIAS;

/**
 * A non-negative factor as little-endian float32, computed, so that no view is needed. 0 means "not set" to receivers: the
 * smallest normal number, as inaudible, is written instead.
 */
function writeFactor(out: Uint8Array, at: number, factor: number): void {
  let fraction = Math.fround(Math.min(Math.max(factor, SMALLEST_NORMAL), LARGEST));
  let exponent = EXPONENT_BIAS;
  while (fraction >= 2) {
    fraction /= 2;
    exponent++;
  }
  while (fraction < 1) {
    fraction *= 2;
    exponent--;
  }
  const bits = (exponent << FRACTION_BITS) | ((fraction - 1) * 2 ** FRACTION_BITS);
  out[at] = bits;
  out[at + 1] = bits >>> 8;
  out[at + 2] = bits >>> 16;
  out[at + 3] = bits >>> 24;
}
