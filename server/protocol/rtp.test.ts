import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createRtpHeader, findRtpExtension, readRtpHeader, rtpAudioLevel } from './rtp.ts';

function read(hex: string) {
  const bytes = Buffer.from(hex, 'hex');
  const header = createRtpHeader();
  return { bytes, header, valid: readRtpHeader(bytes, bytes.length, header) };
}

describe('headers', () => {
  test('are read past their contributing sources', () => {
    const { header, valid } = read('826ffffefffffff00000000300000004000000050102030405');
    assert.equal(valid, true);
    assert.deepEqual(header, {
      sequence: 0xfffe,
      timestamp: 0xfffffff0,
      extensionsAt: 0,
      extensionsLength: 0,
      twoByteExtensions: false,
      payloadAt: 20,
      payloadLength: 5,
    });
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

  test('of an unknown profile are skipped', () => {
    const other = read('906f0001000000020000000320000001aaaaaaaaf8');
    assert.equal(other.valid, true);
    assert.equal(findRtpExtension(other.bytes, other.header, 10), -1);
    assert.equal(other.header.payloadLength, 1);
  });
});

describe('two-byte extensions', () => {
  // id 1 without data, id 15 with one byte, padding, audio level as id 10
  const { bytes, header } = read('906f00010000000200000003100000030100' + '0f0130' + '00' + '0a01a5' + '000000' + 'f8');

  test('are found by id, also 15, past padding', () => {
    assert.equal(rtpAudioLevel(bytes, header, 10), 37);
    assert.equal(bytes[findRtpExtension(bytes, header, 15)], 0x30);
    assert.equal(header.payloadLength, 1);
  });

  test('without data say nothing', () => {
    assert.equal(rtpAudioLevel(bytes, header, 1), -1);
  });

  test('that leave their block are not believed', () => {
    const leaving = read('906f0001000000020000000310000001' + '0a04a5a5' + 'ffff');
    assert.equal(findRtpExtension(leaving.bytes, leaving.header, 10), -1);
    const headless = read('906f0001000000020000000310000001' + '0b01aa0a' + '01a5');
    assert.equal(findRtpExtension(headless.bytes, headless.header, 10), -1);
  });
});
