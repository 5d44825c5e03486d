import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash, X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { encodeMessage } from '#proto/message-types.ts';
import { type ClientIdentity, clientIdentity, testAuthority } from '../../test/support/client-certificate.ts';
import { proofOf } from '../../test/support/web-identity.ts';
import { IdentityChallenge } from './identity-challenge.ts';

const HOST = 'voice.example:8443';
const ana = clientIdentity('Ana', { emails: ['ana@example.org'] });

function judged(body: { certificate: Uint8Array; signature: Uint8Array }, challenge: IdentityChallenge) {
  return challenge.judge(encodeMessage({ name: 'WebIdentity', body }));
}

function hashOf({ cert }: ClientIdentity): string {
  return createHash('sha1').update(new X509Certificate(cert).raw).digest('hex');
}

test('whoever signs the challenge is the certificate, known by the hash that a desktop with it has', () => {
  const challenge = new IdentityChallenge(HOST);
  const certificate = judged(proofOf(ana, HOST, challenge.nonce), challenge);
  assert.equal(certificate?.hash, hashOf(ana));
  assert.deepEqual(certificate?.emails, ['ana@example.org']);
  assert.equal(certificate?.strong, false);
  assert.equal(certificate?.chain.length, 1);
});

test('a proof counts once, for its own challenge and its own host only', () => {
  const first = new IdentityChallenge(HOST);
  const second = new IdentityChallenge(HOST);
  assert.notDeepEqual(first.nonce, second.nonce);
  const proof = proofOf(ana, HOST, first.nonce);
  assert.equal(judged(proof, second), null);
  assert.equal(judged(proofOf(ana, 'evil.example', first.nonce), first), null);
  assert.equal(judged(proof, first), null, 'there is no second try');
  const elsewhere = new IdentityChallenge('other.example');
  assert.equal(judged(proofOf(ana, HOST, elsewhere.nonce), elsewhere), null);
});

test("somebody else's certificate proves nothing", () => {
  const challenge = new IdentityChallenge(HOST);
  const { signature } = proofOf(clientIdentity('Mallory'), HOST, challenge.nonce);
  const { certificate } = proofOf(ana, HOST, challenge.nonce);
  assert.equal(judged({ certificate, signature }, challenge), null);
});

test('a certificate that was tampered with is refused: it would be another person with the same key', () => {
  const { certificate } = proofOf(ana, HOST, new Uint8Array(1));
  for (const change of [
    (der: Buffer) => Buffer.concat([der, Buffer.of(0)]),
    // The last byte is of the self-signature.
    (der: Buffer) => Buffer.concat([der.subarray(0, -1), Buffer.of((der.at(-1) ?? 0) ^ 1)]),
    (der: Buffer) => der.subarray(0, -1),
    () => Buffer.alloc(0),
    () => Buffer.alloc(20_000, 0x30),
  ]) {
    const challenge = new IdentityChallenge(HOST);
    const { signature } = proofOf(ana, HOST, challenge.nonce);
    assert.equal(judged({ certificate: change(Buffer.from(certificate)), signature }, challenge), null);
  }
});

test('a certificate that an authority issued is good, though nobody is strong by it here', () => {
  const bea = clientIdentity('Bea', { issuer: testAuthority('Authority') });
  const challenge = new IdentityChallenge(HOST);
  const certificate = judged(proofOf(bea, HOST, challenge.nonce), challenge);
  assert.equal(certificate?.hash, hashOf(bea));
  assert.equal(certificate?.strong, false);
});

test('keys on the common curves are good too', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'identity-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const [keyFile, certFile] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const request = [
    'req',
    '-x509',
    '-newkey',
    'ec',
    '-pkeyopt',
    'ec_paramgen_curve:P-256',
    '-nodes',
    '-subj',
    '/CN=Eve',
  ];
  try {
    execFileSync('openssl', [...request, '-keyout', keyFile, '-out', certFile], { stdio: 'ignore' });
  } catch {
    t.skip('no openssl here');
    return;
  }
  const eve = { key: readFileSync(keyFile, 'utf8'), cert: readFileSync(certFile, 'utf8') };
  const challenge = new IdentityChallenge(HOST);
  assert.equal(judged(proofOf(eve, HOST, challenge.nonce), challenge)?.hash, hashOf(eve));
});

test('garbage is refused', () => {
  assert.equal(new IdentityChallenge(HOST).judge(Uint8Array.of(1, 2, 3)), null);
  assert.equal(new IdentityChallenge(HOST).judge(new Uint8Array(0)), null);
});
