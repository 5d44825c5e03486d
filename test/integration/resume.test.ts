import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TestApp } from '../support/app.ts';
import type { WebSocketClient } from '../support/web-socket-client.ts';

async function resume(server: TestApp, resumeToken: string | null): Promise<WebSocketClient> {
  const client = await server.openWebSocket();
  client.send('Resume', { token: resumeToken ?? '' });
  return client;
}

test('a page whose network broke is the same session again, and nobody saw it go', async (t) => {
  const server = await TestApp.start(t, { channels: ['Room'] });
  const watcher = await server.join('Watcher');
  const page = await server.joinByWeb('Page');
  const hello = await page.next('WebHello');
  page.send('UserState', { channelId: 1, selfMute: true });
  await watcher.becomes(({ users }) => users.get(page.session)?.selfMute === true, 'a muted page');
  assert.equal(watcher.belief.users.get(page.session)?.channel, 1);

  await page.drop();
  const back = await resume(server, hello.resumeToken);
  await back.next('Resumed');
  await back.next('ServerSync');
  assert.equal(back.session, page.session);
  assert.equal(back.channel, 1);
  assert.deepEqual(back.belief.offences, []);
  watcher.say('Still there?');
  back.send('UserState', { selfMute: false });
  await watcher.becomes(({ users }) => users.get(page.session)?.selfMute === false, 'a page that unmuted');
  assert.deepEqual(
    watcher.inbox.all.filter(({ name }) => name === 'UserRemove'),
    [],
  );
});

test('a page whose network broke while its media side began anew is the same session again and begins it once more', async (t) => {
  const server = await TestApp.start(t);
  const page = await server.joinByWeb('Page');
  const hello = await page.next('WebHello');
  page.send('MediaRestart', {});
  // It comes back as one that this has not reached.
  await page.next('WebHello');
  const back = await resume(server, hello.resumeToken);
  await back.next('Resumed');
  await back.next('WebHello');
  assert.equal(back.session, page.session);
  back.send('TransportRequest', { request: 1, direction: 0 });
  await back.next('TransportReady');
});

test('a page that says goodbye is gone at once and cannot come back', async (t) => {
  const server = await TestApp.start(t);
  const watcher = await server.join('Watcher');
  const page = await server.joinByWeb('Page');
  const hello = await page.next('WebHello');
  await page.close();
  await watcher.becomes(({ users }) => !users.has(page.session), 'nobody else');
  const back = await resume(server, hello.resumeToken);
  await back.next('ResumeRefused');
  await back.login({ name: 'Page' });
  assert.notEqual(back.session, 0);
});
