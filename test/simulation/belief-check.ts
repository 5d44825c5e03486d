import type { Channel } from '#domain/server-state.ts';
import type { Session } from '#domain/session.ts';
import type { BelievedChannel, BelievedUser } from '../support/belief.ts';
import { pathTo, Right, rightsOf } from './reference-rights.ts';
import type { SimulatedClient } from './simulated-client.ts';
import type { SimulatedServer } from './simulated-server.ts';

const CACHED = 0x8000000;

/** The first thing that the client believes and that is not so; null when it knows the server as it is. */
export function wrongBelief({ state }: SimulatedServer, client: SimulatedClient): string | null {
  const { belief } = client;
  if (belief.offences.length > 0) return belief.offences.join('; ');
  if (belief.session !== client.id) return `it is session ${belief.session}`;
  if (belief.users.size !== state.sessions.count) return `there are ${belief.users.size} sessions`;
  if (belief.channels.size !== state.tree.size) return `there are ${belief.channels.size} channels`;
  for (const session of state.sessions.all()) {
    const believed = belief.users.get(session.id);
    const wrong = believed === undefined ? 'unknown' : wrongUser(believed, session);
    if (wrong !== null) return `session ${session.id} ${session.name}: ${wrong}`;
  }
  const own = belief.users.get(client.id);
  for (const [channel, volume] of client.session?.listening ?? []) {
    const known = own?.volumes.get(channel) ?? 1;
    if (known !== Math.fround(volume)) return `it hears channel ${channel} x${known}`;
  }
  for (const channel of state.tree.all()) {
    const believed = belief.channels.get(channel.id);
    const wrong = believed === undefined ? 'unknown' : wrongChannel(believed, channel);
    if (wrong !== null) return `channel ${channel.id} ${channel.name}: ${wrong}`;
  }
  return null;
}

function wrongUser(
  believed: BelievedUser,
  { name, user, channel, audio, listening, certHash }: Session,
): string | null {
  if (believed.name !== name) return `name ${believed.name}`;
  if (believed.userId !== user) return `user ${believed.userId}`;
  if (believed.channel !== channel) return `in ${believed.channel}`;
  if (believed.mute !== audio.mute) return `mute ${believed.mute}`;
  if (believed.deaf !== audio.deaf) return `deaf ${believed.deaf}`;
  if (believed.suppress !== audio.suppress) return `suppress ${believed.suppress}`;
  if (believed.selfMute !== audio.selfMute) return `self-mute ${believed.selfMute}`;
  if (believed.selfDeaf !== audio.selfDeaf) return `self-deaf ${believed.selfDeaf}`;
  if (believed.prioritySpeaker !== audio.prioritySpeaker) return `priority ${believed.prioritySpeaker}`;
  if (believed.recording !== audio.recording) return `recording ${believed.recording}`;
  if (believed.hash !== certHash) return `certificate ${believed.hash}`;
  if (believed.listening.size !== listening.size) return `listens to ${[...believed.listening]}`;
  for (const id of listening.keys()) if (!believed.listening.has(id)) return `does not listen to ${id}`;
  return null;
}

function wrongChannel(believed: BelievedChannel, channel: Channel): string | null {
  if (believed.parent !== channel.parent) return `below ${believed.parent}`;
  if (believed.name !== channel.name) return `name ${believed.name}`;
  if (believed.position !== channel.position) return `position ${believed.position}`;
  if (believed.description !== channel.description) return `description ${believed.description}`;
  if (believed.maxUsers !== channel.maxUsers) return `room for ${believed.maxUsers}`;
  if (believed.temporary !== channel.temporary) return `temporary ${believed.temporary}`;
  if (believed.links.size !== channel.links.size) return `linked with ${[...believed.links]}`;
  for (const id of channel.links) if (!believed.links.has(id)) return `not linked with ${id}`;
  return null;
}

/** As wrongBelief(), of what the client may do and where it may go, measured by the reference. */
export function wrongRights({ state }: SimulatedServer, client: SimulatedClient): string | null {
  const { session, belief } = client;
  if (session === undefined) return null;
  for (const [channel, believed] of belief.permissions) {
    const rights = rightsOf(state.tree, session, channel) | CACHED;
    if (believed !== rights) return `in ${channel} ${believed.toString(16)} instead of ${rights.toString(16)}`;
  }
  for (const channel of state.tree.all()) {
    const believed = belief.channels.get(channel.id);
    const canEnter = (rightsOf(state.tree, session, channel.id) & Right.Enter) !== 0;
    if (believed?.canEnter !== canEnter) return `may enter ${channel.id}: ${believed?.canEnter}`;
    const restricted = channel.acl.some(({ deny }) => (deny & Right.Enter) !== 0);
    if (believed.enterRestricted !== restricted) return `channel ${channel.id} restricted: ${believed.enterRestricted}`;
  }
  return null;
}

/** Suppressed is who may not speak, unless somebody has lifted it. */
export function wrongSuppress({ state }: SimulatedServer, lifted: ReadonlySet<Session>): string | null {
  for (const session of state.sessions.all()) {
    const silent = (rightsOf(state.tree, session, session.channel) & Right.Speak) === 0;
    if (session.audio.suppress === silent || (silent && lifted.has(session))) continue;
    return `${session.name} in ${pathTo(state.tree, session.channel).map(({ id }) => id)} suppressed: ${!silent}`;
  }
  return null;
}
