import type { Channel } from '../protocol/model.ts';

export interface Placement {
  readonly channel: number;
  readonly position: number;
}

/** Between renumbered channels, so that the next ones to be put between need no renumbering. */
const STEP = 10;

/** As clients order channels: by position, then by name. */
export function compareChannels(order: Intl.Collator): (a: Channel, b: Channel) => number {
  return (a, b) => a.position - b.position || order.compare(a.name, b.name) || a.id - b.id;
}

/**
 * The fewest positions that put a channel at this index among its siblings-to-be, which are given in order and without it.
 * Equal positions are ordered by name, so a gap is looked for first.
 */
export function placeAt(siblings: readonly Channel[], moved: number, index: number): Placement[] {
  const before = siblings[index - 1]?.position;
  const after = siblings[index]?.position;
  if (before === undefined && after === undefined) return [];
  if (after === undefined) return [{ channel: moved, position: (before ?? 0) + STEP }];
  if (before === undefined) return [{ channel: moved, position: after - STEP }];
  if (after - before > 1) return [{ channel: moved, position: Math.floor((before + after) / 2) }];
  const order = [...siblings.slice(0, index).map(({ id }) => id), moved, ...siblings.slice(index).map(({ id }) => id)];
  const now = new Map(siblings.map(({ id, position }) => [id, position]));
  return order
    .map((channel, place) => ({ channel, position: place * STEP }))
    .filter(({ channel, position }) => now.get(channel) !== position);
}
