import type { Body, ControlMessage } from '#proto/message-types.ts';
import type { Channel } from '../protocol/model.ts';
import { compareChannels, placeAt } from './channel-order.ts';
import type { Tree } from './tree.svelte.ts';

export interface ChannelForm {
  readonly name: string;
  readonly position: number;
  readonly maxUsers: number;
  /** Markup; null: as it is. */
  readonly description: string | null;
}

const BY_PLACE = compareChannels(new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' }));

/** What one does to channels. The server decides whether it may be. */
export class Rooms {
  readonly #send: (message: ControlMessage) => void;
  readonly #tree: Pick<Tree, 'channels' | 'ownSession'>;

  constructor(send: (message: ControlMessage) => void, tree: Pick<Tree, 'channels' | 'ownSession'>) {
    this.#send = send;
    this.#tree = tree;
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
    this.#send({ name: 'ChannelRemove', body: { channelId } });
  }

  link(channelId: number, other: number): void {
    this.#change({ channelId, linksAdd: [other] });
  }
  unlink(channelId: number, other: number): void {
    this.#change({ channelId, linksRemove: [other] });
  }

  /** Into another channel, or among its children at this index counted without the moved one. */
  move(moved: number, parent: number, index?: number): void {
    const channel = this.#tree.channels.get(moved);
    if (!channel || !this.canHold(parent, moved)) return;
    // The old parent named anew would make the server drop the whole message.
    if (channel.parent !== parent) this.#change({ channelId: moved, parent });
    if (index === undefined) return;
    const siblings = this.siblingsOf(moved, parent);
    for (const { channel: channelId, position } of placeAt(siblings, moved, index)) {
      this.#change({ channelId, position });
    }
  }

  /** Up or down among its siblings. */
  shift(moved: number, by: -1 | 1): void {
    const channel = this.#tree.channels.get(moved);
    if (!channel || channel.parent === null || !this.canShift(channel, by)) return;
    this.move(moved, channel.parent, this.placeOf(channel) + by);
  }
  canShift(channel: Channel, by: -1 | 1): boolean {
    if (channel.parent === null) return false;
    const place = this.placeOf(channel) + by;
    return place >= 0 && place <= this.siblingsOf(channel.id, channel.parent).length;
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
    this.#send({ name: 'UserState', body: { session, ...body } });
  }

  /** A factor; 1 is as loud as in the channel. */
  setListeningVolume(listeningChannel: number, volumeAdjustment: number): void {
    const session = this.#tree.ownSession;
    this.#send({
      name: 'UserState',
      body: { session, listeningVolumeAdjustment: [{ listeningChannel, volumeAdjustment }] },
    });
  }

  #change(body: Body<'ChannelState'>): void {
    this.#send({ name: 'ChannelState', body });
  }
}
