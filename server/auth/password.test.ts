import assert from 'node:assert/strict';
import { scryptSync } from 'node:crypto';
import { describe, it } from 'node:test';
import { DISABLED_PASSWORD, encodeMurmurPassword, hashPassword, isOutdated, verifyPassword } from './password.ts';

// Reference 4.5.
const MURMUR_HASH = '26c57072fad5a58ce5e8305d59d22f07d8083c49dc455a53d612c1a8d488a57144504ac2511194471b1c624a5763f0da';
const MURMUR = encodeMurmurPassword(MURMUR_HASH, '0123456789abcdef', 1000);

describe('password', () => {
  it('verifies what it hashed and nothing else', async () => {
    const encoded = await hashPassword('pässword 🔑');
    assert.match(encoded, /^\$scrypt\$ln=14,r=8,p=5\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
    assert.equal(await verifyPassword('pässword 🔑', encoded), true);
    assert.equal(await verifyPassword('pässword 🔒', encoded), false);
    assert.equal(isOutdated(encoded), false);
  });

  it('salts every hash anew', async () => {
    assert.notEqual(await hashPassword('a'), await hashPassword('a'));
  });

  it("verifies murmur's PBKDF2 check value, and calls it outdated", async () => {
    assert.equal(await verifyPassword('password', MURMUR), true);
    assert.equal(await verifyPassword('Password', MURMUR), false);
    assert.equal(isOutdated(MURMUR), true);
  });

  it("verifies murmur's unsalted SHA-1", async () => {
    const encoded = encodeMurmurPassword('5baa61e4c9b93f3f0682250b6cf8331b7ee68fd8', '', 0);
    assert.equal(await verifyPassword('password', encoded), true);
    assert.equal(await verifyPassword('passwort', encoded), false);
    assert.equal(isOutdated(encoded), true);
  });

  it('verifies hashes of other strength than its own', async () => {
    const encoded = '$scrypt$ln=1,r=1,p=1$c2FsdA$';
    const hash = scryptSync('x', 'salt', 4, { N: 2, r: 1, p: 1 }).toString('base64').replaceAll('=', '');
    assert.equal(await verifyPassword('x', encoded + hash), true);
    assert.equal(await verifyPassword('y', encoded + hash), false);
  });

  it('refuses no password, a disabled one, damage, and parameters that would stop the server', async () => {
    const damaged = [
      null,
      '',
      DISABLED_PASSWORD,
      'password',
      '$scrypt',
      '$scrypt$ln=14,r=8,p=5$AAAA$',
      '$scrypt$ln=30,r=8,p=1$AAAA$AAAA',
      '$scrypt$ln=14,r=8000,p=1$AAAA$AAAA',
      '$scrypt$$AAAA$AAAA',
      '$pbkdf2-sha384$i=99999999999$AAAA$AAAA',
      '$pbkdf2-sha384$i=1.5$AAAA$AAAA',
      '$sha1$$$AAAA',
      '$md5$$AAAA$AAAA',
    ];
    for (const encoded of damaged) assert.equal(await verifyPassword('', encoded), false, String(encoded));
  });
});
