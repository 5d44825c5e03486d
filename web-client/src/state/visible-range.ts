/** Shorter lists are drawn whole: nothing is gained by leaving rows out. */
const WHOLE = 150;
/** Rows drawn beyond each edge, so that a quick scroll shows no gap. */
const MARGIN = 20;

/** Indexes of the rows to draw, the second one exclusive. */
export function visibleRange(
  count: number,
  scrollTop: number,
  viewport: number,
  rowHeight: number,
): { readonly from: number; readonly to: number } {
  if (count <= WHOLE) return { from: 0, to: count };
  const first = Math.floor(scrollTop / rowHeight) - MARGIN;
  const last = Math.ceil((scrollTop + viewport) / rowHeight) + MARGIN;
  const to = Math.min(count, Math.max(last, MARGIN));
  return { from: Math.max(0, Math.min(first, to - 1)), to };
}
