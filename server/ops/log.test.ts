import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createLog, type LogFormat, type LogLevel } from './log.ts';

function recordingLog(level: LogLevel, format: LogFormat, obfuscate = false) {
  const lines: string[] = [];
  return {
    lines,
    log: createLog({ level, format, obfuscate, destination: { write: (line: string) => void lines.push(line) } }),
  };
}

test('text is one readable line per entry', () => {
  const { lines, log } = recordingLog('info', 'text');
  log.info({ session: 3, name: 'Ann Other', address: '::1' }, 'joined');
  assert.equal(lines.length, 1);
  assert.match(
    String(lines[0]),
    /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d info {2}joined session=3 name="Ann Other" address=::1\n$/,
  );
});

test('JSON has a level, a time and the fields', () => {
  const { lines, log } = recordingLog('info', 'json');
  log.warn({ session: 3 }, 'slow');
  const entry = JSON.parse(String(lines[0]));
  assert.equal(entry.msg, 'slow');
  assert.equal(entry.session, 3);
  assert(!Number.isNaN(Date.parse(entry.time)));
});

test('less important entries than the level are left out', () => {
  const { lines, log } = recordingLog('warn', 'text');
  log.debug({}, 'no');
  log.info({}, 'no');
  log.warn({}, 'yes');
  log.error({}, 'yes');
  assert.equal(lines.length, 2);
});

test('secrets are hidden, in the entry and one level down', () => {
  for (const format of ['text', 'json'] as const) {
    const { lines, log } = recordingLog('debug', format);
    log.info({ password: 's3cret', peer: { token: 's3cret' }, config: { databaseUrl: 's3cret' } }, 'x');
    assert.doesNotMatch(String(lines[0]), /s3cret/);
  }
});

test("a user's name cannot forge a line or drive the terminal", () => {
  const { lines, log } = recordingLog('info', 'text');
  log.info({ name: 'a\n2030-01-01 00:00:00 ERROR fake \u001b[31m\u202e' }, 'text\nbreak');
  assert.equal(String(lines[0]).split('\n').length, 2);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: their absence is what is tested
  assert.doesNotMatch(String(lines[0]), /[\u001b\u202e]/);
});

test('an error is shown with its stack', () => {
  const { lines, log } = recordingLog('info', 'text');
  log.error({ error: new TypeError('broken') }, 'incident');
  assert.match(String(lines[0]), /ERROR incident\n {4}TypeError: broken\n {4}at /);
});

test('obfuscated, an address is the same number everywhere, but another after a restart', () => {
  const [one, other] = [recordingLog('info', 'json', true), recordingLog('info', 'json', true)];
  for (const address of ['192.0.2.1', '192.0.2.1', '192.0.2.2']) one.log.info({ address }, 'joined');
  other.log.info({ address: '192.0.2.1' }, 'joined');
  const shown = [...one.lines, ...other.lines].map((line) => String(JSON.parse(line).address));
  assert.equal(shown[0], shown[1]);
  assert.equal(new Set(shown).size, 3);
  assert.doesNotMatch(shown.join(), /192/);
});

test('a name without end does not fill the log', () => {
  for (const format of ['text', 'json'] as const) {
    const { lines, log } = recordingLog('info', format);
    log.info({ name: 'x'.repeat(60_000) }, 'login rejected');
    assert.ok(String(lines[0]).length < 1000);
  }
});
