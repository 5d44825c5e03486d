// What the first bytes of an Opus packet tell (RFC 6716 section 3.1). The audio itself is never touched.

const SAMPLES_PER_MS = 48;
/** RFC 6716 3.2.5: no packet holds more than 120 ms. */
const MAX_SAMPLES = 120 * SAMPLES_PER_MS;
/** Discontinuous transmission: the table of contents and at most one byte. */
const MAX_DTX_BYTES = 2;

/** One frame of 10 ms, CELT only, full band, mono, with no coefficients: every decoder plays it as silence. */
export const OPUS_SILENCE: Uint8Array = Uint8Array.of(0xf0, 0xff, 0xfe);

/** Samples per channel at 48 kHz of one frame of the packet that starts with this byte. */
export function opusFrameSamples(toc: number): number {
  const config = (toc >> 3) & 0x1f;
  if (config < 12) {
    // SILK: 10, 20, 40, 60 ms
    const size = config & 3;
    return size === 3 ? 60 * SAMPLES_PER_MS : (10 << size) * SAMPLES_PER_MS;
  }
  // Hybrid: 10, 20 ms
  if (config < 16) return (10 << (config & 1)) * SAMPLES_PER_MS;
  // CELT: 2.5, 5, 10, 20 ms
  return 120 << (config & 3);
}

/** Frames in the packet bytes[at..at+length), 1-48; 0 when it is no Opus packet. */
export function opusFrameCount(bytes: Uint8Array, at: number, length: number): number {
  const toc = length > 0 ? bytes[at] : undefined;
  if (toc === undefined) return 0;
  const code = toc & 3;
  if (code === 0) return 1;
  if (code < 3) return 2;
  const second = length > 1 ? bytes[at + 1] : undefined;
  return second === undefined ? 0 : second & 0x3f;
}

/** Samples per channel at 48 kHz that the packet decodes to; 0 when it is no Opus packet or an impossible one. */
export function opusSamples(bytes: Uint8Array, at: number, length: number): number {
  const frames = opusFrameCount(bytes, at, length);
  if (frames === 0) return 0;
  const samples = frames * opusFrameSamples(bytes[at] ?? 0);
  return samples <= MAX_SAMPLES ? samples : 0;
}

export function isOpusStereo(toc: number): boolean {
  return (toc & 4) !== 0;
}

/** The encoder had nothing to say: comfort noise or silence until the next packet. */
export function isOpusDtx(length: number): boolean {
  return length > 0 && length <= MAX_DTX_BYTES;
}
