import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runCommand } from './command.mjs';
import { runStep, SetupError } from './step.mjs';

test('a step says its name when it starts and when it is done', async () => {
  const lines = [];
  const work = async ({ say }) => {
    say('found it in the cache');
    return 7;
  };
  assert.equal(await runStep('media worker', work, (line) => lines.push(line)), 7);
  assert.equal(lines[0], 'set-up: media worker …');
  assert.equal(lines[1], 'set-up: found it in the cache');
  assert.match(lines[2], /^set-up: media worker: done in \d+\.\d s$/);
});

test('a failing step tells its name, the command, its status and what it printed, without noise', async () => {
  const program = "console.log('fetch 1'); console.error('disk full'); process.exit(3)";
  const work = () => runCommand(process.execPath, ['-e', program], { noise: /^fetch/ });
  await assert.rejects(
    runStep('npm packages', work, () => {}),
    (error) => {
      assert.ok(error instanceof SetupError);
      assert.match(error.message, /^set-up failed at "npm packages": .*: exit status 3\n\ndisk full$/);
      return true;
    },
  );
});

test('a command that does not exist is an error with its name', async () => {
  await assert.rejects(runCommand('no-such-command', []), /no-such-command/);
});
