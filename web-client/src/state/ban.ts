import type { Decoded } from '#proto/message-types.ts';
import type { User } from '../protocol/model.ts';
import { Permission } from '../protocol/permission.ts';
import type { Queries } from '../protocol/queries.ts';
import type { BanBody, BanEntry } from './ban-draft.ts';

/** An address is 16 bytes in every ban; one machine is all of its bits. */
const WHOLE_ADDRESS = 128;

export function queryBans(queries: Queries): Promise<Decoded<'BanList'>> {
  return queries.ask(
    { name: 'BanList', body: { bans: [], query: true } },
    { answer: 'BanList', permission: Permission.Ban },
  );
}

/** Adds somebody to the list; the address of nobody: only the certificate. */
export async function appendBan(
  queries: Queries,
  { name, hash, address }: Pick<User, 'name' | 'hash'> & { readonly address: Uint8Array | null },
  reason: string,
  duration: number,
): Promise<void> {
  const entry: BanBody = {
    address: address ?? new Uint8Array(16),
    mask: WHOLE_ADDRESS,
    name,
    hash,
    reason,
    start: new Date().toISOString().slice(0, 19),
    duration,
  };
  await changeBans(queries, (bans) => [...bans, entry]);
}

/** Of the list as it is now: others may have changed it. It is read back: Mumble confirms nothing. */
export async function changeBans(
  queries: Queries,
  change: (bans: readonly BanEntry[]) => readonly BanBody[],
): Promise<Decoded<'BanList'>> {
  const { bans } = await queryBans(queries);
  queries.tell({ name: 'BanList', body: { bans: [...change(bans)] } });
  return queryBans(queries);
}
