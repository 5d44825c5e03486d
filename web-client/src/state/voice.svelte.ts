import { SvelteMap } from 'svelte/reactivity';
import { UndertoneWeb } from '#proto/generated/messages.js';
import type { ControlMessage, ReceivedMessage } from '#proto/message-types.ts';
import { VoiceDevice, type VoiceState } from '../audio/device.ts';
import type { MicrophoneTap } from '../audio/microphone.ts';
import { PathKeeper, type VoiceRoute } from '../audio/path-keeper.ts';
import { Playback } from '../audio/playback.ts';
import type { Vector } from '../audio/spatial.ts';
import { Stage } from '../audio/stage.ts';
import { Tunnel } from '../audio/tunnel.ts';
import { FIRST_PLAN, Uplink } from '../audio/uplink.ts';
import type { UplinkPlan } from '../audio/uplink-plan.ts';
import {
  type PathStatistics,
  pathStatistics,
  type SlotStatistics,
  settledRoundTrip,
  slotLevel,
  slotStatistics,
  streamCounts,
  tunnelStatistics,
  type UplinkStatistics,
  uplinkStatistics,
} from '../audio/voice-statistics.ts';
import { Requests } from '../protocol/requests.ts';
import { Speakers, type TalkContext, TUNNEL_BANK } from '../protocol/speakers.ts';
import { VoiceReception } from '../protocol/voice-reception.ts';

const PATH_INTERVAL_MS = 2_000;
const LEVEL_INTERVAL_MS = 120;

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
  /** Voice has lost its path: what else goes through the same network may be dead, too. */
  doubted(): void;
}

/** Hearing others and being heard: who talks, how loud, over which path. */
export class Voice {
  readonly #requests: Requests;
  readonly #speakers: Speakers;
  readonly #device: VoiceDevice;
  readonly #tunnel: Tunnel;
  readonly #keeper: PathKeeper;
  readonly #send: (message: ControlMessage) => void;
  readonly playback: Playback;
  readonly reception = new VoiceReception();
  /** Where the talkers of the same game are. */
  readonly stage = new Stage();
  #track: MediaStreamTrack | null = null;
  #target = $state(0);
  #timers: ReturnType<typeof setInterval>[] = [];
  #readingLevels = false;
  readonly #uplink: Uplink;
  readonly #events: Pick<VoiceEvents, 'waiting' | 'transmitting'>;
  /** Banks told again since the page returned to its session; null when none are awaited. */
  #retold: Set<number> | null = null;

  state: VoiceState = $state('closed');
  path: PathStatistics | undefined = $state.raw();
  /** How the own voice is sent now. */
  plan: UplinkPlan = $state.raw(FIRST_PLAN);
  soundBlocked = $state(false);
  /** Sessions that talk now, others than the own. */
  readonly talking = new SvelteMap<number, TalkContext>();
  /** 0 to 1 for those who talk. */
  readonly levels = new SvelteMap<number, number>();

  constructor(slotContainer: HTMLElement, events: VoiceEvents) {
    const { send, sendVoice, tap, doubted, volumeOf, ownChannel } = events;
    this.#send = send;
    this.#events = events;
    this.#requests = new Requests(send);
    this.playback = new Playback(slotContainer, {
      volumeOf,
      volumeOfBank: (bank) => {
        const channel = this.#speakers.listenedBy(bank);
        return channel === null ? 1 : events.volumeOfChannel(channel);
      },
      isDoubled: (bank, slot) => this.#speakers.isDoubled(bank, slot),
      blocked: (blocked) => {
        this.soundBlocked = blocked;
      },
    });
    this.#speakers = new Speakers({
      changed: (session, context) => this.#showTalking(session, context),
      ownChannel,
    });
    const slotOpened = (bank: number, slot: number, track: MediaStreamTrack): void =>
      this.playback.open(bank, slot, track, this.#speakers.slotOf(bank, slot));
    const slotClosed = (bank: number, slot: number): void => this.playback.closeSlot(bank, slot);
    this.#device = new VoiceDevice(this.#requests, {
      send,
      slotOpened,
      slotClosed,
      stateChanged: (state) => this.#handleState(state),
      credentialsEnding: () => this.#keeper.credentialsEnding(),
      failed: (error) => console.warn('voice:', error),
    });
    this.#tunnel = new Tunnel({
      send: sendVoice,
      tap,
      voiceOpened: (session, track) => slotOpened(TUNNEL_BANK, session, track),
      voiceClosed: (session) => {
        this.#speakers.forget(session);
        slotClosed(TUNNEL_BANK, session);
      },
      talk: (talk) => this.playback.assign(this.#speakers.assign({ bank: TUNNEL_BANK, slot: talk.session, ...talk })),
      placed: (session, position) => this.#place(session, position),
      stateChanged: (state) => {
        this.state = state;
      },
    });
    this.#uplink = new Uplink({
      bitrate: (bitrate) => {
        this.#takePlan();
        // A browser that cannot change it goes on as before.
        this.#device.setBitrate(bitrate).catch(() => undefined);
      },
      codec: (codec) => {
        this.#takePlan();
        this.#device.setCodec(codec);
      },
    });
    this.#keeper = new PathKeeper({
      restartIce: () => this.#device.restart(),
      doubted,
      restartMedia: () => send({ name: 'MediaRestart', body: {} }),
      routeChanged: (route) => this.#takeRoute(route),
    });
  }

  /** True when the message was about voice. */
  handle(message: ReceivedMessage): boolean {
    if (this.#requests.settle(message)) return true;
    switch (message.name) {
      case 'WebHello':
        this.#retold = null;
        this.#closeSlots();
        this.#device.start(message.body);
        this.#watch();
        return true;
      case 'SlotsOpened':
        this.#retold?.add(message.body.bank);
        this.#speakers.openBank(message.body.bank, message.body.channelId ?? null);
        this.#device.openSlots(message.body);
        return true;
      case 'SlotsClosed':
        this.#speakers.closeBank(message.body.bank);
        this.#device.closeSlots(message.body.bank);
        return true;
      case 'SlotAssigned':
        this.playback.assign(this.#speakers.assign(message.body));
        return true;
      case 'SpeakerPosition': {
        const { session, x, y, z } = message.body;
        this.#place(session, [x, y, z]);
        return true;
      }
      case 'ServerSync':
        this.#limit(message.body.maxBandwidth);
        this.#finishRetelling();
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
    if (this.#keeper.route === 'tunnel') this.reception.countTunnelled();
    this.#tunnel.hear(packet);
  }

  /** The control connection is lost, perhaps for a moment only: transports and voices go on without it. */
  suspend(): void {
    this.#requests.failAll();
    this.#keeper.suspend();
    this.talking.clear();
    this.levels.clear();
  }

  /** The session is this page's again. The server tells the slots anew before it says ServerSync. */
  resume(): void {
    this.#retold = new Set();
  }

  /** The path of before may lead nowhere now. */
  networkChanged(): void {
    this.#keeper.networkChanged();
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
    this.#target = target;
    this.#tunnel.setTarget(target);
    this.#send({ name: 'TalkTarget', body: { target } });
  }

  /** There and back on the path of the voice; null as long as there is no sound value, and in the tunnel, which is the connection's. */
  get roundTrip(): number | null {
    return this.path ? settledRoundTrip(this.path) : null;
  }

  get target(): number {
    return this.#target;
  }

  setTrack(track: MediaStreamTrack | null): void {
    this.#track = track;
    if (this.#keeper.route === 'webrtc') this.#device.setTrack(track);
  }

  forget(session: number): void {
    this.#speakers.forget(session);
    this.stage.forget(session);
    this.#tunnel.forget(session);
  }

  /** The control connection is gone; the server starts a new media side with the next login. */
  close(): void {
    for (const timer of this.#timers) clearInterval(timer);
    this.#timers = [];
    this.#requests.failAll();
    this.#device.close();
    this.#tunnel.close();
    this.#keeper.close();
    this.#device.setTrack(this.#track);
    this.#speakers.reset();
    this.reception.reset();
    this.stage.clear();
    this.state = 'closed';
    this.path = undefined;
    this.#target = 0;
    this.#tunnel.setTarget(0);
  }

  async statistics(): Promise<SlotStatistics[]> {
    const slots = [...this.#device.slots].map((entry) =>
      slotStatistics(entry, this.#speakers.slotOf(entry.bank, entry.slot)),
    );
    return [...(await Promise.all(slots)), ...this.#tunnel.readings.map(tunnelStatistics)];
  }

  async uplink(): Promise<UplinkStatistics> {
    if (this.#keeper.route === 'tunnel') return { packetsSent: this.#tunnel.sent, fractionLost: null };
    return uplinkStatistics(this.#device.producer);
  }

  #finishRetelling(): void {
    const retold = this.#retold;
    this.#retold = null;
    if (!retold) return;
    for (const bank of this.#speakers.banks) {
      if (bank !== TUNNEL_BANK && !retold.has(bank)) this.#speakers.closeBank(bank);
    }
    this.#device.keepBanks(retold);
    if (this.#keeper.route === 'tunnel') this.#tellRoute('tunnel');
    this.#send({ name: 'TalkTarget', body: { target: this.#target } });
    this.#keeper.resume();
  }

  /** Those of the media plane; voices of the tunnel stay. */
  #closeSlots(): void {
    for (const bank of this.#speakers.banks) if (bank !== TUNNEL_BANK) this.#speakers.closeBank(bank);
  }

  #takeRoute(route: VoiceRoute): void {
    this.#tellRoute(route);
    if (route === 'tunnel') {
      // What is sent both ways would be heard twice; a transport without a microphone still tells when the path is free.
      this.#device.setTrack(null);
      this.#speakers.openBank(TUNNEL_BANK, null);
      this.path = { protocol: 'WebSocket', roundTrip: null, measured: null };
      this.reception.roundTrips.reset();
      this.#tunnel.open();
    } else {
      this.#tunnel.close();
      this.#speakers.closeBank(TUNNEL_BANK);
      this.#device.setTrack(this.#track);
      this.path = undefined;
    }
  }

  #tellRoute(route: VoiceRoute): void {
    const { Tunnel: tunnel, WebRtc } = UndertoneWeb.VoicePath.Path;
    this.#send({ name: 'VoicePath', body: { path: route === 'tunnel' ? tunnel : WebRtc } });
  }

  #showTalking(session: number, context: TalkContext | null): void {
    if (context) {
      this.talking.set(session, context);
      return;
    }
    this.talking.delete(session);
    this.levels.delete(session);
  }

  #handleState(state: VoiceState): void {
    this.#keeper.stateChanged(state);
    if (this.#keeper.route === 'tunnel') return;
    // What failed is being mended; when it cannot be, the tunnel takes over.
    this.state = state === 'failed' ? 'interrupted' : state;
  }

  #watch(): void {
    for (const timer of this.#timers) clearInterval(timer);
    this.#timers = [
      setInterval(() => void this.#readPath(), PATH_INTERVAL_MS),
      setInterval(() => {
        this.#uplink.watch(this.#events.transmitting(), performance.now());
        void this.#readLevels();
      }, LEVEL_INTERVAL_MS),
    ];
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

  async #readPath(): Promise<void> {
    if (this.#keeper.route === 'tunnel') this.#uplink.waiting(this.#events.waiting());
    const { transport } = this.#device;
    if (!transport || transport.closed || this.#keeper.route === 'tunnel') return;
    await this.#tuneUplink();
    await this.#countReception();
    const path = await pathStatistics(transport);
    if (this.#keeper.route !== 'webrtc' || !path) return;
    this.#measure(path);
    this.#keeper.pathFound(path.protocol === 'UDP');
    this.path = path;
  }

  async #countReception(): Promise<void> {
    const { receiving } = this.#device;
    if (!receiving || receiving.closed) return;
    const counts = await streamCounts(receiving).catch(() => []);
    // Those of a media plane that was closed meanwhile belong to another session.
    if (receiving === this.#device.receiving) this.reception.count(counts);
  }

  #measure({ protocol, roundTrip, measured }: PathStatistics): void {
    const known = this.path?.protocol === protocol && measured !== null && measured === this.path.measured;
    if (protocol === 'UDP' && roundTrip !== null && !known) this.reception.roundTrips.add(roundTrip);
  }

  async #tuneUplink(): Promise<void> {
    const { fractionLost } = await this.uplink();
    if (fractionLost !== null) this.#uplink.lost(fractionLost);
  }

  async #readLevels(): Promise<void> {
    if (this.talking.size === 0 || this.#readingLevels) return;
    this.#readingLevels = true;
    for (const { session, peak } of this.#tunnel.readings) {
      if (this.talking.has(session)) this.levels.set(session, Math.min(1, Math.sqrt(peak)));
    }
    for (const entry of this.#device.slots) {
      const assignment = this.#speakers.slotOf(entry.bank, entry.slot);
      if (!assignment?.talking) continue;
      const level = await slotLevel(entry);
      if (level !== undefined && this.talking.has(assignment.session)) this.levels.set(assignment.session, level);
    }
    this.#readingLevels = false;
  }
}
