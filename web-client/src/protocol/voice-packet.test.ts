import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeHeard, encodeTalk } from './voice-packet.ts';

const OPUS = Uint8Array.of(0xfc, 1, 2, 3);

test('a packet to the server is MumbleUDP.Audio behind a type byte', () => {
  const packet = encodeTalk({ target: 31, frameNumber: 300, opus: OPUS, terminator: true });
  assert.equal(Buffer.from(packet).toString('hex'), '00' + '081f' + '20ac02' + '2a04fc010203' + '800101');
  const plain = encodeTalk({ target: 0, frameNumber: 2, opus: OPUS, terminator: false });
  assert.equal(Buffer.from(plain).toString('hex'), '00' + '0800' + '2002' + '2a04fc010203');
});

test('a packet from the server tells speaker, context, volume and end of the talk spurt', () => {
  const bytes = Buffer.from('00' + '1807' + '20ac02' + '2a04fc010203' + '800101' + '3d0000003f' + '1002', 'hex');
  assert.deepEqual(decodeHeard(bytes), {
    sender: 7,
    context: 2,
    frameNumber: 300,
    opus: Buffer.from(OPUS),
    volume: 0.5,
    position: null,
    terminator: true,
  });
});

test('a packet may tell where its speaker is; a position that is none is left out', () => {
  const told = (position: string) => decodeHeard(Buffer.from(`002a01fc${position}`, 'hex'))?.position;
  assert.deepEqual(told('320c00004040000000400000803f'), [3, 2, 1]);
  assert.equal(told('32080000404000000040'), null);
});

test('unknown fields are skipped; absent ones have their defaults', () => {
  const known = decodeHeard(Buffer.from(`002a01fc5001f901${'00'.repeat(8)}`, 'hex'));
  assert.deepEqual(known, {
    sender: 0,
    context: 0,
    frameNumber: 0,
    opus: Buffer.of(0xfc),
    volume: 1,
    position: null,
    terminator: false,
  });
});

test('what ends early, has no audio or is a ping is no voice packet', () => {
  const whole = Buffer.from('00' + '1807' + '20ac02' + '2a04fc010203', 'hex');
  for (let length = 0; length < whole.length; length++) assert.equal(decodeHeard(whole.subarray(0, length)), undefined);
  assert.equal(decodeHeard(Buffer.from('011807', 'hex')), undefined);
  assert.equal(decodeHeard(Buffer.from('0018072a00', 'hex')), undefined);
});
