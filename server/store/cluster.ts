import { execFile } from 'node:child_process';
import { chmod, chown, lchown, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { StoreRefused } from './errors.ts';
import type { PostgresBinaries } from './postgres-binaries.ts';
import { commandFor, type RunAs } from './run-as.ts';

/** The server's own super user and database; reachable only through a socket in a directory closed to others. */
export const CLUSTER_USER = 'postgres';
export const CLUSTER_DATABASE = 'postgres';

/** Messages in English, and nobody's PGDATA or PGOPTIONS. */
const { PATH } = process.env;
export const POSTGRES_ENVIRONMENT = { PATH, LC_ALL: 'C' };

const exec = promisify(execFile);

/**
 * Makes the data directory when there is none.
 * @throws StoreRefused when it holds something else, or data of another major version
 */
export async function prepareCluster(directory: string, binaries: PostgresBinaries, runAs: RunAs): Promise<void> {
  const entries = await readdir(directory).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw new StoreRefused(`The database in ${directory} cannot be read: ${error.message}.`);
  });
  if (entries.length === 0) {
    await createCluster(directory, binaries, runAs);
    return;
  }
  const version = await readFile(join(directory, 'PG_VERSION'), 'utf8').catch(() => null);
  if (version === null) {
    throw new StoreRefused(
      `${directory} is neither empty nor a PostgreSQL data directory. Choose another, or empty it.`,
    );
  }
  if (Number.parseInt(version, 10) !== binaries.major) {
    throw new StoreRefused(
      `The database in ${directory} was written by PostgreSQL ${version.trim()}, and this release brings ` +
        `PostgreSQL ${binaries.major}, which cannot read it. Start the release that wrote it and move the data with a ` +
        `backup; or run a PostgreSQL ${version.trim()} on the directory and set DATABASE_URL to it; or move the ` +
        'directory away to begin anew.',
    );
  }
  if (runAs.how === 'user') await giveTo(directory, runAs.uid, runAs.gid);
}

/** Made beside its place and renamed into it, so that a crash leaves no half-made database. */
async function createCluster(directory: string, binaries: PostgresBinaries, runAs: RunAs): Promise<void> {
  const parent = dirname(directory);
  await removeAbandoned(directory);
  const making = `${directory}.new-${process.pid}`;
  await mkdir(making, { mode: 0o700 });
  try {
    if (runAs.how === 'user') await chown(making, runAs.uid, runAs.gid);
    const args = [
      `--pgdata=${making}`,
      `--username=${CLUSTER_USER}`,
      '--auth-local=trust',
      '--auth-host=reject',
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      // The smallest there is: two segments are kept at all times.
      '--wal-segsize=1',
      '--no-instructions',
    ];
    const command = commandFor(runAs, binaries.initdb, args);
    try {
      await exec(command.file, command.args, { ...command.identity, cwd: '/', env: POSTGRES_ENVIRONMENT });
    } catch (error) {
      const said = (error as { stderr?: string }).stderr?.trim();
      throw new StoreRefused(`The database in ${directory} could not be made: ${said || String(error)}`);
    }
    await chmod(making, 0o700);
    try {
      await rename(making, directory);
    } catch (error) {
      // Another server was quicker; whose it is shows when it is opened.
      if (!['ENOTEMPTY', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    }
    await syncDirectory(parent);
  } finally {
    await rm(making, { recursive: true, force: true });
  }
}

async function removeAbandoned(directory: string): Promise<void> {
  const prefix = `${basename(directory)}.new-`;
  for (const name of await readdir(dirname(directory))) {
    if (!name.startsWith(prefix)) continue;
    const pid = Number(name.slice(prefix.length));
    try {
      if (pid !== process.pid) process.kill(pid, 0);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') continue;
      await rm(join(dirname(directory), name), { recursive: true, force: true });
    }
  }
}

async function syncDirectory(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function giveTo(directory: string, uid: number, gid: number): Promise<void> {
  if ((await stat(directory)).uid === uid) return;
  for (const name of await readdir(directory, { recursive: true })) await lchown(join(directory, name), uid, gid);
  await chown(directory, uid, gid);
}
