import type { Decoded } from '#proto/message-types.ts';

export type TalkContext = 'normal' | 'shout' | 'whisper' | 'listen';
const CONTEXTS: readonly TalkContext[] = ['normal', 'shout', 'whisper', 'listen'];

export interface SlotAssignment {
  readonly bank: number;
  readonly slot: number;
  /** 0: free. */
  readonly session: number;
  readonly context: TalkContext;
  readonly talking: boolean;
  readonly volume: number;
}

/** Who is on which voice slot, and so whose lamp is lit. */
export class Speakers {
  readonly #slots = new Map<string, SlotAssignment>();
  readonly #changed: (session: number, context: TalkContext | null) => void;

  /** changed is called with null when a session no longer talks on any slot. */
  constructor(changed: (session: number, context: TalkContext | null) => void) {
    this.#changed = changed;
  }

  assign(message: Decoded<'SlotAssigned'>): SlotAssignment {
    const assignment: SlotAssignment = {
      bank: message.bank,
      slot: message.slot,
      session: message.session,
      context: CONTEXTS[message.context ?? 0] ?? 'normal',
      talking: message.session !== 0 && (message.talking ?? false),
      volume: message.volume ?? 1,
    };
    const key = `${message.bank}/${message.slot}`;
    const before = this.#slots.get(key);
    if (assignment.session === 0) this.#slots.delete(key);
    else this.#slots.set(key, assignment);
    if (before && before.session !== assignment.session) this.#announce(before.session);
    if (assignment.session !== 0) this.#announce(assignment.session);
    return assignment;
  }

  slotOf(bank: number, slot: number): SlotAssignment | undefined {
    return this.#slots.get(`${bank}/${slot}`);
  }

  closeBank(bank: number): void {
    this.#drop((assignment) => assignment.bank === bank);
  }

  forget(session: number): void {
    this.#drop((assignment) => assignment.session === session);
  }

  reset(): void {
    this.#drop(() => true);
  }

  #drop(gone: (assignment: SlotAssignment) => boolean): void {
    const silenced = new Set<number>();
    for (const [key, assignment] of this.#slots) {
      if (!gone(assignment)) continue;
      this.#slots.delete(key);
      silenced.add(assignment.session);
    }
    for (const session of silenced) this.#announce(session);
  }

  /** Somebody may be heard on several banks at once; any of them lights the lamp, a whisper or shout before plain speech. */
  #announce(session: number): void {
    let context: TalkContext | null = null;
    for (const assignment of this.#slots.values()) {
      if (assignment.session !== session || !assignment.talking) continue;
      if (context === null || assignment.context === 'whisper' || assignment.context === 'shout')
        context = assignment.context;
    }
    this.#changed(session, context);
  }
}
