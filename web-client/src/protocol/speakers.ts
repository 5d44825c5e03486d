import type { Decoded } from '#proto/message-types.ts';

export type TalkContext = 'normal' | 'shout' | 'whisper' | 'listen';
const CONTEXTS: readonly TalkContext[] = ['normal', 'shout', 'whisper', 'listen'];

/** Stands for the tunnel among the banks: its slots are sessions. Banks of the server are never negative. */
export const TUNNEL_BANK = -1;

export interface SlotAssignment {
  readonly bank: number;
  readonly slot: number;
  /** 0: free. */
  readonly session: number;
  readonly context: TalkContext;
  readonly talking: boolean;
  readonly volume: number;
}

export interface SpeakersEvents {
  /** null: the session no longer talks on any slot. */
  changed(session: number, context: TalkContext | null): void;
  /** The bank of any other channel is only listened to. */
  ownChannel(): number | undefined;
}

/** Who is on which voice slot, and so whose lamp is lit and which of a speaker's slots is played. */
export class Speakers {
  readonly #slots = new Map<string, SlotAssignment>();
  /** The channel of each open bank; null: the private one. */
  readonly #channels = new Map<number, number | null>();
  readonly #doubled = new Set<string>();
  readonly #events: SpeakersEvents;

  constructor(events: SpeakersEvents) {
    this.#events = events;
  }

  get banks(): number[] {
    return [...this.#channels.keys()];
  }

  openBank(bank: number, channel: number | null): void {
    this.#channels.set(bank, channel);
  }

  /** The channel whose bank this is, if it is not the own one: listened to. */
  listenedBy(bank: number): number | null {
    const channel = this.#channels.get(bank) ?? null;
    const own = this.#events.ownChannel();
    return channel !== null && own !== undefined && channel !== own ? channel : null;
  }

  /**
   * True while another slot plays the same speech: linked or listened channels bring a speaker by several banks. The smallest
   * context is played, then the greatest volume, then the lowest bank. It stays so until the next talk spurt, for the end of
   * this one is told before it is heard. What comes by the private bank comes by no other.
   */
  isDoubled(bank: number, slot: number): boolean {
    return this.#doubled.has(`${bank}/${slot}`);
  }

  assign(message: Decoded<'SlotAssigned'>): SlotAssignment {
    const assignment: SlotAssignment = {
      bank: message.bank,
      slot: message.slot,
      session: message.session,
      context: this.#contextOf(message),
      talking: message.session !== 0 && (message.talking ?? false),
      volume: message.volume ?? 1,
    };
    const key = `${message.bank}/${message.slot}`;
    const before = this.#slots.get(key);
    if (assignment.session === 0) this.#slots.delete(key);
    else this.#slots.set(key, assignment);
    if (before?.session !== assignment.session) this.#doubled.delete(key);
    if (assignment.talking) this.#choose(assignment.session);
    if (before && before.session !== assignment.session) this.#announce(before.session);
    if (assignment.session !== 0) this.#announce(assignment.session);
    return assignment;
  }

  slotOf(bank: number, slot: number): SlotAssignment | undefined {
    return this.#slots.get(`${bank}/${slot}`);
  }

  closeBank(bank: number): void {
    this.#drop((assignment) => assignment.bank === bank);
    this.#channels.delete(bank);
  }

  forget(session: number): void {
    this.#drop((assignment) => assignment.session === session);
  }

  reset(): void {
    this.#drop(() => true);
    this.#channels.clear();
  }

  #drop(gone: (assignment: SlotAssignment) => boolean): void {
    const silenced = new Set<number>();
    for (const [key, assignment] of this.#slots) {
      if (!gone(assignment)) continue;
      this.#slots.delete(key);
      this.#doubled.delete(key);
      silenced.add(assignment.session);
    }
    for (const session of silenced) {
      this.#choose(session);
      this.#announce(session);
    }
  }

  #contextOf({ bank, context }: Decoded<'SlotAssigned'>): TalkContext {
    if (this.listenedBy(bank) !== null) return 'listen';
    return CONTEXTS[context ?? 0] ?? 'normal';
  }

  #choose(session: number): void {
    const talking = [...this.#slots].filter(
      ([, { session: speaker, talking, bank }]) => speaker === session && talking && this.#channels.get(bank) !== null,
    );
    const [first] = talking.toSorted(([, a], [, b]) => precedence(a, b));
    for (const [key] of talking) {
      if (key === first?.[0]) this.#doubled.delete(key);
      else this.#doubled.add(key);
    }
  }

  /** Somebody may be heard on several banks at once; any of them lights the lamp, a whisper or shout before plain speech. */
  #announce(session: number): void {
    let context: TalkContext | null = null;
    for (const assignment of this.#slots.values()) {
      if (assignment.session !== session || !assignment.talking) continue;
      if (context === null || assignment.context === 'whisper' || assignment.context === 'shout')
        context = assignment.context;
    }
    this.#events.changed(session, context);
  }
}

function precedence(a: SlotAssignment, b: SlotAssignment): number {
  return CONTEXTS.indexOf(a.context) - CONTEXTS.indexOf(b.context) || b.volume - a.volume || a.bank - b.bank;
}
