import type { Clock } from '#control/ports.ts';
import type { SessionId, TargetId } from '#domain/ids.ts';
import { createVoiceFrame, type VoiceFrame } from '#protocol/voice-frame.ts';

const CLOCK_PER_FRAME = 480;
const MS_PER_FRAME = 10;
/** Timestamps that step back further than this belong to a new numbering (48 kHz). */
const MAX_REORDER = 48_000;
/** RFC 6464: digital silence. The page's gate is closed. */
const SILENCE = 127;
const NO_LEVEL = -1;
const FIXED_HEADER = 12;

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

  // Of the packet being read.
  #level = NO_LEVEL;
  #payloadAt = 0;

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
    const end = this.#readHeader(packet);
    if (end <= this.#payloadAt) return;
    const sequence = ((packet[2] ?? 0) << 8) | (packet[3] ?? 0);
    const timestamp =
      (((packet[4] ?? 0) << 24) | ((packet[5] ?? 0) << 16) | ((packet[6] ?? 0) << 8) | (packet[7] ?? 0)) >>> 0;
    const frameNumber = this.#number(sequence, timestamp);
    if (frameNumber <= this.#endedAt) return;

    const silent = this.#level === SILENCE;
    if (silent && !this.#talking) return;
    // The end goes to those who heard the rest, even if the page has switched its target meanwhile.
    if (!silent) this.#target = this.#events.talkTargetOf(this.#speaker);
    this.#talking = !silent;
    if (silent) this.#endedAt = frameNumber;

    const frame = this.#frame;
    frame.bytes = packet;
    frame.target = this.#target;
    frame.frameNumber = frameNumber;
    frame.opusAt = this.#payloadAt;
    frame.opusLength = end - this.#payloadAt;
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

  /** Finds payload and audio level; returns the end of the payload, 0 for a malformed packet. */
  #readHeader(packet: Uint8Array): number {
    const first = packet[0] ?? 0;
    this.#level = NO_LEVEL;
    this.#payloadAt = FIXED_HEADER + (first & 0x0f) * 4;
    if (first >> 6 !== 2) return 0;
    if (first & 0x10) {
      const at = this.#payloadAt;
      if (at + 4 > packet.length) return 0;
      const profile = ((packet[at] ?? 0) << 8) | (packet[at + 1] ?? 0);
      const words = ((packet[at + 2] ?? 0) << 8) | (packet[at + 3] ?? 0);
      this.#payloadAt = at + 4 + words * 4;
      if (this.#payloadAt > packet.length) return 0;
      if (this.#levelId !== null) this.#readLevel(packet, at + 4, this.#payloadAt, profile, this.#levelId);
    }
    const padding = first & 0x20 ? (packet[packet.length - 1] ?? 0) : 0;
    return packet.length - padding;
  }

  /** RFC 8285: elements with a header of one byte (profile 0xBEDE) or of two (0x1000 to 0x100F). */
  #readLevel(packet: Uint8Array, from: number, to: number, profile: number, levelId: number): void {
    const oneByte = profile === 0xbede;
    if (!oneByte && profile >> 4 !== 0x100) return;
    for (let at = from; at < to; ) {
      const head = packet[at] ?? 0;
      if (head === 0) {
        at++;
        continue;
      }
      const id = oneByte ? head >> 4 : head;
      // 15 is reserved and ends the list.
      if (oneByte && id === 15) return;
      const length = oneByte ? (head & 0x0f) + 1 : (packet[at + 1] ?? 0);
      at += oneByte ? 1 : 2;
      if (id === levelId && length > 0 && at + length <= to) {
        this.#level = (packet[at] ?? 0) & 0x7f;
        return;
      }
      at += length;
    }
  }
}
