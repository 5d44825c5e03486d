import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  createRtpHeader,
  findRtpExtension,
  readRtpHeader,
  rtpAudioLevel,
  UnwrappedCounter,
  writeRtpHeader,
} from './rtp.ts';

function read(hex: string) {
  const bytes = Buffer.from(hex, 'hex');
  const header = createRtpHeader();
  return { bytes, header, valid: readRtpHeader(bytes, bytes.length, header) };
}

describe('headers', () => {
  test('are read back as they were written, with and without a contributing source', () => {
    for (const csrc of [0, 0xdeadbeef]) {
      const out = new Uint8Array(20);
      const length = writeRtpHeader(out, 100, true, 0xfffe, 0xfffffff0, 0x89abcdef, csrc);
      assert.equal(length, csrc === 0 ? 12 : 16);
      const header = createRtpHeader();
      assert.equal(readRtpHeader(out, length + 4, header), true);
      assert.deepEqual(header, {
        payloadType: 100,
        marker: true,
        sequence: 0xfffe,
        timestamp: 0xfffffff0,
        ssrc: 0x89abcdef,
        csrcCount: csrc === 0 ? 0 : 1,
        csrc,
        extensionsAt: 0,
        extensionsLength: 0,
        payloadAt: length,
        payloadLength: 4,
      });
    }
  });

  test('give the bytes of RFC 3550', () => {
    const out = new Uint8Array(16);
    writeRtpHeader(out, 111, false, 0x1234, 0x01020304, 0x05060708, 42);
    assert.equal(Buffer.from(out).toString('hex'), '816f123401020304050607080000002a');
  });

  test('leave padding out of the payload', () => {
    const { header, valid } = read('a06f00010000000200000003aabb000003');
    assert.equal(valid, true);
    assert.deepEqual([header.payloadAt, header.payloadLength], [12, 2]);
  });

  test('that promise more than there is are refused', () => {
    for (const hex of [
      '',
      '806f000100000002000003', // shorter than the fixed part
      '406f00010000000200000003aa', // version 1
      '816f00010000000200000003aa', // no room for the source
      '906f00010000000200000003bede', // half an extension head
      '906f00010000000200000003bede0001aabb', // extension cut off
      'a06f0001000000020000000300', // padding of nothing
      'a06f00010000000200000003ff', // padding longer than the packet
    ]) {
      assert.equal(read(hex).valid, false, hex);
    }
  });
});

describe('one-byte extensions', () => {
  // mid "0" as id 4, padding, audio level as id 10: voice, -37 dBov
  const { bytes, header } = read('906f00010000000200000003bede0002403000a0a5000000f8');

  test('are found by id, past padding', () => {
    assert.equal(bytes[findRtpExtension(bytes, header, 4)], 0x30);
    assert.equal(rtpAudioLevel(bytes, header, 10), 37);
    assert.equal(findRtpExtension(bytes, header, 5), -1);
    assert.equal(rtpAudioLevel(bytes, header, 5), -1);
    assert.equal(header.payloadLength, 1);
  });

  test('end at id 15, and one that leaves its block is not believed', () => {
    const stopped = read('906f00010000000200000003bede0001f0a0a500');
    assert.equal(findRtpExtension(stopped.bytes, stopped.header, 10), -1);
    const leaving = read('906f00010000000200000003bede0001a3a50000ffff');
    assert.equal(findRtpExtension(leaving.bytes, leaving.header, 10), -1);
  });

  test('of another profile are skipped', () => {
    const other = read('906f0001000000020000000310000001aaaaaaaaf8');
    assert.equal(other.valid, true);
    assert.equal(findRtpExtension(other.bytes, other.header, 10), -1);
    assert.equal(other.header.payloadLength, 1);
  });
});

describe('an unwrapped counter', () => {
  test('goes on past the wrap, and back before it', () => {
    const counter = new UnwrappedCounter(16);
    assert.equal(counter.unwrap(65_534), 65_534);
    assert.equal(counter.unwrap(1), 65_537);
    assert.equal(counter.unwrap(65_535), 65_535);
    assert.equal(counter.unwrap(2), 65_538);
  });

  test('runs through many wraps of 32 bits', () => {
    const counter = new UnwrappedCounter(32);
    let expected = 0xffff_0000;
    for (let i = 0; i < 1000; i++) {
      assert.equal(counter.unwrap(expected % 2 ** 32), expected);
      expected += 0x7fff_ffff;
    }
  });

  test('starts anew after a reset', () => {
    const counter = new UnwrappedCounter(16);
    counter.unwrap(60_000);
    counter.reset();
    assert.equal(counter.unwrap(5), 5);
  });
});
