import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { TestApp } from '../support/app.ts';
import { clientIdentity, testAuthority } from '../support/client-certificate.ts';
import { ROOT_RULES, settled } from '../support/conformance.ts';
import type { ProtocolClient } from '../support/protocol-client.ts';

const AUTHORITY = testAuthority('Test Authority');
const EMAILS = ['ada@example.org'];

/** A server that trusts the authority, on which Ada is registered with her address. */
async function withAda(t: TestContext) {
  const folder = await mkdtemp(join(tmpdir(), 'undertone-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const sslCa = join(folder, 'ca.pem');
  await writeFile(sslCa, AUTHORITY.cert);
  const server = await TestApp.start(t, { config: { sslCa } });
  const identity = clientIdentity('Ada', { emails: EMAILS, issuer: AUTHORITY });
  const ada = await server.join('Ada', { identity });
  ada.send('UserState', { userId: 0 });
  await ada.becomes(({ users }) => users.get(ada.session)?.userId === 1, 'registration');
  await ada.close();
  return { server, identity };
}

function whoIs(client: ProtocolClient): string {
  const user = client.belief.users.get(client.session);
  return `${user?.name} ${user?.userId ?? 'guest'}`;
}

test('a new certificate of a trusted authority for the same address logs in as its user, and is the one known from then on', async (t) => {
  const { server, identity } = await withAda(t);
  const renewed = clientIdentity('Ada renewed', { emails: EMAILS, issuer: AUTHORITY });
  const first = await server.join('Whoever', { identity: renewed });
  assert.equal(whoIs(first), 'Ada 1');
  await first.close();
  // Found by its hash now: the older one, by its address still.
  const again = await server.join('Whoever', { identity: renewed });
  assert.equal(whoIs(again), 'Ada 1');
  await again.close();
  assert.equal(whoIs(await server.join('Whoever', { identity })), 'Ada 1');
});

test('an address in a certificate that nobody vouches for proves nothing', async (t) => {
  const { server } = await withAda(t);
  const forged = clientIdentity('Ada', { emails: EMAILS });
  assert.equal(whoIs(await server.join('Whoever', { identity: forged })), 'Whoever guest');
  const elsewhere = testAuthority('Other Authority');
  const foreign = clientIdentity('Ada', { emails: EMAILS, issuer: elsewhere });
  assert.equal(whoIs(await server.join('Somebody', { identity: foreign })), 'Somebody guest');
});

test('the group strong is for certificates of the authority', async (t) => {
  const { server, identity } = await withAda(t);
  const boss = await server.join('SuperUser', { password: server.app.firstPassword ?? '' });
  boss.send('ACL', { channelId: 0, acls: [...ROOT_RULES, { group: 'strong', grant: 0x20 }] });
  await settled(boss);
  const strong = await server.join('Ada', { identity });
  const weak = await server.join('Weak', { identity: clientIdentity('Weak') });
  for (const [client, moves] of [
    [strong, true],
    [weak, false],
  ] as const) {
    client.send('PermissionQuery', { channelId: 0 });
    await settled(client);
    const answers = client.inbox.all.flatMap((message) => (message.name === 'PermissionQuery' ? [message.body] : []));
    assert.equal(((answers.at(-1)?.permissions ?? 0) & 0x20) !== 0, moves);
  }
});
