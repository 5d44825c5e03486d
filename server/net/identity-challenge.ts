import { constants, type KeyObject, randomBytes, verify, X509Certificate } from 'node:crypto';
import type { PeerCertificate } from '#control/ports.ts';
import { messageId } from '#proto/message-types.ts';
import { decodeControlMessage } from '#protocol/control-message.ts';
import { describeCertificate } from './peer-certificate.ts';

const NONCE_BYTES = 32;
const LABEL = 'undertone identity 1';
/** Larger certificates and keys would only cost time. */
const MAX_CERTIFICATE_BYTES = 16_384;
const RSA_BITS = { least: 1024, most: 8192 };
const CURVES: ReadonlySet<string | undefined> = new Set(['prime256v1', 'secp384r1', 'secp521r1']);

/** What TLS client certificates do for desktops: a page proves that it holds the key of a certificate. One try per connection. */
export class IdentityChallenge {
  readonly nonce: Uint8Array<ArrayBuffer> = Uint8Array.from(randomBytes(NONCE_BYTES));
  readonly #host: string;
  #used = false;

  /** The host as pages of this server see it in their own address. */
  constructor(host: string) {
    this.#host = host;
  }

  /** The certificate that a WebIdentity proves; null when it proves none. */
  judge(payload: Uint8Array): PeerCertificate | null {
    if (this.#used) return null;
    this.#used = true;
    const decoded = decodeControlMessage(messageId('WebIdentity'), payload);
    if (decoded.kind !== 'message' || decoded.message.name !== 'WebIdentity') return null;
    const { certificate, signature } = decoded.message.body;
    if (certificate.length > MAX_CERTIFICATE_BYTES) return null;
    try {
      const leaf = new X509Certificate(certificate);
      // The hash is the person: one certificate must not have several.
      if (!leaf.raw.equals(certificate)) return null;
      const key = leaf.publicKey;
      if (!isReasonable(key) || !verifies(key, signedBytes(this.#host, this.nonce), signature)) return null;
      if (leaf.checkIssued(leaf) && !leaf.verify(key)) return null;
      // Nobody's trusted authority has been asked.
      return describeCertificate(leaf, false);
    } catch {
      // OpenSSL's own complaints about what is no certificate.
      return null;
    }
  }
}

export function signedBytes(host: string, nonce: Uint8Array): Buffer {
  const name = Buffer.from(host);
  return Buffer.concat([Buffer.from(LABEL), Buffer.of(Math.min(name.length, 255)), name, nonce]);
}

function isReasonable(key: KeyObject): boolean {
  const { modulusLength = 0, publicExponent = 0n, namedCurve } = key.asymmetricKeyDetails ?? {};
  switch (key.asymmetricKeyType) {
    case 'rsa':
      return modulusLength >= RSA_BITS.least && modulusLength <= RSA_BITS.most && publicExponent < 2n ** 32n;
    case 'ec':
      return CURVES.has(namedCurve);
    default:
      return false;
  }
}

function verifies(key: KeyObject, signed: Buffer, signature: Uint8Array): boolean {
  if (key.asymmetricKeyType === 'ec') return verify('sha256', signed, { key, dsaEncoding: 'ieee-p1363' }, signature);
  return verify('sha256', signed, { key, padding: constants.RSA_PKCS1_PADDING }, signature);
}
