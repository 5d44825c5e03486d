import { ROOT, SUPER_USER } from '#domain/ids.ts';
import { ALL_PERMISSIONS, CACHED } from '#domain/permissions.ts';
import type { Channel, ServerState } from '#domain/server-state.ts';
import type { Session } from '#domain/session.ts';
import type { Body, ControlMessage } from '#proto/message-types.ts';
import { uint64 } from '#protocol/uint64.ts';
import { packVersion, versionV1, versionV2 } from '#protocol/version.ts';
import { Since } from './client-version.ts';
import type { ConnectionRecord } from './connections.ts';
import type { ControlContext } from './context.ts';
import { sendTo } from './outbox.ts';
import { channelAtLogin, joinedUser, presentUser, volumes } from './present.ts';

/** Opus only, and the number that every client since 1.2.4 knows as the CELT it must name beside it. */
const CODECS = { alpha: -2147483637, beta: 0, preferAlpha: true, opus: true };

/** Tells a new session everything and the others of it, in the order of reference 3.4.3; joins the registry of connections on the way. */
export function welcome(context: ControlContext, record: ConnectionRecord, session: Session): void {
  const { state, connections } = context;
  const send = (message: ControlMessage) => sendTo(record.connection, message);

  if (session.kind === 'desktop') {
    const { key, serverNonce, clientNonce } = context.peers.open(session.id, session.address);
    send({ name: 'CryptSetup', body: { key, serverNonce, clientNonce } });
    if (!record.opus) {
      send(notice(session, 'Your client does not support Opus, the only codec of this server: you will hear nobody.'));
    }
  }
  tellChannels(context, record, session);
  connections.admit(record, session.id);
  context.permissions.entered(session);
  announce(context, session);
  tellOthers(context, record, session);
  send({ name: 'ServerSync', body: serverSync(state, session) });
  if (session.listening.size > 0) announceListening(context, session);
  tellSettings(context, record);
  if (session.clientVersion < Since.listeners && listenersEnabled(state)) {
    context.out.to(
      session.id,
      notice(session, 'Sessions may hear a channel without being in it; your client is too old to show them.'),
    );
  }
}

/** Tells a session that is here already everything once more, and nobody else anything. */
export function retell(context: ControlContext, record: ConnectionRecord, session: Session): void {
  const { state, textureHashes } = context;
  const send = (message: ControlMessage) => sendTo(record.connection, message);
  record.permissionsSent.clear();
  tellChannels(context, record, session);
  context.permissions.entered(session);
  send({ name: 'UserState', body: presentUser(session, session.clientVersion, true, textureHashes) });
  tellOthers(context, record, session);
  send({ name: 'ServerSync', body: serverSync(state, session) });
  tellSettings(context, record);
}

function tellChannels(context: ControlContext, record: ConnectionRecord, session: Session): void {
  const { state } = context;
  const send = (message: ControlMessage) => sendTo(record.connection, message);
  send({ name: 'CodecVersion', body: CODECS });
  for (const channel of state.tree.all()) {
    const access = context.access.describe(record, session, channel.id);
    send({ name: 'ChannelState', body: { ...channelAtLogin(state, channel, session.clientVersion), ...access } });
  }
  for (const channel of state.tree.all()) {
    if (channel.links.size > 0) send({ name: 'ChannelState', body: linksOf(channel) });
  }
}

function tellOthers(context: ControlContext, { connection }: ConnectionRecord, session: Session): void {
  const volumesForAll = context.settings.broadcastListenerVolumeAdjustments;
  for (const other of context.state.sessions.all()) {
    if (other.id === session.id) continue;
    const body = presentUser(other, session.clientVersion, volumesForAll, context.textureHashes);
    sendTo(connection, { name: 'UserState', body });
  }
}

function tellSettings({ state }: ControlContext, { connection }: ConnectionRecord): void {
  sendTo(connection, { name: 'ServerConfig', body: serverConfig(state) });
  const suggestions = suggestConfig(state);
  if (suggestions !== null) sendTo(connection, { name: 'SuggestConfig', body: suggestions });
}

function announce({ out, textureHashes }: ControlContext, session: Session): void {
  out.toAllByAge((version) => ({ name: 'UserState', body: joinedUser(session, version, textureHashes) }));
}

/** Channels this session listened to when it was last here. Volumes are its own affair unless the settings say otherwise. */
function announceListening({ out, settings }: ControlContext, session: Session): void {
  const plain = { session: session.id, listeningChannelAdd: [...session.listening.keys()] };
  const withVolumes = { ...plain, listeningVolumeAdjustment: volumes(session) };
  const forOthers = settings.broadcastListenerVolumeAdjustments ? withVolumes : plain;
  out.toAllWhere(
    { name: 'UserState', body: forOthers },
    (record, id) => id !== session.id && record.client.number >= Since.blobHashes,
  );
  out.to(session.id, { name: 'UserState', body: withVolumes });
}

function linksOf(channel: Channel): Body<'ChannelState'> {
  return { channelId: channel.id, links: [...channel.links] };
}

function serverSync(state: ServerState, session: Session): Body<'ServerSync'> {
  const { bandwidth, welcomeText } = state.settings;
  const permissions = session.user === SUPER_USER ? ALL_PERMISSIONS : state.permissions(session.id, ROOT) | CACHED;
  return {
    session: session.id,
    maxBandwidth: bandwidth,
    ...(welcomeText === '' ? {} : { welcomeText }),
    // Fits into the low half of the uint64 field.
    permissions: uint64(permissions, 0),
  };
}

function serverConfig(state: ServerState): Body<'ServerConfig'> {
  const { allowHtml, textMessageLength, imageMessageLength, users, allowRecording } = state.settings;
  return {
    allowHtml,
    messageLength: textMessageLength,
    imageMessageLength,
    maxUsers: users,
    recordingAllowed: allowRecording,
  };
}

function suggestConfig(state: ServerState): Body<'SuggestConfig'> | null {
  const { suggestVersion, suggestPositional, suggestPushToTalk } = state.settings;
  if (suggestVersion === null && suggestPositional === null && suggestPushToTalk === null) return null;
  return {
    ...(suggestVersion === null ? {} : versionFields(suggestVersion)),
    ...(suggestPositional === null ? {} : { positional: suggestPositional }),
    ...(suggestPushToTalk === null ? {} : { pushToTalk: suggestPushToTalk }),
  };
}

function versionFields(text: string): Pick<Body<'SuggestConfig'>, 'versionV1' | 'versionV2'> {
  const [major = 0, minor = 0, patch = 0] = text.split('.').map(Number);
  const version = packVersion(major, minor, patch);
  return { versionV1: versionV1(version), versionV2: versionV2(version) };
}

function listenersEnabled(state: ServerState): boolean {
  return state.settings.listenersPerChannel !== 0 && state.settings.listenersPerUser !== 0;
}

/** A text of the server to one session. */
function notice(session: Session, message: string): ControlMessage {
  return { name: 'TextMessage', body: { session: [session.id], message } };
}
