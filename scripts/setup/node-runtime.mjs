import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { runCommand } from './command.mjs';
import { npmEnvironment } from './npm-packages.mjs';
import { SetupError } from './step.mjs';

/** The first Node that runs TypeScript as it is. */
const OLDEST = '22.18.0';

/** True if dotted version `a` is `b` or newer. */
export function isAtLeast(a, b) {
  const [left, right] = [a, b].map((version) => version.split('.').map((part) => Number.parseInt(part, 10)));
  for (const [index, part] of right.entries()) {
    if (left[index] !== part) return left[index] > part;
  }
  return true;
}

/** The Node that everything runs on: the one that the npm package "node" brings, at node_modules/.bin/node. */
export class NodeRuntime {
  #package;
  #binary;

  constructor(root) {
    this.#package = path.join(root, 'node_modules/node');
    this.#binary = path.join(root, 'node_modules/.bin/node');
  }

  get binary() {
    return this.#binary;
  }

  isMissing() {
    const version = this.#version();
    if (version === undefined || !isAtLeast(version, OLDEST)) return true;
    return version !== this.#wanted() && !this.#isOurChoice();
  }

  async provide({ progress, say }) {
    // npm's own name for this script is "preinstall"; called directly it does not depend on which npm runs scripts
    // of packages by default.
    const failure = await runCommand(process.execPath, ['installArchSpecificPackage.js'], {
      cwd: this.#package,
      env: npmEnvironment(process.env),
      onLine: progress,
    }).then(
      () => undefined,
      (error) => error,
    );
    this.#link(path.join('..', 'node', 'bin', 'node'));
    if (!this.isMissing()) return;

    // No binary for this platform (musl, for one): the Node at hand will do if it is recent enough.
    if (isAtLeast(process.versions.node, OLDEST)) {
      this.#link(process.execPath);
      say(`no Node ${this.#wanted()} for this machine; using ${process.execPath} (${process.version})`);
      return;
    }
    throw (
      failure ??
      new SetupError(`Node ${this.#wanted()} from npm does not run on this machine; install Node ${OLDEST} or newer.`)
    );
  }

  #wanted() {
    return JSON.parse(fs.readFileSync(path.join(this.#package, 'package.json'), 'utf8')).version;
  }

  #version() {
    try {
      if (fs.realpathSync(this.#binary) === fs.realpathSync(process.execPath)) return process.versions.node;
      return execFileSync(this.#binary, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
        .trim()
        .slice(1);
    } catch {
      return undefined;
    }
  }

  #isOurChoice() {
    return !fs.realpathSync(this.#binary).startsWith(fs.realpathSync(this.#package));
  }

  #link(target) {
    fs.mkdirSync(path.dirname(this.#binary), { recursive: true });
    fs.rmSync(this.#binary, { force: true });
    fs.symlinkSync(target, this.#binary);
  }
}
