import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { runCommand } from './command.mjs';

/** What the built page depends on, besides the versions in the lockfile. */
const SOURCES = ['web-client', 'proto', 'package-lock.json', 'tsconfig.json'];
const SKIPPED = new Set(['dist', 'node_modules']);
const STAMP = '.built-from';

/** Hash over the names and contents of everything below `places`, in a fixed order. */
export function hashOfSources(root, places = SOURCES) {
  const hash = createHash('sha256');
  for (const place of places) {
    for (const file of filesBelow(path.join(root, place))) {
      hash.update(`${path.relative(root, file)}\0`).update(createHash('sha256').update(fs.readFileSync(file)).digest());
    }
  }
  return hash.digest('hex');
}

function filesBelow(place) {
  if (!fs.existsSync(place)) return [];
  if (!fs.statSync(place).isDirectory()) return [place];
  const names = fs.readdirSync(place).filter((name) => !SKIPPED.has(name));
  return names.sort().flatMap((name) => filesBelow(path.join(place, name)));
}

/** The web client, built into web-client/dist whenever something it is made of has changed. */
export class WebClientBuild {
  #root;
  #stamp;

  constructor(root) {
    this.#root = root;
    this.#stamp = path.join(root, 'web-client/dist', STAMP);
  }

  isMissing() {
    return !fs.existsSync(this.#stamp) || fs.readFileSync(this.#stamp, 'utf8') !== hashOfSources(this.#root);
  }

  /** Runs Vite on the given Node. The stamp is written last: a build that broke off is made again. */
  async provide(node, { progress }) {
    const sources = hashOfSources(this.#root);
    fs.rmSync(this.#stamp, { force: true });
    await runCommand(node, [path.join(this.#root, 'node_modules/vite/bin/vite.js'), 'build'], {
      cwd: path.join(this.#root, 'web-client'),
      onLine: progress,
    });
    fs.writeFileSync(this.#stamp, sources);
  }
}
