import * as fs from 'node:fs';
import * as path from 'node:path';
import { runCommand } from './command.mjs';
import { SetupError } from './step.mjs';

/** How npm logs a download. */
const FETCH = /^npm http (fetch|cache)/;

/**
 * What the lockfile asks for and `installed` (npm's own record of node_modules, written when an install is
 * complete) does not have: a list of places such as "node_modules/ws". Optional packages may be absent, as each
 * platform has its own.
 */
export function missingPackages(lockfile, installed) {
  const missing = [];
  for (const [place, wanted] of Object.entries(lockfile.packages)) {
    if (place === '' || wanted.link) continue;
    const present = installed.packages?.[place];
    if (present === undefined) {
      if (!wanted.optional && !wanted.devOptional) missing.push(place);
    } else if (present.version !== wanted.version || present.integrity !== wanted.integrity) {
      missing.push(place);
    }
  }
  return missing;
}

/** Dependencies that package.json and the lockfile tell differently: `npm ci` would refuse, in many more words. */
export function unlockedDependencies(manifest, lockfile) {
  const locked = lockfile.packages[''];
  return ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap((kind) => {
    const [wanted, have] = [manifest[kind] ?? {}, locked[kind] ?? {}];
    return [...new Set([...Object.keys(wanted), ...Object.keys(have)])].filter((name) => wanted[name] !== have[name]);
  });
}

export class NpmPackages {
  #root;

  constructor(root) {
    this.#root = root;
  }

  isMissing() {
    const installed = readJson(path.join(this.#root, 'node_modules/.package-lock.json'));
    if (installed === undefined) return true;
    if (missingPackages(this.#lockfile(), installed).length > 0) return true;
    return Object.keys(installed.packages).some((place) => !fs.existsSync(path.join(this.#root, place)));
  }

  async provide({ progress }) {
    const unlocked = unlockedDependencies(readJson(path.join(this.#root, 'package.json')), this.#lockfile());
    if (unlocked.length > 0) {
      throw new SetupError(
        `package.json and package-lock.json disagree about ${unlocked.join(', ')}: run \`npm install --ignore-scripts\` once.`,
      );
    }
    // Scripts of packages stay off, because mediasoup's fails where its download is out of reach and takes the
    // whole install with it; the few that are needed are run by steps of their own. The development packages are
    // needed to build the web client, also under NODE_ENV=production.
    const args = ['ci', '--ignore-scripts', '--include=dev', '--include=optional', '--no-audit', '--no-fund'];
    let fetched = 0;
    await runCommand('npm', [...args, '--loglevel=http'], {
      cwd: this.#root,
      env: npmEnvironment(process.env),
      noise: FETCH,
      onLine: (line) => {
        if (FETCH.test(line)) progress(`${++fetched} files fetched`);
      },
    });
    if (this.isMissing())
      throw new SetupError('npm ended well but left packages out; remove node_modules and try again.');
  }

  #lockfile() {
    return readJson(path.join(this.#root, 'package-lock.json'));
  }
}

/**
 * The environment for an npm started inside an npm script: without what tells the outer npm's package and script,
 * and without this project's node_modules/.bin, as npm must not run on the Node that it is about to replace.
 */
export function npmEnvironment(env) {
  const outer = /^(npm_(package|lifecycle)_.*|npm_(command|execpath|node_execpath|config_local_prefix)|INIT_CWD)$/;
  const inner = Object.fromEntries(Object.entries(env).filter(([name]) => !outer.test(name)));
  const directories = (env.PATH ?? '').split(path.delimiter);
  inner.PATH = directories.filter((directory) => !/[\\/]node_modules[\\/]/.test(`${directory}/`)).join(path.delimiter);
  return inner;
}

function readJson(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}
