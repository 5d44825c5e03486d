const KIND = /^(Control|Alt|Shift|Meta)(Left|Right)$/;

/** Control, Alt, Shift or Meta pressed for itself, and not to change what another key does. */
export class LoneModifier {
  /** KeyboardEvent.code; empty: none is down, or something came between. */
  #code = '';

  static is(code: string): boolean {
    return KIND.test(code);
  }

  /** Whether it may still turn out to be pressed for itself. */
  press(event: KeyboardEvent): boolean {
    if (!event.repeat) this.#code = isAlone(event) ? event.code : '';
    return this.#code === event.code;
  }

  /** Another key, the mouse or the wheel: that is what it was held for. */
  interrupt(): void {
    this.#code = '';
  }

  /** True when it was pressed for itself. */
  release(code: string): boolean {
    if (this.#code === '' || this.#code !== code) return false;
    this.#code = '';
    return true;
  }
}

function isAlone({ code, ctrlKey, altKey, shiftKey, metaKey }: KeyboardEvent): boolean {
  const held = { Control: ctrlKey, Alt: altKey, Shift: shiftKey, Meta: metaKey };
  return Object.entries(held).every(([kind, isHeld]) => !isHeld || code.startsWith(kind));
}
