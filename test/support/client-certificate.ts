import { createHash, generateKeyPairSync, type KeyObject, X509Certificate } from 'node:crypto';
import forge from 'node-forge';
import { issueCertificate } from '../../server/net/x509.ts';

/** PEM, as node:tls takes it. */
export interface ClientIdentity {
  readonly cert: string;
  readonly key: string;
}

const DAY_MS = 24 * 3600 * 1000;
const RSA_BITS = 2048;

/** A .p12 file without a password. */
export function identityFile({ cert, key }: ClientIdentity): Buffer {
  const { pki, pkcs12, asn1 } = forge;
  const contents = pkcs12.toPkcs12Asn1(pki.privateKeyFromPem(key), pki.certificateFromPem(cert), '');
  return Buffer.from(asn1.toDer(contents).getBytes(), 'latin1');
}

/** SHA-1 by which servers know the person. */
export function identityHash({ cert }: ClientIdentity): string {
  return createHash('sha1').update(new X509Certificate(cert).raw).digest('hex');
}

/** Self-signed by default, as desktop clients make theirs. Each call has a key of its own. */
export function clientIdentity(
  commonName: string,
  options: { readonly emails?: readonly string[]; readonly issuer?: TestAuthority; readonly expired?: boolean } = {},
): ClientIdentity {
  const key = newKey();
  const end = Date.now() + (options.expired === true ? -1 : 365) * DAY_MS;
  const cert = issueCertificate({
    commonName,
    key,
    notBefore: new Date(end - 400 * DAY_MS),
    notAfter: new Date(end),
    ...(options.emails && { emails: options.emails }),
    ...(options.issuer && { issuer: options.issuer }),
  });
  return { cert, key: pem(key) };
}

/** A certificate authority that exists for one test. */
export interface TestAuthority {
  readonly commonName: string;
  readonly key: KeyObject;
  readonly cert: string;
}

export function testAuthority(commonName: string): TestAuthority {
  const key = newKey();
  const notBefore = new Date(Date.now() - DAY_MS);
  const notAfter = new Date(Date.now() + DAY_MS);
  return { commonName, key, cert: issueCertificate({ commonName, key, notBefore, notAfter, authority: true }) };
}

function newKey(): KeyObject {
  return generateKeyPairSync('rsa', { modulusLength: RSA_BITS }).privateKey;
}

function pem(key: KeyObject): string {
  return key.export({ type: 'pkcs8', format: 'pem' }).toString();
}
