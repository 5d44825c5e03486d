import { findBan } from '#domain/bans.ts';
import type { ServerState } from '#domain/server-state.ts';
import { Rejected } from './errors.ts';
import type { PeerIdentity } from './ports.ts';

/**
 * A page proves its certificate only after its connection was opened, where bans are looked at for the first time; and one may
 * have been pronounced since then.
 */
export function refuseBanned({ bans }: ServerState, { address, certificate }: PeerIdentity, now: Date): void {
  const ban = findBan(bans, address, certificate?.hash ?? null, now);
  if (ban === undefined) return;
  const end = new Date(ban.start.getTime() + ban.durationSeconds * 1000);
  const until = ban.durationSeconds === 0 ? '' : ` until ${end.toISOString()}`;
  throw new Rejected('None', `You are banned${until}${ban.reason === '' ? '' : `: ${ban.reason}`}`);
}
