import type { Session } from '#domain/session.ts';
import { CODEC_OPUS, createHeardFrame, POSITION_BYTES, type VoiceFrame } from '#protocol/voice-frame.ts';
import { decodeLegacyHeard } from '#protocol/voice-legacy.ts';
import { decodeProtobufHeard } from '#protocol/voice-protobuf.ts';
import type { Copies } from './reference-voice.ts';
import type { SimulatedClient } from './simulated-client.ts';

/** One packet of voice, marked so that it is known wherever it turns up. */
export interface Utterance {
  readonly mark: number;
  readonly speaker: Session;
  readonly target: number;
  readonly frameNumber: number;
  /** A position comes with it. */
  readonly placed: boolean;
  readonly terminator: boolean;
  /** Who must hear it, as of its arrival at the server. */
  copies: Copies;
}

/** As if Opus: a TOC byte, the mark, some more. */
const MARK_AT = 1;
const OPUS_BYTES = 12;

/** Makes the frame that its speaker sends. */
export function fillFrame(frame: VoiceFrame, { mark, target, frameNumber, placed, terminator }: Utterance): void {
  const bytes = new Uint8Array(OPUS_BYTES + POSITION_BYTES);
  const view = new DataView(bytes.buffer);
  bytes[0] = 0xf8;
  view.setUint32(MARK_AT, mark);
  for (let axis = 0; axis < 3; axis++) view.setFloat32(OPUS_BYTES + axis * 4, mark + axis, true);
  Object.assign(frame, { bytes, codec: CODEC_OPUS, target, frameNumber, terminator });
  Object.assign(frame, { opusAt: 0, opusLength: OPUS_BYTES });
  Object.assign(frame, { positionAt: OPUS_BYTES, positionLength: placed ? POSITION_BYTES : 0 });
}

/** What is wrong with bytes[0..length), a voice packet as it came to this client; null when it is right in every field. */
export function wrongContent(
  utterances: ReadonlyMap<number, Utterance>,
  { person, session }: SimulatedClient,
  bytes: Uint8Array,
  length: number,
): string | null {
  const frame = createHeardFrame();
  const decode = person.kind === 'legacy' ? decodeLegacyHeard : decodeProtobufHeard;
  if (!decode(bytes, length, frame)) return 'cannot read what it is sent';
  // Silence that ends a spurt.
  if (frame.opusLength < OPUS_BYTES) return frame.terminator ? null : 'hears a stump';
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const utterance = utterances.get(view.getUint32(frame.opusAt + MARK_AT));
  const copy = session === undefined ? undefined : utterance?.copies.get(session);
  if (utterance === undefined || copy === undefined) return 'hears what is not meant for it';
  const { sender, context, volume, frameNumber, terminator, positionLength } = frame;
  const right =
    sender === utterance.speaker.id &&
    context === copy.context &&
    // The legacy packet has no field for it.
    volume === (person.kind === 'legacy' ? 1 : Math.fround(copy.volume)) &&
    frameNumber === utterance.frameNumber &&
    terminator === utterance.terminator &&
    positionLength === (utterance.placed && copy.positional ? POSITION_BYTES : 0);
  if (right) return null;
  const heard = { sender, context, volume, frameNumber, terminator, positionLength };
  return `hears ${JSON.stringify(heard)} instead of ${JSON.stringify(copy)}`;
}
