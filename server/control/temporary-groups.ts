import { parseGroupSpec } from '#domain/group-spec.ts';
import type { ChannelId, SessionId } from '#domain/ids.ts';
import { LONGEST_NAME } from '#domain/names.ts';
import type { Channel, ServerState } from '#domain/server-state.ts';
import type { Session } from '#domain/session.ts';
import { type TemporaryGroups, withMembership } from '#domain/temporary-groups.ts';
import type { Body, Decoded } from '#proto/message-types.ts';
import { MAX_GROUPS } from './acl-update.ts';
import type { ControlContext, Sender } from './context.ts';
import { Denied } from './errors.ts';
import { payForCommand } from './rate.ts';
import { mustEditRules } from './rule-editors.ts';

const MAX_MEMBERSHIPS = 1000;
/** All of a channel fit into one answer, whatever their names. */
const MAX_MEMBERSHIPS_OF_CHANNEL = 5000;

type Membership = NonNullable<Body<'TemporaryGroups'>['memberships']>[number];

/** Who belongs to groups of a channel until they leave, to read or to change; for those who may edit its rules. */
export function handleTemporaryGroups(context: ControlContext, from: Sender, body: Decoded<'TemporaryGroups'>): void {
  const { state, out } = context;
  const { session } = from;
  const channel = state.tree.get(body.channelId as ChannelId);
  if (channel === undefined) return;
  mustEditRules(state, session, channel);
  payForCommand(context, from);
  if (body.query === true) {
    const memberships = membershipsOf(state, channel.id);
    out.to(session.id, { name: 'TemporaryGroups', body: { channelId: channel.id, memberships } });
  } else change(context, session, channel, body);
}

/** Names of the channel's groups that somebody belongs to for the time being. */
export function temporaryGroupsOf(state: ServerState, channel: ChannelId): ReadonlySet<string> {
  return new Set(membershipsOf(state, channel).map(({ group }) => group));
}

function membershipsOf({ sessions }: ServerState, channel: ChannelId): Membership[] {
  return [...sessions.all()].flatMap(({ id, temporaryGroups }) =>
    Array.from(temporaryGroups.get(channel) ?? [], (group) => ({ group, session: id })),
  );
}

/** Everything or nothing, but for sessions that have left meanwhile. */
function change(context: ControlContext, editor: Session, channel: Channel, body: Decoded<'TemporaryGroups'>): void {
  const { state, settings, permissions, access, log } = context;
  if (body.memberships.length > MAX_MEMBERSHIPS) {
    throw Denied.text(`One message can change ${MAX_MEMBERSHIPS} memberships`);
  }
  const changed = new Map<Session, Session['temporaryGroups']>();
  for (const { group, session: id, member } of body.memberships) {
    const session = state.sessions.get(id as SessionId);
    if (session === undefined) continue;
    if (!isGroupName(group)) throw Denied.text('This is no name of a group');
    const before = changed.get(session) ?? session.temporaryGroups;
    changed.set(session, withMembership(before, channel.id, group, member ?? true));
  }
  checkSize(
    [...state.sessions.all()].map((session) => changed.get(session) ?? session.temporaryGroups),
    channel.id,
  );
  for (const [session, temporaryGroups] of changed) state.update(session.id, { temporaryGroups });
  for (const session of changed.keys()) {
    permissions.flush(session);
    access.sessionChanged(session);
  }
  const details = settings.logGroupChanges ? { memberships: body.memberships } : {};
  log.info({ channel: channel.id, session: editor.id, sessions: changed.size, ...details }, 'temporary groups changed');
}

/** Whoever may make a channel may edit it, and all this is kept in memory. */
function checkSize(groups: readonly TemporaryGroups[], channel: ChannelId): void {
  const names = groups.flatMap((of) => [...(of.get(channel) ?? [])]);
  if (names.length > MAX_MEMBERSHIPS_OF_CHANNEL) {
    throw Denied.text(`A channel can have ${MAX_MEMBERSHIPS_OF_CHANNEL} members until they leave`);
  }
  if (new Set(names).size > MAX_GROUPS) throw Denied.text(`A channel can have ${MAX_GROUPS} groups`);
}

/** Not one of the words with a meaning of their own, nor anything with a prefix: nothing could name such a group. */
function isGroupName(name: string): boolean {
  const spec = parseGroupSpec(name);
  return spec?.test.kind === 'group' && spec.test.name === name && name.length <= LONGEST_NAME;
}
