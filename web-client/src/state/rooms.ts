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
    const siblings = [...this.#tree.channels.values()]
      .filter((other) => other.parent === parent && other.id !== moved)
      .sort(compareChannels(new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' })));
    for (const { channel: channelId, position } of placeAt(siblings, moved, index)) {
      this.#change({ channelId, position });
    }
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
