import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';
import { withLock } from '../setup/lock.mjs';
import { SetupError } from '../setup/step.mjs';
import { buildWorker, missingBuildPackages, RECIPE } from './build.mjs';
import { downloadPrebuilt } from './prebuilt.mjs';
import { putBinary, workerRuns } from './worker-binary.mjs';

const EXE = process.platform === 'win32' ? 'mediasoup-worker.exe' : 'mediasoup-worker';
const SHIM = fileURLToPath(new URL('shim', import.meta.url));

/**
 * mediasoup's media worker, a native program, where the npm package looks for it. In this order: what is there, the
 * cache outside the clone, the official binary, a build from the sources that the npm package brings.
 */
export class MediaWorker {
  #package;
  #target;
  #cache;

  constructor(root, env = process.env) {
    this.#package = path.join(root, 'node_modules/mediasoup');
    this.#target = path.join(this.#package, 'worker/out/Release', EXE);
    this.#cache =
      env.MEDIASOUP_WORKER_CACHE ||
      path.join(env.XDG_CACHE_HOME || path.join(os.homedir(), '.cache'), 'undertone/mediasoup-worker');
  }

  isMissing() {
    // mediasoup itself obeys this variable.
    if (process.env.MEDIASOUP_WORKER_BIN) return false;
    return !workerRuns(this.#target);
  }

  /** Takes the worker from the cache or downloads it; resolves with false if it has to be built. */
  async provideReadyMade({ say, progress }) {
    const version = this.#version();
    const prebuilt = this.#cached('prebuilt');
    for (const cached of [prebuilt, this.#cached(this.#buildKey())]) {
      if (!workerRuns(cached)) continue;
      putBinary(cached, this.#target);
      say(`media worker ${version} from ${path.dirname(cached)}`);
      return true;
    }
    const reason = await downloadPrebuilt(version, prebuilt, { progress });
    if (reason === undefined) {
      putBinary(prebuilt, this.#target);
      say(`media worker ${version} downloaded`);
      return true;
    }
    say(`no ready-made media worker: ${reason}`);
    if (process.platform !== 'linux') {
      throw new SetupError('the media worker can only be built on Linux; make the download reachable.');
    }
    return false;
  }

  missingBuildPackages() {
    return missingBuildPackages();
  }

  async build({ say, progress }) {
    const built = this.#cached(this.#buildKey());
    const directory = `${path.dirname(built)}.build`;
    const waiting = (pid) => say(`another set-up (process ${pid}) is building it; waiting`);
    await withLock(
      `${directory}.lock`,
      async () => {
        if (workerRuns(built)) return;
        await buildWorker({ packageDirectory: this.#package, output: built, directory, progress });
        fs.rmSync(directory, { recursive: true, force: true });
      },
      waiting,
    );
    putBinary(built, this.#target);
  }

  #version() {
    return JSON.parse(fs.readFileSync(path.join(this.#package, 'package.json'), 'utf8')).version;
  }

  #cached(key) {
    return path.join(this.#cache, `${this.#version()}-${process.platform}-${process.arch}-${key}`, EXE);
  }

  /** Names all that decides what a build comes out as, but for the machine's libraries: those are tried at each use. */
  #buildKey() {
    const hash = createHash('sha256').update(RECIPE.join('\n'));
    for (const file of filesBelow(SHIM)) hash.update(file.slice(SHIM.length)).update(fs.readFileSync(file));
    return hash.digest('hex').slice(0, 10);
  }
}

function filesBelow(directory) {
  const entries = fs.readdirSync(directory, { withFileTypes: true });
  return entries
    .flatMap((entry) => {
      const place = path.join(directory, entry.name);
      return entry.isDirectory() ? filesBelow(place) : [place];
    })
    .sort();
}
