import { withImplied } from '#domain/audio-rules.ts';
import type { Change } from '#domain/change.ts';
import { type ChannelId, type SessionId, SUPER_USER, type UserId } from '#domain/ids.ts';
import { clampVolume } from '#domain/listeners.ts';
import type { AudioState, Session } from '#domain/session.ts';
import type { Body, Decoded } from '#proto/message-types.ts';
import { commit, withDeadline } from './commit.ts';
import type { ControlContext, Sender } from './context.ts';
import { dismiss } from './departure.ts';
import { enter, rememberChannel } from './entering.ts';
import { Denied } from './errors.ts';
import { type ListeningPlan, planListening } from './listening.ts';
import { payForAction } from './rate.ts';
import { identityChanged, registrationOf } from './registration.ts';
import { readTokens } from './tokens.ts';
import { type Allowed, checkUserState } from './user-state-checks.ts';
import { tellRecording, tellUserState } from './user-state-news.ts';

/** UserState: everything that is set on a session, one's own or another's (reference 3.10). */
export async function handleUserState(
  context: ControlContext,
  from: Sender,
  body: Decoded<'UserState'>,
): Promise<void> {
  const actor = from.session;
  const target = body.session === null ? actor : context.state.sessions.get(body.session as SessionId);
  if (target === undefined) return;
  if (target.user === SUPER_USER && actor.user !== SUPER_USER) throw Denied.type('SuperUser');
  if (body.name !== null) throw Denied.userName(body.name);
  if (target !== actor) payForAction(context, from);
  await withTokens(context, actor, body.temporaryAccessTokens, async () => {
    const allowed = checkUserState(context, from, target, body);
    if (allowed !== null) await apply(context, from, target, body, allowed);
  });
}

/** Lends the actor more tokens for the time of one message. */
async function withTokens(
  { state, permissions, access }: ControlContext,
  actor: Session,
  tokens: readonly string[],
  job: () => Promise<void>,
): Promise<void> {
  const own = actor.tokens;
  const lent = [...readTokens(tokens)].filter((token) => !own.has(token));
  if (lent.length === 0) return job();
  state.update(actor.id, { tokens: new Set([...own, ...lent]) });
  permissions.flush(actor);
  try {
    await job();
  } finally {
    if (state.sessions.get(actor.id) === actor) {
      state.update(actor.id, { tokens: own });
      permissions.flush(actor);
      // It may have moved meanwhile and been told what the lent tokens opened.
      access.sessionChanged(actor);
    }
  }
}

async function apply(
  context: ControlContext,
  from: Sender,
  target: Session,
  body: Decoded<'UserState'>,
  { listen, comment }: Allowed,
): Promise<void> {
  const { state } = context;
  const heard = new Set([...target.listening.keys(), ...listen]);
  const unheard = [...new Set(body.listeningChannelRemove as ChannelId[])].filter((id) => heard.has(id));
  const listening = planListening(context, target, {
    add: listen,
    remove: unheard,
    volumes: wantedVolumes(context, body),
  });
  const texture = body.texture;
  const registered = await store(context, target, body, comment, listening);
  // Synchronous from here on.
  if (body.recording === true && !target.audio.recording && !context.settings.allowRecording) {
    return removeRecorder(context, from);
  }
  if (texture !== null) state.update(target.id, { texture });
  if (comment !== null) state.update(target.id, { comment });
  if (body.pluginContext !== null) {
    state.update(target.id, { pluginContext: Buffer.from(body.pluginContext).toString('latin1') });
  }
  if (body.pluginIdentity !== null) state.update(target.id, { pluginIdentity: body.pluginIdentity });
  const audio = audioChanges(target, body);
  state.setAudio(target.id, audio);
  const entry = body.channelId === null ? {} : enter(context, target, body.channelId as ChannelId);
  listenNow(context, target, listening);

  if (registered !== null) state.update(target.id, { user: registered });

  const shown: Body<'UserState'> = { ...audio, ...entry, ...(registered === null ? {} : { userId: registered }) };
  if (listen.length > 0) shown.listeningChannelAdd = [...listen];
  if (unheard.length > 0) shown.listeningChannelRemove = [...unheard];
  tellUserState(context, from, target, shown, { texture, comment, volumes: listening.volumes });
  if (audio.recording !== undefined) tellRecording(context, target, audio.recording);
  if (registered !== null) {
    context.log.info({ user: registered, name: target.name, session: target.id, by: from.session.id }, 'registered');
    rememberChannel(context, target);
    identityChanged(context, target);
  }
}

function wantedVolumes({ state }: ControlContext, body: Decoded<'UserState'>): ReadonlyMap<ChannelId, number> {
  const wanted = new Map<ChannelId, number>();
  for (const { listeningChannel, volumeAdjustment } of body.listeningVolumeAdjustment) {
    const channel = listeningChannel as ChannelId;
    if (volumeAdjustment == null || state.tree.get(channel) === undefined) continue;
    wanted.set(channel, clampVolume(volumeAdjustment));
  }
  return wanted;
}

/** Returns the user that the session becomes, if it asks to be registered. */
async function store(
  context: ControlContext,
  target: Session,
  { texture, userId }: Decoded<'UserState'>,
  comment: string | null,
  { rows, listening }: ListeningPlan,
): Promise<UserId | null> {
  if (userId !== null) {
    const profile = { ...target, listening, comment: comment ?? target.comment, texture: texture ?? target.texture };
    const { user, changes } = await registrationOf(context, profile);
    await commit(context, changes);
    return user;
  }
  const changes: Change[] = rows.map((listener) => ({ kind: 'listener-set', listener }));
  const { user } = target;
  if (user !== null && comment !== null) changes.push({ kind: 'user-updated', id: user, set: { comment } });
  if (user !== null && user !== SUPER_USER && texture !== null) {
    const hash = texture.length === 0 ? null : await withDeadline(context, context.store.putBlob(texture));
    changes.push({ kind: 'user-updated', id: user, set: { texture: hash } });
  }
  await commit(context, changes);
  return null;
}

/** With what they imply; both sides of a pair are told. */
function audioChanges({ audio }: Session, body: Decoded<'UserState'>): Partial<AudioState> {
  const { mute, deaf, suppress, selfMute, selfDeaf, prioritySpeaker, recording } = body;
  return withImplied({
    ...(mute === null ? {} : { mute }),
    ...(deaf === null ? {} : { deaf }),
    ...(suppress === null ? {} : { suppress: false }),
    ...(selfMute === null ? {} : { selfMute }),
    ...(selfDeaf === null ? {} : { selfDeaf }),
    ...(prioritySpeaker === null ? {} : { prioritySpeaker }),
    ...(recording === null || recording === audio.recording ? {} : { recording }),
  });
}

function listenNow({ state, connections }: ControlContext, target: Session, plan: ListeningPlan): void {
  const remembered = connections.of(target.id)?.volumes;
  for (const [channel, volume] of plan.volumes) remembered?.set(channel, volume);
  const before = target.listening;
  const same = before.size === plan.listening.size && [...plan.listening].every(([id, at]) => before.get(id) === at);
  if (!same) state.update(target.id, { listening: plan.listening });
}

function removeRecorder(context: ControlContext, { session, record }: Sender): void {
  const reason = 'Recording is not allowed on this server';
  context.out.to(session.id, { name: 'UserRemove', body: { session: session.id, reason } });
  dismiss(context, record, 'flush', reason);
}
