import { setTimeout as delay } from 'node:timers/promises';
import type { Clock, Log, MediaEvents, MediaPlane } from '#control/ports.ts';
import { type BankId, bankOfChannel, type ChannelId, type Millis, type SessionId, type SlotId } from '#domain/ids.ts';
import type { VoiceContext } from '#domain/voice-context.ts';
import type { VoiceFrame } from '#protocol/voice-frame.ts';
import type { SlotSink } from '#voice/sinks.ts';
import { BrowserPeer, MediaRefused, type VoiceCounts } from './browser-peer.ts';
import type { TapEvents } from './browser-tap.ts';
import { listenInfos, type MediaAddress } from './listen-addresses.ts';
import { MediaWorker } from './media-worker.ts';
import { readDtls, readMicrophone } from './page-parameters.ts';

const RESTART_FIRST_MS = 250;
const RESTART_LIMIT_MS = 30_000;

export interface MediaOptions extends TapEvents {
  /** Default 1. Worker i listens on address.port + i. */
  readonly workers?: number;
  readonly address: MediaAddress;
  readonly events: MediaEvents;
  readonly isPriority: (speaker: SessionId) => boolean;
  readonly clock: Clock;
  readonly log: Log;
}

export interface MediaCounts {
  readonly workers: number;
  readonly browsers: number;
  readonly banks: number;
  readonly slots: number;
  readonly refusedFrames: number;
  readonly unsentFrames: number;
}

export class MediaEngine implements MediaPlane, SlotSink {
  readonly #options: MediaOptions;
  readonly #workers: (MediaWorker | null)[] = [];
  readonly #peers = new Map<SessionId, BrowserPeer>();
  readonly #closing = new AbortController();
  /** Resolves when the dead worker of this place is replaced. */
  readonly #restarts = new Map<number, Promise<void>>();

  private constructor(options: MediaOptions) {
    this.#options = options;
  }

  /** Rejects when a worker cannot start or its port is taken. */
  static async start(options: MediaOptions): Promise<MediaEngine> {
    const engine = new MediaEngine(options);
    try {
      const places = Array.from({ length: options.workers ?? 1 }, (_, place) => place);
      await Promise.all(places.map((place) => engine.#startWorker(place)));
      return engine;
    } catch (error) {
      await engine.close();
      throw error;
    }
  }

  /** A browser that was attached before starts anew: it hears nothing and is not deafened. */
  async attach(browser: SessionId): Promise<{ readonly routerCapabilities: unknown }> {
    const worker = await this.#leastLoaded();
    this.#peers.get(browser)?.close();
    const { clock } = this.#options;
    const peer = new BrowserPeer({ session: browser, worker, events: this.#options, clock });
    this.#peers.set(browser, peer);
    return { routerCapabilities: worker.capabilities };
  }

  async createTransport(
    browser: SessionId,
    direction: 'send' | 'receive',
  ): Promise<{ readonly id: string; readonly parameters: unknown }> {
    const transport = await this.#peer(browser).createTransport(direction);
    const { id, iceParameters, iceCandidates, dtlsParameters } = transport;
    return { id, parameters: { iceParameters, iceCandidates, dtlsParameters } };
  }

  async connectTransport(browser: SessionId, transport: string, dtlsParameters: unknown): Promise<void> {
    await this.#peer(browser)
      .transport(transport)
      .connect({ dtlsParameters: readDtls(dtlsParameters) });
  }

  async produce(browser: SessionId, transport: string, rtpParameters: unknown): Promise<{ readonly id: string }> {
    const { id } = await this.#peer(browser).produce(transport, readMicrophone(rtpParameters));
    return { id };
  }

  async restartIce(browser: SessionId, transport: string): Promise<{ readonly iceParameters: unknown }> {
    return { iceParameters: await this.#peer(browser).transport(transport).restartIce() };
  }

  listen(browser: SessionId, channels: readonly ChannelId[]): void {
    this.#peers.get(browser)?.listen(channels.map(bankOfChannel));
  }

  slotsReady(browser: SessionId, bank: BankId, slots: readonly SlotId[]): void {
    this.#peers.get(browser)?.slotsReady(bank, slots);
  }

  deafen(browser: SessionId, deaf: boolean): void {
    this.#peers.get(browser)?.deafen(deaf);
  }

  retell(browser: SessionId): void {
    this.#peers.get(browser)?.retell();
  }

  packetCounts(browser: SessionId): VoiceCounts | undefined {
    return this.#peers.get(browser)?.packetCounts;
  }

  detach(session: SessionId): void {
    this.#peers.get(session)?.close();
    this.#peers.delete(session);
    const now = this.#options.clock.now();
    for (const worker of this.#workers) {
      if (worker === null) continue;
      for (const bank of worker.banks.values()) bank.release(session, now);
    }
  }

  inject(bank: BankId, speaker: SessionId, context: VoiceContext, volume: number, frame: VoiceFrame): void {
    const now = this.#options.clock.now();
    for (let i = 0; i < this.#workers.length; i++) {
      this.#workers[i]?.banks.get(bank)?.inject(speaker, context, volume, frame, now);
    }
  }

  /** Ends talk spurts that fell silent and frees slots; to be called about every 100 ms. */
  tick(now: Millis): void {
    for (const worker of this.#workers) {
      if (worker === null) continue;
      for (const bank of worker.banks.values()) bank.tick(now);
    }
  }

  counts(): MediaCounts {
    const workers = this.#workers.filter((worker) => worker !== null);
    const banks = workers.flatMap((worker) => [...worker.banks.values()]);
    return {
      workers: workers.length,
      browsers: this.#peers.size,
      banks: banks.length,
      slots: banks.reduce((sum, bank) => sum + bank.size, 0),
      refusedFrames: banks.reduce((sum, bank) => sum + bank.refused, 0),
      unsentFrames: banks.reduce((sum, bank) => sum + bank.unsent, 0),
    };
  }

  /** Process ids of the running workers. */
  get pids(): readonly number[] {
    return this.#workers.flatMap((worker) => (worker === null ? [] : [worker.pid]));
  }

  async close(): Promise<void> {
    this.#closing.abort();
    for (const peer of this.#peers.values()) peer.close();
    this.#peers.clear();
    await Promise.all(this.#restarts.values());
    await Promise.all(this.#workers.map((worker) => worker?.close()));
  }

  #peer(browser: SessionId): BrowserPeer {
    const peer = this.#peers.get(browser);
    if (peer === undefined) throw new MediaRefused('not attached');
    return peer;
  }

  async #leastLoaded(): Promise<MediaWorker> {
    for (;;) {
      if (this.#closing.signal.aborted) throw new MediaRefused('the media engine is closed');
      const [best] = this.#workers.filter((worker) => worker !== null).sort((a, b) => a.load - b.load);
      if (best !== undefined) return best;
      if (this.#restarts.size === 0) throw new MediaRefused('no media worker');
      await Promise.race(this.#restarts.values());
    }
  }

  async #startWorker(place: number): Promise<void> {
    const { address, events, isPriority, log } = this.#options;
    const port = address.port === 0 ? 0 : address.port + place;
    const worker = await MediaWorker.start(
      { listenInfos: listenInfos({ ...address, port }), events, isPriority, log },
      (dead) => this.#replace(place, dead),
    );
    this.#workers[place] = worker;
  }

  #replace(place: number, dead: MediaWorker): void {
    this.#workers[place] = null;
    const affected = [...this.#peers.values()].filter(({ worker }) => worker === dead);
    for (const peer of affected) {
      peer.close();
      this.#peers.delete(peer.session);
    }
    const restart = this.#restart(place).then((replaced) => {
      this.#restarts.delete(place);
      if (replaced) this.#options.events.workerReplaced(affected.map(({ session }) => session));
    });
    this.#restarts.set(place, restart);
  }

  /** False when the engine closes before it succeeds. */
  async #restart(place: number): Promise<boolean> {
    const { signal } = this.#closing;
    for (let pause = RESTART_FIRST_MS; !signal.aborted; pause = Math.min(pause * 2, RESTART_LIMIT_MS)) {
      try {
        await this.#startWorker(place);
        return !signal.aborted;
      } catch (error) {
        this.#options.log.error({ place, error }, 'the media worker could not be started again');
        await delay(pause, undefined, { signal }).catch(() => undefined);
      }
    }
    return false;
  }
}
