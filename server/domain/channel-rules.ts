import type { ChannelId } from './ids.ts';
import type { Channel, ChannelTree } from './server-state.ts';
import type { Settings } from './settings.ts';

// What control asks before it makes, names or moves a channel; reference 5.2 and 4.2.

/** @param moved null for a new channel, which has nothing below it. */
export function fitsBelow(
  tree: ChannelTree,
  moved: ChannelId | null,
  parent: ChannelId,
  settings: Pick<Settings, 'channelNestingLimit'>,
): boolean {
  const depth = moved === null ? 0 : tree.depth(moved);
  return tree.level(parent) + depth < settings.channelNestingLimit;
}

/** Temporary channels and the root count. */
export function hasRoomForChannel(tree: ChannelTree, settings: Pick<Settings, 'channelCountLimit'>): boolean {
  return settings.channelCountLimit === 0 || tree.size < settings.channelCountLimit;
}

/** Names are unique among siblings, letter case included. */
export function childNamed(tree: ChannelTree, parent: ChannelId, name: string): Channel | undefined {
  return tree.children(parent).find((child) => child.name === name);
}

/** Of other channels nothing is stored, nor what somebody has to do with them. */
export function isPermanent(tree: ChannelTree, id: ChannelId): boolean {
  return tree.get(id)?.temporary === false;
}

/** The channel itself, or the nearest one above it that outlives its sessions. */
export function nearestPermanent(tree: ChannelTree, id: ChannelId): Channel {
  return tree.pathFromRoot(id).findLast((channel) => !channel.temporary) ?? tree.root;
}
