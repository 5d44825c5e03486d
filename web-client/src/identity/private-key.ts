import { toHex } from '../protocol/hex.ts';

/** What the outside of a PKCS #8 key says about it: object identifiers as they are encoded. */
const RSA = '2a864886f70d010101';
const CURVES = { '2a8648ce3d030107': 'P-256', '2b81040022': 'P-384', '2b81040023': 'P-521' } as const;
const EC = '2a8648ce3d0201';
/** Version, algorithm and curve are within this. */
const HEAD_BYTES = 48;

/** A kind of key that no browser signs with. */
class UnsupportedKey extends Error {
  override readonly name = 'UnsupportedKey';
}

/** For signing only, and never to be read again. Throws UnsupportedKey. */
export function importSigningKey(pkcs8: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  const algorithm = algorithmOf(pkcs8);
  return crypto.subtle.importKey('pkcs8', pkcs8, algorithm, false, ['sign']);
}

function algorithmOf(pkcs8: Uint8Array): RsaHashedImportParams | EcKeyImportParams {
  const head = toHex(pkcs8.subarray(0, HEAD_BYTES));
  if (head.includes(RSA)) return { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
  const curve = Object.entries(CURVES).find(([identifier]) => head.includes(identifier));
  if (head.includes(EC) && curve) return { name: 'ECDSA', namedCurve: curve[1] };
  throw new UnsupportedKey('neither RSA nor one of the common curves');
}

export function isRsa(key: CryptoKey): boolean {
  return key.algorithm.name === 'RSASSA-PKCS1-v1_5';
}

/** As WebIdentity wants it. */
export async function sign(key: CryptoKey, bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.sign({ name: key.algorithm.name, hash: 'SHA-256' }, key, bytes));
}
