import { visibleRange } from './visible-range.ts';

/** Which rows of a long list are drawn. All of them are equally high. */
export class RowWindow {
  /** Pixels. */
  scrollTop = $state(0);
  viewport = $state(0);
  rowHeight = $state(28);

  range(count: number): { readonly from: number; readonly to: number } {
    return visibleRange(count, this.scrollTop, this.viewport, this.rowHeight);
  }

  /** Takes what the list shows now, and how high its rows are. */
  follow(list: HTMLElement): void {
    this.scrollTop = list.scrollTop;
    this.viewport = list.clientHeight;
    this.rowHeight = list.querySelector<HTMLElement>('[data-row]')?.offsetHeight || this.rowHeight;
  }

  /** Scrolls so that the row is drawn. */
  reveal(list: HTMLElement, index: number): void {
    const top = index * this.rowHeight;
    const below = top + this.rowHeight > list.scrollTop + list.clientHeight;
    if (top < list.scrollTop || below) list.scrollTop = Math.max(0, top - list.clientHeight / 2);
    this.follow(list);
  }
}
