import type { types } from 'mediasoup';
import type { Clock } from '#control/ports.ts';
import { type BankId, bankOfSession, type SessionId, type SlotId } from '#domain/ids.ts';
import type { BankListener } from './bank-member.ts';
import { BrowserTap, type TapEvents } from './browser-tap.ts';
import type { MediaWorker } from './media-worker.ts';
import { AUDIO_LEVEL } from './opus-codec.ts';

/** A request that does not fit what the browser has: unknown or closed transport, wrong direction, not attached. */
export class MediaRefused extends Error {
  override readonly name = 'MediaRefused';
}

export interface PeerOptions {
  readonly session: SessionId;
  readonly worker: MediaWorker;
  readonly events: TapEvents;
  readonly clock: Clock;
}

export interface VoiceCounts {
  readonly good: number;
  readonly late: number;
  readonly lost: number;
}

/** Everything that one browser has on its worker: two transports, its microphone, and a place in the banks it hears. */
export class BrowserPeer implements BankListener {
  readonly session: SessionId;
  readonly worker: MediaWorker;
  readonly #options: PeerOptions;
  #send: types.WebRtcTransport | null = null;
  #receive: types.WebRtcTransport | null = null;
  #microphone: types.Producer | null = null;
  #microphones = 0;
  #tap: BrowserTap | null = null;
  /** Of the microphones before this one. */
  #counted: VoiceCounts = { good: 0, late: 0, lost: 0 };
  #wanted: ReadonlySet<BankId>;
  readonly #joined = new Set<BankId>();
  #deaf = false;
  #closed = false;

  constructor(options: PeerOptions) {
    this.session = options.session;
    this.#wanted = new Set([bankOfSession(options.session)]);
    this.worker = options.worker;
    this.#options = options;
    options.worker.load++;
  }

  get deaf(): boolean {
    return this.#deaf;
  }

  /** Voice packets received of this browser. */
  get packetCounts(): VoiceCounts {
    const { good, late, lost } = this.#counted;
    const tap = this.#tap;
    if (tap === null) return this.#counted;
    return { good: good + tap.good, late: late + tap.late, lost: lost + tap.lost };
  }

  /** A second transport of a direction replaces the first with all that it carried. */
  async createTransport(direction: 'send' | 'receive'): Promise<types.WebRtcTransport> {
    this.#requireOpen();
    const { server, router } = this.worker;
    const transport = await router.createWebRtcTransport({ webRtcServer: server, preferUdp: true });
    if (this.#closed) {
      transport.close();
      throw new MediaRefused('the browser has left');
    }
    if (direction === 'send') {
      this.#send?.close();
      this.#send = transport;
    } else {
      this.#leaveAll();
      this.#receive?.close();
      this.#receive = transport;
      this.#joinWanted();
    }
    return transport;
  }

  transport(id: string): types.WebRtcTransport {
    for (const transport of [this.#send, this.#receive]) if (transport?.id === id) return transport;
    throw new MediaRefused('no such transport');
  }

  /** Starts the microphone; a former one ends. */
  async produce(transport: string, rtpParameters: types.RtpParameters): Promise<types.Producer> {
    if (transport !== this.#send?.id) throw new MediaRefused('not the sending transport');
    this.#stopMicrophone();
    const turn = ++this.#microphones;
    const producer = await this.#send.produce({ kind: 'audio', rtpParameters });
    const consumer = await this.worker.direct.consume({
      producerId: producer.id,
      rtpCapabilities: this.worker.capabilities,
    });
    if (turn !== this.#microphones) {
      producer.close();
      throw new MediaRefused('replaced by another microphone');
    }
    this.#microphone = producer;
    // mediasoup announces the extension to every consumer, sent or not; only what the producer sends means anything.
    const sent = rtpParameters.headerExtensions?.some(({ uri }) => uri === AUDIO_LEVEL) ?? false;
    const level = consumer.rtpParameters.headerExtensions?.find(({ uri }) => uri === AUDIO_LEVEL);
    const tap = new BrowserTap(
      this.session,
      sent ? (level?.id ?? null) : null,
      this.#options.events,
      this.#options.clock,
    );
    this.#tap = tap;
    consumer.on('rtp', (packet) => tap.accept(packet));
    return producer;
  }

  /** Hears these banks and leaves the others, all but its private one; waits for the receiving transport. */
  listen(banks: Iterable<BankId>): void {
    const wanted = new Set(banks);
    wanted.add(bankOfSession(this.session));
    this.#wanted = wanted;
    for (const bank of [...this.#joined]) if (!wanted.has(bank)) this.#leave(bank);
    this.#joinWanted();
  }

  slotsReady(bank: BankId, slots: readonly SlotId[]): void {
    if (this.#joined.has(bank)) this.worker.banks.get(bank)?.ready(this.session, slots);
  }

  deafen(deaf: boolean): void {
    this.#deaf = deaf;
    for (const bank of this.#joined) this.worker.banks.get(bank)?.retune(this.session);
  }

  retell(): void {
    for (const bank of this.#joined) this.worker.banks.get(bank)?.retell(this.session);
  }

  async consume(producer: types.Producer): Promise<types.Consumer> {
    if (this.#receive === null) throw new MediaRefused('no receiving transport');
    return this.#receive.consume({
      producerId: producer.id,
      rtpCapabilities: this.worker.capabilities,
      paused: true,
    });
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.worker.load--;
    this.#leaveAll();
    this.#stopMicrophone();
    this.#send?.close();
    this.#receive?.close();
  }

  #stopMicrophone(): void {
    this.#microphones++;
    this.#counted = this.packetCounts;
    this.#tap = null;
    this.#microphone?.close();
    this.#microphone = null;
  }

  #joinWanted(): void {
    if (this.#receive === null || this.#closed || this.worker.closed) return;
    for (const bank of this.#wanted) {
      if (this.#joined.has(bank)) continue;
      this.#joined.add(bank);
      this.worker.bank(bank).join(this);
    }
  }

  #leave(bank: BankId): void {
    this.#joined.delete(bank);
    this.worker.banks.get(bank)?.leave(this.session);
  }

  #leaveAll(): void {
    for (const bank of this.#joined) this.worker.banks.get(bank)?.leave(this.session, true);
    this.#joined.clear();
  }

  #requireOpen(): void {
    if (this.#closed || this.worker.closed) throw new MediaRefused('the browser has left');
  }
}
