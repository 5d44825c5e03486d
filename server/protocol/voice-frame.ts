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
