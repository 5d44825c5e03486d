import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TestApp } from '../support/app.ts';
import { hasChromium, launchChromium } from '../support/chromium.ts';
import { Room } from '../support/room.ts';

test('the page can be installed, and says a sentence of its own when the server is gone', {
  skip: !hasChromium && 'no Chromium here',
}, async (t) => {
  const app = await TestApp.start(t);
  const browser = await launchChromium();
  t.after(() => browser.close());
  const page = await browser.newPage();
  await page.goto(app.pageUrl);
  const session = await page.context().newCDPSession(page);
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  // A test's browser keeps nothing, which is the one thing that forbids it here.
  assert.deepEqual(
    installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito'),
    [],
  );
  const { errors, data = '' } = await session.send('Page.getAppManifest');
  assert.deepEqual(errors, []);
  assert.match(data, /"maskable"/);
  await page.evaluate('navigator.serviceWorker.ready');
  await page.context().setOffline(true);
  await page.goto(app.pageUrl);
  await page.getByText('The server cannot be reached').waitFor();
  assert.notEqual(await page.evaluate('getComputedStyle(document.body).display'), 'block');
  await page.context().setOffline(false);
  await page.getByRole('link', { name: 'try again' }).click();
  await page.locator('input[name=name]').waitFor();
  // Nothing of the page itself is kept.
  const kept = await page.evaluate<string[]>(
    "caches.open('undertone-offline-1').then((cache) => cache.keys()).then((all) => all.map(({ url }) => new URL(url).pathname))",
  );
  assert.deepEqual(kept, ['/offline.html', '/offline.css']);
});

test('a page that comes back to a newer server offers to load the new version', {
  skip: !hasChromium && 'no Chromium here',
}, async (t) => {
  const room = await Room.open();
  t.after(() => room.close());
  const page = await room.openPage({
    initScript:
      'window.WebSocket = class extends WebSocket { constructor(...a) { super(...a); window.socket = this; } };',
  });
  await page.join('Ana', { listenOnly: true });
  await page.evaluate(`window.fetch = async () => new Response('<script type="module" src="./assets/index-new.js">')`);
  await page.evaluate('window.socket.close(4999)');
  await page.page.locator('[data-testid=upgraded]').waitFor();
  await Promise.all([page.page.waitForEvent('load'), page.press('Reload')]);
  await page.page.locator('input[name=name]').waitFor();
});
