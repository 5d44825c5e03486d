import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { explain } from './explain.ts';
import { MediaPortRefused } from './media/errors.ts';
import { bindAddresses } from './net/bind-addresses.ts';
import { CertificateError } from './net/certificate.ts';
import { EXIT, UsageError } from './ops/cli.ts';
import { ConfigError } from './ops/config.ts';
import { StoreRefused } from './store/errors.ts';

function systemError(fields: object): Error {
  return Object.assign(new Error('refused'), fields);
}

test('what is meant for operators is said as it is, with the exit code of its kind', () => {
  assert.deepEqual(explain(new ConfigError(['a: wrong', 'b: wrong'])), ['a: wrong\nb: wrong\n', EXIT.config]);
  for (const kind of [StoreRefused, CertificateError, MediaPortRefused]) {
    assert.deepEqual(explain(new kind('Do this.')), ['Do this.\n', EXIT.failed]);
  }
  const [text, code] = explain(new UsageError('no such thing')) ?? [];
  assert.match(String(text), /^no such thing\n\nUsage:/);
  assert.equal(code, EXIT.usage);
});

test('an address that this machine has not and a name that nobody knows lead to their setting', async () => {
  const foreign = systemError({ code: 'EADDRNOTAVAIL', syscall: 'listen', address: '192.0.2.1', port: 64738 });
  assert.match(String(explain(foreign)?.[0]), /no address 192\.0\.2\.1: .*host and httpHost/);
  const unknown = Object.assign(new Error('getaddrinfo'), { code: 'ENOTFOUND', hostname: 'absent.invalid' });
  const asked = bindAddresses(['absent.invalid'], () => Promise.reject(unknown)).catch((error: unknown) => error);
  assert.match(String(explain(await asked)?.[0]), /absent\.invalid: .*setting host/);
});

test('a port that is taken and one that is for root alone are told apart', () => {
  assert.match(String(explain(systemError({ code: 'EADDRINUSE', port: 64738 }))?.[0]), /^The port 64738 is taken/);
  assert.match(String(explain(systemError({ code: 'EACCES', port: 443 }))?.[0]), /such as 443.*CAP_NET_BIND_SERVICE/);
  assert.match(
    String(explain(systemError({ code: 'EACCES', path: '/srv' }))?.[0]),
    /runs as a user who may not: refused/,
  );
});

test('a folder that is a file cannot hold the data', () => {
  const error = systemError({ code: 'EEXIST', path: '/etc/passwd' });
  assert.match(String(explain(error)?.[0]), /^Nothing can be kept in \/etc\/passwd/);
});

test('a bug is not explained', async () => {
  const absent = await readFile('/absent').catch((error: unknown) => error);
  for (const bug of [absent, new TypeError('undefined is not a function'), 'text', null]) {
    assert.equal(explain(bug), undefined);
  }
});
