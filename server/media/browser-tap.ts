import type { Clock } from '#control/ports.ts';
import type { SessionId, TargetId } from '#domain/ids.ts';
import { createRtpHeader, readRtpHeader, rtpAudioLevel } from '#protocol/rtp.ts';
import { createVoiceFrame, type VoiceFrame } from '#protocol/voice-frame.ts';

const CLOCK_PER_FRAME = 480;
const MS_PER_FRAME = 10;
/** Timestamps that step back further than this belong to a new numbering (48 kHz). */
const MAX_REORDER = 48_000;
/** RFC 6464: digital silence. The page's gate is closed. */
const SILENCE = 127;

/** Where the voice of browsers goes. */
export interface TapEvents {
  /** Hot path; the frame is valid only during the call. */
  browserVoice(speaker: SessionId, frame: VoiceFrame): void;
  /** The voice target in force now, read for every packet. */
  talkTargetOf(speaker: SessionId): TargetId;
}

/** Turns the RTP packets of one microphone into voice frames; digital silence stays here. */
export class BrowserTap {
  readonly #speaker: SessionId;
  readonly #levelId: number | null;
  readonly #events: TapEvents;
  readonly #clock: Clock;
  readonly #header = createRtpHeader();
  readonly #frame: VoiceFrame = createVoiceFrame();

  #started = false;
  #talking = false;
  #target = 0 as TargetId;
  #newestSequence = 0;
  #newestTimestamp = 0;
  /** Frame number of the packet whose timestamp is #firstTimestamp; timestamps unwrapped. */
  #firstFrame = 0;
  #firstTimestamp = 0;
  #newestFrame = 0;
  /** Frames up to here were closed by a terminator. */
  #endedAt = -1;
  #lost = 0;
  #good = 0;
  #late = 0;

  /** levelId: id of the audio level extension in these packets, null when the page does not send it. */
  constructor(speaker: SessionId, levelId: number | null, events: TapEvents, clock: Clock) {
    this.#speaker = speaker;
    this.#levelId = levelId;
    this.#events = events;
    this.#clock = clock;
  }

  /** Packets missing in the sequence so far; a pause in the timestamps alone is not loss. */
  get lost(): number {
    return this.#lost;
  }

  /** Packets that came in their order. */
  get good(): number {
    return this.#good;
  }
  /** Packets that came behind one that was sent after them. */
  get late(): number {
    return this.#late;
  }

  /** One RTP packet; a malformed one is ignored. The bytes are not kept. */
  accept(packet: Uint8Array): void {
    const header = this.#header;
    if (!readRtpHeader(packet, packet.length, header) || header.payloadLength === 0) return;
    const frameNumber = this.#number(header.sequence, header.timestamp);
    if (frameNumber <= this.#endedAt) return;

    const silent = this.#levelId !== null && rtpAudioLevel(packet, header, this.#levelId) === SILENCE;
    if (silent && !this.#talking) return;
    // The end goes to those who heard the rest, even if the page has switched its target meanwhile.
    if (!silent) this.#target = this.#events.talkTargetOf(this.#speaker);
    this.#talking = !silent;
    if (silent) this.#endedAt = frameNumber;

    const frame = this.#frame;
    frame.bytes = packet;
    frame.target = this.#target;
    frame.frameNumber = frameNumber;
    frame.opusAt = header.payloadAt;
    frame.opusLength = header.payloadLength;
    // The voice path may have put one there for the packet before.
    frame.positionLength = 0;
    frame.terminator = silent;
    this.#events.browserVoice(this.#speaker, frame);
  }

  /** The frame number by timestamp; -1 for a duplicate. */
  #number(sequence: number, timestamp: number): number {
    if (!this.#started) {
      this.#started = true;
      this.#good++;
      this.#newestSequence = sequence;
      this.#restart(timestamp);
      return this.#newestFrame;
    }
    const step = ((sequence - this.#newestSequence) << 16) >> 16;
    if (step === 0) return -1;
    const elapsed = (timestamp - this.#newestTimestamp) | 0;
    if (step < 0) {
      this.#late++;
      this.#lost = Math.max(0, this.#lost - 1);
      return this.#frameAt(this.#newestTimestamp + elapsed);
    }
    this.#good++;
    this.#lost += step - 1;
    this.#newestSequence = sequence;
    if (elapsed < -MAX_REORDER) {
      this.#restart(timestamp);
      return this.#newestFrame;
    }
    this.#newestTimestamp += elapsed;
    this.#newestFrame = this.#frameAt(this.#newestTimestamp);
    return this.#newestFrame;
  }

  /** Numbers go on with the clock, so that they never repeat when the page changes its microphone. */
  #restart(timestamp: number): void {
    this.#newestFrame = Math.max(this.#newestFrame + 1, Math.floor(this.#clock.now() / MS_PER_FRAME));
    this.#firstFrame = this.#newestFrame;
    this.#firstTimestamp = timestamp;
    this.#newestTimestamp = timestamp;
  }

  #frameAt(unwrapped: number): number {
    return this.#firstFrame + Math.round((unwrapped - this.#firstTimestamp) / CLOCK_PER_FRAME);
  }
}
