import { pgTable } from 'drizzle-orm/pg-core';
import { anyText } from './columns.ts';

/** Run-time overrides of the configuration, and what the server keeps for itself (server id, certificate). */
export const serverConfig = pgTable('server_config', {
  key: anyText().primaryKey(),
  value: anyText().notNull(),
});
