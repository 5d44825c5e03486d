import { SvelteMap } from 'svelte/reactivity';
import type { ControlMessage, ReceivedMessage } from '#proto/message-types.ts';
import { VoiceDevice, type VoiceState } from '../audio/device.ts';
import { Playback } from '../audio/playback.ts';
import {
  type PathStatistics,
  pathStatistics,
  type SlotStatistics,
  slotLevel,
  slotStatistics,
} from '../audio/voice-statistics.ts';
import { Requests } from '../protocol/requests.ts';
import { Speakers, type TalkContext } from '../protocol/speakers.ts';

const PATH_INTERVAL_MS = 2_000;
const LEVEL_INTERVAL_MS = 120;
/** An interrupted path often heals by itself; after that long it gets new ICE credentials, once. */
const HEAL_MS = 3_000;

export interface VoiceEvents {
  send(message: ControlMessage): void;
  /** The listener's own choice for this talker, 0 to 1. */
  volumeOf(session: number): number;
  ownChannel(): number | undefined;
}

/** Hearing others: who talks, how loud, over which path. */
export class Voice {
  readonly #requests: Requests;
  readonly #speakers: Speakers;
  readonly #device: VoiceDevice;
  readonly #send: (message: ControlMessage) => void;
  readonly playback: Playback;
  #timers: ReturnType<typeof setInterval>[] = [];
  #heal: ReturnType<typeof setTimeout> | undefined;
  #readingLevels = false;
  /** Banks told again since the page returned to its session; null when none are awaited. */
  #retold: Set<number> | null = null;

  state: VoiceState = $state('closed');
  path: PathStatistics | undefined = $state.raw();
  soundBlocked = $state(false);
  /** Sessions that talk now, others than the own. */
  readonly talking = new SvelteMap<number, TalkContext>();
  /** 0 to 1 for those who talk. */
  readonly levels = new SvelteMap<number, number>();

  constructor(slotContainer: HTMLElement, { send, volumeOf, ownChannel }: VoiceEvents) {
    this.#send = send;
    this.#requests = new Requests(send);
    this.playback = new Playback(slotContainer, {
      volumeOf,
      isDoubled: (bank, slot) => this.#speakers.isDoubled(bank, slot),
      blocked: (blocked) => {
        this.soundBlocked = blocked;
      },
    });
    this.#speakers = new Speakers({
      changed: (session, context) => this.#showTalking(session, context),
      ownChannel,
    });
    this.#device = new VoiceDevice(this.#requests, {
      send,
      slotOpened: (bank, slot, track) => this.playback.open(bank, slot, track, this.#speakers.slotOf(bank, slot)),
      slotClosed: (bank, slot) => this.playback.closeSlot(bank, slot),
      stateChanged: (state) => this.#handleState(state),
      failed: (error) => console.warn('voice:', error),
    });
  }

  /** True when the message was about voice. */
  handle(message: ReceivedMessage): boolean {
    if (this.#requests.settle(message)) return true;
    switch (message.name) {
      case 'WebHello':
        this.#retold = null;
        this.#speakers.reset();
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
      case 'ServerSync':
        this.#finishRetelling();
        return false;
      default:
        return false;
    }
  }

  /** The control connection is lost, perhaps for a moment only: transports and voices go on without it. */
  suspend(): void {
    this.#requests.failAll();
    clearTimeout(this.#heal);
    this.talking.clear();
    this.levels.clear();
  }

  /** The session is this page's again. The server tells the slots anew before it says ServerSync. */
  resume(): void {
    this.#retold = new Set();
  }

  /** The path of before may lead nowhere now. */
  networkChanged(): void {
    if (this.state !== 'closed' && this.state !== 'starting') this.#device.restart();
  }

  setTrack(track: MediaStreamTrack | null): void {
    this.#device.setTrack(track);
  }

  forget(session: number): void {
    this.#speakers.forget(session);
  }

  /** The control connection is gone; the server starts a new media side with the next login. */
  close(): void {
    for (const timer of this.#timers) clearInterval(timer);
    this.#timers = [];
    clearTimeout(this.#heal);
    this.#requests.failAll();
    this.#device.close();
    this.#speakers.reset();
    this.path = undefined;
  }

  #finishRetelling(): void {
    const retold = this.#retold;
    this.#retold = null;
    if (!retold) return;
    for (const bank of this.#speakers.banks) if (!retold.has(bank)) this.#speakers.closeBank(bank);
    this.#device.keepBanks(retold);
    // What was being negotiated when the connection broke, or broke for good meanwhile, begins anew.
    if (this.state === 'interrupted') this.#device.restart();
    else if (this.state !== 'connected') this.#send({ name: 'MediaRestart', body: {} });
  }

  async statistics(): Promise<SlotStatistics[]> {
    return Promise.all(
      [...this.#device.slots].map((entry) => slotStatistics(entry, this.#speakers.slotOf(entry.bank, entry.slot))),
    );
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
    this.state = state;
    clearTimeout(this.#heal);
    if (state === 'interrupted' || state === 'failed') this.#heal = setTimeout(() => this.#device.restart(), HEAL_MS);
  }

  #watch(): void {
    for (const timer of this.#timers) clearInterval(timer);
    this.#timers = [
      setInterval(() => void this.#readPath(), PATH_INTERVAL_MS),
      setInterval(() => void this.#readLevels(), LEVEL_INTERVAL_MS),
    ];
  }

  async #readPath(): Promise<void> {
    const { transport } = this.#device;
    if (!transport || transport.closed) return;
    this.path = (await pathStatistics(transport)) ?? this.path;
  }

  async #readLevels(): Promise<void> {
    if (this.talking.size === 0 || this.#readingLevels) return;
    this.#readingLevels = true;
    for (const entry of this.#device.slots) {
      const assignment = this.#speakers.slotOf(entry.bank, entry.slot);
      if (!assignment?.talking) continue;
      const level = await slotLevel(entry);
      if (level !== undefined && this.talking.has(assignment.session)) this.levels.set(assignment.session, level);
    }
    this.#readingLevels = false;
  }
}
