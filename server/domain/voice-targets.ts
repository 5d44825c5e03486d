import { type GroupSpec, parseGroupSpec } from './group-spec.ts';
import { specApplies } from './groups.ts';
import type { ChannelId, Permissions, SessionId, TargetId } from './ids.ts';
import { Permission } from './permissions.ts';
import type { ChannelTree, Sessions } from './server-state.ts';
import type { Session, VoiceTarget } from './session.ts';
import { VoiceContext } from './voice-context.ts';
import type { VoiceReach } from './voice-reach.ts';

/** What routing asks about the world. */
export interface VoiceWorld {
  readonly tree: ChannelTree;
  readonly sessions: Sessions;
  may(who: Session, permission: Permissions, where: ChannelId): boolean;
}

/** Target 0 (reference 7.2): the speaker's channel and those linked with it in which it may speak. */
export function reachNormalTalk(world: VoiceWorld, speaker: Session, reach: VoiceReach): void {
  for (const channel of world.tree.linkedWith(speaker.channel)) {
    // In the speaker's own channel, suppress has decided already.
    if (channel !== speaker.channel && !world.may(speaker, Permission.Speak, channel)) continue;
    reachChannel(world, channel, VoiceContext.Normal, null, reach);
  }
}

/** Targets 1 to 30 (reference 7.4). Where the speaker has no Whisper, nobody is reached. */
export function reachTarget(world: VoiceWorld, speaker: Session, target: VoiceTarget, reach: VoiceReach): void {
  for (const entry of target.channels) {
    const filter = entry.group === null || entry.group === '' ? null : parseGroupSpec(entry.group);
    if (filter === null && entry.group) continue;
    for (const channel of addressedChannels(world.tree, entry)) {
      if (world.may(speaker, Permission.Whisper, channel)) {
        reachChannel(world, channel, VoiceContext.Shout, filter, reach);
      }
    }
  }
  for (const id of target.sessions) {
    const recipient = world.sessions.get(id);
    if (recipient !== undefined && world.may(speaker, Permission.Whisper, recipient.channel)) {
      reach.add(recipient, VoiceContext.Whisper, 1, null);
    }
  }
}

/** For a session that left: whoever gets its id later must not be whispered to. The same map when it is in none. */
export function withoutRecipient(
  targets: ReadonlyMap<TargetId, VoiceTarget>,
  gone: SessionId,
): ReadonlyMap<TargetId, VoiceTarget> {
  let changed: Map<TargetId, VoiceTarget> | undefined;
  for (const [id, target] of targets) {
    if (!target.sessions.includes(gone)) continue;
    changed ??= new Map(targets);
    changed.set(id, { ...target, sessions: target.sessions.filter((session) => session !== gone) });
  }
  return changed ?? targets;
}

/** Linked channels bring no channels below them. */
function addressedChannels(tree: ChannelTree, entry: VoiceTarget['channels'][number]): ReadonlySet<ChannelId> {
  const channels = new Set<ChannelId>();
  if (tree.get(entry.id) === undefined) return channels;
  channels.add(entry.id);
  if (entry.links) for (const linked of tree.linkedWith(entry.id)) channels.add(linked);
  if (entry.children) for (const below of tree.subtree(entry.id)) channels.add(below.id);
  return channels;
}

/** @param filter null addresses the channel as a whole. */
function reachChannel(
  world: VoiceWorld,
  channel: ChannelId,
  context: VoiceContext,
  filter: GroupSpec | null,
  reach: VoiceReach,
): void {
  const passes = (who: Session) => filter === null || specApplies(world.tree, filter, who, channel, channel);
  const addressed = filter === null ? channel : null;
  for (const id of world.sessions.inChannel(channel)) {
    const member = world.sessions.get(id);
    if (member !== undefined && passes(member)) reach.add(member, context, 1, addressed);
  }
  for (const id of world.sessions.listeningTo(channel)) {
    const listener = world.sessions.get(id);
    if (listener === undefined || !passes(listener)) continue;
    reach.add(listener, VoiceContext.Listen, listener.listening.get(channel) ?? 1, addressed);
  }
}
