import { createWorker, type types } from 'mediasoup';
import type { Log, MediaEvents } from '#control/ports.ts';
import type { BankId, SessionId } from '#domain/ids.ts';
import { portRefusal } from './errors.ts';
import { audioCapabilities, OPUS } from './opus-codec.ts';
import { SlotBank, type SlotSource } from './slot-bank.ts';

export interface WorkerOptions {
  readonly listenInfos: types.TransportListenInfo[];
  readonly events: MediaEvents;
  readonly isPriority: (speaker: SessionId) => boolean;
  readonly log: Log;
}

interface WorkerParts {
  readonly worker: types.Worker;
  readonly server: types.WebRtcServer;
  readonly router: types.Router;
  readonly direct: types.DirectTransport;
}

/** One mediasoup process with its one router, its media port, its one door into Node, and the banks of its browsers. */
export class MediaWorker implements SlotSource {
  readonly server: types.WebRtcServer;
  readonly router: types.Router;
  /** Carries every slot into the worker and every microphone out of it. */
  readonly direct: types.DirectTransport;
  readonly capabilities: types.RtpCapabilities;
  readonly banks = new Map<BankId, SlotBank>();
  /** Browsers placed here. */
  load = 0;
  readonly #worker: types.Worker;
  readonly #options: WorkerOptions;
  #nextSsrc = 1;
  #closed = false;

  private constructor(parts: WorkerParts, options: WorkerOptions) {
    this.#worker = parts.worker;
    this.server = parts.server;
    this.router = parts.router;
    this.direct = parts.direct;
    this.capabilities = audioCapabilities(parts.router);
    this.#options = options;
  }

  /** Rejects when the program is missing or the port is taken. onDied is called once, unless closed before. */
  static async start(options: WorkerOptions, onDied: (worker: MediaWorker) => void): Promise<MediaWorker> {
    const worker = await createWorker({ logLevel: 'warn' });
    try {
      const server = await worker.createWebRtcServer({ listenInfos: options.listenInfos }).catch((error: unknown) => {
        throw portRefusal(error);
      });
      const router = await worker.createRouter({ mediaCodecs: [OPUS] });
      const direct = await router.createDirectTransport();
      const media = new MediaWorker({ worker, server, router, direct }, options);
      worker.on('died', (error) => {
        options.log.error({ pid: worker.pid, error }, 'the media worker died');
        media.#dropBanks();
        if (!media.#closed) onDied(media);
      });
      return media;
    } catch (error) {
      worker.close();
      throw error;
    }
  }

  get pid(): number {
    return this.#worker.pid;
  }
  get closed(): boolean {
    return this.#closed || this.#worker.died || this.#worker.closed;
  }

  takeSsrc(): number {
    return this.#nextSsrc++;
  }

  /** Opens the bank if it is not there; it closes with its last browser. */
  bank(id: BankId): SlotBank {
    const existing = this.banks.get(id);
    if (existing !== undefined) return existing;
    const bank = new SlotBank({
      bank: id,
      source: this,
      events: this.#options.events,
      isPriority: this.#options.isPriority,
      log: this.#options.log,
      onEmpty: () => this.banks.delete(id),
    });
    this.banks.set(id, bank);
    return bank;
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    this.#dropBanks();
    if (this.#worker.subprocessClosed) return;
    const ended = new Promise<void>((resolve) => this.#worker.once('subprocessclose', resolve));
    this.#worker.close();
    await ended;
  }

  #dropBanks(): void {
    for (const bank of [...this.banks.values()]) bank.close();
  }
}
