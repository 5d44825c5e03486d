import { BandwidthWindow } from '#domain/bandwidth.ts';
import type { Millis, SessionId, TargetId } from '#domain/ids.ts';
import type { Sessions } from '#domain/server-state.ts';
import { isSilenced, type Session } from '#domain/session.ts';
import type { Settings } from '#domain/settings.ts';
import type { BankDelivery, VoiceRoutes } from '#domain/voice-routes.ts';
import { CODEC_OPUS, type VoiceFrame } from '#protocol/voice-frame.ts';
import { BrowserPosition } from './browser-position.ts';
import { Fanout } from './fanout.ts';
import type { DatagramSink, PositionSink, SlotSink, TunnelSink } from './sinks.ts';
import { SpeakerPositions } from './speaker-positions.ts';
import { VoiceCounters } from './voice-counters.ts';

/** The part of the server's state that voice reads. */
export interface VoiceState {
  readonly settings: Pick<Settings, 'bandwidth'>;
  readonly sessions: Pick<Sessions, 'get'>;
  readonly routes: VoiceRoutes;
  touch(speaker: SessionId, now: Millis): void;
}

export interface VoiceSinks {
  readonly datagrams: DatagramSink;
  readonly tunnel: TunnelSink;
  readonly slots: SlotSink;
  readonly positions: PositionSink;
}

/** After a longer pause nobody is left who waits for the end. */
const MID_SPEECH_MS = 1000;

/** Monotonic time. */
export interface VoiceClock {
  now(): Millis;
}

interface SpeakerRecord {
  readonly window: BandwidthWindow;
  /** The last accepted frame was no terminator. */
  talking: boolean;
  /** Of the last accepted frame; null before the first, whose talk spurt is free: whoever has just come may talk at once. */
  target: number | null;
  /** When its session joined and what was allowed: another session with the same id, or another limit, starts anew. */
  readonly since: Millis;
  readonly limit: number;
}

/** The one road of all voice: rights, bandwidth, route, copies. Synchronous; allocates nothing per frame. */
export class VoicePipeline {
  readonly counters = new VoiceCounters();
  readonly #state: VoiceState;
  readonly #slots: SlotSink;
  readonly #clock: VoiceClock;
  readonly #fanout: Fanout;
  readonly #positions: SpeakerPositions;
  readonly #browserPosition = new BrowserPosition();
  /** By session id. */
  readonly #speakers: (SpeakerRecord | undefined)[] = [];

  constructor(state: VoiceState, sinks: VoiceSinks, clock: VoiceClock) {
    this.#state = state;
    this.#slots = sinks.slots;
    this.#clock = clock;
    this.#fanout = new Fanout(sinks.datagrams, sinks.tunnel, this.counters);
    this.#positions = new SpeakerPositions(state, sinks.positions);
  }

  /** Takes a frame from any entrance; it is dead when the call returns. What may not be heard ends here, counted. */
  accept(speaker: SessionId, frame: VoiceFrame): void {
    const counters = this.counters;
    const session = this.#state.sessions.get(speaker);
    if (session === undefined) {
      counters.stranger++;
      return;
    }
    if (frame.codec !== CODEC_OPUS) {
      counters.wrongCodec++;
      return;
    }
    const now = this.#clock.now();
    const record = this.#recordOf(session);
    if (isSilenced(session.audio)) {
      counters.silenced++;
      this.#cutShort(speaker, record, frame, now);
      return;
    }
    // The start pays for the end, too: refused, that would leave the others waiting for more.
    const startsSpurt = record.target !== null && (!record.talking || frame.target !== record.target);
    if (!record.window.accept(frame.opusLength, now, startsSpurt)) {
      counters.overBandwidth++;
      return;
    }
    counters.accepted++;
    record.talking = !frame.terminator;
    record.target = frame.target;
    this.#state.touch(speaker, now);
    if (session.kind === 'browser') this.#browserPosition.attach(session, frame, now);
    this.#deliver(speaker, record, frame);
  }

  /** Tells browsers where those are who have talked since the last time; call every 50 ms, as often as they are to know. */
  tellPositions(): void {
    this.#positions.tell();
  }

  /** What the session sent in the last second, headers included. */
  bytesPerSecond(speaker: SessionId): number {
    const session = this.#state.sessions.get(speaker);
    return session === undefined ? 0 : this.#recordOf(session).window.bytesPerSecond(this.#clock.now());
  }

  /** Silenced in mid-speech: the first frame that may not be heard says so to those who heard the others. */
  #cutShort(speaker: SessionId, record: SpeakerRecord, frame: VoiceFrame, now: Millis): void {
    if (!record.talking) return;
    record.talking = false;
    if (now - record.window.lastAccepted > MID_SPEECH_MS) return;
    frame.opusLength = 0;
    frame.positionLength = 0;
    frame.terminator = true;
    this.#deliver(speaker, record, frame);
  }

  #deliver(speaker: SessionId, { since }: SpeakerRecord, frame: VoiceFrame): void {
    const counters = this.counters;
    // Both decoders bound the target to 0-31.
    const route = this.#state.routes.lookup(speaker, frame.target as TargetId);
    const { groups, banks, placed } = route;
    if (groups.length === 0 && banks.length === 0) {
      counters.unheard++;
      return;
    }
    this.#fanout.deliver(speaker, frame, groups);
    for (let i = 0; i < banks.length; i++) {
      const { bank, context, volume } = banks[i] as BankDelivery; // below the length
      this.#slots.inject(bank, speaker, context, volume, frame);
    }
    counters.injected += banks.length;
    if (frame.positionLength !== 0 && placed.length > 0) this.#positions.note(speaker, since, frame);
  }

  #recordOf(session: Session): SpeakerRecord {
    const known = this.#speakers[session.id];
    const limit = this.#state.settings.bandwidth;
    if (known !== undefined && known.since === session.since && known.limit === limit) return known;
    const window = new BandwidthWindow(limit, session.since);
    const fresh = { window, since: session.since, limit, talking: false, target: null };
    this.#speakers[session.id] = fresh;
    return fresh;
  }
}
