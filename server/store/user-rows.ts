import { asc, eq, getTableColumns, sql } from 'drizzle-orm';
import type { ListenerRecord, Note, PasswordHash, UserRecord } from '#domain/change.ts';
import type { BlobHash, ChannelId, UserId } from '#domain/ids.ts';
import { foldName } from '#domain/names.ts';
import { channelListeners, channels, users } from '#schema/index.ts';
import type { Ask, Statement } from './database.ts';

type Stored = Omit<UserRecord, 'id'> & { password: PasswordHash };

/** Without the passwords, which never stay in memory. */
export async function loadUsers(ask: Ask): Promise<readonly UserRecord[]> {
  const { password: _, nameKey: __, ...columns } = getTableColumns(users);
  const rows = await ask((db) => db.select(columns).from(users).orderBy(asc(users.id)));
  return rows.map((row) => ({
    ...row,
    id: row.id as UserId,
    texture: row.texture as BlobHash | null,
    lastChannel: row.lastChannel as ChannelId | null,
  }));
}

export async function loadListeners(ask: Ask): Promise<readonly ListenerRecord[]> {
  const { userId, channelId } = channelListeners;
  const rows = await ask((db) => db.select().from(channelListeners).orderBy(asc(userId), asc(channelId)));
  return rows.map(({ enabled, volume, ...row }) => ({
    user: row.userId as UserId,
    channel: row.channelId as ChannelId,
    enabled,
    volume,
  }));
}

export async function loadPassword(ask: Ask, id: UserId): Promise<PasswordHash> {
  const [row] = await ask((db) => db.select({ password: users.password }).from(users).where(eq(users.id, id)));
  return row?.password ?? null;
}

/** Takes the place of a row with this id: memory is the authority, and a user it does not know is not there. */
export function userRegistered(user: UserRecord, password: PasswordHash): readonly Statement[] {
  const row = { ...user, nameKey: foldName(user.name), password };
  return [(db) => db.insert(users).values(row).onConflictDoUpdate({ target: users.id, set: row })];
}

export function userUpdated(id: UserId, set: Partial<Stored>): readonly Statement[] {
  if (Object.keys(set).length === 0) return [];
  const row = set.name === undefined ? set : { ...set, nameKey: foldName(set.name) };
  return [(db) => db.update(users).set(row).where(eq(users.id, id))];
}

export function userRemoved(id: UserId): readonly Statement[] {
  return [(db) => db.delete(users).where(eq(users.id, id))];
}

export function listenerSet({ user, channel, ...set }: ListenerRecord): readonly Statement[] {
  const { userId, channelId } = channelListeners;
  const row = { userId: user, channelId: channel, ...set };
  return [
    (db) =>
      db
        .insert(channelListeners)
        .values(row)
        .onConflictDoUpdate({ target: [userId, channelId], set }),
  ];
}

/** The channel may have gone since the note was made. */
export function noted({ user, lastChannel, ...dates }: Note): Statement {
  const channel =
    lastChannel === undefined
      ? {}
      : { lastChannel: sql`(select ${channels.id} from ${channels} where ${eq(channels.id, lastChannel)})` };
  return (db) =>
    db
      .update(users)
      .set({ ...dates, ...channel })
      .where(eq(users.id, user));
}
