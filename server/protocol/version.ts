import { uint64, type WireUint64 } from './uint64.ts';

// Version numbers (reference 1.5). Inside the server a version is one number, major * 2^32 + minor * 2^16 + patch, so that
// versions compare as numbers; 0 is unknown and the lowest.

const MAJOR = 0x1_0000_0000;
const MINOR = 0x1_0000;

export const UNKNOWN_VERSION = 0;
/** What the server announces: the protocol it speaks. */
export const SERVER_VERSION: number = packVersion(1, 5, 735);

/** Each part is capped at 16 bits. */
export function packVersion(major: number, minor: number, patch: number): number {
  return Math.min(major, 0xffff) * MAJOR + Math.min(minor, 0xffff) * MINOR + Math.min(patch, 0xffff);
}

function majorOf(version: number): number {
  return Math.floor(version / MAJOR);
}
function minorOf(version: number): number {
  return Math.floor(version / MINOR) & 0xffff;
}
function patchOf(version: number): number {
  return version % MINOR;
}

/** The version a message announces: the long form where there is one, else the short, else unknown. */
export function readVersion(
  v1: number | null | undefined,
  v2: { readonly low: number; readonly high: number } | null | undefined,
): number {
  if (v2 != null) return (v2.high >>> 0) * MINOR + (v2.low >>> 16);
  if (v1 != null) return packVersion(v1 >>> 16, (v1 >>> 8) & 0xff, v1 & 0xff);
  return UNKNOWN_VERSION;
}

/** Short form: minor and patch are capped at 255. */
export function versionV1(version: number): number {
  const minor = Math.min(minorOf(version), 0xff);
  const patch = Math.min(patchOf(version), 0xff);
  return ((majorOf(version) << 16) | (minor << 8) | patch) >>> 0;
}

/** Long form: 16 bits each of major, minor, patch and nothing. */
export function versionV2(version: number): WireUint64 {
  return uint64(patchOf(version) * MINOR, Math.floor(version / MINOR));
}

/** UDP packets in the protobuf format, both ways (reference 1.10). */
export function speaksProtobufVoice(version: number): boolean {
  return version >= packVersion(1, 5, 0);
}
