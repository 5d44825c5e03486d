import assert from 'node:assert/strict';
import { test } from 'node:test';
import { settledRoundTrip } from './voice-statistics.ts';

test('the first measurements of a path are not shown; where they are not counted, each is', () => {
  const shown = (measured: number | null) => settledRoundTrip({ protocol: 'UDP', roundTrip: 24, measured });
  assert.deepEqual([0, 1, 2, 3, 40, null].map(shown), [null, null, null, 24, 24, 24]);
});
