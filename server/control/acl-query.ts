import type { AclEntry } from '#domain/change.ts';
import { membersOf, visibleGroup, visibleGroups } from '#domain/groups.ts';
import type { UserId } from '#domain/ids.ts';
import type { Channel, ChannelTree } from '#domain/server-state.ts';
import type { Session } from '#domain/session.ts';
import type { Body } from '#proto/message-types.ts';
import type { ControlContext } from './context.ts';
import { namesOf } from './query-users.ts';
import { temporaryGroupsOf } from './temporary-groups.ts';

type WireEntry = NonNullable<Body<'ACL'>['acls']>[number];
type WireGroup = NonNullable<Body<'ACL'>['groups']>[number];

/** The channel's rules and what it inherits, as the editor shows them; then the names of all users in them. */
export function answerAclQuery({ state, out }: ControlContext, asker: Session, channel: Channel): void {
  const { tree } = state;
  const acls = listedChannels(tree, channel).flatMap((holder) => entriesOf(holder, holder.id !== channel.id));
  const names = new Set([...visibleGroups(tree, channel.id), ...temporaryGroupsOf(state, channel.id)]);
  const groups = Array.from(names, (name) => groupOf(tree, channel, name));
  out.to(asker.id, {
    name: 'ACL',
    body: { channelId: channel.id, inheritAcls: channel.inheritAcl, groups, acls },
  });
  const mentioned = new Set<UserId>();
  for (const { userId } of acls) if (userId != null) mentioned.add(userId as UserId);
  for (const { add, remove, inheritedMembers } of groups) {
    for (const id of [...(add ?? []), ...(remove ?? []), ...(inheritedMembers ?? [])]) mentioned.add(id as UserId);
  }
  if (mentioned.size > 0) out.to(asker.id, { name: 'QueryUsers', body: namesOf(state.users, mentioned) });
}

/**
 * Root first. The rules of the parent are shown even where they are not inherited, so that the editor can show what would
 * be; above that, only what an ancestor inherits itself.
 */
function listedChannels(tree: ChannelTree, channel: Channel): Channel[] {
  const listed = [channel];
  for (const above of tree.pathFromRoot(channel.id).slice(0, -1).reverse()) {
    const below = listed[0];
    if (below !== channel && below?.inheritAcl === false) break;
    listed.unshift(above);
  }
  return listed;
}

function entriesOf({ acl }: Channel, inherited: boolean): WireEntry[] {
  const shown: readonly AclEntry[] = inherited ? acl.filter(({ applySubs }) => applySubs) : acl;
  return shown.map(({ applyHere, applySubs, who, allow, deny }) => ({
    applyHere,
    applySubs,
    inherited,
    ...(who.kind === 'user' ? { userId: who.user } : { group: who.group }),
    grant: allow,
    deny,
  }));
}

function groupOf(tree: ChannelTree, channel: Channel, name: string): WireGroup {
  const own = channel.groups.get(name);
  const inherited = channel.parent === null ? undefined : visibleGroup(tree, channel.parent, name);
  return {
    name,
    inherited: inherited?.inheritable === true,
    inherit: own?.inherit ?? true,
    inheritable: own?.inheritable ?? true,
    add: [...(own?.add ?? [])],
    remove: [...(own?.remove ?? [])],
    inheritedMembers:
      inherited === undefined || channel.parent === null ? [] : [...membersOf(tree, channel.parent, name)],
  };
}
