import type { Denial } from './refusals.ts';

const SHOWN_MS = 8_000;

/** What the server refused last, for as long as it is read. */
export class Denials {
  #timer: ReturnType<typeof setTimeout> | undefined;

  current: Denial | null = $state.raw(null);

  show(denial: Denial): void {
    this.dismiss();
    this.current = denial;
    this.#timer = setTimeout(() => {
      this.current = null;
    }, SHOWN_MS);
  }

  dismiss(): void {
    clearTimeout(this.#timer);
    this.current = null;
  }
}
