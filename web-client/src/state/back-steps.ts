export interface BackStepsEvents {
  /** Dialogs, sheets, cards and menus that lie over the page. */
  layers(): number;
  /** Closes the topmost of them. */
  close(): void;
  /** Leaving the page would end a call. */
  stays(): boolean;
  /** The next step back leaves the page. */
  warn(): void;
}

interface Entry {
  readonly depth: number;
}

/**
 * What "back" does: it closes what lies over the page, and out of a call it leads only when asked twice. The history has an
 * entry for the call and one for each layer above it.
 */
export class BackSteps {
  readonly #history: Pick<History, 'state' | 'pushState' | 'go'>;
  readonly #events: BackStepsEvents;
  /** Of the entry that is shown. */
  #depth: number;
  /** On the way to an entry further back, because what the others stood for is gone. */
  #returning = false;
  /** Asked once: for a moment the page may be left. */
  #leaving = false;

  constructor(history: Pick<History, 'state' | 'pushState' | 'go'>, events: BackStepsEvents) {
    this.#history = history;
    this.#events = events;
    // A page that was loaded anew finds the entries of before.
    this.#depth = depthOf(history.state);
  }

  /** Something may have been opened or closed. */
  update(): void {
    if (this.#returning) return;
    const wanted = this.#wanted();
    while (this.#depth < wanted) {
      this.#depth += 1;
      this.#history.pushState({ depth: this.#depth } satisfies Entry, '');
    }
    if (this.#depth > wanted) {
      this.#returning = true;
      this.#history.go(wanted - this.#depth);
    }
  }

  /** Who was asked has not left. */
  stay(): void {
    this.#leaving = false;
    this.update();
  }

  /** Another entry is shown. addressed: it has another address, which is no step of these. */
  moved(state: unknown, addressed: boolean): void {
    this.#depth = depthOf(state);
    const isStep = !this.#returning && !addressed && this.#depth < this.#wanted();
    this.#returning = false;
    if (!isStep) this.update();
    // The layer is gone a moment later; then comes an update.
    else if (this.#events.layers() > 0) this.#events.close();
    else {
      this.#leaving = true;
      this.#events.warn();
    }
  }

  #wanted(): number {
    return this.#events.layers() + (this.#events.stays() && !this.#leaving ? 1 : 0);
  }
}

function depthOf(state: unknown): number {
  if (typeof state !== 'object' || state === null || !('depth' in state)) return 0;
  return typeof state.depth === 'number' ? state.depth : 0;
}
