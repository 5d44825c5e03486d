/** A connection that is back sooner, in the same session, was never gone for whoever looks at the page. */
const SHORT_LOSS_MS = 2_000;

/** A lost connection, as far as it is worth a word. */
export class Outage {
  readonly #told: () => void;
  #patience: ReturnType<typeof setTimeout> | undefined;

  /** It was said that the connection is gone. */
  shown = $state(false);

  constructor(told: () => void) {
    this.#told = told;
  }

  begin(): void {
    this.#patience = setTimeout(() => this.show(), SHORT_LOSS_MS);
  }

  show(): void {
    if (this.shown) return;
    this.shown = true;
    this.#told();
  }

  end(): void {
    clearTimeout(this.#patience);
    this.shown = false;
  }
}
