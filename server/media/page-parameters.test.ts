import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { MalformedParameters, readDtls, readMicrophone } from './page-parameters.ts';

const SHA_1 = Array.from({ length: 20 }, () => '0A').join(':');
const SHA_256 = Array.from({ length: 32 }, () => 'AB').join(':');

/** What mediasoup-client says of a microphone in Chromium. */
const CODEC = {
  mimeType: 'audio/opus',
  payloadType: 111,
  clockRate: 48_000,
  channels: 2,
  parameters: { minptime: 10, useinbandfec: 1 },
  rtcpFeedback: [{ type: 'transport-cc', parameter: '' }],
};
const LEVEL = { uri: 'urn:ietf:params:rtp-hdrext:ssrc-audio-level', id: 1, encrypt: false, parameters: {} };
const MID = { uri: 'urn:ietf:params:rtp-hdrext:sdes:mid', id: 4, encrypt: false, parameters: {} };
const ENCODING = { ssrc: 3_123_456_789, maxBitrate: 24_000, dtx: false };
const MICROPHONE = {
  mid: '0',
  codecs: [CODEC],
  headerExtensions: [LEVEL, MID],
  encodings: [ENCODING],
  rtcp: { cname: 'abcdefgh', reducedSize: true },
  msid: 'stream track',
};

describe('a microphone', () => {
  test('keeps what the media plane needs of it, and nothing else', () => {
    assert.deepEqual(readMicrophone(MICROPHONE), {
      mid: '0',
      codecs: [{ ...CODEC, parameters: { useinbandfec: 1 }, rtcpFeedback: [] }],
      headerExtensions: [
        { uri: MID.uri, id: 4 },
        { uri: LEVEL.uri, id: 1 },
      ],
      encodings: [{ ssrc: 3_123_456_789, dtx: false }],
      rtcp: {},
    });
  });

  test('may leave out what mediasoup fills in', () => {
    const { mimeType, payloadType, clockRate, channels } = CODEC;
    assert.deepEqual(readMicrophone({ codecs: [{ mimeType, payloadType, clockRate, channels }] }), {
      codecs: [{ mimeType, payloadType, clockRate, channels, parameters: {}, rtcpFeedback: [] }],
      headerExtensions: [],
      encodings: [{ dtx: false }],
      rtcp: {},
    });
  });

  test('loses what this server has no use for, whatever it is', () => {
    for (const useless of [0.5, null, 'x', {}, [1], 1e300]) {
      const read = readMicrophone({
        ...MICROPHONE,
        codecs: [{ ...CODEC, parameters: { apt: useless }, rtcpFeedback: useless }],
        headerExtensions: [
          { uri: 'urn:unknown', id: useless },
          { ...MID, encrypt: useless, parameters: useless },
        ],
        encodings: [{ maxBitrate: useless, codecPayloadType: useless, rid: useless, rtx: useless }],
        rtcp: useless,
        msid: useless,
      });
      assert.deepEqual(read, {
        mid: '0',
        codecs: [{ ...CODEC, parameters: {}, rtcpFeedback: [] }],
        headerExtensions: [{ uri: MID.uri, id: 4 }],
        encodings: [{ dtx: false }],
        rtcp: {},
      });
    }
  });

  const malformed: Readonly<Record<string, readonly unknown[]>> = {
    'that is no object': [null, undefined, 'x', 5, [], [MICROPHONE]],
    'with a strange mid': ['', 'a b', 'ü', 'x'.repeat(33), 5, null].map((mid) => ({ ...MICROPHONE, mid })),
    'without exactly one codec': [undefined, null, {}, [], [null], ['x'], [CODEC, CODEC]].map((codecs) => ({
      ...MICROPHONE,
      codecs,
    })),
    'of another codec': [
      { mimeType: 'audio/PCMU' },
      { mimeType: 'video/VP8' },
      { mimeType: 5 },
      { clockRate: 8000 },
      { clockRate: '48000' },
      { channels: 1 },
      { channels: undefined },
      { payloadType: 128 },
      { payloadType: -1 },
      { payloadType: 1.5 },
      { payloadType: '111' },
      { payloadType: undefined },
      { parameters: null },
      { parameters: [] },
      { parameters: { useinbandfec: 2 } },
      { parameters: { useinbandfec: '1' } },
      { parameters: { usedtx: null } },
      { parameters: { usedtx: {} } },
    ].map((wrong) => ({ ...MICROPHONE, codecs: [{ ...CODEC, ...wrong }] })),
    'with strange header extensions': [
      null,
      {},
      'x',
      [null],
      [5],
      ...[0, 256, 1.5, '1', null, undefined].map((id) => [{ ...LEVEL, id }]),
    ].map((headerExtensions) => ({ ...MICROPHONE, headerExtensions })),
    'with strange encodings': [
      null,
      {},
      [],
      [null],
      ['x'],
      [ENCODING, ENCODING],
      ...[0, -1, 0.5, 2 ** 32, '1', null, {}].map((ssrc) => [{ ssrc }]),
      ...[1, 'true', null].map((dtx) => [{ dtx }]),
    ].map((encodings) => ({ ...MICROPHONE, encodings })),
  };
  for (const [title, cases] of Object.entries(malformed)) {
    test(`${title} is refused`, () => {
      for (const said of cases) assert.throws(() => readMicrophone(said), MalformedParameters, JSON.stringify(said));
    });
  }
});

describe("a page's keys", () => {
  const sha256 = { algorithm: 'sha-256', value: SHA_256 };

  test('are one or several fingerprints and perhaps a role', () => {
    assert.deepEqual(readDtls({ fingerprints: [sha256] }), { fingerprints: [sha256] });
    const several = [sha256, { algorithm: 'sha-1', value: SHA_1.toLowerCase(), more: 1 }];
    for (const role of ['auto', 'client', 'server']) {
      assert.deepEqual(readDtls({ role, fingerprints: several, more: {} }), {
        role,
        fingerprints: [sha256, { algorithm: 'sha-1', value: SHA_1 }],
      });
    }
  });

  test('of any other form are refused', () => {
    const cases: readonly unknown[] = [
      ...[null, 'x', [], {}],
      ...['king', null, 5, ''].map((role) => ({ role, fingerprints: [sha256] })),
      ...[undefined, null, {}, [], [null], [sha256, {}]].map((fingerprints) => ({ fingerprints })),
      ...['md5', 'toString', null, 5].map((algorithm) => ({ fingerprints: [{ ...sha256, algorithm }] })),
      ...[SHA_1, '', null, 5, {}, [], SHA_256.replace('A', 'G'), `${SHA_256}:`].map((value) => ({
        fingerprints: [{ ...sha256, value }],
      })),
    ];
    for (const said of cases) assert.throws(() => readDtls(said), MalformedParameters, JSON.stringify(said));
  });
});
