import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import { test } from 'node:test';
import { parseCommandLine, readPassword, UsageError } from './cli.ts';

test('without a command the server serves', () => {
  assert.deepEqual(parseCommandLine([]), { kind: 'serve', config: null, data: null });
  assert.deepEqual(parseCommandLine(['--config', 'a.toml', '--data=/srv']), {
    kind: 'serve',
    config: 'a.toml',
    data: '/srv',
  });
});

test('the password is an argument or comes from standard input', () => {
  const given = parseCommandLine(['set-superuser-password', 'a b', '--data', 'd']);
  assert.deepEqual(given, { kind: 'set-superuser-password', password: 'a b', config: null, data: 'd' });
  const asked = parseCommandLine(['set-superuser-password']);
  assert.deepEqual(asked, { kind: 'set-superuser-password', password: null, config: null, data: null });
});

test('the configuration can be checked, and a setting overridden or not any more', () => {
  const common = { config: null, data: null };
  assert.deepEqual(parseCommandLine(['check-config']), { kind: 'check-config', ...common });
  assert.deepEqual(parseCommandLine(['override', 'users', '5']), {
    kind: 'override',
    setting: 'users',
    value: '5',
    ...common,
  });
  assert.deepEqual(parseCommandLine(['override', 'listenersPerUser', '--', '-1']), {
    kind: 'override',
    setting: 'listenersPerUser',
    value: '-1',
    ...common,
  });
  assert.deepEqual(parseCommandLine(['override', 'users']), {
    kind: 'override',
    setting: 'users',
    value: null,
    ...common,
  });
});

test("a database of murmur's can be imported, or tried, and one of its servers chosen", () => {
  const common = { kind: 'import-murmur', file: 'a.sqlite', config: null, data: null };
  assert.deepEqual(parseCommandLine(['import-murmur', 'a.sqlite']), { ...common, server: null, dryRun: false });
  const chosen = parseCommandLine(['import-murmur', '--server', '2', 'a.sqlite', '--dry-run']);
  assert.deepEqual(chosen, { ...common, server: 2, dryRun: true });
  assert.throws(() => parseCommandLine(['import-murmur']), UsageError);
  assert.throws(() => parseCommandLine(['import-murmur', 'a', 'b']), UsageError);
  assert.throws(() => parseCommandLine(['import-murmur', 'a', '--server', 'mine']), /number/);
  assert.throws(() => parseCommandLine(['--dry-run']), /import-murmur/);
  assert.throws(() => parseCommandLine(['check-config', '--server=1']), /import-murmur/);
});

test('help and version win over everything else', () => {
  assert.deepEqual(parseCommandLine(['-h', 'nonsense']), { kind: 'help' });
  assert.deepEqual(parseCommandLine(['--version']), { kind: 'version' });
});

test('what is not understood is named', () => {
  assert.throws(() => parseCommandLine(['--colour']), /--colour/);
  assert.throws(() => parseCommandLine(['--config']), UsageError);
  assert.throws(() => parseCommandLine(['serve-me']), /serve-me/);
  assert.throws(() => parseCommandLine(['check-config', 'a.toml']), UsageError);
  assert.throws(() => parseCommandLine(['override']), UsageError);
  assert.throws(() => parseCommandLine(['override', 'welcomeText', 'two', 'words']), /quotes/);
  assert.throws(() => parseCommandLine(['set-superuser-password', 'two', 'words']), /quotes/);
  assert.throws(() => parseCommandLine(['set-superuser-password', '']), /empty/);
});

test('a password from standard input ends at the first line break, however it arrives', async () => {
  assert.equal(await readPassword(Readable.from([Buffer.from('sec'), Buffer.from('ret\r\nmore\n')])), 'secret');
  assert.equal(await readPassword(Readable.from(['no line break'])), 'no line break');
  const umlaut = Buffer.from('ü\n');
  assert.equal(await readPassword(Readable.from([umlaut.subarray(0, 1), umlaut.subarray(1)])), 'ü');
  await assert.rejects(readPassword(Readable.from(['\n'])), UsageError);
  await assert.rejects(readPassword(Readable.from([])), UsageError);
});
