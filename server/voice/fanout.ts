import type { SessionId } from '#domain/ids.ts';
import type { RecipientGroup } from '#domain/voice-routes.ts';
import { MAX_PLAINTEXT } from '#protocol/ocb2.ts';
import { OPUS_SILENCE } from '#protocol/opus.ts';
import { createVoiceFrame, type VoiceFrame } from '#protocol/voice-frame.ts';
import { encodeLegacyHeard } from '#protocol/voice-legacy.ts';
import { encodeProtobufHeard } from '#protocol/voice-protobuf.ts';
import type { DatagramSink, TunnelSink } from './sinks.ts';
import type { VoiceCounters } from './voice-counters.ts';

/** Turns one frame into one packet per group of recipients, and a packet into one copy per recipient. */
export class Fanout {
  readonly #datagrams: DatagramSink;
  readonly #tunnel: TunnelSink;
  readonly #counters: VoiceCounters;
  /** Lent to the sinks, which keep no reference. */
  readonly #packet = new Uint8Array(MAX_PLAINTEXT);
  readonly #ending: VoiceFrame;

  constructor(datagrams: DatagramSink, tunnel: TunnelSink, counters: VoiceCounters) {
    this.#datagrams = datagrams;
    this.#tunnel = tunnel;
    this.#counters = counters;
    this.#ending = createVoiceFrame();
    this.#ending.bytes = OPUS_SILENCE;
    this.#ending.opusLength = OPUS_SILENCE.length;
  }

  deliver(speaker: SessionId, frame: VoiceFrame, groups: readonly RecipientGroup[]): void {
    for (let i = 0; i < groups.length; i++) {
      const group = groups[i] as RecipientGroup; // below the length
      const length = this.#encode(speaker, frame, group);
      if (length > 0) this.#send(length, group.sessions);
      else this.#counters.oversize++;
    }
  }

  #encode(speaker: SessionId, frame: VoiceFrame, group: RecipientGroup): number {
    const { wire, context, volume, positional } = group;
    if (wire === 'legacy') return encodeLegacyHeard(frame, speaker, context, positional, this.#packet);
    if (frame.opusLength > 0) return encodeProtobufHeard(frame, speaker, context, volume, positional, this.#packet);
    // A pure terminator. The protobuf form has none (an empty opus_data is invalid there), yet its listeners should learn
    // that the talk spurt ended: ten milliseconds of silence carry the flag.
    const ending = this.#ending;
    ending.frameNumber = frame.frameNumber;
    ending.terminator = frame.terminator;
    return encodeProtobufHeard(ending, speaker, context, volume, false, this.#packet);
  }

  /**
   * One packet to many recipients: where a native batch (seal and send all in one call) would take the place of the loop.
   */
  #send(length: number, sessions: Uint32Array): void {
    const packet = this.#packet;
    const datagrams = this.#datagrams;
    const counters = this.#counters;
    for (let i = 0; i < sessions.length; i++) {
      const to = sessions[i] as SessionId; // below the length; routes hold session ids
      if (datagrams.reaches(to)) {
        if (datagrams.sendEncrypted(to, packet, length)) counters.datagrams++;
        else counters.datagramsDropped++;
      } else if (this.#tunnel.sendTunnelled(to, packet, length)) {
        counters.tunnelled++;
      } else {
        counters.tunnelledDropped++;
      }
    }
  }
}
