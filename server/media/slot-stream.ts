import type { Millis, SessionId } from '#domain/ids.ts';
import { QUIET_AFTER_MS } from '#domain/slots.ts';
import { isOpusDtx, OPUS_SILENCE, opusSamples } from '#protocol/opus.ts';
import type { VoiceFrame } from '#protocol/voice-frame.ts';
import { SLOT_PAYLOAD_TYPE } from './opus-codec.ts';

/** RTP counts at 48 kHz, frame numbers count 10 ms. */
const CLOCK_PER_FRAME = 480;
const CLOCK_PER_MS = 48;
/** Fixed header and one contributing source. */
const HEADER_BYTES = 16;
/** Room for the longest Opus packet that any entrance lets through. */
const MAX_PACKET = 1_500;
/** A longer hole in the frame numbers is a pause or a restart, not loss. */
const MAX_LOST_FRAMES = 50;
/** A frame this far behind is late; further back the speaker's counter has started anew. */
const MAX_LATE_FRAMES = 50;
/** How long after a terminator an older frame is taken for late. */
const LATE_AFTER_END_MS = 100;

/**
 * Turns the frames of whoever holds the slot into one RTP stream that never breaks: sequence numbers follow each other over
 * talkers and silence, timestamps follow the slot's own clock between talk spurts and the frame numbers within one.
 */
export class SlotStream {
  readonly #packet = Buffer.alloc(MAX_PACKET);
  /** mediasoup wants a Buffer of the packet's length: one view per length, made once. */
  readonly #views: Buffer[] = [];

  #speaker = 0 as SessionId;
  #talking = false;
  #lastAt = Number.NEGATIVE_INFINITY as Millis;
  #endedAt = Number.NEGATIVE_INFINITY as Millis;

  /** Of the newest packet; unwrapped. */
  #sequence: number;
  #newestFrame = 0;
  #nextFrame = 0;
  #firstFrame = 0;
  #spurtStart = 0;
  /** 48 kHz time up to which audio was sent; no talk spurt may start before it. */
  #sentUntil = 0;
  /** What is missing after such a packet was never sent. */
  #afterDtx = false;
  /** Bit n: the packet n before the newest was sent, or belongs to an earlier spurt. */
  #sent = -1;

  /** ssrc as announced to the worker; sequence is that of the first packet. */
  constructor(ssrc: number, sequence: number) {
    this.#sequence = sequence - 1;
    // Version 2, no padding, no extension, one contributing source.
    this.#packet[0] = 0x81;
    this.#packet.writeUInt32BE(ssrc, 8);
  }

  /**
   * The RTP packet for this frame, valid until the next call; null when there is nothing to send (no Opus in it, a
   * duplicate, or too late). fresh starts a new talk spurt whatever the numbers say.
   */
  write(speaker: SessionId, frame: VoiceFrame, fresh: boolean, now: Millis): Buffer | null {
    const samples = opusSamples(frame.bytes, frame.opusAt, frame.opusLength);
    if (samples <= 0 || frame.opusLength > MAX_PACKET - HEADER_BYTES) return null;
    const duration = Math.max(1, Math.round(samples / CLOCK_PER_FRAME));
    const gap = frame.frameNumber - this.#nextFrame;

    let back = 0;
    let marker = false;
    if (fresh || !this.#talking || speaker !== this.#speaker || now - this.#lastAt >= QUIET_AFTER_MS) {
      marker = true;
    } else if (gap < 0 && gap >= -MAX_LATE_FRAMES) {
      back = this.#placesBack(frame.frameNumber, duration);
      if (back === 0) return null;
      this.#sent |= 1 << back;
    } else if (gap < 0 || gap > MAX_LOST_FRAMES) {
      marker = true;
    }

    if (marker) this.#startSpurt(speaker, frame.frameNumber, now);
    else if (back === 0) this.#advance(this.#afterDtx ? 0 : Math.round(gap / duration));
    const timestamp = this.#spurtStart + (frame.frameNumber - this.#firstFrame) * CLOCK_PER_FRAME;
    if (back === 0) {
      this.#newestFrame = frame.frameNumber;
      this.#nextFrame = frame.frameNumber + duration;
      this.#sentUntil = timestamp + duration * CLOCK_PER_FRAME;
      this.#afterDtx = isOpusDtx(frame.opusLength);
    }
    this.#lastAt = now;
    return this.#compose(frame.bytes, frame.opusAt, frame.opusLength, marker, this.#sequence - back, timestamp);
  }

  /**
   * 10 ms of silence after a terminator. Speech cut off in mid-sound would otherwise ring on in the receiver, which conceals
   * what it takes for loss: a quarter of a second of it, measured with Chromium.
   */
  silence(): Buffer {
    const timestamp = this.#sentUntil;
    this.#advance(0);
    this.#sentUntil += CLOCK_PER_FRAME;
    return this.#compose(OPUS_SILENCE, 0, OPUS_SILENCE.length, false, this.#sequence, timestamp);
  }

  endSpurt(now: Millis): void {
    this.#talking = false;
    this.#endedAt = now;
  }

  /** A frame that the speaker's terminator overtook on the way: it must not open another talk spurt. */
  isAfterEnd(speaker: SessionId, frameNumber: number, now: Millis): boolean {
    const behind = this.#nextFrame - frameNumber;
    return (
      !this.#talking &&
      speaker === this.#speaker &&
      now - this.#endedAt < LATE_AFTER_END_MS &&
      behind > 0 &&
      behind <= MAX_LATE_FRAMES
    );
  }

  #startSpurt(speaker: SessionId, frameNumber: number, now: Millis): void {
    this.#speaker = speaker;
    this.#talking = true;
    this.#firstFrame = frameNumber;
    this.#spurtStart = Math.max(Math.round(now * CLOCK_PER_MS), this.#sentUntil);
    this.#sequence++;
    this.#sent = -1;
  }

  #advance(lost: number): void {
    const step = lost + 1;
    this.#sequence += step;
    this.#sent = step > 31 ? 1 : (this.#sent << step) | 1;
  }

  /** How many packets before the newest this frame belongs; 0 when that place is taken or none at all. */
  #placesBack(frameNumber: number, duration: number): number {
    const back = (this.#newestFrame - frameNumber) / duration;
    return Number.isInteger(back) && back <= 31 && (this.#sent & (1 << back)) === 0 ? back : 0;
  }

  #compose(
    opus: Uint8Array,
    opusAt: number,
    opusLength: number,
    marker: boolean,
    sequence: number,
    timestamp: number,
  ): Buffer {
    const packet = this.#packet;
    packet[1] = marker ? SLOT_PAYLOAD_TYPE | 0x80 : SLOT_PAYLOAD_TYPE;
    packet.writeUInt16BE(sequence & 0xffff, 2);
    packet.writeUInt32BE(timestamp >>> 0, 4);
    packet.writeUInt32BE(this.#speaker >>> 0, 12);
    // Copied by hand: a subarray would be an object per packet.
    for (let i = 0; i < opusLength; i++) packet[HEADER_BYTES + i] = opus[opusAt + i] ?? 0;
    const length = HEADER_BYTES + opusLength;
    let view = this.#views[length];
    if (view === undefined) {
      view = packet.subarray(0, length);
      this.#views[length] = view;
    }
    return view;
  }
}
