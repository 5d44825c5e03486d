import type { Body, ControlMessage } from '#proto/message-types.ts';
import type { Channel } from '../protocol/model.ts';
import { Permission } from '../protocol/permission.ts';
import { compareChannels, type Placement, placeAt } from './channel-order.ts';
import type { Permissions } from './permissions.svelte.ts';
import type { Tree } from './tree.svelte.ts';

export interface ChannelForm {
  readonly name: string;
  readonly position: number;
  readonly maxUsers: number;
  /** Markup; null: as it is. */
  readonly description: string | null;
}

const BY_PLACE = compareChannels(new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' }));

interface RoomsParts {
  readonly tree: Pick<Tree, 'channels' | 'ownSession'>;
  readonly permissions: Pick<Permissions, 'can' | 'knows'>;
  send(message: ControlMessage): void;
  /** Resolves when the server has answered all that was asked before; false: the connection was lost. */
  fence(): Promise<boolean>;
}

/** What one does to channels. The server decides whether it may be. */
export class Rooms {
  readonly #parts: RoomsParts;
  readonly #tree: RoomsParts['tree'];

  constructor(parts: RoomsParts) {
    this.#parts = parts;
    this.#tree = parts.tree;
  }

  create(parent: number, temporary: boolean, { name, position, maxUsers, description }: ChannelForm): void {
    this.#change({ parent, temporary, name, position, maxUsers, ...(description === null ? {} : { description }) });
  }

  /** Only what differs: an unchanged name counts as taken, by the channel itself. */
  edit(channel: Channel, { name, position, maxUsers, description }: ChannelForm): void {
    const changes: Body<'ChannelState'> = {
      ...(name === channel.name ? {} : { name }),
      ...(position === channel.position ? {} : { position }),
      ...(maxUsers === channel.maxUsers ? {} : { maxUsers }),
      ...(description === null ? {} : { description }),
    };
    if (Object.keys(changes).length > 0) this.#change({ channelId: channel.id, ...changes });
  }

  remove(channelId: number): void {
    this.#parts.send({ name: 'ChannelRemove', body: { channelId } });
  }

  link(channelId: number, other: number): void {
    this.#change({ channelId, linksAdd: [other] });
  }
  unlink(channelId: number, other: number): void {
    this.#change({ channelId, linksRemove: [other] });
  }

  /** Into another channel, or among its children at this index counted without the moved one: there as a whole, or not at all. */
  async move(moved: number, parent: number, index?: number): Promise<void> {
    if (this.#mayPlace(moved, parent, index) === undefined) {
      // What is asked about is on its way only after this.
      await Promise.resolve();
      if (!(await this.#parts.fence())) return;
    }
    const channel = this.#tree.channels.get(moved);
    if (!channel || !this.canHold(parent, moved) || !this.#mayPlace(moved, parent, index)) return;
    // The old parent named anew would make the server drop the whole message.
    if (channel.parent !== parent) this.#change({ channelId: moved, parent });
    for (const { channel: channelId, position } of this.#placements(moved, parent, index)) {
      this.#change({ channelId, position });
    }
  }
  /** False when others would have to change their positions for it, and certainly may not be changed. */
  canPlace(moved: number, parent: number, index: number): boolean {
    return this.#mayPlace(moved, parent, index) !== false;
  }

  /** Up or down among its siblings. */
  async shift(moved: number, by: -1 | 1): Promise<void> {
    const channel = this.#tree.channels.get(moved);
    if (!channel || channel.parent === null || !this.canShift(channel, by)) return;
    await this.move(moved, channel.parent, this.placeOf(channel) + by);
  }
  canShift(channel: Channel, by: -1 | 1): boolean {
    return this.#mayShift(channel, by) !== false;
  }
  /** The server has answered whether it can be shifted either way. */
  knowsShifts(channel: Channel): boolean {
    return [this.#mayShift(channel, -1), this.#mayShift(channel, 1)].every((may) => may !== undefined);
  }
  /** From 0. */
  placeOf(channel: Channel): number {
    if (channel.parent === null) return 0;
    const siblings = this.siblingsOf(channel.id, channel.parent);
    return siblings.filter((other) => BY_PLACE(other, channel) < 0).length;
  }

  /** All other children of this parent in their order, also those that no row shows. */
  siblingsOf(moved: number, parent: number): Channel[] {
    return [...this.#tree.channels.values()]
      .filter((other) => other.parent === parent && other.id !== moved)
      .sort(BY_PLACE);
  }

  /** Not into itself or below itself. */
  canHold(parent: number, moved: number): boolean {
    for (let at = this.#tree.channels.get(parent); at; at = this.#tree.channels.get(at.parent ?? -1)) {
      if (at.id === moved) return false;
    }
    return moved !== 0;
  }

  listen(channel: number, on: boolean): void {
    const session = this.#tree.ownSession;
    const body = on ? { listeningChannelAdd: [channel] } : { listeningChannelRemove: [channel] };
    this.#parts.send({ name: 'UserState', body: { session, ...body } });
  }

  /** A factor; 1 is as loud as in the channel. */
  setListeningVolume(listeningChannel: number, volumeAdjustment: number): void {
    const session = this.#tree.ownSession;
    this.#parts.send({
      name: 'UserState',
      body: { session, listeningVolumeAdjustment: [{ listeningChannel, volumeAdjustment }] },
    });
  }

  #mayShift(channel: Channel, by: -1 | 1): boolean | undefined {
    if (channel.parent === null) return false;
    const place = this.placeOf(channel) + by;
    if (place < 0 || place > this.siblingsOf(channel.id, channel.parent).length) return false;
    return this.#mayPlace(channel.id, channel.parent, place);
  }

  /** undefined: the server has not answered yet whether the others that change their positions may be changed. */
  #mayPlace(moved: number, parent: number, index?: number): boolean | undefined {
    const { permissions } = this.#parts;
    const others = this.#placements(moved, parent, index).filter(({ channel }) => channel !== moved);
    // All are asked about at once.
    const known = others.filter(({ channel }) => permissions.knows(channel));
    if (!known.every(({ channel }) => permissions.can(Permission.Write, channel))) return false;
    return known.length === others.length || undefined;
  }

  #placements(moved: number, parent: number, index?: number): Placement[] {
    return index === undefined ? [] : placeAt(this.siblingsOf(moved, parent), moved, index);
  }

  #change(body: Body<'ChannelState'>): void {
    this.#parts.send({ name: 'ChannelState', body });
  }
}
