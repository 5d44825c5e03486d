import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  bigint,
  boolean,
  check,
  doublePrecision,
  integer,
  pgTable,
  primaryKey,
} from 'drizzle-orm/pg-core';
import { anyText } from './columns.ts';
import { users } from './users.ts';

/** Permanent channels; temporary ones live in memory only. Ids are given by the server, not by a sequence. */
export const channels = pgTable(
  'channels',
  {
    id: integer().primaryKey(),
    // Removing a channel that still has children is refused: whoever removes a subtree names every channel of it.
    parentId: integer('parent_id').references((): AnyPgColumn => channels.id),
    name: anyText().notNull(),
    description: anyText().notNull(),
    position: integer().notNull(),
    // uint32 on the wire
    maxUsers: bigint('max_users', { mode: 'number' }).notNull(),
    inheritAcl: boolean('inherit_acl').notNull(),
  },
  (table) => [check('only_root_has_no_parent', sql`(${table.id} = 0) = (${table.parentId} is null)`)],
);

/** One row per edge, the lower id first: a link cannot be stored in one direction only, or twice. */
export const channelLinks = pgTable(
  'channel_links',
  {
    lower: integer()
      .notNull()
      .references(() => channels.id, { onDelete: 'cascade' }),
    higher: integer()
      .notNull()
      .references(() => channels.id, { onDelete: 'cascade' }),
  },
  (table) => [
    primaryKey({ columns: [table.lower, table.higher] }),
    check('lower_id_first', sql`${table.lower} < ${table.higher}`),
  ],
);

/** Channels a registered user hears without being in them; volume is a linear factor of that channel alone. */
export const channelListeners = pgTable(
  'channel_listeners',
  {
    userId: integer('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    channelId: integer('channel_id')
      .notNull()
      .references(() => channels.id, { onDelete: 'cascade' }),
    enabled: boolean().notNull(),
    volume: doublePrecision().notNull(),
  },
  (table) => [primaryKey({ columns: [table.userId, table.channelId] })],
);
