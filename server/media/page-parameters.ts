import type { types } from 'mediasoup';
import { AUDIO_LEVEL, MID, OPUS } from './opus-codec.ts';

// mediasoup checks some of what it is given and writes the rest as it is into the one message builder of its worker. A value it
// does not expect leaves that half written, and no request to the worker works from then on. So nothing is passed on that is not
// needed, and nothing of another kind than it has to be.

/** What a page says of its microphone or of its keys makes no sense. */
export class MalformedParameters extends Error {
  override readonly name = 'MalformedParameters';
}

type Fields = Readonly<Record<string, unknown>>;

const MID_FORM = /^[\x21-\x7e]{1,32}$/;
const HIGHEST_PAYLOAD_TYPE = 127;
const HIGHEST_EXTENSION_ID = 255;
const HIGHEST_SSRC = 0xffff_ffff;
const HASH_BYTES: Readonly<Record<types.FingerprintAlgorithm, number>> = {
  'sha-1': 20,
  'sha-224': 28,
  'sha-256': 32,
  'sha-384': 48,
  'sha-512': 64,
};
const ROLES: readonly types.DtlsRole[] = ['auto', 'client', 'server'];

/** The bitrate is left out on purpose: the voice path limits what is sent. */
export function readMicrophone(said: unknown): types.RtpParameters {
  const { mid, codecs, headerExtensions = [], encodings = [{}] } = fields(said, 'rtpParameters');
  return {
    ...(mid === undefined ? {} : { mid: readMid(mid) }),
    codecs: [readCodec(single(codecs, 'codecs'))],
    headerExtensions: readExtensions(headerExtensions),
    encodings: [readEncoding(single(encodings, 'encodings'))],
    rtcp: {},
  };
}

export function readDtls(said: unknown): types.DtlsParameters {
  const { role, fingerprints } = fields(said, 'dtlsParameters');
  const read = list(fingerprints, 'fingerprints').map(readFingerprint);
  if (read.length === 0) throw malformed('fingerprints');
  if (role === undefined) return { fingerprints: read };
  return { role: ROLES.find((known) => known === role) ?? refuse('role'), fingerprints: read };
}

function readMid(mid: unknown): string {
  return typeof mid === 'string' && MID_FORM.test(mid) ? mid : refuse('mid');
}

function readCodec({ mimeType, payloadType, clockRate, channels, parameters = {} }: Fields): types.RtpCodecParameters {
  const isOpus = typeof mimeType === 'string' && mimeType.toLowerCase() === OPUS.mimeType;
  if (!isOpus || clockRate !== OPUS.clockRate || channels !== OPUS.channels) throw malformed('codec');
  const { useinbandfec, usedtx } = fields(parameters, 'codec.parameters');
  return {
    mimeType: OPUS.mimeType,
    clockRate: OPUS.clockRate,
    channels: OPUS.channels,
    payloadType: whole(payloadType, 0, HIGHEST_PAYLOAD_TYPE, 'payloadType'),
    parameters: {
      ...(useinbandfec === undefined ? {} : { useinbandfec: whole(useinbandfec, 0, 1, 'useinbandfec') }),
      ...(usedtx === undefined ? {} : { usedtx: whole(usedtx, 0, 1, 'usedtx') }),
    },
    rtcpFeedback: [],
  };
}

function readExtensions(said: unknown): types.RtpHeaderExtensionParameters[] {
  const extensions = list(said, 'headerExtensions').map((extension) => fields(extension, 'header extension'));
  const read: types.RtpHeaderExtensionParameters[] = [];
  for (const uri of [MID, AUDIO_LEVEL] as const) {
    const found = extensions.find((extension) => extension['uri'] === uri);
    if (found !== undefined) read.push({ uri, id: whole(found['id'], 1, HIGHEST_EXTENSION_ID, 'extension id') });
  }
  return read;
}

function readEncoding({ ssrc, dtx = false }: Fields): types.RtpEncodingParameters {
  if (typeof dtx !== 'boolean') throw malformed('dtx');
  return ssrc === undefined ? { dtx } : { ssrc: whole(ssrc, 1, HIGHEST_SSRC, 'ssrc'), dtx };
}

function readFingerprint(said: unknown): types.DtlsFingerprint {
  const { algorithm, value } = fields(said, 'fingerprint');
  if (!isAlgorithm(algorithm) || typeof value !== 'string') throw malformed('fingerprint');
  const bytes = value.split(':');
  const isHash = bytes.length === HASH_BYTES[algorithm] && bytes.every((byte) => /^[\da-f]{2}$/i.test(byte));
  // As the worker writes the one it compares with.
  return isHash ? { algorithm, value: value.toUpperCase() } : refuse('fingerprint');
}

function isAlgorithm(said: unknown): said is types.FingerprintAlgorithm {
  return typeof said === 'string' && Object.hasOwn(HASH_BYTES, said);
}

function single(said: unknown, what: string): Fields {
  const [only, ...others] = list(said, what);
  return others.length === 0 ? fields(only, what) : refuse(what);
}

function list(said: unknown, what: string): readonly unknown[] {
  return Array.isArray(said) ? said : refuse(what);
}

function fields(said: unknown, what: string): Fields {
  return typeof said === 'object' && said !== null && !Array.isArray(said) ? { ...said } : refuse(what);
}

function whole(said: unknown, lowest: number, highest: number, what: string): number {
  return typeof said === 'number' && Number.isInteger(said) && said >= lowest && said <= highest ? said : refuse(what);
}

function refuse(what: string): never {
  throw malformed(what);
}

function malformed(what: string): MalformedParameters {
  return new MalformedParameters(`${what}: not what a page says`);
}
