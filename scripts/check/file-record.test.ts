import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { TestEvent } from 'node:test/reporters';
import { FileRecord } from './file-record.ts';

const FILE = '/clone/a.test.ts';

/** Only the fields that are read. */
function event(type: string, data: object): TestEvent {
  return { type, data: { nesting: 0, ...data } } as unknown as TestEvent;
}

function recordOf(...events: TestEvent[]): FileRecord {
  const record = new FileRecord(FILE);
  for (const each of events) record.take(each);
  record.close();
  return record;
}

const pass = (name: string, more: object = {}) => event('test:pass', { name, details: { type: 'test' }, ...more });
const fail = (name: string, error: Error, more: object = {}) =>
  event('test:fail', { name, details: { error }, ...more });
const ofSubtests = Object.assign(new Error('1 subtest failed'), { failureType: 'subtestsFailed' });

describe('what a test file told', () => {
  test('is counted by tests: suites and the file itself are none', () => {
    const suite = event('test:pass', { name: 'suite', details: { type: 'suite' } });
    const record = recordOf(pass('one'), suite, pass('two', { skip: 'no browser' }), pass(FILE));
    assert.deepEqual(record.counts, { passed: 1, failed: 0, skipped: 1 });
    assert.equal(record.report('a.test.ts', false), '✔ a.test.ts: 1 passed, 1 skipped\n');
  });

  test('is a failure where nothing was tested', () => {
    assert.equal(recordOf(pass(FILE)).counts.failed, 1);
    assert.equal(recordOf().counts.failed, 1);
  });

  test('counts a failing test once, not again for its suite and its file', () => {
    const record = recordOf(
      event('test:start', { name: 'suite' }),
      event('test:start', { name: 'adds', nesting: 1 }),
      fail('adds', new Error('wrapped', { cause: new Error('1 is not 2') }), { nesting: 1, line: 7 }),
      fail('suite', ofSubtests),
      fail(FILE, ofSubtests),
    );
    assert.deepEqual(record.counts, { passed: 0, failed: 1, skipped: 0 });
    assert.match(record.report('a.test.ts', false), /✖ suite › adds \(line 7\)\n {4}Error: 1 is not 2/);
  });

  test('fails when the process ends badly after its tests have passed', () => {
    const record = recordOf(pass('one'), fail(FILE, new Error('exit code 3')));
    assert.deepEqual(record.counts, { passed: 1, failed: 1, skipped: 0 });
    assert.match(record.report('a.test.ts', false), /outside of its tests\n {4}Error: exit code 3/);
  });

  test('shows what was printed when it failed or is asked to, and not otherwise', () => {
    const printed = event('test:stdout', { message: 'delay 12 ms\n' });
    assert.doesNotMatch(recordOf(printed, pass('one')).report('a', false), /delay/);
    assert.match(recordOf(printed, pass('one')).report('a', true), / {4}delay 12 ms\n/);
    assert.match(recordOf(printed, fail('one', new Error('no'))).report('a', false), / {4}delay 12 ms\n/);
  });
});
