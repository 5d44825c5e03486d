// The whole suite, or the parts named as arguments: static, unit, integration, e2e. scripts/setup.mjs comes first.
import * as path from 'node:path';
import { STATIC_CHECKS } from './check/static-checks.ts';
import { TEST_PARTS, testFiles } from './check/test-files.ts';
import { runTests, seconds, type TestOutcome } from './check/test-run.ts';

const ROOT = path.resolve(import.meta.dirname, '..');
const PARTS: readonly string[] = ['static', ...TEST_PARTS];
const AT_ONCE = 2;

function print(text: string): void {
  process.stdout.write(text);
}

/** Names of the checks that found something. */
async function runStaticChecks(): Promise<string[]> {
  const waiting = [...STATIC_CHECKS];
  const failed: string[] = [];
  const worker = async () => {
    for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
      const started = performance.now();
      const { passed, output } = await check.run(ROOT);
      print(`${passed ? '✔' : '✖'} ${check.name} (${seconds(performance.now() - started)})\n`);
      if (passed) continue;
      failed.push(check.name);
      print(`${output.trimEnd()}\n`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return failed;
}

async function runTestParts(wanted: readonly string[]): Promise<TestOutcome> {
  const total = { passed: 0, failed: 0, skipped: 0 };
  const wavering: string[] = [];
  for (const part of TEST_PARTS.filter((name) => wanted.includes(name))) {
    const files = testFiles(ROOT, part);
    print(`\n— ${part}: ${files.length} files\n`);
    if (files.length === 0) continue;
    // End to end is measured in time: one thing at once, and the figures are shown.
    const e2e = part === 'e2e';
    const concurrency = e2e ? 1 : AT_ONCE;
    const outcome = await runTests({ root: ROOT, files, concurrency, verbose: e2e, secondTry: true, print });
    total.passed += outcome.counts.passed;
    total.failed += outcome.counts.failed;
    total.skipped += outcome.counts.skipped;
    wavering.push(...outcome.wavering);
  }
  return { counts: total, wavering };
}

const named = process.argv.slice(2);
const unknown = named.filter((name) => !PARTS.includes(name));
if (unknown.length > 0) {
  console.error(`unknown part ${unknown.join(', ')}; there are ${PARTS.join(', ')}`);
  process.exit(2);
}
const wanted = named.length > 0 ? named : PARTS;
const started = performance.now();

const findings = wanted.includes('static') ? await runStaticChecks() : [];
const testsWanted = wanted.some((name) => name !== 'static');
const { counts, wavering } = await runTestParts(wanted);
const { passed, failed, skipped } = counts;

const noTest = testsWanted && passed + failed === 0;
print(`\n${seconds(performance.now() - started)} in all\n`);
if (noTest) print('✖ not one test was run\n');
if (findings.length > 0) print(`✖ ${findings.join(', ')}\n`);
if (wavering.length > 0) print(`⚠ failed, and passed when run again: ${wavering.join(', ')}\n`);
if (testsWanted) print(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`);
process.exitCode = findings.length > 0 || failed > 0 || noTest ? 1 : 0;
