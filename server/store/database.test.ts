import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import { sql } from 'drizzle-orm';
import { CuttingProxy } from '../../test/support/cutting-proxy.ts';
import { freePort } from '../../test/support/free-port.ts';
import { silentLog } from '../../test/support/silent-log.ts';
import { until } from '../../test/support/until.ts';
import { CLUSTER_DATABASE, CLUSTER_USER } from './cluster.ts';
import type { Address } from './connection.ts';
import { Database, type Statement } from './database.ts';
import { EmbeddedPostgres } from './embedded-postgres.ts';
import { addressOf, openStore } from './open.ts';

const COUNT_UP: Statement = (db) => db.execute(sql`update counter set value = value + 1`);
const DEADLINE_MS = 4500;
/** For tests that wait until it is over: what comes before takes a third of a second on a busy machine. */
const SHORT_MS = 1500;

describe('database', () => {
  let directory: string;
  let postgres: EmbeddedPostgres;
  let proxy: CuttingProxy;
  let schemas = 0;
  const open: Database[] = [];

  before(async () => {
    directory = await mkdtemp(join(tmpdir(), 'undertone-database-'));
    postgres = await EmbeddedPostgres.start({ directory: join(directory, 'postgres'), log: silentLog });
    proxy = await CuttingProxy.listen(join(directory, 'proxy'), postgres.socketPath);
  });
  after(async () => {
    await proxy.close();
    await postgres.close();
    await rm(directory, { recursive: true });
  });
  afterEach(async () => {
    proxy.restore();
    for (const database of open.splice(0)) await database.close();
  });

  async function openDatabase(schema: string, path?: string, deadlineMillis = DEADLINE_MS): Promise<Database> {
    const address: Address = { ...addressOf(postgres), ...(path === undefined ? {} : { path }) } as Address;
    const options = { address, schema, statementMillis: deadlineMillis, deadlineMillis, log: silentLog };
    const database = await Database.open(options);
    open.push(database);
    return database;
  }

  /** Through the proxy, with a counter at 0. */
  async function openCounter(deadlineMillis?: number): Promise<Database> {
    const database = await openDatabase(`database_${schemas++}`, proxy.path, deadlineMillis);
    await database.write([
      (db) => db.execute(sql`create table counter (value integer check (value < 100))`),
      (db) => db.execute(sql`insert into counter values (0)`),
    ]);
    return database;
  }

  async function countOf(database: Database): Promise<unknown> {
    const rows = await database.read((ask) => ask((db) => db.execute(sql`select value from counter`)));
    return rows[0]?.['value'];
  }

  it('does a write once when its connection is cut before the commit arrives', async () => {
    const database = await openCounter();
    proxy.cutOn('commit', 'before');
    await database.write([COUNT_UP]);
    assert.equal(proxy.cuts, 1);
    assert.equal(await countOf(database), 1);
  });

  it('does a write once when its connection is cut after the commit was done', async () => {
    const database = await openCounter();
    proxy.cutOn('commit', 'after');
    await database.write([COUNT_UP]);
    assert.equal(proxy.cuts, 1);
    assert.equal(await countOf(database), 1);
  });

  it('does a write once when its connection is cut between its statements', async () => {
    const database = await openCounter();
    for (const when of ['before', 'after'] as const) {
      proxy.cutOn('counter', when);
      await database.write([COUNT_UP, COUNT_UP]);
    }
    assert.equal(proxy.cuts, 2);
    assert.equal(await countOf(database), 4);
  });

  it('repeats a read whose connection is cut', async () => {
    const database = await openCounter();
    proxy.cutOn('counter', 'after');
    assert.equal(await countOf(database), 0);
    assert.equal(proxy.cuts, 1);
  });

  it('says that it is unavailable when nothing answers before the deadline, and recovers', async () => {
    const database = await openCounter(SHORT_MS);
    proxy.stall();
    const before = performance.now();
    const calls = [database.write([COUNT_UP]), countOf(database)];
    for (const outcome of await Promise.allSettled(calls)) {
      assert.equal(outcome.status === 'rejected' && outcome.reason.name, 'StoreUnavailable');
    }
    // The deadline, and what a busy machine adds to it.
    assert.ok(performance.now() - before < 5000);
    proxy.restore();
    await database.write([COUNT_UP]);
    assert.equal(await countOf(database), 1);
  });

  it('says that it is unavailable when a statement takes too long', async () => {
    const database = await openCounter(SHORT_MS);
    const slow: Statement = (db) => db.execute(sql`select pg_sleep(20)`);
    await assert.rejects(database.write([COUNT_UP, slow]), { name: 'StoreUnavailable' });
    assert.equal(await countOf(database), 0);
  });

  it('rolls back and keeps its connection when a statement is refused', async () => {
    const database = await openCounter();
    const tooHigh: Statement = (db) => db.execute(sql`update counter set value = 100`);
    await assert.rejects(database.write([COUNT_UP, tooHigh]), { name: 'ChangeRefused' });
    await assert.rejects(database.write([COUNT_UP, (db) => db.execute(sql`nonsense`)]), { code: '42601' });
    assert.equal(await countOf(database), 0);
    assert.equal(proxy.connections, 1);
  });

  it('takes the database back at once when it is cut while idle', async () => {
    const schema = `database_${schemas++}`;
    const database = await openDatabase(schema, proxy.path);
    await proxy.cutAll();
    await until(() => proxy.connections === 2, 'the new connection');
    // Comes after what makes the connection.
    await database.read(async () => undefined);
    await assert.rejects(openDatabase(schema), { name: 'StoreRefused', message: /Another Undertone server/ });
  });

  it('lets another in when it was closed', async () => {
    const schema = `database_${schemas++}`;
    await (await openDatabase(schema)).close();
    await openDatabase(schema);
  });

  it('finishes what was begun when it is closed, and refuses what comes later', async () => {
    const database = await openCounter();
    const calls = [database.write([COUNT_UP]), countOf(database)];
    const closed = database.close();
    await assert.rejects(database.write([COUNT_UP]), { name: 'StoreUnavailable' });
    assert.equal((await Promise.all(calls))[1], 1);
    await closed;
  });

  it('reaches a server by its URL', async () => {
    const bridge = createServer((client) => {
      const server = connect(postgres.socketPath);
      // Whichever side goes first may reset the other.
      for (const socket of [client, server]) socket.on('error', () => {});
      client.pipe(server).pipe(client);
    });
    bridge.listen(0, '127.0.0.1');
    await once(bridge, 'listening');
    const { port } = bridge.address() as AddressInfo;
    const url = `postgres://${CLUSTER_USER}:unused@127.0.0.1:${port}/${CLUSTER_DATABASE}`;
    const store = await openStore({ databaseUrl: url, dataDirectory: '/nonexistent', log: silentLog });
    assert.equal((await store.load()).channels.length, 1);
    await store.close();
    bridge.close();
    await once(bridge, 'close');
  });

  it('names the reason when the far end is no database for us', async () => {
    const options = { schema: null, statementMillis: 1000, deadlineMillis: 1000, log: silentLog };
    const address = { ...addressOf(postgres), database: 'absent' } as Address;
    await assert.rejects(Database.open({ ...options, address }), {
      name: 'StoreRefused',
      message: /database "absent" does not exist/,
    });
    const url = 'postgres://me:hunter2@local host/x';
    await assert.rejects(Database.open({ ...options, address: { kind: 'url', url } }), (error: Error) => {
      assert.equal(error.name, 'StoreRefused');
      assert.doesNotMatch(error.message, /hunter2/);
      return true;
    });
  });

  it('says at once that it waits for a server, and in the end why it had none', async () => {
    const url = `postgres://me:hunter2@127.0.0.1:${await freePort()}/x`;
    const warnings: string[] = [];
    const ending = new AbortController();
    const warn = (fields: object, text: string) => {
      warnings.push(`${text} ${JSON.stringify(fields)}`);
      ending.abort();
    };
    const opening = Database.open({
      ...{ schema: null, address: { kind: 'url', url }, statementMillis: 1000, deadlineMillis: 1000 },
      ...{ log: { ...silentLog, warn }, patience: ending.signal },
    });
    await assert.rejects(opening, { name: 'StoreRefused', message: /cannot be used: .*ECONNREFUSED/ });
    assert.equal(warnings.length, 1);
    assert.match(String(warnings[0]), /does not answer yet.*ECONNREFUSED/);
  });
});
