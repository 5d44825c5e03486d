import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmod, chown, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it, type TestContext } from 'node:test';
import { runs, StoreProcess } from '../../test/support/store-process.ts';
import { until } from '../../test/support/until.ts';
import { readLockFile } from './lock-file.ts';

const NOBODY = 65534;
const AS_NOBODY = ['setpriv', `--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups'];

// A user namespace in which root is root and every other user is there too, but no further namespace can be made: what a
// container looks like. The map must be written from outside, hence the helper beside it.
const NO_NAMESPACES = [
  'sh',
  '-c',
  `pid=$$
   (until echo '0 0 65536' > /proc/$pid/gid_map && echo '0 0 65536' > /proc/$pid/uid_map &&
     nsenter --user --target $pid sh -c 'echo 0 > /proc/sys/user/max_user_namespaces'; do sleep 0.02; done) 2>/dev/null &
   exec unshare --user sh -c 'until [ "$(cat /proc/sys/user/max_user_namespaces)" = 0 ]; do sleep 0.02; done; exec "$@"' sh "$@"`,
  'sh',
];

describe('embedded PostgreSQL without root', () => {
  let data: string;
  let running: StoreProcess[];

  beforeEach(async () => {
    data = await mkdtemp(join(tmpdir(), 'undertone-user-'));
    running = [];
  });
  afterEach(async () => {
    for (const each of running) await each.kill();
    const lock = await readLockFile(join(data, 'postgres'));
    if (lock !== null && (await runs(lock.pid))) process.kill(lock.pid, 'SIGINT');
    if (lock !== null) await until(async () => !(await runs(lock.pid)), 'the end of PostgreSQL');
    await rm(data, { recursive: true, force: true });
  });

  function start(prefix: readonly string[]): StoreProcess {
    const started = new StoreProcess(data, prefix);
    running.push(started);
    return started;
  }

  async function startsWithValue(prefix: readonly string[], value: string | undefined): Promise<StoreProcess> {
    const started = start(prefix);
    assert.equal((await started.report('open')).value, value);
    return started;
  }

  async function close(running: StoreProcess): Promise<void> {
    running.order({ do: 'close' });
    await running.report('closed');
  }

  async function ownerOfDatabase(): Promise<number> {
    return (await stat(join(data, 'postgres'))).uid;
  }

  it('works as an ordinary user, and root then takes the data as it is', async (t) => {
    if (skipped(t, AS_NOBODY)) return;
    await chown(data, NOBODY, NOBODY);
    const first = await startsWithValue(AS_NOBODY, undefined);
    first.order({ do: 'set', value: 'kept' });
    await first.report('stored');
    await first.kill();
    await close(await startsWithValue(AS_NOBODY, 'kept'));
    await close(await startsWithValue([], 'kept'));
    assert.equal(await ownerOfDatabase(), NOBODY);
  });

  it('works as root where user namespaces are forbidden, under another uid', async (t) => {
    if (skipped(t, NO_NAMESPACES)) return;
    await chmod(data, 0o755);
    const first = await startsWithValue(NO_NAMESPACES, undefined);
    first.order({ do: 'set', value: 'kept' });
    await first.report('stored');
    assert.notEqual(await ownerOfDatabase(), 0);
    await close(first);
    await close(await startsWithValue(NO_NAMESPACES, 'kept'));
  });

  it('takes over data that root made in a namespace, where namespaces are forbidden later', async (t) => {
    if (skipped(t, NO_NAMESPACES)) return;
    await chmod(data, 0o755);
    const first = await startsWithValue([], undefined);
    first.order({ do: 'set', value: 'kept' });
    await first.report('stored');
    await close(first);
    assert.equal(await ownerOfDatabase(), 0);
    await close(await startsWithValue(NO_NAMESPACES, 'kept'));
    assert.notEqual(await ownerOfDatabase(), 0);
  });

  it('says what to do where root can use neither a namespace nor another user', async (t) => {
    if (skipped(t, NO_NAMESPACES)) return;
    await chmod(data, 0o700);
    const { message } = await start(NO_NAMESPACES).report('refused');
    assert.match(message, /does not run as root.*Run as an ordinary user, or set DATABASE_URL/);
  });

  it('says that the folder must belong to the ordinary user it runs as', async (t) => {
    if (skipped(t, AS_NOBODY)) return;
    await chmod(data, 0o700);
    const { message } = await start(AS_NOBODY).report('refused');
    assert.match(message, /cannot be run in .*must own that folder/);
    assert.doesNotMatch(message, /root/);
  });
});

/** Only root can become another; without root all tests of the store are tests of an ordinary user. */
function skipped(t: TestContext, prefix: readonly string[]): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) {
    t.skip('needs root on Linux');
    return true;
  }
  try {
    const [file, ...args] = [...prefix, 'sh', '-c', `ls "$0" && "$1" --version`, import.meta.dirname, process.execPath];
    execFileSync(file ?? '', args, { stdio: 'pipe', cwd: '/', timeout: 5000 });
    return false;
  } catch (error) {
    t.skip(`cannot be set up here: ${String(error)}`);
    return true;
  }
}
