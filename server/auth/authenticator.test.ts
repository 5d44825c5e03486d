import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { LoginResult, PeerCertificate } from '#control/ports.ts';
import type { UserRecord } from '#domain/change.ts';
import { SUPER_USER, type UserId } from '#domain/ids.ts';
import { LiveUsers } from '#domain/users.ts';
import { silentLog } from '../../test/support/silent-log.ts';
import { type Passwords, RegistrationAuthenticator } from './authenticator.ts';
import { encodeMurmurPassword, hashPassword, verifyPassword } from './password.ts';

const ALICE = 1 as UserId;
const BOB = 2 as UserId;
const CAROL = 3 as UserId;
const DORA = 4 as UserId;
const CERT_OF_SUPER_USER = 'aa'.repeat(20);
const CERT_OF_BOB = 'bb'.repeat(20);
const UNKNOWN_CERT = 'cc'.repeat(20);

const users = new LiveUsers([
  user(SUPER_USER, 'SuperUser', { certHash: CERT_OF_SUPER_USER, email: 'root@example.org' }),
  user(ALICE, 'Alice'),
  user(BOB, 'Bob', { certHash: CERT_OF_BOB, email: 'bob@example.org' }),
  user(CAROL, 'Carol'),
  user(DORA, 'Dora'),
]);
const hashes = new Map<UserId, string>();

describe('authenticator', () => {
  before(async () => {
    hashes.set(SUPER_USER, await hashPassword('root'));
    hashes.set(ALICE, await hashPassword('secret'));
    hashes.set(DORA, encodeMurmurPassword('5baa61e4c9b93f3f0682250b6cf8331b7ee68fd8', '', 0));
  });

  it('knows nobody by a name that is not registered', async () => {
    assert.deepEqual(await login('Dave', 'secret'), { kind: 'unknown' });
    assert.deepEqual(await login('Dave', '', certificate(UNKNOWN_CERT)), { kind: 'unknown' });
  });

  it('logs in by password, in any case of the name, under the stored spelling', async () => {
    assert.deepEqual(await login('aLICE', 'secret'), { kind: 'registered', user: ALICE, name: 'Alice' });
  });

  it('refuses a registered name without the password', async () => {
    for (const password of ['wrong', '']) {
      assert.deepEqual(await login('Alice', password), { kind: 'wrong-credentials' });
      assert.deepEqual(await login('Alice', password, certificate(UNKNOWN_CERT)), { kind: 'wrong-credentials' });
    }
  });

  it('refuses a name without a password hash, whatever is typed', async () => {
    assert.deepEqual(await login('Carol', 'secret'), { kind: 'wrong-credentials' });
    assert.deepEqual(await login('Carol', ''), { kind: 'wrong-credentials' });
  });

  it('logs in by certificate under the registered name, whatever name and password are typed', async () => {
    const bob: LoginResult = { kind: 'registered', user: BOB, name: 'Bob' };
    assert.deepEqual(await login('Bob', '', certificate(CERT_OF_BOB)), bob);
    assert.deepEqual(await login('anything', 'x', certificate(CERT_OF_BOB)), bob);
    assert.deepEqual(await login('Alice', 'wrong', certificate(CERT_OF_BOB)), bob);
  });

  it('prefers the password of the typed name to the certificate of another', async () => {
    const alice: LoginResult = { kind: 'registered', user: ALICE, name: 'Alice' };
    assert.deepEqual(await login('Alice', 'secret', certificate(CERT_OF_BOB)), alice);
  });

  it('goes by the address in a certificate only when an authority vouches for it', async () => {
    const emails = ['other@example.org', 'bob@example.org'];
    const trusted = certificate(UNKNOWN_CERT, { emails, strong: true });
    assert.deepEqual(await login('x', '', trusted), { kind: 'registered', user: BOB, name: 'Bob' });
    assert.deepEqual(await login('x', '', certificate(UNKNOWN_CERT, { emails })), { kind: 'unknown' });
  });

  it('lets SuperUser in by password only', async () => {
    const certificates = [
      null,
      certificate(CERT_OF_SUPER_USER),
      certificate(CERT_OF_BOB),
      certificate(UNKNOWN_CERT, { strong: true, emails: ['root@example.org'] }),
    ];
    for (const each of certificates) {
      assert.deepEqual(await login('superuser', 'wrong', each), { kind: 'wrong-credentials' });
      assert.deepEqual(await login('superuser', '', each), { kind: 'wrong-credentials' });
    }
    assert.deepEqual(await login('x', '', certificate(CERT_OF_SUPER_USER)), { kind: 'unknown' });
    assert.deepEqual(await login('superuser', 'root'), { kind: 'registered', user: SUPER_USER, name: 'SuperUser' });
  });

  it('replaces a hash of former strength after a login, and not after a wrong password', async () => {
    const old = encodeMurmurPassword('5baa61e4c9b93f3f0682250b6cf8331b7ee68fd8', '', 0);
    const renewed: [UserId, string][] = [];
    const passwords: Passwords = {
      passwordOf: async () => old,
      renew: async (id, hash) => {
        renewed.push([id, hash]);
        throw new Error('a failure here is nothing to the one who logs in');
      },
    };
    const authenticator = new RegistrationAuthenticator(users, passwords, silentLog);
    const peer = { address: '192.0.2.1', certificate: null };
    const wrong = await authenticator.authenticate({ name: 'Carol', password: 'passwort', peer });
    assert.deepEqual([wrong.kind, renewed.length], ['wrong-credentials', 0]);
    const right = await authenticator.authenticate({ name: 'Carol', password: 'password', peer });
    assert.deepEqual([right.kind, renewed.length, renewed[0]?.[0]], ['registered', 1, CAROL]);
    assert.ok(await verifyPassword('password', renewed[0]?.[1] ?? null));
  });

  it('is unavailable, rather than wrong, when the store does not answer', async () => {
    const passwords = { passwordOf: () => Promise.reject(new Error('down')), renew: async () => undefined };
    const authenticator = new RegistrationAuthenticator(users, passwords, silentLog);
    const peer = { address: '192.0.2.1', certificate: certificate(CERT_OF_BOB) };
    const claim = { name: 'Alice', password: 'secret', peer };
    assert.deepEqual(await authenticator.authenticate(claim), { kind: 'unavailable' });
    const byCertificate = await authenticator.authenticate({ ...claim, password: '' });
    assert.equal(byCertificate.kind, 'registered');
  });

  it('turns away the seventh login at once of one address', async () => {
    const results = await Promise.all(Array.from({ length: 7 }, () => login('Dora', 'wrong')));
    const kinds = results.map(({ kind }) => kind).sort();
    assert.deepEqual(kinds, ['unavailable', ...Array(6).fill('wrong-credentials')]);
  });
});

function login(name: string, password: string, cert: PeerCertificate | null = null): Promise<LoginResult> {
  return authenticator.authenticate({ name, password, peer: { address: '192.0.2.1', certificate: cert } });
}

const authenticator = new RegistrationAuthenticator(
  users,
  { passwordOf: async (id) => hashes.get(id) ?? null, renew: async () => undefined },
  silentLog,
);

function certificate(hash: string, set: Partial<PeerCertificate> = {}): PeerCertificate {
  return { hash, emails: [], strong: false, chain: [], ...set };
}

function user(id: UserId, name: string, set: Partial<UserRecord> = {}): UserRecord {
  const nothing = { certHash: null, email: null, comment: '', texture: null };
  return { id, name, ...nothing, lastChannel: null, lastSeen: null, lastDisconnect: null, ...set };
}
