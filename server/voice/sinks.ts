import type { BankId, SessionId } from '#domain/ids.ts';
import type { VoiceContext } from '#domain/voice-context.ts';
import type { VoiceFrame } from '#protocol/voice-frame.ts';

// What the voice path needs of the outside. All methods are synchronous and keep no reference to their byte arguments.

export interface DatagramSink {
  /** True when an address is bound and voice to this session goes by UDP. */
  reaches(to: SessionId): boolean;
  /** Seals plain[0..length) for this session and sends it; false when it was dropped (no keys, queue full). */
  sendEncrypted(to: SessionId, plain: Uint8Array, length: number): boolean;
}

export interface TunnelSink {
  /** Sends packet[0..length) as message type 1 over the session's own connection; false when dropped because the reader is slow. */
  sendTunnelled(to: SessionId, packet: Uint8Array, length: number): boolean;
}

export interface SlotSink {
  /** Plays the frame to every browser that hears this bank, but not to the speaker; once per packet, however many listen. */
  inject(bank: BankId, speaker: SessionId, context: VoiceContext, volume: number, frame: VoiceFrame): void;
}

export interface PositionSink {
  /** These browsers, all of the speaker's plugin context, hear it from there. Not on the hot path. */
  speakerPlaced(browsers: readonly SessionId[], speaker: SessionId, x: number, y: number, z: number): void;
}
