import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { Log } from '#control/ports.ts';
import { AlreadyOwned, Connection, ConnectionLost, type ConnectionOptions, type Db } from './connection.ts';
import { ChangeRefused, DatabaseInUse, StoreRefused, StoreUnavailable } from './errors.ts';

export interface DatabaseOptions extends Omit<ConnectionOptions, 'onLost'> {
  /** How long a question may take, waiting for its turn and for a restarting server included. */
  readonly deadlineMillis: number;
  /** Ends the wait for a server that does not answer at the start; default: after half a minute. */
  readonly patience?: AbortSignal;
  readonly log: Log;
}

export type Statement = (db: Db) => PromiseLike<unknown>;
export type Ask = <T>(question: (db: Db) => PromiseLike<T>) => Promise<T>;

/** A server that starts beside us may take a while until it answers. */
const OPENING_MS = 30_000;
/** The lock of a killed process lasts until the database notices that its connection is gone. */
const POSSESSION_MS = 2000;
const RETRY_MS = 50;
/** One row; every write puts its mark there. */
const MAKE_MARK = `create table if not exists write_mark (one integer primary key check (one = 1), mark text not null);
  insert into write_mark values (1, '') on conflict do nothing`;

/** One job after the other on one connection that is made anew when it is lost. */
export class Database {
  readonly #options: DatabaseOptions;
  #connection: Connection | null = null;
  #turn: Promise<unknown> = Promise.resolve();
  #closed: Promise<void> | undefined;

  private constructor(options: DatabaseOptions) {
    this.#options = options;
  }

  /** @throws StoreRefused */
  static async open(options: DatabaseOptions): Promise<Database> {
    const database = new Database(options);
    await database.#open();
    return database;
  }

  async #open(): Promise<void> {
    const signal = this.#options.patience ?? AbortSignal.timeout(OPENING_MS);
    let refusals = 0;
    let lost: ConnectionLost | null = null;
    for (;;) {
      try {
        this.#connection = await this.#connect(signal);
        await this.#connection.run(MAKE_MARK);
        return;
      } catch (error) {
        if (error instanceof AlreadyOwned) {
          if (refusals++ * RETRY_MS < POSSESSION_MS) {
            await delay(RETRY_MS);
            continue;
          }
          throw new DatabaseInUse();
        }
        // The reason is in the last attempt that was not cut short.
        if (signal.aborted) throw refusal(lost ?? error);
        if (!(error instanceof ConnectionLost)) throw refusal(error);
        if (lost === null && this.#options.address.kind === 'url') {
          this.#options.log.warn({ reason: error.message }, 'the database does not answer yet; trying on');
        }
        lost = error;
        await delay(RETRY_MS);
      }
    }
  }

  /** A job that may be done twice: it is begun again when the connection is lost under it. @throws StoreUnavailable */
  read<T>(job: (ask: Ask) => Promise<T>): Promise<T> {
    return this.#inTurn((connection) => job((question) => connection.ask(question)));
  }

  /**
   * One transaction, done exactly once even when the connection is lost in its commit.
   * @throws StoreUnavailable or ChangeRefused
   */
  async write(statements: readonly Statement[], deadlineMillis = this.#options.deadlineMillis): Promise<void> {
    const mark = randomUUID();
    /** A commit was sent and not answered. */
    let doubtful = false;
    try {
      await this.#inTurn(async (connection, signal) => {
        if (doubtful && (await readMark(connection)) === mark) return;
        doubtful = false;
        await connection.run(`begin; update write_mark set mark = '${mark}'`);
        try {
          for (const statement of statements) await connection.ask(statement);
          signal.throwIfAborted();
        } catch (error) {
          // A lost connection has rolled back already.
          if (!connection.lost) await connection.run('rollback');
          throw error;
        }
        doubtful = true;
        try {
          await connection.run('commit');
        } finally {
          // Whatever the server answered, it did answer.
          if (!connection.lost) doubtful = false;
        }
      }, deadlineMillis);
    } catch (error) {
      if (doubtful) this.#options.log.error({ mark }, 'it is not known whether the last change was stored');
      throw error;
    }
  }

  close(): Promise<void> {
    this.#closed ??= this.#end();
    return this.#closed;
  }

  async #end(): Promise<void> {
    await this.#turn;
    await this.#connection?.close();
  }

  async #inTurn<T>(
    job: (connection: Connection, signal: AbortSignal) => Promise<T>,
    deadlineMillis = this.#options.deadlineMillis,
  ): Promise<T> {
    if (this.#closed !== undefined) throw new StoreUnavailable('the store is closed');
    const signal = AbortSignal.timeout(deadlineMillis);
    const before = this.#turn;
    let done = () => {};
    const mine = new Promise<void>((resolve) => {
      done = resolve;
    });
    this.#turn = before.then(() => mine);
    try {
      await before;
      return await this.#persist(job, signal);
    } finally {
      done();
    }
  }

  async #persist<T>(job: (connection: Connection, signal: AbortSignal) => Promise<T>, signal: AbortSignal): Promise<T> {
    let trouble: unknown = 'it was busy';
    while (!signal.aborted) {
      try {
        const connection = await this.#connected(signal);
        const abort = () => connection.destroy();
        signal.addEventListener('abort', abort, { once: true });
        try {
          return await job(connection, signal);
        } finally {
          signal.removeEventListener('abort', abort);
        }
      } catch (error) {
        if (!(error instanceof ConnectionLost || error instanceof AlreadyOwned || signal.aborted)) throw named(error);
        trouble = error;
        await delay(RETRY_MS);
      }
    }
    throw new StoreUnavailable('the database does not answer', { cause: trouble });
  }

  async #connected(signal: AbortSignal): Promise<Connection> {
    if (this.#connection === null || this.#connection.lost) {
      this.#connection?.destroy();
      this.#connection = null;
      this.#connection = await this.#connect(signal);
      this.#options.log.info({}, 'connected to the database again');
    }
    return this.#connection;
  }

  #connect(signal: AbortSignal): Promise<Connection> {
    return Connection.open({ ...this.#options, onLost: () => this.#reclaim() }, signal);
  }

  /** Another server must not find the database unowned because this one has nothing to ask just now. */
  #reclaim(): void {
    if (this.#closed === undefined && this.#connection !== null)
      this.read(async () => undefined).catch(() => undefined);
  }
}

/**
 * The last transaction that was committed. None is under way when we ask: a connection gets the lock on the database
 * only when the one before it has ended with its transaction. PostgreSQL's own transaction ids would not do, for after a
 * crash it gives again those that were not committed.
 */
async function readMark(connection: Connection): Promise<string> {
  const [{ mark }] = (await connection.run('select mark from write_mark')) as [{ mark: string }];
  return mark;
}

/** SQLSTATE class 23: integrity constraint violation; 22: a value the column cannot hold. */
function named(error: unknown): unknown {
  const code = (error as { code?: unknown } | null)?.code;
  if (typeof code !== 'string' || !/^2[23]/.test(code)) return error;
  return new ChangeRefused((error as Error).message, { cause: error });
}

function refusal(error: unknown): unknown {
  if (error instanceof StoreRefused) return error;
  const reason = error instanceof Error ? error.message : String(error);
  return new StoreRefused(`The database cannot be used: ${reason}. Look at DATABASE_URL.`, { cause: error });
}
