import type { SessionId } from '#domain/ids.ts';
import { CODEC_OPUS, createVoiceFrame } from '#protocol/voice-frame.ts';
import { decodeLegacyTalk } from '#protocol/voice-legacy.ts';
import { decodeProtobufTalk } from '#protocol/voice-protobuf.ts';
import type { VoicePipeline, VoiceState } from './pipeline.ts';

/** Where voice packets come in, decrypted from UDP or out of a tunnel. */
export class VoiceEntrance {
  readonly #state: Pick<VoiceState, 'sessions'>;
  readonly #pipeline: VoicePipeline;
  /** Reused for every packet. */
  readonly #frame = createVoiceFrame();

  constructor(state: Pick<VoiceState, 'sessions'>, pipeline: VoicePipeline) {
    this.#state = state;
    this.#pipeline = pipeline;
  }

  /**
   * Takes bytes[0..length) from speaker, in the format of the version it announced. True when that was a voice packet of an
   * allowed codec, whether or not anybody may hear it.
   */
  packet(speaker: SessionId, bytes: Uint8Array, length: number): boolean {
    const { counters } = this.#pipeline;
    const session = this.#state.sessions.get(speaker);
    if (session === undefined) {
      counters.stranger++;
      return false;
    }
    const frame = this.#frame;
    const decoded =
      session.hears === 'legacy' ? decodeLegacyTalk(bytes, length, frame) : decodeProtobufTalk(bytes, length, frame);
    if (!decoded) {
      counters.malformed++;
      return false;
    }
    this.#pipeline.accept(speaker, frame);
    return frame.codec === CODEC_OPUS;
  }
}
