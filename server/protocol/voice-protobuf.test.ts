import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Random } from '../../test/support/random.ts';
import { decodeSchemaAudio } from '../../test/support/udp-schema.ts';
import { createHeardFrame, createVoiceFrame } from './voice-frame.ts';
import { decodeProtobufHeard, decodeProtobufTalk, encodeProtobufHeard } from './voice-protobuf.ts';

function decode(hex: string) {
  const bytes = Buffer.from(hex, 'hex');
  const frame = createVoiceFrame();
  return decodeProtobufTalk(bytes, bytes.length, frame) ? frame : null;
}

test('the smallest voice packet is one byte of Opus', () => {
  const frame = decode('002a01f8');
  assert.deepEqual([frame?.target, frame?.frameNumber, frame?.opusAt, frame?.opusLength], [0, 0, 3, 1]);
  assert.equal(frame?.terminator, false);
});

test('without audio it is no voice packet', () => {
  for (const hex of ['', '00', '00200c', '002a00', '002a00800101']) assert.equal(decode(hex), null, hex);
});

test('another type byte is no voice', () => {
  assert.equal(decode('012a01f8'), null);
  assert.equal(decode('802a01f8'), null);
});

test('a target beyond the last is refused', () => {
  assert.equal(decode('002a01f8081f')?.target, 31);
  assert.equal(decode('002a01f80820'), null);
});

test('a position has three elements or none', () => {
  assert.equal(decode(`002a01f8320c${'00'.repeat(12)}`)?.positionLength, 12);
  assert.equal(decode('002a01f83200')?.positionLength, 0);
  assert.equal(decode(`002a01f83208${'00'.repeat(8)}`), null);
  assert.equal(decode(`002a01f83210${'00'.repeat(16)}`), null);
});

test('unknown fields of every wire type are skipped, and the last value of a known one counts', () => {
  const frame = decode(`009806ff019906${'00'.repeat(8)}9a0602abcd9d06000000002a01f82a02f0f1`);
  assert.equal(frame?.opusLength, 2);
});

test('groups, field 0 and cut-off fields are refused', () => {
  for (const hex of [
    '002a01f80b',
    '002a01f80c',
    '002a01f80000',
    '002a01f808',
    '002a05f8',
    '002a01f83dffffff',
    '002a01f861ff',
  ]) {
    assert.equal(decode(hex), null, hex);
  }
  assert.equal(decode(`002a01f808${'ff'.repeat(10)}01`), null, 'a number of eleven bytes');
});

test('an audio length near 2^64 is refused', () => {
  assert.equal(decode(`002a${'ff'.repeat(9)}01f8`), null);
});

test('the context that a client sends is ignored, and takes the place of the target', () => {
  assert.equal(decode('002a01f808051003')?.target, 0);
  assert.equal(decode('002a01f810030805')?.target, 5);
});

test('what is encoded for listeners reads the same through the schema, whatever the factor', () => {
  const random = new Random(3);
  for (let i = 0; i < 500; i++) {
    const frame = createVoiceFrame();
    frame.bytes = random.bytes(300);
    frame.opusAt = random.below(40);
    frame.opusLength = random.between(1, 200);
    frame.positionAt = 260;
    frame.positionLength = random.chance(0.5) ? 12 : 0;
    frame.frameNumber = random.below(2 ** random.between(1, 53));
    frame.terminator = random.chance(0.5);
    const sender = random.between(1, 100_000);
    const context = random.below(4);
    const volume = random.chance(0.2) ? 1 : Math.fround(random.fraction() * 2 ** random.between(-20, 20));
    const out = new Uint8Array(1020);
    const length = encodeProtobufHeard(frame, sender, context, volume, true, out);

    const audio = decodeSchemaAudio(out.subarray(1, length));
    assert.equal(audio.senderSession, sender);
    assert.equal(audio.context, context);
    assert.equal(Number(audio.frameNumber), frame.frameNumber);
    assert.deepEqual(
      Buffer.from(audio.opusData),
      Buffer.from(frame.bytes.subarray(frame.opusAt, frame.opusAt + frame.opusLength)),
    );
    assert.equal(audio.positionalData.length, frame.positionLength / 4);
    assert.equal(audio.isTerminator, frame.terminator);
    assert.equal(audio.volumeAdjustment, volume === 1 ? 0 : volume);

    const heard = createHeardFrame();
    assert.equal(decodeProtobufHeard(out, length, heard), true);
    assert.deepEqual([heard.sender, heard.context, heard.volume], [sender, context, volume]);
  }
});

test('a factor that float32 cannot hold is written as the nearest that it can, and silence is not "unset"', () => {
  const frame = createVoiceFrame();
  frame.bytes = Uint8Array.of(0xf8);
  frame.opusLength = 1;
  const out = new Uint8Array(100);
  const volumeOf = (volume: number) => {
    const heard = createHeardFrame();
    decodeProtobufHeard(out, encodeProtobufHeard(frame, 1, 3, volume, false, out), heard);
    return heard.volume;
  };
  assert.equal(volumeOf(0.1), Math.fround(0.1));
  assert.equal(volumeOf(2 - 1e-12), 2);
  assert.equal(volumeOf(0), 2 ** -126);
  assert.equal(volumeOf(1e300), (2 - 2 ** -23) * 2 ** 127);
});

test('a frame without audio cannot be said', () => {
  assert.equal(encodeProtobufHeard(createVoiceFrame(), 1, 0, 1, false, new Uint8Array(1020)), 0);
});
