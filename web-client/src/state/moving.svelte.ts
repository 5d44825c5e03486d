export type Moved = { readonly kind: 'user' | 'channel'; readonly id: number };

/** Who or what will be put into another channel: cut to be pasted, or dragged just now. Dragging leaves alone what was cut. */
export class Moving {
  cut: Moved | null = $state.raw(null);
  #dragged: Moved | null = $state.raw(null);

  get current(): Moved | null {
    return this.#dragged ?? this.cut;
  }

  take(moved: Moved): void {
    this.cut = moved;
  }

  drag(moved: Moved): void {
    this.#dragged = moved;
  }

  /** Forgets what was cut. */
  drop(): void {
    this.cut = null;
  }

  /** The pointer holds nothing any more. */
  release(): void {
    this.#dragged = null;
  }

  /** What is to be put somewhere now; it is held no longer. */
  give(): Moved | null {
    const given = this.current;
    if (this.#dragged) this.release();
    else this.drop();
    return given;
  }

  is(kind: Moved['kind'], id: number): boolean {
    return [this.cut, this.#dragged].some((moved) => moved?.kind === kind && moved.id === id);
  }
}
