/** The gate's own tail after a released key. */
const TAIL_MS = 160;
/** What was said before the gate shut has arrived by then, or nearly so. */
const UNDER_WAY_MS = 250;

export interface WhisperSwitchEvents {
  /** Defines the target and makes it the one of everything that arrives from now on. */
  aim(): void;
  /** Back to the channel. */
  unaim(): void;
  /** Resolves when the server has handled what was said before. */
  fence(): Promise<void>;
  /** Talks as with the key of push to talk. */
  press(down: boolean): void;
  /** Nothing at all leaves the microphone. */
  shut(shut: boolean): void;
  changed(whispering: boolean): void;
}

/**
 * Whispers while something is held. Voice and the message that says for whom it is travel on different ways, and either may be
 * faster: so that no whisper is heard by all, the gate stays shut while the target changes, both times.
 */
export class WhisperSwitch {
  readonly #events: WhisperSwitchEvents;
  #held = false;
  #generation = 0;

  constructor(events: WhisperSwitchEvents) {
    this.#events = events;
  }

  async hold(): Promise<void> {
    if (this.#held) return;
    this.#held = true;
    const current = this.#begin();
    this.#events.shut(true);
    this.#events.aim();
    await this.#events.fence();
    if (!current()) return;
    this.#events.changed(true);
    this.#events.press(true);
    this.#events.shut(false);
  }

  async release(): Promise<void> {
    if (!this.#held) return;
    this.#held = false;
    const current = this.#begin();
    this.#events.press(false);
    await passed(TAIL_MS);
    if (!current()) return;
    this.#events.shut(true);
    await passed(UNDER_WAY_MS);
    if (!current()) return;
    this.#events.unaim();
    await this.#events.fence();
    if (!current()) return;
    this.#events.changed(false);
    this.#events.shut(false);
  }

  /** The connection has gone; the next one begins with the channel as target. */
  reset(): void {
    this.#begin();
    this.#held = false;
    this.#events.press(false);
    this.#events.changed(false);
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
