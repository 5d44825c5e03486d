import type { Channel, User } from '../../protocol/model.ts';
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

  cut(row: TreeRow): void {
    const moved = this.#movable(row);
    if (moved) this.#client.moving.take(moved);
  }

  start(event: DragEvent, row: TreeRow | undefined): void {
    const moved = row && this.#movable(row);
    if (!row || !moved || !event.dataTransfer) {
      event.preventDefault();
      return;
    }
    this.#client.moving.drag(moved);
    event.dataTransfer.effectAllowed = 'move';
    // Firefox drags nothing without data.
    event.dataTransfer.setData('text/plain', row.kind === 'channel' ? row.channel.name : row.user.name);
  }

  over(event: DragEvent, row: TreeRow | undefined, elementOf: (key: string) => HTMLElement | null): void {
    const { moving, rooms } = this.#client;
    const box = row && elementOf(row.key)?.getBoundingClientRect();
    if (!row || !box || !moving.current) {
      this.place = undefined;
      return;
    }
    const fraction = (event.clientY - box.top) / box.height;
    this.place = dropPlace(row, fraction, moving.current, rooms);
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
    this.#client.moving.release();
  }

  /** undefined when it may certainly not be moved. */
  #movable(row: TreeRow): User | Channel | undefined {
    const { permissions, tree } = this.#client;
    if (row.kind === 'user') {
      const { session, channel } = row.user;
      const may = session === tree.ownSession || permissions.mayBe(Permission.Move, channel);
      return may ? row.user : undefined;
    }
    const { id, parent } = row.channel;
    return parent !== null && permissions.mayBe(Permission.Write, id) ? row.channel : undefined;
  }
}
