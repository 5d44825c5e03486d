import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

test('all holds when the kernel takes no datagram at once, so that each waits in its buffer', async () => {
  const file = fileURLToPath(new URL('udp-server.test.ts', import.meta.url));
  // Within a test run, node marks the environment of its children, and they would report in its own protocol.
  const { NODE_TEST_CONTEXT: _, ...env } = process.env;
  const child = spawn(process.execPath, ['--test-udp-no-try-send', file], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (chunk) => {
    output += chunk;
  });
  const [code] = await once(child, 'close');
  assert.equal(code, 0, output);
});
