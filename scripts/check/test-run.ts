import * as path from 'node:path';
import { run } from 'node:test';
import { FileRecord, type TestCounts } from './file-record.ts';

const FILE_TIMEOUT_MS = 5 * 60_000;
/** More failing files than this are no accident. */
const MOST_SECOND_TRIES = 3;

export interface TestRunOptions {
  readonly root: string;
  /** Relative to `root`. */
  readonly files: readonly string[];
  /** Files at a time, each in a process of its own. */
  readonly concurrency: number;
  /** Print what passing tests print, as where they measure. */
  readonly verbose: boolean;
  /** A few failing files are run a second time, alone; see docs/adr/0012. */
  readonly secondTry: boolean;
  readonly print: (text: string) => void;
}

export interface TestOutcome {
  readonly counts: TestCounts;
  /** Files that failed and then passed. */
  readonly wavering: readonly string[];
}

/** Runs test files and reports each in a line, failures in full. */
export async function runTests(options: TestRunOptions, runOne = runFile): Promise<TestOutcome> {
  const { files, concurrency, secondTry, print } = options;
  const counts = await runFiles(files, concurrency, options, runOne);
  const failing = files.filter((file) => hasFailed(counts, file));
  const wavering: string[] = [];
  if (secondTry && failing.length > 0 && failing.length <= MOST_SECOND_TRIES) {
    print('\n— once more what failed\n');
    for (const [file, again] of await runFiles(failing, 1, options, runOne)) {
      counts.set(file, again);
      if (!hasFailed(counts, file)) wavering.push(file);
    }
  }
  const total: TestCounts = { passed: 0, failed: 0, skipped: 0 };
  for (const { passed, failed, skipped } of counts.values()) {
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped;
  }
  return { counts: total, wavering };
}

function hasFailed(counts: ReadonlyMap<string, TestCounts>, file: string): boolean {
  return (counts.get(file)?.failed ?? 1) > 0;
}

async function runFiles(
  files: readonly string[],
  concurrency: number,
  { root, verbose, print }: TestRunOptions,
  runOne: typeof runFile,
): Promise<Map<string, TestCounts>> {
  const counts = new Map<string, TestCounts>();
  const waiting = [...files];
  const worker = async () => {
    for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
      const record = await runOne(path.join(root, file));
      print(record.report(file, verbose));
      counts.set(file, record.counts);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
  return counts;
}

/** node:test waits for ever for a file that leaves something open: it is broken off, and fails. */
async function runFile(name: string): Promise<FileRecord> {
  const record = new FileRecord(name);
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), FILE_TIMEOUT_MS);
  try {
    for await (const event of run({ files: [name], signal: abort.signal })) record.take(event);
  } finally {
    clearTimeout(timer);
  }
  record.close();
  return record;
}

export function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
