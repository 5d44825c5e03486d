import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSettings } from './setting-values.ts';

test('a bitrate is whole bits per second within what Opus is used with here, or the default stays', () => {
  for (const bitrate of [8000, 24_000, 96_000]) {
    assert.deepEqual(readSettings(JSON.stringify({ bitrate, fec: true })), { bitrate, fec: true });
  }
  for (const bitrate of [24_000.5, 7999, 96_001, -24_000, '24000', null, [24_000]]) {
    assert.deepEqual(readSettings(JSON.stringify({ bitrate, fec: true })), { fec: true });
  }
});
