const SHOWN_MS = 3_000;

/** A short confirmation that goes away by itself. */
export class Toast {
  #timer: ReturnType<typeof setTimeout> | undefined;
  text = $state('');

  show(text: string): void {
    clearTimeout(this.#timer);
    this.text = text;
    this.#timer = setTimeout(() => {
      this.text = '';
    }, SHOWN_MS);
  }
}
