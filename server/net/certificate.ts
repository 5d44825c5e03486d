import { createPrivateKey, generateKeyPair, type KeyObject, X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { isSystemError } from './system-error.ts';
import { issueCertificate } from './x509.ts';

/** What the server shows in the TLS handshake. */
export interface TlsIdentity {
  /** PEM, leaf first. */
  readonly cert: string;
  /** PEM. */
  readonly key: string;
}

export interface CertificateFiles {
  /** May also hold intermediates and the key, in any order. */
  readonly cert: string;
  /** null: the key is in the certificate's file. */
  readonly key: string | null;
  readonly passphrase: string | null;
}

/** Where a generated identity is kept, so that clients meet the same certificate after a restart: they pin it. */
export interface IdentityStore {
  read(): TlsIdentity | null;
  write(identity: TlsIdentity): Promise<void>;
}

/** The configured certificate cannot be used; the text says which file and why. */
export class CertificateError extends Error {}

const COMMON_NAME = 'Undertone self-signed certificate';
const KEY_BITS = 2048;
const VALID_YEARS = 20;
/** Clients whose clock is behind must not meet a certificate of the future. */
const BACKDATED_MS = 24 * 3600 * 1000;
const CERTIFICATE_BLOCK = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;
const KEY_BLOCK = /-----BEGIN [A-Z ]*PRIVATE KEY-----[^-]+-----END [A-Z ]*PRIVATE KEY-----/;

/** Reads the configured files again at each call; throws CertificateError. */
export async function readIdentity(files: CertificateFiles): Promise<TlsIdentity> {
  const certText = await read(files.cert);
  const keyText = files.key === null ? certText : await read(files.key);
  return parseIdentity({
    cert: { text: certText, name: files.cert },
    key: { text: keyText, name: files.key ?? files.cert },
    passphrase: files.passphrase,
  });
}

/** PEM, and what the operator calls it. */
interface NamedText {
  readonly text: string;
  readonly name: string;
}

/** PEM of the authorities in the file; throws CertificateError. */
export async function readAuthorities(path: string): Promise<string> {
  const text = await read(path);
  const blocks = text.match(CERTIFICATE_BLOCK) ?? [];
  if (blocks.length === 0) throw new CertificateError(`${path} holds no certificate`);
  for (const pem of blocks) parseCertificate(pem, path);
  return text;
}

/** The key and the certificate that belongs to it, with the others as its chain; throws CertificateError. */
export function parseIdentity(given: {
  readonly cert: NamedText;
  readonly key: NamedText;
  readonly passphrase: string | null;
}): TlsIdentity {
  const keyBlock = KEY_BLOCK.exec(given.key.text)?.[0];
  if (keyBlock === undefined) throw new CertificateError(`${given.key.name} holds no private key`);
  const key = parseKey(keyBlock, given.key.name, given.passphrase);
  const chain = given.cert.text.match(CERTIFICATE_BLOCK) ?? [];
  const leaf = chain.find((pem) => parseCertificate(pem, given.cert.name).checkPrivateKey(key));
  if (leaf === undefined) throw new CertificateError(`no certificate in ${given.cert.name} belongs to the private key`);
  const others = chain.filter((pem) => pem !== leaf);
  return { cert: `${[leaf, ...others].join('\n')}\n`, key: key.export({ type: 'pkcs8', format: 'pem' }).toString() };
}

/** The kept identity, or a new one that is kept before it is used. */
export async function ownIdentity(store: IdentityStore, now: Date): Promise<TlsIdentity> {
  const kept = store.read();
  if (kept !== null) return kept;
  const fresh = await generateIdentity(now);
  await store.write(fresh);
  return fresh;
}

export async function generateIdentity(now: Date): Promise<TlsIdentity> {
  const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: KEY_BITS });
  const notAfter = new Date(now);
  notAfter.setUTCFullYear(now.getUTCFullYear() + VALID_YEARS);
  const notBefore = new Date(now.getTime() - BACKDATED_MS);
  const cert = issueCertificate({ commonName: COMMON_NAME, key: privateKey, notBefore, notAfter });
  return { cert, key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString() };
}

async function read(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw new CertificateError(`cannot read ${path}: ${reasonOf(error)}`, { cause: error });
  }
}

/** Keys of an ACME client are for root alone, which is the usual trouble. */
function reasonOf(error: unknown): string {
  if (isSystemError(error, 'ENOENT')) return 'there is no such file';
  if (isSystemError(error, 'EACCES')) return 'Undertone runs as a user who may not';
  return error instanceof Error ? error.message : String(error);
}

function parseKey(pem: string, name: string, passphrase: string | null): KeyObject {
  try {
    return createPrivateKey({ key: pem, ...(passphrase === null ? {} : { passphrase }) });
  } catch (error) {
    throw new CertificateError(`the private key in ${name} cannot be read`, { cause: error });
  }
}

function parseCertificate(pem: string, path: string): X509Certificate {
  try {
    return new X509Certificate(pem);
  } catch (error) {
    throw new CertificateError(`${path} holds a damaged certificate`, { cause: error });
  }
}
