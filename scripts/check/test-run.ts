import * as path from 'node:path';
import { run } from 'node:test';
import type { TestEvent } from 'node:test/reporters';
import { FileRecord, type TestCounts } from './file-record.ts';

const FILE_TIMEOUT_MS = 5 * 60_000;

export interface TestRunOptions {
  readonly root: string;
  /** Relative to `root`. */
  readonly files: readonly string[];
  /** Files at a time, each in a process of its own. */
  readonly concurrency: number;
  /** Print what passing tests print, as where they measure. */
  readonly verbose: boolean;
  readonly print: (text: string) => void;
}

/** Runs test files and reports each in a line, failures in full. */
export async function runTests({ root, files, concurrency, verbose, print }: TestRunOptions): Promise<TestCounts> {
  const total: TestCounts = { passed: 0, failed: 0, skipped: 0 };
  const open = new Map<string, FileRecord>();
  const abort = new AbortController();
  // node:test waits for ever for a file that leaves something open.
  const watchdog = setInterval(() => {
    const hanging = [...open].filter(([, record]) => record.milliseconds > FILE_TIMEOUT_MS);
    for (const [name] of hanging) print(`✖ ${path.relative(root, name)} does not end; the run is broken off\n`);
    if (hanging.length > 0) abort.abort();
  }, 1000);

  const close = (name: string) => {
    const record = open.get(name);
    if (record === undefined) return;
    open.delete(name);
    record.close();
    print(record.report(path.relative(root, name), verbose));
    total.passed += record.counts.passed;
    total.failed += record.counts.failed;
    total.skipped += record.counts.skipped;
  };

  try {
    const absolute = files.map((file) => path.join(root, file));
    const events: AsyncIterable<TestEvent> = run({ files: absolute, concurrency, signal: abort.signal });
    let current = '';
    for await (const event of events) {
      const name = fileThatRuns(event);
      if (name === undefined) continue;
      if (event.type === 'test:dequeue' && event.data.name === name) open.set(name, new FileRecord(name));
      open.get(name)?.take(event);
      // Results come file by file, but nothing in common tells the end of one.
      if ((event.type !== 'test:pass' && event.type !== 'test:fail') || name === current) continue;
      close(current);
      current = name;
    }
    for (const name of [...open.keys()]) close(name);
  } finally {
    clearInterval(watchdog);
  }
  return total;
}

/** `file` is where a test is written, which for a contract is not the file that runs it. */
function fileThatRuns({ data }: TestEvent): string | undefined {
  if (data === undefined) return undefined;
  if ('entryFile' in data && typeof data.entryFile === 'string') return data.entryFile;
  return 'file' in data ? data.file : undefined;
}

export function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
