import type { MicrophoneTap } from './microphone.ts';
import type { Vector } from './spatial.ts';
import { TunnelEar, type TunnelTalk, type TunnelVoiceReading } from './tunnel-ear.ts';
import { TunnelMouth } from './tunnel-mouth.ts';
import type { UplinkPlan } from './uplink-plan.ts';

/** As long as a microphone's sound is given to start. */
const START_MS = 3_000;

export interface TunnelEvents {
  send(packet: Uint8Array): void;
  /** Where the microphone's sound is to go; null: nowhere. */
  tap(tap: MicrophoneTap | null): void;
  voiceOpened(session: number, track: MediaStreamTrack): void;
  voiceClosed(session: number): void;
  talk(talk: TunnelTalk): void;
  /** A talker of the same game is there, in metres and Mumble's space. */
  placed(session: number, position: Vector): void;
  /** Others hear nothing of this browser: it cannot encode. What they say it plays. */
  unheard(): void;
  /** 'failed': this browser cannot do it. */
  stateChanged(state: 'connected' | 'failed'): void;
}

/** Voice both ways through the WebSocket, for networks that let nothing else through. */
export class Tunnel {
  readonly #events: TunnelEvents;
  readonly #ear: TunnelEar;
  readonly #mouth: TunnelMouth;
  #open = false;
  /** Counts the openings. */
  #turn = 0;

  constructor(events: TunnelEvents) {
    this.#events = events;
    this.#ear = new TunnelEar({
      opened: (session, track) => events.voiceOpened(session, track),
      closed: (session) => events.voiceClosed(session),
      talk: (talk) => events.talk(talk),
      placed: (session, position) => events.placed(session, position),
    });
    this.#mouth = new TunnelMouth((packet) => events.send(packet));
  }

  get readings(): TunnelVoiceReading[] {
    return this.#ear.readings;
  }

  /** Packets sent since the page was opened. */
  get sent(): number {
    return this.#mouth.sent;
  }

  setPlan(plan: UplinkPlan): void {
    this.#mouth.plan = plan;
  }

  setTarget(target: number): void {
    this.#mouth.target = target;
  }

  open(): void {
    if (this.#open) return;
    this.#open = true;
    const turn = ++this.#turn;
    const current = () => this.#open && turn === this.#turn;
    // Some browsers neither start sound nor say that they do not; what starts after that is taken all the same.
    const deadline = setTimeout(() => {
      if (current()) this.#events.stateChanged('failed');
    }, START_MS);
    const opening = Promise.all([TunnelMouth.isPossible(), this.#ear.open()]).finally(() => clearTimeout(deadline));
    opening.then(
      ([canSpeak]) => {
        if (!current()) return;
        if (!canSpeak) this.#events.unheard();
        else this.#events.tap((frame, sampleRate) => this.#mouth.say(frame, sampleRate));
        this.#events.stateChanged('connected');
      },
      (error: unknown) => {
        if (!current()) return;
        console.warn('tunnel:', error);
        this.#events.stateChanged('failed');
      },
    );
  }

  hear(packet: Uint8Array): void {
    if (this.#open) this.#ear.hear(packet);
  }

  forget(session: number): void {
    this.#ear.forget(session);
  }

  close(): void {
    if (!this.#open) return;
    this.#open = false;
    this.#events.tap(null);
    this.#ear.close();
    this.#mouth.close();
  }
}
