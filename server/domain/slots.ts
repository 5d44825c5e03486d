import type { Millis, SessionId, SlotId } from './ids.ts';
import type { VoiceContext } from './voice-context.ts';

export interface PlacedOnSlot {
  /** grown: a slot with this id has to be opened first. */
  readonly kind: 'kept' | 'assigned' | 'grown';
  readonly slot: SlotId;
  /** First packet of a talk spurt or of a new context: say who talks before it. */
  readonly fresh: boolean;
}
export interface StolenSlot {
  readonly kind: 'stolen';
  readonly slot: SlotId;
  readonly fresh: true;
  readonly evicted: SessionId;
}
export type Placement = PlacedOnSlot | StolenSlot | { readonly kind: 'refused' };

export interface SlotOccupant {
  readonly slot: SlotId;
  readonly speaker: SessionId;
}

const INITIAL_SLOTS = 3;
const SLOT_LIMIT = 32;
/** A pause this long ends a talk spurt that had no terminator. */
export const QUIET_AFTER_MS = 300;
/** How long a slot stays its speaker's after the last frame. */
const HELD_FOR_MS = 500;

interface Slot {
  readonly id: SlotId;
  speaker: SessionId | null;
  /** Gets this slot back if it is still free. */
  previous: SessionId | null;
  context: VoiceContext;
  priority: boolean;
  talking: boolean;
  lastFrame: Millis;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

const REFUSED: Placement = Object.freeze({ kind: 'refused' });
const NOBODY: readonly SlotOccupant[] = Object.freeze([]);

/** Which speaker is on which slot of one bank. Never shrinks. */
export class SlotTable {
  readonly #limit: number;
  readonly #slots: Slot[] = [];
  readonly #bySpeaker = new Map<SessionId, Slot>();
  readonly #placed: Mutable<PlacedOnSlot> = { kind: 'kept', slot: 0 as SlotId, fresh: false };
  readonly #stolen: Mutable<StolenSlot> = {
    kind: 'stolen',
    slot: 0 as SlotId,
    fresh: true,
    evicted: 0 as SessionId,
  };

  constructor(initial = INITIAL_SLOTS, limit = SLOT_LIMIT) {
    this.#limit = limit;
    for (let n = Math.min(initial, limit); n > 0; n--) this.#open();
  }

  /** Slots there are now. */
  get size(): number {
    return this.#slots.length;
  }

  /**
   * Finds a slot for one frame: the speaker's own, else its last one, else a free one, else a new one; when there can be no
   * more, the one of whoever is quiet longest and has no priority (a speaker with priority takes it from a talker too).
   * The answer is reused by the next call: read it at once, keep nothing of it.
   */
  place(speaker: SessionId, context: VoiceContext, priority: boolean, now: Millis): Placement {
    const placement = this.#seat(speaker, context, priority, now);
    if (placement.kind === 'refused') return placement;
    const slot = this.#slots[placement.slot] as Slot; // whoever is placed is on one of them
    slot.context = context;
    slot.priority = priority;
    slot.talking = true;
    slot.lastFrame = now;
    return placement;
  }

  /** After a terminator: no longer talking, but the slot is kept for a while. */
  endSpurt(speaker: SessionId, now: Millis): SlotId | undefined {
    const slot = this.#bySpeaker.get(speaker);
    if (slot === undefined) return undefined;
    slot.talking = false;
    slot.lastFrame = now;
    return slot.id;
  }

  /** Frees the speaker's slot at once. */
  release(speaker: SessionId): SlotId | undefined {
    const slot = this.#bySpeaker.get(speaker);
    if (slot === undefined) return undefined;
    this.#free(slot, speaker);
    return slot.id;
  }

  /** Ends the talk spurts that have had no frame for 300 ms. */
  quiet(now: Millis): readonly SlotOccupant[] {
    let ended: SlotOccupant[] | undefined;
    for (const slot of this.#slots) {
      if (slot.speaker === null || !slot.talking || now - slot.lastFrame < QUIET_AFTER_MS) continue;
      slot.talking = false;
      ended ??= [];
      ended.push({ slot: slot.id, speaker: slot.speaker });
    }
    return ended ?? NOBODY;
  }

  /** Frees the slots that have had no frame for 500 ms. */
  expire(now: Millis): readonly SlotOccupant[] {
    let freed: SlotOccupant[] | undefined;
    for (const slot of this.#slots) {
      if (slot.speaker === null || now - slot.lastFrame < HELD_FOR_MS) continue;
      freed ??= [];
      freed.push({ slot: slot.id, speaker: slot.speaker });
      this.#free(slot, slot.speaker);
    }
    return freed ?? NOBODY;
  }

  *occupants(): Iterable<SlotOccupant & { readonly context: VoiceContext; readonly talking: boolean }> {
    for (const { id, speaker, context, talking } of this.#slots) {
      if (speaker !== null) yield { slot: id, speaker, context, talking };
    }
  }

  #seat(speaker: SessionId, context: VoiceContext, priority: boolean, now: Millis): Placement {
    const own = this.#bySpeaker.get(speaker);
    if (own !== undefined) {
      const fresh = !own.talking || own.context !== context || now - own.lastFrame >= QUIET_AFTER_MS;
      return this.#placedOn('kept', own, fresh);
    }
    const free = this.#freeFor(speaker);
    if (free !== undefined) return this.#take('assigned', free, speaker);
    const abandoned = this.#longestSilent(HELD_FOR_MS, now, true);
    if (abandoned !== undefined) return this.#steal(abandoned, speaker);
    if (this.#slots.length < this.#limit) return this.#take('grown', this.#open(), speaker);
    const victim = this.#longestSilent(priority ? 0 : QUIET_AFTER_MS, now, false);
    return victim === undefined ? REFUSED : this.#steal(victim, speaker);
  }

  #open(): Slot {
    const slot: Slot = {
      id: this.#slots.length as SlotId,
      speaker: null,
      previous: null,
      context: 0,
      priority: false,
      talking: false,
      lastFrame: Number.NEGATIVE_INFINITY as Millis,
    };
    this.#slots.push(slot);
    return slot;
  }

  #free(slot: Slot, speaker: SessionId): void {
    this.#bySpeaker.delete(speaker);
    slot.previous = speaker;
    slot.speaker = null;
    slot.talking = false;
  }

  /** Prefers the slot that has been free longest, so that others find theirs again. */
  #freeFor(speaker: SessionId): Slot | undefined {
    let best: Slot | undefined;
    for (const slot of this.#slots) {
      if (slot.speaker !== null) continue;
      if (slot.previous === speaker) return slot;
      if (best === undefined || slot.lastFrame < best.lastFrame) best = slot;
    }
    return best;
  }

  /** Who ended the talk spurt counts as silent at once, except where a slot is still held for it. */
  #longestSilent(atLeastMs: number, now: Millis, priorityToo: boolean): Slot | undefined {
    const held = atLeastMs >= HELD_FOR_MS;
    let best: Slot | undefined;
    for (const slot of this.#slots) {
      if (slot.priority && !priorityToo) continue;
      const silent = now - slot.lastFrame >= atLeastMs || (!slot.talking && !held);
      if (silent && (best === undefined || isQuieter(slot, best))) best = slot;
    }
    return best;
  }

  #take(kind: 'assigned' | 'grown', slot: Slot, speaker: SessionId): Placement {
    slot.speaker = speaker;
    this.#bySpeaker.set(speaker, slot);
    return this.#placedOn(kind, slot, true);
  }

  #steal(slot: Slot, speaker: SessionId): Placement {
    const evicted = slot.speaker;
    if (evicted === null) return REFUSED;
    this.#free(slot, evicted);
    this.#take('assigned', slot, speaker);
    this.#stolen.slot = slot.id;
    this.#stolen.evicted = evicted;
    return this.#stolen;
  }

  #placedOn(kind: PlacedOnSlot['kind'], slot: Slot, fresh: boolean): Placement {
    const placed = this.#placed;
    placed.kind = kind;
    placed.slot = slot.id;
    placed.fresh = fresh;
    return placed;
  }
}

function isQuieter(slot: Slot, than: Slot): boolean {
  if (slot.talking !== than.talking) return !slot.talking;
  return slot.lastFrame < than.lastFrame;
}
