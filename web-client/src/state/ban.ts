import type { Decoded } from '#proto/message-types.ts';
import type { User } from '../protocol/model.ts';
import { Permission } from '../protocol/permission.ts';
import type { Queries } from '../protocol/queries.ts';
import type { BanBody } from './ban-draft.ts';

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
  const list = await queryBans(queries);
  const entry: BanBody = {
    address: address ?? new Uint8Array(16),
    mask: WHOLE_ADDRESS,
    name,
    hash,
    reason,
    start: new Date().toISOString().slice(0, 19),
    duration,
  };
  await replaceBans(queries, [...list.bans, entry]);
}

/** The list is read back: Mumble confirms nothing. */
export function replaceBans(queries: Queries, bans: readonly BanBody[]): Promise<Decoded<'BanList'>> {
  queries.tell({ name: 'BanList', body: { bans: [...bans] } });
  return queryBans(queries);
}
