import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { getTableName, sql } from 'drizzle-orm';
import * as schema from '#schema/index.ts';
import { silentLog } from '../../test/support/silent-log.ts';
import { Database } from './database.ts';
import { EmbeddedPostgres } from './embedded-postgres.ts';
import { type Migration, migrate, shippedMigrations } from './migrate.ts';
import { addressOf } from './open.ts';

const SHIPPED = shippedMigrations();
const NEWEST = SHIPPED.at(-1)?.made ?? 0;

describe('migration', () => {
  let directory: string;
  let postgres: EmbeddedPostgres;
  let database: Database;
  let schemas = 0;

  before(async () => {
    directory = await mkdtemp(join(tmpdir(), 'undertone-migrate-'));
    postgres = await EmbeddedPostgres.start({ directory: join(directory, 'postgres'), log: silentLog });
  });
  after(async () => {
    await postgres.close();
    await rm(directory, { recursive: true });
  });
  beforeEach(async () => {
    const options = { statementMillis: 4500, deadlineMillis: 4500, log: silentLog };
    database = await Database.open({ ...options, address: addressOf(postgres), schema: `migrate_${schemas++}` });
  });
  afterEach(() => database.close());

  async function tables(): Promise<readonly unknown[]> {
    const question = sql`select tablename from pg_tables where schemaname = current_schema() order by 1`;
    const rows = await database.read((ask) => ask((db) => db.execute(question)));
    return rows.map((row) => row['tablename']);
  }

  async function channelNames(): Promise<readonly unknown[]> {
    const rows = await database.read((ask) => ask((db) => db.execute(sql`select name from channels`)));
    return rows.map((row) => row['name']);
  }

  function later(statement: string, made = NEWEST + 1): Migration {
    return { made, hash: 'x', statements: [statement] };
  }

  it('makes exactly the tables of the schema, in the schema of the connection', async () => {
    await migrate(database);
    const expected = Object.values(schema).map((table) => getTableName(table));
    assert.deepEqual(await tables(), [...expected, 'schema_migrations', 'write_mark'].sort());
  });

  it('names no PostgreSQL schema, so that each virtual server can have one', () => {
    for (const { statements } of SHIPPED) for (const statement of statements) assert.doesNotMatch(statement, /public/);
  });

  it('does nothing the second time', async () => {
    await migrate(database);
    await database.write([(db) => db.execute(sql`update channels set name = 'mine'`)]);
    await migrate(database);
    assert.deepEqual(await channelNames(), ['mine']);
  });

  it('applies to older data the missing steps only', async () => {
    await migrate(database);
    await database.write([(db) => db.execute(sql`update channels set name = 'mine'`)]);
    await migrate(database, [...SHIPPED, later(`update channels set name = name || '!'`)]);
    assert.deepEqual(await channelNames(), ['mine!']);
    await migrate(database, [...SHIPPED, later(`update channels set name = name || '!'`)]);
    assert.deepEqual(await channelNames(), ['mine!']);
  });

  it('leaves everything as it was when a step fails', async () => {
    await assert.rejects(migrate(database, [...SHIPPED, later('nonsense')]));
    assert.deepEqual(await tables(), ['write_mark']);
    await migrate(database);
    await assert.rejects(
      migrate(database, [...SHIPPED, later(`update channels set name = 'lost'`), later('nonsense', NEWEST + 2)]),
    );
    assert.deepEqual(await channelNames(), ['Root']);
  });

  it('refuses data of a newer release', async () => {
    await migrate(database, [...SHIPPED, later('select 1')]);
    await assert.rejects(migrate(database), { name: 'StoreRefused', message: /newer release of Undertone/ });
  });
});
