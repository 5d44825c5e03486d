import type { Change } from '#domain/change.ts';
import { childNamed, isPermanent } from '#domain/channel-rules.ts';
import type { ChannelId, Permissions } from '#domain/ids.ts';
import { Permission } from '#domain/permissions.ts';
import type { Channel } from '#domain/server-state.ts';
import type { Session } from '#domain/session.ts';
import type { Body, Decoded } from '#proto/message-types.ts';
import { persist } from './commit.ts';
import type { ControlContext } from './context.ts';
import { Denied } from './errors.ts';
import { descriptionFields } from './present.ts';

/** All checks of reference 3.7.3 before the first change. parent and description have passed the shared checks. */
export async function updateChannel(
  context: ControlContext,
  actor: Session,
  channel: Channel,
  parent: Channel | null,
  description: string | null,
  body: Decoded<'ChannelState'>,
): Promise<void> {
  const { state } = context;
  const need = (permission: Permissions, where: Channel) => {
    if (!state.can(actor.id, permission, where.id)) throw Denied.permission(permission, where.id, actor.id);
  };
  if (body.name !== null && channel.parent === null) {
    throw Denied.permission(Permission.Write, channel.id, actor.id);
  }
  if (body.name !== null || description !== null || body.position !== null) need(Permission.Write, channel);
  if (parent !== null && !checkMove(context, need, channel, parent, body.name ?? channel.name)) return;
  const links = checkLinks(context, need, channel, body);
  if (links === null) return;
  if (body.maxUsers !== null) need(Permission.Write, channel);

  const set = {
    ...(parent === null ? {} : { parent: parent.id }),
    ...(body.name === null ? {} : { name: body.name }),
    ...(description === null ? {} : { description }),
    ...(body.position === null ? {} : { position: body.position }),
    ...(body.maxUsers === null ? {} : { maxUsers: body.maxUsers }),
  };
  const changes: Change[] = [];
  if (Object.keys(set).length > 0) changes.push({ kind: 'channel-updated', id: channel.id, set });
  if (links.add.length + links.remove.length > 0) changes.push({ kind: 'links-changed', id: channel.id, ...links });
  if (changes.length === 0) return;
  await persist(context, storable(context, channel, changes));
  for (const change of changes) state.apply(change);
  const linked = links.add.length + links.remove.length > 0 ? { linked: links.add, unlinked: links.remove } : {};
  context.log.info({ channel: channel.id, session: actor.id, fields: Object.keys(set), ...linked }, 'channel changed');
  announce(context, channel.id, set, links);
  if (parent !== null) {
    context.permissions.flushAll();
    context.access.channelMoved(channel.id);
  }
}

/** False drops the whole message. */
function checkMove(
  { state }: ControlContext,
  need: (permission: Permissions, where: Channel) => void,
  channel: Channel,
  parent: Channel,
  name: string,
): boolean {
  if (channel.parent === null || parent.id === channel.parent) return false;
  if (parent.id === channel.id || state.tree.isAncestor(channel.id, parent.id)) return false;
  if (parent.temporary) throw Denied.type('TemporaryChannel');
  need(Permission.Write, channel);
  need(channel.temporary ? Permission.MakeTempChannel : Permission.MakeChannel, parent);
  if (childNamed(state.tree, parent.id, name) !== undefined) throw Denied.type('ChannelName');
  return true;
}

interface LinkChanges {
  readonly add: readonly ChannelId[];
  readonly remove: readonly ChannelId[];
}

/** Links that are really new or really there; null drops the whole message. */
function checkLinks(
  { state }: ControlContext,
  need: (permission: Permissions, where: Channel) => void,
  channel: Channel,
  body: Decoded<'ChannelState'>,
): LinkChanges | null {
  const removed = new Set(body.linksRemove as ChannelId[]);
  const added = new Set(body.linksAdd as ChannelId[]);
  if (removed.size + added.size === 0) return { add: [], remove: [] };
  need(Permission.LinkChannel, channel);
  for (const id of removed) if (state.tree.get(id) === undefined) return null;
  for (const id of added) {
    const other = state.tree.get(id);
    if (other === undefined || id === channel.id) return null;
    need(Permission.LinkChannel, other);
  }
  return {
    // What is added and removed in one message ends as removed.
    add: [...added].filter((id) => !channel.links.has(id) && !removed.has(id)),
    remove: [...removed].filter((id) => channel.links.has(id)),
  };
}

/** Temporary channels, and links with one, live in memory only. */
function storable({ state }: ControlContext, channel: Channel, changes: readonly Change[]): Change[] {
  if (channel.temporary) return [];
  const permanent = (id: ChannelId) => isPermanent(state.tree, id);
  const kept: Change[] = [];
  for (const change of changes) {
    if (change.kind !== 'links-changed') {
      kept.push(change);
      continue;
    }
    const add = change.add.filter(permanent);
    const remove = change.remove.filter(permanent);
    if (add.length + remove.length > 0) kept.push({ ...change, add, remove });
  }
  return kept;
}

function announce(
  { out }: ControlContext,
  channelId: ChannelId,
  { description, ...set }: Body<'ChannelState'>,
  links: LinkChanges,
): void {
  const fields: Body<'ChannelState'> = {
    channelId,
    ...set,
    ...(links.add.length === 0 ? {} : { linksAdd: [...links.add] }),
    ...(links.remove.length === 0 ? {} : { linksRemove: [...links.remove] }),
  };
  out.toAllByAge((version) => ({
    name: 'ChannelState',
    body: { ...fields, ...(description == null ? {} : descriptionFields(description, version)) },
  }));
}
