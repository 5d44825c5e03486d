import { type AnyPgColumn, integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import { blobs } from './blobs.ts';
import { channels } from './channels.ts';
import { anyText } from './columns.ts';

/** Registrations, credentials included; 0 is SuperUser. */
export const users = pgTable('users', {
  id: integer().primaryKey(),
  name: anyText().notNull(),
  // The name folded by the server. lower() is no substitute: what it folds depends on the database's locale.
  nameKey: anyText('name_key').notNull().unique(),
  /** Encoded with its parameters; null = no password login. Never loaded with the rest. */
  password: text(),
  /** Lowercase hex SHA-1 of the certificate. Not unique: two registrations may share a certificate. */
  certHash: text('cert_hash'),
  email: anyText(),
  comment: anyText().notNull(),
  texture: text().references(() => blobs.hash),
  lastChannel: integer('last_channel').references((): AnyPgColumn => channels.id, { onDelete: 'set null' }),
  lastSeen: timestamp('last_seen', { withTimezone: true, mode: 'date' }),
  lastDisconnect: timestamp('last_disconnect', { withTimezone: true, mode: 'date' }),
});
