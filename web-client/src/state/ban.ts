import type { Decoded } from '#proto/message-types.ts';
import type { User } from '../protocol/model.ts';
import { Permission } from '../protocol/permission.ts';
import type { Queries } from '../protocol/queries.ts';
import type { BanBody } from './ban-draft.ts';

/** An address is 16 bytes in every ban; one machine is all of its bits. */
const WHOLE_ADDRESS = 128;

/** Seconds; 0: for good. */
export const BAN_DURATIONS = { hour: 3600, day: 86_400, week: 604_800, month: 2_592_000, forever: 0 } as const;
export type BanDuration = keyof typeof BAN_DURATIONS;

export function queryBans(queries: Queries): Promise<Decoded<'BanList'>> {
  return queries.ask(
    { name: 'BanList', body: { bans: [], query: true } },
    { answer: 'BanList', permission: Permission.Ban },
  );
}

/** Adds somebody who is here to the list. */
export async function appendBan(queries: Queries, user: User, reason: string, duration: number): Promise<void> {
  const { session, name, hash } = user;
  const statistics = await queries.ask(
    { name: 'UserStats', body: { session } },
    { answer: 'UserStats', matches: (body) => body.session === session, permission: Permission.Enter },
  );
  const list = await queryBans(queries);
  const entry: BanBody = {
    address: statistics.address ?? new Uint8Array(16),
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
