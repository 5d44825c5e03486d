import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { processTree } from '../support/store-process.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const ENVIRONMENT = {
  UNDERTONE_HOST: '127.0.0.1',
  UNDERTONE_PORT: '0',
  UNDERTONE_HTTP_PORT: '0',
  UNDERTONE_MEDIA_PORT: '0',
  UNDERTONE_USERS: '200',
  UNDERTONE_LOG_LEVEL: 'warn',
  // All clients come from one address.
  UNDERTONE_AUTOBAN_ATTEMPTS: '0',
};

export interface Memory {
  readonly name: string;
  /** In kB; of several processes the sum. PSS counts each shared page once over all processes of the machine. */
  rss: number;
  pss: number;
}

/** The server as `npm start` starts it, with its own PostgreSQL and media worker. */
export class ServerProcess {
  /** From the command until it says that it is ready, in ms. */
  readonly startMilliseconds: number;
  readonly port: number;
  readonly #child: ChildProcess;
  readonly #pid: number;

  private constructor(child: ChildProcess, pid: number, startMilliseconds: number, port: number) {
    this.#child = child;
    this.#pid = pid;
    this.startMilliseconds = startMilliseconds;
    this.port = port;
  }

  /** directory is for its data. */
  static async start(directory: string): Promise<ServerProcess> {
    // The shape is that of our own package.json.
    const { scripts } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
      scripts: { start: string };
    };
    const before = performance.now();
    const child = spawn('sh', ['-c', scripts.start], {
      cwd: ROOT,
      env: { ...process.env, ...ENVIRONMENT, UNDERTONE_DATA_DIRECTORY: directory },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let ready = 0;
    for await (const line of createInterface({ input: child.stdout })) {
      if (line.includes('is ready')) ready = performance.now();
      const port = /Listening on\s+(\d+)/.exec(line)?.[1];
      if (port === undefined || child.pid === undefined) continue;
      child.stdout.resume();
      return new ServerProcess(child, child.pid, ready - before, Number(port));
    }
    throw new Error('the server ended before it was ready');
  }

  /** CPU time in s that the server's own process has used so far. */
  async cpuSeconds(): Promise<number> {
    const stat = await readFile(`/proc/${this.#pid}/stat`, 'utf8');
    const [user, system] = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .slice(11, 13);
    // Clock ticks, of which Linux shows 100 a second to everybody.
    return (Number(user) + Number(system)) / 100;
  }

  async memory(): Promise<readonly Memory[]> {
    const parts = new Map<string, Memory>();
    for (const pid of await processTree(this.#pid)) {
      const command = (await readFile(`/proc/${pid}/comm`, 'utf8').catch(() => '')).trim();
      const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '');
      const name = pid === this.#pid ? 'Node' : command.startsWith('mediasoup') ? 'media worker' : 'PostgreSQL';
      const part = parts.get(name) ?? { name, rss: 0, pss: 0 };
      part.rss += Number(/^Rss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0);
      part.pss += Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0);
      parts.set(name, part);
    }
    return [...parts.values()];
  }

  async stop(): Promise<void> {
    const ended = once(this.#child, 'exit');
    this.#child.kill('SIGTERM');
    await ended;
  }
}
