import { SUPER_USER, type UserId } from '#domain/ids.ts';
import type { Session } from '#domain/session.ts';
import type { Decoded } from '#proto/message-types.ts';
import { readVersion, speaksProtobufVoice, versionV1, versionV2 } from '#protocol/version.ts';
import { type Admission, type Claim, judge } from './admission.ts';
import { refuseBanned } from './ban-refusal.ts';
import { commit } from './commit.ts';
import type { ConnectionRecord } from './connections.ts';
import type { ControlContext } from './context.ts';
import { depart, dismiss } from './departure.ts';
import { rememberChannel } from './entering.ts';
import { Denied, Rejected } from './errors.ts';
import { enqueue, reportIncident } from './incidents.ts';
import { sendTo } from './outbox.ts';
import type { Connection, LoginResult } from './ports.ts';
import { readTokens } from './tokens.ts';
import { welcome } from './welcome.ts';

/** murmur's limits and its placeholder for what exceeds them. */
const MAX_RELEASE_BYTES = 100;
const MAX_OS_BYTES = 40;
const MAX_OS_VERSION_BYTES = 60;
const INVALID = '[[Invalid]]';
/** The codec of a client that names none: the first one. */
const CELT_0_7_0 = -2147483637;

/** Sent before the client says anything. */
export function greet({ serverVersion, settings }: ControlContext, connection: Connection): void {
  const { number, release, os, osVersion } = serverVersion;
  const version = { versionV1: versionV1(number), versionV2: versionV2(number) };
  const body = { ...version, ...(settings.sendVersion ? { release, os, osVersion } : {}) };
  sendTo(connection, { name: 'Version', body });
}

/** May come again at any time: voice format and version gates follow at once. */
export function handleVersion(context: ControlContext, record: ConnectionRecord, body: Decoded<'Version'>): void {
  if (!record.commands.admit(context.clock.now())) {
    record.deferred.put({ name: 'Version', body });
    return;
  }
  record.client = {
    number: readVersion(body.versionV1, body.versionV2),
    release: bounded(body.release, MAX_RELEASE_BYTES),
    os: bounded(body.os, MAX_OS_BYTES),
    osVersion: body.os === null ? '' : bounded(body.osVersion, MAX_OS_VERSION_BYTES),
  };
  const session = sessionOf(context, record);
  if (session === undefined) return;
  const hears = session.kind === 'browser' ? session.hears : wireOf(record.client.number);
  context.state.update(session.id, { clientVersion: record.client.number, hears });
}

/** First time: the login, whose slow part runs outside the lane. Later: new access tokens. */
export function handleAuthenticate(
  context: ControlContext,
  record: ConnectionRecord,
  body: Decoded<'Authenticate'>,
): void {
  const session = sessionOf(context, record);
  if (session !== undefined) replaceTokens(context, record, session, body);
  if (record.handshake.phase !== 'greeted') return;
  record.handshake = { phase: 'verifying' };
  record.opus = body.opus === true;
  record.celtVersions = body.celtVersions.length === 0 ? [CELT_0_7_0] : body.celtVersions.slice(0, 16);
  const claim: Login = {
    name: (body.username ?? '').trim(),
    password: body.password ?? '',
    peer: record.connection.peer,
    tokens: readTokens(body.tokens),
    bot: body.clientType === 1,
  };
  verify(context, claim)
    .then((verified) => enqueue(context, 'admission', record, () => admit(context, record, claim, verified)))
    .catch((error: unknown) => reportIncident(context.log, 'verification', error));
}

interface Login extends Claim {
  readonly bot: boolean;
}

interface Verified {
  readonly login: LoginResult;
  readonly texture: Uint8Array;
}

async function verify({ authenticator, state, store, log }: ControlContext, claim: Claim): Promise<Verified> {
  const nothing = new Uint8Array(0);
  let login: LoginResult;
  try {
    login = await authenticator.authenticate(claim);
  } catch (error) {
    reportIncident(log, 'authenticator', error);
    return { login: { kind: 'unavailable' }, texture: nothing };
  }
  const hash = login.kind === 'registered' ? state.users.get(login.user)?.texture : null;
  if (hash === null || hash === undefined) return { login, texture: nothing };
  try {
    return { login, texture: (await store.getBlob(hash)) ?? nothing };
  } catch (error) {
    log.warn({ error, hash }, 'texture could not be loaded');
    return { login, texture: nothing };
  }
}

async function admit(
  context: ControlContext,
  record: ConnectionRecord,
  claim: Login,
  verified: Verified,
): Promise<void> {
  // The socket closed, or the deadline passed, while the password was checked.
  if (record.handshake.phase !== 'verifying') return;
  try {
    const times = { now: context.clock.date(), serverStart: context.startedAt };
    refuseBanned(context.state, claim.peer, times.now);
    const admission = judge(context.state, claim, verified.login, times);
    await rememberCertificate(context, admission.user, claim);
    const session = join(context, record, admission, claim);
    introduce(context, record, session, verified.texture);
    const { name, id, kind, user, address } = session;
    const { release, os } = record.client;
    context.log.info({ session: id, name, kind, user, address, release, os }, 'session joined');
    context.loginAttempts.succeeded(address);
    if (session.kind === 'browser') context.browsers.attach(session.id);
  } catch (error) {
    if (!(error instanceof Rejected)) {
      dismiss(context, record, 'abort', 'failed admission');
      throw error;
    }
    context.log.info({ name: claim.name, address: claim.peer.address, type: error.type }, 'login rejected');
    if (error.type === 'WrongUserPW' || error.type === 'WrongServerPW') {
      context.loginAttempts.failed(claim.peer.address);
    }
    sendTo(record.connection, { name: 'Reject', body: error.body });
    dismiss(context, record, 'flush', 'rejected');
  }
}

/** Whoever logs in by password or by address is known by this certificate from now on (reference 4.4, step 4). */
async function rememberCertificate(context: ControlContext, id: UserId | null, { peer }: Login): Promise<void> {
  const { certificate } = peer;
  const user = id === null || id === SUPER_USER ? undefined : context.state.users.get(id);
  if (user === undefined || certificate === null) return;
  const email = certificate.emails[0] ?? user.email;
  if (user.certHash === certificate.hash && user.email === email) return;
  try {
    await commit(context, [{ kind: 'user-updated', id: user.id, set: { certHash: certificate.hash, email } }]);
    context.log.info({ user: user.id, name: user.name }, 'certificate of the user renewed');
  } catch (error) {
    // The login itself is good; the next one tries again.
    if (!(error instanceof Denied)) throw error;
  }
}

function join(
  context: ControlContext,
  record: ConnectionRecord,
  { name, user, ghost, channel }: Admission,
  { tokens, bot }: Login,
): Session {
  const { state, connections, out, clock } = context;
  const { kind, peer } = record.connection;
  if (ghost !== undefined) {
    const reason = 'You connected to the server from another device';
    out.to(ghost.id, { name: 'UserRemove', body: { session: ghost.id, reason } });
    const old = connections.of(ghost.id);
    if (old !== undefined) dismiss(context, old, 'flush', 'replaced');
  }
  const id = state.sessions.takeId();
  if (id === null) throw new Rejected('ServerFull', 'No session is free');
  for (const { channel: heard, volume } of user === null ? [] : state.storedListeners(user)) {
    record.volumes.set(heard, volume);
  }
  return state.join({
    id,
    kind,
    name,
    certHash: peer.certificate?.hash ?? null,
    strongCertificate: peer.certificate?.strong ?? false,
    address: peer.address,
    bot,
    clientVersion: record.client.number,
    user,
    channel,
    tokens,
    hears: kind === 'browser' ? 'slots' : wireOf(record.client.number),
    since: clock.now(),
  });
}

/** All or nothing: a session that could not be welcomed is not here. */
function introduce(context: ControlContext, record: ConnectionRecord, session: Session, texture: Uint8Array): void {
  const { state, peers } = context;
  try {
    if (session.user !== null) {
      const comment = state.users.get(session.user)?.comment ?? '';
      state.update(session.id, { comment, texture });
    }
    welcome(context, record, session);
    rememberChannel(context, session);
  } catch (error) {
    depart(context, record, 'failed admission');
    state.leave(session.id);
    peers.close(session.id);
    throw error;
  }
}

function replaceTokens(
  context: ControlContext,
  record: ConnectionRecord,
  session: Session,
  body: Decoded<'Authenticate'>,
): void {
  if (body.tokens.length === 0 && session.tokens.size === 0) return;
  if (!record.requests.admit(context.clock.now())) {
    record.deferred.put({ name: 'Authenticate', body });
    return;
  }
  context.state.update(session.id, { tokens: readTokens(body.tokens) });
  context.permissions.flush(session);
  context.access.tellAll(session);
}

function sessionOf({ connections, state }: ControlContext, record: ConnectionRecord): Session | undefined {
  const id = connections.sessionOf(record.connection);
  return id === undefined ? undefined : state.sessions.get(id);
}

function wireOf(clientVersion: number): 'legacy' | 'protobuf' {
  return speaksProtobufVoice(clientVersion) ? 'protobuf' : 'legacy';
}

function bounded(text: string | null, maxBytes: number): string {
  if (text === null) return '';
  return Buffer.byteLength(text) <= maxBytes ? text : INVALID;
}
