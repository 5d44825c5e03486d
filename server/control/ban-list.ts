import { isBanPrefix, WHOLE_ADDRESS } from '#domain/bans.ts';
import type { BanRecord, Change } from '#domain/change.ts';
import { ROOT } from '#domain/ids.ts';
import { Permission } from '#domain/permissions.ts';
import type { Body, Decoded } from '#proto/message-types.ts';
import { isoTime, readIsoTime } from './calendar.ts';
import { commit } from './commit.ts';
import type { ControlContext, Sender } from './context.ts';
import { Denied } from './errors.ts';

type WireBan = NonNullable<Body<'BanList'>['bans']>[number];
type ReadBan = Decoded<'BanList'>['bans'][number];

/** Small enough for one statement of the store. */
const MAX_BANS = 5000;
const LONGEST_TEXT = 4096;
const ADDRESS_BYTES = 16;
const NO_ADDRESS = '0'.repeat(ADDRESS_BYTES * 2);
const CERTIFICATE_HASH = /^[0-9a-f]{40}$/;

/** The list as it is, or a new one in its place (reference 3.12). Who is connected stays. */
export async function handleBanList(
  context: ControlContext,
  { session }: Sender,
  body: Decoded<'BanList'>,
): Promise<void> {
  const { state, out, log, clock } = context;
  if (!state.can(session.id, Permission.Ban, ROOT)) throw Denied.permission(Permission.Ban, ROOT, session.id);
  if (body.query === true) {
    out.to(session.id, { name: 'BanList', body: { bans: state.bans.map(presented) } });
    return;
  }
  if (body.bans.length > MAX_BANS) throw Denied.text(`The list can have ${MAX_BANS} bans`);
  const bans = new Map<string, BanRecord>();
  for (const ban of body.bans) {
    const record = readBan(ban, clock.date());
    if (record !== null) bans.set(keyOf(record), record);
  }
  const before = new Map(state.bans.map((ban) => [keyOf(ban), ban]));
  await commit(context, [banListOf([...bans.values()])]);
  const news = (from: ReadonlyMap<string, BanRecord>, to: ReadonlyMap<string, BanRecord>, text: string) => {
    for (const [key, ban] of to) if (!from.has(key)) log.info({ session: session.id, ...described(ban) }, text);
  };
  news(before, bans, 'ban added');
  news(bans, before, 'ban removed');
}

export function banListOf(bans: readonly BanRecord[]): Change {
  return { kind: 'bans-replaced', bans };
}

/** null for an entry that bans nobody, or everybody. */
function readBan({ address, mask, name, hash, reason, start, duration }: ReadBan, now: Date): BanRecord | null {
  const hex = Buffer.from(address).toString('hex');
  const hasAddress = hex.length === NO_ADDRESS.length && hex !== NO_ADDRESS && isBanPrefix(mask);
  const certHash = CERTIFICATE_HASH.test(hash?.toLowerCase() ?? '') ? (hash?.toLowerCase() ?? null) : null;
  if (!hasAddress && certHash === null) return null;
  return {
    address: hasAddress ? hex : null,
    prefix: hasAddress ? mask : WHOLE_ADDRESS,
    name: (name ?? '').slice(0, LONGEST_TEXT),
    certHash,
    reason: (reason ?? '').slice(0, LONGEST_TEXT),
    start: (start == null ? null : readIsoTime(start)) ?? now,
    durationSeconds: duration ?? 0,
  };
}

/** A ban of a certificate alone goes out with the address of nobody, and comes back so with the edited list. */
function presented({ address, prefix, name, certHash, reason, start, durationSeconds }: BanRecord): WireBan {
  return {
    address: Buffer.from(address ?? NO_ADDRESS, 'hex'),
    mask: prefix,
    name,
    hash: certHash ?? '',
    reason,
    start: isoTime(start),
    duration: durationSeconds,
  };
}

/** Entries that agree in all of this are one. */
function keyOf({ address, prefix, certHash, name, reason, start, durationSeconds }: BanRecord): string {
  return JSON.stringify([address, prefix, certHash, name, reason, isoTime(start), durationSeconds]);
}

function described({ address, prefix, certHash, name, reason, durationSeconds }: BanRecord): object {
  return { address, prefix, certHash, name, reason, durationSeconds };
}
