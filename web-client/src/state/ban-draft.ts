import type { Body, Decoded } from '#proto/message-types.ts';
import { formatAddress, isMappedFour, parseAddress } from './network-address.ts';
import { readTime } from './when.ts';

export type BanEntry = Decoded<'BanList'>['bans'][number];
export type BanBody = NonNullable<Body<'BanList'>['bans']>[number];

/** A ban as somebody types it. */
export interface BanForm {
  readonly name: string;
  readonly address: string;
  /** Leading bits, counted in the address's own kind. */
  readonly mask: number;
  readonly hash: string;
  readonly reason: string;
  /** ISO; empty: from now on. */
  readonly start: string;
  /** Seconds from the start; 0: for good. */
  readonly duration: number;
}

export type BanProblem = 'address' | 'mask' | 'nothing';

/** IPv4 stands in the last 32 of 128 bits. */
const FOUR_AT = 96;
/** Wider would ban whole continents: servers drop such entries. */
const LEAST = 8;

export const EMPTY_BAN: BanForm = { name: '', address: '', mask: 32, hash: '', reason: '', start: '', duration: 0 };

export function formOf(entry: BanEntry): BanForm {
  const { address, mask, name, hash, reason, start, duration } = entry;
  const none = address.every((byte) => byte === 0);
  return {
    name: name ?? '',
    address: none ? '' : formatAddress(address),
    mask: isMappedFour(address) ? mask - FOUR_AT : mask,
    hash: hash ?? '',
    reason: reason ?? '',
    start: start ?? '',
    duration: duration ?? 0,
  };
}

export function maskRange(address: string): { readonly least: number; readonly most: number } {
  return address.includes(':') ? { least: LEAST, most: 128 } : { least: LEAST, most: 32 };
}

export function problemOf({ address, mask, hash }: BanForm): BanProblem | undefined {
  if (address.trim() === '') return hash.trim() === '' ? 'nothing' : undefined;
  if (!parseAddress(address)) return 'address';
  const { least, most } = maskRange(address);
  return Number.isInteger(mask) && mask >= least && mask <= most ? undefined : 'mask';
}

export function entryOf(form: BanForm, now: Date): BanBody {
  const address = parseAddress(form.address) ?? new Uint8Array(16);
  return {
    address,
    mask: form.address.trim() === '' ? 128 : isMappedFour(address) ? form.mask + FOUR_AT : form.mask,
    name: form.name.trim(),
    hash: form.hash.trim().toLowerCase(),
    reason: form.reason.trim(),
    start: form.start || now.toISOString().slice(0, 19),
    duration: form.duration,
  };
}

/** undefined: never. */
export function endOf({ start, duration }: BanEntry): Date | undefined {
  const from = readTime(start);
  return duration && from ? new Date(from.getTime() + duration * 1000) : undefined;
}
