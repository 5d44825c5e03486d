import assert from 'node:assert/strict';
import { test } from 'node:test';
import { UplinkTuning } from './uplink-tuning.ts';

function shown({ plan: { bitrate, packetMs, fec, dtx } }: UplinkTuning): string {
  return [bitrate / 1000, packetMs, fec && 'fec', dtx && 'dtx'].filter(Boolean).join(' ');
}

test('with each reading of heavy loss the voice gets smaller, and packets mend each other', () => {
  const tuning = new UplinkTuning();
  const seen = [0, 0.05, 0.2, 0.3, 0.3].map((share) => {
    tuning.lost(share);
    return shown(tuning);
  });
  assert.deepEqual(seen, ['40 20', '32 20 fec', '24 40 fec dtx', '16 60 fec dtx', '16 60 fec dtx']);
});

test('a little loss is mended at full size', () => {
  const tuning = new UplinkTuning();
  tuning.lost(0.02);
  assert.equal(shown(tuning), '40 20 fec');
});

test('it takes five good readings in a row for each step back, and five more before nothing is mended any more', () => {
  const tuning = new UplinkTuning();
  tuning.lost(0.1);
  tuning.lost(0.1);
  const good = (count: number) => {
    for (let i = 0; i < count; i++) tuning.lost(0);
    return shown(tuning);
  };
  assert.equal(good(4), '24 40 fec dtx');
  tuning.lost(0.03);
  assert.equal(good(4), '24 40 fec dtx');
  assert.equal(good(1), '32 20 fec');
  assert.equal(good(5), '40 20 fec');
  assert.equal(good(4), '40 20 fec');
  assert.equal(good(1), '40 20');
});

test('in a tunnel what waits counts instead, and nothing is mended, for nothing is lost', () => {
  const tuning = new UplinkTuning();
  tuning.lost(0.1);
  tuning.waiting(3000);
  assert.equal(shown(tuning), '24 40 dtx');
  tuning.waiting(1000);
  for (let i = 0; i < 10; i++) tuning.waiting(0);
  assert.equal(shown(tuning), '40 20');
});
