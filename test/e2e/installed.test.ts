import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TestApp } from '../support/app.ts';
import { hasChromium, launchChromium } from '../support/chromium.ts';

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
