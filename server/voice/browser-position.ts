import type { Millis } from '#domain/ids.ts';
import type { Session } from '#domain/session.ts';
import { MAX_PLAINTEXT } from '#protocol/ocb2.ts';
import { copyBytes, POSITION_BYTES, type VoiceFrame } from '#protocol/voice-frame.ts';

/** A page tells its position at least every second as long as its game does. */
const FRESH_MS = 3000;

/** Puts the position that a page told in a message behind its voice, where desktop clients put theirs. */
export class BrowserPosition {
  readonly #bytes = new Uint8Array(MAX_PLAINTEXT + POSITION_BYTES);
  readonly #view = new DataView(this.#bytes.buffer);

  /** Afterwards the frame may point into bytes of this object, until the next call. */
  attach({ position, pluginContext }: Session, frame: VoiceFrame, now: Millis): void {
    const { opusLength } = frame;
    if (position === null || pluginContext === '' || now - position.at > FRESH_MS) return;
    if (frame.positionLength !== 0 || opusLength === 0 || opusLength > MAX_PLAINTEXT) return;
    copyBytes(frame.bytes, frame.opusAt, opusLength, this.#bytes, 0);
    this.#view.setFloat32(opusLength, position.x, true);
    this.#view.setFloat32(opusLength + 4, position.y, true);
    this.#view.setFloat32(opusLength + 8, position.z, true);
    frame.bytes = this.#bytes;
    frame.opusAt = 0;
    frame.positionAt = opusLength;
    frame.positionLength = POSITION_BYTES;
  }
}
