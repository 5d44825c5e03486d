import { createHash, createPublicKey, type KeyObject, randomBytes, sign, X509Certificate } from 'node:crypto';
import * as der from './der.ts';

// Issues the one shape of certificate that voice servers and their clients use: X.509 v3, RSA with SHA-256.

const SHA256_WITH_RSA = der.sequence(der.objectId('1.2.840.113549.1.1.11'), der.nothing());
const COMMON_NAME = '2.5.4.3';
const BASIC_CONSTRAINTS = '2.5.29.19';
const EXTENDED_KEY_USAGE = '2.5.29.37';
const SUBJECT_KEY_ID = '2.5.29.14';
const SUBJECT_ALT_NAME = '2.5.29.17';
const SERVER_AUTH = '1.3.6.1.5.5.7.3.1';
const CLIENT_AUTH = '1.3.6.1.5.5.7.3.2';
/** Positive, and within the 20 octets of RFC 5280 4.1.2.2. */
const SERIAL_BYTES = 16;

export interface CertificateRequest {
  readonly commonName: string;
  /** RSA; its public half goes into the certificate. */
  readonly key: KeyObject;
  readonly notBefore: Date;
  readonly notAfter: Date;
  /** rfc822Name entries. */
  readonly emails?: readonly string[];
  /** May sign other certificates. */
  readonly authority?: boolean;
  /** Absent: self-signed. */
  readonly issuer?: { readonly commonName: string; readonly key: KeyObject };
}

/** PEM of the signed certificate. */
export function issueCertificate(request: CertificateRequest): string {
  const publicKey = createPublicKey(request.key).export({ type: 'spki', format: 'der' });
  const issuer = request.issuer ?? request;
  const serial = randomBytes(SERIAL_BYTES);
  serial[0] = ((serial[0] ?? 0) & 0x7f) | 0x40;
  const body = der.sequence(
    der.explicit(0, der.integer(Buffer.of(2))),
    der.integer(serial),
    SHA256_WITH_RSA,
    name(issuer.commonName),
    der.sequence(der.time(request.notBefore), der.time(request.notAfter)),
    name(request.commonName),
    publicKey,
    der.explicit(3, der.sequence(...extensions(request, publicKey))),
  );
  const signature = sign('sha256', body, issuer.key);
  return new X509Certificate(der.sequence(body, SHA256_WITH_RSA, der.bitString(signature))).toString();
}

function name(commonName: string): Buffer {
  return der.sequence(der.set(der.sequence(der.objectId(COMMON_NAME), der.utf8String(commonName))));
}

function extensions(request: CertificateRequest, publicKey: Uint8Array): Buffer[] {
  const constraints = request.authority === true ? der.sequence(der.boolean(true)) : der.sequence();
  const list = [
    extension(BASIC_CONSTRAINTS, constraints, true),
    extension(SUBJECT_KEY_ID, der.octetString(createHash('sha1').update(publicKey).digest())),
  ];
  if (request.authority !== true) {
    list.push(extension(EXTENDED_KEY_USAGE, der.sequence(der.objectId(SERVER_AUTH), der.objectId(CLIENT_AUTH))));
  }
  const emails = request.emails ?? [];
  if (emails.length > 0) {
    const names = emails.map((email) => der.implicit(1, Buffer.from(email, 'ascii')));
    list.push(extension(SUBJECT_ALT_NAME, der.sequence(...names)));
  }
  return list;
}

function extension(id: string, value: Uint8Array, critical = false): Buffer {
  return der.sequence(der.objectId(id), ...(critical ? [der.boolean(true)] : []), der.octetString(value));
}
