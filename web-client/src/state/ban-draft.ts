import type { Body, Decoded } from '#proto/message-types.ts';
import { type BanEnd, endAfter, endFor, FOR_GOOD, secondsOf } from './ban-end.ts';
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
  /** Of a certificate, with or without what tools put between its digits. */
  readonly hash: string;
  readonly reason: string;
  /** ISO; empty: from now on. */
  readonly start: string;
  readonly end: BanEnd;
}

export type BanProblem = 'address' | 'mask' | 'hash' | 'nothing' | 'end';

/** IPv4 stands in the last 32 of 128 bits. */
const FOUR_AT = 96;
/** Wider would ban whole continents: servers drop such entries. */
const LEAST = 8;

/** Servers drop a certificate that is anything else. */
const CERTIFICATE_HASH = /^[0-9a-f]{40}$/;

export const EMPTY_BAN: BanForm = { name: '', address: '', mask: 32, hash: '', reason: '', start: '', end: FOR_GOOD };

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
    end: endFor(readTime(start) ?? new Date(), duration ?? 0),
  };
}

export function maskRange(address: string): { readonly least: number; readonly most: number } {
  return address.includes(':') ? { least: LEAST, most: 128 } : { least: LEAST, most: 32 };
}

export function problemOf({ address, mask, hash, start, end }: BanForm, now: Date): BanProblem | undefined {
  if (address.trim() === '' && hash.trim() === '') return 'nothing';
  if (address.trim() !== '') {
    if (!parseAddress(address)) return 'address';
    const { least, most } = maskRange(address);
    if (!Number.isInteger(mask) || mask < least || mask > most) return 'mask';
  }
  if (hash.trim() !== '' && !CERTIFICATE_HASH.test(plainHash(hash))) return 'hash';
  return secondsOf(end, readTime(start) ?? now, now) === undefined ? 'end' : undefined;
}

/** Of a form without a problem. */
export function entryOf(form: BanForm, now: Date): BanBody {
  const address = parseAddress(form.address) ?? new Uint8Array(16);
  return {
    address,
    mask: form.address.trim() === '' ? 128 : isMappedFour(address) ? form.mask + FOUR_AT : form.mask,
    name: form.name.trim(),
    hash: plainHash(form.hash),
    reason: form.reason.trim(),
    start: form.start || now.toISOString().slice(0, 19),
    duration: secondsOf(form.end, readTime(form.start) ?? now, now) ?? 0,
  };
}

/** Whether they ban the same, for as long, and say the same of it; servers write the time of the beginning in their own way. */
export function isSameBan(one: BanBody, other: BanBody): boolean {
  const told = ({ address, mask, name, hash, reason, duration }: BanBody) =>
    JSON.stringify([[...address], mask, name ?? '', hash ?? '', reason ?? '', duration ?? 0]);
  return told(one) === told(other);
}

/** undefined: never. */
export function endOf({ start, duration }: BanEntry): Date | undefined {
  const from = readTime(start);
  return duration && from ? endAfter(from, duration) : undefined;
}

/** Copied from elsewhere it may have capitals, colons and spaces. */
function plainHash(text: string): string {
  return text.replaceAll(/[\s:-]/g, '').toLowerCase();
}
