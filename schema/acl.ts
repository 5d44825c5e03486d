import { sql } from 'drizzle-orm';
import { boolean, check, foreignKey, integer, pgTable, primaryKey } from 'drizzle-orm/pg-core';
import { channels } from './channels.ts';
import { anyText } from './columns.ts';
import { users } from './users.ts';

/** A group belongs to a channel; the same name further down extends or replaces it. */
export const groups = pgTable(
  'groups',
  {
    channelId: integer('channel_id')
      .notNull()
      .references(() => channels.id, { onDelete: 'cascade' }),
    name: anyText().notNull(),
    inherit: boolean().notNull(),
    inheritable: boolean().notNull(),
  },
  (table) => [primaryKey({ columns: [table.channelId, table.name] })],
);

/** Users a channel's group adds to, or removes from, what it inherits; a user may be in both lists. */
export const groupMembers = pgTable(
  'group_members',
  {
    channelId: integer('channel_id').notNull(),
    groupName: anyText('group_name').notNull(),
    userId: integer('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    removed: boolean().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.channelId, table.groupName, table.userId, table.removed] }),
    foreignKey({
      columns: [table.channelId, table.groupName],
      foreignColumns: [groups.channelId, groups.name],
    }).onDelete('cascade'),
  ],
);

/** Lines of a channel's ACL in order of position. The group is text, for it may be special ("auth", "~sub,1", "#token") or inherited. */
export const aclEntries = pgTable(
  'acl_entries',
  {
    channelId: integer('channel_id')
      .notNull()
      .references(() => channels.id, { onDelete: 'cascade' }),
    position: integer().notNull(),
    userId: integer('user_id').references(() => users.id, { onDelete: 'cascade' }),
    groupName: anyText('group_name'),
    applyHere: boolean('apply_here').notNull(),
    applySubs: boolean('apply_subs').notNull(),
    allow: integer().notNull(),
    deny: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.channelId, table.position] }),
    check('user_or_group', sql`num_nonnulls(${table.userId}, ${table.groupName}) = 1`),
  ],
);
