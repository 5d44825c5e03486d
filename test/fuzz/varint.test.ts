import assert from 'node:assert/strict';
import { test } from 'node:test';
import { base128End, base128Value, MAX_BASE128_BYTES, writeBase128 } from '#protocol/base128.ts';
import { MAX_VARINT_BYTES, varintEnd, varintValue, writeVarint } from '#protocol/varint.ts';
import { followedByNoise, fuzz } from '../support/fuzz.ts';
import type { Random } from '../support/random.ts';

function integer(random: Random): number {
  return random.below(2 ** random.between(1, 53));
}

test('every safe integer that is written is read back, in both codings', () => {
  fuzz((random) => {
    const value = integer(random);
    const signed = random.chance(0.5) ? value : -value - 1;
    const own = new Uint8Array(MAX_VARINT_BYTES);
    const end = writeVarint(own, 0, signed);
    assert.equal(varintEnd(own, 0, end), end);
    assert.equal(varintValue(own, 0), signed);
    const protobuf = new Uint8Array(MAX_BASE128_BYTES);
    const protobufEnd = writeBase128(protobuf, 0, value);
    assert.equal(base128End(protobuf, 0, protobufEnd), protobufEnd);
    assert.equal(base128Value(protobuf, 0), value);
  });
});

test('any bytes are an integer within them or none, and nothing behind them counts', () => {
  fuzz((random) => {
    const bytes = random.bytes(random.below(12));
    // Long integers and chains of negations are rare in noise.
    if (random.chance(0.5)) bytes.fill(random.pick([0x80, 0xf8, 0xff, 0xf4]), 0, random.below(12));
    const [zeros, noise] = followedByNoise(random, bytes);
    for (const [findEnd, compute] of [
      [varintEnd, varintValue],
      [base128End, base128Value],
    ] as const) {
      const end = findEnd(zeros, 0, bytes.length);
      assert.equal(findEnd(noise, 0, bytes.length), end);
      assert.ok(end === -1 || (end > 0 && end <= bytes.length));
      if (end > 0) {
        assert.equal(compute(zeros, 0), compute(noise, 0));
        assert.ok(Number.isInteger(compute(zeros, 0)));
      }
    }
  });
});

test('unsigned 64-bit integers of protobuf agree with arbitrary precision', () => {
  fuzz((random) => {
    let value = 0n;
    for (const byte of random.bytes(random.between(1, 8))) value = (value << 8n) | BigInt(byte);
    const bytes: number[] = [];
    let rest = value;
    do {
      const group = Number(rest & 0x7fn);
      rest >>= 7n;
      bytes.push(rest === 0n ? group : group | 0x80);
    } while (rest !== 0n);
    const encoded = Uint8Array.from(bytes);
    assert.equal(base128End(encoded, 0, encoded.length), encoded.length);
    const read = base128Value(encoded, 0);
    if (value <= BigInt(Number.MAX_SAFE_INTEGER)) assert.equal(BigInt(read), value);
    else assert.ok(read > Number.MAX_SAFE_INTEGER);
  });
});
