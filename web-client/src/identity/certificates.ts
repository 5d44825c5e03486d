import forge from 'node-forge';
import type { KeyAndCertificate } from './own-identity.ts';

// Everything that needs the X.509 library; loaded only when a certificate is read, imported or exported.

/** rfc822Name among the kinds of alternative names. */
const EMAIL = 1;
const FRIENDLY_NAME = 'Mumble Identity';

/** The password is wrong, or needed. */
export class WrongPassword extends Error {
  override readonly name = 'WrongPassword';
}
/** Not a PKCS #12 file with a key and its certificate. */
export class NoIdentityFile extends Error {
  override readonly name = 'NoIdentityFile';
}

export interface CertificateFacts {
  readonly name: string;
  readonly email: string;
  readonly expires: Date;
}

/** Empty strings where the certificate says nothing, or is of a kind the library does not read. */
export function readFacts(certificate: Uint8Array): CertificateFacts | undefined {
  try {
    const leaf = forge.pki.certificateFromAsn1(asn1(certificate));
    // The typings leave out what an extension of this name holds.
    const alternative = leaf.getExtension('subjectAltName') as
      | { readonly altNames?: readonly { readonly type: number; readonly value: string }[] }
      | undefined;
    const name: unknown = leaf.subject.getField('CN')?.value;
    return {
      name: typeof name === 'string' ? text(name) : '',
      email: alternative?.altNames?.find(({ type }) => type === EMAIL)?.value ?? '',
      expires: leaf.validity.notAfter,
    };
  } catch {
    return undefined;
  }
}

/** Reads a .p12 file as the desktop client writes it, or as others do. Throws WrongPassword or NoIdentityFile. */
export function openPkcs12(file: Uint8Array, password: string): KeyAndCertificate {
  const bags = decrypt(file, password);
  const key = bags.find(({ type }) => type === oid('pkcs8ShroudedKeyBag') || type === oid('keyBag'));
  const certificates = bags.filter(({ type }) => type === oid('certBag'));
  const id = localKeyId(key);
  const certificate = certificates.find((bag) => id !== undefined && localKeyId(bag) === id) ?? certificates[0];
  if (!key || !certificate) throw new NoIdentityFile('no key with a certificate');
  // Keys and certificates that are not RSA stay undecoded.
  const info = key.key ? forge.pki.wrapRsaPrivateKey(forge.pki.privateKeyToAsn1(key.key)) : key.asn1;
  const leaf = certificate.cert ? forge.pki.certificateToAsn1(certificate.cert) : certificate.asn1;
  return { key: der(info), certificate: der(leaf) };
}

/** A .p12 file for the desktop client. The key has to be RSA. */
export function makePkcs12({ key, certificate }: KeyAndCertificate, password: string): Uint8Array<ArrayBuffer> {
  const leaf = forge.pki.certificateFromAsn1(asn1(certificate));
  // The oldest algorithm that every version of every client still reads.
  const options = { algorithm: '3des', friendlyName: FRIENDLY_NAME } as const;
  return der(forge.pkcs12.toPkcs12Asn1(rsaKey(key), leaf, password, options));
}

function decrypt(file: Uint8Array, password: string): forge.pkcs12.Bag[] {
  let structure: forge.asn1.Asn1;
  try {
    structure = asn1(file);
  } catch {
    throw new NoIdentityFile('not DER');
  }
  // "No password" is written in two ways.
  const attempts = password === '' ? ['', undefined] : [password];
  let failure: unknown;
  for (const attempt of attempts) {
    try {
      return forge.pkcs12.pkcs12FromAsn1(structure, false, attempt).safeContents.flatMap(({ safeBags }) => safeBags);
    } catch (error) {
      failure = error;
    }
  }
  const reason = failure instanceof Error ? failure.message : '';
  if (/password|MAC|decrypt/i.test(reason)) throw new WrongPassword(reason);
  throw new NoIdentityFile(reason);
}

function localKeyId(bag: forge.pkcs12.Bag | undefined): string | undefined {
  // The typings say unknown; the library puts a list of binary strings there.
  const [id] = (bag?.attributes as { readonly localKeyId?: readonly string[] } | undefined)?.localKeyId ?? [];
  return id;
}

/** The library keeps strings as their bytes, one a character. */
function text(bytes: string): string {
  try {
    return forge.util.decodeUtf8(bytes);
  } catch {
    return bytes;
  }
}

function oid(name: string): string {
  return forge.pki.oids[name] ?? '';
}

function rsaKey(pkcs8: Uint8Array): forge.pki.rsa.PrivateKey {
  // Wrapped or not, the library looks inside.
  return forge.pki.privateKeyFromAsn1(asn1(pkcs8)) as forge.pki.rsa.PrivateKey;
}

function asn1(bytes: Uint8Array): forge.asn1.Asn1 {
  return forge.asn1.fromDer(forge.util.binary.raw.encode(bytes));
}

function der(structure: forge.asn1.Asn1): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(forge.util.binary.raw.decode(forge.asn1.toDer(structure).getBytes()));
}
