import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loginMessages } from './login.ts';

function systemOf(userAgent: string): string | null | undefined {
  const [version] = loginMessages({ name: 'ana', password: '', tokens: [] }, userAgent);
  return version?.name === 'Version' ? version.body.osVersion : undefined;
}

const AGENTS: Readonly<Record<string, string>> = {
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36':
    '(X11; Linux x86_64) Chrome/141.0.0.0 Safari/537.36',
  'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0':
    '(X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Safari/605.1.15':
    '(Macintosh; Intel Mac OS X 10_15_7) Version/26.0 Safari/605.',
};
for (const [userAgent, shown] of Object.entries(AGENTS)) {
  test(`an admin reads the system and the browser of ${shown.split(')')[1]?.trim()}`, () => {
    assert.equal(systemOf(userAgent), shown);
  });
}

test('a long user agent is cut to what servers take for a system version', () => {
  assert.equal(systemOf('Browser/5.0 '.repeat(20))?.length, 60);
});
