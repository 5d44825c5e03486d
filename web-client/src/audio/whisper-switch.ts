/** What was said before the gate shut has arrived by then, or nearly so. */
const UNDER_WAY_MS = 250;

export interface WhisperSwitchEvents<T> {
  /** Defines the target and makes it the one of everything that arrives from now on. */
  aim(target: T): void;
  /** Back to the channel. */
  unaim(): void;
  /** Resolves when the server has handled what was said before, or cannot any more. */
  fence(): Promise<unknown>;
  /** Talks as with the key of push to talk. */
  press(down: boolean): void;
  /** Nothing at all leaves the microphone. */
  shut(shut: boolean): void;
  /** For whom everything is from now on; null: the channel. */
  changed(target: T | null): void;
  /** Milliseconds until the gate has closed by itself after press(false). */
  tail(): number;
}

/**
 * Whispers while something is held. Voice and the message that says for whom it is travel on different ways, and either may be
 * faster: so that no whisper is heard by all, the gate stays shut while the target changes, both times, and while nothing can be
 * said to the server about it. What was for one target is not heard by another either.
 */
export class WhisperSwitch<T> {
  readonly #events: WhisperSwitchEvents<T>;
  #held: T | null = null;
  /** The server was told of this target and may still go by it. */
  #aimed: T | null = null;
  #lost = false;
  #generation = 0;

  constructor(events: WhisperSwitchEvents<T>) {
    this.#events = events;
  }

  /** While one is held, no other is taken. */
  hold(target: T): void {
    if (this.#held !== null) return;
    this.#held = target;
    this.#begin();
    this.#events.shut(true);
    if (!this.#lost) void this.#whisper(target);
  }

  release(): void {
    if (this.#held === null) return;
    this.#held = null;
    const current = this.#begin();
    this.#events.press(false);
    if (!this.#lost) void this.#finish(current);
    else if (this.#aimed === null) this.#events.shut(false);
  }

  /** The connection has gone, perhaps for a moment only: voice may go on without it, and for whom it was it is until then. */
  lose(): void {
    this.#lost = true;
    if (this.#held === null && this.#aimed === null) return;
    this.#begin();
    this.#events.press(false);
    this.#events.shut(true);
    this.#events.changed(null);
  }

  /** The server hears again for whom something is. */
  regain(): void {
    if (!this.#lost) return;
    this.#lost = false;
    if (this.#held !== null) void this.#whisper(this.#held);
    else if (this.#aimed !== null) void this.#return(this.#begin());
  }

  /** The stay is over; the next one begins with the channel as target. */
  reset(): void {
    this.#begin();
    this.#held = null;
    this.#aimed = null;
    this.#lost = false;
    this.#events.press(false);
    this.#events.changed(null);
    this.#events.shut(false);
  }

  async #whisper(target: T): Promise<void> {
    const current = this.#begin();
    if (this.#aimed !== null && this.#aimed !== target) {
      await passed(UNDER_WAY_MS);
      if (!current()) return;
    }
    this.#aimed = target;
    this.#events.aim(target);
    await this.#events.fence();
    if (!current()) return;
    this.#events.changed(target);
    this.#events.press(true);
    this.#events.shut(false);
  }

  async #finish(current: () => boolean): Promise<void> {
    await passed(this.#events.tail());
    if (!current()) return;
    this.#events.shut(true);
    await this.#return(current);
  }

  async #return(current: () => boolean): Promise<void> {
    await passed(UNDER_WAY_MS);
    if (!current()) return;
    this.#events.unaim();
    await this.#events.fence();
    if (!current()) return;
    this.#aimed = null;
    this.#events.changed(null);
    this.#events.shut(false);
  }

  #begin(): () => boolean {
    this.#generation += 1;
    const generation = this.#generation;
    return () => generation === this.#generation;
  }
}

function passed(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
