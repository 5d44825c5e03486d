import { fileURLToPath } from 'node:url';
import { sql } from 'drizzle-orm';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import type { Database, Statement } from './database.ts';
import { StoreRefused } from './errors.ts';
import { FIRST_CONTENTS } from './first-contents.ts';
import { statementsOf } from './statements.ts';

const FOLDER = fileURLToPath(new URL('../../schema/migrations', import.meta.url));
/** Rewriting a large table may take longer than any question of the running server. */
const MIGRATION_MS = 600_000;

/** A step of the schema: when it was made (milliseconds, the order of the steps) and its SQL. */
export interface Migration {
  readonly made: number;
  readonly hash: string;
  readonly statements: readonly string[];
}

export function shippedMigrations(): readonly Migration[] {
  const files = readMigrationFiles({ migrationsFolder: FOLDER });
  return files.map(({ folderMillis, hash, sql: statements }) => ({ made: folderMillis, hash, statements }));
}

/**
 * Brings the schema up to date and fills a new database, in one transaction. The connection's advisory lock keeps
 * other servers away meanwhile.
 * @throws StoreRefused when a newer release was here before
 */
export async function migrate(
  database: Database,
  migrations: readonly Migration[] = shippedMigrations(),
): Promise<void> {
  const done = await database.read((ask) =>
    ask((db) => db.execute<{ made: string }>(sql`select made from schema_migrations`)).catch((error: unknown) => {
      if (isMissingTable(error)) return [];
      throw error;
    }),
  );
  const known = new Set(migrations.map(({ made }) => made));
  const newest = Math.max(0, ...done.map(({ made }) => Number(made)));
  if (done.some(({ made }) => !known.has(Number(made)))) {
    const date = new Date(newest).toISOString().slice(0, 10);
    throw new StoreRefused(
      `The database was last used by a newer release of Undertone (schema of ${date}). Start that release or a later one.`,
    );
  }
  const missing = migrations.filter(({ made }) => made > newest);
  if (missing.length === 0) return;
  const statements: Statement[] = [
    (db) => db.execute(sql`set local statement_timeout = 0`),
    (db) => db.execute(sql`create table if not exists schema_migrations (made bigint primary key, hash text not null)`),
  ];
  for (const { made, hash, statements: steps } of missing) {
    for (const step of steps) statements.push((db) => db.execute(sql.raw(step)));
    statements.push((db) => db.execute(sql`insert into schema_migrations values (${made}, ${hash})`));
  }
  if (done.length === 0) statements.push(...FIRST_CONTENTS.flatMap(statementsOf));
  await database.write(statements, MIGRATION_MS);
}

function isMissingTable(error: unknown): boolean {
  return (error as { code?: unknown } | null)?.code === '42P01';
}
