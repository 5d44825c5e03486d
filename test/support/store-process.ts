import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, readlink } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

// Loading the program is most of its work; saves a third of the time of these tests.
const COMPILE_CACHE = fileURLToPath(new URL('../../node_modules/.cache/compiled', import.meta.url));
const PROGRAM = fileURLToPath(new URL('store-program.ts', import.meta.url));

export type Order =
  | { readonly do: 'set'; readonly value: string }
  /** Stores 1, 2, 3 … and reports each when it is stored. */
  | { readonly do: 'count' }
  | { readonly do: 'close' };
export type Report =
  | { readonly kind: 'open'; readonly value: string | undefined }
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'stored'; readonly value: string }
  | { readonly kind: 'closed' };

export const KEY = 'value';
/** Two that make a database side by side take seven seconds where nothing else runs. */
const REPORT_MS = 60_000;

/** A store in a process of its own, that can be killed. */
export class StoreProcess {
  readonly #child: ChildProcess;
  readonly #reports: Report[] = [];
  #output = '';

  /** @param prefix command that starts Node, for another user */
  constructor(dataDirectory: string, prefix: readonly string[] = [], options: SpawnOptions = {}) {
    const [file, ...args] = [...prefix, process.execPath, PROGRAM, dataDirectory];
    const env = { ...process.env, NODE_COMPILE_CACHE: COMPILE_CACHE };
    this.#child = spawn(file ?? '', args, { ...options, env, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
    this.#child.on('message', (report: Report) => this.#reports.push(report));
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        this.#output += chunk;
      });
    }
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  get running(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null;
  }

  get reports(): readonly Report[] {
    return this.#reports;
  }

  order(order: Order): void {
    this.#child.send(order);
  }

  /** The first report of this kind that is not yet taken. */
  async report<K extends Report['kind']>(kind: K): Promise<Extract<Report, { kind: K }>> {
    const deadline = AbortSignal.timeout(REPORT_MS);
    for (;;) {
      const at = this.#reports.findIndex((report) => report.kind === kind);
      // The kind was just compared.
      if (at >= 0) return this.#reports.splice(at, 1)[0] as Extract<Report, { kind: K }>;
      // Not when the process has ended: what it said last may come later than that.
      if (!this.#child.connected) throw new Error(`ended without "${kind}": ${this.#output}`);
      await Promise.race([once(this.#child, 'message', { signal: deadline }), once(this.#child, 'disconnect')]);
    }
  }

  async kill(signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    if (!this.running) return;
    const exit = once(this.#child, 'exit');
    this.#child.kill(signal);
    await exit;
  }
}

/** The process and all below it. */
export async function processTree(pid: number): Promise<readonly number[]> {
  const children = (await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => '')).trim();
  const below = await Promise.all(
    children
      .split(' ')
      .filter(Boolean)
      .map((child) => processTree(Number(child))),
  );
  return [pid, ...below.flat()];
}

/** Proportional share of memory, in bytes. */
export async function memoryOf(pids: readonly number[]): Promise<number> {
  let kibibytes = 0;
  for (const pid of pids) {
    const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8');
    kibibytes += Number(/^Pss:\s+(\d+) kB/m.exec(rollup)?.[1]);
  }
  return kibibytes * 1024;
}

export async function runs(pid: number): Promise<boolean> {
  return (await readlink(`/proc/${pid}/exe`).catch(() => null)) !== null;
}
