import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createVoiceFrame } from './voice-frame.ts';
import { decodeLegacyTalk, encodeLegacyHeard } from './voice-legacy.ts';

function decode(hex: string) {
  const bytes = Buffer.from(hex, 'hex');
  const frame = createVoiceFrame();
  return decodeLegacyTalk(bytes, bytes.length, frame) ? frame : null;
}

test('the target is in the low five bits of the first byte', () => {
  assert.equal(decode('800001aa')?.target, 0);
  assert.equal(decode('9e0001aa')?.target, 30);
  assert.equal(decode('9f0001aa')?.target, 31);
});

test('an empty Opus payload is a pure terminator', () => {
  const frame = decode('8005a000');
  assert.deepEqual([frame?.opusLength, frame?.terminator, frame?.frameNumber], [0, true, 5]);
  assert.ok(frame);
  const out = new Uint8Array(64);
  const length = encodeLegacyHeard(frame, 200, 0, true, out);
  assert.equal(Buffer.from(out.subarray(0, length)).toString('hex'), '8080c805a000');
});

test('anything but nothing or a position after the audio makes the packet invalid', () => {
  for (let rest = 0; rest <= 24; rest++) {
    assert.equal(decode(`800001aa${'00'.repeat(rest)}`) !== null, rest === 0 || rest === 12, `${rest} bytes`);
  }
});

test('a length beyond the end, a cut-off number and too few bytes are refused', () => {
  assert.equal(decode('800002aa'), null);
  assert.equal(decode('80f40001aa'), null);
  assert.equal(decode('8000'), null);
  assert.equal(decode('8000f0'), null);
  assert.equal(decode(''), null);
});

test('a ping and the invalid types are no voice', () => {
  for (const type of [1, 5, 6, 7]) assert.equal(decode(`${(type << 5).toString(16)}0001aa`), null, `type ${type}`);
});

test('frames of the old codecs are chained, and an empty one is the terminator', () => {
  const speex = decode('400082aabb01cc');
  assert.deepEqual([speex?.codec, speex?.opusAt, speex?.opusLength, speex?.terminator], [2, 2, 5, false]);
  const ending = decode('000082aabb00');
  assert.deepEqual([ending?.codec, ending?.opusLength, ending?.terminator], [0, 4, true]);
  assert.equal(decode('400082aabb'), null, 'the announced next frame is missing');
  assert.equal(decode('400005aabb'), null, 'longer than the packet');
});

test('the length given counts, not the size of the buffer', () => {
  const bytes = Buffer.alloc(100);
  Buffer.from('800001aa', 'hex').copy(bytes);
  assert.equal(decodeLegacyTalk(bytes, 4, createVoiceFrame()), true);
  assert.equal(decodeLegacyTalk(bytes, 101, createVoiceFrame()), false);
});
