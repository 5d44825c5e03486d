import { timingSafeEqual } from 'node:crypto';
import { judgeDuplicate } from '#domain/duplicate-login.ts';
import type { Newcomer } from '#domain/groups.ts';
import { type ChannelId, type Permissions, ROOT, SUPER_USER, type UserId } from '#domain/ids.ts';
import { isUserName } from '#domain/names.ts';
import { hasAny, Permission } from '#domain/permissions.ts';
import type { ServerState } from '#domain/server-state.ts';
import type { Session } from '#domain/session.ts';
import type { Settings } from '#domain/settings.ts';
import { Rejected } from './errors.ts';
import type { LoginResult, PeerIdentity } from './ports.ts';
import { bytesHash } from './present.ts';

export interface Claim {
  /** Without surrounding white space. */
  readonly name: string;
  readonly password: string;
  readonly peer: PeerIdentity;
  readonly tokens: ReadonlySet<string>;
}

export interface Admission {
  readonly name: string;
  readonly user: UserId | null;
  /** The session that must go because this one takes its place. */
  readonly ghost: Session | undefined;
  readonly channel: ChannelId;
}

export interface CalendarTimes {
  readonly now: Date;
  readonly serverStart: Date;
}

/** The checks of reference 3.4.2, in its order; a later one overrides an earlier one. Throws Rejected, changes nothing. */
export function judge(state: ServerState, claim: Claim, login: LoginResult, times: CalendarTimes): Admission {
  const { settings } = state;
  const name = login.kind === 'registered' ? login.name : claim.name;
  const user = login.kind === 'registered' ? login.user : null;
  let rejected = credentials(settings, claim, login);
  const { address, certificate } = claim.peer;
  const newcomer = { name, user, address, certHash: certificate?.hash ?? null };
  const duplicate = judgeDuplicate(state.sessions, newcomer);
  if (rejected === null && duplicate.kind === 'name-in-use') {
    rejected = new Rejected('UsernameInUse', 'Username already in use');
  }
  const ghost = duplicate.kind === 'replaces' ? duplicate.session : undefined;
  // A ghost leaves as this one comes.
  const sessions = state.sessions.count + (ghost === undefined ? 1 : 0);
  if (user !== SUPER_USER && sessions > settings.users) {
    rejected = new Rejected('ServerFull', `Server is full (max ${settings.users} users)`);
  }
  if (user !== SUPER_USER && certificate === null && settings.certRequired) {
    rejected = new Rejected('NoCertificate', 'A certificate is required to connect to this server');
  }
  const strongCertificate = certificate?.strong ?? false;
  const subject = { user, certHash: newcomer.certHash, strongCertificate, tokens: claim.tokens, channel: ROOT };
  const channel = firstChannel(state, subject, lastChannel(state, user, times));
  if (channel === null) rejected = new Rejected('ServerFull', 'Every channel you may enter is full');
  if (rejected !== null || channel === null) throw rejected;
  return { name, user, ghost, channel };
}

function credentials(settings: Settings, claim: Claim, login: LoginResult): Rejected | null {
  switch (login.kind) {
    case 'registered':
      return null;
    case 'wrong-credentials':
      return new Rejected('WrongUserPW', 'Wrong certificate or password for existing user');
    case 'unavailable':
      return new Rejected('AuthenticatorFail', 'The login cannot be checked at the moment');
    case 'unknown':
      if (!isUserName(claim.name, settings)) return new Rejected('InvalidUsername', 'Invalid username');
      if (settings.serverPassword !== '' && !sameText(claim.password, settings.serverPassword)) {
        return new Rejected('WrongServerPW', 'Invalid server password');
      }
      return null;
  }
}

function sameText(a: string, b: string): boolean {
  // Hashes have equal lengths, which the comparison in constant time demands.
  return timingSafeEqual(bytesHash(Buffer.from(a)), bytesHash(Buffer.from(b)));
}

/** Last channel, else default channel, else the root, which only needs to have room; null when nothing has. Who may write has room. */
function firstChannel(state: ServerState, who: Newcomer, last: ChannelId | null): ChannelId | null {
  const may = (permission: Permissions, channel: ChannelId) => hasAny(state.permissionsFor(who, channel), permission);
  const hasRoom = (channel: ChannelId) => !state.isFull(channel) || may(Permission.Write, channel);
  for (const channel of [last, state.settings.defaultChannel as ChannelId]) {
    if (channel === null || state.tree.get(channel) === undefined || !hasRoom(channel)) continue;
    if (may(Permission.Enter, channel)) return channel;
  }
  return hasRoom(ROOT) ? ROOT : null;
}

/** The channel a registration was last in, as far as the settings want it remembered. */
function lastChannel(state: ServerState, user: UserId | null, { now, serverStart }: CalendarTimes): ChannelId | null {
  const record = user === null ? undefined : state.users.get(user);
  if (record === undefined || !state.settings.rememberChannel) return null;
  const limit = state.settings.rememberChannelDuration;
  if (limit > 0) {
    const { lastDisconnect, lastSeen } = record;
    // Never seen leaving: the server went down with the session in it.
    const left =
      lastDisconnect !== null && (lastSeen === null || lastDisconnect >= lastSeen) ? lastDisconnect : serverStart;
    if (now.getTime() - left.getTime() > limit * 1000) return null;
  }
  return record.lastChannel;
}
