const SHOWN_MS = 3_000;
/** To read it, decide, and reach it. */
const WITH_ACTION_MS = 12_000;

interface ToastAction {
  readonly text: string;
  run(): void;
}

/** A short word that goes away by itself, perhaps with something to do about it. */
export class Toast {
  #timer: ReturnType<typeof setTimeout> | undefined;
  text = $state('');
  action: ToastAction | undefined = $state.raw();

  show(text: string, action?: ToastAction): void {
    this.text = text;
    this.action = action;
    this.release();
  }

  /** Somebody reaches for it. */
  hold(): void {
    clearTimeout(this.#timer);
  }

  release(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.hide(), this.action ? WITH_ACTION_MS : SHOWN_MS);
  }

  hide(): void {
    clearTimeout(this.#timer);
    this.text = '';
    this.action = undefined;
  }

  act(): void {
    const { action } = this;
    this.hide();
    action?.run();
  }
}
