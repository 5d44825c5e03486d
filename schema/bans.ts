import { bigint, integer, pgTable, smallint, text, timestamp } from 'drizzle-orm/pg-core';
import { anyText } from './columns.ts';

/** The ban list, always replaced as a whole. */
export const bans = pgTable('bans', {
  position: integer().primaryKey(),
  /** 16 bytes, IPv4 mapped, as lowercase hex; null = any address. */
  address: text(),
  /** Prefix length over 128 bits. */
  prefix: smallint().notNull(),
  name: anyText().notNull(),
  certHash: text('cert_hash'),
  reason: anyText().notNull(),
  start: timestamp({ withTimezone: true, mode: 'date' }).notNull(),
  /** 0 = permanent; uint32 on the wire. */
  durationSeconds: bigint('duration_seconds', { mode: 'number' }).notNull(),
});
