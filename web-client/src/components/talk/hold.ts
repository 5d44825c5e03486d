/**
 * What holds a button that acts as long as it is held: a finger or a mouse, whose end is told wherever the focus goes, as when an
 * open popover closes and takes it back, or a key, as long as the button has the focus.
 */
export class Hold {
  readonly #released: () => void;
  /** Number of the pointer; null: nothing. Another finger on a button beside it neither takes it over nor ends it. */
  #by: number | 'key' | null = null;
  #button: EventTarget | null = null;

  constructor(released: () => void) {
    this.#released = released;
  }

  /** True: it is held from now on. */
  point(event: PointerEvent & { currentTarget: HTMLElement }): boolean {
    if (event.button !== 0 || this.#by !== null) return false;
    event.currentTarget.setPointerCapture(event.pointerId);
    this.#by = event.pointerId;
    this.#button = event.currentTarget;
    return true;
  }

  /** True: it is held from now on. */
  press(event: KeyboardEvent): boolean {
    if (!holds(event)) return false;
    event.preventDefault();
    if (this.#by !== null) return false;
    this.#by = 'key';
    this.#button = event.currentTarget;
    return true;
  }

  raise({ pointerId }: PointerEvent): void {
    if (this.#by === pointerId) this.release();
  }

  lift(event: KeyboardEvent): void {
    if (this.#by === 'key' && holds(event)) this.release();
  }

  /** The focus is elsewhere. */
  leave(): void {
    if (this.#by === 'key') this.release();
  }

  /** For each button: nobody tells one that is gone that the finger went up. */
  readonly button = (element: EventTarget) => () => {
    if (this.#button === element) this.release();
  };

  release(): void {
    if (this.#by === null) return;
    this.#by = null;
    this.#button = null;
    this.#released();
  }
}

function holds({ key }: KeyboardEvent): boolean {
  return key === ' ' || key === 'Enter';
}
