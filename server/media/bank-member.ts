import type { types } from 'mediasoup';
import type { MediaEvents, SlotParameters } from '#control/ports.ts';
import type { BankId, SessionId, SlotId } from '#domain/ids.ts';

/** A browser as its banks see it. */
export interface BankListener {
  readonly session: SessionId;
  readonly deaf: boolean;
  /** Makes a paused consumer of this slot's producer. */
  consume(producer: types.Producer): Promise<types.Consumer>;
}

interface Ear {
  consumer: types.Consumer | null;
  /** The page has its side of the consumer. */
  ready: boolean;
  /** What the worker was told last. */
  playing: boolean;
}

/** One browser in a bank: its consumers of the slots, and what its page was told of them. */
export class BankMember {
  readonly #listener: BankListener;
  readonly #bank: BankId;
  readonly #events: Pick<MediaEvents, 'slotsOpened' | 'slotsClosed'>;
  readonly #ears = new Map<SlotId, Ear>();
  #told = false;
  #gone = false;

  constructor(listener: BankListener, bank: BankId, events: Pick<MediaEvents, 'slotsOpened' | 'slotsClosed'>) {
    this.#listener = listener;
    this.#bank = bank;
    this.#events = events;
  }

  get session(): SessionId {
    return this.#listener.session;
  }
  get gone(): boolean {
    return this.#gone;
  }

  /** Consumers for the slots that this browser does not have yet, in one message. */
  async open(slots: Iterable<{ readonly id: SlotId; readonly producer: types.Producer | null }>): Promise<void> {
    if (this.#gone) return;
    const opening: Promise<SlotParameters>[] = [];
    for (const { id, producer } of slots) {
      if (producer === null || this.#ears.has(id)) continue;
      const ear: Ear = { consumer: null, ready: false, playing: false };
      this.#ears.set(id, ear);
      opening.push(this.#consume(id, producer, ear));
    }
    if (opening.length === 0) return;
    const opened = await Promise.all(opening);
    if (this.#gone) return;
    this.#told = true;
    this.#events.slotsOpened(this.session, this.#bank, opened);
  }

  /** The page has its consumer of the slot. False: it had already, or was never told of one. */
  ready(slot: SlotId): boolean {
    const ear = this.#ears.get(slot);
    if (ear === undefined || ear.ready) return false;
    ear.ready = true;
    return true;
  }

  isReady(slot: SlotId): boolean {
    return this.#ears.get(slot)?.ready ?? false;
  }

  /** The slots it was told of, again. False: it was told of none. */
  retell(): boolean {
    if (!this.#told) return false;
    const opened: SlotParameters[] = [];
    for (const [slot, { consumer }] of this.#ears) {
      if (consumer !== null) opened.push(parametersOf(slot, consumer));
    }
    this.#events.slotsOpened(this.session, this.#bank, opened);
    return true;
  }

  /**
   * Lets a slot play for this browser, or not if its own voice is on it. Not awaited on purpose: requests and injected packets go
   * down one pipe, and the worker takes them in order. Rejects when the worker refuses.
   */
  tune(slot: SlotId, own: boolean): Promise<void> | undefined {
    const ear = this.#ears.get(slot);
    const consumer = ear?.consumer;
    if (!ear || !consumer) return undefined;
    const playing = ear.ready && !this.#listener.deaf && !own;
    if (playing === ear.playing) return undefined;
    ear.playing = playing;
    return (playing ? consumer.resume() : consumer.pause()).catch((error: unknown) => {
      if (!consumer.closed) throw error;
    });
  }

  /** quietly: nobody waits for slotsClosed. */
  leave(quietly: boolean): void {
    this.#gone = true;
    for (const { consumer } of this.#ears.values()) consumer?.close();
    if (this.#told && !quietly) this.#events.slotsClosed(this.session, this.#bank);
  }

  /** The bank is closing and takes the consumers along. */
  abandon(): void {
    this.#gone = true;
  }

  async #consume(slot: SlotId, producer: types.Producer, ear: Ear): Promise<SlotParameters> {
    const consumer = await this.#listener.consume(producer);
    if (this.#gone) consumer.close();
    ear.consumer = consumer;
    return parametersOf(slot, consumer);
  }
}

function parametersOf(slot: SlotId, { id, producerId, rtpParameters }: types.Consumer): SlotParameters {
  return { slot, consumer: id, producer: producerId, rtpParameters };
}
