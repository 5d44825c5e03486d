import { spawn } from 'node:child_process';
import { type FileHandle, open, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { POSTGRES_ENVIRONMENT } from './cluster.ts';
import { StoreRefused } from './errors.ts';
import { accepts, holderOf, readLockFile, removeLockFiles } from './lock-file.ts';
import type { PostgresBinaries } from './postgres-binaries.ts';
import { postgresSettings } from './postgres-settings.ts';
import { commandFor, type RunAs } from './run-as.ts';

/** Where a data directory is and how its server is run. */
export interface Site {
  /** Absolute, without symbolic links. */
  readonly directory: string;
  readonly binaries: PostgresBinaries;
  readonly runAs: RunAs;
}

/** Processes of a server that was killed hold its shared memory for a moment longer. */
const TRANSIENT = /lock file|pre-existing shared memory|another postmaster|server process/;
const PATIENCE_MS = 15_000;
/** Recovery from the log is bounded by max_wal_size and takes seconds at worst. */
const READY_MS = 60_000;
const ADOPTED_POLL_MS = 250;
const FAST_SHUTDOWN_MS = 15_000;
const IMMEDIATE_SHUTDOWN_MS = 5000;
const LOG_LIMIT_BYTES = 1_048_576;

/** The main process of a running PostgreSQL, started by us or found running. */
export class Postmaster {
  readonly pid: number;
  readonly socketDirectory: string;
  readonly adopted: boolean;
  /** Resolves when the process has ended, for whatever reason. */
  readonly gone: Promise<void>;
  readonly #directory: string;

  private constructor(directory: string, pid: number, socketDirectory: string, ended: Promise<unknown> | null) {
    this.#directory = directory;
    this.pid = pid;
    this.socketDirectory = socketDirectory;
    this.adopted = ended === null;
    this.gone = ended === null ? this.#poll(ADOPTED_POLL_MS, false) : ended.then(() => undefined);
  }

  /**
   * Adopts the server that runs on the data directory, or starts one; waits for what is left of a killed one.
   * @throws StoreRefused when it does not come up
   */
  static async bringUp(site: Site, socketDirectory: string, signal: AbortSignal): Promise<Postmaster> {
    const { directory } = site;
    const giveUp = performance.now() + PATIENCE_MS;
    for (let pause = 50; ; pause = Math.min(pause * 2, 1000)) {
      signal.throwIfAborted();
      const lock = await readLockFile(directory);
      const holder = lock === null ? 'dead' : await holderOf(directory, lock.pid);
      let refusal: string;
      if (lock !== null && holder === 'alive') {
        if (lock.status === 'ready' && (await accepts(lock.socketDirectory))) {
          return new Postmaster(directory, lock.pid, lock.socketDirectory, null);
        }
        refusal = `process ${lock.pid} holds it and does not answer (${lock.status})`;
      } else {
        if (lock !== null && holder === 'stranger') await removeLockFiles(directory, lock.socketDirectory);
        const outcome = await Postmaster.#launch(site, socketDirectory, signal);
        if (outcome instanceof Postmaster) return outcome;
        refusal = outcome;
        if (!TRANSIENT.test(refusal)) throw failure(site, refusal);
      }
      if (performance.now() > giveUp) throw failure(site, refusal);
      await delay(pause, undefined, { signal });
    }
  }

  /** The running server, or what it said before it ended. */
  static async #launch(site: Site, socketDirectory: string, signal: AbortSignal): Promise<Postmaster | string> {
    const { directory, binaries, runAs } = site;
    const log = await openLog(directory);
    try {
      const before = (await log.stat()).size;
      const args = ['-D', directory, ...postgresSettings(socketDirectory)];
      const command = commandFor(runAs, binaries.postgres, args);
      const child = spawn(command.file, command.args, {
        ...command.identity,
        cwd: '/',
        env: POSTGRES_ENVIRONMENT,
        // A session of its own: Ctrl-C in the terminal must not end it before our last flush.
        detached: true,
        stdio: ['ignore', log.fd, log.fd],
      });
      let ended = false;
      let failed = '';
      const end = new Promise<void>((resolve) => {
        child.once('error', (error) => {
          failed = String(error);
          resolve();
        });
        child.once('exit', () => resolve());
      });
      void end.then(() => {
        ended = true;
      });
      child.unref();
      const late = performance.now() + READY_MS;
      while (!ended) {
        const lock = await readLockFile(directory);
        if (lock !== null && lock.pid === child.pid && lock.status === 'ready') {
          return new Postmaster(directory, lock.pid, socketDirectory, end);
        }
        if (signal.aborted || performance.now() > late) child.kill('SIGINT');
        await delay(10);
      }
      return failed || (await tail(log, before));
    } finally {
      await log.close();
    }
  }

  /** Ends all connections and transactions, writes a checkpoint. */
  async stop(): Promise<void> {
    for (const [signal, patience] of [
      ['SIGINT', FAST_SHUTDOWN_MS],
      ['SIGQUIT', IMMEDIATE_SHUTDOWN_MS],
    ] as const) {
      if ((await holderOf(this.#directory, this.pid)) !== 'alive') return;
      try {
        process.kill(this.pid, signal);
      } catch {
        // Ended just now; or adopted from another user: then it may run on, what was committed is safe.
        return;
      }
      if (await this.#endsWithin(patience)) return;
    }
  }

  async #endsWithin(millis: number): Promise<boolean> {
    const late = performance.now() + millis;
    while (performance.now() < late) {
      if ((await holderOf(this.#directory, this.pid)) !== 'alive') return true;
      await delay(20);
    }
    return false;
  }

  /** An adopted process is not our child: nobody tells us when it ends. */
  async #poll(millis: number, ref: boolean): Promise<void> {
    while ((await holderOf(this.#directory, this.pid)) === 'alive') await delay(millis, undefined, { ref });
  }
}

async function openLog(directory: string): Promise<FileHandle> {
  const path = join(directory, 'postgres.log');
  const size = (await stat(path).catch(() => null))?.size ?? 0;
  return open(path, size > LOG_LIMIT_BYTES ? 'w+' : 'a+', 0o600);
}

async function tail(log: FileHandle, from: number): Promise<string> {
  const { size } = await log.stat();
  const { buffer, bytesRead } = await log.read(Buffer.alloc(Math.max(0, size - from)), 0, null, from);
  return buffer.toString('utf8', 0, bytesRead).trim() || 'it ended without a word';
}

function failure({ directory }: Site, refusal: string): StoreRefused {
  return new StoreRefused(`PostgreSQL does not start on ${directory}: ${refusal}`);
}
