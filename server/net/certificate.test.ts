import assert from 'node:assert/strict';
import { createPrivateKey, X509Certificate } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { clientIdentity, testAuthority } from '../../test/support/client-certificate.ts';
import {
  CertificateError,
  generateIdentity,
  ownIdentity,
  readAuthorities,
  readIdentity,
  type TlsIdentity,
} from './certificate.ts';

let folder = '';
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'undertone-certificate-'));
});
after(() => rm(folder, { recursive: true }));

async function file(name: string, text: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
}

test('a generated certificate is self-signed RSA-2048 with SHA-256, for twenty years, and matches its key', async () => {
  const now = new Date('2030-06-01T12:00:00Z');
  const { cert, key } = await generateIdentity(now);
  const certificate = new X509Certificate(cert);
  assert.equal(certificate.subject, certificate.issuer);
  assert(certificate.verify(certificate.publicKey));
  assert(certificate.checkPrivateKey(createPrivateKey(key)));
  assert.equal(certificate.publicKey.asymmetricKeyDetails?.modulusLength, 2048);
  assert.equal(certificate.validToDate.toISOString(), '2050-06-01T12:00:00.000Z', 'beyond two-digit years');
  assert(certificate.validFromDate < now);
  assert.equal(certificate.ca, false);
  // The object id of sha256WithRSAEncryption.
  assert(certificate.raw.includes(Buffer.from('2a864886f70d01010b', 'hex')));
});

test('an own identity is made once and kept before it is used', async () => {
  let kept: TlsIdentity | null = null;
  const store = {
    read: () => kept,
    write: async (identity: TlsIdentity) => {
      kept = identity;
    },
  };
  const first = await ownIdentity(store, new Date());
  assert.deepEqual(kept, first);
  assert.deepEqual(await ownIdentity(store, new Date()), first);
});

test('an identity that cannot be kept is not used', async () => {
  const store = { read: () => null, write: () => Promise.reject(new Error('disk full')) };
  await assert.rejects(ownIdentity(store, new Date()), /disk full/);
});

test('in a file the leaf is the certificate that belongs to the key, wherever it stands', async () => {
  const authority = testAuthority('Test CA');
  const { cert, key } = clientIdentity('voice.example', { issuer: authority });
  const both = await file('both.pem', `${authority.cert}\n${key}\n${cert}`);
  const identity = await readIdentity({ cert: both, key: null, passphrase: null });
  const blocks = identity.cert.match(/-----BEGIN CERTIFICATE-----/g);
  assert.equal(blocks?.length, 2);
  assert.match(new X509Certificate(identity.cert).subject, /voice\.example/);
});

test('a key with a passphrase needs it', async () => {
  const { cert, key } = clientIdentity('voice.example');
  const options = { type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'open' } as const;
  const encrypted = createPrivateKey(key).export(options).toString();
  const files = { cert: await file('cert.pem', cert), key: await file('key.pem', encrypted), passphrase: 'open' };
  assert(createPrivateKey((await readIdentity(files)).key));
  await assert.rejects(readIdentity({ ...files, passphrase: null }), CertificateError);
  await assert.rejects(readIdentity({ ...files, passphrase: 'shut' }), /key\.pem/);
});

test('files that do not fit together are refused with their names', async () => {
  const one = clientIdentity('one');
  const other = clientIdentity('other');
  const cert = await file('one.pem', one.cert);
  const key = await file('other-key.pem', other.key);
  await assert.rejects(readIdentity({ cert, key, passphrase: null }), /one\.pem/);
  await assert.rejects(readIdentity({ cert, key: null, passphrase: null }), /no private key/);
  await assert.rejects(
    readIdentity({ cert: join(folder, 'absent.pem'), key, passphrase: null }),
    /absent\.pem: there is no such/,
  );
  const damaged = await file('damaged.pem', '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n');
  await assert.rejects(readIdentity({ cert: damaged, key, passphrase: null }), /damaged/);
});

test('authorities that cannot be read, or are none, are refused with the name of their file', async () => {
  const { cert } = testAuthority('Test CA');
  const { key } = clientIdentity('voice.example');
  assert.equal(await readAuthorities(await file('ca.pem', cert)), cert);
  await assert.rejects(readAuthorities(join(folder, 'absent.pem')), /absent\.pem/);
  await assert.rejects(readAuthorities(await file('no-ca.pem', key)), CertificateError);
});
