import { execFile } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { StoreRefused } from './errors.ts';

// PostgreSQL refuses to run as root, and initdb refuses a uid that the password file does not know.

export type RunAs =
  | { readonly how: 'self' }
  /** In a user namespace where we appear as an ordinary user; outside, files stay ours. */
  | { readonly how: 'namespace'; readonly uid: number; readonly gid: number }
  | { readonly how: 'user'; readonly uid: number; readonly gid: number };

export interface Command {
  readonly file: string;
  readonly args: readonly string[];
  readonly identity: { readonly uid?: number; readonly gid?: number };
}

interface Account {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

const exec = promisify(execFile);

export function commandFor(runAs: RunAs, program: string, args: readonly string[]): Command {
  switch (runAs.how) {
    case 'self':
      return { file: program, args, identity: {} };
    case 'user':
      return { file: program, args, identity: { uid: runAs.uid, gid: runAs.gid } };
    case 'namespace': {
      // unshare replaces itself by the program: the process id stays the one that was spawned.
      const map = [`--map-user=${runAs.uid}`, `--map-group=${runAs.gid}`];
      return { file: 'unshare', args: ['--user', ...map, '--', program, ...args], identity: {} };
    }
  }
}

/**
 * The first identity that really can run the program and reach the data directory's parent.
 * @param dataDirectory need not exist
 * @throws StoreRefused when none can
 */
export async function chooseIdentity(dataDirectory: string, program: string): Promise<RunAs> {
  const candidates = await identities(dataDirectory);
  let refusal = '';
  for (const candidate of candidates) {
    const script = 'cd "$1" && exec "$2" --version';
    const command = commandFor(candidate, '/bin/sh', ['-c', script, 'sh', dirname(dataDirectory), program]);
    try {
      await exec(command.file, command.args, { ...command.identity, cwd: '/' });
      return candidate;
    } catch (error) {
      refusal = `${(error as { stderr?: string }).stderr || String(error)}`.trim();
    }
  }
  if (process.getuid?.() !== 0) {
    throw new StoreRefused(
      `The database cannot be run in ${dirname(dataDirectory)} (${refusal}). The user that Undertone runs as must own ` +
        'that folder, and be able to read the folder of the program.',
    );
  }
  throw new StoreRefused(
    `PostgreSQL does not run as root, and here no other user can run it in ${dirname(dataDirectory)} (${refusal}). ` +
      'Run as an ordinary user, or set DATABASE_URL to a PostgreSQL server of yours.',
  );
}

async function identities(dataDirectory: string): Promise<readonly RunAs[]> {
  const own = process.getuid?.() ?? 0;
  const accounts = parseAccounts(await readFile('/etc/passwd', 'utf8').catch(() => ''));
  const ordinary = accounts.filter(({ uid }) => uid !== 0);
  const disguise = ordinary.find(({ name }) => name === 'nobody') ?? ordinary[0];
  const namespace: RunAs[] = disguise === undefined ? [] : [{ how: 'namespace', uid: disguise.uid, gid: disguise.gid }];
  if (own !== 0) {
    // Directory services know users that the file does not; such a uid works as itself when initdb finds it.
    return accounts.some(({ uid }) => uid === own) ? [{ how: 'self' }] : [...namespace, { how: 'self' }];
  }
  const owner = await ownerOf(dataDirectory);
  // A database that was made as an ordinary user stays that user's.
  if (owner !== null && owner.uid !== 0) return [{ how: 'user', ...owner }];
  const users: RunAs[] = [];
  const parent = await ownerOf(dirname(dataDirectory));
  if (parent !== null && accounts.some(({ uid }) => uid === parent.uid && uid !== 0))
    users.push({ how: 'user', ...parent });
  for (const name of ['postgres', 'nobody']) {
    const account = ordinary.find((each) => each.name === name);
    if (account !== undefined) users.push({ how: 'user', uid: account.uid, gid: account.gid });
  }
  return [...namespace, ...users];
}

async function ownerOf(path: string): Promise<{ uid: number; gid: number } | null> {
  const found = await stat(path).catch(() => null);
  return found === null ? null : { uid: found.uid, gid: found.gid };
}

function parseAccounts(passwd: string): readonly Account[] {
  const accounts: Account[] = [];
  for (const line of passwd.split('\n')) {
    const [name, , uid, gid] = line.split(':');
    if (name && uid && gid) accounts.push({ name, uid: Number(uid), gid: Number(gid) });
  }
  return accounts;
}
