import type { ControlMessage, ReceivedMessage } from '#proto/message-types.ts';
import type { VoiceState } from '../audio/device.ts';
import type { MicrophoneTap } from '../audio/microphone.ts';
import type { Vector } from '../audio/spatial.ts';
import { Stage } from '../audio/stage.ts';
import { FIRST_PLAN, Uplink } from '../audio/uplink.ts';
import type { UplinkPlan } from '../audio/uplink-plan.ts';
import { Requests } from '../protocol/requests.ts';
import { TUNNEL_BANK } from '../protocol/speakers.ts';
import { Talkers } from './talkers.svelte.ts';
import { VoiceCarrier } from './voice-carrier.svelte.ts';
import type { MediaPlane, VoiceMedia, VoicePlayback, VoiceTunnel } from './voice-media.ts';
import { VoiceReadings } from './voice-readings.svelte.ts';
import { VoiceSlots } from './voice-slots.ts';

export interface VoiceEvents {
  send(message: ControlMessage): void;
  /** A voice packet through the WebSocket. */
  sendVoice(packet: Uint8Array): void;
  /** Bytes that the WebSocket has not got rid of. */
  waiting(): number;
  /** What leaves the talk gate, for the tunnel; null: no more. */
  tap(tap: MicrophoneTap | null): void;
  /** The own voice is let through now. */
  transmitting(): boolean;
  /** The listener's own choice for this talker, 0 to 1. */
  volumeOf(session: number): number;
  ownChannel(): number | undefined;
  /** How loud the listener wants a channel that is listened to. */
  volumeOfChannel(channel: number): number;
  /** What this session says is to be heard here. */
  hears(session: number): boolean;
  /** Voice has lost its path: what else goes through the same network may be dead, too. */
  doubted(): void;
}

/** Hearing others and being heard: who talks, how loud, over which path. */
export class Voice {
  readonly #requests: Requests;
  readonly #plane: MediaPlane;
  readonly #tunnel: VoiceTunnel;
  readonly #carrier: VoiceCarrier;
  readonly #slots: VoiceSlots;
  readonly #uplink: Uplink;
  readonly #talkers = new Talkers();
  readonly playback: VoicePlayback;
  readonly readings: VoiceReadings;
  /** Where the talkers of the same game are. */
  readonly stage = new Stage();

  /** How the own voice is sent now. */
  plan: UplinkPlan = $state.raw(FIRST_PLAN);
  soundBlocked = $state(false);

  constructor(events: VoiceEvents, media: VoiceMedia) {
    const { send, doubted, ownChannel, volumeOfChannel } = events;
    this.#requests = new Requests(send);
    this.#slots = new VoiceSlots(
      () => this.#plane,
      () => this.playback,
      { changed: (session, context) => this.#talkers.show(session, context), ownChannel, volumeOfChannel },
    );
    this.playback = this.#makePlayback(events, media);
    this.#plane = media.plane(this.#requests, {
      send,
      slotOpened: (bank, slot, track) => this.#slots.opened(bank, slot, track),
      slotClosed: (bank, slot) => this.#slots.closed(bank, slot),
      stateChanged: (state) => {
        this.#carrier.planeChanged(state);
        if (state === 'connected') this.readings.connected();
      },
      credentialsEnding: () => this.#carrier.credentialsEnding(),
      failed: (error) => console.warn('voice:', error),
    });
    this.#tunnel = this.#makeTunnel(events, media);
    this.#uplink = this.#makeUplink();
    this.#carrier = new VoiceCarrier(this.#plane, this.#tunnel, {
      send,
      doubted,
      routeChanged: (route) => {
        if (route === 'tunnel') this.#slots.speakers.openBank(TUNNEL_BANK, null);
        else this.#slots.speakers.closeBank(TUNNEL_BANK);
        this.readings.routeChanged(route);
      },
    });
    this.readings = new VoiceReadings({
      plane: this.#plane,
      tunnel: this.#tunnel,
      carrier: this.#carrier,
      speakers: this.#slots.speakers,
      talkers: this.#talkers,
      uplink: this.#uplink,
      waiting: events.waiting,
      transmitting: events.transmitting,
      awaiting: () => [...this.#talkers.contexts.keys()].some(events.hears),
    });
  }

  get state(): VoiceState {
    return this.#carrier.state;
  }
  get target(): number {
    return this.#carrier.target;
  }
  /** Others are heard, the own voice is not: the tunnel is the way and this browser cannot encode. */
  get unheard(): boolean {
    return this.#carrier.unheard;
  }
  /** What is said here reaches the server. */
  get carries(): boolean {
    return this.state === 'connected' && !this.unheard;
  }
  /** Sessions that talk now, others than the own. */
  get talking(): Talkers['contexts'] {
    return this.#talkers.contexts;
  }
  /** 0 to 1 for those who talk. */
  get levels(): Talkers['levels'] {
    return this.#talkers.levels;
  }

  /** True when the message was about voice. */
  handle(message: ReceivedMessage): boolean {
    if (this.#requests.settle(message) || this.#slots.handle(message)) return true;
    switch (message.name) {
      case 'WebHello':
        this.#slots.restart();
        this.#plane.start(message.body);
        this.readings.start();
        return true;
      case 'SpeakerPosition': {
        const { session, x, y, z } = message.body;
        this.#place(session, [x, y, z]);
        return true;
      }
      case 'ServerSync':
        this.#limit(message.body.maxBandwidth);
        if (this.#slots.finishRetelling()) this.#carrier.resume();
        return false;
      case 'ServerConfig':
        this.#limit(message.body.maxBandwidth);
        return false;
      default:
        return false;
    }
  }

  /** A voice packet came through the WebSocket. */
  hear(packet: Uint8Array): void {
    if (this.#carrier.route === 'tunnel') this.readings.reception.countTunnelled();
    this.#tunnel.hear(packet);
  }

  /** The control connection is lost, perhaps for a moment only: transports and voices go on without it. */
  suspend(): void {
    this.#requests.failAll();
    this.#carrier.suspend();
    this.#talkers.clear();
  }

  /** The session is this page's again. The server tells the slots anew before it says ServerSync. */
  resume(): void {
    this.#slots.awaitRetelling();
  }

  /** The path of before may lead nowhere now. */
  networkChanged(): void {
    this.#carrier.networkChanged();
  }

  /** How the own voice is to be sent; null: as it fares. */
  choosePlan(plan: UplinkPlan | null): void {
    this.#uplink.choose(plan);
  }

  /** From their places, or as ever. */
  setStaged(staged: boolean): void {
    this.#uplink.positional = staged;
    this.playback.setStage(staged ? this.stage : null);
  }

  /** Voice target of everything said from now on: 0 normal, 31 loopback, others as defined by VoiceTarget. */
  setTarget(target: number): void {
    this.#carrier.setTarget(target);
  }

  setTrack(track: MediaStreamTrack | null): void {
    this.#carrier.setTrack(track);
  }

  forget(session: number): void {
    this.#slots.speakers.forget(session);
    this.stage.forget(session);
    this.#tunnel.forget(session);
  }

  /** The control connection is gone; the server starts a new media side with the next login. */
  close(): void {
    this.#requests.failAll();
    this.#carrier.close();
    this.#slots.speakers.reset();
    this.readings.close();
    this.stage.clear();
  }

  #makePlayback({ volumeOf }: VoiceEvents, media: VoiceMedia): VoicePlayback {
    return media.playback({
      volumeOf,
      volumeOfBank: (bank) => this.#slots.volumeOfBank(bank),
      isDoubled: (bank, slot) => this.#slots.speakers.isDoubled(bank, slot),
      blocked: (blocked) => {
        this.soundBlocked = blocked;
      },
    });
  }

  #makeTunnel({ sendVoice, tap }: VoiceEvents, media: VoiceMedia): VoiceTunnel {
    return media.tunnel({
      send: sendVoice,
      tap,
      voiceOpened: (session, track) => this.#slots.opened(TUNNEL_BANK, session, track),
      voiceClosed: (session) => {
        this.#slots.speakers.forget(session);
        this.#slots.closed(TUNNEL_BANK, session);
      },
      talk: (talk) => this.#slots.assign({ bank: TUNNEL_BANK, slot: talk.session, ...talk }),
      placed: (session, position) => this.#place(session, position),
      unheard: () => {
        this.#carrier.unheard = true;
      },
      stateChanged: (state) => {
        this.#carrier.state = state;
      },
    });
  }

  #makeUplink(): Uplink {
    return new Uplink({
      bitrate: (bitrate) => {
        this.#takePlan();
        // A browser that cannot change it goes on as before.
        this.#plane.setBitrate(bitrate).catch(() => undefined);
      },
      codec: (codec) => {
        this.#takePlan();
        this.#plane.setCodec(codec);
      },
    });
  }

  #limit(bitsPerSecond: number | null): void {
    if (bitsPerSecond) this.#uplink.limit(bitsPerSecond);
  }

  #takePlan(): void {
    this.plan = this.#uplink.plan;
    this.#tunnel.setPlan(this.plan);
  }

  #place(session: number, position: Vector): void {
    this.stage.hear(session, position, performance.now());
    this.playback.refreshPlaces();
  }
}
