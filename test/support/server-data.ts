import { execFileSync } from 'node:child_process';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readLockFile } from '../../server/store/lock-file.ts';
import type { Ending } from './app.ts';
import { type Ended, ServerProcess, type ServerProcessOptions } from './server-process.ts';
import { processTree, runs } from './store-process.ts';
import { until } from './until.ts';

type Starting = Omit<ServerProcessOptions, 'directory'>;

/** What servers leave behind on disk, and the servers that ran on it; nothing of it outlives the test. */
export class ServerData {
  readonly directory: string;
  readonly #started: ServerProcess[] = [];

  /** template: one whose servers have ended, to begin with; making a database takes longer than copying it. */
  static async create(t: Ending, template?: ServerData): Promise<ServerData> {
    const directory = await realpath(await mkdtemp(join(tmpdir(), 'undertone-')));
    if (template !== undefined) execFileSync('cp', ['-a', template.#database, join(directory, 'data')]);
    const data = new ServerData(directory);
    t.after(() => data.#close());
    return data;
  }

  private constructor(directory: string) {
    this.directory = directory;
  }

  /** Resolves when the server serves. */
  async start(options: Starting = {}): Promise<ServerProcess> {
    const server = this.spawn(options);
    await server.ready();
    return server;
  }

  /** Does not wait for anything. */
  spawn(options: Starting = {}): ServerProcess {
    const server = new ServerProcess({ ...options, directory: this.directory });
    this.#started.push(server);
    return server;
  }

  /** Runs the program until it ends by itself. */
  run(options: Starting): Promise<Ended> {
    return this.spawn(options).end;
  }

  /** Main process of the database; null when none runs. */
  async postgres(): Promise<number | null> {
    const lock = await readLockFile(join(this.#database, 'postgres'));
    return lock !== null && (await runs(lock.pid)) ? lock.pid : null;
  }

  /** All processes of the running database. */
  async postgresTree(): Promise<readonly number[]> {
    const pid = await this.postgres();
    if (pid === null) throw new Error('no database runs');
    return processTree(pid);
  }

  get #database(): string {
    return join(this.directory, 'data');
  }

  async #close(): Promise<void> {
    for (const server of this.#started) if (server.running) await server.kill();
    const pid = await this.postgres();
    if (pid !== null) {
      // A test that failed may have left it stopped.
      for (const each of await processTree(pid)) signal(each, 'SIGCONT');
      signal(pid, 'SIGQUIT');
      await until(async () => !(await runs(pid)), 'the end of PostgreSQL');
    }
    await rm(this.directory, { recursive: true, force: true });
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // Ended meanwhile.
  }
}
