// Framing of control messages on TLS (reference 1.3): type, length, payload. WebSockets frame by themselves.

const FRAME_HEADER_BYTES = 6;
/** Both directions. */
export const MAX_CONTROL_PAYLOAD = 0x7f_ffff;
/** Before authentication nothing that a client may say is long. */
export const MAX_UNAUTHENTICATED_PAYLOAD = 64 * 1024;

export type FrameViolation =
  /** Longer than the limit. */
  | 'oversize'
  /** The length's top bit is set: other ends read it as a negative number. */
  | 'negative-length';

export interface FrameSink {
  /** One whole frame. payload is the receiver's to keep. */
  frame(type: number, payload: Uint8Array): void;
}

const NOTHING = new Uint8Array(0);

/**
 * Cuts a byte stream into frames, however it was split on the way. A frame that lies within one chunk is handed out as a view
 * of it, any other is copied together once.
 */
export class ControlFrameDecoder {
  /** Largest payload taken; checked when a header is complete, so it may be raised between frames. */
  limit: number;
  readonly #header = new Uint8Array(FRAME_HEADER_BYTES);
  #headerFilled = 0;
  #type = 0;
  #payload = NOTHING;
  #payloadFilled = 0;
  #violation: FrameViolation | null = null;
  #stopped = false;

  constructor(limit: number = MAX_UNAUTHENTICATED_PAYLOAD) {
    this.limit = limit;
  }

  /** Bytes of a frame that is not complete yet: what a peer keeps us holding. */
  get pendingBytes(): number {
    return this.#headerFilled + this.#payloadFilled;
  }

  /** Hands every frame that chunk completes to sink; null, or why the connection must be dropped. It stays so. */
  push(chunk: Uint8Array, sink: FrameSink): FrameViolation | null {
    let at = 0;
    while (at < chunk.length && this.#violation === null && !this.#stopped) {
      at =
        this.#headerFilled < FRAME_HEADER_BYTES
          ? this.#takeHeader(chunk, at, sink)
          : this.#takePayload(chunk, at, sink);
    }
    return this.#violation;
  }

  /** Takes no more frames, not even the rest of the chunk that is being cut: the receiver has closed. */
  stop(): void {
    this.#stopped = true;
    this.#payload = NOTHING;
  }

  #takeHeader(chunk: Uint8Array, from: number, sink: FrameSink): number {
    const header = this.#header;
    let at = from;
    while (at < chunk.length && this.#headerFilled < FRAME_HEADER_BYTES)
      header[this.#headerFilled++] = chunk[at++] ?? 0;
    if (this.#headerFilled < FRAME_HEADER_BYTES) return at;

    const [type1 = 0, type0 = 0, length3 = 0, length2 = 0, length1 = 0, length0 = 0] = header;
    const length = (length3 << 24) | (length2 << 16) | (length1 << 8) | length0;
    this.#type = (type1 << 8) | type0;
    if (length < 0 || length > this.limit) {
      this.#violation = length < 0 ? 'negative-length' : 'oversize';
      return at;
    }
    if (chunk.length - at >= length) {
      this.#headerFilled = 0;
      sink.frame(this.#type, chunk.subarray(at, at + length));
      return at + length;
    }
    this.#payload = new Uint8Array(length);
    this.#payloadFilled = 0;
    return at;
  }

  #takePayload(chunk: Uint8Array, from: number, sink: FrameSink): number {
    const payload = this.#payload;
    const taken = Math.min(payload.length - this.#payloadFilled, chunk.length - from);
    payload.set(chunk.subarray(from, from + taken), this.#payloadFilled);
    this.#payloadFilled += taken;
    if (this.#payloadFilled === payload.length) {
      this.#payload = NOTHING;
      this.#payloadFilled = 0;
      this.#headerFilled = 0;
      sink.frame(this.#type, payload);
    }
    return from + taken;
  }
}

/** A frame ready to be written. @throws RangeError when the payload is longer than any receiver takes. */
export function encodeControlFrame(type: number, payload: Uint8Array, length = payload.length): Uint8Array {
  if (length > MAX_CONTROL_PAYLOAD) throw new RangeError(`a payload of ${length} bytes cannot be framed`);
  const frame = new Uint8Array(FRAME_HEADER_BYTES + length);
  frame[0] = type >>> 8;
  frame[1] = type;
  frame[2] = length >>> 24;
  frame[3] = length >>> 16;
  frame[4] = length >>> 8;
  frame[5] = length;
  frame.set(length === payload.length ? payload : payload.subarray(0, length), FRAME_HEADER_BYTES);
  return frame;
}
