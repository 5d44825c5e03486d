import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isOtherVersion } from './page-version.ts';

const page = (script: string) => `<head><script type="module" crossorigin src="${script}"></script></head>`;

test('a page with another script is another version', () => {
  assert.equal(isOtherVersion(page('./assets/index-b.js'), './assets/index-a.js'), true);
  assert.equal(isOtherVersion(page('./assets/index-a.js'), './assets/index-a.js'), false);
});

test('what is no page of ours is not taken for an upgrade', () => {
  assert.equal(isOtherVersion('<h1>502 Bad Gateway</h1>', './assets/index-a.js'), false);
});
