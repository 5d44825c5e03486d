import { asc, eq } from 'drizzle-orm';
import type { BanRecord } from '#domain/change.ts';
import type { BlobHash } from '#domain/ids.ts';
import { bans, blobs, serverConfig } from '#schema/index.ts';
import type { Ask, Statement } from './database.ts';
import { portions } from './portions.ts';

/** In the order they were stored in. */
export async function loadBans(ask: Ask): Promise<readonly BanRecord[]> {
  const rows = await ask((db) => db.select().from(bans).orderBy(asc(bans.position)));
  return rows.map(({ position: _, ...ban }) => ban);
}

export async function loadConfig(ask: Ask): Promise<ReadonlyMap<string, string>> {
  const rows = await ask((db) => db.select().from(serverConfig).orderBy(asc(serverConfig.key)));
  return new Map(rows.map(({ key, value }) => [key, value]));
}

export async function loadBlob(ask: Ask, hash: BlobHash): Promise<Uint8Array | undefined> {
  const [row] = await ask((db) => db.select({ bytes: blobs.bytes }).from(blobs).where(eq(blobs.hash, hash)));
  return row?.bytes;
}

export function bansReplaced(list: readonly BanRecord[]): readonly Statement[] {
  const rows = list.map((ban, position) => ({ ...ban, position }));
  return [
    (db) => db.delete(bans),
    ...portions(rows).map(
      (some): Statement =>
        (db) =>
          db.insert(bans).values(some),
    ),
  ];
}

export function configSet(key: string, value: string | null): readonly Statement[] {
  if (value === null) return [(db) => db.delete(serverConfig).where(eq(serverConfig.key, key))];
  const row = { key, value };
  return [(db) => db.insert(serverConfig).values(row).onConflictDoUpdate({ target: serverConfig.key, set: row })];
}

export function blobStored(hash: BlobHash, bytes: Uint8Array): Statement {
  return (db) => db.insert(blobs).values({ hash, bytes }).onConflictDoNothing();
}
