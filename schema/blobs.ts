import { pgTable, text } from 'drizzle-orm/pg-core';
import { bytea } from './columns.ts';

/** Content-addressed bytes (textures): written once, never changed. */
export const blobs = pgTable('blobs', {
  /** Lowercase hex SHA-256 of bytes. */
  hash: text().primaryKey(),
  bytes: bytea().notNull(),
});
