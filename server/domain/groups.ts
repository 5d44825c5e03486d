import type { GroupDef } from './change.ts';
import { type GroupSpec, type GroupTest, parseGroupSpec } from './group-spec.ts';
import type { ChannelId, UserId } from './ids.ts';
import type { Channel, ChannelTree } from './server-state.ts';
import type { Session } from './session.ts';

/** The part of the tree that rights depend on. */
export type ChannelPaths = Pick<ChannelTree, 'pathFromRoot'>;

/** What rights depend on; a session that has not joined yet is judged by the same facts. */
export type AclSubject = Readonly<
  Pick<Session, 'user' | 'certHash' | 'strongCertificate' | 'tokens' | 'channel' | 'temporaryGroups'>
>;
/** Somebody who has not joined yet. */
export type Newcomer = Omit<AclSubject, 'temporaryGroups'>;
/** Whoever may be in a group of a channel. */
export type GroupSubject = Pick<AclSubject, 'user' | 'temporaryGroups'>;

/**
 * Does the group of an ACL entry or voice target apply (reference 6.4)?
 * @param tested the channel whose rights are asked for.
 * @param holder the channel whose ACL the entry is in: the tested one or one above it.
 */
export function groupApplies(
  tree: ChannelPaths,
  group: string,
  who: AclSubject,
  tested: ChannelId,
  holder: ChannelId,
): boolean {
  const spec = parseGroupSpec(group);
  return spec !== null && specApplies(tree, spec, who, tested, holder);
}

export function specApplies(
  tree: ChannelPaths,
  spec: GroupSpec,
  who: AclSubject,
  tested: ChannelId,
  holder: ChannelId,
): boolean {
  return testApplies(tree, spec.test, who, tested, spec.atHolder ? holder : tested) !== spec.inverted;
}

function testApplies(
  tree: ChannelPaths,
  test: GroupTest,
  who: AclSubject,
  tested: ChannelId,
  context: ChannelId,
): boolean {
  switch (test.kind) {
    case 'token':
      return who.tokens.has(test.token);
    case 'certificate':
      return who.certHash === test.hash;
    case 'none':
      return false;
    case 'all':
      return true;
    case 'auth':
      return who.user !== null;
    case 'strong':
      return who.strongCertificate;
    case 'in':
      return who.channel === context;
    case 'out':
      return who.channel !== context;
    case 'sub':
      return isBelow(tree, test, who.channel, tested, context);
    case 'group':
      return isMember(tree, context, test.name, who);
  }
}

function isBelow(
  tree: ChannelPaths,
  sub: Extract<GroupTest, { kind: 'sub' }>,
  where: ChannelId,
  tested: ChannelId,
  context: ChannelId,
): boolean {
  const path = tree.pathFromRoot(tested);
  const from = Math.max(0, path.findIndex((channel) => channel.id === context) + sub.offset);
  const reference = path[from];
  const reached = tree.pathFromRoot(where);
  if (reference === undefined || !reached.some(({ id }) => id === reference.id)) return false;
  const depth = reached.length - 1;
  return depth >= from + sub.minDepth && depth <= from + sub.maxDepth;
}

/** Channels whose groups of one name count for a channel, topmost first (reference 6.5). */
function counting(tree: ChannelPaths, channel: ChannelId, name: string): readonly Channel[] {
  const found: Channel[] = [];
  for (const at of tree.pathFromRoot(channel).toReversed()) {
    const definition = at.groups.get(name);
    if (definition !== undefined && at.id !== channel && !definition.inheritable) break;
    // Without a definition there may still be members until they leave; such a group inherits and is inherited.
    found.unshift(at);
    if (definition?.inherit === false) break;
  }
  return found;
}

export function isMember(tree: ChannelPaths, channel: ChannelId, name: string, who: GroupSubject): boolean {
  const { user, temporaryGroups } = who;
  let member = false;
  for (const { id, groups } of counting(tree, channel, name)) {
    const definition = groups.get(name);
    if (temporaryGroups.get(id)?.has(name)) member = true;
    if (definition === undefined || user === null) continue;
    if (definition.add.includes(user)) member = true;
    if (definition.remove.includes(user)) member = false;
  }
  return member;
}

/** Every registered user whom isMember() affirms whatever their session, as the ACL editor lists them. */
export function membersOf(tree: ChannelPaths, channel: ChannelId, name: string): ReadonlySet<UserId> {
  const members = new Set<UserId>();
  for (const { groups } of counting(tree, channel, name)) {
    const definition = groups.get(name);
    for (const user of definition?.add ?? []) members.add(user);
    for (const user of definition?.remove ?? []) members.delete(user);
  }
  return members;
}

/** Names the ACL editor of a channel offers: its own and those it inherits. */
export function visibleGroups(tree: ChannelPaths, channel: ChannelId): ReadonlySet<string> {
  const names = new Set<string>();
  for (const at of tree.pathFromRoot(channel)) {
    for (const definition of at.groups.values()) {
      if (at.id === channel || definition.inheritable) names.add(definition.name);
      else names.delete(definition.name);
    }
  }
  return names;
}

/** The nearest definition at or above a channel, unless it stays in its own channel. */
export function visibleGroup(tree: ChannelPaths, channel: ChannelId, name: string): GroupDef | undefined {
  const nearest = tree.pathFromRoot(channel).findLast((at) => at.groups.has(name));
  const definition = nearest?.groups.get(name);
  return nearest?.id === channel || definition?.inheritable ? definition : undefined;
}
