import { chown, lstat, mkdir, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Log } from '#control/ports.ts';
import { prepareCluster } from './cluster.ts';
import { readLockFile, socketIn } from './lock-file.ts';
import { findPostgres } from './postgres-binaries.ts';
import { Postmaster, type Site } from './postmaster.ts';
import { chooseIdentity, type RunAs } from './run-as.ts';

export interface EmbeddedOptions {
  /** The data directory of PostgreSQL itself; made when there is none. */
  readonly directory: string;
  readonly log: Log;
}

/** sun_path of sockaddr_un, less the final zero. */
const SOCKET_PATH_LIMIT_BYTES = process.platform === 'linux' ? 107 : 103;
const SOCKET_DIRECTORY_PREFIX = 'undertone-';
const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 10_000;
/** A server that lived this long did not die of how it was started. */
const SETTLED_MS = 60_000;

/**
 * A PostgreSQL of our own. It outlives us when we are killed, and is adopted by the next start; it is started again
 * when it ends by itself.
 */
export class EmbeddedPostgres {
  readonly #site: Site;
  readonly #log: Log;
  readonly #ending = new AbortController();
  readonly #socketDirectory: string;
  #postmaster: Postmaster;
  #recovery: Promise<void>;
  #closed: Promise<void> | undefined;

  private constructor(site: Site, log: Log, postmaster: Postmaster) {
    this.#site = site;
    this.#log = log;
    this.#postmaster = postmaster;
    this.#socketDirectory = postmaster.socketDirectory;
    this.#recovery = this.#supervise();
  }

  /** @throws StoreRefused with words on what to do */
  static async start({ directory, log }: EmbeddedOptions): Promise<EmbeddedPostgres> {
    const binaries = await findPostgres();
    await mkdir(dirname(resolve(directory)), { recursive: true });
    const place = await withoutLinks(resolve(directory));
    const runAs = await chooseIdentity(place, binaries.postgres);
    await prepareCluster(place, binaries, runAs);
    const site = { directory: place, binaries, runAs };
    const socketDirectory = await chooseSocketDirectory(place, runAs);
    const postmaster = await Postmaster.bringUp(site, socketDirectory, new AbortController().signal);
    if (postmaster.socketDirectory !== socketDirectory) await removeSocketDirectory(place, socketDirectory);
    const { pid, adopted } = postmaster;
    log.info(
      { pid, as: runAs.how, directory: place },
      adopted ? 'adopted the running PostgreSQL' : 'started PostgreSQL',
    );
    return new EmbeddedPostgres(site, log, postmaster);
  }

  /** Path of the Unix socket; stays the same over restarts. */
  get socketPath(): string {
    return socketIn(this.#socketDirectory);
  }

  /** The main process, for measurements and tests. */
  get pid(): number {
    return this.#postmaster.pid;
  }

  get adopted(): boolean {
    return this.#postmaster.adopted;
  }

  /** Stops the server; what was committed is safe even if this is never called. */
  close(): Promise<void> {
    this.#closed ??= this.#stop();
    return this.#closed;
  }

  /** Lets the server run on without us. */
  release(): Promise<void> {
    this.#closed ??= this.#endSupervision();
    return this.#closed;
  }

  async #stop(): Promise<void> {
    await this.#endSupervision();
    await this.#postmaster.stop();
    await removeSocketDirectory(this.#site.directory, this.#socketDirectory);
  }

  async #endSupervision(): Promise<void> {
    this.#ending.abort();
    await this.#recovery;
  }

  async #supervise(): Promise<void> {
    const { signal } = this.#ending;
    const ending = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
    let pause = FIRST_PAUSE_MS / 2;
    while (!signal.aborted) {
      const since = performance.now();
      await Promise.race([this.#postmaster.gone, ending]);
      if (signal.aborted) return;
      this.#log.error({ pid: this.#postmaster.pid }, 'PostgreSQL ended by itself; starting it again');
      pause = performance.now() - since > SETTLED_MS ? FIRST_PAUSE_MS : Math.min(pause * 2, LONGEST_PAUSE_MS);
      await this.#restart(pause).catch((error: unknown) => {
        if (!signal.aborted) this.#log.error({ error }, 'PostgreSQL cannot be supervised any longer');
      });
    }
  }

  async #restart(firstPause: number): Promise<void> {
    const { signal } = this.#ending;
    for (let pause = firstPause; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
      await delay(pause, undefined, { signal });
      try {
        this.#postmaster = await Postmaster.bringUp(this.#site, this.#socketDirectory, signal);
        this.#log.info({ pid: this.#postmaster.pid }, 'PostgreSQL runs again');
        return;
      } catch (error) {
        signal.throwIfAborted();
        this.#log.error({ error }, 'PostgreSQL could not be started; trying again');
      }
    }
  }
}

async function withoutLinks(path: string): Promise<string> {
  return realpath(path).catch(async () => join(await realpath(dirname(path)), basename(path)));
}

/** The data directory, or a private one where the path would be too long for a socket. */
async function chooseSocketDirectory(directory: string, runAs: RunAs): Promise<string> {
  if (Buffer.byteLength(socketIn(directory)) <= SOCKET_PATH_LIMIT_BYTES) return directory;
  const owner = runAs.how === 'user' ? runAs.uid : process.getuid?.();
  const left = await readLockFile(directory);
  if (left !== null && (await isPrivate(left.socketDirectory, owner))) return left.socketDirectory;
  const made = await mkdtemp(join(tmpdir(), SOCKET_DIRECTORY_PREFIX));
  if (runAs.how === 'user') await chown(made, runAs.uid, runAs.gid);
  return made;
}

/** Anybody can make directories beside it: one that is not ours alone is not used again. */
async function isPrivate(path: string, owner: number | undefined): Promise<boolean> {
  const found = await lstat(path).catch(() => null);
  return found?.isDirectory() === true && found.uid === owner && (found.mode & 0o077) === 0;
}

async function removeSocketDirectory(directory: string, socketDirectory: string): Promise<void> {
  if (socketDirectory !== directory) await rm(socketDirectory, { recursive: true, force: true });
}
