import { Permission } from '../../protocol/permission.ts';
import type { Client } from '../../state/client.svelte.ts';
import { type DropPlace, dropPlace } from '../../state/tree-drop.ts';
import type { TreeRow } from '../../state/tree-rows.ts';

type Parts = Pick<Client, 'tree' | 'moving' | 'permissions' | 'rooms' | 'putInto'>;

/** Rows dragged with the pointer; cutting and pasting moves the same way. */
export class TreeDrag {
  readonly #client: Parts;
  place: DropPlace | undefined = $state.raw();

  constructor(client: Parts) {
    this.#client = client;
  }

  edgeAt(key: string): DropPlace['edge'] | undefined {
    return this.place?.key === key ? this.place.edge : undefined;
  }

  /** False when it may certainly not be moved. */
  take(row: TreeRow): boolean {
    const { moving, permissions, tree } = this.#client;
    if (row.kind === 'user') {
      const { session, channel } = row.user;
      if (session !== tree.ownSession && !permissions.mayBe(Permission.Move, channel)) return false;
      moving.take({ kind: 'user', id: session });
      return true;
    }
    const { id, parent } = row.channel;
    if (parent === null || !permissions.mayBe(Permission.Write, id)) return false;
    moving.take({ kind: 'channel', id });
    return true;
  }

  start(event: DragEvent, row: TreeRow | undefined): void {
    if (!row || !event.dataTransfer || !this.take(row)) {
      event.preventDefault();
      return;
    }
    event.dataTransfer.effectAllowed = 'move';
    // Firefox drags nothing without data.
    event.dataTransfer.setData('text/plain', row.kind === 'channel' ? row.channel.name : row.user.name);
  }

  over(event: DragEvent, row: TreeRow | undefined, elementOf: (key: string) => HTMLElement | null): void {
    const { moving, tree, rooms } = this.#client;
    const box = row && elementOf(row.key)?.getBoundingClientRect();
    if (!row || !box || !moving.current) {
      this.place = undefined;
      return;
    }
    const fraction = (event.clientY - box.top) / box.height;
    this.place = dropPlace(tree.rows, row, fraction, moving.current, (parent, moved) => rooms.canHold(parent, moved));
    // Only a cancelled event may be dropped.
    if (this.place) event.preventDefault();
  }

  drop(event: DragEvent): void {
    event.preventDefault();
    if (this.place) this.#client.putInto(this.place.channel, this.place.index);
    this.end();
  }

  end(): void {
    this.place = undefined;
    this.#client.moving.drop();
  }
}
