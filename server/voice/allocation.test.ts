import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

// A packet for 20 listeners. Any object per packet costs 16 bytes and more, one per copy 320; a late optimisation of the
// engine, spread over all packets, stays below this.
const ALLOWED_BYTES = 8;

test('a packet on its way through decoder, gate, route, encoders and cipher leaves nothing on the heap', async () => {
  const script = fileURLToPath(new URL('../../test/support/voice-allocation.ts', import.meta.url));
  const flags = ['--expose-gc', '--max-semi-space-size=128', '--min-semi-space-size=128'];
  const { stdout } = await promisify(execFile)(process.execPath, [...flags, script]);
  const result: unknown = JSON.parse(stdout);
  assert.ok(typeof result === 'object' && result !== null && 'bytesPerPacket' in result && 'datagrams' in result);
  assert.equal(result.datagrams, 120_000 * 15);
  const { bytesPerPacket } = result;
  assert.ok(typeof bytesPerPacket === 'number' && bytesPerPacket < ALLOWED_BYTES, `${bytesPerPacket} bytes per packet`);
});
