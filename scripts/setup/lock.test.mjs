import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { withLock } from './lock.mjs';

describe('a lock', () => {
  let directory;
  let file;
  beforeEach(() => {
    directory = fs.mkdtempSync(path.join(os.tmpdir(), 'undertone-lock-'));
    file = path.join(directory, 'lock');
  });
  afterEach(() => fs.rmSync(directory, { recursive: true }));

  test('is gone afterwards, also after an error', async () => {
    assert.equal(await withLock(file, () => fs.existsSync(file)), true);
    await assert.rejects(
      withLock(file, () => Promise.reject(new Error('no'))),
      /no/,
    );
    assert.deepEqual(fs.readdirSync(directory), []);
  });

  test('of another living process is waited for', async () => {
    const order = [];
    const first = Promise.withResolvers();
    const entered = Promise.withResolvers();
    const one = withLock(file, async () => {
      entered.resolve();
      await first.promise;
      order.push('first');
    });
    await entered.promise;
    const two = withLock(
      file,
      () => order.push('second'),
      (pid) => {
        assert.equal(pid, process.pid);
        first.resolve();
      },
    );
    await Promise.all([one, two]);
    assert.deepEqual(order, ['first', 'second']);
  });

  test('whose owner was killed counts for nothing', async () => {
    const program = `import { withLock } from ${JSON.stringify(new URL('./lock.mjs', import.meta.url).href)};
      await withLock(process.argv[1], () => { console.log('held'); setInterval(() => {}, 1000); return new Promise(() => {}); });`;
    const owner = spawn(process.execPath, ['--input-type=module', '-e', program, file], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(owner.stdout, 'data');
    owner.kill('SIGKILL');
    await once(owner, 'exit');
    assert.equal(fs.existsSync(file), true);
    assert.equal(await withLock(file, () => 'mine', assert.fail), 'mine');
  });

  test('whose number belongs to a younger process counts for nothing', {
    skip: process.platform !== 'linux',
  }, async () => {
    fs.writeFileSync(file, `${process.pid} 1`);
    assert.equal(await withLock(file, () => 'mine', assert.fail), 'mine');
  });
});
