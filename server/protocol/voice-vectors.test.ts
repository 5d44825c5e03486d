import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import { createHeardFrame, createVoiceFrame, type VoiceFrame } from './voice-frame.ts';
import { decodeLegacyHeard, decodeLegacyTalk, encodeLegacyHeard, encodeLegacyTalk } from './voice-legacy.ts';
import { decodeProtobufHeard, decodeProtobufTalk, encodeProtobufHeard, encodeProtobufTalk } from './voice-protobuf.ts';

// The worked example of the reference (1.9.1): frame 12, "I am the payload", terminator, position (3, 2, 1).
const PAYLOAD = '4920616d20746865207061796c6f6164';
const POSITION = '00004040000000400000803f';
const EXAMPLE = {
  legacyTalk: `9f0ca010${PAYLOAD}${POSITION}`,
  legacyHeard: `812a0ca010${PAYLOAD}${POSITION}`,
  protobufTalk: `00200c2a10${PAYLOAD}800101320c${POSITION}081f`,
  protobufHeard: `00182a200c2a10${PAYLOAD}800101320c${POSITION}1001`,
};

let frame: VoiceFrame;
beforeEach(() => {
  frame = createVoiceFrame();
  frame.bytes = Buffer.from(`ffff${PAYLOAD}ff${POSITION}`, 'hex');
  frame.opusAt = 2;
  frame.opusLength = 16;
  frame.positionAt = 19;
  frame.positionLength = 12;
  frame.frameNumber = 12;
  frame.terminator = true;
  frame.target = 31;
});

function hex(encode: (out: Uint8Array) => number, room = 1020): string {
  const out = new Uint8Array(room);
  return Buffer.from(out.subarray(0, encode(out))).toString('hex');
}

function assertExample(decoded: VoiceFrame, target: number): void {
  const at = (from: number, length: number) => Buffer.from(decoded.bytes.subarray(from, from + length)).toString('hex');
  assert.equal(at(decoded.opusAt, decoded.opusLength), PAYLOAD);
  assert.equal(at(decoded.positionAt, decoded.positionLength), POSITION);
  assert.deepEqual([decoded.codec, decoded.target, decoded.frameNumber, decoded.terminator], [4, target, 12, true]);
}

describe('the worked example', () => {
  test('is encoded in all four forms', () => {
    assert.equal(
      hex((out) => encodeLegacyTalk(frame, out)),
      EXAMPLE.legacyTalk,
    );
    assert.equal(
      hex((out) => encodeLegacyHeard(frame, 42, 1, true, out)),
      EXAMPLE.legacyHeard,
    );
    assert.equal(
      hex((out) => encodeProtobufTalk(frame, out)),
      EXAMPLE.protobufTalk,
    );
    assert.equal(
      hex((out) => encodeProtobufHeard(frame, 42, 1, 1, true, out)),
      EXAMPLE.protobufHeard,
    );
  });

  test('is decoded from all four forms', () => {
    for (const [decode, source] of [
      [decodeLegacyTalk, EXAMPLE.legacyTalk],
      [decodeProtobufTalk, EXAMPLE.protobufTalk],
    ] as const) {
      const decoded = createVoiceFrame();
      const bytes = Buffer.from(source, 'hex');
      assert.equal(decode(bytes, bytes.length, decoded), true);
      assertExample(decoded, 31);
    }
    for (const [decode, source] of [
      [decodeLegacyHeard, EXAMPLE.legacyHeard],
      [decodeProtobufHeard, EXAMPLE.protobufHeard],
    ] as const) {
      const decoded = createHeardFrame();
      const bytes = Buffer.from(source, 'hex');
      assert.equal(decode(bytes, bytes.length, decoded), true);
      assertExample(decoded, 0);
      assert.deepEqual([decoded.sender, decoded.context, decoded.volume], [42, 1, 1]);
    }
  });

  test('loses its position where sender and listener share no plugin context', () => {
    assert.equal(
      hex((out) => encodeLegacyHeard(frame, 42, 1, false, out)),
      EXAMPLE.legacyHeard.replace(POSITION, ''),
    );
    assert.equal(
      hex((out) => encodeProtobufHeard(frame, 42, 1, 1, false, out)),
      EXAMPLE.protobufHeard.replace(`320c${POSITION}`, ''),
    );
  });

  test('fits exactly or is not written at all', () => {
    const exact = EXAMPLE.legacyHeard.length / 2;
    assert.equal(
      hex((out) => encodeLegacyHeard(frame, 42, 1, true, out), exact),
      EXAMPLE.legacyHeard,
    );
    assert.equal(
      hex((out) => encodeLegacyHeard(frame, 42, 1, true, out), exact - 1),
      '',
    );
    assert.equal(
      hex((out) => encodeLegacyTalk(frame, out), 31),
      '',
    );
    frame.bytes = new Uint8Array(2000);
    frame.opusLength = 1100;
    assert.equal(
      hex((out) => encodeProtobufHeard(frame, 42, 1, 1, true, out)),
      '',
    );
    assert.equal(
      hex((out) => encodeProtobufTalk(frame, out)),
      '',
    );
  });
});

describe('frame numbers', () => {
  test('pass unchanged through the protobuf form up to 2^53 - 1, and no further', () => {
    for (const number of [0, 127, 128, 2 ** 28 - 1, 2 ** 28, 2 ** 32, 2 ** 40 + 12345, Number.MAX_SAFE_INTEGER]) {
      frame.frameNumber = number;
      const bytes = Buffer.from(
        hex((out) => encodeProtobufTalk(frame, out)),
        'hex',
      );
      const decoded = createVoiceFrame();
      assert.equal(decodeProtobufTalk(bytes, bytes.length, decoded), true);
      assert.equal(decoded.frameNumber, number);
    }
    const beyond = Buffer.from('002080808080808080102a01aa', 'hex'); // 2^53
    assert.equal(decodeProtobufTalk(beyond, beyond.length, createVoiceFrame()), false);
  });

  test('are narrowed to 32 bits in the legacy form and read back unsigned', () => {
    for (const [number, expected] of [
      [2 ** 31 - 1, 2 ** 31 - 1],
      [2 ** 31, 2 ** 31],
      [2 ** 32 - 1, 2 ** 32 - 1],
      [2 ** 32 + 7, 7],
    ] as const) {
      frame.frameNumber = number;
      const bytes = Buffer.from(
        hex((out) => encodeLegacyTalk(frame, out)),
        'hex',
      );
      const decoded = createVoiceFrame();
      assert.equal(decodeLegacyTalk(bytes, bytes.length, decoded), true);
      assert.equal(decoded.frameNumber, expected);
    }
  });
});

describe('a position', () => {
  for (const [name, bytes] of [
    ['infinity', '0000807f'],
    ['minus infinity', '000080ff'],
    ['not a number', '0100c07f'],
  ] as const) {
    test(`with ${name} in it is taken away, and the audio stays`, () => {
      for (const [decode, source] of [
        [decodeLegacyTalk, EXAMPLE.legacyTalk],
        [decodeProtobufTalk, EXAMPLE.protobufTalk],
      ] as const) {
        const packet = Buffer.from(source.replace('00000040', bytes), 'hex');
        const decoded = createVoiceFrame();
        assert.equal(decode(packet, packet.length, decoded), true);
        assert.equal(decoded.positionLength, 0);
        assert.equal(decoded.opusLength, 16);
      }
    });
  }
});
