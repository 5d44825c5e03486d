import type { Millis, SessionId, TargetId } from '#domain/ids.ts';
import type { Sessions } from '#domain/server-state.ts';
import type { VoiceRoutes } from '#domain/voice-routes.ts';
import { copyBytes, POSITION_BYTES, type VoiceFrame } from '#protocol/voice-frame.ts';
import type { PositionSink } from './sinks.ts';

interface Speaker {
  /** When its session joined: another one with the same id starts anew. */
  readonly since: Millis;
  readonly bytes: Uint8Array;
  readonly view: DataView;
  target: TargetId;
  /** Since it was told last. */
  moved: boolean;
}

export interface PositionWorld {
  readonly sessions: Pick<Sessions, 'get'>;
  readonly routes: VoiceRoutes;
}

/**
 * Where talkers are, for browsers, whose RTP has no room for it. The voice path only notes the newest position of each; tell()
 * sends them, so that nobody is told more often than it is called.
 */
export class SpeakerPositions {
  readonly #world: PositionWorld;
  readonly #sink: PositionSink;
  readonly #speakers = new Map<SessionId, Speaker>();

  constructor(world: PositionWorld, sink: PositionSink) {
    this.#world = world;
    this.#sink = sink;
  }

  /** A frame with a position, for somebody on slots; it is told to those who heard it alone, so its target is kept with it. */
  note(id: SessionId, since: Millis, frame: VoiceFrame): void {
    const known = this.#speakers.get(id);
    const speaker = known?.since === since ? known : this.#add(id, since);
    copyBytes(frame.bytes, frame.positionAt, POSITION_BYTES, speaker.bytes, 0);
    // Both decoders bound the target to 0-31.
    speaker.target = frame.target as TargetId;
    speaker.moved = true;
  }

  /** Call every 50 ms. */
  tell(): void {
    for (const [id, speaker] of this.#speakers) {
      if (this.#world.sessions.get(id)?.since !== speaker.since) {
        this.#speakers.delete(id);
        continue;
      }
      if (!speaker.moved) continue;
      speaker.moved = false;
      const { placed } = this.#world.routes.lookup(id, speaker.target);
      if (placed.length === 0) continue;
      const { view } = speaker;
      this.#sink.speakerPlaced(
        placed,
        id,
        view.getFloat32(0, true),
        view.getFloat32(4, true),
        view.getFloat32(8, true),
      );
    }
  }

  #add(id: SessionId, since: Millis): Speaker {
    const bytes = new Uint8Array(POSITION_BYTES);
    const speaker = { since, bytes, view: new DataView(bytes.buffer), target: 0 as TargetId, moved: false };
    this.#speakers.set(id, speaker);
    return speaker;
  }
}
