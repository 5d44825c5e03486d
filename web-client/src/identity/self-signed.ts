import 'node-forge/lib/asn1.js';
import forge from 'node-forge/lib/forge.js';
import type { KeyAndCertificate } from './own-identity.ts';

// Made at the first visit, before the room is shown: of the X.509 library only its DER is loaded, the browser signs.

/** RSA, though curves are faster: the desktop client imports no other keys. */
const KEY_BITS = 2048;
const VALID_YEARS = 20;
/** Somebody's clock may be behind. */
const BACKDATED_MS = 24 * 3600 * 1000;
const SERIAL_BYTES = 16;
/** From this year on times have four digits of the year: RFC 5280, 4.1.2.5. */
const GENERALIZED_SINCE = 2050;
const OIDS = {
  sha256WithRsa: '1.2.840.113549.1.1.11',
  commonName: '2.5.4.3',
  basicConstraints: '2.5.29.19',
  extKeyUsage: '2.5.29.37',
  clientAuth: '1.3.6.1.5.5.7.3.2',
  subjectKeyIdentifier: '2.5.29.14',
} as const;
type Structure = forge.asn1.Asn1;
const { Class, Type } = forge.asn1;

/** A new key with a certificate that it signed itself, as the desktop client makes them. */
export async function makeIdentity(name: string, now: Date): Promise<KeyAndCertificate> {
  const pair = await crypto.subtle.generateKey(
    { name: 'RSASSA-PKCS1-v1_5', modulusLength: KEY_BITS, publicExponent: Uint8Array.of(1, 0, 1), hash: 'SHA-256' },
    true,
    ['sign', 'verify'],
  );
  const contents = await contentsOf(await crypto.subtle.exportKey('spki', pair.publicKey), name, now);
  const signature = await crypto.subtle.sign('RSASSA-PKCS1-v1_5', pair.privateKey, der(contents));
  // Whole bytes: none of the last one's bits is unused.
  const certificate = sequence(contents, algorithm(), simple(Type.BITSTRING, `\0${binary(signature)}`));
  return {
    key: new Uint8Array(await crypto.subtle.exportKey('pkcs8', pair.privateKey)),
    certificate: der(certificate),
  };
}

/** TBSCertificate of RFC 5280, 4.1. */
async function contentsOf(publicKey: ArrayBuffer, commonName: string, now: Date): Promise<Structure> {
  const serial = crypto.getRandomValues(new Uint8Array(SERIAL_BYTES));
  // Positive, and its first byte not zero.
  serial[0] = ((serial[0] ?? 0) & 0x7f) | 0x40;
  const end = new Date(now);
  end.setUTCFullYear(now.getUTCFullYear() + VALID_YEARS);
  const attribute = sequence(oid(OIDS.commonName), simple(Type.UTF8, forge.util.encodeUtf8(commonName)));
  const name = sequence(forge.asn1.create(Class.UNIVERSAL, Type.SET, true, [attribute]));
  // The library takes options here, its typings only the oldest of them.
  const options = { strict: true, parseAllBytes: true, decodeBitStrings: false } as unknown as boolean;
  const key = forge.asn1.fromDer(binary(publicKey), options);
  return sequence(
    tagged(0, simple(Type.INTEGER, '\u0002')),
    simple(Type.INTEGER, binary(serial)),
    algorithm(),
    name,
    sequence(time(new Date(now.getTime() - BACKDATED_MS)), time(end)),
    name,
    key,
    tagged(
      3,
      sequence(
        sequence(oid(OIDS.basicConstraints), simple(Type.BOOLEAN, '\u00ff'), octets(sequence())),
        sequence(oid(OIDS.extKeyUsage), octets(sequence(oid(OIDS.clientAuth)))),
        sequence(oid(OIDS.subjectKeyIdentifier), octets(simple(Type.OCTETSTRING, await keyIdentifier(key)))),
      ),
    ),
  );
}

/** SHA-1 of the key's bits without the byte that counts the unused ones: RFC 5280, 4.2.1.2. */
async function keyIdentifier(key: Structure): Promise<string> {
  const bits = (key.value as Structure[])[1]?.value;
  const bytes = Uint8Array.from(forge.util.binary.raw.decode(typeof bits === 'string' ? bits.slice(1) : ''));
  return binary(await crypto.subtle.digest('SHA-1', bytes));
}

function algorithm(): Structure {
  return sequence(oid(OIDS.sha256WithRsa), simple(Type.NULL, ''));
}

function time(date: Date): Structure {
  return date.getUTCFullYear() < GENERALIZED_SINCE
    ? simple(Type.UTCTIME, forge.asn1.dateToUtcTime(date) as string)
    : simple(Type.GENERALIZEDTIME, forge.asn1.dateToGeneralizedTime(date) as string);
}

function sequence(...parts: Structure[]): Structure {
  return forge.asn1.create(Class.UNIVERSAL, Type.SEQUENCE, true, parts);
}
function tagged(tag: number, content: Structure): Structure {
  // The typings know only the types that have a name.
  return forge.asn1.create(Class.CONTEXT_SPECIFIC, tag as forge.asn1.Type, true, [content]);
}
function simple(type: forge.asn1.Type, bytes: string): Structure {
  return forge.asn1.create(Class.UNIVERSAL, type, false, bytes);
}
function octets(content: Structure): Structure {
  return simple(Type.OCTETSTRING, forge.asn1.toDer(content).getBytes());
}
function oid(dotted: string): Structure {
  return simple(Type.OID, forge.asn1.oidToDer(dotted).getBytes());
}

/** The library keeps bytes as characters. */
function binary(bytes: ArrayBuffer | Uint8Array): string {
  return forge.util.binary.raw.encode(new Uint8Array(bytes));
}
function der(structure: Structure): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(forge.util.binary.raw.decode(forge.asn1.toDer(structure).getBytes()));
}
