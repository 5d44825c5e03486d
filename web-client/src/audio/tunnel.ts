import type { MicrophoneTap } from './microphone.ts';
import type { Vector } from './spatial.ts';
import { TunnelEar, type TunnelTalk, type TunnelVoiceReading } from './tunnel-ear.ts';
import { TunnelMouth } from './tunnel-mouth.ts';
import type { UplinkPlan } from './uplink-plan.ts';

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
    Promise.all([TunnelMouth.isPossible(), this.#ear.open()]).then(
      ([canSpeak]) => {
        if (!this.#open) return;
        if (!canSpeak) this.#events.unheard();
        else this.#events.tap((frame, sampleRate) => this.#mouth.say(frame, sampleRate));
        this.#events.stateChanged('connected');
      },
      (error: unknown) => {
        console.warn('tunnel:', error);
        if (this.#open) this.#events.stateChanged('failed');
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
