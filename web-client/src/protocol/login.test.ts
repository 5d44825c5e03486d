import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loginMessages } from './login.ts';

test('a long user agent is cut to what servers take for a system version', () => {
  const [version] = loginMessages({ name: 'ana', password: '', tokens: [] }, 'Mozilla/5.0 '.repeat(20));
  assert.equal(version?.name, 'Version');
  assert.equal(version?.name === 'Version' && version.body.osVersion?.length, 60);
});
