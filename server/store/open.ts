import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Log, Store } from '#control/ports.ts';
import { CLUSTER_DATABASE, CLUSTER_USER } from './cluster.ts';
import type { Address } from './connection.ts';
import { Database } from './database.ts';
import { DrizzleStore } from './drizzle-store.ts';
import { EmbeddedPostgres } from './embedded-postgres.ts';
import { DatabaseInUse } from './errors.ts';
import { migrate } from './migrate.ts';

export interface StoreOptions {
  /** A PostgreSQL server of the operator's; undefined = the built-in one. */
  readonly databaseUrl?: string | undefined;
  /** The built-in one keeps its files in the folder postgres of this directory. */
  readonly dataDirectory: string;
  readonly log: Log;
  /** How long a call may take; default: as long as control waits. */
  readonly deadlineMillis?: number;
}

export interface DatabaseStoreOptions {
  readonly address: Address;
  /** PostgreSQL schema, one for each virtual server; null = the one the address leads to. */
  readonly schema: string | null;
  readonly log: Log;
  readonly deadlineMillis?: number;
  readonly afterClose?: () => Promise<void>;
}

const CLUSTER_FOLDER = 'postgres';
/** Less than the five seconds that control waits, so that what it hears is always the database's own answer. */
const DEADLINE_MS = 4500;

/** Ready to use: server running, schema up to date, a new database filled. @throws StoreRefused with words for the operator */
export async function openStore({ databaseUrl, dataDirectory, ...options }: StoreOptions): Promise<Store> {
  const { log } = options;
  if (databaseUrl !== undefined) {
    return openDatabaseStore({ address: { kind: 'url', url: databaseUrl }, schema: null, ...options });
  }
  const embedded = await EmbeddedPostgres.start({ directory: join(dataDirectory, CLUSTER_FOLDER), log });
  const address = addressOf(embedded);
  try {
    return await openDatabaseStore({ address, schema: null, ...options, afterClose: () => embedded.close() });
  } catch (error) {
    // Even if we started it: the other one has adopted it.
    await (error instanceof DatabaseInUse ? embedded.release() : embedded.close());
    throw error;
  }
}

/** Whether there was ever a store; to open one is to make it. */
export function isStoreMade({
  databaseUrl,
  dataDirectory,
}: Pick<StoreOptions, 'databaseUrl' | 'dataDirectory'>): boolean {
  return databaseUrl !== undefined || existsSync(join(dataDirectory, CLUSTER_FOLDER));
}

export function addressOf(embedded: EmbeddedPostgres): Address {
  return { kind: 'socket', path: embedded.socketPath, user: CLUSTER_USER, database: CLUSTER_DATABASE };
}

export async function openDatabaseStore(options: DatabaseStoreOptions): Promise<DrizzleStore> {
  const { address, schema, log, deadlineMillis = DEADLINE_MS, afterClose } = options;
  const database = await Database.open({ address, schema, statementMillis: deadlineMillis, deadlineMillis, log });
  try {
    await migrate(database);
  } catch (error) {
    await database.close();
    throw error;
  }
  return new DrizzleStore(database, log, afterClose);
}
