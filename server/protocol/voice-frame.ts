/** Codec numbers of the legacy header; only Opus is forwarded. */
export const CODEC_OPUS = 4;

/**
 * One decoded voice packet. Each entrance owns one instance and reuses it: a frame and the bytes it points into are valid
 * only during the call that receives it; who must keep audio copies it.
 */
export interface VoiceFrame {
  bytes: Uint8Array;
  codec: number;
  /** 0 normal, 1-30 voice target, 31 loopback. */
  target: number;
  /** Counts 10 ms units of the speaker's audio; copied, never interpreted (a safe integer). */
  frameNumber: number;
  /** Opus data within bytes; length 0 is a pure terminator (legacy only). */
  opusAt: number;
  opusLength: number;
  /** Three little-endian float32 within bytes; length 0 or 12. */
  positionAt: number;
  positionLength: number;
  /** Last packet of a talk spurt. */
  terminator: boolean;
}

export function createVoiceFrame(): VoiceFrame {
  return {
    bytes: new Uint8Array(0),
    codec: CODEC_OPUS,
    target: 0,
    frameNumber: 0,
    opusAt: 0,
    opusLength: 0,
    positionAt: 0,
    positionLength: 0,
    terminator: false,
  };
}

/** What a client gets: the server's additions to somebody's frame. Same lifetime rules. */
export interface HeardFrame extends VoiceFrame {
  /** Session id. */
  sender: number;
  /** A VoiceContext. */
  context: number;
  /** Linear factor; 1 where the packet says nothing. */
  volume: number;
}

export function createHeardFrame(): HeardFrame {
  return { ...createVoiceFrame(), sender: 0, context: 0, volume: 1 };
}

/** Bytes of a position on the wire. */
export const POSITION_BYTES = 12;

/** Whether bytes[at..at+12) are three finite float32: others would make receivers compute with NaN. */
export function isFinitePosition(bytes: Uint8Array, at: number): boolean {
  for (let i = at; i < at + POSITION_BYTES; i += 4) {
    const exponent = ((bytes[i + 3] ?? 0) << 1) | ((bytes[i + 2] ?? 0) >> 7);
    if ((exponent & 0xff) === 0xff) return false;
  }
  return true;
}

/** Copies from[at..at+length) to out[outAt..); a loop, for the bytes are few and a view would be garbage. */
export function copyBytes(from: Uint8Array, at: number, length: number, out: Uint8Array, outAt: number): void {
  for (let i = 0; i < length; i++) out[outAt + i] = from[at + i] ?? 0;
}
