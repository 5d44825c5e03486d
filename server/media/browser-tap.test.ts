import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Clock } from '#control/ports.ts';
import type { Millis, SessionId, TargetId } from '#domain/ids.ts';
import type { VoiceFrame } from '#protocol/voice-frame.ts';
import { BrowserTap } from './browser-tap.ts';

const SPEAKER = 5 as SessionId;
const LEVEL_ID = 6;
const SILENT = 127;
/** The clock stands at 10 s: the first frame is number 1000. */
const clock: Clock = { now: () => 10_000 as Millis, date: () => new Date(0) };

interface Shape {
  readonly sequence?: number;
  readonly timestamp?: number;
  /** null: no such extension. */
  readonly level?: number | null;
  readonly payload?: readonly number[];
  readonly sources?: number;
  readonly twoByte?: boolean;
  readonly padding?: number;
}

function rtp(shape: Shape = {}): Buffer {
  const {
    sequence = 1,
    timestamp = 0,
    level = 30,
    payload = [8, 1],
    sources = 0,
    twoByte = false,
    padding = 0,
  } = shape;
  const head = Buffer.alloc(12 + sources * 4);
  head[0] = 0x80 | sources | (level === null ? 0 : 0x10) | (padding > 0 ? 0x20 : 0);
  head[1] = 100;
  head.writeUInt16BE(sequence & 0xffff, 2);
  head.writeUInt32BE(timestamp >>> 0, 4);
  const voice = 0x80;
  const parts = [head];
  if (level !== null && twoByte)
    parts.push(Buffer.from([0x10, 0x00, 0, 2, 1, 1, 0x30, 0, LEVEL_ID, 1, voice | level, 0]));
  // Another extension and padding stand before the level.
  else if (level !== null)
    parts.push(Buffer.from([0xbe, 0xde, 0, 2, 0x11, 1, 2, 0, LEVEL_ID << 4, voice | level, 0, 0]));
  parts.push(Buffer.from(payload));
  if (padding > 0) parts.push(Buffer.alloc(padding, padding));
  return Buffer.concat(parts);
}

interface Heard {
  readonly frame: number;
  readonly opus: readonly number[];
  readonly end: boolean;
  readonly target: number;
}

function listen(levelId: number | null = LEVEL_ID) {
  const heard: Heard[] = [];
  const state = { target: 0 };
  const tap = new BrowserTap(
    SPEAKER,
    levelId,
    {
      browserVoice(speaker, { bytes, frameNumber, opusAt, opusLength, terminator, target }) {
        assert.equal(speaker, SPEAKER);
        const opus = [...bytes.subarray(opusAt, opusAt + opusLength)];
        heard.push({ frame: frameNumber, opus, end: terminator, target });
      },
      talkTargetOf: () => state.target as TargetId,
    },
    clock,
  );
  return { tap, heard, state };
}

/** Frame numbers heard, with '.' after a terminator. */
function frames(shapes: readonly Shape[]): string[] {
  const { tap, heard } = listen();
  for (const shape of shapes) tap.accept(rtp(shape));
  return heard.map(({ frame, end }) => `${frame}${end ? '.' : ''}`);
}

test('frame numbers count 10 ms by the timestamp, from the clock on', () => {
  assert.deepEqual(
    frames([
      { sequence: 65_535, timestamp: 2 ** 32 - 960 },
      { sequence: 0, timestamp: 0 },
      { sequence: 1, timestamp: 960 },
      { sequence: 2, timestamp: 1920 + 1920 },
    ]),
    ['1000', '1002', '1004', '1010'],
  );
});

test('the Opus data is found behind contributing sources, extensions and before padding', () => {
  const cases: Shape[] = [
    {},
    { sources: 3 },
    { twoByte: true },
    { padding: 4 },
    { level: null },
    { sources: 15, padding: 1 },
  ];
  for (const shape of cases) {
    const { tap, heard } = listen();
    tap.accept(rtp({ ...shape, payload: [8, 7, 6] }));
    assert.deepEqual(heard, [{ frame: 1000, opus: [8, 7, 6], end: false, target: 0 }], JSON.stringify(shape));
  }
});

test('digital silence stays out, and the first of it after speech is the terminator', () => {
  const levels = [SILENT, SILENT, 30, 40, SILENT, SILENT, SILENT, 20, SILENT];
  for (const twoByte of [false, true]) {
    assert.deepEqual(frames(levels.map((level, n) => ({ sequence: n, timestamp: n * 960, level, twoByte }))), [
      '1004',
      '1006',
      '1008.',
      '1014',
      '1016.',
    ]);
  }
});

test('when the first silent packet is lost the next one ends the spurt', () => {
  assert.deepEqual(
    frames([
      { sequence: 0, timestamp: 0 },
      { sequence: 2, timestamp: 1920, level: SILENT },
    ]),
    ['1000', '1004.'],
  );
});

test('without the level extension everything is speech', () => {
  const { tap, heard } = listen(null);
  tap.accept(rtp({ level: SILENT }));
  assert.equal(heard.length, 1);
});

test('the target is read for every packet, but the end goes where the speech went', () => {
  const { tap, heard, state } = listen();
  state.target = 2;
  tap.accept(rtp({ sequence: 1, timestamp: 0 }));
  state.target = 3;
  tap.accept(rtp({ sequence: 2, timestamp: 960 }));
  state.target = 0;
  tap.accept(rtp({ sequence: 3, timestamp: 1920, level: SILENT }));
  assert.deepEqual(
    heard.map(({ target }) => target),
    [2, 3, 3],
  );
});

test('a gap in the sequence is loss, a gap in the timestamps alone is not', () => {
  const { tap } = listen();
  tap.accept(rtp({ sequence: 65_534, timestamp: 0 }));
  tap.accept(rtp({ sequence: 65_535, timestamp: 48_000 }));
  assert.equal(tap.lost, 0);
  tap.accept(rtp({ sequence: 2, timestamp: 48_000 + 3 * 960 }));
  assert.equal(tap.lost, 2);
  tap.accept(rtp({ sequence: 1, timestamp: 48_000 + 2 * 960 }));
  assert.equal(tap.lost, 1, 'one came late');
  assert.deepEqual([tap.good, tap.late], [3, 1]);
});

test('late packets keep their own number, duplicates and those behind the terminator are dropped', () => {
  assert.deepEqual(
    frames([
      { sequence: 1, timestamp: 0 },
      { sequence: 3, timestamp: 1920 },
      { sequence: 2, timestamp: 960 },
      { sequence: 3, timestamp: 1920 },
      { sequence: 5, timestamp: 3840, level: SILENT },
      { sequence: 4, timestamp: 2880 },
    ]),
    ['1000', '1004', '1002', '1008.'],
  );
});

test('timestamps that start anew go on with fresh numbers', () => {
  assert.deepEqual(
    frames([
      { sequence: 1, timestamp: 10_000_000 },
      { sequence: 2, timestamp: 10_000_960 },
      { sequence: 3, timestamp: 7 },
      { sequence: 4, timestamp: 967 },
    ]),
    ['1000', '1002', '1003', '1005'],
  );
});

test('malformed packets are ignored', () => {
  const { tap, heard } = listen();
  const whole = rtp({ sources: 2 });
  for (let length = 0; length < whole.length - 2; length++) tap.accept(whole.subarray(0, length));
  const wrongVersion = rtp();
  wrongVersion[0] = 0x00;
  tap.accept(wrongVersion);
  tap.accept(rtp({ payload: [], padding: 200 }));
  tap.accept(rtp({ payload: [] }));
  const longExtension = rtp();
  longExtension.writeUInt16BE(0xffff, 14);
  tap.accept(longExtension);
  assert.deepEqual(heard, []);
});

test('a position that the voice path put behind one packet is not taken for that of the next', () => {
  const lengths: number[] = [];
  const browserVoice = (_speaker: SessionId, frame: VoiceFrame) => {
    lengths.push(frame.positionLength);
    frame.positionLength = 12;
  };
  const tap = new BrowserTap(SPEAKER, LEVEL_ID, { browserVoice, talkTargetOf: () => 0 as TargetId }, clock);
  for (const sequence of [1, 2]) tap.accept(rtp({ sequence, timestamp: sequence * 960 }));
  assert.deepEqual(lengths, [0, 0]);
});
