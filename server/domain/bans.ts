import type { BanRecord } from './change.ts';
import { addressToHex } from './ip-address.ts';

// Reference 8.7.

const SHORTEST_PREFIX = 8;
/** In bits. */
export const WHOLE_ADDRESS = 128;

export function isBanPrefix(bits: number): boolean {
  return Number.isInteger(bits) && bits >= SHORTEST_PREFIX && bits <= WHOLE_ADDRESS;
}

export function isExpired(ban: BanRecord, now: Date): boolean {
  return ban.durationSeconds > 0 && now.getTime() - ban.start.getTime() > ban.durationSeconds * 1000;
}

/** The first ban in force against this address or this certificate; either suffices. */
export function findBan(
  bans: readonly BanRecord[],
  address: string,
  certHash: string | null,
  now: Date,
): BanRecord | undefined {
  const hex = addressToHex(address);
  return bans.find(
    (ban) =>
      !isExpired(ban, now) &&
      ((hex !== null && coversAddress(ban, hex)) || (certHash !== null && ban.certHash === certHash)),
  );
}

/** @param address 32 hex digits, as addressToHex() makes them. */
export function coversAddress(ban: Pick<BanRecord, 'address' | 'prefix'>, address: string): boolean {
  if (ban.address === null || !isBanPrefix(ban.prefix)) return false;
  const digits = ban.prefix >> 2;
  if (!address.startsWith(ban.address.slice(0, digits))) return false;
  const bits = ban.prefix & 3;
  if (bits === 0) return true;
  const difference = Number.parseInt(address.charAt(digits), 16) ^ Number.parseInt(ban.address.charAt(digits), 16);
  return difference >> (4 - bits) === 0;
}
