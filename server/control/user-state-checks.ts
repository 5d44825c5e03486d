import { nearestPermanent } from '#domain/channel-rules.ts';
import { type ChannelId, ROOT, SUPER_USER } from '#domain/ids.ts';
import { listenerLimit } from '#domain/listeners.ts';
import { Permission } from '#domain/permissions.ts';
import type { Session } from '#domain/session.ts';
import type { Decoded } from '#proto/message-types.ts';
import { Since } from './client-version.ts';
import type { ControlContext, Sender } from './context.ts';
import { Denied } from './errors.ts';
import { checkRegistration } from './registration.ts';
import { acceptText } from './text-filter.ts';

/** Kept as long as the session lasts; what plugins put there is tens of bytes. */
const MAX_PLUGIN_FIELD = 65_536;

/** A UserState that passed every check. */
export interface Allowed {
  readonly listen: readonly ChannelId[];
  /** As it will be stored; null when the message has none. */
  readonly comment: string | null;
}

/** Reference 3.10.1 from the move on, in its order. Denied ends handling; null drops the message. */
export function checkUserState(
  context: ControlContext,
  { session: actor }: Sender,
  target: Session,
  body: Decoded<'UserState'>,
): Allowed | null {
  const self = actor === target;
  if (body.channelId !== null && !checkMove(context, actor, target, body.channelId as ChannelId)) return null;
  const listen = allowedListening(context, actor, target, body.listeningChannelAdd);
  checkMuting(context, actor, target, body);
  if ((body.pluginContext?.length ?? 0) > MAX_PLUGIN_FIELD || (body.pluginIdentity?.length ?? 0) > MAX_PLUGIN_FIELD) {
    throw Denied.text(`What a plugin says of itself can have ${MAX_PLUGIN_FIELD} bytes`);
  }
  const comment = checkComment(context, actor, target, body.comment);
  checkTexture(context, actor, target, body.texture);
  if (body.userId !== null) checkRegistration(context, actor, target);
  // Each field that only its owner may set, the volumes among them.
  const own =
    body.selfDeaf !== null ||
    body.selfMute !== null ||
    body.pluginContext !== null ||
    body.pluginIdentity !== null ||
    body.recording !== null ||
    body.listeningChannelAdd.length > 0 ||
    body.listeningChannelRemove.length > 0 ||
    body.listeningVolumeAdjustment.length > 0;
  return own && !self ? null : { listen, comment };
}

function checkMove({ state }: ControlContext, actor: Session, target: Session, to: ChannelId): boolean {
  if (state.tree.get(to) === undefined || to === target.channel) return false;
  if (actor !== target && !state.can(actor.id, Permission.Move, target.channel)) {
    throw Denied.permission(Permission.Move, target.channel, actor.id);
  }
  if (!state.can(actor.id, Permission.Move, to) && !state.can(target.id, Permission.Enter, to)) {
    throw Denied.permission(Permission.Enter, to, target.id);
  }
  if (state.isFull(to) && !state.can(actor.id, Permission.Write, to)) {
    throw Denied.fallback('ChannelFull', Since.textDenials, 'Channel is full');
  }
  return true;
}

/** Entries that are not allowed are left out and said so one by one; the rest of the message stands. */
function allowedListening(
  { state, settings, out }: ControlContext,
  actor: Session,
  target: Session,
  wanted: readonly number[],
): ChannelId[] {
  const accepted: ChannelId[] = [];
  const deny = (denied: Denied) =>
    out.to(actor.id, { name: 'PermissionDenied', body: denied.bodyFor(actor.clientVersion) });
  for (const channel of new Set(wanted as ChannelId[])) {
    if (state.tree.get(channel) === undefined || target.listening.has(channel)) continue;
    const limit = listenerLimit(state.sessions, settings, target, channel, accepted.length);
    if (!state.can(target.id, Permission.Listen, channel)) {
      deny(Denied.permission(Permission.Listen, channel, target.id));
    } else if (limit === 'channel') {
      deny(Denied.fallback('ChannelListenerLimit', Since.listeners, 'No more listeners allowed in this channel'));
    } else if (limit === 'user') {
      deny(Denied.fallback('UserListenerLimit', Since.listeners, 'No more listeners allowed for this user'));
    } else {
      accepted.push(channel);
    }
  }
  return accepted;
}

function checkMuting({ state }: ControlContext, actor: Session, target: Session, body: Decoded<'UserState'>): void {
  const muting = body.mute !== null || body.deaf !== null || body.suppress !== null;
  if (!muting && body.prioritySpeaker === null) return;
  if (target.user === SUPER_USER) throw Denied.type('SuperUser');
  if (!state.can(actor.id, Permission.MuteDeafen, target.channel) || body.suppress === true) {
    throw Denied.permission(Permission.MuteDeafen, target.channel, actor.id);
  }
  // Whoever made a temporary channel is its admin; that must not undo a mute given outside.
  const permanent = nearestPermanent(state.tree, target.channel);
  if (muting && permanent.id !== target.channel && !state.can(actor.id, Permission.MuteDeafen, permanent.id)) {
    throw Denied.type('TemporaryChannel');
  }
}

function checkComment(context: ControlContext, actor: Session, target: Session, comment: string | null): string | null {
  if (comment === null) return null;
  if (actor !== target) checkReset(context, actor, comment.length);
  return acceptText(context, comment);
}

function checkTexture(context: ControlContext, actor: Session, target: Session, texture: Uint8Array | null): void {
  if (texture === null) return;
  const limit = context.settings.imageMessageLength;
  if (limit > 0 && texture.length > limit) throw Denied.type('TextTooLong');
  if (actor !== target) checkReset(context, actor, texture.length);
}

/** Of somebody else one may only remove content. */
function checkReset({ state }: ControlContext, actor: Session, length: number): void {
  if (!state.can(actor.id, Permission.ResetUserContent, ROOT)) {
    throw Denied.permission(Permission.ResetUserContent, ROOT, actor.id);
  }
  if (length > 0) throw Denied.type('TextTooLong');
}
