import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { hashOfSources, WebClientBuild } from './web-client.mjs';

/** Stands for Vite: writes a page, or ends badly when the source says so. */
const VITE = `
  const fs = require('node:fs');
  if (fs.readFileSync('index.html', 'utf8') === 'broken') { console.error('no such module'); process.exit(1); }
  fs.rmSync('dist', { recursive: true, force: true });
  fs.mkdirSync('dist');
  fs.writeFileSync('dist/index.html', '');
`;
const report = { say: () => {}, progress: () => {} };

describe('the built web client', () => {
  let root;
  let build;
  beforeEach(() => {
    root = fs.mkdtempSync(path.join(os.tmpdir(), 'undertone-web-'));
    for (const [file, text] of [
      ['web-client/index.html', '<html>'],
      ['web-client/src/main.ts', ''],
      ['proto/generated/messages.js', ''],
      ['package-lock.json', '{}'],
      ['node_modules/vite/bin/vite.js', VITE],
    ]) {
      fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
      fs.writeFileSync(path.join(root, file), text);
    }
    build = new WebClientBuild(root);
  });
  afterEach(() => fs.rmSync(root, { recursive: true }));

  test('is missing until it was built', async () => {
    assert.equal(build.isMissing(), true);
    await build.provide(process.execPath, report);
    assert.equal(build.isMissing(), false);
  });

  test('is out of date when a source, a codec or a dependency changes, comes or goes', async () => {
    const changes = [
      () => fs.appendFileSync(path.join(root, 'web-client/src/main.ts'), ' '),
      () => fs.writeFileSync(path.join(root, 'web-client/src/new.ts'), ''),
      () => fs.rmSync(path.join(root, 'web-client/src/new.ts')),
      () => fs.appendFileSync(path.join(root, 'proto/generated/messages.js'), ' '),
      () => fs.writeFileSync(path.join(root, 'package-lock.json'), '{ }'),
    ];
    for (const change of changes) {
      await build.provide(process.execPath, report);
      change();
      assert.equal(build.isMissing(), true);
    }
  });

  test('does not depend on what is built, nor on the time of files', () => {
    const before = hashOfSources(root);
    fs.mkdirSync(path.join(root, 'web-client/dist'));
    fs.writeFileSync(path.join(root, 'web-client/dist/index.html'), 'x');
    fs.utimesSync(path.join(root, 'web-client/index.html'), 1, 1);
    assert.equal(hashOfSources(root), before);
  });

  test('stays missing when the build fails, which says why', async () => {
    await build.provide(process.execPath, report);
    fs.writeFileSync(path.join(root, 'web-client/index.html'), 'broken');
    await assert.rejects(build.provide(process.execPath, report), { output: /no such module/ });
    fs.writeFileSync(path.join(root, 'web-client/index.html'), '<html>');
    assert.equal(build.isMissing(), true);
  });
});
