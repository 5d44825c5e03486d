import { DrizzleQueryError } from 'drizzle-orm';
import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { StoreRefused } from './errors.ts';

export type Db = PostgresJsDatabase;

export type Address =
  | { readonly kind: 'socket'; readonly path: string; readonly user: string; readonly database: string }
  | { readonly kind: 'url'; readonly url: string };

export interface ConnectionOptions {
  readonly address: Address;
  /** PostgreSQL schema; null = the one the address leads to. */
  readonly schema: string | null;
  /** For the server, so that it never works longer on a question than anybody waits for the answer. */
  readonly statementMillis: number;
  /** Called once, also when it is closed on purpose. */
  readonly onLost?: () => void;
}

/** The connection ended before the answer came, or could not be made. */
export class ConnectionLost extends Error {
  override readonly name = 'ConnectionLost';
}

/** Another process owns this database. */
export class AlreadyOwned extends Error {
  override readonly name = 'AlreadyOwned';
}

/** The oldest that is maintained. */
const OLDEST_POSTGRES = 14;
const LOCK_SPACE = 0x556e6465;
const CONNECT_SECONDS = 5;

/** SQLSTATE classes and codes after which the same question may succeed on a new connection. */
const LOST_SQLSTATE = /^(08|40|57|53300|55P03)/;
const LOST_CODES = new Set([
  'CONNECTION_CLOSED',
  'CONNECTION_DESTROYED',
  'CONNECTION_ENDED',
  'CONNECT_TIMEOUT',
  'EAI_AGAIN',
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENOENT',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
]);

/**
 * One connection, which owns the database as long as it lives. For one question at a time. It is never reused once it
 * was lost: postgres.js writes to a closed socket when a query follows (an exception nobody can catch), or sends it on
 * a new connection outside the transaction it belongs to.
 */
export class Connection {
  readonly #client: postgres.Sql;
  readonly #db: Db;
  readonly #onLost: (() => void) | undefined;
  #lost = false;
  #giveUp: ((error: ConnectionLost) => void) | undefined;

  private constructor({ address, schema, statementMillis, onLost }: ConnectionOptions) {
    this.#onLost = onLost;
    const options = {
      max: 1,
      // Whoever asks decides when to try again.
      backoff: () => 0,
      connect_timeout: CONNECT_SECONDS,
      idle_timeout: undefined,
      max_lifetime: null,
      fetch_types: false,
      onnotice: () => undefined,
      onclose: () => this.#lose(),
      connection: {
        application_name: 'undertone',
        statement_timeout: statementMillis,
        ...(schema === null ? {} : { search_path: schema }),
      },
    };
    this.#client =
      address.kind === 'url'
        ? postgres(address.url, options)
        : postgres({ ...options, path: address.path, user: address.user, database: address.database, pass: '' });
    this.#db = drizzle(this.#client);
  }

  /**
   * @throws ConnectionLost when there is no server, or it is starting
   * @throws AlreadyOwned
   * @throws StoreRefused when the server is too old
   */
  static async open(options: ConnectionOptions, signal: AbortSignal): Promise<Connection> {
    const connection = new Connection(options);
    const abort = () => connection.destroy();
    signal.addEventListener('abort', abort, { once: true });
    try {
      signal.throwIfAborted();
      await connection.#takePossession(options.schema);
      return connection;
    } catch (error) {
      connection.destroy();
      throw error;
    } finally {
      signal.removeEventListener('abort', abort);
    }
  }

  get lost(): boolean {
    return this.#lost;
  }

  /** @throws ConnectionLost; errors of the server pass through */
  ask<T>(question: (db: Db) => PromiseLike<T>): Promise<T> {
    if (this.#lost) return Promise.reject(new ConnectionLost('the connection is closed'));
    return new Promise<T>((resolve, reject) => {
      this.#giveUp = reject;
      question(this.#db).then(resolve, (error: unknown) => reject(this.#classify(error)));
    });
  }

  /** Text without parameters; several statements may be in it. */
  run(text: string): Promise<readonly unknown[]> {
    return this.ask(() => this.#client.unsafe(text).then((rows) => rows as readonly unknown[]));
  }

  /** For when the far end does not answer: whoever waits is told at once. */
  destroy(): void {
    this.#lose();
    this.#client.end({ timeout: 0 }).catch(() => undefined);
  }

  /** Says goodbye; returns when the server has let go of it. */
  async close(): Promise<void> {
    this.#lost = true;
    await this.#client.end({ timeout: 1 });
  }

  async #takePossession(schema: string | null): Promise<void> {
    const [version] = (await this.run(`select current_setting('server_version_num')::int / 10000 as major`)) as [
      { major: number },
    ];
    if (version.major < OLDEST_POSTGRES) {
      throw new StoreRefused(`The database is PostgreSQL ${version.major}; ${OLDEST_POSTGRES} or later is needed.`);
    }
    if (schema !== null) await this.run(`create schema if not exists "${schema.replaceAll('"', '""')}"`);
    const [lock] = (await this.run(
      `select pg_try_advisory_lock(${LOCK_SPACE}, hashtext(current_schema())) as owned`,
    )) as [{ owned: boolean | null }];
    if (lock.owned === null) throw new StoreRefused('The database has no schema to make tables in (search_path).');
    if (!lock.owned) throw new AlreadyOwned('another Undertone server is using this database');
  }

  #lose(reason = new ConnectionLost('the connection was closed')): void {
    if (this.#lost) return;
    this.#lost = true;
    this.#onLost?.();
    this.#giveUp?.(reason);
  }

  #classify(error: unknown): unknown {
    const cause = error instanceof DrizzleQueryError ? error.cause : error;
    const code = (cause as { code?: unknown } | undefined)?.code;
    if (typeof code !== 'string') return cause;
    if (!LOST_CODES.has(code) && !LOST_SQLSTATE.test(code)) return cause;
    // A name with several addresses fails with an error that has only a code.
    const lost = new ConnectionLost((cause as Error).message || code, { cause });
    this.#lose(lost);
    return lost;
  }
}
