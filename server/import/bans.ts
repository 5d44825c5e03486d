import { isBanPrefix } from '#domain/bans.ts';
import type { BanRecord } from '#domain/change.ts';
import { parseDate } from './dates.ts';
import { type Findings, quoted } from './findings.ts';
import type { BanRow } from './murmur-rows.ts';

const ADDRESS_BYTES = 16;
const NOWHERE = '0'.repeat(2 * ADDRESS_BYTES);
const SHA1 = /^[0-9a-f]{40}$/;
const EPOCH = new Date(0);

/** Those that murmur enforces. */
export function mapBans(rows: readonly BanRow[], { leftOut }: Findings): readonly BanRecord[] {
  const bans: BanRecord[] = [];
  for (const row of rows) {
    const address = Buffer.from(row.address ?? []).toString('hex');
    const valid = row.address?.length === ADDRESS_BYTES && address !== NOWHERE && isBanPrefix(row.prefix);
    if (!valid) {
      leftOut.push(
        `ban of ${quoted(row.name)} (${quoted(row.reason)}): it has no address with a mask from 8 to 128 bits`,
      );
      continue;
    }
    const start = parseDate(row.start);
    const certHash = row.certHash.toLowerCase();
    const hasCertificate = SHA1.test(certHash);
    if (certHash !== '' && !hasCertificate)
      leftOut.push(`certificate of the ban of ${quoted(row.name)}: it is no SHA-1`);
    bans.push({
      address,
      prefix: row.prefix,
      name: row.name,
      certHash: hasCertificate ? certHash : null,
      reason: row.reason,
      start: start ?? EPOCH,
      // For murmur a ban that never began does not end.
      durationSeconds: start === null ? 0 : Math.max(0, row.duration),
    });
  }
  return bans;
}
