import assert from 'node:assert/strict';
import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { rootCertificates } from 'node:tls';
import { clientIdentity, testAuthority } from '../../../test/support/client-certificate.ts';
import { readNames } from './certificate-names.ts';

const der = (pem: string) => new Uint8Array(new X509Certificate(pem).raw);

test('a certificate says whose it is, who issued it, and how long it holds', () => {
  const authority = testAuthority('Prüfstelle');
  const { cert } = clientIdentity('Änne', { issuer: authority });
  const { validFrom, validTo } = new X509Certificate(cert);
  assert.deepEqual(readNames(der(cert)), {
    subject: 'Änne',
    issuer: 'Prüfstelle',
    from: new Date(validFrom),
    until: new Date(validTo),
  });
  const own = readNames(der(authority.cert));
  assert.deepEqual([own?.subject, own?.issuer], ['Prüfstelle', 'Prüfstelle']);
});

test('so do those of all well-known authorities, with keys of every kind', () => {
  const kinds = new Set<string | undefined>();
  for (const pem of rootCertificates) {
    const certificate = new X509Certificate(pem);
    kinds.add(certificate.publicKey.asymmetricKeyType);
    const names = readNames(new Uint8Array(certificate.raw)) ?? assert.fail(certificate.subject);
    const common = /^CN=(.*)$/m.exec(certificate.subject)?.[1];
    if (common !== undefined && !/[\\,"+]/.test(common)) assert.equal(names.subject, common);
    assert.notEqual(names.subject, '');
    assert.deepEqual(names.until, new Date(certificate.validTo));
  }
  assert.ok(kinds.has('rsa') && kinds.has('ec'), [...kinds].join());
});

test('what is no certificate says nothing', () => {
  assert.equal(readNames(new Uint8Array()), undefined);
  assert.equal(readNames(Uint8Array.of(0x30, 0)), undefined);
  assert.equal(readNames(readFileSync(import.meta.filename)), undefined);
});
