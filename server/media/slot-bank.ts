import { randomInt } from 'node:crypto';
import type { types } from 'mediasoup';
import type { Log, MediaEvents } from '#control/ports.ts';
import { type BankId, type Millis, type SessionId, type SlotId, sessionOfBank } from '#domain/ids.ts';
import { SlotTable } from '#domain/slots.ts';
import type { VoiceContext } from '#domain/voice-context.ts';
import type { VoiceFrame } from '#protocol/voice-frame.ts';
import { type BankListener, BankMember } from './bank-member.ts';
import { slotRtpParameters } from './opus-codec.ts';
import { SlotStream } from './slot-stream.ts';

/** Where a bank's producers live. */
export interface SlotSource {
  readonly direct: types.DirectTransport;
  takeSsrc(): number;
}

export interface BankOptions {
  readonly bank: BankId;
  readonly source: SlotSource;
  readonly events: Pick<MediaEvents, 'slotsOpened' | 'slotsClosed' | 'slotAssigned'>;
  readonly isPriority: (speaker: SessionId) => boolean;
  readonly log: Log;
  /** The last browser has left; the bank has closed. */
  readonly onEmpty: () => void;
}

/** Enough for a whisper and, within the time its slot is held, the next. */
const PRIVATE_SLOTS = 2;

interface Slot {
  readonly id: SlotId;
  producer: types.Producer | null;
  stream: SlotStream | null;
  speaker: SessionId | null;
  talking: boolean;
  context: VoiceContext;
  volume: number;
}

/**
 * The voice slots of one channel on one worker, or of one browser, and the browsers that hear them. No packet of a channel
 * reaches the speaker itself: its consumer of the slot is paused, and the worker takes that request before the packet that
 * follows it.
 */
export class SlotBank {
  readonly #options: BankOptions;
  /** Set for a private bank: what is injected is meant for this browser, its own voice too (loopback). */
  readonly #owner: SessionId | null;
  readonly #table: SlotTable;
  readonly #slots: Slot[] = [];
  readonly #members = new Map<SessionId, BankMember>();
  readonly #opened: Promise<unknown>;
  #closed = false;
  #refused = 0;
  #unsent = 0;

  constructor(options: BankOptions) {
    this.#options = options;
    this.#owner = sessionOfBank(options.bank);
    this.#table = this.#owner === null ? new SlotTable() : new SlotTable(PRIVATE_SLOTS);
    const first = Array.from({ length: this.#table.size }, (_, n) => this.#add(n as SlotId));
    this.#opened = Promise.all(first.map((slot) => this.#produce(slot)));
    this.#opened.catch((error: unknown) => this.#failed(error, 'slots could not be opened'));
  }

  get size(): number {
    return this.#slots.length;
  }
  /** Frames that found no slot. */
  get refused(): number {
    return this.#refused;
  }
  /** Packets that the worker's channel did not take. */
  get unsent(): number {
    return this.#unsent;
  }

  join(listener: BankListener): void {
    if (this.#closed || this.#members.has(listener.session)) return;
    const member = new BankMember(listener, this.#options.bank, this.#options.events);
    this.#members.set(listener.session, member);
    this.#opened
      .then(() => member.open(this.#slots))
      // A bank without slots has been logged; a transport that closed meanwhile takes its consumers along.
      .catch((error: unknown) => member.gone || this.#failed(error, 'slots could not be opened for a browser'));
  }

  /** quietly: the browser is gone or starts anew, nobody waits for slotsClosed. */
  leave(session: SessionId, quietly = false): void {
    const member = this.#members.get(session);
    if (member === undefined) return;
    this.#members.delete(session);
    member.leave(quietly);
    if (this.#members.size === 0) this.close();
  }

  /** The page has its consumers of these slots: tells it who is on them, then lets them play. */
  ready(session: SessionId, slots: readonly SlotId[]): void {
    const member = this.#members.get(session);
    if (member === undefined) return;
    for (const id of slots) {
      const slot = this.#slots[id];
      if (slot === undefined || !member.ready(id)) continue;
      if (slot.speaker !== null) this.#announce(slot, [session]);
      this.#tune(member, slot);
    }
  }

  /** Everything that this browser was told of the bank, again; also which slots are free. */
  retell(session: SessionId): void {
    const member = this.#members.get(session);
    if (!member?.retell()) return;
    for (const slot of this.#slots) if (member.isReady(slot.id)) this.#announce(slot, [session]);
  }

  /** The listener's deafness has changed. */
  retune(session: SessionId): void {
    const member = this.#members.get(session);
    if (member === undefined) return;
    for (const slot of this.#slots) this.#tune(member, slot);
  }

  inject(speaker: SessionId, context: VoiceContext, volume: number, frame: VoiceFrame, now: Millis): void {
    if (this.#closed) return;
    if (frame.opusLength === 0) {
      if (frame.terminator) this.#terminate(speaker, now);
      return;
    }
    for (let i = 0; i < this.#slots.length; i++) {
      if (this.#slots[i]?.stream?.isAfterEnd(speaker, frame.frameNumber, now)) return;
    }
    const placement = this.#table.place(speaker, context, this.#options.isPriority(speaker), now);
    if (placement.kind === 'refused') {
      this.#refused++;
      return;
    }
    const { fresh } = placement;
    const slot = this.#slots[placement.slot] ?? this.#grow(placement.slot);
    if (fresh || slot.volume !== volume) this.#start(slot, speaker, context, volume);
    const packet = slot.stream?.write(speaker, frame, fresh, now);
    if (packet) this.#send(slot, packet);
    if (frame.terminator) this.#terminate(speaker, now);
  }

  /** The session is gone as a speaker. */
  release(speaker: SessionId, now: Millis): void {
    const slot = this.#table.release(speaker);
    if (slot !== undefined) this.#free(slot, now);
  }

  /** Ends talk spurts that fell silent and frees slots; about every 100 ms. */
  tick(now: Millis): void {
    for (const { slot } of this.#table.quiet(now)) this.#end(slot, now);
    for (const { slot } of this.#table.expire(now)) this.#free(slot, now);
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    for (const member of this.#members.values()) member.abandon();
    this.#members.clear();
    for (const { producer } of this.#slots) producer?.close();
    this.#options.onEmpty();
  }

  #start(slot: Slot, speaker: SessionId, context: VoiceContext, volume: number): void {
    const before = slot.speaker;
    slot.speaker = speaker;
    slot.talking = true;
    slot.context = context;
    slot.volume = volume;
    if (before !== null && before !== speaker) this.#tuneFor(before, slot);
    this.#tuneFor(speaker, slot);
    this.#announce(slot, this.#hearing(slot));
  }

  /** Who calls is a socket: what is thrown here would end the process, and with it the voice of the other workers. */
  #send(slot: Slot, packet: Buffer): void {
    try {
      slot.producer?.send(packet);
    } catch {
      this.#unsent++;
    }
  }

  #terminate(speaker: SessionId, now: Millis): void {
    const id = this.#table.endSpurt(speaker, now);
    const slot = id === undefined ? undefined : this.#slots[id];
    if (slot?.speaker !== speaker || !slot.talking) return;
    if (slot.stream !== null) this.#send(slot, slot.stream.silence());
    this.#end(slot.id, now);
  }

  #end(id: SlotId, now: Millis): void {
    const slot = this.#slots[id];
    if (slot === undefined || slot.speaker === null || !slot.talking) return;
    slot.talking = false;
    slot.stream?.endSpurt(now);
    this.#tuneFor(slot.speaker, slot);
    this.#announce(slot, this.#hearing(slot));
  }

  #free(id: SlotId, now: Millis): void {
    const slot = this.#slots[id];
    if (slot === undefined || slot.speaker === null) return;
    const { speaker } = slot;
    if (slot.talking) slot.stream?.endSpurt(now);
    slot.talking = false;
    slot.speaker = null;
    this.#tuneFor(speaker, slot);
    this.#announce(slot, this.#hearing(slot));
  }

  #announce(slot: Slot, browsers: readonly SessionId[]): void {
    if (browsers.length === 0) return;
    const { id, speaker, context, talking, volume } = slot;
    this.#options.events.slotAssigned(browsers, {
      bank: this.#options.bank,
      slot: id,
      speaker,
      context,
      talking,
      volume,
    });
  }

  #hearing(slot: Slot): SessionId[] {
    const browsers: SessionId[] = [];
    for (const [session, member] of this.#members) if (member.isReady(slot.id)) browsers.push(session);
    return browsers;
  }

  #tuneFor(session: SessionId, slot: Slot): void {
    const member = this.#members.get(session);
    if (member !== undefined) this.#tune(member, slot);
  }

  #tune(member: BankMember, { id, speaker, talking }: Slot): void {
    const own = talking && speaker === member.session && speaker !== this.#owner;
    member.tune(id, own)?.catch((error: unknown) => this.#failed(error, 'a consumer did not obey'));
  }

  #add(id: SlotId): Slot {
    const slot: Slot = { id, producer: null, stream: null, speaker: null, talking: false, context: 0, volume: 1 };
    this.#slots[id] = slot;
    return slot;
  }

  #grow(id: SlotId): Slot {
    const slot = this.#add(id);
    this.#produce(slot)
      .then(() => Promise.all(Array.from(this.#members.values(), (member) => member.open(this.#slots))))
      .catch((error: unknown) => this.#failed(error, 'a slot could not be opened'));
    return slot;
  }

  async #produce(slot: Slot): Promise<void> {
    const { source } = this.#options;
    const ssrc = source.takeSsrc();
    const producer = await source.direct.produce({ kind: 'audio', rtpParameters: slotRtpParameters(ssrc) });
    if (this.#closed) return producer.close();
    slot.stream = new SlotStream(ssrc, randomInt(0x10000));
    slot.producer = producer;
  }

  /** A worker or transport that has gone takes its requests along; the engine knows of that already. */
  #failed(error: unknown, text: string): void {
    if (!this.#closed) this.#options.log.warn({ bank: this.#options.bank, error }, text);
  }
}
