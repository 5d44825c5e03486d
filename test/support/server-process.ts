import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { until } from './until.ts';

const PROGRAM = fileURLToPath(new URL('../../server/main.ts', import.meta.url));
/** Those of `npm start`: without them the server holds more than twice as much memory. */
const FLAGS = /bin\/node (.*) server\/main\.ts/
  .exec(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))?.[1]
  ?.split(' ');
/** Loading the program is most of its start. */
const COMPILE_CACHE = fileURLToPath(new URL('../../node_modules/.cache/compiled', import.meta.url));
/** Making a database is most of it; a busy machine takes half a minute for that. */
const READY_MS = 120_000;
const { PATH, HOME, TMPDIR } = process.env;

/** Free ports of loopback, and nobody's settings but these. */
const ENVIRONMENT = {
  ...{ PATH, HOME, TMPDIR, NODE_COMPILE_CACHE: COMPILE_CACHE },
  ...{ HOST: '127.0.0.1', PORT: '0', HTTP_PORT: '0', MEDIA_PORT: '0', MEDIA_ADDRESS: '127.0.0.1' },
  // All clients of a test come from one address.
  UNDERTONE_AUTOBAN_ATTEMPTS: '0',
};

export interface ServerProcessOptions {
  /** Working directory; unless an argument says otherwise, everything is kept below it. */
  readonly directory: string;
  readonly args?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  /** What it reads as standard input. */
  readonly input?: string;
  /** Nobody reads what it says, as after `| head`. */
  readonly unread?: boolean;
}

export interface Ended {
  /** null: killed by a signal. */
  readonly code: number | null;
  /** Standard output. */
  readonly said: string;
  /** Standard error. */
  readonly complained: string;
}

/** The server as a program of its own, which can be killed. */
export class ServerProcess {
  readonly #child: ChildProcess;
  readonly #closed: Promise<unknown>;
  #said = '';
  #complained = '';

  constructor({ directory, args = [], environment = {}, input, unread = false }: ServerProcessOptions) {
    this.#child = spawn(process.execPath, [...(FLAGS ?? []), PROGRAM, ...args], {
      cwd: directory,
      env: { ...ENVIRONMENT, ...environment },
      stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    });
    this.#closed = once(this.#child, 'close');
    this.#child.stdin?.end(input);
    this.#child.stdout?.on('data', (chunk: Buffer) => {
      this.#said += chunk;
    });
    if (unread) this.#child.stdout?.destroy();
    this.#child.stderr?.on('data', (chunk: Buffer) => {
      this.#complained += chunk;
    });
  }

  /** Resolves when it serves. */
  ready(): Promise<void> {
    return until(() => this.#serves(), 'a server that is ready', READY_MS);
  }

  /** Resolves when it has ended, for whatever reason. */
  get end(): Promise<Ended> {
    return this.#closed.then(() => ({ code: this.#child.exitCode, said: this.#said, complained: this.#complained }));
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }
  get running(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null;
  }
  /** Mumble port. */
  get port(): number {
    return Number(/Listening on +(\d+) TCP and UDP/.exec(this.#said)?.[1]);
  }
  get httpPort(): number {
    return Number(/(\d+) TCP \(the page\)/.exec(this.#said)?.[1]);
  }
  /** SuperUser's, if it was said. */
  get firstPassword(): string | null {
    return /SuperUser's password +(\S+)/.exec(this.#said)?.[1] ?? null;
  }
  /** Resolves when the process has ended. */
  async kill(signal: NodeJS.Signals = 'SIGKILL'): Promise<Ended> {
    this.#child.kill(signal);
    return this.end;
  }

  #serves(): boolean {
    if (!this.running) throw new Error(`the server ended: ${this.#said}${this.#complained}`);
    return this.#said.includes('voice of browsers');
  }
}
