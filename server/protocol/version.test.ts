import assert from 'node:assert/strict';
import { test } from 'node:test';
import { packVersion, readVersion, speaksProtobufVoice, UNKNOWN_VERSION, versionV1, versionV2 } from './version.ts';

const CASES = [
  { version: packVersion(1, 5, 915), v1: 0x000105ff, high: 0x00010005, low: 0x03930000 },
  { version: packVersion(1, 3, 5), v1: 0x00010305, high: 0x00010003, low: 0x00050000 },
  { version: packVersion(0xffff, 0xffff, 0xffff), v1: 0xffffffff, high: 0xffffffff, low: 0xffff0000 },
] as const;

for (const { version, v1, high, low } of CASES) {
  test(`${version.toString(16)} has the wire forms of the reference`, () => {
    assert.equal(versionV1(version), v1);
    const v2 = versionV2(version);
    assert.deepEqual([v2.high >>> 0, v2.low >>> 0, v2.unsigned], [high, low, true]);
    assert.equal(readVersion(v1, v2), version);
    assert.equal(readVersion(null, { high: high | 0, low: low | 0 }), version, 'signed halves');
  });
}

test('the short form is read where the long one is missing, and nothing is the unknown version', () => {
  assert.equal(readVersion(0x00010305, null), packVersion(1, 3, 5));
  assert.equal(readVersion(null, null), UNKNOWN_VERSION);
  assert.equal(readVersion(undefined, undefined), UNKNOWN_VERSION);
});

test('the low sixteen bits of the long form mean nothing', () => {
  assert.equal(readVersion(null, { high: 0x00010005, low: 0x0393ffff }), packVersion(1, 5, 915));
});

test('features follow from the version, and an unknown version has none', () => {
  assert.equal(speaksProtobufVoice(packVersion(1, 5, 0)), true);
  assert.equal(speaksProtobufVoice(packVersion(1, 4, 65535)), false);
  assert.equal(speaksProtobufVoice(UNKNOWN_VERSION), false);
});
