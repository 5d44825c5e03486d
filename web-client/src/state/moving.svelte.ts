export type Moved = { readonly kind: 'user' | 'channel'; readonly id: number };

/** Who or what was cut, or is being dragged, and will be put into another channel. */
export class Moving {
  current: Moved | null = $state.raw(null);

  take(moved: Moved): void {
    this.current = moved;
  }

  drop(): void {
    this.current = null;
  }

  is(kind: Moved['kind'], id: number): boolean {
    return this.current?.kind === kind && this.current.id === id;
  }
}
