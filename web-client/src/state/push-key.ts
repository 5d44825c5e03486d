/** Key of the settings: KeyboardEvent.code, or Mouse3 and Mouse4 for the side buttons. */
export interface PushKeyEvents {
  /** undefined: the key does nothing at the moment. */
  key(): string | undefined;
  pressed(down: boolean): void;
}

/** Follows the push-to-talk key while the page has the focus. */
export class PushKey {
  readonly #window: Window;
  readonly #events: PushKeyEvents;
  readonly #listening = new AbortController();
  /** Which is held. Whatever the key of the settings is by then, its own end ends it. */
  #down = '';
  /** The focus was last moved by keyboard: Space and Enter then belong to the focused control. */
  #keyboardFocus = false;

  constructor(target: Window, events: PushKeyEvents) {
    this.#window = target;
    this.#events = events;
    const { signal } = this.#listening;
    target.addEventListener('keydown', (event) => this.#handleKeyDown(event), { signal, capture: true });
    target.addEventListener('keyup', (event) => this.#handleUp(event.code, event), { signal, capture: true });
    target.addEventListener('mousedown', (event) => this.#handleMouseDown(event), { signal, capture: true });
    target.addEventListener('mouseup', (event) => this.#handleUp(`Mouse${event.button}`, event), {
      signal,
      capture: true,
    });
    target.addEventListener('blur', () => this.#release(), { signal });
  }

  close(): void {
    this.#listening.abort();
    this.#release();
  }

  #handleKeyDown(event: KeyboardEvent): void {
    if (event.code === 'Tab' || event.code.startsWith('Arrow')) this.#keyboardFocus = true;
    // What is held goes on, wherever the focus went meanwhile.
    if (!this.#isHeld(event.code)) {
      if (event.code !== this.#events.key()) return;
      if (belongsElsewhere(this.#window, event.code, this.#keyboardFocus)) return;
    }
    take(event);
    if (!event.repeat) this.#press(event.code);
  }

  #handleMouseDown(event: MouseEvent): void {
    this.#keyboardFocus = false;
    const code = `Mouse${event.button}`;
    if (code !== this.#events.key()) return;
    take(event);
    this.#press(code);
  }

  #handleUp(code: string, event: Event): void {
    if (!this.#isHeld(code)) return;
    take(event);
    this.#release();
  }

  #isHeld(code: string): boolean {
    return this.#down !== '' && code === this.#down;
  }

  #press(code: string): void {
    this.#down = code;
    this.#events.pressed(true);
  }

  #release(): void {
    if (this.#down === '') return;
    this.#down = '';
    this.#events.pressed(false);
  }
}

/** Nobody writes with them. Shift and Alt do: capitals, and on some keyboards signs. */
const WORDLESS =
  /^(F\d+|Control(Left|Right)|Meta(Left|Right)|CapsLock|ScrollLock|Pause|PrintScreen|ContextMenu|(Audio|Browser|Launch|Media|Mouse).+)$/;

/** Whether what has the focus needs this key itself. keyboardFocus: it got there by keyboard, so Space and Enter operate it. */
export function belongsElsewhere(target: Window, code: string, keyboardFocus: boolean): boolean {
  const focused = target.document.activeElement;
  if (!focused) return false;
  if (
    !WORDLESS.test(code) &&
    focused.matches('input:not([type=range], [type=radio], [type=checkbox]), textarea, select, [contenteditable=true]')
  )
    return true;
  const operates = code === 'Space' || code === 'Enter';
  return (
    operates &&
    keyboardFocus &&
    focused.matches('button, a, input, [role^=menuitem], [role=radio], [role=switch], [role=tab]')
  );
}

/** Whatever has the focus must not act on it too: some components listen to keys themselves. */
export function take(event: Event): void {
  event.preventDefault();
  event.stopPropagation();
}
