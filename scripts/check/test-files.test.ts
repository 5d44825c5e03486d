import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { partOf, TEST_PARTS, testFiles } from './test-files.ts';

test('a test file belongs to a part by its folder, and to the unit tests if it is nowhere listed', () => {
  assert.equal(partOf('server/domain/acl.test.ts'), 'unit');
  assert.equal(partOf('test/fuzz/rtp.test.ts'), 'unit');
  assert.equal(partOf('test/contract/store.memory.test.ts'), 'integration');
  assert.equal(partOf('test/integration/bad-input.test.ts'), 'integration');
  assert.equal(partOf('test/e2e/conversation.test.ts'), 'e2e');
  assert.equal(partOf('test/interop/mixed.test.ts'), undefined);
});

test('this file is found, once', () => {
  const root = path.resolve(import.meta.dirname, '../..');
  const here = path.relative(root, import.meta.filename);
  const found = TEST_PARTS.flatMap((part) => testFiles(root, part)).filter((file) => file === here);
  assert.deepEqual(found, [here]);
});
