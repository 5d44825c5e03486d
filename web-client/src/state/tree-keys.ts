import type { TreeRow } from './tree-rows.ts';

export interface Key {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

export type TreeStep =
  | { readonly kind: 'focus'; readonly row: TreeRow | undefined }
  | { readonly kind: 'toggle'; readonly channel: number }
  | { readonly kind: 'shift'; readonly channel: number; readonly by: -1 | 1 }
  | { readonly kind: 'activate' | 'message' | 'menu' | 'cut' | 'paste' | 'cancel' };

/** What a key does in the tree; undefined: nothing, or it belongs to typing a name. */
export function treeStep(event: Key, rows: readonly TreeRow[], at: number): TreeStep | undefined {
  const row = rows[at];
  if (!row) return undefined;
  if (event.altKey) {
    const by = ({ ArrowUp: -1, ArrowDown: 1 } as const)[event.key];
    const alone = !event.ctrlKey && !event.metaKey && !event.shiftKey;
    return by && alone && row.kind === 'channel' ? { kind: 'shift', channel: row.channel.id, by } : undefined;
  }
  if (event.ctrlKey || event.metaKey) {
    if (event.key === 'x') return { kind: 'cut' };
    return event.key === 'v' ? { kind: 'paste' } : undefined;
  }
  switch (event.key) {
    case 'ArrowDown':
      return { kind: 'focus', row: rows[at + 1] };
    case 'ArrowUp':
      return { kind: 'focus', row: rows[at - 1] };
    case 'Home':
      return { kind: 'focus', row: rows[0] };
    case 'End':
      return { kind: 'focus', row: rows.at(-1) };
    case 'ArrowRight':
      if (row.kind !== 'channel' || !row.expandable) return { kind: 'focus', row: undefined };
      return row.expanded ? { kind: 'focus', row: rows[at + 1] } : { kind: 'toggle', channel: row.channel.id };
    case 'ArrowLeft':
      if (row.kind === 'channel' && row.expanded) return { kind: 'toggle', channel: row.channel.id };
      return { kind: 'focus', row: rows.slice(0, at).findLast((above) => above.level < row.level) };
    case 'Enter':
      return { kind: event.shiftKey ? 'message' : 'activate' };
    case 'ContextMenu':
      return { kind: 'menu' };
    case 'F10':
      return event.shiftKey ? { kind: 'menu' } : undefined;
    case 'Escape':
      return { kind: 'cancel' };
    default:
      return undefined;
  }
}

/** Letters typed within this many milliseconds of each other search as one word. */
const TYPE_AHEAD_MS = 700;

/** Jumps to the row whose name begins with what is typed. */
export class TypeAhead {
  #typed = '';
  #at = Number.NEGATIVE_INFINITY;

  find(letter: string, now: number, rows: readonly TreeRow[], current: number): TreeRow | undefined {
    this.#typed = now - this.#at < TYPE_AHEAD_MS ? this.#typed + letter : letter;
    this.#at = now;
    const start = this.#typed.length === 1 ? current + 1 : current;
    const typed = this.#typed.toLowerCase();
    return [...rows.slice(start), ...rows.slice(0, start)].find((row) => nameOf(row).toLowerCase().startsWith(typed));
  }
}

function nameOf(row: TreeRow): string {
  return row.kind === 'channel' ? row.channel.name : row.user.name;
}
