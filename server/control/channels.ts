import type { Change, ChannelRecord, GroupDef } from '#domain/change.ts';
import { childNamed, fitsBelow, hasRoomForChannel } from '#domain/channel-rules.ts';
import type { ChannelId } from '#domain/ids.ts';
import { isChannelName } from '#domain/names.ts';
import { Permission } from '#domain/permissions.ts';
import type { Channel } from '#domain/server-state.ts';
import type { Session } from '#domain/session.ts';
import type { Decoded } from '#proto/message-types.ts';
import { removeChannel } from './channel-removal.ts';
import { updateChannel } from './channel-update.ts';
import { Since } from './client-version.ts';
import { commit } from './commit.ts';
import type { ControlContext, Sender } from './context.ts';
import { enter } from './entering.ts';
import { Denied } from './errors.ts';
import { keptWritable } from './ownership.ts';
import { newChannel } from './present.ts';
import { payForAction } from './rate.ts';
import { acceptText } from './text-filter.ts';

/** ChannelState of a client: without an id it makes a channel, with one it changes it (reference 3.7). */
export async function handleChannelState(
  context: ControlContext,
  from: Sender,
  body: Decoded<'ChannelState'>,
): Promise<void> {
  const { state } = context;
  const channel = body.channelId === null ? null : state.tree.get(body.channelId as ChannelId);
  if (channel === undefined) return;
  const parent = body.parent === null ? null : state.tree.get(body.parent as ChannelId);
  if (parent === undefined) return;
  const description = body.description === null ? null : acceptText(context, body.description);
  checkName(context, channel, parent, body.name);
  if (parent !== null && !fitsBelow(state.tree, channel?.id ?? null, parent.id, context.settings)) {
    throw Denied.fallback('NestingLimit', Since.nestingDenial, 'Channel nesting limit reached');
  }
  if (channel !== null) {
    payForAction(context, from);
    return updateChannel(context, from.session, channel, parent, description, body);
  }
  if (parent === null || body.name === null) return;
  const record: ChannelRecord = {
    id: state.tree.nextId(),
    parent: parent.id,
    name: body.name,
    description: description ?? '',
    position: body.position ?? 0,
    maxUsers: body.maxUsers ?? 0,
    inheritAcl: true,
  };
  return createChannel(context, from.session, parent, record, body.temporary === true);
}

export async function handleChannelRemove(
  context: ControlContext,
  { session }: Sender,
  body: Decoded<'ChannelRemove'>,
): Promise<void> {
  const channel = context.state.tree.get(body.channelId as ChannelId);
  if (channel === undefined) return;
  if (channel.parent === null || !context.state.can(session.id, Permission.Write, channel.id)) {
    throw Denied.permission(Permission.Write, channel.id, session.id);
  }
  await removeChannel(context, channel);
}

function checkName(
  { state, settings }: ControlContext,
  channel: Channel | null,
  parent: Channel | null,
  name: string | null,
): void {
  if (name === null) return;
  if (!isChannelName(name, settings)) throw Denied.type('ChannelName');
  const below = parent?.id ?? channel?.parent ?? null;
  // The channel itself counts: clients send a name only when it is another one.
  if (below !== null && childNamed(state.tree, below, name) !== undefined) throw Denied.type('ChannelName');
}

async function createChannel(
  context: ControlContext,
  creator: Session,
  parent: Channel,
  record: ChannelRecord,
  temporary: boolean,
): Promise<void> {
  const { state, settings } = context;
  if (!hasRoomForChannel(state.tree, settings)) {
    throw Denied.fallback('ChannelCountLimit', Since.channelCountDenial, 'Channel count limit reached');
  }
  const right = temporary ? Permission.MakeTempChannel : Permission.MakeChannel;
  if (!state.can(creator.id, right, parent.id)) throw Denied.permission(right, parent.id, creator.id);
  if (creator.user === null && creator.certHash === null) throw Denied.certificate(creator.id);
  if (parent.temporary) throw Denied.type('TemporaryChannel');

  await make(context, creator, record, temporary);
  const channel = state.tree.get(record.id);
  if (channel === undefined) return;
  context.log.info({ channel: channel.id, name: channel.name, temporary, session: creator.id }, 'channel created');
  context.permissions.forget(channel.id);
  announceChannel(context, channel);
  if (temporary) {
    const fields = enter(context, creator, channel.id);
    context.out.toAll({ name: 'UserState', body: { session: creator.id, ...fields } });
  }
}

async function make(
  context: ControlContext,
  creator: Session,
  record: ChannelRecord,
  temporary: boolean,
): Promise<void> {
  const { state } = context;
  const groups = ownersGroup(creator);
  const named = new Map(groups.map((group) => [group.name, group]));
  const draft: Channel = { ...record, temporary, acl: [], groups: named, links: new Set() };
  const entries = keptWritable(state, draft, creator);
  const rules: Change = { kind: 'acl-replaced', id: record.id, inherit: true, entries, groups };
  if (temporary) {
    state.createTemporaryChannel(record);
    state.apply(rules);
  } else {
    await commit(context, [{ kind: 'channel-created', channel: record }, rules]);
  }
}

function announceChannel({ out, access }: ControlContext, channel: Channel): void {
  out.toAllByAge((version) => ({ name: 'ChannelState', body: newChannel(channel, version) }));
  access.rulesChanged(channel.id);
}

function ownersGroup({ user }: Session): GroupDef[] {
  return user === null ? [] : [{ name: 'admin', inherit: true, inheritable: true, add: [user], remove: [] }];
}
