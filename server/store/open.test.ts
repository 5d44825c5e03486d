import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import type { Change } from '#domain/change.ts';
import { silentLog } from '../../test/support/silent-log.ts';
import { KEY, memoryOf, processTree, runs, StoreProcess } from '../../test/support/store-process.ts';
import { until } from '../../test/support/until.ts';
import { readLockFile } from './lock-file.ts';
import { openStore } from './open.ts';

const LINUX = process.platform === 'linux' ? false : 'reads /proc';
const MEBIBYTE = 1_048_576;
/** For a database that has to be started, where a machine is busy. */
const PATIENCE_MS = 60_000;

describe('store in the data directory', () => {
  /** A database that was just made, to be copied: making one takes longer than all else here. */
  let template: string;
  let data: string;
  let running: StoreProcess[];

  before(async () => {
    template = await mkdtemp(join(tmpdir(), 'undertone-template-'));
    await (await openStore({ dataDirectory: template, log: silentLog })).close();
  });
  after(() => rm(template, { recursive: true }));
  beforeEach(async () => {
    data = await realpath(await mkdtemp(join(tmpdir(), 'undertone-store-')));
    execFileSync('cp', ['-a', join(template, 'postgres'), data]);
    running = [];
  });
  afterEach(async () => {
    for (const each of running) await each.kill();
    const lock = await readLockFile(join(data, 'postgres'));
    if (lock !== null && (await runs(lock.pid))) process.kill(lock.pid, 'SIGINT');
    if (lock !== null) await until(async () => !(await runs(lock.pid)), 'the end of PostgreSQL');
    await rm(data, { recursive: true, force: true });
  });

  function start(directory = data, options: { detached: boolean } = { detached: false }): StoreProcess {
    const started = new StoreProcess(directory, [], options);
    running.push(started);
    return started;
  }

  async function postgresPid(): Promise<number> {
    const lock = await readLockFile(join(data, 'postgres'));
    assert.ok(lock !== null);
    return lock.pid;
  }

  it('stops PostgreSQL when it is closed, and finds everything at the next start', { skip: LINUX }, async () => {
    const first = start();
    assert.equal((await first.report('open')).value, undefined);
    const pid = await postgresPid();
    first.order({ do: 'set', value: 'kept' });
    await first.report('stored');
    first.order({ do: 'close' });
    await first.report('closed');
    assert.equal(await runs(pid), false);
    assert.deepEqual(await readdir(data), ['postgres']);
    assert.equal((await start().report('open')).value, 'kept');
  });

  it('leaves PostgreSQL running when it is killed, and adopts it at the next start', { skip: LINUX }, async () => {
    const first = start();
    await first.report('open');
    first.order({ do: 'set', value: 'kept' });
    await first.report('stored');
    const pid = await postgresPid();
    await first.kill();
    assert.ok(await runs(pid));

    const second = start();
    assert.equal((await second.report('open')).value, 'kept');
    assert.equal(await postgresPid(), pid);

    // It is not a child of this one, and is looked after all the same.
    process.kill(pid, 'SIGKILL');
    second.order({ do: 'set', value: 'again' });
    await second.report('stored');
    // A part that outlived the killed one for a moment may have stored it still.
    await until(
      async () => ![null, undefined, pid].includes((await readLockFile(join(data, 'postgres')))?.pid),
      'another',
    );
    const successor = await postgresPid();
    second.order({ do: 'close' });
    await second.report('closed');
    assert.equal(await runs(successor), false);
  });

  it('loses nothing it has confirmed when everything is killed in the middle of writing', { skip: LINUX }, async () => {
    const first = start();
    await first.report('open');
    first.order({ do: 'count' });
    await until(() => first.reports.length >= 200, '200 writes');
    const pids = await processTree(await postgresPid());
    assert.ok(pids.length > 3);
    for (const pid of [first.pid, ...pids]) process.kill(pid, 'SIGKILL');
    await first.kill();
    const confirmed = first.reports.length;

    const second = start();
    const found = Number((await second.report('open')).value);
    // One more may have been stored than was heard of.
    assert.ok(found === confirmed || found === confirmed + 1, `${confirmed} confirmed, ${found} found`);
  });

  it('starts PostgreSQL again when it dies, while writes wait', { skip: LINUX }, async () => {
    const store = await openStore({ dataDirectory: data, log: silentLog, deadlineMillis: PATIENCE_MS });
    try {
      const pid = await postgresPid();
      const before = Array.from({ length: 20 }, (_, value) => store.apply([set(`before ${value}`)]));
      process.kill(pid, 'SIGKILL');
      await Promise.all([...before, store.apply([set('after')])]);
      assert.equal((await store.load()).config.get(KEY), 'after');
      assert.notEqual(await postgresPid(), pid);
    } finally {
      await store.close();
    }
  });

  it('connects again when only the process of its connection dies', { skip: LINUX }, async () => {
    const store = await openStore({ dataDirectory: data, log: silentLog, deadlineMillis: PATIENCE_MS });
    try {
      const pid = await postgresPid();
      const title = (each: number) => execFileSync('ps', ['-o', 'args=', '-p', String(each)], { encoding: 'utf8' });
      const backend = (await processTree(pid)).find((each) => title(each).includes('idle'));
      assert.ok(backend !== undefined);
      process.kill(backend, 'SIGKILL');
      await store.apply([set('again')]);
      assert.equal(await postgresPid(), pid);
    } finally {
      await store.close();
    }
  });

  it('refuses a second server on the same data, which does not disturb the first', async () => {
    const store = await openStore({ dataDirectory: data, log: silentLog });
    try {
      await assert.rejects(openStore({ dataDirectory: data, log: silentLog }), {
        name: 'StoreRefused',
        message: /Another Undertone server is using this database/,
      });
      await store.apply([set('undisturbed')]);
    } finally {
      await store.close();
    }
  });

  it('settles who owns the data when two start at once on a new directory', { skip: LINUX }, async () => {
    await rm(join(data, 'postgres'), { recursive: true });
    const both = [start(), start()];
    const outcomes: string[] = [];
    const outcome = (each: StoreProcess) => Promise.any([each.report('open'), each.report('refused')]);
    for (const { kind } of await Promise.all(both.map(outcome))) outcomes.push(kind);
    const loser = both[outcomes.indexOf('refused')];
    await until(() => loser?.running === false, 'the end of the refused one');
    assert.deepEqual(outcomes.toSorted(), ['open', 'refused']);
    assert.deepEqual(await readdir(data), ['postgres']);
    const pid = await postgresPid();
    const owner = both.find((each) => each !== loser);
    owner?.order({ do: 'set', value: 'mine' });
    await owner?.report('stored');
    assert.equal(await postgresPid(), pid);
  });

  it('keeps PostgreSQL up through a Ctrl-C in the terminal, for the last flush', { skip: LINUX }, async () => {
    // A process group of its own stands for the terminal's.
    const server = start(data, { detached: true });
    await server.report('open');
    const pid = await postgresPid();
    process.kill(-server.pid, 'SIGINT');
    server.order({ do: 'set', value: 'last' });
    await server.report('stored');
    assert.equal(await postgresPid(), pid);
    server.order({ do: 'close' });
    await server.report('closed');
  });

  it('takes at most 30 MB, with every process and our connection', { skip: LINUX }, async (t) => {
    const store = await openStore({ dataDirectory: data, log: silentLog });
    try {
      for (let count = 0; count < 100; count++) {
        await store.apply([set('x'.repeat(1000))]);
        await store.putBlob(Buffer.alloc(100_000, count));
      }
      await store.load();
      const pids = await processTree(await postgresPid());
      const bytes = await memoryOf(pids);
      t.diagnostic(`PostgreSQL: ${(bytes / MEBIBYTE).toFixed(1)} MiB proportional in ${pids.length} processes`);
      assert.ok(bytes <= 30 * MEBIBYTE, `${bytes} bytes`);
    } finally {
      await store.close();
    }
  });

  it('works below a path that is too long for a socket, and is adopted there', { skip: LINUX }, async () => {
    const deep = join(data, 'd'.repeat(110));
    await mkdir(deep);
    await rename(join(data, 'postgres'), join(deep, 'postgres'));
    const first = start(deep);
    await first.report('open');
    first.order({ do: 'set', value: 'kept' });
    await first.report('stored');
    await first.kill();
    const lock = await readLockFile(join(deep, 'postgres'));
    assert.ok(lock?.socketDirectory.startsWith(join(tmpdir(), 'undertone-')));
    const second = start(deep);
    assert.equal((await second.report('open')).value, 'kept');
    second.order({ do: 'close' });
    await second.report('closed');
    await assert.rejects(readdir(lock?.socketDirectory ?? ''), { code: 'ENOENT' });
  });

  it('starts although another program has the number of a PostgreSQL that was killed', { skip: LINUX }, async () => {
    const lock = [process.pid, join(data, 'postgres'), 0, 5432, join(data, 'postgres'), '', '0 0', 'ready'].join('\n');
    await writeFile(join(data, 'postgres', 'postmaster.pid'), `${lock}\n`);
    await writeFile(join(data, 'postgres', '.s.PGSQL.5432.lock'), `${lock}\n`);
    const store = await openStore({ dataDirectory: data, log: silentLog });
    assert.notEqual(await postgresPid(), process.pid);
    await store.close();
  });

  it('says what to do when the directory is not what it should be', async () => {
    await rm(join(data, 'postgres', 'PG_VERSION'));
    await assert.rejects(openStore({ dataDirectory: data, log: silentLog }), {
      name: 'StoreRefused',
      message: /neither empty nor a PostgreSQL data directory/,
    });
    await writeFile(join(data, 'postgres', 'PG_VERSION'), '16\n');
    await assert.rejects(openStore({ dataDirectory: data, log: silentLog }), {
      name: 'StoreRefused',
      message: /was written by PostgreSQL 16, .* brings PostgreSQL \d+, which cannot read it\. Start the release/,
    });
  });
});

function set(value: string): Change {
  return { kind: 'config-set', key: KEY, value };
}
