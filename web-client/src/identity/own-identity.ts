import type { ControlMessage } from '#proto/message-types.ts';
import { toHex } from '../protocol/hex.ts';
import { importSigningKey, sign } from './private-key.ts';

const LABEL = 'undertone identity 1';
const IV_BYTES = 12;

/** Key and certificate as they are kept: structured-clonable, and nothing of the key can be read out but by unseal(). */
export interface OwnIdentity {
  /** Signs; not extractable. */
  readonly key: CryptoKey;
  /** DER. */
  readonly certificate: Uint8Array<ArrayBuffer>;
  /** The private key once more, for exporting it, encrypted under a key that is not extractable either. */
  readonly sealed: { readonly key: CryptoKey; readonly iv: Uint8Array<ArrayBuffer>; readonly bytes: ArrayBuffer };
}

export interface KeyAndCertificate {
  /** PKCS #8, DER. */
  readonly key: Uint8Array<ArrayBuffer>;
  /** DER. */
  readonly certificate: Uint8Array<ArrayBuffer>;
}

/** Throws UnsupportedKey. */
export async function seal({ key, certificate }: KeyAndCertificate): Promise<OwnIdentity> {
  const signing = await importSigningKey(key);
  const wrapping = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const bytes = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, wrapping, key);
  return { key: signing, certificate, sealed: { key: wrapping, iv, bytes } };
}

export async function unseal({ certificate, sealed }: OwnIdentity): Promise<KeyAndCertificate> {
  const { key, iv, bytes } = sealed;
  return { key: new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, bytes)), certificate };
}

/** The answer to a server's challenge; host as in location.host. */
export async function prove(
  { key, certificate }: Pick<OwnIdentity, 'key' | 'certificate'>,
  nonce: Uint8Array,
  host: string,
): Promise<ControlMessage> {
  const encoder = new TextEncoder();
  const [label, name] = [encoder.encode(LABEL), encoder.encode(host.toLowerCase())];
  const bytes = new Uint8Array([...label, Math.min(name.length, 255), ...name, ...nonce]);
  return { name: 'WebIdentity', body: { certificate, signature: await sign(key, bytes) } };
}

/** Hex SHA-1: by this, servers know a person. */
export async function hashOf(certificate: Uint8Array<ArrayBuffer>): Promise<string> {
  return toHex(new Uint8Array(await crypto.subtle.digest('SHA-1', certificate)));
}
