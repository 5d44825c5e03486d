import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

// The smallest object has 24 bytes. The engine boxes a number with a fraction, such as a group's volume, in 16 when it hands it to
// a function that it has not inlined, which is its choice.
const ALLOWED_BYTES = 20;
const SCRIPT = fileURLToPath(new URL('../../test/support/voice-allocation.ts', import.meta.url));
// With one thread, code is compiled after so many calls and not when another processor comes to it: a busy machine changes nothing.
const FLAGS = ['--single-threaded', '--expose-gc', '--max-semi-space-size=128', '--min-semi-space-size=128'];

/** Bytes per packet once the engine is done with compiling: what is made for each packet is in every stretch. */
async function leastBytes(...options: string[]): Promise<number> {
  const { stdout } = await promisify(execFile)(process.execPath, [...FLAGS, SCRIPT, ...options]);
  const result: unknown = JSON.parse(stdout);
  assert.ok(typeof result === 'object' && result !== null && 'bytesPerPacket' in result && 'datagrams' in result);
  assert.equal(result.datagrams, 120_000 * 15);
  assert.ok(Array.isArray(result.bytesPerPacket));
  const least = Math.min(...result.bytesPerPacket.map(Number));
  assert.ok(least >= 0, 'nothing may be collected meanwhile');
  return least;
}

test('a packet on its way through decoder, gate, route, encoders and cipher leaves nothing on the heap', async () => {
  const bytes = await leastBytes();
  assert.ok(bytes < ALLOWED_BYTES, `${bytes} bytes per packet`);
});

test('one object per packet would be noticed, and were it the smallest', async () => {
  const bytes = await leastBytes('litter');
  assert.ok(bytes >= ALLOWED_BYTES, `${bytes} bytes per packet`);
});
