import { base128End, base128Value, MAX_BASE128_BYTES, writeBase128 } from './base128.ts';
import { varintEnd, writeVarint } from './varint.ts';
import { versionV1 } from './version.ts';
import { copyBytes } from './voice-frame.ts';

// Pings (reference 1.11, 1.12). Connected ones travel encrypted and are echoed; unconnected ones ask a server that the sender
// may never have met for its version and users. Timestamps are opaque to the server: only their place is kept.

const TYPE_PING = 1;
/** Type in the upper three bits. */
const LEGACY_PING = TYPE_PING << 5;
const LEGACY_QUERY_BYTES = 12;
const LEGACY_REPLY_BYTES = 24;
const LEGACY_OPAQUE_BYTES = 8;

const VARINT = 0;
const FIELD_TIMESTAMP = 1;
const FIELD_EXTENDED = 2;
const FIELD_VERSION = 3;
const FIELD_USERS = 4;
const FIELD_MAX_USERS = 5;
const FIELD_BANDWIDTH = 6;

/** A received ping; reused like a VoiceFrame. */
export interface PingFrame {
  bytes: Uint8Array;
  format: 'legacy' | 'protobuf';
  /** The timestamp as it is on the wire, within bytes; length 0 when there is none. */
  timestampAt: number;
  timestampLength: number;
  /** Asks for server information. */
  query: boolean;
  /** Gives server information. */
  reply: boolean;
}

export function createPingFrame(): PingFrame {
  return {
    bytes: new Uint8Array(0),
    format: 'legacy',
    timestampAt: 0,
    timestampLength: 0,
    query: false,
    reply: false,
  };
}

/** What an unconnected ping is told. */
export interface ServerInfo {
  /** See version.ts. */
  readonly version: number;
  readonly users: number;
  readonly maxUsers: number;
  /** Bits per second. */
  readonly maxBandwidth: number;
}

/** Reads the decrypted packet bytes[0..length); false when it is no ping in either format. */
export function decodePing(bytes: Uint8Array, length: number, into: PingFrame): boolean {
  if (length < 1 || length > bytes.length) return false;
  if (bytes[0] === TYPE_PING) return decodeProtobuf(bytes, length, into);
  if (bytes[0] !== LEGACY_PING || varintEnd(bytes, 1, length) !== length) return false;
  into.bytes = bytes;
  into.format = 'legacy';
  into.timestampAt = 1;
  into.timestampLength = length - 1;
  into.query = false;
  into.reply = false;
  return true;
}

/** Reads an unencrypted datagram; false when it is no question about the server. */
export function decodeServerQuery(bytes: Uint8Array, length: number, into: PingFrame): boolean {
  if (length > bytes.length) return false;
  if (length === LEGACY_QUERY_BYTES && ((bytes[0] ?? 1) | (bytes[1] ?? 1) | (bytes[2] ?? 1) | (bytes[3] ?? 1)) === 0) {
    into.bytes = bytes;
    into.format = 'legacy';
    into.timestampAt = 4;
    into.timestampLength = LEGACY_OPAQUE_BYTES;
    into.query = true;
    into.reply = false;
    return true;
  }
  return length > 0 && bytes[0] === TYPE_PING && decodeProtobuf(bytes, length, into) && into.query;
}

function decodeProtobuf(bytes: Uint8Array, length: number, into: PingFrame): boolean {
  into.bytes = bytes;
  into.format = 'protobuf';
  into.timestampAt = 0;
  into.timestampLength = 0;
  into.query = false;
  into.reply = false;
  let at = 1;
  while (at < length) {
    const keyEnd = base128End(bytes, at, length);
    if (keyEnd < 0) return false;
    const key = base128Value(bytes, at);
    // All fields of the message are numbers, and no later version can add others without breaking its readers.
    if ((key & 7) !== VARINT) return false;
    const end = base128End(bytes, keyEnd, length);
    if (end < 0) return false;
    if (key === FIELD_TIMESTAMP << 3) {
      into.timestampAt = keyEnd;
      into.timestampLength = end - keyEnd;
    } else if (key === FIELD_EXTENDED << 3) {
      into.query = base128Value(bytes, keyEnd) !== 0;
    } else if (key === FIELD_VERSION << 3) {
      into.reply = base128Value(bytes, keyEnd) !== 0;
    }
    at = end;
  }
  return true;
}

/** The answer to a connected ping, in its own format; returns the length. out must hold the request. */
export function encodePingEcho(ping: PingFrame, out: Uint8Array): number {
  if (ping.format === 'legacy') {
    out[0] = LEGACY_PING;
    copyBytes(ping.bytes, ping.timestampAt, ping.timestampLength, out, 1);
    return 1 + ping.timestampLength;
  }
  out[0] = TYPE_PING;
  return writeTimestamp(ping, out);
}

/** Room that encodeServerReply may need. */
export const MAX_SERVER_REPLY = 64;

/** The answer to an unconnected ping, in its own format; returns the length. */
export function encodeServerReply(query: PingFrame, info: ServerInfo, out: Uint8Array): number {
  if (query.format === 'legacy') {
    writeWord(out, 0, versionV1(info.version));
    copyBytes(query.bytes, query.timestampAt, LEGACY_OPAQUE_BYTES, out, 4);
    writeWord(out, 12, info.users);
    writeWord(out, 16, info.maxUsers);
    writeWord(out, 20, info.maxBandwidth);
    return LEGACY_REPLY_BYTES;
  }
  out[0] = TYPE_PING;
  let at = writeTimestamp(query, out);
  // The long form's lowest 16 bits are empty: version times 2^16, whose own lowest 14 bits are two empty groups of seven.
  out[at] = FIELD_VERSION << 3;
  out[at + 1] = 0x80;
  out[at + 2] = 0x80;
  at = writeBase128(out, at + 3, info.version * 4);
  at = writeField(out, at, FIELD_USERS, info.users);
  at = writeField(out, at, FIELD_MAX_USERS, info.maxUsers);
  return writeField(out, at, FIELD_BANDWIDTH, info.maxBandwidth);
}

/** Client side: a connected ping. timestamp is a safe integer; out needs 16 bytes; returns the length. */
export function encodePing(format: PingFrame['format'], timestamp: number, out: Uint8Array): number {
  if (format === 'legacy') {
    out[0] = LEGACY_PING;
    return writeVarint(out, 1, timestamp);
  }
  out[0] = TYPE_PING;
  return writeField(out, 1, FIELD_TIMESTAMP, timestamp);
}

/** Client side: an unconnected ping; as encodePing. */
export function encodeServerQuery(format: PingFrame['format'], timestamp: number, out: Uint8Array): number {
  if (format === 'legacy') {
    writeWord(out, 0, 0);
    writeWord(out, 4, Math.floor(timestamp / 2 ** 32));
    writeWord(out, 8, timestamp);
    return LEGACY_QUERY_BYTES;
  }
  const at = encodePing('protobuf', timestamp, out);
  return writeField(out, at, FIELD_EXTENDED, 1);
}

/** Client side: what a server answered, with the timestamp that it was sent; null when this is no answer. */
export function decodeServerReply(
  bytes: Uint8Array,
  length: number,
): { readonly timestamp: number; readonly info: ServerInfo } | null {
  if (length > bytes.length) return null;
  if (length === LEGACY_REPLY_BYTES) {
    const version = wordAt(bytes, 0);
    return {
      timestamp: wordAt(bytes, 4) * 2 ** 32 + wordAt(bytes, 8),
      info: {
        version: (version >>> 16) * 2 ** 32 + ((version >>> 8) & 0xff) * 2 ** 16 + (version & 0xff),
        users: wordAt(bytes, 12),
        maxUsers: wordAt(bytes, 16),
        maxBandwidth: wordAt(bytes, 20),
      },
    };
  }
  const ping = createPingFrame();
  if (length < 1 || bytes[0] !== TYPE_PING || !decodeProtobuf(bytes, length, ping) || !ping.reply) return null;
  return {
    timestamp: fieldOf(bytes, length, FIELD_TIMESTAMP),
    info: {
      version: Math.floor(fieldOf(bytes, length, FIELD_VERSION) / 2 ** 16),
      users: fieldOf(bytes, length, FIELD_USERS),
      maxUsers: fieldOf(bytes, length, FIELD_MAX_USERS),
      maxBandwidth: fieldOf(bytes, length, FIELD_BANDWIDTH),
    },
  };
}

/** Last value of a field in a message that decodeProtobuf has gone through; 0 when absent. */
function fieldOf(bytes: Uint8Array, length: number, field: number): number {
  let value = 0;
  for (let at = 1; at < length; ) {
    const valueAt = base128End(bytes, at, length);
    if (base128Value(bytes, at) === field << 3) value = base128Value(bytes, valueAt);
    at = base128End(bytes, valueAt, length);
  }
  return value;
}

function writeTimestamp(ping: PingFrame, out: Uint8Array): number {
  const length = Math.min(ping.timestampLength, MAX_BASE128_BYTES);
  if (length === 0) return 1;
  out[1] = FIELD_TIMESTAMP << 3;
  copyBytes(ping.bytes, ping.timestampAt, length, out, 2);
  return 2 + length;
}

function writeField(out: Uint8Array, at: number, field: number, value: number): number {
  out[at] = field << 3;
  return writeBase128(out, at + 1, value);
}

function writeWord(out: Uint8Array, at: number, value: number): void {
  out[at] = value >>> 24;
  out[at + 1] = value >>> 16;
  out[at + 2] = value >>> 8;
  out[at + 3] = value;
}

function wordAt(bytes: Uint8Array, at: number): number {
  return (
    (((bytes[at] ?? 0) << 24) | ((bytes[at + 1] ?? 0) << 16) | ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0)) >>> 0
  );
}
