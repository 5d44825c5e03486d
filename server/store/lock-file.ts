import { readFile, readlink, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';

/** What a running PostgreSQL says of itself in the postmaster.pid of its data directory. */
export interface LockFile {
  readonly pid: number;
  readonly socketDirectory: string;
  /** starting, ready, stopping, standby */
  readonly status: string;
}

/** PostgreSQL names its socket after a port number even where it has no port. */
const SOCKET_NAME = '.s.PGSQL.5432';
// Lines of the file, see miscadmin.h of PostgreSQL.
const PID_LINE = 0;
const SOCKET_DIRECTORY_LINE = 4;
const STATUS_LINE = 7;

export function socketIn(directory: string): string {
  return join(directory, SOCKET_NAME);
}

/** null when there is none, or it is half written. */
export async function readLockFile(dataDirectory: string): Promise<LockFile | null> {
  const text = await readFile(join(dataDirectory, 'postmaster.pid'), 'utf8').catch(() => '');
  const lines = text.split('\n').map((line) => line.trim());
  const pid = Number(lines[PID_LINE]);
  if (!Number.isInteger(pid) || pid <= 0) return null;
  return { pid, socketDirectory: lines[SOCKET_DIRECTORY_LINE] ?? '', status: lines[STATUS_LINE] ?? '' };
}

/** stranger: the number belongs to another program by now. */
export type Holder = 'alive' | 'dead' | 'stranger';

/**
 * What became of the process that wrote the lock file. PostgreSQL itself asks only whether the number is in use, and
 * then refuses to start for ever when another program has it, as happens after the restart of a container.
 */
export async function holderOf(dataDirectory: string, pid: number): Promise<Holder> {
  if (!isAlive(pid)) return 'dead';
  if (process.platform !== 'linux') return 'alive';
  if (await isZombie(pid)) return 'dead';
  // A postmaster's working directory is its data directory. Unreadable: not ours, but perhaps a server all the same.
  const cwd = await readlink(`/proc/${pid}/cwd`).catch(() => null);
  if (cwd === null) return isAlive(pid) ? 'alive' : 'dead';
  return cwd === dataDirectory ? 'alive' : 'stranger';
}

export async function removeLockFiles(dataDirectory: string, socketDirectory: string): Promise<void> {
  await rm(join(dataDirectory, 'postmaster.pid'), { force: true });
  if (socketDirectory !== '') await rm(`${socketIn(socketDirectory)}.lock`, { force: true });
}

export async function accepts(socketDirectory: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(socketIn(socketDirectory));
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function isZombie(pid: number): Promise<boolean> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  // The name before the state is in parentheses and may hold anything.
  return stat.slice(stat.lastIndexOf(')') + 2).startsWith('Z');
}
