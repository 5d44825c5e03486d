import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MAX_VARINT_BYTES, varintEnd, varintValue, writeVarint } from './varint.ts';

// Reference 1.8. Values of 2^63 and more read back as the negative numbers with the same 64 bits.
const VECTORS: readonly (readonly [value: number, hex: string])[] = [
  [0, '00'],
  [127, '7f'],
  [128, '8080'],
  [16383, 'bfff'],
  [16384, 'c04000'],
  [2097151, 'dfffff'],
  [2097152, 'e0200000'],
  [0x2005, 'a005'],
  [268435455, 'efffffff'],
  [268435456, 'f010000000'],
  [4294967295, 'f0ffffffff'],
  [2 ** 32, 'f40000000100000000'],
  [-1, 'fc'],
  [-2, 'fd'],
  [-3, 'fe'],
  [-4, 'ff'],
  [-5, 'f804'],
  [-128, 'f87f'],
  [-129, 'f88080'],
  [-(2 ** 32), 'f8f0ffffffff'],
  [-(2 ** 32) - 1, 'f4fffffffeffffffff'],
  [-(2 ** 63), 'f48000000000000000'],
  [Number.MAX_SAFE_INTEGER, 'f4001fffffffffffff'],
];

function written(value: number): string {
  const out = new Uint8Array(MAX_VARINT_BYTES);
  return Buffer.from(out.subarray(0, writeVarint(out, 0, value))).toString('hex');
}

test('every vector of the reference is written and read', () => {
  for (const [value, hex] of VECTORS) {
    const bytes = Buffer.from(hex, 'hex');
    assert.equal(written(value), hex);
    assert.equal(varintEnd(bytes, 0, bytes.length), bytes.length, hex);
    assert.equal(varintValue(bytes, 0), value, hex);
  }
  assert.equal(written(2 ** 63), 'f48000000000000000');
});

test('an integer is read wherever it starts, and what follows is left alone', () => {
  const bytes = Buffer.from('ffa005ff', 'hex');
  assert.equal(varintEnd(bytes, 1, bytes.length), 3);
  assert.equal(varintValue(bytes, 1), 0x2005);
});

test('an integer that is cut off has no end', () => {
  for (const [, hex] of VECTORS) {
    const bytes = Buffer.from(hex, 'hex');
    for (let end = 0; end < bytes.length; end++) assert.equal(varintEnd(bytes, 0, end), -1, `${hex} cut to ${end}`);
  }
});

test('bits of the first byte that carry nothing are ignored', () => {
  const bytes = Buffer.from('f300000007', 'hex');
  assert.equal(varintEnd(bytes, 0, 5), 5);
  assert.equal(varintValue(bytes, 0), 7);
});

test('eight nested negations are read and nine are not', () => {
  const eight = Buffer.from(`${'f8'.repeat(8)}05`, 'hex');
  assert.equal(varintEnd(eight, 0, eight.length), 9);
  assert.equal(varintValue(eight, 0), 5);
  const nine = Buffer.from(`${'f8'.repeat(9)}05`, 'hex');
  assert.equal(varintEnd(nine, 0, nine.length), -1);
  const flood = new Uint8Array(1020).fill(0xf8);
  assert.equal(varintEnd(flood, 0, flood.length), -1);
});
