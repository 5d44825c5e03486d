import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { clientIdentity } from '../support/client-certificate.ts';
import { DesktopClient, type DesktopClientOptions, noDesktopClient } from '../support/desktop-client.ts';
import { ServerData } from '../support/server-data.ts';
import { until } from '../support/until.ts';

const SECRET = 'open sesame';
/** Each look at a window takes a second on a busy machine, and clients wait ten before they connect again. */
const PATIENCE_MS = 90_000;

const options = { skip: noDesktopClient };

async function arrive(t: TestContext, name: string, server: string, how: DesktopClientOptions): Promise<DesktopClient> {
  const client = await DesktopClient.start(name, server, how);
  t.after(() => client.close());
  return client;
}

async function connected(client: DesktopClient): Promise<void> {
  await until(() => client.isConnected(), 'the connection', PATIENCE_MS);
}

/** In the place of what it proposes. */
async function answer(client: DesktopClient, text: string): Promise<void> {
  await client.key('ctrl+a');
  await client.type(text);
  await client.key('Return');
}

test('whoever has a wrong password, a bad or taken name, or no place is asked again or told', options, async (t) => {
  const data = await ServerData.create(t);
  const environment = { HOST: '', UNDERTONE_SERVER_PASSWORD: SECRET, UNDERTONE_USERS: '2' };
  const { port } = await data.start({ environment });

  const ann = await arrive(t, 'doorann', `127.0.0.1:${port}`, { password: 'guess', wait: false });
  await ann.opens('Wrong server password');
  await answer(ann, SECRET);
  await connected(ann);

  // From another address, for a name is taken over by who comes from the same.
  const ben = await arrive(t, 'doorben', `[::1]:${port}`, { user: 'b~n', password: SECRET, wait: false });
  await ben.opens('You connected with an invalid username');
  await answer(ben, 'doorann');
  await ben.opens('That username is already in use');
  await answer(ben, 'Ben [of 2]');
  await connected(ben);
  assert.match(await ann.tree(), /Ben \[of 2\]/);

  const late = await arrive(t, 'doorlate', `127.0.0.1:${port}`, { password: SECRET, wait: false });
  const told = async () => (await late.log()).some((line) => line.includes('Server is full (max 2 users)'));
  await until(told, 'the refusal', PATIENCE_MS);
  assert.equal(await late.isConnected(), false);
});

test('a client comes back by itself after a restart, and asks when the certificate is another', options, async (t) => {
  const data = await ServerData.create(t);
  const first = await data.start();
  const environment = { PORT: `${first.port}` };
  const ann = await arrive(t, 'doorback', `127.0.0.1:${first.port}`, { reconnect: true });

  await first.kill('SIGTERM');
  await until(async () => !(await ann.isConnected()), 'the loss', PATIENCE_MS);
  const second = await data.start({ environment });
  await connected(ann);

  await second.kill('SIGTERM');
  const { cert, key } = clientIdentity('voice.example.org');
  const [certFile, keyFile] = [join(data.directory, 'cert.pem'), join(data.directory, 'key.pem')];
  writeFileSync(certFile, cert);
  writeFileSync(keyFile, key);
  await data.start({ environment: { ...environment, UNDERTONE_SSL_CERT: certFile, UNDERTONE_SSL_KEY: keyFile } });
  await until(
    async () => (await ann.windows()).includes('a certificate that was different from the stored one'),
    'the warning',
    PATIENCE_MS,
  );
  await ann.pushButton('Yes');
  await connected(ann);
});
