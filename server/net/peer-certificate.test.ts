import assert from 'node:assert/strict';
import { test } from 'node:test';
import { emailsOf } from './peer-certificate.ts';

test('only rfc822Name entries are e-mail addresses', () => {
  const names =
    'DNS:example.org, email:ann@example.org, URI:http://email:x/, IP Address:192.0.2.1, email:bo@example.org';
  assert.deepEqual(emailsOf(names), ['ann@example.org', 'bo@example.org']);
  assert.deepEqual(emailsOf(undefined), []);
  assert.deepEqual(emailsOf('othername:<unsupported>'), []);
});

test('a name that contains the look of another entry adds none', () => {
  assert.deepEqual(emailsOf('DNS:"x, email:root@example.org", email:ann@example.org'), ['ann@example.org']);
  assert.deepEqual(emailsOf('email:"a\\", email:root@example.org"'), ['a", email:root@example.org']);
});
