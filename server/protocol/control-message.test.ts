import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Body, encodeMessage, type MessageName, messageId } from '#proto/message-types.ts';
import { type ControlDecoding, decodeControlMessage, MAX_REPEATED } from './control-message.ts';

function decode<N extends MessageName>(name: N, body: Body<N>): ControlDecoding {
  // Name and body fit each other by the signature, which the union's spelling hides.
  return decodeControlMessage(messageId(name), encodeMessage({ name, body } as Parameters<typeof encodeMessage>[0]));
}

function kindOf(type: number, hex: string): string {
  return decodeControlMessage(type, Buffer.from(hex, 'hex')).kind;
}

describe('bytes of the reference (appendix B)', () => {
  test('a Ping with a timestamp', () => {
    const decoded = decodeControlMessage(3, Buffer.from('0801', 'hex'));
    assert.ok(decoded.kind === 'message' && decoded.message.name === 'Ping');
    assert.equal(decoded.message.body.timestamp?.toString(), '1');
    assert.equal(decoded.message.body.good, null);
  });

  test('an empty CryptSetup', () => {
    const decoded = decodeControlMessage(15, new Uint8Array(0));
    assert.ok(decoded.kind === 'message' && decoded.message.name === 'CryptSetup');
    assert.equal(decoded.message.body.clientNonce, null);
  });

  test('what the server says is written byte for byte', () => {
    const hexOf = (message: Parameters<typeof encodeMessage>[0]) => Buffer.from(encodeMessage(message)).toString('hex');
    assert.equal(
      hexOf({ name: 'CodecVersion', body: { alpha: -2147483637, beta: 0, preferAlpha: true, opus: true } }),
      '088b808080f8ffffffff01100018012001',
    );
    assert.equal(hexOf({ name: 'PermissionQuery', body: { channelId: 0, permissions: 0x8080b0e } }), '0800108e96a040');
  });
});

describe('what is no message', () => {
  test('an unknown type', () => {
    assert.equal(kindOf(27, ''), 'unknown');
    assert.equal(kindOf(65535, 'ffff'), 'unknown');
  });

  test('protobuf that is cut off or has an impossible wire type', () => {
    assert.equal(kindOf(3, '08'), 'malformed');
    assert.equal(kindOf(9, '1a05abcd'), 'malformed');
    assert.equal(kindOf(3, '0f'), 'malformed');
  });

  test('a missing required field', () => {
    assert.equal(kindOf(11, ''), 'malformed', 'TextMessage without a text');
    assert.equal(kindOf(11, '2a0161'), 'message');
  });

  test('invalid UTF-8 in any string', () => {
    assert.equal(kindOf(2, '0a01ff'), 'malformed');
    assert.equal(kindOf(2, '0a03efbfbd'), 'message', 'the replacement character itself is text');
    assert.equal(kindOf(2, '1a02c3281a0161'), 'malformed', 'a token among others');
    assert.equal(kindOf(2, '0a03eda080'), 'malformed', 'half a surrogate pair');
  });

  test('more entries than a list may have', () => {
    const ids = (count: number) => Array.from({ length: count }, (_, i) => i);
    assert.equal(decode('QueryUsers', { ids: ids(MAX_REPEATED) }).kind, 'message');
    assert.equal(decode('QueryUsers', { ids: ids(MAX_REPEATED + 1) }).kind, 'malformed');
    assert.equal(decode('VoiceTarget', { id: 1, targets: [{ session: ids(MAX_REPEATED + 1) }] }).kind, 'malformed');
    assert.equal(
      decode('BanList', { bans: ids(MAX_REPEATED + 1).map(() => ({ address: new Uint8Array(16), mask: 128 })) }).kind,
      'message',
    );
  });

  test('a small message that is large, and a flood of packed numbers', () => {
    const padding = Buffer.alloc(70_000);
    assert.equal(decodeControlMessage(3, Buffer.concat([Buffer.from('52f0a204', 'hex'), padding])).kind, 'malformed');
    const packed = Buffer.concat([Buffer.from('aa0180897a', 'hex'), Buffer.alloc(2_000_000)]);
    const decoded = decodeControlMessage(messageId('UserState'), packed);
    assert.ok(decoded.kind === 'malformed');
    assert.equal(decoded.reason, 'too many entries');
  });
});

test('a byte order mark in a text stays where it is', () => {
  const decoded = decode('TextMessage', { message: '\ufefftext' });
  assert.ok(decoded.kind === 'message' && decoded.message.name === 'TextMessage');
  assert.equal(decoded.message.body.message, '\ufefftext');
});

test('unknown fields do not reach the message', () => {
  const decoded = decodeControlMessage(11, Buffer.from('2a0161a20602abcd', 'hex'));
  assert.ok(decoded.kind === 'message');
  assert.equal(Buffer.from(encodeMessage(decoded.message)).toString('hex'), '2a0161');
});
