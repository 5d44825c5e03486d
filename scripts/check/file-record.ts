import type { TestEvent } from 'node:test/reporters';
import { inspect } from 'node:util';

type Failure = Extract<TestEvent, { type: 'test:fail' }>['data'];

export interface TestCounts {
  passed: number;
  failed: number;
  skipped: number;
}

/** What one test file has told so far. */
export class FileRecord {
  readonly counts: TestCounts = { passed: 0, failed: 0, skipped: 0 };
  readonly #name: string;
  readonly #path: string[] = [];
  #output = '';
  #failures = '';

  /** `name` as node:test has it: the file's full path, also the name of the test that stands for the whole file. */
  constructor(name: string) {
    this.#name = name;
  }

  take(event: TestEvent): void {
    switch (event.type) {
      case 'test:stdout':
      case 'test:stderr':
        this.#output += event.data.message;
        break;
      case 'test:diagnostic':
        // Without a file it is the summary of the run, which `counts` is.
        if (event.data.file !== undefined) this.#output += `${event.data.message}\n`;
        break;
      case 'test:start':
        this.#path.length = event.data.nesting;
        this.#path.push(event.data.name);
        break;
      case 'test:pass':
        if (event.data.details.type === 'suite' || event.data.name === this.#name) break;
        if (event.data.skip === undefined && event.data.todo === undefined) this.counts.passed++;
        else this.counts.skipped++;
        break;
      case 'test:fail':
        this.#takeFailure(event.data);
        break;
    }
  }

  /** To be called when the file has ended: a file without a test is a mistake. */
  close(): void {
    if (this.counts.passed + this.counts.failed + this.counts.skipped > 0) return;
    this.counts.failed++;
    this.#failures += '  ✖ the file holds no test\n';
  }

  /** One line, and all there is to know if something failed. */
  report(label: string, verbose: boolean): string {
    const { passed, failed, skipped } = this.counts;
    const numbers = [`${passed} passed`, failed > 0 && `${failed} failed`, skipped > 0 && `${skipped} skipped`];
    const line = `${failed > 0 ? '✖' : '✔'} ${label}: ${numbers.filter(Boolean).join(', ')}\n`;
    const output = (verbose || failed > 0) && this.#output !== '' ? indent(this.#output) : '';
    return line + output + this.#failures;
  }

  #takeFailure({ name, nesting, line, details: { error } }: Failure): void {
    const isFile = name === this.#name;
    // A file or suite whose tests failed adds nothing to what they told.
    if ('failureType' in error && error.failureType === 'subtestsFailed') return;
    if (isFile && this.counts.failed > 0) return;
    this.counts.failed++;
    const where = isFile ? 'outside of its tests' : [...this.#path.slice(0, nesting), name].join(' › ');
    const text = inspect(error.cause ?? error, { depth: 6 });
    this.#failures += `  ✖ ${where}${line === undefined ? '' : ` (line ${line})`}\n${indent(text)}`;
  }
}

function indent(text: string): string {
  return `${text.trimEnd().replaceAll(/^/gm, '    ')}\n`;
}
