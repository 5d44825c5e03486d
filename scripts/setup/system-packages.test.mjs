import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { test } from 'node:test';
import { findCommand, holdServices, installCommand, missingTestPackages } from './system-packages.mjs';

test('the command for a person is one line that can be pasted', () => {
  assert.equal(
    installCommand(['chromium', 'nginx-light'], true),
    'sudo apt-get update && sudo apt-get install -y --no-install-recommends chromium nginx-light',
  );
});

for (const [variable, name] of [
  ['CHROMIUM', 'chromium'],
  ['FIREFOX', 'firefox-esr'],
]) {
  test(`a browser at another place is found by ${variable}, and one that is not there is missing`, () => {
    assert.equal(missingTestPackages({ [variable]: process.execPath }).includes(name), false);
    assert.equal(missingTestPackages({ [variable]: '/nowhere/browser' }).includes(name), true);
  });
}

test('what only root can use in tests is asked of root alone', () => {
  const nowhere = { PATH: '/nowhere' };
  assert.equal(missingTestPackages(nowhere, true).includes('coturn'), true);
  assert.equal(missingTestPackages(nowhere, false).includes('coturn'), false);
});

test('a directory with the name of a command is not the command', () => {
  assert.equal(findCommand('bin', { PATH: '/usr' }), undefined);
  assert.equal(findCommand('sh', { PATH: '/bin' }), '/bin/sh');
});

test('no service starts while packages are installed, and a policy that the machine had before stays as it was', (t) => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'policy-'));
  t.after(() => fs.rmSync(folder, { recursive: true }));
  const policy = path.join(folder, 'policy-rc.d');
  const release = holdServices(policy);
  assert.equal(spawnSync(policy, ['coturn', 'start']).status, 101);
  holdServices(policy)();
  assert.equal(fs.existsSync(policy), true);
  release();
  assert.equal(fs.existsSync(policy), false);
});
