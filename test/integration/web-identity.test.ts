import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TestApp } from '../support/app.ts';
import { clientIdentity } from '../support/client-certificate.ts';
import { LoginRejected } from '../support/protocol-client.ts';
import { prove } from '../support/web-identity.ts';
import type { WebSocketClient } from '../support/web-socket-client.ts';

const ana = clientIdentity('Ana');

async function page(server: TestApp, identity = ana): Promise<WebSocketClient> {
  const client = await server.openWebSocket();
  await prove(client, identity, new URL(server.pageUrl).host);
  return client;
}

test('the same certificate is the same person in a browser and on the desktop', async (t) => {
  const server = await TestApp.start(t);
  const browser = await page(server);
  await browser.login({ name: 'Ana' });
  const hash = browser.belief.users.get(browser.session)?.hash;
  assert.match(hash ?? '', /^[0-9a-f]{40}$/);
  // Registers itself.
  browser.send('UserState', { session: browser.session, userId: 0 });
  await browser.becomes(({ users }) => (users.get(browser.session)?.userId ?? null) !== null, 'a registration');
  const id = browser.belief.users.get(browser.session)?.userId;

  // From elsewhere under another name: known by the certificate, and the session in the browser is its ghost.
  const desktop = await server.join('Somebody', { identity: ana });
  assert.equal(desktop.belief.users.get(desktop.session)?.name, 'Ana');
  assert.equal(desktop.belief.users.get(desktop.session)?.userId, id);
  assert.equal(desktop.belief.users.get(desktop.session)?.hash, hash);
  await browser.closed;
  await desktop.close();

  const stranger = await server.openWebSocket();
  await assert.rejects(stranger.login({ name: 'Ana' }), LoginRejected);
  const again = await page(server);
  await again.login({ name: 'Ana' });
  assert.equal(again.belief.users.get(again.session)?.userId, id);
});

test('a banned certificate is refused with a reason, whatever network its page comes from', async (t) => {
  const server = await TestApp.start(t);
  const superUser = await server.join('SuperUser', { password: server.app.firstPassword ?? '' });
  const browser = await page(server);
  await browser.login({ name: 'Ana' });
  superUser.send('UserRemove', { session: browser.session, ban: true, banIp: false, reason: 'noise' });
  await browser.closed;
  const again = await page(server);
  await assert.rejects(
    again.login({ name: 'Ana' }),
    (error) => error instanceof LoginRejected && /banned.*noise/i.test(error.body.reason ?? ''),
  );
  const other = await page(server, clientIdentity('Other'));
  await other.login({ name: 'Other' });
});

test('a proof for another host leaves a guest', async (t) => {
  const server = await TestApp.start(t);
  const client = await server.openWebSocket();
  await prove(client, ana, 'evil.example');
  await client.login({ name: 'Ana' });
  assert.equal(client.belief.users.get(client.session)?.hash ?? '', '');
});

test('behind a proxy the public URL is what identities are proven to', async (t) => {
  const server = await TestApp.start(t, { config: { publicUrl: 'https://voice.example/talk/' } });
  const client = await server.openWebSocket({ origin: 'https://voice.example' });
  await prove(client, ana, 'voice.example');
  await client.login({ name: 'Ana' });
  assert.match(client.belief.users.get(client.session)?.hash ?? '', /^[0-9a-f]{40}$/);
});
