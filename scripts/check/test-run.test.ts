import assert from 'node:assert/strict';
import * as path from 'node:path';
import { describe, test } from 'node:test';
import type { TestEvent } from 'node:test/reporters';
import { FileRecord } from './file-record.ts';
import { runTests, type TestRunOptions } from './test-run.ts';

const ROOT = '/clone';
const OPTIONS = { root: ROOT, concurrency: 2, verbose: false, secondTry: true, print: () => {} };

/** Only the fields that are read. */
function event(type: string, details: object): TestEvent {
  return { type, data: { name: 'a test', nesting: 0, details } } as unknown as TestEvent;
}
const PASS = event('test:pass', { type: 'test' });
const FAIL = event('test:fail', { error: new Error('1 is not 2') });

/** Files that do, run after run, what is written here; the last for ever. */
async function outcomeOf(plan: Record<string, readonly TestEvent[]>, options: Partial<TestRunOptions> = {}) {
  const runs: string[] = [];
  const runOne = async (name: string) => {
    const file = path.relative(ROOT, name);
    const events = plan[file] ?? [];
    const record = new FileRecord(name);
    const next = events[runs.filter((each) => each === file).length] ?? events.at(-1);
    runs.push(file);
    if (next !== undefined) record.take(next);
    record.close();
    return record;
  };
  let printed = '';
  const print = (text: string) => {
    printed += text;
  };
  const outcome = await runTests({ ...OPTIONS, files: Object.keys(plan), print, ...options }, runOne);
  return { ...outcome, runs, printed };
}

describe('a run of test files', () => {
  test('runs each once where all pass', async () => {
    const { counts, wavering, runs } = await outcomeOf({ a: [PASS], b: [PASS] });
    assert.deepEqual([counts, wavering, runs.sort()], [{ passed: 2, failed: 0, skipped: 0 }, [], ['a', 'b']]);
  });

  test('fails for a file that fails twice, and counts its failure once', async () => {
    const { counts, wavering, runs } = await outcomeOf({ a: [PASS], b: [FAIL] });
    assert.deepEqual([counts, wavering, runs.sort()], [{ passed: 1, failed: 1, skipped: 0 }, [], ['a', 'b', 'b']]);
  });

  test('names a file that passes the second time, and shows what failed', async () => {
    const { counts, wavering, printed } = await outcomeOf({ a: [FAIL, PASS], b: [PASS] });
    assert.deepEqual([counts, wavering], [{ passed: 2, failed: 0, skipped: 0 }, ['a']]);
    assert.match(printed, /✖ a: 0 passed, 1 failed.*1 is not 2.*✔ a: 1 passed/s);
  });

  test('gives no second try where it is not asked for', async () => {
    const { counts, runs } = await outcomeOf({ a: [FAIL, PASS] }, { secondTry: false });
    assert.deepEqual([counts.failed, runs], [1, ['a']]);
  });

  test('gives no second try where many fail, for that is no accident', async () => {
    const { counts, runs } = await outcomeOf({ a: [FAIL, PASS], b: [FAIL, PASS], c: [FAIL, PASS], d: [FAIL, PASS] });
    assert.deepEqual([counts.failed, runs.length], [4, 4]);
  });
});
