import type { Channel, User } from '../protocol/model.ts';
import type { Rooms } from './rooms.ts';
import type { TreeRow } from './tree-rows.ts';

export interface DropPlace {
  /** The row it is drawn at. */
  readonly key: string;
  readonly edge: 'into' | 'before' | 'after';
  readonly channel: number;
  /** Among all children, shown or not, counted without the moved one. */
  readonly index?: number;
}

/** Part of a row at each end that means "beside it". */
const EDGE = 0.28;

/**
 * Where something dragged over a row would go. fraction: 0 at its upper end, 1 at its lower one.
 * undefined: it cannot go there, or is there.
 */
export function dropPlace(
  row: TreeRow,
  fraction: number,
  moved: User | Channel,
  rooms: Pick<Rooms, 'canHold' | 'canPlace' | 'siblingsOf'>,
): DropPlace | undefined {
  if ('session' in moved) {
    const channel = row.kind === 'channel' ? row.channel.id : row.user.channel;
    return { key: `channel-${channel}`, edge: 'into', channel };
  }
  if (row.kind !== 'channel' || row.channel.id === moved.id) return undefined;
  const { id, parent } = row.channel;
  const edge =
    parent === null ? 'into' : fraction < EDGE ? 'before' : fraction > 1 - EDGE && !row.expanded ? 'after' : 'into';
  if (edge === 'into' || parent === null) {
    return rooms.canHold(id, moved.id) ? { key: row.key, edge: 'into', channel: id } : undefined;
  }
  if (!rooms.canHold(parent, moved.id)) return undefined;
  const siblings = rooms.siblingsOf(moved.id, parent).map((one) => one.id);
  const index = siblings.indexOf(id) + (edge === 'after' ? 1 : 0);
  return rooms.canPlace(moved.id, parent, index) ? { key: row.key, edge, channel: parent, index } : undefined;
}
