import { and, asc, eq } from 'drizzle-orm';
import type { ChannelRecord } from '#domain/change.ts';
import type { ChannelId } from '#domain/ids.ts';
import { channelLinks, channels } from '#schema/index.ts';
import type { Ask, Statement } from './database.ts';

export async function loadChannels(ask: Ask): Promise<readonly ChannelRecord[]> {
  const rows = await ask((db) => db.select().from(channels).orderBy(asc(channels.id)));
  return rows.map(({ parentId, ...row }) => ({
    ...row,
    // Ids get their brand where they enter the program.
    id: row.id as ChannelId,
    parent: parentId as ChannelId | null,
  }));
}

/** Each link once, the lower id first. */
export async function loadLinks(ask: Ask): Promise<readonly (readonly [ChannelId, ChannelId])[]> {
  const { lower, higher } = channelLinks;
  const rows = await ask((db) => db.select().from(channelLinks).orderBy(asc(lower), asc(higher)));
  return rows.map((row) => [row.lower as ChannelId, row.higher as ChannelId]);
}

/** Takes the place of a row with this id: memory is the authority, and a channel it does not know is not there. */
export function channelCreated({ parent, ...record }: ChannelRecord): readonly Statement[] {
  const row = { ...record, parentId: parent };
  return [(db) => db.insert(channels).values(row).onConflictDoUpdate({ target: channels.id, set: row })];
}

export function channelUpdated(id: ChannelId, set: Partial<Omit<ChannelRecord, 'id'>>): readonly Statement[] {
  const { parent, ...same } = set;
  const row = parent === undefined ? same : { ...same, parentId: parent };
  if (Object.keys(row).length === 0) return [];
  return [(db) => db.update(channels).set(row).where(eq(channels.id, id))];
}

export function channelsRemoved(ids: readonly ChannelId[]): readonly Statement[] {
  return ids.map((id) => (db) => db.delete(channels).where(eq(channels.id, id)));
}

export function linksChanged(
  id: ChannelId,
  add: readonly ChannelId[],
  remove: readonly ChannelId[],
): readonly Statement[] {
  const edge = (other: ChannelId) => ({ lower: Math.min(id, other), higher: Math.max(id, other) });
  return [
    ...add.map(
      (other): Statement =>
        (db) =>
          db.insert(channelLinks).values(edge(other)).onConflictDoNothing(),
    ),
    ...remove.map((other): Statement => {
      const { lower, higher } = edge(other);
      return (db) => db.delete(channelLinks).where(and(eq(channelLinks.lower, lower), eq(channelLinks.higher, higher)));
    }),
  ];
}
