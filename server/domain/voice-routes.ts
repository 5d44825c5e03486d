import type { BankId, SessionId, TargetId } from './ids.ts';
import type { VoiceContext } from './voice-context.ts';

/** Sessions that get the same bytes. */
export interface RecipientGroup {
  readonly wire: 'legacy' | 'protobuf';
  readonly context: VoiceContext;
  /** Linear factor; 1 is left out of the packet. */
  readonly volume: number;
  /** Sender and these recipients share a plugin context: positions go along. */
  readonly positional: boolean;
  /** Session ids. */
  readonly sessions: Uint32Array;
}

export interface BankDelivery {
  readonly bank: BankId;
  readonly context: VoiceContext;
  readonly volume: number;
}

/** Who hears one speaker with one target, while the epoch lasts. */
export interface VoiceRoute {
  readonly epoch: number;
  readonly groups: readonly RecipientGroup[];
  readonly banks: readonly BankDelivery[];
  /** Who hears by banks and shares the speaker's plugin context: positions go there beside the voice. */
  readonly placed: readonly SessionId[];
}

export interface VoiceRoutes {
  /** Cached; rebuilt when the epoch moved. An unknown speaker or target has an empty route. */
  lookup(speaker: SessionId, target: TargetId): VoiceRoute;
}
