import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { TestApp } from '../support/app.ts';
import { freePort } from '../support/free-port.ts';
import { iniLines, type Setup } from './setups.ts';
import type { Server } from './world.ts';

// The same settings on both; each ends with the run.

const ROOT = path.resolve(import.meta.dirname, '../..');
const TOOLS = process.env['MUMBLE_DESKTOP_TOOLS'] ?? path.resolve(ROOT, '../shared/tools/desktop');
const HARNESS = path.join(TOOLS, 'desktop.py');
const HOST = '127.0.0.1';
const RELEASE = '1.5.735';
const PASSWORD = 'differential';

export const noMurmur = existsSync(HARNESS)
  ? false
  : `There is no harness at ${TOOLS}; set MUMBLE_DESKTOP_TOOLS to the folder with desktop.py, or name a murmur by --murmur.`;

export class Servers {
  readonly #endings: (() => Promise<void>)[] = [];

  after(ending: () => unknown): void {
    this.#endings.push(async () => void (await ending()));
  }

  async ours(setup: Setup): Promise<Server> {
    const server = await TestApp.start(this, { config: setup });
    return { host: HOST, port: server.app.ports.mumble, superUserPassword: server.app.firstPassword ?? '' };
  }

  /** The real one, through the harness that knows where it is installed. */
  async murmur(setup: Setup): Promise<Server> {
    const port = await freePort();
    const settings = iniLines(setup).flatMap((line) => ['--set', line]);
    const child = spawn(
      'python3',
      [
        ...[HARNESS, 'server', `differential-${port}`, RELEASE, '--foreground'],
        ...['--port', `${port}`, '--superuser', PASSWORD, ...settings],
      ],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    this.after(() => ended(child));
    // It says where its database is when it is ready.
    for await (const line of createInterface({ input: child.stdout })) if (line.includes('"log"')) break;
    child.stdout.resume();
    if (child.exitCode !== null) throw new Error('murmur did not start');
    return { host: HOST, port, superUserPassword: PASSWORD };
  }

  async close(): Promise<void> {
    for (const ending of this.#endings.splice(0).reverse()) await ending();
  }
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill('SIGTERM');
  await exit;
}
