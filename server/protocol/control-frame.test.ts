import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Random } from '../../test/support/random.ts';
import {
  ControlFrameDecoder,
  encodeControlFrame,
  MAX_CONTROL_PAYLOAD,
  MAX_UNAUTHENTICATED_PAYLOAD,
} from './control-frame.ts';

interface Frame {
  readonly type: number;
  readonly payload: string;
}

class Collected {
  readonly frames: Frame[] = [];
  frame(type: number, payload: Uint8Array): void {
    this.frames.push({ type, payload: Buffer.from(payload).toString('hex') });
  }
}

const FRAMES: readonly Frame[] = [
  { type: 3, payload: '0801' },
  { type: 15, payload: '' },
  { type: 1019, payload: 'ff'.repeat(300) },
  { type: 3, payload: '0801' },
];
const STREAM = Buffer.concat(FRAMES.map(({ type, payload }) => encodeControlFrame(type, Buffer.from(payload, 'hex'))));

test('the examples of the reference are framed', () => {
  assert.equal(Buffer.from(encodeControlFrame(3, Buffer.from('0801', 'hex'))).toString('hex'), '0003000000020801');
  assert.equal(Buffer.from(encodeControlFrame(15, new Uint8Array(0))).toString('hex'), '000f00000000');
  assert.equal(
    Buffer.from(encodeControlFrame(3, Buffer.from('0801ffff', 'hex'), 2)).toString('hex'),
    '0003000000020801',
  );
});

test('a stream cut in two at any byte gives the same frames', () => {
  for (let cut = 0; cut <= STREAM.length; cut++) {
    const collected = new Collected();
    const decoder = new ControlFrameDecoder();
    assert.equal(decoder.push(STREAM.subarray(0, cut), collected), null);
    assert.equal(decoder.push(STREAM.subarray(cut), collected), null);
    assert.deepEqual(collected.frames, FRAMES, `cut at ${cut}`);
    assert.equal(decoder.pendingBytes, 0);
  }
});

test('a stream cut at random into many pieces, single bytes among them, gives the same frames', () => {
  for (let seed = 0; seed < 100; seed++) {
    const random = new Random(seed);
    const collected = new Collected();
    const decoder = new ControlFrameDecoder();
    for (let at = 0; at < STREAM.length; ) {
      const size = random.chance(0.5) ? 1 : random.between(0, 40);
      assert.equal(decoder.push(STREAM.subarray(at, at + size), collected), null);
      at += size;
    }
    assert.deepEqual(collected.frames, FRAMES, `seed ${seed}`);
  }
});

test('an oversize frame is refused as soon as its header is there, and nothing after it is taken', () => {
  const collected = new Collected();
  const decoder = new ControlFrameDecoder(10);
  const header = Buffer.from('00030000000b', 'hex');
  assert.equal(decoder.push(Buffer.concat([encodeControlFrame(3, new Uint8Array(10)), header]), collected), 'oversize');
  assert.equal(collected.frames.length, 1);
  assert.equal(decoder.push(STREAM, collected), 'oversize');
  assert.equal(collected.frames.length, 1);
});

test('a payload of exactly the limit is taken', () => {
  for (const limit of [MAX_UNAUTHENTICATED_PAYLOAD, MAX_CONTROL_PAYLOAD]) {
    const collected = new Collected();
    assert.equal(new ControlFrameDecoder(limit).push(encodeControlFrame(9, new Uint8Array(limit)), collected), null);
    assert.equal(collected.frames.length, 1);
    const header = new Uint8Array([0, 9, 0, 0, 0, 0]);
    new DataView(header.buffer).setUint32(2, limit + 1);
    assert.equal(new ControlFrameDecoder(limit).push(header, collected), 'oversize');
  }
});

test('a length with its top bit set is refused', () => {
  for (const hex of ['0003ffffffff', '000380000000']) {
    assert.equal(new ControlFrameDecoder().push(Buffer.from(hex, 'hex'), new Collected()), 'negative-length');
  }
});

test('the limit may be raised between frames, even by the frame before', () => {
  const decoder = new ControlFrameDecoder(4);
  const types: number[] = [];
  const raising = {
    frame(type: number) {
      types.push(type);
      decoder.limit = 100;
    },
  };
  const stream = Buffer.concat([encodeControlFrame(2, new Uint8Array(4)), encodeControlFrame(9, new Uint8Array(100))]);
  assert.equal(decoder.push(stream, raising), null);
  assert.deepEqual(types, [2, 9]);
});

test('a decoder that is stopped within a frame hands out no other', () => {
  const decoder = new ControlFrameDecoder();
  let frames = 0;
  const stopping = {
    frame() {
      frames++;
      decoder.stop();
    },
  };
  assert.equal(decoder.push(STREAM, stopping), null);
  assert.equal(decoder.push(STREAM, stopping), null);
  assert.equal(frames, 1);
});

test('what is waited for is known', () => {
  const decoder = new ControlFrameDecoder();
  decoder.push(Buffer.from('000300', 'hex'), new Collected());
  assert.equal(decoder.pendingBytes, 3);
  decoder.push(Buffer.from('000008aabb', 'hex'), new Collected());
  assert.equal(decoder.pendingBytes, 8);
});

test('a payload that no receiver would take is not framed', () => {
  assert.throws(() => encodeControlFrame(3, new Uint8Array(MAX_CONTROL_PAYLOAD + 1)), RangeError);
});
